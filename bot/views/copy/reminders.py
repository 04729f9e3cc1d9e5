"""Words of the settings, of what they say, and of pauses."""

from bot.domain.reminders import Pace
from bot.views.copy.words import count

TITLE = "Reminders"
INTRO = "I gather what there is to say into one message, on a weekday, at your hour."
WEEKDAY = "Day"
WEEKDAY_HINT = "When I ask whether you met."
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday")
HOUR = "Hour"
PACE = "How often"
PACES = {
    Pace.WEEKLY: "Every week",
    Pace.EVERY_2_WEEKS: "Every 2 weeks",
    Pace.EVERY_4_WEEKS: "Every 4 weeks",
    Pace.WHEN_DUE: "Only when something is due",
    Pace.QUIET: "Quiet: only what needs you at once",
}
SNOOZE_UNTIL = "Snooze until"
SNOOZE_HINT = "Reminders wait until that day. Requests and answers still reach you."
PAUSE_UNTIL = "Pause everything until"
PAUSE_HINT = "You see what rests, and who is told, before anything happens."
WHEN_DUE = "Only when something is due"
QUIET = "Quiet: only what needs you at once"
DONE = "Done."
CHANGED_SINCE = "That has changed since."
YOUR_REMINDERS = "Your reminders"
NOT_REASON = "Why you are away is not said."
NO_NUDGES = "From that day on I write to you again."
NO_REQUESTS = "New requests can't reach you until then."
OTHERS_SAVED = "Your other settings are saved."
NOT_TOLD_YET = "Nobody is told anything until you tap Pause."


def hour(value: int) -> str:
    return f"{value}:00"


def when(weekday: int, at: int) -> str:
    """As in "Tuesdays at 9:00"."""
    return f"{WEEKDAYS[weekday]}s at {hour(at)}"


def paced(when: str, pace: Pace) -> str:
    return f"{when}, {PACES[pace].lower()}"


def due_at(at: int) -> str:
    return f"{WHEN_DUE}, at {hour(at)}"


def snoozed(day: str, then: str) -> str:
    return f"Snoozed until {day}. From then on: {then}"


def paused(day: str) -> str:
    return f"Everything is paused until {day}"


def this_month(number: int) -> str:
    return f"{count(number, 'message')} from me this month."


def pause(day: str) -> str:
    return f"Pause everything until {day}?"


def rest(names: str, day: str, *, several: bool) -> str:
    what = "Your mentorships with" if several else "Your mentorship with"
    verb = "rest" if several else "rests"
    return f"{what} {names} {verb}. They hear that you are away until {day}. {NOT_REASON}"


def waiting(number: int) -> str:
    if number == 1:
        return "One request waits for your answer:"
    return f"{number} requests wait for your answer:"


def left_waiting(*, counts_as_not_now: bool) -> str:
    if counts_as_not_now:
        return "For so long a time it counts as a kind not now, with others to ask."
    return "It stays open; whoever asked reads when you are back, and whom else they could ask."
