"""What is to be talked about at a planned meeting: both may change it, nobody else reads it."""

from bot.domain.contents.planned import AgendaPage
from bot.domain.errors import FieldProblem
from bot.domain.patient_identifiers import identifiers_in
from bot.domain.people import Actor
from bot.domain.planned import LONGEST_AGENDA, Agenda, PlannedId
from bot.ports import Core
from bot.usecases.planned_meetings import hold_planned, plan_page, seen_planned
from bot.usecases.telling import redraw_homes


def look_at_agenda(core: Core, actor: Actor, planned_id: PlannedId) -> AgendaPage:
    """Raises NotYours; it stays to be read when the meeting is over."""
    now = core.clock.now()
    with core.store.read(actor.workspace_id) as uow:
        mentorship, planned = seen_planned(uow, actor, planned_id)
        page = plan_page(uow, actor.member, mentorship, planned, now)
        return AgendaPage(page, uow.planned.agenda(planned_id))


def keep_agenda(
    core: Core, actor: Actor, planned_id: PlannedId, written: Agenda, *, is_sure: bool = False
) -> AgendaPage | None:
    """None once it is kept; the form again where the partner wrote meanwhile, or it asks first.

    `written` has the version that was there to be changed. Raises FieldProblem, NotYours,
    NoMoreMeetings, MeetingHasChanged.
    """
    text = written.text
    if len(text) > LONGEST_AGENDA:
        raise FieldProblem("agenda", "too_long", LONGEST_AGENDA)
    now = core.clock.now()
    with core.store.change(actor.workspace_id) as uow:
        mentorship, planned = hold_planned(uow, actor, planned_id)
        page = plan_page(uow, actor.member, mentorship, planned, now)
        before = uow.planned.agenda(planned_id)
        if text == before.text:
            return None
        doubts = () if is_sure else identifiers_in(text)
        is_outdated = before.version != written.version
        if doubts or is_outdated:
            return AgendaPage(page, before, text, doubts, is_outdated)
        uow.planned.write_agenda(planned_id, Agenda(text, author=actor.id))
        redraw_homes(uow, [mentorship.mentor_id, mentorship.mentee_id], now)
        return None
