"""Places offered, given away and left at once: nobody is offered one twice, none goes to two."""

from functools import partial

from bot.domain.people import Actor, MentorProfile
from bot.domain.waiting_list import Wait, WaitState
from bot.usecases.accept_request import accept_request
from bot.usecases.join_waiting_list import join_waiting_list
from bot.usecases.leave_waiting_list import leave_waiting_list
from bot.usecases.offer_places import offer_places
from tests.races.ward import NOW, RACERS, Ward, race


def opens(ward: Ward, *mentors: Actor) -> None:
    """One place each, listed, opened just now."""
    with ward.core.store.change(ward.workspace) as uow:
        for mentor in mentors:
            uow.profiles.save_mentor(mentor.id, MentorProfile(places=1, listed=True))
            uow.profiles.opened(mentor.id, NOW)


def everyone_leaves(ward: Ward, one: Actor, other: Actor, *waits: Wait) -> None:
    """The clock stands: what is left open would be offered in the next round."""
    for mentor in (one, other):
        ward.offers(mentor, 0)
    with ward.core.store.change(ward.workspace) as uow:
        for wait in waits:
            uow.waits.close(wait.close(WaitState.LEFT, NOW))


def test_copies_that_tick_at_once_offer_everyone_one_place(ward: Ward, rounds: range) -> None:
    for _ in rounds:
        one, other, *mentees = ward.people(2 + RACERS)
        for mentee in mentees:
            join_waiting_list(ward.core, mentee, None)
        opens(ward, one, other)
        race(*[partial(offer_places, ward.core, ward.workspace) for _ in range(RACERS)])
        with ward.core.store.read(ward.workspace) as uow:
            waits = [wait for mentee in mentees for wait in uow.waits.open_of(mentee.id)]
        offered = [wait for wait in waits if wait.is_offered]
        assert sorted(wait.offered_by or 0 for wait in offered) == sorted((one.id, other.id))
        assert all(ward.messages("place_offered", wait.id) == wait.is_offered for wait in waits)
        everyone_leaves(ward, one, other, *waits)


def test_a_place_is_held_or_given_away_and_never_both(ward: Ward, rounds: range) -> None:
    for _ in rounds:
        mentor, asks, *mentees = ward.people(4)
        ward.offers(mentor, 0)
        for mentee in mentees:
            join_waiting_list(ward.core, mentee, mentor.id)
        with ward.core.store.read(ward.workspace) as uow:
            [first] = uow.waits.open_of(mentees[0].id)
        request = ward.asks(asks, mentor)
        opens(ward, mentor)
        race(
            partial(accept_request, ward.core, mentor, request),
            partial(offer_places, ward.core, ward.workspace),
            partial(leave_waiting_list, ward.core, mentees[0], first.id),
        )
        with ward.core.store.read(ward.workspace) as uow:
            room = uow.mentorships.places(mentor.id)
        assert room.taken + room.held == room.places == 1
