"""A place that an end made free stays closed until its mentor opens it again."""

from datetime import datetime

from bot.domain.mentorship import Mentorship
from bot.domain.nudges import NudgeKind
from bot.domain.people import Actor, MemberId, MentorProfile
from bot.domain.permissions import ensure_is
from bot.domain.places import ClosedPlace, ClosedPlaceId, PlaceState
from bot.ports import Core, UnitOfWork
from bot.usecases.offer_places import offer_place
from bot.usecases.telling import redraw_digests, redraw_homes


def close_place(uow: UnitOfWork, ended: Mentorship, now: datetime) -> None:
    """Where the end made a place free; the mentor is asked in their next digest."""
    if uow.mentorships.places(ended.mentor_id).free:
        uow.closed_places.add(ended, now)


def answer_place(
    core: Core, actor: Actor, place_id: ClosedPlaceId, answer: PlaceState
) -> ClosedPlace:
    """Open it, not now, or one place fewer; what was opened or given up before stays so.

    The first in line is offered a place that opens, at once.
    """
    now = core.clock.now()
    with core.store.change(actor.workspace_id) as uow:
        uow.members.lock(actor.id)
        place = uow.closed_places.get(place_id)
        ensure_is(actor, place.mentor_id)
        if place.is_closed:
            place = place.answered(answer)
            _keep(uow, place, now)
            if answer is PlaceState.OPENED:
                uow.profiles.opened(actor.id, now)
                offer_place(uow, actor.id, core.policy, now)
        redraw_homes(uow, [actor.id], now)
        return place


def open_closed(uow: UnitOfWork, mentor: MemberId, most_closed: int, now: datetime) -> bool:
    """Leave at most so many closed; whether that opened any. The caller holds the mentor."""
    places = uow.closed_places.of([mentor])
    opened = places[: max(0, len(places) - most_closed)]
    for place in opened:
        _keep(uow, place.answered(PlaceState.OPENED), now)
    return bool(opened)


def _keep(uow: UnitOfWork, place: ClosedPlace, now: datetime) -> None:
    uow.closed_places.save(place)
    if place.state is PlaceState.GIVEN_UP:
        profile = uow.profiles.mentor(place.mentor_id) or MentorProfile()
        fewer = profile.with_places(max(0, profile.places - 1))
        uow.profiles.save_mentor(place.mentor_id, fewer)
    redraw_digests(uow, uow.nudges.about([NudgeKind.OPEN_PLACE], place.id), now)
