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
PAUSING = "Away for a while? Everything can rest, or new requests, or one mentorship."
WHEN_DUE = "Only when something is due"
QUIET = "Quiet: only what needs you at once"
DONE = "Done."
CHANGED_SINCE = "That has changed since."
YOUR_REMINDERS = "Your reminders"


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


def this_month(number: int) -> str:
    return f"{count(number, 'message')} from me this month."
