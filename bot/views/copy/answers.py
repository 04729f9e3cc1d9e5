"""Words around the three answers: the mentor's forms, and what the mentee reads."""

from collections.abc import Sequence

from bot.domain.people import Role
from bot.domain.request import Reason
from bot.views.text import listed

REASONS = {
    Reason.NO_TIME: "No time just now",
    Reason.NOT_MY_FIELD: "Others know this better than I do",
    Reason.AWAY: "I am away",
    Reason.EVALUATES: "I evaluate them in training",
    Reason.OTHER: "Another reason",
}
REASON = "Reason"
NOTE = "A line to them"
NOTE_HINT = "Sent as you write it."
AWAY_UNTIL = "Not accepting until"
AWAY_HINT = "Until that day nobody can ask you through this app."
FROM_NOW_ON = "From now on"
DO_NOT_ASK = "Don't ask me through this app"
COLLEAGUES = "Colleagues"
COLLEAGUES_HINT = "One or two."
LINE = "Why them, in a line"

FIRST_STEP = (
    "Next: agree on a day for a first meeting, and bring one thing you would like to get better at."
)
COMMON = "That is common and says nothing about you. Asking is the hard part, and you did it."
ASK_NEXT = "You could ask next:"
ASK_MEANWHILE = "You could also ask:"
NOBODY_NEXT = "Other words often find other people."
YOU_DECIDE = "It is up to you. Your words travel along, and they hear who suggested them."
ASKED = "Asked."
NO_LONGER_OPEN = "No longer open."
STILL_OPEN = "Your request stays open until then."
PEOPLE_WAITING = "People are waiting"
ANSWER_FIRST = "To answer them first, close this window; their cards are in Home."


def not_now_intro(mentee: str) -> str:
    return f"{mentee} has been told, kindly, with others to ask next. All of this is optional."


def reason_hint(mentee: str) -> str:
    return f"{mentee} reads it in kind words, in the message they got."


def suggest_intro(mentee: str) -> str:
    return f"{mentee} decides whether to ask them. Until then your colleagues hear nothing."


def line_hint(mentee: str) -> str:
    return f"{mentee} reads it as you write it."


def said_yes(mentor: str, role: Role) -> str:
    return f"{mentor} said yes, and is now your {role}."


def others_withdrawn(names: Sequence[str]) -> str:
    requests = "request" if len(names) == 1 else "requests"
    return f"The first yes was enough: I withdrew your {requests} to {listed(names)}, kindly."


def not_just_now(mentor: str) -> str:
    return f"{mentor} can't take this on just now."


def because(reason: Reason | None) -> str:
    """The reason a mentor chose, in words that do not hurt; "" where it says nothing."""
    return {
        Reason.NO_TIME: "They have no time for it at the moment.",
        Reason.NOT_MY_FIELD: "They think that others know this better.",
        Reason.EVALUATES: "They evaluate you in training and keep the two apart.",
        Reason.AWAY: "They are away.",
    }.get(reason or Reason.OTHER, "")


def back_on(day: str) -> str:
    return f"They take no new requests until {day}."


def writes(mentor: str) -> str:
    return f"{mentor} writes:"


def away(mentor: str, day: str) -> str:
    return f"{mentor} takes no new requests until {day}."


def suggests(mentor: str, names: str) -> str:
    return f"{mentor} can't take this on, and suggests {names}."


def suggested_by(mentor: str) -> str:
    return f"Suggested by {mentor}."


def open_until(day: str) -> str:
    return f"Open until {day}."


def waiting(number: int) -> str:
    if number == 1:
        return "One person waits for your answer."
    return f"{number} people wait for your answer."


def pausing(day: str, *, counts_as_not_now: bool) -> str:
    told = "hears a kind not now" if counts_as_not_now else "keeps waiting"
    told = f"{told}, reads that you are back on {day}, and gets others to ask"
    return f"If you go on, everyone above {told}."
