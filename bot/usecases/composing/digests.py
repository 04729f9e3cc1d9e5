"""A digest, from the state of the moment it leaves or is drawn anew."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from bot.domain.contents import (
    AgreementLine,
    ApartLine,
    CheckInLine,
    DigestContent,
    DigestLine,
    FadeLine,
    PauseOverLine,
    RequestLine,
)
from bot.domain.contents.reviews import ReviewLine
from bot.domain.local_time import local_day
from bot.domain.meeting import Meeting
from bot.domain.mentorship import Mentorship, MentorshipId
from bot.domain.nudges import Digest, DigestId, Nudge, NudgeKind
from bot.domain.people import Member
from bot.domain.reminders import Reminders
from bot.domain.request import RequestId, RequestState
from bot.usecases.answer_check_in import meeting_about
from bot.usecases.composing import concerns, introductions
from bot.usecases.composing.composing import Composing
from bot.usecases.composing.goals import goal_lines
from bot.usecases.composing.meetings import fit_line, news_line
from bot.usecases.composing.places import open_place, wait_nudge
from bot.usecases.composing.tasks import IN_ONE_LINE, task_lines
from bot.usecases.reading import request_card
from bot.usecases.suggest_next import suggest_next

JOINS_CHECK_IN = (NudgeKind.FIRST_MEETING, NudgeKind.DRIFT)


def digest(message: Composing) -> DigestContent | None:
    """None where nothing of it is worth saying any more, or they want to hear nothing by now."""
    uow, member = message.uow, message.recipient
    record = uow.nudges.digest(DigestId(message.subject))
    nudges = uow.nudges.in_digest(record.id)
    reminders = uow.reminders.get(member.id)
    lines = tuple(_lines(message, nudges))
    is_wanted = not reminders.is_silent_on(local_day(message.now, member.zone))
    if message.is_new and not (lines and is_wanted):
        return None
    return DigestContent(
        record,
        member,
        reminders,
        lines,
        is_first=uow.nudges.first_check_in(member.id) == record.id,
        snoozed_until=_snoozed_until(message, record, reminders),
    )


def _snoozed_until(message: Composing, record: Digest, reminders: Reminders) -> date | None:
    """The day the latest digest was put off to, as long as it is to come."""
    until, member = reminders.snoozed_until, message.recipient
    if until is None or until <= local_day(message.now, member.zone):
        return None
    last = message.uow.nudges.last_digests([member.id])[member.id]
    return until if last.id == record.id else None


def _lines(message: Composing, nudges: Sequence[Nudge]) -> Iterator[DigestLine]:
    asked = {nudge.subject for nudge in nudges if nudge.kind is NudgeKind.CHECK_IN}
    also = {nudge.subject: nudge.kind for nudge in nudges if nudge.kind in JOINS_CHECK_IN}
    to_choose = {nudge.subject for nudge in nudges if nudge.kind is NudgeKind.DRIFT_CHOICE}
    yield from task_lines(message, nudges)
    yield from goal_lines(message, nudges)
    for nudge in nudges:
        if nudge.kind in IN_ONE_LINE:
            continue
        if nudge.kind in JOINS_CHECK_IN and nudge.subject in asked:
            continue
        # Whether they still meet asks the same, and more.
        if nudge.kind is NudgeKind.CHECK_IN and nudge.subject in to_choose:
            continue
        line = LINES[nudge.kind](message, nudge)
        if isinstance(line, CheckInLine) and line.met is None:
            line = replace(line, also=also.get(nudge.subject))
        if line:
            yield line


def _check_in(message: Composing, nudge: Nudge) -> CheckInLine | None:
    mentorship = _mentorship(message, nudge)
    met = _meeting(message, nudge)
    if message.is_new and (met or not mentorship.is_active):
        return None
    return CheckInLine(nudge, mentorship, _partner(message, mentorship), met)


def _apart(message: Composing, nudge: Nudge) -> ApartLine | None:
    mentorship = _mentorship(message, nudge)
    met = _meeting(message, nudge)
    rests = nudge.kind is NudgeKind.SILENCE_PAUSE
    is_so = mentorship.rests_for_silence if rests else mentorship.is_active and met is None
    if message.is_new and not is_so:
        return None
    began = local_day(mentorship.started_at, message.recipient.zone)
    since = message.uow.meetings.last_met([mentorship.id]).get(mentorship.id, began)
    return ApartLine(nudge, mentorship, _partner(message, mentorship), since, met)


def _request(message: Composing, nudge: Nudge) -> RequestLine | None:
    uow = message.uow
    request = uow.requests.get(RequestId(nudge.subject))
    has_expired = nudge.kind is NudgeKind.EXPIRY
    is_so = request.state is RequestState.EXPIRED if has_expired else request.is_pending
    if message.is_new and not is_so:
        return None
    card = request_card(uow, request)
    is_mentee = request.mentee_id == message.recipient.id
    if has_expired and is_mentee:
        return RequestLine(nudge, card, suggest_next(uow, card.mentee, request, message.now))
    return RequestLine(nudge, card)


def _pause_over(message: Composing, nudge: Nudge) -> PauseOverLine:
    uow, member = message.uow, message.recipient
    day = date.fromisoformat(nudge.period)
    profile = uow.profiles.mentor(member.id)
    if uow.reminders.get(member.id).paused_until != day:
        return PauseOverLine(nudge, takes_requests=profile is not None)
    active = [one for one in uow.mentorships.running_of(member.id) if one.is_active]
    partners = uow.members.several([one.partner_of(member.id) for one in active])
    takes_requests = profile is not None and profile.is_accepting(
        local_day(message.now, member.zone)
    )
    return PauseOverLine(nudge, takes_requests, tuple(partners.values()))


def _agreement(message: Composing, nudge: Nudge) -> AgreementLine | None:
    mentorship = _mentorship(message, nudge)
    agreement = message.uow.agreements.of(mentorship)
    until = mentorship.agreed_until
    is_over = bool(until and nudge.period == until.isoformat())
    is_open = agreement.in_force is None and agreement.waits_for(message.recipient.id)
    is_so = is_over if nudge.kind is NudgeKind.AGREEMENT_END else is_open
    if message.is_new and not (mentorship.is_active and is_so):
        return None
    return AgreementLine(nudge, agreement, _partner(message, mentorship), is_over)


def _review(message: Composing, nudge: Nudge) -> ReviewLine | None:
    """None once they have done it, or where the mentorship rests or has ended."""
    uow, mentorship = message.uow, _mentorship(message, nudge)
    done_at = uow.reviews.done_at([mentorship.id]).get((mentorship.id, message.recipient.id))
    is_done = done_at is not None and done_at >= nudge.due_at
    if message.is_new and (is_done or not mentorship.is_active):
        return None
    began = nudge.period.startswith("begun")
    return ReviewLine(nudge, mentorship, _partner(message, mentorship), began, is_done)


def _fade(message: Composing, nudge: Nudge) -> FadeLine:
    return FadeLine(nudge)


LINES: Mapping[NudgeKind, Callable[[Composing, Nudge], DigestLine | None]] = {
    NudgeKind.REQUEST_REMINDER: _request,
    NudgeKind.NO_ANSWER_YET: _request,
    NudgeKind.EXPIRY: _request,
    NudgeKind.CHECK_IN: _check_in,
    NudgeKind.FADE: _fade,
    NudgeKind.FIRST_MEETING: _apart,
    NudgeKind.DRIFT: _apart,
    NudgeKind.DRIFT_CHOICE: _apart,
    NudgeKind.SILENCE_PAUSE: _apart,
    NudgeKind.REST_OVER: _apart,
    NudgeKind.PAUSE_OVER: _pause_over,
    NudgeKind.OPEN_PLACE: open_place,
    NudgeKind.OFFER_ENDING: wait_nudge,
    NudgeKind.WAIT_OVER: wait_nudge,
    NudgeKind.FIT: fit_line,
    NudgeKind.MEETING_NEWS: news_line,
    NudgeKind.INTRODUCTION_NEWS: introductions.news_line,
    NudgeKind.AGREEMENT: _agreement,
    NudgeKind.AGREEMENT_END: _agreement,
    NudgeKind.REVIEW: _review,
    NudgeKind.CONCERN: concerns.unread,
}


def _mentorship(message: Composing, nudge: Nudge) -> Mentorship:
    return message.uow.mentorships.get(MentorshipId(nudge.subject))


def _partner(message: Composing, mentorship: Mentorship) -> Member:
    return message.uow.members.get(mentorship.partner_of(message.recipient.id))


def _meeting(message: Composing, nudge: Nudge) -> Meeting | None:
    if nudge.kind in (NudgeKind.FIRST_MEETING, NudgeKind.SILENCE_PAUSE, NudgeKind.REST_OVER):
        return None
    asked_on = local_day(nudge.due_at, message.recipient.zone)
    return meeting_about(message.uow, nudge, asked_on)
