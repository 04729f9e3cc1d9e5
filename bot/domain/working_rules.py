"""What there is to say of goals, tasks and reviews because time passed: a function a kind."""

from collections.abc import Iterator
from datetime import timedelta

from bot.domain.local_time import at_local
from bot.domain.mentorship import Mentorship
from bot.domain.nudges import NEWS_FOR, NewNudge, NudgeKind, Situation
from bot.domain.review import ASKED_AT_THE_END, EVERY, review_counts_from, reviews_due, unfinished
from bot.domain.task import latest_news

DRIFTS_AFTER_INTERVALS = 1.5
CHOICE_AFTER_INTERVALS = 3
CHOICE_AFTER_AT_LEAST = timedelta(days=90)
# An older one is in Home; a digest says what is new.
LATE_FOR = timedelta(weeks=8)


def is_drifting(it: Situation, mentorship: Mentorship) -> bool:
    """No meeting for one and a half times as long as they agreed to, and none planned."""
    after = DRIFTS_AFTER_INTERVALS * mentorship.interval
    return it.today - it.alone_since(mentorship) >= after and not it.is_planned(mentorship)


def has_a_choice(it: Situation, mentorship: Mentorship) -> bool:
    """Whether they have not met for so long that it is asked what to do."""
    after = max(CHOICE_AFTER_AT_LEAST, CHOICE_AFTER_INTERVALS * mentorship.interval)
    return it.today - it.alone_since(mentorship) >= after and not it.is_planned(mentorship)


def reviews(it: Situation) -> Iterator[NewNudge]:
    """Every 90 days, and when the partner has begun one; at an agreement's end, beside that.

    Not while they have not met for long: that is said, and asked about, instead.
    """
    for mentorship in it.mentorships:
        until = mentorship.agreed_until
        is_at_its_end = until and until <= it.today < until + ASKED_AT_THE_END
        if not mentorship.is_active or is_at_its_end or is_drifting(it, mentorship):
            continue
        done_at = it.reviewed_at.get((mentorship.id, it.member.id))
        if begun := unfinished(it.reviews.get(mentorship.id), done_at, it.now):
            if begun.begun_by != it.member.id:
                period = f"begun {begun.id}"
                yield from it.new(NudgeKind.REVIEW, mentorship.id, period, begun.begun_at)
        elif number := reviews_due(mentorship, done_at, it.now):
            since = review_counts_from(mentorship, done_at)
            period = f"{since:%Y-%m-%d} {number}"
            yield from it.new(NudgeKind.REVIEW, mentorship.id, period, since + number * EVERY)


def tasks_due(it: Situation) -> Iterator[NewNudge]:
    """Within two days, and again once the day is over; not while its mentorship rests."""
    resting = {one.id for one in it.mentorships if one.is_running and not one.is_active}
    for task in it.tasks:
        if task.owner_id != it.member.id or task.mentorship_id in resting or task.due is None:
            continue
        if it.today - task.due > LATE_FOR:
            continue
        if task.is_overdue(it.today):
            kind = NudgeKind.TASK_OVERDUE
        elif task.is_due_soon(it.today):
            kind = NudgeKind.TASK_DUE
        else:
            continue
        due_at = at_local(task.due, it.reminders.hour, it.member.zone)
        yield from it.new(kind, task.id, task.due.isoformat(), min(due_at, it.now))


def news_of_tasks(it: Situation) -> Iterator[NewNudge]:
    """What the partner did with a task of an active mentorship."""
    active = {one.id for one in it.mentorships if one.is_active}
    for task, events in it.task_news:
        if task.mentorship_id not in active:
            continue
        for event in latest_news(events, it.member.id, task):
            if it.now - event.at < NEWS_FOR:
                yield from it.new(NudgeKind.TASK_NEWS, task.id, str(event.id), event.at)


def news_of_goals(it: Situation) -> Iterator[NewNudge]:
    """A shared goal that the partner achieved, in an active mentorship."""
    active = {one.id for one in it.mentorships if one.is_active}
    for one in it.achieved:
        is_theirs = one.mentorship_id in active and one.by != it.member.id
        if is_theirs and it.now - one.at < NEWS_FOR:
            yield from it.new(NudgeKind.GOAL_NEWS, one.goal_id, f"{one.at:%Y-%m-%d}", one.at)
