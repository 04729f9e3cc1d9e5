"""A mentor's days away: those who wait for an answer do not wait on them."""

from datetime import date, datetime

from bot.domain.local_time import at_local
from bot.domain.people import Member, MentorProfile
from bot.ports import UnitOfWork
from bot.usecases.expect_nudges import expect_nudges


def note_absence(
    uow: UnitOfWork, mentor: Member, before: MentorProfile | None, until: date | None, now: datetime
) -> None:
    """The mentor named another day, or took it back: from now on this one counts."""
    if until == (before.not_accepting_until if before else None):
        return
    uow.absences.set(mentor.id, at_local(until, 0, mentor.zone) if until else None, now)
    # On the day itself they hear that it is over.
    expect_nudges(uow, now, mentor.id)
