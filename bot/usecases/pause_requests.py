"""A mentor takes no new requests until a date; those who wait are looked at first."""

from datetime import date, datetime

from bot.domain.contents import PausePreview, PendingFirst
from bot.domain.errors import FieldProblem
from bot.domain.messages import Kind, NewMessage
from bot.domain.pausing import PauseWhat
from bot.domain.people import Actor, Member, MentorProfile
from bot.domain.reminders import ensure_ahead
from bot.domain.request import LONG_PAUSE, Answer, Reason
from bot.ports import Core, UnitOfWork
from bot.usecases.be_away import note_absence
from bot.usecases.reading import request_cards, today_of
from bot.usecases.telling import redraw_homes, redraw_requests, tell

FURTHEST_AWAY_DAYS = 730


def look_at_requests(core: Core, actor: Actor, until: date) -> PausePreview:
    """Who waits for an answer meanwhile. Raises FieldProblem for a day that is not ahead."""
    now = core.clock.now()
    ensure_ahead("pause_until", until, today_of(actor.member, now))
    with core.store.read(actor.workspace_id) as uow:
        return PausePreview(
            until,
            waiting=request_cards(uow, uow.requests.pending_to_mentor(actor.id)),
            counts_as_not_now=counts_as_not_now(until, actor.member, now),
            takes_requests=True,
            what=PauseWhat.REQUESTS,
        )


def take_requests_again(core: Core, actor: Actor) -> None:
    """Before the day they named; nothing happens where they take requests already."""
    now = core.clock.now()
    with core.store.change(actor.workspace_id) as uow:
        uow.members.lock(actor.id)
        profile = uow.profiles.mentor(actor.id)
        if profile and profile.not_accepting_until:
            accept_again(uow, actor.member, profile.not_accepting_until, now)
        redraw_homes(uow, [actor.id], now)


def stop_accepting(core: Core, actor: Actor, until: date) -> None:
    """The mentor has seen who waits: save the date, and let each of them know."""
    now = core.clock.now()
    ensure_future(until, actor.member, now)
    with core.store.change(actor.workspace_id) as uow:
        uow.members.lock(actor.id)
        stop_accepting_now(uow, actor.member, until, now)
        redraw_homes(uow, [actor.id], now)


def stop_accepting_now(uow: UnitOfWork, mentor: Member, until: date, now: datetime) -> None:
    """The caller holds the mentor, who has seen who waits."""
    _keep_date(uow, mentor, until, now)
    _tell_those_waiting(uow, mentor, until, now)


def accept_again(uow: UnitOfWork, mentor: Member, until: date, now: datetime) -> None:
    """Back before that day; another one that they named stays. The caller holds the mentor."""
    profile = uow.profiles.mentor(mentor.id)
    if profile and profile.not_accepting_until == until:
        note_absence(uow, mentor, profile, None, now)
        uow.profiles.save_mentor(mentor.id, profile.away(None))


def stop_accepting_within(
    uow: UnitOfWork, mentor: Member, until: date, now: datetime
) -> PendingFirst | None:
    """Save the date, or return who waits and save nothing yet; the caller holds the mentor."""
    cards = request_cards(uow, uow.requests.pending_to_mentor(mentor.id))
    if cards:
        return PendingFirst(cards, until, counts_as_not_now(until, mentor, now))
    _keep_date(uow, mentor, until, now)
    return None


def ensure_future(until: date | None, mentor: Member, now: datetime) -> None:
    if until is None:
        return
    days = (until - today_of(mentor, now)).days
    if days <= 0:
        raise FieldProblem("away_until", "past")
    if days > FURTHEST_AWAY_DAYS:
        raise FieldProblem("away_until", "too_far")


def _keep_date(uow: UnitOfWork, mentor: Member, until: date, now: datetime) -> None:
    profile = uow.profiles.mentor(mentor.id) or MentorProfile()
    note_absence(uow, mentor, profile, until, now)
    uow.profiles.save_mentor(mentor.id, profile.away(until))


def _tell_those_waiting(uow: UnitOfWork, mentor: Member, until: date, now: datetime) -> None:
    """Everyone left waiting hears the date; a long absence is an answer in itself."""
    declined = []
    for request in uow.requests.pending_to_mentor(mentor.id):
        if not counts_as_not_now(until, mentor, now):
            key = f"{Kind.MENTOR_AWAY}:{request.id}:{until}"
            uow.outbox.add(NewMessage(Kind.MENTOR_AWAY, request.mentee_id, request.id, key), now)
            continue
        answered = request.decline(Answer(Reason.AWAY), now)
        if uow.requests.save(answered):
            tell(uow, Kind.REQUEST_DECLINED, request.mentee_id, request.id, now)
            declined.append(answered)
    redraw_requests(uow, declined, now)


def counts_as_not_now(until: date, mentor: Member, now: datetime) -> bool:
    return until - today_of(mentor, now) > LONG_PAUSE
