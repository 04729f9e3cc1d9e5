"""The meetings of two people as a window, and what is said of one in the chat and the digest."""

from bot.domain.contents import (
    FitLine,
    MeetingAnswer,
    MeetingEntry,
    MeetingLog,
    MeetingNewsLine,
    MentorshipLine,
    Stage,
)
from bot.domain.meeting import Facts, Notes
from bot.domain.mentorship import MentorshipId
from bot.domain.nudges import NudgeAnswer
from bot.domain.people import Member
from bot.views import parts
from bot.views.carried import carry
from bot.views.copy import labels, words
from bot.views.copy import meetings as copy
from bot.views.ending import never_again_button
from bot.views.ids import Button, Form
from bot.views.parts import Block, Rendered, View
from bot.views.text import BETWEEN

_MOST_ASKED_ABOUT = 10


def show_log(log: MeetingLog) -> View:
    """Only the two can open it; each sees their own private notes and nobody else's."""
    mentorship = log.mentorship
    entries = [block for entry in log.entries for block in _entry(entry, log)]
    row = [log_button(mentorship.id, labels.LOG_MEETING)] if mentorship.is_running else []
    blocks = [
        parts.section(copy.with_partner(parts.mention(log.partner)), *row),
        *(entries or [parts.says(copy.NONE_YET)]),
        *_paging(log),
    ]
    return parts.information(copy.MEETINGS, blocks, Form.MEETINGS)


def meetings_button(
    mentorship: MentorshipId, about: str, offset: int = 0, label: str = ""
) -> Block:
    carried = carry(mentorship=mentorship, offset=offset or None)
    return parts.button(label or labels.MEETINGS, Button.MEETINGS, carried, about)


def notes_button(meeting: int, about: str, label: str = labels.ADD_NOTES) -> Block:
    return parts.button(label, Button.CHANGE_MEETING, carry(meeting=meeting), about)


def tell(content: MeetingAnswer) -> Rendered:
    """To a meeting told in the chat; never what was talked about."""
    people = [line.partner for line in content.people]
    return parts.rendered(_answer(content), *people)


def meeting_line(line: FitLine | MeetingNewsLine) -> list[Block]:
    return _fit(line) if isinstance(line, FitLine) else _news(line)


def _news(line: MeetingNewsLine) -> list[Block]:
    said = copy.told(
        parts.mention(line.partner), words.day(line.meeting.held_on), _details(line.meeting.facts)
    )
    about = parts.name(line.partner)
    return [parts.section(said, meetings_button(line.meeting.mentorship_id, about))]


def _fit(line: FitLine) -> list[Block]:
    """Said to one of the two; the answer is theirs alone."""
    mention, name = parts.mention(line.partner), parts.name(line.partner)
    if not line.mentorship.is_running:
        is_mine = line.nudge.answer is NudgeAnswer.NOT_A_FIT
        never = never_again_button(line.mentorship.id, line.partner) if is_mine else None
        return [parts.section(copy.has_ended(mention), never)]
    carried = carry(nudge=line.nudge.id)
    dialog = parts.confirm(copy.NOT_A_FIT_TITLE, copy.not_a_fit(name), labels.END)
    end = parts.confirmed(parts.button(labels.NOT_A_FIT, Button.NOT_A_FIT, carried, name), dialog)
    if line.nudge.answer is NudgeAnswer.KEEP_GOING:
        return [parts.section(f"{copy.you_keep_going(mention)} {copy.YOU_GO_ON}")]
    go_on = parts.button(labels.KEEP_GOING, Button.KEEP_GOING, carried, name)
    return [parts.section(f"{copy.you_met(mention)} {copy.FIT}"), parts.actions(go_on, end)]


def _entry(entry: MeetingEntry, log: MeetingLog) -> list[Block]:
    meeting, reader = entry.meeting, log.reader
    is_own = meeting.logged_by == reader.id
    who = copy.YOU if is_own else parts.name(log.partner)
    facts = BETWEEN.join(filter(None, (_facts(meeting.facts), copy.logged_by(who))))
    mine, theirs = entry.notes.get(reader.id, Notes()), entry.notes.get(log.partner.id, Notes())
    blocks = [
        parts.DIVIDER,
        parts.says(f"{words.day(meeting.held_on)}\n{facts}"),
        *_notes(copy.notes_of(parts.name(log.partner)), theirs.shared),
        *_notes(copy.YOUR_NOTES, mine.shared),
        *_notes(copy.FOR_YOURSELF, mine.private),
    ]
    if log.mentorship.is_running:
        blocks.append(parts.actions(*_buttons(entry, log.partner, is_own=is_own, mine=mine)))
    return blocks


