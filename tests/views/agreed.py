"""How Mia and Dr. Chen work together, at every stage, each as views are shown it."""

from dataclasses import replace
from datetime import date, timedelta

from bot.domain.agreement import Agreement, AgreementVersionId, Version
from bot.domain.contents import (
    AgreementAsked,
    AgreementConfirmed,
    AgreementLine,
    AgreementPage,
    Agreements,
    AgreementToConfirm,
    Content,
    EndPreview,
    MentorshipNews,
    WhichDay,
)
from bot.domain.contents.sentences import Reviews
from bot.domain.messages import Kind
from bot.domain.nudges import NudgeAnswer, NudgeKind
from bot.domain.people import Format
from bot.domain.working_terms import Booker, Reply, Rhythm, Terms, Until, put_together
from tests.views.cast import CHEN, LATER, MENTORSHIP, MIA, NOW, TODAY
from tests.views.nudged import nudge

MIAS = Terms(rhythm=Rhythm.EVERY_2_WEEKS, off_limits="My evaluations.")
CHENS = Terms(Rhythm.MONTHLY, Format.CALL, Booker.EITHER, Reply.A_WEEK, Until.ROTATION, LATER)
MERGED = put_together(CHENS, MIAS, TODAY)
FIRST = Version(
    MENTORSHIP.id, 1, MERGED, MERGED.ends_on(TODAY), None, NOW, id=AgreementVersionId(3)
)
CHANGED = replace(
    FIRST.followed_by(replace(MERGED, rhythm=Rhythm.WEEKLY), TODAY, CHEN.id, NOW),
    id=AgreementVersionId(4),
)
BOTH = {MIA.id: MIAS, CHEN.id: CHENS}
AGREED_MENTORSHIP = MENTORSHIP.agreed(Rhythm.MONTHLY.interval, LATER)
HELD = FIRST.confirmed(MIA.id, MENTORSHIP, NOW).confirmed(CHEN.id, MENTORSHIP, NOW)
RENEWED = replace(HELD.renewed(LATER, CHEN.id, NOW), id=AgreementVersionId(5))

NOTHING = Agreement(MENTORSHIP)
ANSWERED = Agreement(MENTORSHIP, {MIA.id: MIAS})
MY_TURN = Agreement(MENTORSHIP, {CHEN.id: CHENS})
PROPOSED = Agreement(MENTORSHIP, BOTH, (FIRST,))
MINE_CONFIRMED = Agreement(MENTORSHIP, BOTH, (FIRST.confirmed(MIA.id, MENTORSHIP, NOW),))
THEIRS_CONFIRMED = Agreement(MENTORSHIP, BOTH, (FIRST.confirmed(CHEN.id, MENTORSHIP, NOW),))
EDITED = Agreement(MENTORSHIP, BOTH, (FIRST, CHANGED))
AGREED = Agreement(AGREED_MENTORSHIP, BOTH, (HELD,))
REOPENED = Agreement(AGREED_MENTORSHIP, BOTH, (HELD, CHANGED))
RENEWING = Agreement(AGREED_MENTORSHIP, BOTH, (HELD, RENEWED.confirmed(CHEN.id, MENTORSHIP, NOW)))
ENDED = replace(AGREED, mentorship=AGREED_MENTORSHIP.end(NOW))
ENDED_EARLY = replace(NOTHING, mentorship=MENTORSHIP.end(NOW))
GOES_ON = MentorshipNews(AGREED_MENTORSHIP, CHEN)
IS_OVER = MentorshipNews(AGREED_MENTORSHIP.end(NOW), CHEN)
ALL = (
    NOTHING,
    ANSWERED,
    MY_TURN,
    PROPOSED,
    MINE_CONFIRMED,
    THEIRS_CONFIRMED,
    EDITED,
    AGREED,
    REOPENED,
    RENEWING,
    ENDED,
    ENDED_EARLY,
)


def page(agreement: Agreement, today: date = TODAY) -> AgreementPage:
    return AgreementPage(agreement, MIA, CHEN, today, agreement.answers.get(MIA.id, Terms()))


def line(
    agreement: Agreement, kind: NudgeKind = NudgeKind.AGREEMENT, *, is_over: bool = False
) -> AgreementLine:
    return AgreementLine(nudge(kind), agreement, CHEN, is_over=is_over)


def at_its_end(agreement: Agreement, *, is_over: bool = True) -> AgreementLine:
    return line(agreement, NudgeKind.AGREEMENT_END, is_over=is_over)


def to_confirm(agreement: Agreement, version: Version) -> AgreementToConfirm:
    return AgreementToConfirm(agreement, version, MIA, CHEN)


PAGES = (
    *map(page, ALL),
    page(AGREED, LATER + timedelta(days=1)),
    replace(page(PROPOSED), unsaved=MIAS),
    replace(page(EDITED), unsaved=MERGED),
    replace(page(EDITED), is_newer=True),
)
LINES = (
    *map(line, ALL),
    *map(at_its_end, (AGREED, REOPENED, RENEWING, ENDED)),
    at_its_end(MINE_CONFIRMED),
    replace(at_its_end(ENDED), nudge=nudge(NudgeKind.AGREEMENT_END, NudgeAnswer.END)),
    at_its_end(AGREED, is_over=False),
)
MESSAGES: tuple[tuple[Kind, Content], ...] = (
    *((Kind.AGREEMENT_ASKED, AgreementAsked(each, MIA, CHEN)) for each in ALL),
    *((Kind.AGREEMENT_TO_CONFIRM, to_confirm(each, FIRST)) for each in (PROPOSED, EDITED)),
    (Kind.AGREEMENT_TO_CONFIRM, to_confirm(MINE_CONFIRMED, MINE_CONFIRMED.versions[0])),
    (Kind.AGREEMENT_TO_CONFIRM, to_confirm(EDITED, CHANGED)),
    (Kind.AGREEMENT_TO_CONFIRM, to_confirm(EDITED, replace(CHANGED, made_by=MIA.id))),
    (Kind.AGREEMENT_TO_CONFIRM, to_confirm(RENEWING, RENEWING.versions[1])),
    (Kind.AGREEMENT_TO_CONFIRM, to_confirm(AGREED, HELD)),
    (Kind.AGREEMENTS, Agreements(())),
    (Kind.AGREEMENTS, Agreements(tuple(AgreementAsked(each, MIA, CHEN) for each in ALL))),
    (Kind.WHICH_DAY, WhichDay(11, "due_which_month", ("3 April", "4 March"))),
    (Kind.WHICH_DAY, WhichDay(11, "which_week", ("27 November 2026",) * 2, "27 November 2026")),
    *((Kind.REVIEWS, Reviews(lines)) for lines in ((), (GOES_ON,), (GOES_ON, IS_OVER))),
    (Kind.END_PREVIEW, EndPreview(())),
    (Kind.END_PREVIEW, EndPreview((GOES_ON,))),
    (Kind.END_PREVIEW, EndPreview((IS_OVER,))),
    (Kind.END_PREVIEW, EndPreview((GOES_ON, IS_OVER))),
    (Kind.AGREEMENT_CONFIRMED, AgreementConfirmed(AGREED_MENTORSHIP, CHEN, MIA)),
    (Kind.AGREEMENT_CONFIRMED_ALONE, AgreementConfirmed(AGREED_MENTORSHIP, CHEN, MIA)),
)
