"""The weekly check-in: whom it asks about which mentorships, and when three silences are enough."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from bot.domain.local_time import DAY, at_local, local_day, monday_of, next_slot
from bot.domain.mentorship import Mentorship, MentorshipId
from bot.domain.nudges import NewNudge, Nudge, NudgeKind, NudgeState, Situation

WEEK = timedelta(weeks=1)
JUST_MET = timedelta(days=7)
# The digest of the second day after still says it, a little after its hour as it may be.
TOO_LATE = timedelta(hours=48, minutes=15)
MOST_SILENCES = 3


def check_ins(it: Situation) -> Iterator[NewNudge]:
    """Did you two meet? One question a mentorship, all in one message, once an ISO week."""
    week, due_at = check_in_week(it)
    if it.now < due_at or not _is_its_turn(it, week):
        return
    to_ask = [m for m in it.mentorships if m.is_active and m.started_at <= due_at]
    if it.now - due_at > TOO_LATE:
        for mentorship in to_ask:
            yield from it.new(NudgeKind.CHECK_IN, mentorship.id, week, due_at, NudgeState.LATE)
        return
    left_out = {mentorship.id for mentorship in to_ask if _needs_no_question(it, mentorship)}
    if len(left_out) < len(to_ask) and silences(it) >= MOST_SILENCES:
        yield from it.new(NudgeKind.FADE, it.member.id, week, due_at)
        return
    for mentorship in to_ask:
        state = NudgeState.LEFT_OUT if mentorship.id in left_out else NudgeState.SAID
        yield from it.new(NudgeKind.CHECK_IN, mentorship.id, week, due_at, state)


def check_in_week(it: Situation) -> tuple[str, datetime]:
    """The latest week whose check-in has come due, by the name of its Monday, and when it did.

    This week's or last week's; this week's, still to come, where neither has.
    """
    monday = monday_of(it.today)
    due_at = _due_at(it, monday)
    if it.now < due_at and (before := _due_at(it, monday - WEEK)) <= it.now:
        return (monday - WEEK).isoformat(), before
    return monday.isoformat(), due_at


def _due_at(it: Situation, monday: date) -> datetime:
    """When the check-in of this week is due.

    Whoever changes day or hour after the week's moment has passed unused is asked at the next
    hour of theirs, and whoever snoozes past it on the day that ends the snooze: neither loses the
    week.
    """
    zone, reminders = it.member.zone, it.reminders
    day = monday + reminders.weekday * DAY
    due_at = at_local(day, reminders.hour, zone)
    if reminders.set_at and due_at <= reminders.set_at < at_local(monday + WEEK, 0, zone):
        due_at = next_slot(reminders.set_at, reminders.hour, zone)
    until = reminders.snoozed_until
    if until and local_day(due_at, zone) < until < monday + WEEK:
        due_at = at_local(until, reminders.hour, zone)
    return due_at


def silences(it: Situation) -> int:
    """How many check-ins went by in a row without any answer, since last asked about that.

    Where the partner answered first that they met, there was nothing left to say.
    """
    asked: dict[str, bool] = {}
    for nudge in it.before:
        if nudge.kind is NudgeKind.CHECK_IN and nudge.state is NudgeState.SAID:
            if it.reminders.faded_at and nudge.due_at <= it.reminders.faded_at:
                continue
            is_answered = nudge.answer is not None or _met_by_then(it, nudge)
            asked[nudge.period] = asked.get(nudge.period, False) or is_answered
    count = 0
    for period in sorted(asked, reverse=True):
        if asked[period]:
            break
        count += 1
    return count


def _met_by_then(it: Situation, nudge: Nudge) -> bool:
    met = it.last_met.get(MentorshipId(nudge.subject))
    return met is not None and local_day(nudge.due_at, it.member.zone) - met < JUST_MET


def _is_its_turn(it: Situation, week: str) -> bool:
    """A week already spoken of is over; a slower pace leaves out the weeks between."""
    weeks = it.reminders.pace.weeks
    if weeks is None:
        return False
    said = {
        nudge.period
        for nudge in it.before
        if nudge.kind in (NudgeKind.CHECK_IN, NudgeKind.FADE)
        and nudge.state in (NudgeState.SAID, NudgeState.WAITING)
    }
    if not said:
        return True
    last = date.fromisoformat(max(said))
    return date.fromisoformat(week) - last >= timedelta(weeks=weeks)


def _needs_no_question(it: Situation, mentorship: Mentorship) -> bool:
    met = it.last_met.get(mentorship.id)
    return mentorship.id in it.planned or (met is not None and it.today - met < JUST_MET)
