"""Planning a meeting, moving one, and its agenda, as forms."""

from datetime import datetime

from bot.domain.contents.planned import (
    AgendaPage,
    PlanForm,
    PlanPage,
)
from bot.domain.people import Format, Member
from bot.domain.planned import LONGEST_AGENDA, PlannedMeeting
from bot.views import inputs, parts
from bot.views.carried import carry
from bot.views.copy import labels
from bot.views.copy import planned as copy
from bot.views.ids import Field, Form
from bot.views.meeting_forms import doubts, with_whom
from bot.views.parts import Block, View
from bot.views.planned_times import when

TIME_FIELDS = (Field.TIME_1, Field.TIME_2, Field.TIME_3)


def plan(form: PlanForm) -> View:
    if form.moved:
        return _move(form)
    blocks = [
        with_whom(form.people, form.chosen),
        *_times(),
        inputs.any_number(Field.MINUTES, labels.MINUTES, form.minutes),
        inputs.select(Field.FORMAT, labels.HOW_TO_MEET, inputs.options(Format), form.format),
        _agreed(),
    ]
    return parts.form(copy.PLAN, blocks, Form.PLAN_MEETING, labels.GO_ON)


def show_planned(page: PlanPage) -> View:
    """What came of the form."""
    meeting, partner = page.meeting, parts.mention(page.partner)
    if meeting.starts_at and not meeting.times:
        at = when(meeting.starts_at, meeting.minutes, page.reader, page.partner)
        said = f"{copy.you_meet(partner, at)} {copy.FILE_COMES}"
        return parts.information(copy.SCHEDULED, [parts.section(said)])
    times = [when(time, meeting.minutes, page.reader, page.partner) for time in meeting.times]
    meanwhile = copy.MAY_TAKE_BACK
    if meeting.starts_at:
        at = when(meeting.starts_at, meeting.minutes, page.reader, page.partner)
        meanwhile = copy.stays(at)
    said = copy.offered_to(partner, len(times), meanwhile)
    return parts.information(
        copy.OFFERED, [*(parts.section(time) for time in times), parts.section(said)]
    )


def agenda(page: AgendaPage) -> View:
    """To be read only, once the meeting is over."""
    planned = page.page
    heading = [_about(planned.meeting, planned.reader, planned.partner)]
    if not (planned.meeting.is_open and planned.mentorship.is_running):
        read = parts.quotes(page.agenda.text) or [parts.says(copy.NO_AGENDA)]
        return parts.information(copy.AGENDA, [*heading, *read])
    theirs = []
    if page.is_outdated:
        name = parts.name(planned.partner)
        theirs = [
            parts.says(copy.theirs_now(name)),
            *(parts.quotes(page.agenda.text) or [parts.says(copy.NO_AGENDA)]),
            parts.says(copy.YOURS_BELOW),
        ]
    text = page.agenda.text if page.typed is None else page.typed
    field = inputs.paragraph(Field.AGENDA, copy.WHAT, text, LONGEST_AGENDA)
    blocks = [
        *heading,
        *theirs,
        *doubts(page.doubts),
        inputs.optional(inputs.hinted(field, copy.WHAT_HINT)),
    ]
    carried = carry(planned=planned.meeting.id, version=page.agenda.version + 1)
    return parts.form(copy.AGENDA, blocks, Form.AGENDA, labels.SAVE, carried)


def _move(form: PlanForm) -> View:
    moved = form.moved
    assert moved
    blocks = [_about(moved, form.reader, form.people[0].partner), *_times(), _agreed()]
    carried = carry(planned=moved.id, version=moved.version)
    return parts.form(copy.MOVE, blocks, Form.MOVE_MEETING, labels.GO_ON, carried)


def _about(meeting: PlannedMeeting, reader: Member, partner: Member) -> Block:
    at = when(meeting.starts_at, meeting.minutes, reader, partner) if meeting.starts_at else ""
    return parts.section(copy.agenda_of(parts.mention(partner), at))


def _times(chosen: tuple[datetime, ...] = ()) -> list[Block]:
    first, *others = (
        inputs.moment(field, label, None)
        for field, label in zip(TIME_FIELDS, copy.TIMES, strict=True)
    )
    return [inputs.hinted(first, copy.TIMES_HINT), *map(inputs.optional, others)]


def _agreed() -> Block:
    box = inputs.tick(Field.AGREED, copy.AGREED, copy.AGREED_BOX, ticked=False)
    return inputs.hinted(box, copy.AGREED_HINT)
