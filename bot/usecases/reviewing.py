"""What every step of a review needs, inside a transaction someone else opened."""

from datetime import datetime

from bot.domain.contents.reviews import PastReview, ReviewPage
from bot.domain.errors import MentorshipIsOver
from bot.domain.goal import Goal
from bot.domain.local_time import local_day
from bot.domain.mentorship import Mentorship, MentorshipId
from bot.domain.people import Actor
from bot.domain.permissions import ensure_is
from bot.domain.review import Review
from bot.ports import UnitOfWork

MOST_SHOWN = 6


def hold_review(
    uow: UnitOfWork, actor: Actor, mentorship_id: MentorshipId, now: datetime
) -> tuple[Mentorship, Review]:
    """The mentorship held, its mentee locked before it; the open review, or a new one.

    Raises NotYours, MentorshipIsOver.
    """
    uow.members.lock(uow.mentorships.get(mentorship_id).mentee_id)
    mentorship = uow.mentorships.hold(mentorship_id)
    ensure_is(actor, mentorship.mentor_id, mentorship.mentee_id)
    if not mentorship.is_running:
        raise MentorshipIsOver
    review = open_review(uow, mentorship, now)
    return mentorship, review or uow.reviews.begin(mentorship.id, actor.id, now)


def open_review(uow: UnitOfWork, mentorship: Mentorship, now: datetime) -> Review | None:
    latest = uow.reviews.latest([mentorship.id]).get(mentorship.id)
    return latest if latest and latest.is_open(now) else None


def goals_seen(uow: UnitOfWork, actor: Actor, mentorship: Mentorship) -> list[Goal]:
    """Those shared with this mentorship; for its mentee also those that nobody else sees."""
    if actor.id == mentorship.mentor_id:
        shared = uow.goals.seen_by(actor.id, [mentorship.id] if mentorship.is_running else [])
        return [goal for goal in shared if goal.mentorship_id == mentorship.id]
    others = {one.id for one in uow.mentorships.running_of(actor.id)} - {mentorship.id}
    return [goal for goal in uow.goals.seen_by(actor.id, []) if goal.mentorship_id not in others]


def review_page(uow: UnitOfWork, actor: Actor, mentorship: Mentorship, now: datetime) -> ReviewPage:
    reviews = uow.reviews.of(mentorship.id)[:MOST_SHOWN]
    seen = {goal.id: goal for goal in goals_seen(uow, actor, mentorship)}
    chosen = [
        one for one in uow.reviews.choices([each.id for each in reviews]) if one.goal_id in seen
    ]
    current = reviews[0] if reviews and reviews[0].is_open(now) else None
    tap = uow.reviews.own_tap(current.id, actor.id) if current else None
    return ReviewPage(
        actor.member,
        uow.members.get(mentorship.partner_of(actor.id)),
        mentorship,
        local_day(now, actor.member.zone),
        goals=tuple(goal for goal in seen.values() if goal.is_active),
        chosen={
            one.goal_id: one.choice for one in chosen if current and one.review_id == current.id
        },
        reviews=tuple(
            PastReview(
                each,
                local_day(each.begun_at, actor.member.zone),
                tuple((seen[one.goal_id], one) for one in chosen if one.review_id == each.id),
            )
            for each in reviews
        ),
        is_open=current is not None,
        wish=tap.wish if tap else None,
    )
