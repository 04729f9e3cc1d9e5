"""Waits and closed places, and how they take room from a mentor."""

from datetime import timedelta

import pytest

from bot.domain.people import MemberId, MentorProfile, Places
from bot.domain.places import PlaceState
from bot.domain.waiting_list import Wait, WaitState
from storage.errors import Conflict
from tests.storage.conftest import NOW, Hospital, an_ask

ENDS = NOW.replace(month=12)


def joins(hospital: Hospital, mentee: MemberId, mentor: MemberId | None) -> Wait:
    with hospital.change() as work:
        return work.waits.add(mentee, mentor, NOW)


@pytest.mark.parametrize("any_mentor", [False, True])
def test_one_line_a_mentee_and_mentor(
    hospital: Hospital, mia: MemberId, amara: MemberId, any_mentor: bool
) -> None:
    mentor = None if any_mentor else amara
    wait = joins(hospital, mia, mentor)
    with pytest.raises(Conflict):
        joins(hospital, mia, mentor)
    with hospital.change() as work:
        assert work.waits.close(wait.close(WaitState.LEFT, NOW))
        assert not work.waits.close(wait.close(WaitState.PASSED, NOW))
        assert work.waits.get(wait.id).state is WaitState.LEFT
    assert joins(hospital, mia, mentor).id != wait.id


def test_an_offer_is_made_once_and_takes_a_place(
    hospital: Hospital, mia: MemberId, amara: MemberId
) -> None:
    wait = joins(hospital, mia, None)
    offered = wait.offer(amara, ENDS)
    with hospital.change() as work:
        work.profiles.save_mentor(amara, MentorProfile(places=2, listed=True))
        work.profiles.opened(amara, NOW)
        assert work.waits.mentors_with_room() == [amara]
        assert work.waits.offer(offered)
        assert not work.waits.offer(offered)
        assert work.mentorships.places(amara) == Places(2, 0, held=1)
        assert work.waits.offers_until(ENDS) == work.waits.news([mia], NOW) == [offered]
        assert work.waits.offers_until(NOW) == work.waits.waiting_for(None) == []


def test_an_offer_that_is_declined_leaves_the_wait_where_it_was(
    hospital: Hospital, mia: MemberId, amara: MemberId
) -> None:
    wait = joins(hospital, mia, amara)
    offered = wait.offer(amara, ENDS)
    later = NOW + timedelta(days=1)
    with hospital.change() as work:
        assert work.waits.offer(offered)
        assert work.waits.decline(offered, NOW)
        assert work.waits.get(wait.id) == wait
        assert not work.waits.decline(offered, NOW)
        assert work.waits.decliners(amara, None) == {mia}
        assert work.waits.decliners(amara, NOW) == {mia}
        assert work.waits.decliners(amara, later) == set()
        assert work.waits.offer(offered)
        assert work.waits.decline(offered, later)
        assert work.waits.decliners(amara, later) == {mia}


def test_a_request_from_the_list_holds_a_place_until_it_is_answered(
    hospital: Hospital, mia: MemberId, amara: MemberId
) -> None:
    with hospital.change() as work:
        asked = work.requests.add(an_ask(mia, amara, is_from_list=True))
        assert work.requests.get(asked.id).is_from_list
        assert work.mentorships.places(amara).held == 1
        work.requests.save(asked.withdraw(NOW))
        assert work.mentorships.places(amara).held == 0


def test_a_closed_place_is_not_free_until_it_is_opened(
    hospital: Hospital, mia: MemberId, amara: MemberId
) -> None:
    with hospital.change() as work:
        asked = work.requests.add(an_ask(mia, amara))
        work.requests.save(asked.accept(NOW))
        ended = work.mentorships.from_request(asked, NOW).end(NOW)
        work.mentorships.save(ended)
        work.closed_places.add(ended, NOW)
        [place] = work.closed_places.of([amara])
        assert work.mentorships.places(amara) == Places(3, 0, closed=1)
        assert work.closed_places.save(place.answered(PlaceState.NOT_NOW))
        assert work.mentorships.places(amara).free == 2
        assert work.closed_places.save(place.answered(PlaceState.OPENED))
        assert not work.closed_places.save(place.answered(PlaceState.GIVEN_UP))
        assert work.mentorships.places(amara).free == 3
        assert work.closed_places.of([amara]) == work.closed_places.of([]) == []


def test_a_blocked_pair_stays_blocked(hospital: Hospital, mia: MemberId, amara: MemberId) -> None:
    with hospital.change() as work:
        for one, other in ((mia, amara), (amara, mia)):
            work.pairs.block(one, other)
        assert work.pairs.is_blocked(mia, amara)
