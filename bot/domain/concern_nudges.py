"""What there is to say of concerns: that one still waits to be read, never what it says."""

from collections.abc import Iterator
from datetime import timedelta

from bot.domain.nudges import NewNudge, NudgeKind, Situation

REMINDED_AFTER = (timedelta(days=7), timedelta(days=3))


def concerns_unread(it: Situation) -> Iterator[NewNudge]:
    """Whoever was chosen to read it, on days 3 and 7; one reminder where both are due."""
    for concern in it.concerns:
        if concern.reader_id != it.member.id or not concern.is_unread:
            continue
        for after in REMINDED_AFTER:
            due_at = concern.written_at + after
            if it.now >= due_at:
                yield from it.new(NudgeKind.CONCERN, concern.id, f"day {after.days}", due_at)
                break
