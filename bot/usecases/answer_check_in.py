"""*Did you two meet?*, answered in one tap; and the day of a meeting put right."""

from datetime import date, datetime, timedelta

from bot.domain.errors import NotesAreKept, NotYours
from bot.domain.local_time import local_day
from bot.domain.meeting import Meeting, ensure_may_have_met
from bot.domain.mentorship import Mentorship, MentorshipId
from bot.domain.nudges import Nudge, NudgeAnswer, NudgeId, NudgeKind
from bot.domain.people import Actor
from bot.domain.permissions import ensure_is
from bot.ports import Core, UnitOfWork
from bot.usecases.keeping_meetings import planned_days, settle_planned, unlog_within
from bot.usecases.telling import redraw_mentorship

ANSWERS = (NudgeAnswer.MET, NudgeAnswer.PLANNED, NudgeAnswer.NOT_YET)
ABOUT_MEETINGS = (
    NudgeKind.CHECK_IN,
    NudgeKind.FIRST_MEETING,
    NudgeKind.DRIFT,
    NudgeKind.DRIFT_CHOICE,
)
# A check-in asks about its own day and the six before: on the seventh there was another.
ASKS_ABOUT = timedelta(days=6)


def answer_check_in(core: Core, actor: Actor, nudge_id: NudgeId, answer: NudgeAnswer) -> None:
    """*We met* is kept as a meeting today, unless one of the two has logged this week's."""
    now = core.clock.now()
    if answer not in ANSWERS:
        raise NotYours
    with core.store.change(actor.workspace_id) as uow:
        nudge, mentorship = _held(uow, actor, nudge_id)
        if mentorship.is_running and nudge.answer is None:
            uow.nudges.answer(nudge.id, answer, now)
            if answer is NudgeAnswer.MET and not meeting_of(uow, nudge, actor):
                _log(uow, actor, mentorship, now)
        redraw_mentorship(uow, mentorship, now, nudge)


def change_day(core: Core, actor: Actor, nudge_id: NudgeId, day: date) -> None:
    """They met on another day than it said, or the day is said at last. Raises FieldProblem."""
    now = core.clock.now()
    ensure_may_have_met(day, local_day(now, actor.member.zone))
    with core.store.change(actor.workspace_id) as uow:
        nudge, mentorship = _held(uow, actor, nudge_id)
        if not mentorship.is_running:
            raise NotYours
        if meeting := meeting_of(uow, nudge, actor):
            uow.meetings.move(meeting.id, day)
        else:
            uow.meetings.log(mentorship.id, day, actor.id, now)
        redraw_mentorship(uow, mentorship, now, nudge)


def take_back_answer(core: Core, actor: Actor, nudge_id: NudgeId) -> None:
    """A wrong tap: the question stands again, and a meeting logged by it is gone."""
    now = core.clock.now()
    with core.store.change(actor.workspace_id) as uow:
        nudge, mentorship = _held(uow, actor, nudge_id)
        meeting = meeting_of(uow, nudge, actor)
        if nudge.answer is NudgeAnswer.MET and meeting and meeting.logged_by == actor.id:
            if uow.meetings.authors(meeting.id):
                raise NotesAreKept
            unlog_within(uow, mentorship, meeting, now)
        uow.nudges.answer(nudge.id, None, now)
        redraw_mentorship(uow, mentorship, now, nudge)


def meeting_of(uow: UnitOfWork, nudge: Nudge, actor: Actor) -> Meeting | None:
    """The one this question is about, whoever of the two logged it."""
    return meeting_about(uow, nudge, local_day(nudge.due_at, actor.member.zone))


def meeting_about(uow: UnitOfWork, nudge: Nudge, asked_on: date) -> Meeting | None:
    match nudge.kind:
        case NudgeKind.CHECK_IN:
            since = asked_on - ASKS_ABOUT
        case NudgeKind.FIRST_MEETING:
            since = date.min
        case _:
            # Its period is the last day they were known to meet.
            since = date.fromisoformat(nudge.period) + timedelta(days=1)
    found = uow.meetings.held_since(MentorshipId(nudge.subject), since)
    return found[0] if found else None


def _log(uow: UnitOfWork, actor: Actor, mentorship: Mentorship, now: datetime) -> None:
    """As held when it was planned for lately, else today."""
    today = local_day(now, actor.member.zone)
    planned = planned_days(uow, actor, mentorship, now)
    day = max((one for one, _ in planned if one >= today - ASKS_ABOUT), default=today)
    meeting = uow.meetings.log(mentorship.id, day, actor.id, now)
    settle_planned(uow, actor, mentorship, meeting, now)


def _held(uow: UnitOfWork, actor: Actor, nudge_id: NudgeId) -> tuple[Nudge, Mentorship]:
    nudge = uow.nudges.get(nudge_id)
    ensure_is(actor, nudge.member_id)
    if nudge.kind not in ABOUT_MEETINGS:
        raise NotYours
    mentorship = uow.mentorships.hold(MentorshipId(nudge.subject))
    return uow.nudges.get(nudge_id), mentorship
