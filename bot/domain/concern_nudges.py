"""What there is to say of concerns: that one still waits to be read, never what it says."""

from collections.abc import Iterator

from bot.domain.nudges import NewNudge, NudgeKind, Situation


def concerns_unread(it: Situation) -> Iterator[NewNudge]:
    """Whoever was chosen to read it, on days 3 and 7."""
    for concern in it.concerns:
        if concern.reader_id == it.member.id and concern.is_unread:
            yield from it.reminder(NudgeKind.CONCERN, concern.id, it.now - concern.written_at)