def _buttons(entry: MeetingEntry, partner: Member, *, is_own: bool, mine: Notes) -> list[Block]:
    about = words.day(entry.meeting.held_on)
    has_notes = bool(mine.shared or mine.private)
    label = labels.EDIT if is_own or has_notes else labels.ADD_NOTES
    change = notes_button(entry.meeting.id, about, label)
    if not is_own:
        return [change]
    carried = carry(meeting=entry.meeting.id)
    dialog = parts.confirm(copy.DELETE_TITLE, copy.deleting(parts.name(partner)), labels.DELETE)
    delete = parts.button(labels.DELETE, Button.DELETE_MEETING, carried, about)
    return [change, parts.confirmed(delete, dialog)]


def _notes(heading: str, text: str) -> list[Block]:
    quotes = parts.quotes(text)
    return [parts.small(heading), *quotes] if quotes else []


def _paging(log: MeetingLog) -> list[Block]:
    size, about = len(log.entries), parts.name(log.partner)
    last = log.offset + size
    row = []
    if last < log.number:
        row.append(meetings_button(log.mentorship.id, about, last, labels.EARLIER))
    if log.offset:
        row.append(meetings_button(log.mentorship.id, about, 0, labels.LATER))
    if not row:
        return []
    return [
        parts.DIVIDER,
        parts.small(copy.page(log.offset + 1, last, log.number)),
        *map(parts.actions, row),
    ]


def _answer(content: MeetingAnswer) -> list[Block]:
    carried = carry(draft=content.draft_id)
    partner = parts.mention(content.people[0].partner)
    day = words.day(content.facts.held_on)
    drop = parts.button(labels.DO_NOT_LOG, Button.DO_NOT_LOG, carried)
    match content.stage:
        case Stage.WHO:
            rows = [_one_of(content, line) for line in content.people[:_MOST_ASKED_ABOUT]]
            return [parts.says(copy.WHO), *rows, parts.actions(drop)]
        case Stage.DOUBTS:
            said = f"{copy.doubts(content.doubts)} {copy.DELETE_MESSAGE} {copy.NOT_SAVED}"
            anyway = parts.button(labels.LOG_ANYWAY, Button.LOG_ANYWAY, carried)
            row = parts.actions(anyway, drop)
            return [parts.says(said), row, parts.small(copy.I_MAY_BE_WRONG)]
        case Stage.SAME_DAY:
            same = parts.button(labels.THE_SAME, Button.SAME_MEETING, carried)
            another = parts.button(labels.ANOTHER, Button.ANOTHER_MEETING, carried)
            said = f"{copy.already_logged(day)} {copy.SAME}"
            return [parts.says(said), parts.actions(same, another, drop)]
        case Stage.NOT_LOGGED:
            return [parts.says(copy.NOT_LOGGED)]
        case Stage.TAKEN_BACK:
            return [parts.says(copy.TAKEN_BACK)]
    is_new = content.stage is Stage.LOGGED
    line = (
        copy.logged(partner, day, _details(content.facts)) if is_new else copy.added(partner, day)
    )
    kept = [parts.says(copy.NOTES_KEPT)] if content.has_notes else []
    undo = parts.button(labels.UNDO, Button.UNDO_MEETING, carried)
    first = content.people[0]
    open_log = meetings_button(first.mentorship.id, parts.name(first.partner))
    return [
        parts.section(line),
        *kept,
        parts.actions(undo, open_log),
        parts.small(copy.UNDO_FOR_TEN),
    ]


def _one_of(content: MeetingAnswer, line: MentorshipLine) -> Block:
    carried = carry(draft=content.draft_id, mentorship=line.mentorship.id)
    name = parts.name(line.partner)
    choose = parts.button(labels.CHOOSE, Button.MET_THIS_ONE, carried, name)
    return parts.section(copy.with_role(parts.mention(line.partner), line.mentorship.role), choose)


def log_button(mentorship: MentorshipId, label: str) -> Block:
    return parts.button(label, Button.LOG_MEETING, carry(mentorship=mentorship))


def _facts(facts: Facts) -> str:
    said = []
    if facts.minutes:
        said.append(copy.minutes(facts.minutes))
    if facts.format:
        said.append(words.meeting(facts.format))
    return BETWEEN.join(said)


def _details(facts: Facts) -> str:
    """As in ", for 45 minutes, over coffee"."""
    return "".join(f", {one}" for one in (_facts(facts),) if one)
