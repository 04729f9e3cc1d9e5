"""Meetings before they happen, in messages and in Home: times, news, and what came of it."""

from datetime import datetime

from bot.domain.contents.planned import (
    DidYouMeet,
    MeetingSoon,
    NoneFits,
    PlannedNews,
    PlanPage,
    TimesOffered,
)
from bot.domain.meeting import MeetingState
from bot.domain.planned import Act, PlannedMeeting
from bot.views import parts
from bot.views.carried import carry
from bot.views.copy import labels, words
from bot.views.copy import planned as copy
from bot.views.ids import Button
from bot.views.meetings import notes_button
from bot.views.parts import Block, Rendered
from bot.views.planned_buttons import (
    agenda_button,
    cancel_button,
    change_buttons,
    file_button,
    move_button,
    outcome_buttons,
    plan_button,
)
from bot.views.planned_times import short, when, when_for_both

_OVER = {MeetingState.HELD: copy.was_on, MeetingState.MISSED: copy.was_planned}


def offer_times(content: TimesOffered) -> Rendered:
    page = content.page
    if not content.is_current:
        again = [parts.actions(_offer_others(page))] if _may_offer_others(page) else []
        return parts.rendered([parts.section(how_it_stands(page)), *again], page.partner)
    partner, meeting = parts.mention(page.partner), page.meeting
    facts, number = copy.length(meeting.minutes, words.meeting(meeting.format)), len(meeting.times)
    said = copy.proposes(partner, facts, number)
    if meeting.starts_at:
        said = copy.would_move(partner, _when(page, meeting.starts_at), number)
    rows = [_time(page, time) for time in meeting.times]
    none = parts.button(labels.NONE_FITS, Button.NONE_FITS, _of_version(meeting))
    blocks = [parts.section(said), *rows, parts.actions(none, agenda_button(meeting))]
    return parts.rendered(blocks, page.partner)


def tell_none_fits(content: NoneFits) -> Rendered:
    page, partner = content.page, parts.mention(content.page.partner)
    said = copy.lapsed(partner) if content.has_lapsed else copy.none_fits(partner)
    meeting = page.meeting
    if meeting.is_scheduled and meeting.starts_at:
        said = f"{said} {copy.stands(_when(page, meeting.starts_at))}"
        again = move_button(meeting, labels.OTHER_TIMES)
    else:
        again = _offer_others(page)
    row = [parts.actions(again)] if page.mentorship.is_active else []
    return parts.rendered([parts.section(said), *row], page.partner)


def tell_news(content: PlannedNews) -> Rendered:
    """To both at once in their group DM, or to one alone."""
    return parts.rendered(_news(content), content.mentor, content.mentee)


def tell_soon(content: MeetingSoon) -> Rendered:
    page, meeting = content.page, content.page.meeting
    if not (meeting.is_scheduled and meeting.starts_at):
        return parts.rendered([parts.section(how_it_stands(page))], page.partner)
    said = copy.soon(parts.mention(page.partner), _when(page, meeting.starts_at))
    row = change_buttons(meeting, page.now)
    return parts.rendered([parts.section(said), parts.actions(*row)], page.partner)


def ask_whether_met(content: DidYouMeet) -> Rendered:
    page, meeting = content.page, content.page.meeting
    mention, name = parts.mention(page.partner), parts.name(page.partner)
    if content.logged:
        said = copy.met_as_logged(mention, words.day(content.logged.held_on))
        notes = notes_button(content.logged.id, name)
        row = [parts.actions(notes)] if page.mentorship.is_running else []
        return parts.rendered([parts.section(said), *row], page.partner)
    if meeting.state is MeetingState.MISSED:
        again = plan_button(page.mentorship.id, name, labels.NEW_TIMES)
        row = [parts.actions(again)] if page.mentorship.is_active else []
        said = copy.not_met(mention, _when(page, meeting.starts_at or page.now))
        return parts.rendered([parts.section(said), *row], page.partner)
    is_open = meeting.is_scheduled and meeting.starts_at and meeting.starts_at <= page.now
    if not (is_open and page.mentorship.is_running):
        return parts.rendered([parts.section(how_it_stands(page))], page.partner)
    said = copy.did_you_meet(mention, _when(page, meeting.starts_at or page.now))
    outcome = parts.actions(*outcome_buttons(meeting, name))
    return parts.rendered([parts.section(said), outcome], page.partner)


