"""Meetings before they happen as views are shown them, in every state that one may be in."""

from dataclasses import replace
from datetime import timedelta

from bot.domain.contents import (
    Content,
    MentorshipLine,
)
from bot.domain.contents.planned import (
    AgendaPage,
    CalendarFile,
    DidYouMeet,
    MeetingSoon,
    MeetingsOverview,
    MeetingsToChange,
    MeetPreview,
    NoneFits,
    PlanForm,
    PlannedNews,
    PlanPage,
    TimesOffered,
)
from bot.domain.meeting import MeetingState
from bot.domain.messages import Kind
from bot.domain.patient_identifiers import Identifier
from bot.domain.people import Format
from bot.domain.planned import Act, Agenda, PlannedId, PlannedMeeting
from tests.views.cast import CHEN, MENTORSHIP, MIA, NOW, OVERVIEW
from tests.views.met import MEETING
from tests.views.nudged import ENDED, PAUSED

SOON = NOW + timedelta(hours=3)
LATER = NOW + timedelta(days=2, hours=12)
FAR = replace(CHEN, person=replace(CHEN.person, tz="Asia/Kolkata"))

PROPOSED = PlannedMeeting(
    id=PlannedId(8),
    mentorship_id=MENTORSHIP.id,
    uid="0f8c",
    state=MeetingState.PROPOSED,
    minutes=30,
    format=Format.CALL,
    offered_by=CHEN.id,
    times=(SOON, LATER),
    act=Act.PROPOSED,
    acted_at=NOW,
    acted_by=CHEN.id,
)
SCHEDULED = PROPOSED.pick(LATER, MIA.id, NOW)
TO_MOVE = replace(SCHEDULED, times=(SOON,), offered_by=CHEN.id)
OVER = replace(SCHEDULED, starts_at=NOW - timedelta(hours=2))
STATES = (
    PROPOSED,
    replace(PROPOSED, times=(NOW - timedelta(hours=1), LATER), offered_by=MIA.id),
    SCHEDULED,
    TO_MOVE,
    OVER,
    replace(SCHEDULED, act=Act.MOVED, sequence=2),
    PROPOSED.cancel(CHEN.id, NOW),
    PROPOSED.none_fits(MIA.id, NOW),
    PROPOSED.none_fits(None, NOW, Act.LAPSED),
    SCHEDULED.cancel(MIA.id, NOW),
    SCHEDULED.cancel(None, NOW, Act.OFF),
    OVER.hold(MEETING.id, MIA.id, NOW),
    OVER.miss(MIA.id, NOW),
)
PAGES = tuple(
    PlanPage(meeting, mentorship, MIA, partner, NOW)
    for meeting in STATES
    for mentorship, partner in ((MENTORSHIP, CHEN), (PAUSED, FAR), (ENDED, CHEN))
)
TO_READ = tuple(
    PlannedNews(meeting, MENTORSHIP, mentor, MIA, NOW, is_current)
    for meeting in STATES
    for mentor, is_current in ((CHEN, True), (FAR, True), (CHEN, False))
)
WITH_CHEN, WITH_FAR = MentorshipLine(MENTORSHIP, CHEN), MentorshipLine(MENTORSHIP, FAR)
FILES = tuple(
    CalendarFile(meeting, CHEN, MIA) for meeting in STATES if meeting.starts_at is not None
)
FORMS = (
    PlanForm(MIA, (WITH_CHEN, WITH_FAR)),
    PlanForm(MIA, (WITH_CHEN,), MENTORSHIP.id),
    PlanForm(MIA, (WITH_FAR,), MENTORSHIP.id, SCHEDULED),
    PlanForm(MIA, (WITH_FAR,), MENTORSHIP.id, PROPOSED),
)
AGENDAS = tuple(
    page
    for of in PAGES[:15]
    for page in (
        AgendaPage(of, Agenda()),
        AgendaPage(of, Agenda("Fellowship letters.", 2, CHEN.id)),
        AgendaPage(of, Agenda("Theirs.", 3, CHEN.id), "Mine.", tuple(Identifier), True),
    )
)
OVERVIEWS = tuple(
    replace(OVERVIEW, people=(replace(WITH_FAR, planned=meeting),))
    for meeting in (PROPOSED, STATES[1], SCHEDULED, TO_MOVE, OVER)
)
WITH_MEETINGS = tuple(
    replace(line, last_met=met, planned=meeting)
    for line in (WITH_CHEN, WITH_FAR)
    for met in (None, NOW.date())
    for meeting in (None, PROPOSED, SCHEDULED, OVER)
)
PREVIEW = MeetPreview(11, MIA, LATER, 45, (WITH_FAR,))
MESSAGES: tuple[tuple[Kind, Content], ...] = (
    *(
        (Kind.TIMES_OFFERED, TimesOffered(page, is_now))
        for page in PAGES
        for is_now in (True, False)
    ),
    *(
        (Kind.NONE_FITS, NoneFits(page, has_lapsed=lapsed))
        for page in PAGES
        for lapsed in (True, False)
    ),
    *((Kind.MEETING_NEWS, news) for news in TO_READ),
    *((Kind.MEETING_NEWS_ALONE, replace(news, reader=MIA)) for news in TO_READ),
    *((Kind.MEETING_SOON, MeetingSoon(page)) for page in PAGES),
    *((Kind.DID_YOU_MEET, DidYouMeet(page)) for page in PAGES),
    *((Kind.DID_YOU_MEET, DidYouMeet(page, MEETING)) for page in PAGES[:3]),
    (Kind.MEETING_PREVIEW, PREVIEW),
    (Kind.MEETING_PREVIEW, replace(PREVIEW, sent=True)),
    (Kind.MEETING_PREVIEW, replace(PREVIEW, people=(WITH_CHEN, WITH_FAR))),
    (Kind.MEETINGS, MeetingsOverview(MIA, NOW, ())),
    (Kind.MEETINGS, MeetingsOverview(MIA, NOW, WITH_MEETINGS)),
    *(
        (Kind.MEETINGS_TO_CHANGE, MeetingsToChange(pages, at, is_cancel, (WITH_CHEN, WITH_FAR)))
        for pages in ((), PAGES[:12], *((page,) for page in PAGES[::2]))
        for at, is_cancel in ((None, True), (None, False), (SOON, False))
    ),
)
FILE_MESSAGES: tuple[tuple[Kind, Content], ...] = (
    (Kind.MEETING_FILE, FILES[0]),
    (Kind.MEETING_FILE_ALONE, FILES[0]),
)
