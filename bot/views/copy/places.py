"""Words of the waiting list, and of places held, closed and opened."""

from bot.domain.waiting_list import WaitState
from bot.views.copy.words import count

TITLE = "Waiting list"
TITLES = "Waiting lists"
YOUR_PLACES = "Your places"
ALREADY = "You are on this waiting list already."
ORDER = (
    "Whoever has no mentor yet comes first, then whoever is earlier in training, then whoever has "
    "waited longest. So where you stand may change."
)
PLACE_IS_FREE = "A place is free just now, so there is no need to wait: you can ask at once."
ASK_OR_LEAVE = (
    "Ask now, and they answer as to any request. If this one is not for you, it goes to the next, "
    "and you can keep where you stand in line for another."
)
LET_GO = "You let this place go to the next in line, and wait on."
LEFT_LIST = "You have left the waiting list. You can join again any time."
MENTOR_IS_GONE = (
    "can't be asked through this app any more, so I took you off their waiting list. Someone else "
    "may suit you just as well."
)
IN_THEIR_HANDS = "Only you decide; until then nobody is offered it."
OPENED = "This place is open again."
STAYS_CLOSED = "This place stays closed for now. Home opens it any time."
GIVEN_UP = "You offer one place fewer now. Your profile as mentor changes that any time."
OR_WAIT = "You can also wait: I write to you as soon as a mentor here has a place for you."
FROM_LIST = "They were first on your waiting list, and a place is held for them until you answer."
HELD_UNTIL_ANSWER = "The place stays held for you until they answer."
_ENDINGS = {1: "st", 2: "nd", 3: "rd"}


def first_in_line(place: int, waiting: int) -> str:
    """As in "You are 2nd of 3 in line."."""
    if place == 1:
        return "You are first in line."
    is_teen = 10 < place % 100 < 20
    ending = "th" if is_teen else _ENDINGS.get(place % 10, "th")
    return f"You are {place}{ending} of {waiting} in line."


def waits_for(mentor: str) -> str:
    return f"You wait for a place with {mentor}."


def when_it_opens(mentor: str) -> str:
    return (
        "When a place opens and it is your turn, I hold it for you for three weekdays and write to "
        f"you. You then ask, and {mentor} decides."
    )


def has_place(mentor: str) -> str:
    return f"{mentor} has a place, and you are first in line for it."


def held_until(moment: str) -> str:
    return f"It is held for you until {moment}."


def ends(mentor: str, moment: str) -> str:
    return f"The place with {mentor} is held for you until {moment}, and then goes to the next."


def let_go(mentor: str) -> str:
    return f"The place with {mentor} goes to the next in line, and you wait on."


def ended(state: WaitState, mentor: str) -> str:
    """What became of an offer."""
    if state is WaitState.ASKED:
        return f"You asked {mentor} for the place that was held for you."
    if state is WaitState.PASSED:
        return (
            f"The place with {mentor} was not asked for in time and goes to the next in line. "
            "That is fine, and you can join the list again."
        )
    return f"You no longer wait for {mentor}. The place goes to the next in line."


def reopen(mentee: str) -> str:
    return f"Your mentorship with {mentee} has ended, which left a place free. Open it again?"


def waiting(number: int) -> str:
    if number == 0:
        return "Nobody waits for it just now."
    verb = "waits" if number == 1 else "wait"
    return f"{count(number, 'person', 'people')} {verb} for it; the first in line is offered it."


def waited_for(number: int) -> str:
    verb = "waits" if number == 1 else "wait"
    return f"{count(number, 'person', 'people')} {verb} for a place with you."


def full(mentor: str) -> str:
    return f"{mentor} has no free place just now. You can wait for one."
