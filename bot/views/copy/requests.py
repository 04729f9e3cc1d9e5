"""Words around asking: the form, and the request as each of the two reads it."""

from bot.domain.people import Role
from bot.domain.request import RequestState
from bot.views.copy.words import a_role, count

ASK_TITLE = "Ask for mentorship"
HOPE = "What I hope to gain"
HOPE_HINT = "A sentence or two is plenty."
HOPE_EXAMPLE = "I would like to learn how to plan my first grant."
ROLE = "Role"
ROLE_HINT = "What you would like them to be for you."
OTHER_REQUESTS = "Other requests"
FIRST_YES = "The first yes is enough"
FIRST_YES_HINT = "Then your other requests for this role are withdrawn, kindly."
COURAGE = "The worst they can say is not now, and then we suggest who to ask next."
WHO_CAN_READ = (
    "Your words go to them in a direct message. Slack administrators may be able to export "
    "messages; whoever hosts the app can reach its database."
)

FULL = "They have no free place just now, and may open one or suggest someone."
FIRST_YES_SAID = "The first yes is enough: your other requests for this role are then withdrawn."
MOST_ANSWER = "Most answer within a week; on day 14 we suggest others."
WITHDRAW_TITLE = "Withdraw this request?"
YOU_SEE_IT = (
    "Its card in our chat shows what becomes of it. You can withdraw it there, or in Home, "
    "until it is answered."
)
ONE_TAP = "Accept opens a chat for the two of you. Nothing else is asked of you today."
NO_PROFILE_NEEDED = "You need no profile, and one tap on Not now says no."
ONE_TAP_SAYS_NO = "One tap on Not now says no."
ALREADY = "This had been answered before; nothing has changed."
THIS_REQUEST = "This request"


def intro(mentor: str) -> str:
    return f"To {mentor}."


def usual_answer(mentor: str, days: int) -> str:
    return f"{mentor} usually answers in {count(days, 'day')}."


def referred_by(name: str, line: str) -> str:
    return f"Referred by {name}: “{line}”" if line else f"Referred by {name}."


def referred_to_you(name: str) -> str:
    return f"{name} suggested them; your words travel along, as you see them here."


def sent_to(mentor: str) -> str:
    return f"Sent to {mentor}."


def you_asked(mentor: str, role: Role) -> str:
    return f"You asked {mentor} to be your {role}."


def withdrawing(mentor: str) -> str:
    return f"{mentor} is told that no answer is needed any more. You may ask again later."


def asks_you(mentee: str, role: Role) -> str:
    return f"{mentee} asks you to be their {role}."


def asked(mentee: str, mentor: str, role: Role) -> str:
    return f"{mentee} asked {mentor} to be their {role}."


def asks_for(role: Role) -> str:
    return f"asks for {a_role(role)}"


def as_your(role: Role) -> str:
    return f"as your {role}"


def first_ever(why: str) -> str:
    return f"Preceptor helps trainees here ask a colleague to mentor them. Why you: {why}."


def chose_you(mentee: str) -> str:
    return f"{mentee} chose you for what they write above"


def suggested_you(mentor: str) -> str:
    return f"{mentor} suggested you"


def state_for_mentee(state: RequestState, mentor: str, day: str) -> str:
    """`day` is when it was answered, or asked while it is pending."""
    return {
        RequestState.PENDING: f"Waiting for an answer since {day}.",
        RequestState.ACCEPTED: f"{mentor} said yes on {day}.",
        RequestState.DECLINED: f"{mentor} said not now on {day}.",
        RequestState.REFERRED: f"{mentor} suggested someone else on {day}.",
        RequestState.WITHDRAWN: f"Withdrawn on {day}.",
        RequestState.EXPIRED: f"Closed without an answer on {day}. This is common.",
    }[state]


def state_for_mentor(state: RequestState, mentee: str, day: str) -> str:
    """`day` is when it was answered, or asked while it is pending."""
    return {
        RequestState.PENDING: f"Asked on {day}.",
        RequestState.ACCEPTED: f"You accepted on {day}. {mentee} has been told.",
        RequestState.DECLINED: f"You said not now on {day}. {mentee} has been told, kindly.",
        RequestState.REFERRED: f"You suggested someone else on {day}. {mentee} decides.",
        RequestState.WITHDRAWN: f"{mentee} withdrew this request on {day}. Nothing to do.",
        RequestState.EXPIRED: f"Closed without an answer on {day}. Nothing to do.",
    }[state]
