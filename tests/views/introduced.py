"""Introductions as views are shown them: Dr. Chen introduces Mia to Dr. Yu."""

from dataclasses import replace
from datetime import timedelta

from bot.domain.contents import (
    Content,
    Introduced,
    IntroductionCard,
    IntroductionChoice,
    IntroductionForm,
    IntroductionNewsLine,
    IntroductionPreview,
    MentorshipLine,
    MentorshipPage,
)
from bot.domain.introduction import Introduction, IntroductionId, IntroductionState
from bot.domain.messages import Kind
from bot.domain.nudges import NudgeKind
from bot.domain.patient_identifiers import Identifier
from bot.domain.people import Role
from tests.views import nudged
from tests.views.cast import (
    CHEN,
    MENTEE_PROFILE,
    MENTOR_PROFILE,
    MENTORSHIP,
    MIA,
    NOW,
    OVERVIEW,
    PRIYA,
    YU,
)
from tests.views.nudged import nudge

PROPOSED = Introduction(
    IntroductionId(6), MENTORSHIP.id, CHEN.id, MIA.id, YU.id, "She built our registry.", NOW
)
CARD = IntroductionCard(PROPOSED, CHEN, MIA, YU, MENTOR_PROFILE, MENTEE_PROFILE, MENTOR_PROFILE)
BARE = IntroductionCard(PROPOSED, CHEN, MIA, YU)


def card(state: IntroductionState) -> IntroductionCard:
    if state is IntroductionState.PROPOSED:
        return CARD
    return replace(CARD, introduction=PROPOSED.closed(state, NOW + timedelta(hours=2)))


CARDS = (*map(card, IntroductionState), BARE)
FORM = IntroductionForm(MENTORSHIP, MIA)
ASKED_ABOUT = replace(FORM, colleague=YU, why="MRN 4459012", doubts=tuple(Identifier))
CHOICES = (
    IntroductionChoice(MENTORSHIP, MIA, YU),
    IntroductionChoice(MENTORSHIP, PRIYA, YU),
)
PREVIEW = IntroductionPreview(11, PROPOSED.why, CHOICES)
NEWS = IntroductionNewsLine(nudge(NudgeKind.INTRODUCTION_NEWS), card(IntroductionState.DECLINED))
MESSAGES: tuple[tuple[Kind, Content], ...] = (
    *((Kind.INTRODUCTION_PROPOSED, one) for one in CARDS),
    *((Kind.INTRODUCTION, Introduced(one)) for one in (CARD, BARE)),
    *((Kind.INTRODUCTION_ALONE, Introduced(CARD, reader)) for reader in (CHEN, MIA, YU)),
    (Kind.INTRODUCTION_PREVIEW, IntroductionPreview(11, PROPOSED.why, CHOICES[:1])),
    (Kind.INTRODUCTION_PREVIEW, PREVIEW),
    (Kind.INTRODUCTION_PREVIEW, IntroductionPreview(11, PROPOSED.why, sent=CARD)),
    *(
        (Kind.INTRODUCTION_PREVIEW, replace(PREVIEW, choices=each, doubts=tuple(Identifier)))
        for each in (CHOICES[:1], CHOICES)
    ),
    (Kind.DIGEST, nudged.digest(NEWS)),
)
WINDOWS = (
    MentorshipPage(MIA, MentorshipLine(MENTORSHIP, CHEN), CARDS),
    MentorshipPage(CHEN, MentorshipLine(MENTORSHIP, MIA), CARDS * 2),
)
OVERVIEWS = (
    replace(OVERVIEW, introductions=CARDS[:1], missing_role=Role.SPONSOR),
    replace(OVERVIEW, introductions=(BARE,) * 3, missing_role=Role.CONSULTANT),
)
