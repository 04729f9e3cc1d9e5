"""The people and records that views are shown with: Mia asks, Dr. Chen answers."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

from bot.domain.contents import (
    Accepted,
    AcceptPreview,
    AskForm,
    AskPreview,
    ChooseMentor,
    ChooseRequest,
    Content,
    Declined,
    Found,
    Help,
    KickOff,
    MentorAway,
    MentorPage,
    MentorshipLine,
    NobodyFound,
    NothingToAccept,
    NotUnderstood,
    Offered,
    Overview,
    PendingFirst,
    ReferralLine,
    Refused,
    RequestCard,
    Thanked,
    UnknownName,
    Welcome,
)
from bot.domain.contents.sentences import DeclinePreview, Undone, WordsDoNothing
from bot.domain.errors import AlreadyAsked
from bot.domain.matching import Candidate, Filters, Match, Reasons
from bot.domain.mentorship import Mentorship, MentorshipId
from bot.domain.messages import Kind
from bot.domain.people import (
    Format,
    Member,
    MemberId,
    MenteeProfile,
    MentorProfile,
    Person,
    Places,
    Role,
    Stage,
    WorkspaceId,
)
from bot.domain.request import (
    Answer,
    Reason,
    Referral,
    ReferralId,
    Request,
    RequestId,
    RequestState,
)
from bot.domain.sentences import BareWord, Offer
from bot.views.copy.sentences import UNDONE

NOW = datetime(2026, 11, 22, 15, tzinfo=UTC)
TODAY = NOW.date()
LATER = date(2027, 1, 4)
HOPE = "I would like to plan my first grant."


def member(number: int, name: str, tz: str = "America/New_York") -> Member:
    return Member(MemberId(number), WorkspaceId(1), Person(f"U{number:04}", name, tz))


MIA = member(1, "Mia Lopez")
CHEN = member(2, "Dr. Chen", "Europe/Berlin")
YU = member(3, "Dr. Yu")
PRIYA = member(4, "Priya Raman")


def match_of(mentor: Member = CHEN, taken: int = 2, days: int | None = 2) -> Match:
    phrases = ("grant writing", "pediatric cardiology")
    candidate = Candidate(
        mentor.id, mentor.name, "Associate Professor", "Cardiology", phrases, 9, 3, taken,
        mentor.person.tz, None, days,
    )  # fmt: skip
    return Match(candidate, Reasons(phrases, Places(3, taken), True, days))


def request(state: RequestState = RequestState.PENDING, **changes: Any) -> Request:
    answered = None if state is RequestState.PENDING else NOW + timedelta(days=1)
    asked = Request(RequestId(7), MIA.id, CHEN.id, Role.ADVISOR, HOPE, True, NOW, state, answered)
    return replace(asked, **changes)


def card(state: RequestState = RequestState.PENDING, **changes: Any) -> RequestCard:
    profile = MenteeProfile(Stage.RESIDENT, "PGY-2", "Pediatrics")
    return replace(RequestCard(request(state), MIA, CHEN, profile, 2), **changes)


def referral_line(
    number: int = 5, colleague: Member = YU, *, is_open: bool = True, used: bool = False
) -> ReferralLine:
    referral = Referral(
        ReferralId(number), RequestId(7), MIA.id, colleague.id, "She knows grants well.",
        NOW + timedelta(days=14), NOW if used else None,
    )  # fmt: skip
    return ReferralLine(referral, colleague, CHEN, is_open)


MENTOR_PROFILE = MentorProfile(
    title="Associate Professor",
    specialty="Cardiology",
    department="Pediatrics",
    topics=("grant writing", "fetal echo"),
    formats=frozenset({Format.COFFEE, Format.CALL}),
    stages=frozenset({Stage.RESIDENT}),
    bio="I like long walks.",
    listed=True,
)
MENTEE_PROFILE = MenteeProfile(Stage.RESIDENT, "PGY-2", "Pediatrics", ("grants",), "writing")
MENTORSHIP = Mentorship(MentorshipId(9), CHEN.id, MIA.id, Role.ADVISOR, NOW)
FOUND = Found("grant writing", Filters(), (match_of(), match_of(YU, 3, None)), has_more=True)
NOBODY = Found("beekeeping", Filters(role=Role.COACH), (), coordinators=(PRIYA,))
REFERRED = card(
    RequestState.REFERRED, referrals=(referral_line(), referral_line(6, PRIYA, is_open=False))
)
DECLINED = Declined(
    card(request=request(RequestState.DECLINED, answer=Answer(Reason.NO_TIME, "Ask in May!"))),
    (match_of(YU),),
    LATER,
)
ASK_FORM = AskForm(CHEN, hope=HOPE, usual_days=2)
REFERRED_FORM = replace(
    ASK_FORM, referral=referral_line().referral, referred_by=CHEN, mentor=YU, is_full=True
)
PAGE = MentorPage(CHEN, MENTOR_PROFILE, Places(3, 2), 2, TODAY, MIA)
OVERVIEW = Overview(
    MIA,
    NOW,
    MENTEE_PROFILE,
    MENTOR_PROFILE,
    Places(3, 1),
    to_answer=(card(mentee=YU, mentor=MIA),),
    asked=(card(),),
    referrals=(referral_line(),),
    people=(MentorshipLine(MENTORSHIP, CHEN),),
)
EMPTY = Overview(MIA, NOW, None, None, Places(3, 0))
PENDING_FIRST = PendingFirst((card(), card(mentee=YU)), LATER, True)

MESSAGES: tuple[tuple[Kind, Content], ...] = (
    (Kind.WELCOME, Welcome(MIA)),
    (Kind.HELP, Help()),
    (Kind.THANKED, Thanked()),
    *((Kind.OFFERED, Offered(each)) for each in Offer),
    (Kind.NOT_UNDERSTOOD, NotUnderstood()),
    (Kind.FOUND, FOUND),
    (Kind.FOUND, NOBODY),
    (Kind.ASK_PREVIEW, AskPreview(ASK_FORM, 11)),
    (Kind.ASK_PREVIEW, AskPreview(ASK_FORM, 11, sent=True)),
    (Kind.ASK_PREVIEW, AskPreview(AskForm(CHEN), 11)),
    (Kind.ACCEPT_PREVIEW, AcceptPreview(card())),
    (Kind.ACCEPT_PREVIEW, AcceptPreview(card(RequestState.ACCEPTED))),
    *((Kind.DECLINE_PREVIEW, DeclinePreview(card(state))) for state in RequestState),
    *((Kind.WORDS_DO_NOTHING, WordsDoNothing(each)) for each in BareWord),
    *((Kind.UNDONE, Undone(each)) for each in (None, *UNDONE)),
    *((Kind.UNDONE, Undone(Kind.TASK_CHANGED, "Revise my CV", each)) for each in (False, True)),
    (Kind.CHOOSE_REQUEST, ChooseRequest((card(), card(mentee=YU)))),
    (Kind.CHOOSE_REQUEST, NothingToAccept()),
    (Kind.CHOOSE_MENTOR, ChooseMentor(11, (CHEN, YU))),
    (Kind.CHOOSE_MENTOR, ChooseMentor(11, ())),
    (Kind.UNKNOWN_NAME, UnknownName()),
    (Kind.NOTHING_TO_ACCEPT, NothingToAccept()),
    (Kind.REFUSED, Refused(AlreadyAsked("Dr. Chen"))),
    *((Kind.REQUEST_RECEIVED, card(state)) for state in RequestState),
    (Kind.REQUEST_RECEIVED, card(referred_by=YU, referral_line="She is keen.", first_ever=True)),
    (Kind.REQUEST_RECEIVED, card(request=request(hops=2))),
    *((Kind.REQUEST_SENT, card(state)) for state in RequestState),
    (Kind.REQUEST_ACCEPTED, Accepted(card(RequestState.ACCEPTED), MENTORSHIP, (YU, PRIYA))),
    (Kind.REQUEST_DECLINED, DECLINED),
    (Kind.REQUEST_DECLINED, Declined(card(RequestState.DECLINED), ())),
    (Kind.REQUEST_REFERRED, REFERRED),
    (Kind.MENTOR_AWAY, MentorAway(card(), LATER, (match_of(YU),))),
    (Kind.KICK_OFF, KickOff(MENTORSHIP, CHEN, MIA, HOPE)),
    (Kind.KICK_OFF_ALONE, KickOff(MENTORSHIP, CHEN, MIA, HOPE, alone_with=CHEN)),
    (Kind.NOBODY_FOUND, NobodyFound(MIA, "beekeeping", Filters(role=Role.COACH))),
)
