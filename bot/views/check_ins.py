"""Questions about meetings: did you two meet, and what if it was long ago?"""

from bot.domain.contents import ApartLine, CheckInLine
from bot.domain.local_time import local_day
from bot.domain.meeting import Meeting
from bot.domain.mentorship import Mentorship
from bot.domain.nudges import Nudge, NudgeAnswer, NudgeKind
from bot.domain.people import Member
from bot.views import parts
from bot.views.carried import carry
from bot.views.copy import digests as copy
from bot.views.copy import labels, words
from bot.views.ids import Button
from bot.views.mentorships import resume_button
from bot.views.parts import Block
from bot.views.reader import Reader

WEEK_DAYS = 7


def check_in(line: CheckInLine, reader: Reader) -> list[Block]:
    partner = parts.mention(line.partner)
    if not line.mentorship.is_active:
        return _not_active(line.mentorship, line.partner)
    if line.met:
        return _met(line.nudge, line.met, line.partner, reader)
    match line.nudge.answer:
        case NudgeAnswer.PLANNED:
            return [parts.section(copy.planned(partner), _change_answer(line.nudge, line.partner))]
        case NudgeAnswer.NOT_YET:
            row = (reader.write_to(line.partner), _change_answer(line.nudge, line.partner))
            return [parts.section(copy.not_yet(partner)), parts.actions(*row)]
    also = {NudgeKind.FIRST_MEETING: copy.FIRST_TO_COME, NudgeKind.DRIFT: copy.A_WHILE}
    asked = [copy.did_you_meet(partner), also.get(line.also, "") if line.also else ""]
    about, carried = parts.name(line.partner), carry(nudge=line.nudge.id)
    return [
        parts.section(" ".join(filter(None, asked))),
        parts.actions(
            parts.primary(parts.button(labels.WE_MET, Button.WE_MET, carried, about)),
            parts.button(labels.ITS_PLANNED, Button.ITS_PLANNED, carried, about),
            parts.button(labels.NOT_YET, Button.NOT_YET, carried, about),
        ),
    ]


def apart(line: ApartLine, reader: Reader) -> list[Block]:
    mentorship, partner = line.mentorship, line.partner
    if line.nudge.kind is NudgeKind.SILENCE_PAUSE and mentorship.rests_for_silence:
        said = copy.rests_now(parts.mention(partner))
        return [parts.section(said, resume_button(mentorship, partner))]
    if not mentorship.is_active:
        return _not_active(mentorship, partner)
    if line.met:
        return _met(line.nudge, line.met, partner, reader)
    match line.nudge.kind:
        case NudgeKind.FIRST_MEETING:
            said = f"{copy.not_met(parts.mention(partner))} {copy.FIRST_MEETING}"
            return [parts.section(said), parts.actions(reader.write_to(partner))]
        case NudgeKind.DRIFT:
            said = f"{_how_long(line, reader)} {copy.A_LINE_HELPS}"
            row = (reader.write_to(partner), parts.day_picker(copy.MET_ON, None))
            return [
                parts.section(said),
                parts.actions(*row, carried=carry(nudge=line.nudge.id)),
            ]
        case NudgeKind.DRIFT_CHOICE if line.nudge.answer is None:
            return _choice(line, reader)
        case NudgeKind.DRIFT_CHOICE if line.nudge.answer is NudgeAnswer.WE_MEET:
            said = f"{copy.you_still_meet(parts.mention(partner))} {copy.WHEN_LAST}"
            row = (parts.day_picker(copy.MET_ON, None), _change_answer(line.nudge, partner))
            return [
                parts.section(said),
                parts.actions(*row, carried=carry(nudge=line.nudge.id)),
            ]
    return [parts.section(copy.goes_on(parts.mention(partner)))]


def _choice(line: ApartLine, reader: Reader) -> list[Block]:
    about, carried = parts.name(line.partner), carry(nudge=line.nudge.id)
    dialog = parts.confirm(copy.END_TITLE, copy.ending(about), labels.END)
    end = parts.button(labels.END, Button.END, carried, about)
    return [
        parts.section(f"{_how_long(line, reader)} {copy.EVERY_ANSWER}"),
        parts.actions(
            parts.button(labels.WE_MEET, Button.WE_MEET, carried, about),
            parts.button(labels.PAUSE, Button.PAUSE, carried, about),
            parts.confirmed(end, dialog),
        ),
        parts.small(copy.RESTS_OTHERWISE),
    ]


def _how_long(line: ApartLine, reader: Reader) -> str:
    weeks = (reader.day - line.since).days // WEEK_DAYS
    began = local_day(line.mentorship.started_at, reader.member.zone)
    said = copy.never_met if line.since == began else copy.apart
    return said(parts.mention(line.partner), weeks)


def _met(nudge: Nudge, met: Meeting, partner: Member, reader: Reader) -> list[Block]:
    mine = met.logged_by == reader.member.id
    said = copy.you_met if mine else copy.noted
    row = [parts.day_picker(copy.MET_ON, met.held_on)]
    if mine and nudge.answer is NudgeAnswer.MET:
        row.append(_change_answer(nudge, partner))
    # With the day in its name the block is another one: no screen keeps showing the former day.
    carried = carry(nudge=nudge.id, day=met.held_on.isoformat())
    return [
        parts.section(said(parts.mention(partner), words.day(met.held_on))),
        parts.actions(*row, carried=carried),
    ]


def _not_active(mentorship: Mentorship, partner: Member) -> list[Block]:
    mention = parts.mention(partner)
    if not mentorship.is_running:
        return [parts.section(copy.has_ended(mention))]
    until = mentorship.paused_until
    said = copy.rests_until(mention, words.day(until)) if until else copy.rests(mention)
    return [parts.section(said, resume_button(mentorship, partner))]


def _change_answer(nudge: Nudge, partner: Member) -> Block:
    carried, about = carry(nudge=nudge.id), parts.name(partner)
    return parts.button(labels.CHANGE_ANSWER, Button.TAKE_BACK, carried, about)
