"""Meetings asked for in a sentence: what there is, and one to be moved or cancelled."""

from datetime import datetime

from bot.domain.contents import MentorshipLine
from bot.domain.contents.planned import MeetingsOverview, MeetingsToChange, PlanPage
from bot.views import parts
from bot.views.carried import carry
from bot.views.copy import fields, home, labels, words
from bot.views.copy import planned as copy
from bot.views.copy import sentences as sentences_copy
from bot.views.ids import Button
from bot.views.meetings import log_button, meetings_button
from bot.views.parts import Block, Rendered
from bot.views.planned import how_it_stands
from bot.views.planned_buttons import cancel_button, move_button, plan_button
from bot.views.planned_times import when

_MOST_SHOWN = 10


def show_meetings(content: MeetingsOverview) -> Rendered:
    """Of each mentorship the last meeting and the next; notes are read in the window alone."""
    if not content.lines:
        find = parts.button(labels.FIND_MENTOR, Button.FIND)
        return parts.rendered([parts.says(fields.FIELDS["nobody_to_meet"]), parts.actions(find)])
    lines = content.lines[:_MOST_SHOWN]
    blocks = [block for line in lines for block in _of_one(content, line)]
    left = len(content.lines) - len(lines)
    rest = [parts.small(words.more(left))] if left else []
    return parts.rendered([*blocks, *rest], *(line.partner for line in lines))


def _of_one(content: MeetingsOverview, line: MentorshipLine) -> list[Block]:
    mentorship, name = line.mentorship, parts.name(line.partner)
    met = home.last_met(words.day(line.last_met)) if line.last_met else home.NOT_MET_YET
    lines = [sentences_copy.your_mentorship(parts.mention(line.partner), mentorship.role), met]
    meeting = line.planned
    if meeting and meeting.starts_at and meeting.starts_at > content.now:
        at = when(meeting.starts_at, meeting.minutes, content.reader, line.partner)
        lines.append(copy.next_meeting(at))
    row = [meetings_button(mentorship.id, name)]
    if mentorship.is_running:
        row.append(log_button(mentorship.id, labels.LOG_MEETING))
    if mentorship.is_active:
        row.append(plan_button(mentorship.id, name))
    return [parts.section("\n".join(lines)), parts.actions(*row)]


def show_to_change(content: MeetingsToChange) -> Rendered:
    """One with what would be told; of several, which one; and kindly, where there is none."""
    if not content.pages:
        return _none_planned(content)
    pages = content.pages[:_MOST_SHOWN]
    which = [parts.says(copy.WHICH_MEETING)] if len(pages) > 1 else []
    blocks = [block for page in pages for block in _change(content, page)]
    return parts.rendered([*which, *blocks], *(page.partner for page in pages))


def _change(content: MeetingsToChange, page: PlanPage) -> list[Block]:
    meeting, at = page.meeting, content.at
    if not meeting.is_ahead(page.now) or not page.mentorship.is_running:
        return [parts.section(how_it_stands(page))]
    stands = _stands(page)
    if content.is_cancel:
        is_mine = meeting.starts_at is None and meeting.offered_by == page.reader.id
        label = labels.TAKE_BACK if is_mine else labels.CANCEL_MEETING
        return [parts.section(stands), parts.actions(cancel_button(meeting, label))]
    if at is None:
        return [parts.section(stands), parts.actions(move_button(meeting))]
    if meeting.times == (at,) and meeting.offered_by == page.reader.id:
        return [parts.section(copy.asked(parts.mention(page.partner), _when(page, at)))]
    would = copy.would_ask_to_move if meeting.starts_at else copy.would_ask
    said = would(parts.mention(page.partner), _when(page, at))
    carried = carry(planned=meeting.id, version=meeting.version, at=int(at.timestamp()))
    send = parts.button(labels.SEND, Button.SEND_MOVE, carried, parts.name(page.partner))
    send = parts.primary(send) if len(content.pages) == 1 else send
    before = [parts.section(stands)] if meeting.starts_at else []
    return [
        *before,
        parts.section(said),
        parts.actions(send, move_button(meeting, labels.OTHER_TIMES)),
    ]


def _stands(page: PlanPage) -> str:
    meeting, partner = page.meeting, parts.mention(page.partner)
    if meeting.starts_at:
        return copy.you_meet(partner, _when(page, meeting.starts_at))
    if meeting.waits_for(page.reader.id):
        return copy.waits_for_you(partner)
    return copy.waits_for_them(partner, len(meeting.times))


def _none_planned(content: MeetingsToChange) -> Rendered:
    said = copy.NONE_TO_CANCEL if content.is_cancel else copy.NONE_TO_MOVE
    people = content.people[:_MOST_SHOWN]
    rows = [
        parts.section(
            sentences_copy.your_mentorship(parts.mention(line.partner), line.mentorship.role),
            plan_button(line.mentorship.id, parts.name(line.partner)),
        )
        for line in people
    ]
    return parts.rendered([parts.says(said), *rows], *(line.partner for line in people))


def _when(page: PlanPage, at: datetime) -> str:
    return when(at, page.meeting.minutes, page.reader, page.partner)
