"""The one thing that helps most now, in a line."""

from collections.abc import Callable

from bot.domain.agreement import Agreement
from bot.domain.contents import MentorshipLine, Overview, TaskList
from bot.domain.local_time import local_day
from bot.domain.review import Due
from bot.views import parts, reminders
from bot.views.copy import home as copy
from bot.views.copy import planned as planned_copy
from bot.views.copy import words
from bot.views.tasks import title_of


def next_thing(content: Overview) -> str:
    """What others wait for comes before what can wait, and that before what would be good."""
    if content.to_answer:
        return copy.next_answer(len(content.to_answer))
    if content.reminders and reminders.is_paused(content.reminders):
        return copy.NEXT_AWAY
    if any(line.wait.is_offered for line in content.waits):
        return copy.NEXT_OFFER
    if content.introductions:
        return copy.NEXT_INTRODUCTION
    if content.suggested:
        return copy.NEXT_REFERRAL
    active = [line for line in content.people if line.mentorship.is_active]
    return _with_people(active, content) or _of_ones_own(active, content)


def somebody_waits(content: Overview) -> bool:
    """Whether one of one's people waits for an answer, though no request does."""
    active = [line for line in content.people if line.mentorship.is_active]
    return any(
        _is_to_pick(line, content) or _is_to_confirm(line.agreement, content) for line in active
    )


def _of_ones_own(active: list[MentorshipLine], content: Overview) -> str:
    """Where nobody waits for anything."""
    if said := _of_tasks(content.tasks) or _of_reviews(active, Due.TIME, copy.next_review):
        return said
    if pending := sum(card.request.is_pending for card in content.asked):
        return copy.next_wait(pending)
    if active:
        return _of_meetings(active, content)
    mentor = content.mentor_profile
    if mentor and not content.mentee_profile:
        return copy.NEXT_LISTED if mentor.listed else copy.NEXT_UNLISTED
    return copy.NEXT_IN_LINE if content.waits else copy.NEXT_FIND


def _with_people(active: list[MentorshipLine], content: Overview) -> str:
    """What one of one's people waits for."""
    now = content.now
    planned = [line.planned for line in active if line.planned]
    if to_pick := [line.partner for line in active if _is_to_pick(line, content)]:
        return planned_copy.next_pick(parts.name(to_pick[0]))
    if any(_is_to_confirm(line.agreement, content) for line in active):
        return copy.NEXT_CONFIRM
    if any(one.starts_at and not one.is_to_come(now) for one in planned):
        return copy.NEXT_DID_YOU_MEET
    return _of_reviews(active, Due.BEGUN, copy.next_part)


def _of_reviews(lines: list[MentorshipLine], why: Due, says: Callable[[str], str]) -> str:
    """The first of those that are due for this reason."""
    return next((says(parts.name(line.partner)) for line in lines if line.review is why), "")


def _is_to_pick(line: MentorshipLine, content: Overview) -> bool:
    return bool(line.planned and line.planned.waits_for(content.member.id))


def _is_to_confirm(agreement: Agreement | None, content: Overview) -> bool:
    return bool(agreement and agreement.pending and agreement.waits_for(content.member.id))


def _of_tasks(tasks: TaskList | None) -> str:
    """The one that is due first, where that is soon or over."""
    if tasks is None:
        return ""
    pressing = [
        (task.due, task)
        for task in tasks.own
        if task.due and (task.is_overdue(tasks.today) or task.is_due_soon(tasks.today))
    ]
    if not pressing:
        return ""
    day, task = min(pressing, key=lambda one: (one[0], one[1].id))
    return copy.next_task(title_of(task), words.day(day))


def _of_meetings(active: list[MentorshipLine], content: Overview) -> str:
    """The next one, once there is one with everybody."""
    planned = [
        (line.planned.starts_at, line.partner)
        for line in active
        if line.planned and line.planned.starts_at and line.planned.is_to_come(content.now)
    ]
    left = [line for line in active if not (line.planned and line.planned.is_to_come(content.now))]
    if left:
        is_first = all(line.last_met is None for line in left)
        name = parts.name(left[0].partner) if len(left) == 1 else copy.YOUR_PEOPLE
        return copy.next_meet(name, is_first=is_first)
    starts_at, partner = min(planned, key=lambda one: one[0])
    return copy.next_meeting(
        parts.name(partner), words.day(local_day(starts_at, content.member.zone))
    )
