"""What there is to say because time passed: one function for each kind or family of kinds.

A new nudge is a new rule.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from bot.domain.absence import Absence, waited
from bot.domain.check_ins import TOO_LATE, check_in_week, check_ins
from bot.domain.concern_nudges import concerns_unread
from bot.domain.local_time import at_local, monday_of
from bot.domain.nudges import NEWS_FOR, NewNudge, Nudge, NudgeKind, NudgeState, Situation
from bot.domain.place_nudges import offers_ending, places_to_open, waits_over
from bot.domain.request import EXPIRES_AFTER, Request, RequestState
from bot.domain.working_rules import (
    has_a_choice,
    is_drifting,
    news_of_goals,
    news_of_tasks,
    reviews,
    tasks_due,
)

UNANSWERED_AFTER = timedelta(days=7)
FIRST_MEETING_WITHIN = timedelta(days=10)
CHOOSE_WITHIN = timedelta(days=7)
ONCE = "once"


def due_nudges(situation: Situation) -> list[NewNudge]:
    """What there is to say to this member now, and what to remember as left out."""
    return [nudge for rule in RULES for nudge in rule(situation)]


def is_worth_saying(nudge: Nudge, it: Situation) -> bool:
    """Of what was put off, or never reached them: what would be said now, had it never been."""
    match nudge.kind:
        case NudgeKind.EXPIRY | NudgeKind.PAUSE_OVER:
            return True
        case NudgeKind.REST_OVER:
            return any(one.is_active and one.id == nudge.subject for one in it.mentorships)
        case NudgeKind.CHECK_IN | NudgeKind.FADE:
            week, due_at = check_in_week(it)
            if nudge.period != week:
                return False
            is_this_week = week == monday_of(it.today).isoformat()
            was_snoozed = nudge.state is NudgeState.WAITING
            return it.now - due_at <= TOO_LATE or (is_this_week and was_snoozed)
        case _:
            without = replace(it, before=[one for one in it.before if one.id != nudge.id])
            keys = {(one.kind, one.subject, one.period) for one in due_nudges(without)}
            return (nudge.kind, nudge.subject, nudge.period) in keys


def has_expired(request: Request, absences: Iterable[Absence], now: datetime) -> bool:
    """Whether a pending request has waited its 14 days, those its mentor was away not counted."""
    return request.is_pending and waited(request.asked_at, absences, now) >= EXPIRES_AFTER


def requests_to_answer(it: Situation) -> Iterator[NewNudge]:
    """The mentor is reminded on days 3 and 7; one reminder where both are due."""
    for request in it.requests:
        if not request.is_pending or request.mentor_id != it.member.id:
            continue
        if it.is_away(it.member.id):
            continue
        waited_for = it.day_of_waiting(request)
        yield from it.reminder(NudgeKind.REQUEST_REMINDER, request.id, waited_for)


def requests_without_answer(it: Situation) -> Iterator[NewNudge]:
    for request in it.requests:
        if request.is_pending and request.mentee_id == it.member.id:
            late = it.day_of_waiting(request) - UNANSWERED_AFTER
            if late >= timedelta(0):
                yield from it.new(NudgeKind.NO_ANSWER_YET, request.id, ONCE, it.now - late)


def expired_requests(it: Situation) -> Iterator[NewNudge]:
    for request in it.requests:
        at = request.answered_at
        if request.state is RequestState.EXPIRED and at and it.now - at < NEWS_FOR:
            yield from it.new(NudgeKind.EXPIRY, request.id, ONCE, at)


def first_meetings(it: Situation) -> Iterator[NewNudge]:
    for mentorship in it.mentorships:
        due_at = mentorship.going_since + FIRST_MEETING_WITHIN
        is_missing = mentorship.id not in it.last_met and not it.is_planned(mentorship)
        if mentorship.is_active and is_missing and it.now >= due_at:
            yield from it.new(NudgeKind.FIRST_MEETING, mentorship.id, ONCE, due_at)


def drifting(it: Situation) -> Iterator[NewNudge]:
    """No meeting for one and a half intervals is said; for three, it is asked what to do."""
    for mentorship in it.mentorships:
        if not mentorship.is_active or it.is_planned(mentorship):
            continue
        since = it.alone_since(mentorship)
        if has_a_choice(it, mentorship):
            kind = NudgeKind.DRIFT_CHOICE
        elif is_drifting(it, mentorship):
            kind = NudgeKind.DRIFT
        else:
            continue
        yield from it.new(kind, mentorship.id, since.isoformat(), it.now)


def silent_pauses(it: Situation) -> Iterator[NewNudge]:
    """Nobody answered what to do, and the mentorship rests until someone says otherwise."""
    for mentorship in it.mentorships:
        if mentorship.rests_for_silence:
            since = it.alone_since(mentorship).isoformat()
            yield from it.new(NudgeKind.SILENCE_PAUSE, mentorship.id, since, it.now)


def agreements_to_make(it: Situation) -> Iterator[NewNudge]:
    """After the first meeting: whoever has not answered or confirmed yet is asked, once."""
    for mentorship in it.mentorships:
        agreement = it.agreements.get(mentorship.id)
        if not (mentorship.is_active and agreement and mentorship.id in it.last_met):
            continue
        if agreement.in_force is None and agreement.waits_for(it.member.id):
            yield from it.new(NudgeKind.AGREEMENT, mentorship.id, ONCE, it.now)


def first_meetings_held(it: Situation) -> Iterator[NewNudge]:
    """Each is asked once, for themself alone, whether to keep going."""
    for mentorship in it.mentorships:
        if mentorship.is_active and mentorship.id in it.last_met:
            yield from it.new(NudgeKind.FIT, mentorship.id, ONCE, it.now)


def news_of_meetings(it: Situation) -> Iterator[NewNudge]:
    """What the partner logged or wrote for both; each of the two is news of a meeting once."""
    active = {one.id for one in it.mentorships if one.is_active}
    for word in it.words:
        is_theirs = word.author != it.member.id and word.mentorship_id in active
        if is_theirs and it.now - word.at < NEWS_FOR:
            period = f"by {word.author}"
            yield from it.new(NudgeKind.MEETING_NEWS, word.meeting_id, period, word.at)


def agreements_over(it: Situation) -> Iterator[NewNudge]:
    """On its last day, or the next one with a digest: the same again, or a close with thanks."""
    for mentorship in it.mentorships:
        until = mentorship.agreed_until
        if mentorship.is_active and until and until <= it.today:
            due_at = at_local(until, it.reminders.hour, it.member.zone)
            yield from it.new(NudgeKind.AGREEMENT_END, mentorship.id, until.isoformat(), due_at)


def pauses_over(it: Situation) -> Iterator[NewNudge]:
    for day in {it.reminders.paused_until, it.accepts_again_on} - {None}:
        if day and day <= it.today < day + NEWS_FOR:
            due_at = at_local(day, it.reminders.hour, it.member.zone)
            yield from it.new(NudgeKind.PAUSE_OVER, it.member.id, day.isoformat(), due_at)


def news_of_introductions(it: Situation) -> Iterator[NewNudge]:
    """A mentor hears that a mentee would rather not; never the colleague."""
    for one in it.declined:
        at = one.answered_at
        if one.mentor_id == it.member.id and at and it.now - at < NEWS_FOR:
            yield from it.new(NudgeKind.INTRODUCTION_NEWS, one.id, ONCE, at)


RULES: Sequence[Callable[[Situation], Iterator[NewNudge]]] = (
    pauses_over,
    concerns_unread,
    places_to_open,
    offers_ending,
    waits_over,
    expired_requests,
    requests_to_answer,
    requests_without_answer,
    check_ins,
    first_meetings,
    drifting,
    silent_pauses,
    news_of_meetings,
    first_meetings_held,
    agreements_to_make,
    agreements_over,
    reviews,
    tasks_due,
    news_of_tasks,
    news_of_goals,
    news_of_introductions,
)
