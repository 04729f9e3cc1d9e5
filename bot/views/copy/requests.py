"""Words around asking, and around the answers."""

from bot.domain.people import Role
from bot.domain.request import Reason
from bot.views.copy.words import a_role, count

ASK_TITLE = "Ask to be mentored"
HOPE = "What I hope to gain"
HOPE_HINT = "A sentence or two is plenty. It is sent to them in a direct message."
HOPE_EXAMPLE = "I would like to learn how to plan my first grant."
ROLE = "Role"
FIRST_YES = "More than one request?"
FIRST_YES_OPTION = "The first yes is enough"
FIRST_YES_HINT = "Your other requests for this role are then withdrawn, kindly."
COURAGE = "The worst they can say is not now, and then we suggest who to ask next."
WHO_CAN_READ = (
    "Slack administrators may be able to export messages, this chat included; "
    "whoever hosts the app can reach its database."
)
MOST_ANSWER = "Most answer within a week; on day 14 we suggest others."
FIRST_YES_SAID = "The first yes is enough: your other requests for this role are then withdrawn."
WITHDRAW_TITLE = "Withdraw this request?"

DECLINE_TITLE = "Not now"
REASON = "Reason"
NOTE = "A line to them"
NOTE_HINT = "Sent as you write it."
AWAY_UNTIL = "Not accepting until"
AWAY_HINT = "Nobody can ask you through this app until that day."
DO_NOT_ASK = "From now on"
DO_NOT_ASK_OPTION = "Don't ask me through this app"
REFER_TITLE = "Suggest someone else"
COLLEAGUES = "Colleagues"
COLLEAGUES_HINT = "One or two. Nothing is sent to them until the one who asked decides."
LINE = "A line about why"

ACCEPT_TAKES_PLACE = "Accept opens a chat for the two of you. Not now and Suggest someone else are kind."
NEXT_TITLE = "You could ask next:"
NOBODY_NEXT = "Look again whenever you like; other words often find other people."
COMMON = "This is common and says nothing about you. Asking was the hard part, and you did it."
YOUR_CHOICE = "It is your choice: your words travel along, and they hear who sent you."
ASKED_ALREADY = "Asked."
NO_LONGER_OPEN = "No longer open."
SENT_TITLE = "Sent"
ANSWER_TITLE = "This request"
PENDING_TITLE = "People are waiting"


def ask_intro(mentor: str) -> str:
    return f"You are about to ask {mentor}."


def full(mentor: str) -> str:
    return f"{mentor} has no free place just now; they may open one or suggest someone."


def usual_answer(mentor: str, days: int) -> str:
    return f"{mentor} usually answers in {count(days, 'day')}."


def referred_by(name: str) -> str:
    return f"Referred by {name}."


def you_were_referred(name: str) -> str:
    return f"{name} suggested them, and your words can travel along."


def sent_to(mentor: str) -> str:
    return f"Sent to {mentor}."


def you_asked(mentor: str, role: Role) -> str:
    return f"You asked {mentor} to be your {role}."


def withdraw(mentor: str) -> str:
    return f"{mentor} is told that no answer is needed any more. You can ask again later."


def asks_you(mentee: str, role: Role) -> str:
    return f"{mentee} asks you to be their {role}."


def asked_on(day: str) -> str:
    return f"Asked on {day}."


def first_ever(mentee: str) -> str:
    return (
        f"Why you: {mentee} chose you by name, for what they write above. Preceptor helps trainees "
        "here ask a colleague to mentor them. You need no profile, and one tap on Not now says no."
    )


def said_yes(mentor: str, day: str) -> str:
    return f"{mentor} said yes on {day}."


def is_now_your(mentor: str, role: Role) -> str:
    return f"{mentor} is now your {role}."


def others_withdrawn(names: str) -> str:
    return f"As the first yes was enough, I withdrew your request to {names}, kindly."


FIRST_STEP = (
    "Next: agree a day for a first meeting, and bring one thing you would like to get better at."
)


def not_just_now(mentor: str) -> str:
    return f"{mentor} can't take this on just now."


def because(mentor: str, reason: Reason) -> str:
    """The reason a mentor chose, in words that do not hurt; "" where it says nothing."""
    return {
        Reason.NO_TIME: f"{mentor} has no time for it at the moment.",
        Reason.NOT_MY_FIELD: f"{mentor} thinks others know this better.",
        Reason.AWAY: f"{mentor} is away.",
        Reason.EVALUATES: f"{mentor} evaluates you in training and keeps the two apart.",
    }.get(reason, "")


def writes(mentor: str) -> str:
    return f"{mentor} writes:"


def away(mentor: str, day: str) -> str:
    return f"{mentor} takes no new requests until {day}."


STILL_OPEN = "Your request stays open until then. You can also ask someone else meanwhile."


def suggests(mentor: str, names: str) -> str:
    return f"{mentor} can't take this on, and suggests {names}."


def referral_open(day: str) -> str:
    return f"Open until {day}."
