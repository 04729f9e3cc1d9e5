"""A mentor says yes: the one place where places are enforced."""

from datetime import datetime

from bot.domain.contents import RequestCard
from bot.domain.errors import MenteeTakesNoPart, MentorIsFull
from bot.domain.messages import Kind
from bot.domain.people import MOST_PLACES, Actor, MentorProfile
from bot.domain.permissions import Policy, ensure_is, why_not_taking_part
from bot.domain.request import Request, RequestId
from bot.ports import Core, UnitOfWork
from bot.usecases.answering import hold
from bot.usecases.ending_waits import need_no_more
from bot.usecases.expect_nudges import expect_nudges
from bot.usecases.open_place import open_closed
from bot.usecases.reading import request_card
from bot.usecases.telling import redraw_requests, tell, tell_pair


def accept_request(
    core: Core, actor: Actor, request_id: RequestId, *, open_place: bool = False
) -> RequestCard:
    """The card as it is afterwards; a request answered before stays as it was.

    Raises MentorIsFull when no place is free, unless the mentor opens one more with it.
    """
    now = core.clock.now()
    with core.store.change(actor.workspace_id) as uow:
        request = hold(uow, request_id)
        ensure_is(actor, request.mentor_id)
        if not request.is_pending:
            return request_card(uow, request, already=True)
        _ensure_still_here(uow, request, core.policy)
        _make_room(uow, request, now, open_place=open_place)
        request = request.accept(now)
        uow.requests.save(request)
        _begin(uow, request, now)
        return request_card(uow, request)


def _make_room(uow: UnitOfWork, request: Request, now: datetime, *, open_place: bool) -> None:
    profile = uow.profiles.mentor(request.mentor_id)
    if profile is None:
        uow.profiles.save_mentor(request.mentor_id, MentorProfile())
    places = uow.mentorships.places(request.mentor_id)
    if uow.mentorships.share_place(request.mentor_id, request.mentee_id):
        return
    # What is held for this very request is no less free for it.
    held = places.held - request.is_from_list
    needed = places.taken + held + 1
    if needed > places.places:
        if not (open_place and needed <= MOST_PLACES):
            raise MentorIsFull(request.id, places.places, held)
        opened = (profile or MentorProfile()).with_places(needed)
        uow.profiles.save_mentor(request.mentor_id, opened)
    # A closed place is their mentor's to give.
    open_closed(uow, request.mentor_id, max(0, places.places - needed), now)


def _begin(uow: UnitOfWork, request: Request, now: datetime) -> None:
    mentorship = uow.mentorships.from_request(request, now)
    expect_nudges(uow, now, request.mentor_id, request.mentee_id)
    need_no_more(uow, request.mentee_id, request.mentor_id, now)
    withdrawn = _withdraw_others(uow, request, now) if request.first_yes else []
    tell(uow, Kind.REQUEST_ACCEPTED, request.mentee_id, request.id, now)
    tell_pair(uow, Kind.KICK_OFF, request.mentor_id, mentorship.id, now)
    redraw_requests(uow, [request, *withdrawn], now)


def _withdraw_others(uow: UnitOfWork, accepted: Request, now: datetime) -> list[Request]:
    """The first yes is enough: the same role need not be answered by anyone else."""
    pending = uow.requests.pending_of_mentee(accepted.mentee_id)
    others = [other.withdraw(now) for other in pending if other.role is accepted.role]
    return [other for other in others if uow.requests.save(other)]


def _ensure_still_here(uow: UnitOfWork, request: Request, policy: Policy) -> None:
    mentee = uow.members.get(request.mentee_id)
    if why := why_not_taking_part(mentee.person, policy):
        raise MenteeTakesNoPart(mentee.name, why)
