"""One mentorship rests until a day; the partner hears the day, and not the reason."""

from datetime import date

from bot.domain.contents import MentorshipNews, PauseForm, PausePreview
from bot.domain.errors import MentorshipIsOver
from bot.domain.local_time import local_day
from bot.domain.mentorship import Mentorship, MentorshipId
from bot.domain.messages import Kind
from bot.domain.pausing import PauseWhat
from bot.domain.people import Actor
from bot.domain.permissions import ensure_is
from bot.domain.reminders import ensure_ahead
from bot.ports import Core, UnitOfWork
from bot.usecases.pause_mentorship import tell_partner
from bot.usecases.planned_meetings import cancel_open
from bot.usecases.telling import redraw_mentorship


def pause_form(core: Core, actor: Actor, chosen: MentorshipId | None = None) -> PauseForm:
    """Everything of theirs that can rest; raises NotYours for a mentorship that is not theirs."""
    with core.store.read(actor.workspace_id) as uow:
        if chosen:
            _ensure_running(actor, uow.mentorships.get(chosen))
        running = uow.mentorships.running_of(actor.id)
        people = uow.members.several([one.partner_of(actor.id) for one in running])
        lines = tuple(MentorshipNews(one, people[one.partner_of(actor.id)]) for one in running)
        is_mentor = uow.profiles.mentor(actor.id) is not None
        takes_requests = is_mentor or bool(uow.requests.pending_to_mentor(actor.id))
        return PauseForm(lines, takes_requests, chosen)


def look_at_rest(
    core: Core, actor: Actor, mentorship_id: MentorshipId, until: date
) -> PausePreview:
    """Raises FieldProblem for a day that is not ahead, NotYours, MentorshipIsOver."""
    _ensure_ahead(core, actor, until)
    with core.store.read(actor.workspace_id) as uow:
        mentorship = uow.mentorships.get(mentorship_id)
        _ensure_running(actor, mentorship)
        return _preview(uow, actor, mentorship, until)


def rest_until(core: Core, actor: Actor, mentorship_id: MentorshipId, until: date) -> PausePreview:
    """Twice is once; another day takes the place of the one before.

    Where the partner is away for longer, it rests as long as they are.
    """
    now = core.clock.now()
    _ensure_ahead(core, actor, until)
    with core.store.change(actor.workspace_id) as uow:
        mentorship = uow.mentorships.hold(mentorship_id)
        _ensure_running(actor, mentorship)
        if not _rests_for(mentorship, actor, until):
            mentorship = mentorship.pause(until, by=actor.id)
            uow.mentorships.save(mentorship)
            cancel_open(uow, mentorship, now, until)
            tell_partner(uow, Kind.MENTORSHIP_PAUSED, actor, mentorship, now)
        redraw_mentorship(uow, mentorship, now)
        return _preview(uow, actor, mentorship, mentorship.paused_until or until)


def _rests_for(mentorship: Mentorship, actor: Actor, until: date) -> bool:
    """Whether it rests so already: for this very day, or for longer by the partner's choice."""
    if mentorship.paused_until is None:
        return False
    if mentorship.paused_by == actor.id:
        return mentorship.paused_until == until
    return mentorship.paused_until >= until


def _preview(uow: UnitOfWork, actor: Actor, mentorship: Mentorship, until: date) -> PausePreview:
    partner = uow.members.get(mentorship.partner_of(actor.id))
    what = PauseWhat.MENTORSHIP
    return PausePreview(until, (partner,), what=what, mentorship=mentorship)


def _ensure_running(actor: Actor, mentorship: Mentorship) -> None:
    ensure_is(actor, mentorship.mentor_id, mentorship.mentee_id)
    if not mentorship.is_running:
        raise MentorshipIsOver


def _ensure_ahead(core: Core, actor: Actor, until: date) -> None:
    ensure_ahead("pause_until", until, local_day(core.clock.now(), actor.member.zone))
