"""Questions about meetings: did you two meet, and what if it was long ago?"""

from datetime import date

from bot.domain.contents import ApartLine, CheckInLine
from bot.domain.local_time import local_day
from bot.domain.meeting import Meeting
from bot.domain.nudges import NudgeAnswer, NudgeKind
from bot.views import parts
from bot.views.carried import carry
from bot.views.copy import digests as copy
from bot.views.copy import labels, words
from bot.views.ending import never_again_button
from bot.views.ids import Button
from bot.views.meetings import notes_button
from bot.views.mentorships import resume_button
from bot.views.parts import Block
from bot.views.planned_buttons import plan_button
from bot.views.reader import Reader

WEEK_DAYS = 7
_ALSO = {NudgeKind.FIRST_MEETING: copy.FIRST_TO_COME, NudgeKind.DRIFT: copy.A_WHILE}


def check_in(line: CheckInLine, reader: Reader) -> list[Block]:
    """What was answered stays to be read; only what is still open depends on the mentorship."""
    nudge, partner = line.nudge, line.partner
    mention = reader.mention(line)
    if line.met:
        return _met(line, line.met, reader)
    is_open = line.mentorship.is_active
    match nudge.answer:
        case NudgeAnswer.PLANNED:
            row = [_change_answer(line, reader)] if is_open else []
            return [parts.section(copy.planned(mention)), *([parts.actions(*row)] if row else [])]
        case NudgeAnswer.NOT_YET:
            row = (
                [_propose(line), reader.write_to(partner), _change_answer(line, reader)]
                if is_open
                else []
            )
            return [parts.section(copy.not_yet(mention)), *([parts.actions(*row)] if row else [])]
    return _question(line, reader) if is_open else _not_active(line, reader)


def apart(line: ApartLine, reader: Reader) -> list[Block]:
    mentorship, partner = line.mentorship, line.partner
    if line.met:
        return _met(line, line.met, reader)
    if not mentorship.is_active:
        may_resume = line.nudge.kind in (NudgeKind.DRIFT_CHOICE, NudgeKind.SILENCE_PAUSE)
        return _not_active(line, reader, may_resume=may_resume)
    match line.nudge.kind:
        case NudgeKind.FIRST_MEETING:
            return _first_meeting(line, reader)
        case NudgeKind.DRIFT:
            said = f"{_how_long(line, reader)} {copy.A_LINE_HELPS}"
            return _which_day(line, said, _propose(line), reader.write_to(partner))
        case NudgeKind.DRIFT_CHOICE if line.nudge.answer is None:
            return _choice(line, reader)
        case NudgeKind.DRIFT_CHOICE if line.nudge.answer is NudgeAnswer.WE_MEET:
            said = f"{copy.you_still_meet(reader.mention(line))} {copy.WHEN_LAST}"
            return _which_day(line, said, _change_answer(line, reader))
    return [parts.section(copy.goes_on(reader.mention(line)))]


def _question(line: CheckInLine, reader: Reader) -> list[Block]:
    asked = [copy.did_you_meet(reader.mention(line))]
    if line.also:
        asked.append(_ALSO[line.also])
    about, carried = reader.name(line), carry(nudge=line.nudge.id)
    return [
        parts.section(" ".join(asked)),
        parts.actions(
            parts.button(labels.WE_MET, Button.WE_MET, carried, about),
            parts.button(labels.ITS_PLANNED, Button.ITS_PLANNED, carried, about),
            parts.button(labels.NOT_YET, Button.NOT_YET, carried, about),
        ),
    ]


def _first_meeting(line: ApartLine, reader: Reader) -> list[Block]:
    mention = reader.mention(line)
    if line.since != _began(line, reader):
        said = parts.section(copy.you_met(mention, words.day(line.since)))
        return [said, *_day_met(line, line.since)]
    return _which_day(
        line,
        f"{copy.not_met(mention)} {copy.FIRST_MEETING}",
        _propose(line),
        reader.write_to(line.partner),
    )


def _which_day(line: ApartLine, said: str, *otherwise: Block) -> list[Block]:
    row = (parts.day_picker(copy.MET_ON, None), *otherwise)
    return [parts.section(said), parts.actions(*row, carried=carry(nudge=line.nudge.id))]


def _choice(line: ApartLine, reader: Reader) -> list[Block]:
    about, carried = reader.name(line), carry(nudge=line.nudge.id)
    dialog = parts.confirm(copy.END_TITLE, copy.ending(about), labels.END)
    end = parts.button(labels.END, Button.END, carried, about)
    asked = copy.MEET_AT_ALL if line.since == _began(line, reader) else copy.STILL_MEET
    return [
        parts.section(f"{_how_long(line, reader)} {asked}"),
        parts.actions(
            parts.button(labels.WE_MEET, Button.WE_MEET, carried, about),
            parts.button(labels.PAUSE, Button.PAUSE, carried, about),
            parts.confirmed(end, dialog),
        ),
        parts.small(copy.RESTS_OTHERWISE),
    ]


def _how_long(line: ApartLine, reader: Reader) -> str:
    weeks = (reader.day - line.since).days // WEEK_DAYS
    said = copy.never_met if line.since == _began(line, reader) else copy.apart
    return said(reader.mention(line), weeks)


def _began(line: ApartLine, reader: Reader) -> date:
    return local_day(line.mentorship.started_at, reader.member.zone)


def _met(line: CheckInLine | ApartLine, met: Meeting, reader: Reader) -> list[Block]:
    mine = met.logged_by == reader.member.id
    said = copy.you_met if mine else copy.noted
    section = parts.section(said(reader.mention(line), words.day(met.held_on)))
    if not line.mentorship.is_running:
        return [section]
    may_change = mine and line.nudge.answer is NudgeAnswer.MET
    notes = notes_button(met.id, parts.name(line.partner))
    change = [_change_answer(line, reader)] if may_change else []
    return [section, *_day_met(line, met.held_on, notes, *change)]


def _day_met(line: CheckInLine | ApartLine, day: date, *change: Block) -> list[Block]:
    # With the day in its name the block is another one: no screen keeps showing the former day.
    carried = carry(nudge=line.nudge.id, day=day.isoformat())
    return [parts.actions(parts.day_picker(copy.MET_ON, day), *change, carried=carried)]


def _not_active(
    line: CheckInLine | ApartLine, reader: Reader, *, may_resume: bool = False
) -> list[Block]:
    mentorship, mention = line.mentorship, reader.mention(line)
    if not mentorship.is_running:
        is_mine = line.nudge.answer is NudgeAnswer.END
        never = never_again_button(mentorship.id, line.partner) if is_mine else None
        return [parts.section(copy.has_ended(mention), never)]
    until = mentorship.paused_until
    if may_resume and mentorship.rests_for_silence:
        said = copy.rests_now(mention)
    else:
        said = copy.rests_until(mention, words.day(until)) if until else copy.rests(mention)
    resume = resume_button(mentorship, line.partner) if may_resume else None
    return [parts.section(said, resume)]


def _propose(line: CheckInLine | ApartLine) -> Block:
    about = parts.name(line.partner)
    return plan_button(line.mentorship.id, about, labels.PROPOSE_TIMES)


def _change_answer(line: CheckInLine | ApartLine, reader: Reader) -> Block:
    carried = carry(nudge=line.nudge.id)
    return parts.button(labels.CHANGE_ANSWER, Button.TAKE_BACK, carried, reader.name(line))
