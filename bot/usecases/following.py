"""What follows a meeting, inside the transaction that logs it: tasks, and the next meeting."""

from datetime import datetime

from bot.domain.errors import FieldProblem, MentorshipRests
from bot.domain.meeting import Facts
from bot.domain.mentorship import Mentorship
from bot.domain.people import Actor, Format
from bot.domain.planned import USUAL_MINUTES, NewPlan, Offer
from bot.domain.task import LONGEST_TITLE, NewTask, Words
from bot.ports import UnitOfWork
from bot.usecases.plan_meeting import plan_within
from bot.usecases.working import add_within


def add_steps(
    uow: UnitOfWork, actor: Actor, mentorship: Mentorship, steps: tuple[str, ...], now: datetime
) -> None:
    """Tasks of the mentee's, whoever of the two logged. Raises FieldProblem on their field."""
    for step in steps:
        try:
            add_within(uow, actor, NewTask(Words(step), mentorship.id), now)
        except FieldProblem as why:
            most = why.most or LONGEST_TITLE
            problem = "step_too_long" if why.problem == "too_long" else why.problem
            raise FieldProblem("next_steps", problem, most) from None


def next_after(mentorship: Mentorship, facts: Facts, next_at: datetime) -> NewPlan:
    """As long as the one that was logged, and in the same way."""
    offer = Offer((next_at,), is_agreed=True)
    how = facts.format or Format.FORMAL_MEETING
    return NewPlan(mentorship.id, offer, facts.minutes or USUAL_MINUTES, how)


def plan_next(uow: UnitOfWork, actor: Actor, plan: NewPlan, key: str, now: datetime) -> None:
    """Both agreed on it. Raises FieldProblem on its field."""
    try:
        plan_within(uow, actor, plan, f"{key} next", now)
    except MentorshipRests:
        raise FieldProblem("next_at", "rests") from None
    except FieldProblem as why:
        raise FieldProblem("next_at", why.problem, why.most) from None
