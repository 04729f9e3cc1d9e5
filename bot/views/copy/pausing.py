"""Words of a pause: what can rest, what then happens, and what is so afterwards."""

from bot.domain.pausing import PauseWhat
from bot.domain.people import Role

WHAT = "What is to rest"
WHAT_HINT = "Everything is all of it: reminders, new requests and every mentorship."
EVERYTHING = "Everything"
REQUESTS = "New requests"
UNTIL = "Until"
UNTIL_HINT = "You can come back any day before, with one tap."
INTRO = "You see what rests, and who is told, before anything happens."
NOT_REASON = "Why you are away is not said."
NO_NUDGES = "From that day on I write to you again."
NO_REQUESTS = "New requests can't reach you until then."
NO_QUESTIONS = "I ask neither of you about it until then, and either can resume it sooner."
NOT_TOLD_YET = "Nobody is told anything until you tap Pause."


def mentorship(partner: str, role: Role) -> str:
    return f"With {partner} ({role})"


def ask(what: PauseWhat, day: str) -> str:
    return {
        PauseWhat.EVERYTHING: f"Pause everything until {day}?",
        PauseWhat.REQUESTS: f"Take no new requests until {day}?",
        PauseWhat.MENTORSHIP: f"Pause this mentorship until {day}?",
    }[what]


def rest(names: str, day: str, *, several: bool) -> str:
    what = "Your mentorships with" if several else "Your mentorship with"
    verb = "rest" if several else "rests"
    return f"{what} {names} {verb}. They hear that you are away until {day}. {NOT_REASON}"


def rests(name: str, day: str) -> str:
    return f"Your mentorship with {name} rests. They hear until when, {day}, and not why."


def rests_until(name: str, day: str) -> str:
    return f"Your mentorship with {name} rests until {day}. Nothing is lost."


def no_requests(day: str) -> str:
    return f"New requests can't reach you until {day}."


def paused(day: str) -> str:
    return f"Everything is paused until {day}"


def waiting(number: int) -> str:
    if number == 1:
        return "One request waits for your answer:"
    return f"{number} requests wait for your answer:"


def left_waiting(*, counts_as_not_now: bool) -> str:
    if counts_as_not_now:
        return "For so long a time it counts as a kind not now, with others to ask."
    return "It stays open; whoever asked reads when you are back, and whom else they could ask."