def home_part(page: PlanPage) -> list[Block]:
    """The next meeting of one mentorship, with all that can be done about it."""
    meeting, partner = page.meeting, parts.mention(page.partner)
    if meeting.starts_at and not meeting.is_to_come(page.now):
        said = copy.did_you_meet(partner, _when(page, meeting.starts_at))
        row = outcome_buttons(meeting, parts.name(page.partner))
        return [parts.section(said), parts.actions(*row)]
    blocks = []
    if meeting.starts_at:
        row = [*change_buttons(meeting, page.now), file_button(meeting)]
        said = copy.next_meeting(_when(page, meeting.starts_at))
        blocks = [parts.section(said), parts.actions(*row)]
    if not meeting.times:
        return blocks
    if meeting.waits_for(page.reader.id):
        none = parts.button(labels.NONE_FITS, Button.NONE_FITS, _of_version(meeting))
        return [
            *blocks,
            parts.section(f"{copy.waits_for_you(partner)} {copy.which(len(meeting.times))}"),
            *(_time(page, time) for time in meeting.times),
            parts.actions(none),
        ]
    waits = parts.section(copy.waits_for_them(partner, len(meeting.times)))
    row = [] if meeting.starts_at else [parts.actions(cancel_button(meeting, labels.TAKE_BACK))]
    return [*blocks, waits, *row]


def _news(content: PlannedNews) -> list[Block]:
    meeting = content.meeting
    if not content.is_current or meeting.starts_at is None:
        return [parts.section(copy.CHANGED_SINCE)]
    at = _news_when(content, meeting.starts_at)
    if meeting.is_scheduled:
        said = (copy.moved if meeting.sequence else copy.your_meeting)(at)
        facts = copy.length(meeting.minutes, words.meeting(meeting.format))
        waits = [parts.small(copy.OTHER_TIMES)] if meeting.times else []
        changes = parts.actions(*change_buttons(meeting, content.now))
        return [parts.section(f"{said} {facts[0].upper()}{facts[1:]}."), *waits, changes]
    if meeting.state in _OVER:
        return [parts.section(_OVER[meeting.state](at))]
    again = plan_button(content.mentorship.id, "", labels.PLAN)
    row = [parts.actions(again)] if content.mentorship.is_active else []
    if content.acted_by:
        said = copy.cancelled_by(parts.mention(content.acted_by), at)
    else:
        said = copy.is_off(at, copy.RESTS if content.mentorship.is_running else copy.HAS_ENDED)
    return [parts.section(said), *row]


def _news_when(content: PlannedNews, starts_at: datetime) -> str:
    minutes, reader = content.meeting.minutes, content.reader
    if reader is None:
        return when_for_both(starts_at, minutes, content.mentor, content.mentee)
    partner = content.mentor if reader.id == content.mentee.id else content.mentee
    return when(starts_at, minutes, reader, partner)


def how_it_stands(page: PlanPage) -> str:
    """How it stands, for a message that asks for nothing any more."""
    meeting, partner = page.meeting, parts.mention(page.partner)
    is_mine = meeting.acted_by == page.reader.id
    if meeting.is_scheduled and meeting.starts_at:
        return copy.you_meet(partner, _when(page, meeting.starts_at))
    if meeting.state in _OVER and meeting.starts_at:
        return _OVER[meeting.state](_when(page, meeting.starts_at))
    if meeting.act is Act.CANCELLED and meeting.starts_at:
        at = _when(page, meeting.starts_at)
        return copy.you_cancelled(at) if is_mine else copy.cancelled_by(partner, at)
    match meeting.act:
        case Act.CANCELLED:
            return copy.you_took_back() if is_mine else copy.took_back(partner)
        case Act.NONE_FITS if is_mine:
            return copy.you_said_none(partner)
        case Act.LAPSED:
            return copy.times_over()
        case Act.OFF:
            return copy.RESTS if page.mentorship.is_running else copy.HAS_ENDED
    return copy.CHANGED_SINCE


def _may_offer_others(page: PlanPage) -> bool:
    """Who said that none suits; a meeting that stands meanwhile has its own buttons."""
    meeting = page.meeting
    is_mine = meeting.act is Act.NONE_FITS and meeting.acted_by == page.reader.id
    return is_mine and not meeting.is_scheduled and page.mentorship.is_active


def _offer_others(page: PlanPage) -> Block:
    return plan_button(page.mentorship.id, parts.name(page.partner), labels.OTHER_TIMES)


def _time(page: PlanPage, time: datetime) -> Block:
    if time <= page.now:
        return parts.section(f"{_when(page, time)}\n{copy.TIME_IS_OVER}")
    meeting, about = page.meeting, short(time, page.reader)
    carried = carry(planned=meeting.id, version=meeting.version, at=int(time.timestamp()))
    pick = parts.button(labels.THIS_ONE, Button.PICK_TIME, carried, about)
    return parts.section(_when(page, time), pick)


def _of_version(meeting: PlannedMeeting) -> str:
    return carry(planned=meeting.id, version=meeting.version)


def _when(page: PlanPage, time: datetime) -> str:
    return when(time, page.meeting.minutes, page.reader, page.partner)
