"""Moments as two people read them: each in their own time zone where the two differ."""

from datetime import datetime, timedelta

from bot.domain.people import Member
from bot.views import parts
from bot.views.copy import planned as copy
from bot.views.copy import words


def when(starts_at: datetime, minutes: int, reader: Member, partner: Member) -> str:
    """For mrkdwn, to one of the two: their own time, then the partner's where it is another."""
    own = copy.span(
        _day(starts_at, reader), clock(starts_at, reader), _end(starts_at, minutes, reader)
    )
    theirs = _elsewhere(starts_at, reader, partner)
    return f"*{own}*{f' ({theirs})' if theirs else ''}"


def when_for_both(starts_at: datetime, minutes: int, one: Member, other: Member) -> str:
    """For mrkdwn, to both at once: by name where their clocks differ."""
    own = copy.span(_day(starts_at, one), clock(starts_at, one), _end(starts_at, minutes, one))
    theirs = _elsewhere(starts_at, one, other)
    return f"*{own}* {copy.for_them(parts.literal_name(one))} ({theirs})" if theirs else f"*{own}*"


def short(starts_at: datetime, reader: Member) -> str:
    """For a button read aloud, as in "Tue 24 Nov, 15:00"."""
    local = starts_at.astimezone(reader.zone)
    return f"{local:%a} {local.day} {local:%b}, {clock(starts_at, reader)}"


def clock(moment: datetime, member: Member) -> str:
    """As in "9:30"."""
    local = moment.astimezone(member.zone)
    return f"{local.hour}:{local.minute:02}"


def _elsewhere(starts_at: datetime, here: Member, there: Member) -> str:
    if _offset(starts_at, here) == _offset(starts_at, there):
        return ""
    name, time = parts.literal_name(there), clock(starts_at, there)
    day = _day(starts_at, there)
    return copy.elsewhere("" if day == _day(starts_at, here) else day, time, name)


def _end(starts_at: datetime, minutes: int, member: Member) -> str:
    return clock(starts_at + timedelta(minutes=minutes), member)


def _day(moment: datetime, member: Member) -> str:
    return words.day(moment.astimezone(member.zone).date())


def _offset(moment: datetime, member: Member) -> timedelta | None:
    return moment.astimezone(member.zone).utcoffset()
