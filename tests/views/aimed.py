"""Goals as views are shown them: Mia's own, alone and shared, and what a mentee shares with her."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

from bot.domain.contents import (
    Content,
    GoalChanged,
    GoalChoice,
    GoalCount,
    GoalEntry,
    GoalForm,
    GoalList,
    GoalNewsLine,
    GoalPage,
)
from bot.domain.contents.reviews import PastReview, ReviewLine, ReviewPage, ReviseForm
from bot.domain.goal import Aim, Goal, GoalId, GoalState
from bot.domain.messages import Kind
from bot.domain.nudges import NudgeKind
from bot.domain.review import Choice, Chosen, Review, ReviewId, Wish
from tests.views import nudged, worked
from tests.views.cast import CHEN, LATER, MENTORSHIP, MIA, NOW, YU
from tests.views.nudged import TUESDAY, nudge

PAPER = Aim("Submit a first-author paper", "Sent to one journal.", LATER)


def goal(number: int, **changed: Any) -> Goal:
    return replace(Goal(GoalId(number), MIA.id, PAPER, NOW), **changed)


ALONE, SHARED = goal(1), goal(2, mentorship_id=MENTORSHIP.id)
LATE = goal(3, aim=replace(PAPER, by=TUESDAY - timedelta(days=1), measure=""))
ACHIEVED = SHARED.closed(GoalState.ACHIEVED, MIA.id, NOW)
DROPPED = ALONE.closed(GoalState.DROPPED, MIA.id, NOW)
YUS = goal(9, owner_id=YU.id, mentorship_id=worked.OF_YU.mentorship.id)
STEPS = (worked.SOON, worked.DONE)
OWN = (
    GoalEntry(ALONE),
    GoalEntry(SHARED, STEPS, CHEN),
    GoalEntry(LATE, STEPS),
    GoalEntry(ACHIEVED, STEPS, CHEN),
    GoalEntry(DROPPED),
)
OF_YU = GoalEntry(YUS, (worked.YUS,), YU)
PAIRS = (worked.WITH_CHEN, worked.OF_YU)
LIST = GoalList(MIA, TUESDAY, OWN, PAIRS, ((worked.OF_YU, (OF_YU,)),))
LISTS = (
    LIST,
    replace(LIST, own=OWN * 6, mentees=((worked.OF_YU, (OF_YU,) * 5),) * 13),
    replace(LIST, own=(), mentees=((worked.OF_YU, ()),)),
    GoalList(MIA, TUESDAY),
)
PAGES = (
    *(GoalPage(entry, MIA, MIA, TUESDAY, (worked.WITH_CHEN,)) for entry in OWN),
    GoalPage(replace(OWN[1], partner=None), MIA, MIA, TUESDAY),
    GoalPage(OF_YU, MIA, YU, TUESDAY),
    GoalPage(
        replace(OF_YU, tasks=(), goal=replace(YUS, state=GoalState.ACHIEVED)), MIA, YU, TUESDAY
    ),
)
FORMS = (
    GoalForm(TUESDAY),
    GoalForm(TUESDAY, (worked.WITH_CHEN,)),
    GoalForm(TUESDAY, (worked.WITH_CHEN,), PAPER, MENTORSHIP.id, SHARED),
    GoalForm(TUESDAY, (worked.WITH_CHEN,), replace(PAPER, what="A review"), None, SHARED, True),
)
CHOICES = (GoalChoice(ALONE), GoalChoice(YUS, YU))
TASK_FORM = replace(worked.FORM, goals=CHOICES, goal=ALONE.id)
TASK_PAGES = tuple(replace(page, goal=SHARED, goals=CHOICES) for page in worked.PAGES)
NEWS = GoalNewsLine(nudge(NudgeKind.GOAL_NEWS), CHEN, 1)
MESSAGES: tuple[tuple[Kind, Content], ...] = (
    (Kind.GOALS, GoalCount(0, 0, 0)),
    (Kind.GOALS, GoalCount(3, 1, 2)),
    (Kind.GOALS, GoalCount(0, 0, 1)),
    (Kind.GOALS, GoalCount(0, 0, 0, only_mentors=True)),
    (Kind.GOALS, GoalCount(0, 0, 2, only_mentors=True)),
    (Kind.GOAL_CHANGED, GoalChanged(ALONE, may_undo=True)),
    *((Kind.GOAL_CHANGED, GoalChanged(one)) for one in (LATE, SHARED, ACHIEVED, DROPPED)),
    (Kind.DIGEST, nudged.digest(NEWS)),
    (Kind.DIGEST, nudged.digest(replace(NEWS, number=3))),
)
CHOSEN = {ALONE.id: Choice.REVISE, SHARED.id: Choice.KEEP}
REVIEW = Review(ReviewId(3), MENTORSHIP.id, CHEN.id, NOW)
PAST = PastReview(
    REVIEW,
    TUESDAY,
    tuple(
        (one, Chosen(REVIEW.id, one.id, choice, MIA.id))
        for one, choice in zip((ALONE, SHARED, LATE, ACHIEVED), Choice, strict=True)
    ),
)
FIRST_REVIEW = ReviewPage(MIA, CHEN, MENTORSHIP, TUESDAY, (ALONE, SHARED, LATE))
BOTH_TIMES = replace(FIRST_REVIEW, chosen=CHOSEN, reviews=(PAST, PAST), is_open=True)
REVIEWS = (
    FIRST_REVIEW,
    BOTH_TIMES,
    replace(FIRST_REVIEW, reader=CHEN, partner=MIA, goals=()),
    replace(FIRST_REVIEW, mentorship=MENTORSHIP.end(NOW)),
    *(replace(BOTH_TIMES, wish=wish) for wish in Wish),
    replace(BOTH_TIMES, reviews=(replace(PAST, chosen=()),) * 2, wish=Wish.CONTINUE),
)
REVISIONS = (
    ReviseForm(BOTH_TIMES, (ALONE, SHARED)),
    ReviseForm(BOTH_TIMES, (ALONE,), {ALONE.id: Aim("A review", "Twice.", LATER)}),
)
TIME_FOR_ONE = ReviewLine(nudge(NudgeKind.REVIEW), MENTORSHIP, CHEN)
MESSAGES += tuple(
    (Kind.DIGEST, nudged.digest(line))
    for line in (
        TIME_FOR_ONE,
        replace(TIME_FOR_ONE, partner_began=True),
        replace(TIME_FOR_ONE, is_done=True),
        replace(TIME_FOR_ONE, mentorship=MENTORSHIP.end(NOW)),
    )
)
OVERVIEWS = tuple(replace(nudged.OVERVIEW, goals=shown) for shown in LISTS)
