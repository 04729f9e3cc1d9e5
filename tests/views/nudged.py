"""What time brings to the cast: digests, reminders, pauses, each as views are shown it."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from bot.domain.contents import (
    ApartLine,
    CheckInLine,
    Content,
    DigestContent,
    DigestLine,
    FadeLine,
    MentorshipLine,
    MentorshipNews,
    PauseForm,
    PauseOverLine,
    PausePreview,
    RemindersChanged,
    RemindersForm,
    RequestLine,
)
from bot.domain.meeting import Meeting, MeetingId, MeetingState
from bot.domain.mentorship import Mentorship
from bot.domain.messages import Kind
from bot.domain.nudges import Digest, DigestId, Nudge, NudgeAnswer, NudgeId, NudgeKind, NudgeState
from bot.domain.pausing import PauseWhat
from bot.domain.people import Member
from bot.domain.reminders import Pace, Reminders
from bot.domain.request import RequestState
from bot.views import digests
from bot.views.parts import Rendered
from tests.views import cast
from tests.views.cast import CHEN, LATER, MENTORSHIP, MIA, NOW, YU, card, match_of

TUESDAY = date(2026, 11, 24)
MONDAY = TUESDAY - timedelta(days=1)
LONG_AGO = TUESDAY - timedelta(weeks=14)

PAUSED = MENTORSHIP.pause(LATER, by=CHEN.id)
RESTING = MENTORSHIP.pause(None, by=CHEN.id)
SILENT = MENTORSHIP.pause(None, by=None)
ENDED = MENTORSHIP.end(NOW)
REMINDERS = Reminders(MIA.id, version=3)
SNOOZED = REMINDERS.snoozed(LATER, TUESDAY)
AWAY = REMINDERS.paused(LATER, TUESDAY)


def nudge(kind: NudgeKind, answer: NudgeAnswer | None = None, **changed: Any) -> Nudge:
    asked = Nudge(
        NudgeId(17), kind, MIA.id, 9, "2026-11-23", NOW, NudgeState.SAID, DigestId(4), answer
    )
    return replace(asked, **changed)


def met(by: Member = MIA, day: date = MONDAY) -> Meeting:
    return Meeting(MeetingId(3), MENTORSHIP.id, MeetingState.HELD, day, by.id, NOW)


def check_in(answer: NudgeAnswer | None = None, **changed: Any) -> CheckInLine:
    line = CheckInLine(nudge(NudgeKind.CHECK_IN, answer), MENTORSHIP, CHEN)
    return replace(line, **changed)


def apart(kind: NudgeKind, answer: NudgeAnswer | None = None, **changed: Any) -> ApartLine:
    return replace(ApartLine(nudge(kind, answer), MENTORSHIP, CHEN, LONG_AGO), **changed)


def about_request(kind: NudgeKind, state: RequestState, *, to_me: bool) -> RequestLine:
    people: dict[str, Any] = {"mentee": YU, "mentor": MIA} if to_me else {}
    shown = card(state, **people)
    if to_me:
        shown = replace(shown, request=replace(shown.request, mentee_id=YU.id, mentor_id=MIA.id))
    return RequestLine(nudge(kind, subject=7), shown)


def digest(*lines: DigestLine, **changed: Any) -> DigestContent:
    shown = DigestContent(Digest(DigestId(4), MIA.id, TUESDAY), MIA, REMINDERS, lines)
    return replace(shown, **changed)


def show(content: DigestContent, *, classic: bool = False) -> Rendered:
    return digests.show_digest(content, classic=classic, team="T1")


def line_of(line: DigestLine) -> Rendered:
    """One line alone, without what opens and closes the message."""
    shown = show(digest(line))
    return Rendered(shown.text, shown.blocks[1:-2])


REMINDER = about_request(NudgeKind.REQUEST_REMINDER, RequestState.PENDING, to_me=True)
NO_ANSWER = about_request(NudgeKind.NO_ANSWER_YET, RequestState.PENDING, to_me=False)
EXPIRED = replace(
    about_request(NudgeKind.EXPIRY, RequestState.EXPIRED, to_me=False), next=(match_of(YU),)
)
EXPIRED_TO_ME = about_request(NudgeKind.EXPIRY, RequestState.EXPIRED, to_me=True)
WELCOME_BACK = PauseOverLine(nudge(NudgeKind.PAUSE_OVER), True, (CHEN, YU))
FADE = FadeLine(nudge(NudgeKind.FADE))
EVERY_LINE: tuple[DigestLine, ...] = (
    *(check_in(answer) for answer in (None, NudgeAnswer.PLANNED, NudgeAnswer.NOT_YET)),
    *(check_in(also=also) for also in (NudgeKind.FIRST_MEETING, NudgeKind.DRIFT)),
    check_in(NudgeAnswer.MET, met=met()),
    check_in(met=met(CHEN)),
    *(check_in(mentorship=each) for each in (PAUSED, SILENT, ENDED)),
    apart(NudgeKind.FIRST_MEETING),
    apart(NudgeKind.DRIFT),
    apart(NudgeKind.DRIFT, since=NOW.date()),
    apart(NudgeKind.DRIFT, met=met()),
    *(apart(NudgeKind.DRIFT_CHOICE, answer) for answer in (None, NudgeAnswer.WE_MEET)),
    apart(NudgeKind.DRIFT_CHOICE, NudgeAnswer.WE_MEET, met=met()),
    apart(NudgeKind.DRIFT_CHOICE, NudgeAnswer.PAUSE, mentorship=RESTING),
    apart(NudgeKind.DRIFT_CHOICE, NudgeAnswer.PAUSE),
    apart(NudgeKind.SILENCE_PAUSE, mentorship=SILENT),
    apart(NudgeKind.SILENCE_PAUSE),
    *(about_request(NudgeKind.REQUEST_REMINDER, state, to_me=True) for state in RequestState),
    *(about_request(NudgeKind.NO_ANSWER_YET, state, to_me=False) for state in RequestState),
    EXPIRED,
    replace(EXPIRED, next=()),
    EXPIRED_TO_ME,
    WELCOME_BACK,
    replace(WELCOME_BACK, takes_requests=False),
    replace(WELCOME_BACK, resumed=()),
    replace(WELCOME_BACK, takes_requests=False, resumed=()),
    FADE,
    FadeLine(nudge(NudgeKind.FADE, NudgeAnswer.CHOSEN)),
)
# No two in one message are the same nudge.
LINES = [
    replace(line, nudge=replace(line.nudge, id=NudgeId(number)))
    for number, line in enumerate(EVERY_LINE, start=100)
]
FORM = RemindersForm(REMINDERS, TUESDAY, this_month=3)
OVERVIEW = replace(
    cast.OVERVIEW,
    reminders=FORM,
    people=tuple(MentorshipLine(each, CHEN, MONDAY) for each in (MENTORSHIP, PAUSED, SILENT)),
)
PAUSE = PausePreview(
    LATER,
    (CHEN, YU),
    (card(mentee=YU, mentor=MIA),),
    counts_as_not_now=True,
    takes_requests=True,
)
ALONE = PausePreview(LATER)
NO_REQUESTS = replace(PAUSE, partners=(), what=PauseWhat.REQUESTS)
ONE_RESTS = PausePreview(LATER, (CHEN,), what=PauseWhat.MENTORSHIP, mentorship=PAUSED)
PAUSE_FORMS = (
    PauseForm(),
    PauseForm((MentorshipNews(MENTORSHIP, CHEN),), True, MENTORSHIP.id),
)


def news(mentorship: Mentorship) -> MentorshipNews:
    return MentorshipNews(mentorship, CHEN)


MESSAGES: tuple[tuple[Kind, Content], ...] = (
    *((Kind.DIGEST, digest(line)) for line in LINES),
    (Kind.DIGEST, digest(check_in(), is_first=True)),
    (Kind.DIGEST, digest(check_in(), snoozed_until=LATER, reminders=SNOOZED)),
    (Kind.DIGEST, digest()),
    (Kind.REMINDERS, FORM),
    *((Kind.REMINDERS, replace(FORM, reminders=REMINDERS.paced(pace))) for pace in Pace),
    (Kind.REMINDERS, replace(FORM, reminders=AWAY)),
    (Kind.REMINDERS_CHANGED, RemindersChanged(SNOOZED, TUESDAY, may_undo=True)),
    (Kind.REMINDERS_CHANGED, RemindersChanged(REMINDERS, TUESDAY, undone=True)),
    (Kind.PAUSE_PREVIEW, PAUSE),
    (Kind.PAUSE_PREVIEW, ALONE),
    (Kind.PAUSE_PREVIEW, replace(PAUSE, done=True)),
    (Kind.MENTORSHIP_PAUSED, news(PAUSED)),
    (Kind.MENTORSHIP_PAUSED, replace(news(PAUSED), is_away=True)),
    (Kind.MENTORSHIP_PAUSED, news(RESTING)),
    (Kind.MENTORSHIP_RESUMED, news(MENTORSHIP)),
    (Kind.MENTORSHIP_ENDED, news(ENDED)),
)
