"""What time does to mentorships: pauses end on their day, and unanswered silence begins one."""

from collections.abc import Iterable
from datetime import datetime

from bot.domain.local_time import local_day
from bot.domain.mentorship import Mentorship, MentorshipId
from bot.domain.nudge_rules import CHOOSE_WITHIN
from bot.domain.nudges import NewNudge, Nudge, NudgeAnswer, NudgeKind, NudgeState
from bot.domain.people import WorkspaceId
from bot.ports import Core, UnitOfWork
from bot.usecases.planned_meetings import cancel_open
from bot.usecases.telling import redraw_homes, redraw_mentorship


def end_pauses(core: Core, workspace: WorkspaceId) -> None:
    """On the day someone named, where they live, their mentorships go on."""
    now = core.clock.now()
    with core.store.read(workspace) as uow:
        paused = uow.mentorships.paused()
        people = uow.members.several([m.paused_by for m in paused if m.paused_by])
    for mentorship in paused:
        if mentorship.paused_by is None or mentorship.paused_until is None:
            continue
        if mentorship.paused_until <= local_day(now, people[mentorship.paused_by].zone):
            with core.store.change(workspace) as uow:
                held = uow.mentorships.hold(mentorship.id)
                if held == mentorship:
                    uow.mentorships.save(held.resume(now))
                    _say_later(uow, held, now)
                    redraw_homes(uow, [held.mentor_id, held.mentee_id], now)


def _say_later(uow: UnitOfWork, rested: Mentorship, now: datetime) -> None:
    """In the next digest of whoever let this one rest; a pause of everything says so itself."""
    by, until = rested.paused_by, rested.paused_until
    if by and until and uow.reminders.get(by).paused_until != until:
        waiting = NudgeState.WAITING
        over = NewNudge(NudgeKind.REST_OVER, by, rested.id, until.isoformat(), now, waiting)
        uow.nudges.add([(over, None)])


def pause_silent(core: Core, workspace: WorkspaceId) -> None:
    """Nobody said within a week whether they meet, pause or end: it rests, and never ends."""
    now = core.clock.now()
    with core.store.read(workspace) as uow:
        asked = uow.nudges.unanswered(NudgeKind.DRIFT_CHOICE, now - CHOOSE_WITHIN)
    for mentorship in sorted({nudge.subject for nudge in asked}):
        _pause(core, workspace, MentorshipId(mentorship))


def _pause(core: Core, workspace: WorkspaceId, mentorship_id: MentorshipId) -> None:
    now = core.clock.now()
    with core.store.change(workspace) as uow:
        mentorship = uow.mentorships.hold(mentorship_id)
        asked = uow.nudges.about([NudgeKind.DRIFT_CHOICE], mentorship_id)
        open_still = [nudge for nudge in asked if nudge.answer is None]
        if _was_put_off(uow, open_still, now):
            return
        since = min((nudge.due_at for nudge in open_still), default=now)
        answered = any(n.answered_at and n.answered_at >= since for n in asked if n.answer)
        met = uow.meetings.held_since(mentorship_id, since.date())
        rests = mentorship.is_active and not (answered or met)
        if rests:
            rested = mentorship.pause(until=None, by=None)
            uow.mentorships.save(rested)
            cancel_open(uow, rested, now)
        for nudge in open_still:
            # Each question is settled once, also where something else became of it.
            answer = NudgeAnswer.PAUSE if rests else NudgeAnswer.WE_MEET
            uow.nudges.answer(nudge.id, answer, now)
        redraw_mentorship(uow, mentorship, now)


def _was_put_off(uow: UnitOfWork, asked: Iterable[Nudge], now: datetime) -> bool:
    """Whether it was said again within these days: who snoozed it has the time all the same."""
    a_week_ago = (now - CHOOSE_WITHIN).date()
    return any(uow.nudges.digest(n.digest_id).day > a_week_ago for n in asked if n.digest_id)
