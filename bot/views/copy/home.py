"""Words of Home, empty states included."""

from bot.domain.people import Places, Role
from bot.domain.review import Due
from bot.views.copy.words import a_role, count

WELCOME = "Welcome"
WHICH = "Are you looking for a mentor, able to mentor, or both?"
NO_PROFILE_NEEDED = "You need no profile to ask someone: /findmentor @colleague is enough."

NEXT = "Next"
WAITING = "Waiting for you"
ASKED = "You asked"
SUGGESTED = "Suggested to you"
PEOPLE = "Your people"
PROFILE = "Your profile"
REMINDERS = "Reminders"
NOBODY_WAITING = "Nobody waits for an answer from you."
NOTHING_ASKED = "No request of yours is open. The worst they can say is not now."
NO_PEOPLE = "A first yes brings your people here."
NEXT_FIND = "Find someone to ask: say what you need in your own words."
NEXT_REFERRAL = "Someone was suggested to you. It is up to you whether to ask them."
NEXT_OFFER = "A place is held for you. Ask for it while it is."
NEXT_IN_LINE = "Nothing to do but wait in line, or ask someone else meanwhile."
NEXT_INTRODUCTION = "Your mentor would like to introduce you to someone. It is up to you."
NEXT_LISTED = "People who look for a mentor can find you. Requests will show up here."
NEXT_UNLISTED = "Fill in your profile as mentor and list it, and people can find you."
NEXT_AWAY = "You are away, and nothing waits for you."
YOUR_PEOPLE = "your people"
NEXT_CONFIRM = "How you work together waits for you to confirm it."
NEXT_DID_YOU_MEET = "Say what came of a meeting below. One tap is enough."
REVIEWS = {Due.TIME: "A review is due.", Due.BEGUN: "A review waits for you."}
NOT_MET_YET = "Not met yet."
RESTING = "Resting for now."
LISTED = "listed"
UNLISTED = "not listed: people can ask you only by name"
SILENT = "not to be asked through this app"
ACCEPTING = "accepting requests"
AS_MENTEE = "As mentee"
AS_MENTOR = "As mentor"
NO_MENTEE_PROFILE = "Not written yet. It helps whoever you ask to see who you are."
NO_MENTEE_DETAILS = "Written, with nothing in it yet."
NO_MENTOR_PROFILE = "Not written yet. With it, people who look for a mentor can find you."


def next_answer(number: int) -> str:
    if number == 1:
        return "One person waits for your answer. One tap is enough."
    return f"{number} people wait for your answer. One tap each is enough."


def next_wait(number: int) -> str:
    return (
        f"{count(number, 'request')} on the way. Nothing to do but wait, or ask someone else too."
    )


def next_meet(name: str, *, is_first: bool) -> str:
    return f"Agree with {name} on when you {'first meet' if is_first else 'meet next'}."


def next_meeting(name: str, day: str) -> str:
    return f"You meet {name} next, on {day}."


def next_review(name: str) -> str:
    return f"Your review with {name} is due. It takes three minutes."


def next_part(name: str) -> str:
    return f"{name} has begun a review. Your part takes a minute."


def next_task(title: str, day: str) -> str:
    return f"“{title}”, due {day}, is to be done. One tap below checks it off."


def your(role: Role, partner: str) -> str:
    return f"{partner} is your {role}"


def you_are(role: Role, partner: str) -> str:
    return f"You are {a_role(role)} to {partner}"


def since(line: str, day: str) -> str:
    return f"{line}, since {day}."


def last_met(day: str) -> str:
    return f"Last met on {day}."


def resting_until(day: str) -> str:
    return f"Resting until {day}."


def missing(role: Role) -> str:
    return f"No {role} yet."


def places(room: Places) -> str:
    kept = [
        f"{room.held} held for your waiting list" if room.held else "",
        f"{room.closed} closed" if room.closed else "",
    ]
    free = f"{room.free} of {count(room.places, 'place')} free"
    return ", ".join(filter(None, [free, *kept]))


def away(day: str) -> str:
    return f"not accepting until {day}"
