"""Meetings as views are shown them: being logged, as logged, told in the chat and in a digest."""

from dataclasses import replace
from datetime import timedelta

from bot.domain.contents import (
    Content,
    FitLine,
    MeetingAnswer,
    MeetingEdit,
    MeetingEntry,
    MeetingForm,
    MeetingLog,
    MeetingNewsLine,
    MentorshipLine,
    Stage,
)
from bot.domain.meeting import Facts, Following, Log, Meeting, MeetingId, MeetingState, Notes
from bot.domain.messages import Kind
from bot.domain.nudges import NudgeAnswer, NudgeKind
from bot.domain.patient_identifiers import Identifier
from bot.domain.people import Format
from tests.views import nudged
from tests.views.cast import CHEN, MENTORSHIP, MIA, NOW, YU
from tests.views.nudged import ENDED, TUESDAY, nudge

FACTS = Facts(TUESDAY, 45, Format.CALL)
MEETING = Meeting(
    MeetingId(4), MENTORSHIP.id, MeetingState.HELD, TUESDAY, MIA.id, NOW, 45, Format.CALL
)
THEIRS = replace(MEETING, id=MeetingId(5), logged_by=CHEN.id)
A_TAP = replace(MEETING, id=MeetingId(6), minutes=None, format=None)
NOTES = Notes("Fellowship letters.", "She was tired.")
WITH_CHEN = MentorshipLine(MENTORSHIP, CHEN)
OF_YU = MentorshipLine(replace(MENTORSHIP, mentor_id=MIA.id, mentee_id=YU.id), YU)
EVERY = tuple(Identifier)

ENTRIES = (
    MeetingEntry(MEETING, {MIA.id: NOTES, CHEN.id: Notes("Good plans.")}),
    MeetingEntry(THEIRS, {CHEN.id: Notes("Good plans.")}),
    MeetingEntry(A_TAP),
)
LOG = MeetingLog(MIA, CHEN, MENTORSHIP, ENTRIES, 0, 3)
MANY = tuple(
    replace(ENTRIES[0], meeting=replace(MEETING, held_on=TUESDAY - timedelta(days=days)))
    for days in range(10)
)
LOGS = (
    LOG,
    MeetingLog(MIA, CHEN, MENTORSHIP),
    replace(LOG, mentorship=ENDED),
    replace(LOG, entries=MANY, offset=10, number=31),
)
EMPTY_FORM = MeetingForm(MIA, TUESDAY, (WITH_CHEN, OF_YU))
FILLED_FORM = MeetingForm(
    MIA,
    TUESDAY,
    (WITH_CHEN, replace(WITH_CHEN, mentorship=OF_YU.mentorship)),
    MENTORSHIP.id,
    Log(FACTS, NOTES, Following(("Draft aims",))),
    EVERY,
    THEIRS,
)
FORMS = (EMPTY_FORM, FILLED_FORM, replace(FILLED_FORM, doubts=(), same_day=None))
EDITS = (
    MeetingEdit(MIA, CHEN, MEETING, NOTES),
    MeetingEdit(MIA, CHEN, A_TAP, Notes()),
    MeetingEdit(MIA, CHEN, THEIRS, NOTES, doubts=EVERY),
    MeetingEdit(MIA, CHEN, MEETING, NOTES, Facts(TUESDAY, 50), EVERY),
)
ANSWERS = tuple(
    MeetingAnswer(11, stage, facts, has_notes, (WITH_CHEN, OF_YU), EVERY)
    for stage in Stage
    for facts, has_notes in ((FACTS, True), (Facts(TUESDAY), False))
)
NEWS = MeetingNewsLine(nudge(NudgeKind.MEETING_NEWS), THEIRS, CHEN)
FIT = FitLine(nudge(NudgeKind.FIT), MENTORSHIP, CHEN)
LINES = (
    NEWS,
    replace(NEWS, meeting=A_TAP),
    FIT,
    replace(FIT, nudge=nudge(NudgeKind.FIT, NudgeAnswer.KEEP_GOING)),
    replace(FIT, mentorship=ENDED),
)
MESSAGES: tuple[tuple[Kind, Content], ...] = (
    *((Kind.MEETING_TOLD, answer) for answer in ANSWERS),
    *((Kind.DIGEST, nudged.digest(line)) for line in LINES),
)
