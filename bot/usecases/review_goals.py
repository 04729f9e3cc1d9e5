"""A review: looked at, what becomes of each goal, other words for some, and a tap for oneself."""

from collections.abc import Mapping
from datetime import datetime

from bot.domain.contents.reviews import ReviewPage, ReviseForm
from bot.domain.errors import FieldProblem, NotYours
from bot.domain.goal import Aim, Goal, GoalId, GoalState, checked
from bot.domain.goal_words import read_goal
from bot.domain.local_time import local_day
from bot.domain.mentorship import Mentorship, MentorshipId
from bot.domain.people import Actor
from bot.domain.permissions import ensure_is
from bot.domain.review import Choice, Choices, Chosen, Tap
from bot.ports import Core, UnitOfWork
from bot.usecases.keep_goal import add_goal_within, keep
from bot.usecases.reviewing import goals_seen, hold_review, review_page
from bot.usecases.telling import redraw_mentorship

_CLOSES = {Choice.ACHIEVED: GoalState.ACHIEVED, Choice.DROP: GoalState.DROPPED}


def look_at_review(core: Core, actor: Actor, mentorship_id: MentorshipId) -> ReviewPage:
    """Raises NotYours; what was reviewed stays to be read after the mentorship has ended."""
    now = core.clock.now()
    with core.store.read(actor.workspace_id) as uow:
        mentorship = uow.mentorships.get(mentorship_id)
        ensure_is(actor, mentorship.mentor_id, mentorship.mentee_id)
        return review_page(uow, actor, mentorship, now)


def choose_in_review(
    core: Core, actor: Actor, mentorship_id: MentorshipId, choices: Choices, key: str
) -> ReviewPage:
    """The page of it; the same form heard twice counts once.

    Raises FieldProblem, NotYours, MentorshipIsOver.
    """
    now = core.clock.now()
    with core.store.change(actor.workspace_id) as uow:
        mentorship, review = hold_review(uow, actor, mentorship_id, now)
        seen = {goal.id: goal for goal in goals_seen(uow, actor, mentorship)}
        if not choices.of_goals.keys() <= seen.keys():
            raise NotYours
        if uow.inbox.note(key, now):
            for goal_id, choice in choices.of_goals.items():
                if seen[goal_id].is_active:
                    uow.reviews.choose(Chosen(review.id, goal_id, choice, actor.id), now)
                    _become(uow, actor, seen[goal_id], choice, now)
            if choices.new:
                _add(uow, actor, mentorship, choices, now)
        redraw_mentorship(uow, mentorship, now)
        return review_page(uow, actor, mentorship, now)


def revise_in_review(
    core: Core,
    actor: Actor,
    mentorship_id: MentorshipId,
    written: Mapping[GoalId, tuple[int, Aim]],
) -> ReviewPage | ReviseForm:
    """Each with the version it opened with; all are saved or none.

    Where somebody changed one meanwhile, the form with what they wrote. Raises FieldProblem.
    """
    now = core.clock.now()
    with core.store.change(actor.workspace_id) as uow:
        mentorship, _ = hold_review(uow, actor, mentorship_id, now)
        seen = {goal.id: goal for goal in goals_seen(uow, actor, mentorship)}
        if not written.keys() <= seen.keys():
            raise NotYours
        says = {
            goal_id: _checked(actor, seen[goal_id], aim, now)
            for goal_id, (_, aim) in written.items()
        }
        is_newer = any(
            seen[goal_id].version != version and says[goal_id] != seen[goal_id].aim
            for goal_id, (version, _) in written.items()
        )
        if is_newer:
            page = review_page(uow, actor, mentorship, now)
            return ReviseForm(page, tuple(seen[one] for one in written), says)
        for goal_id, aim in says.items():
            if aim != seen[goal_id].aim:
                keep(uow, seen[goal_id], seen[goal_id].says(aim), now)
        return review_page(uow, actor, mentorship, now)


def tap_review(core: Core, actor: Actor, mentorship_id: MentorshipId, tap: Tap) -> ReviewPage:
    """How it goes, for themself alone; the last one in a review counts, and the same once."""
    now = core.clock.now()
    with core.store.change(actor.workspace_id) as uow:
        mentorship, review = hold_review(uow, actor, mentorship_id, now)
        if uow.reviews.own_tap(review.id, actor.id) != tap:
            uow.reviews.tap(review.id, actor.id, tap, now)
            redraw_mentorship(uow, mentorship, now)
        return review_page(uow, actor, mentorship, now)


def _become(uow: UnitOfWork, actor: Actor, goal: Goal, choice: Choice, now: datetime) -> None:
    if state := _CLOSES.get(choice):
        keep(uow, goal, goal.closed(state, actor.id, now), now)


def _add(
    uow: UnitOfWork, actor: Actor, mentorship: Mentorship, choices: Choices, now: datetime
) -> None:
    ensure_is(actor, mentorship.mentee_id)
    try:
        aim = read_goal(choices.new, local_day(now, actor.member.zone))
        add_goal_within(uow, actor, aim, mentorship.id if choices.is_shared else None, now)
    except FieldProblem as why:
        raise FieldProblem("review_new", why.problem, why.most) from None


def _checked(actor: Actor, goal: Goal, aim: Aim, now: datetime) -> Aim:
    """On the fields of this goal, where there are several."""
    try:
        if not goal.is_active:
            raise FieldProblem("goal_what", "goal_closed")
        return checked(aim, local_day(now, actor.member.zone), goal.aim)
    except FieldProblem as why:
        raise FieldProblem(f"{why.field}-{goal.id}", why.problem, why.most) from None
