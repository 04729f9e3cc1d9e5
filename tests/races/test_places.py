"""Eight mentees, one mentor, fewer places: never one mentee too many."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial

from sqlalchemy import Connection

from bot.domain.contents import RequestCard
from bot.domain.errors import MentorIsFull
from bot.domain.people import MOST_PLACES, MemberId, WorkspaceId
from bot.usecases.accept_request import accept_request
from storage.database import make_engine
from storage.members import SqlMembers
from storage.store import SqlStore
from storage.unit_of_work import SqlUnitOfWork
from tests.races.ward import RACERS, Ward, open_ward, race
from tests.support.size import at_size

PLACES = 3
CONTROL_ROUNDS = at_size(20, 1000)


def test_eight_yeses_at_once_fill_three_places(ward: Ward, rounds: range) -> None:
    for _ in rounds:
        answers = everyone_is_accepted(ward)
        assert sum(isinstance(answer, MentorIsFull) for answer in answers) == RACERS - PLACES


def test_without_the_lock_places_are_given_twice(postgres_url: str) -> None:
    """The control: the same use case without its lock must fail, or the race above sees nothing."""
    engine = make_engine(postgres_url, pool_size=RACERS + 2)
    ward = open_ward(engine, UnlockedStore)
    broken = 0
    for _ in range(CONTROL_ROUNDS):
        try:
            everyone_is_accepted(ward)
        except AssertionError:
            broken += 1
    engine.dispose()
    assert broken >= 0.95 * CONTROL_ROUNDS, f"only {broken} of {CONTROL_ROUNDS} rounds"


def test_opening_places_at_once_opens_no_more_than_are_taken(ward: Ward, rounds: range) -> None:
    """A full mentor taps "Open one more place" on eight cards on two devices."""
    for _ in rounds:
        mentor, *mentees = ward.people(1 + RACERS)
        ward.offers(mentor, 0)
        requests = ward.all_ask([(mentee, mentor) for mentee in mentees])
        race(
            *[
                partial(accept_request, ward.core, mentor, request, open_place=True)
                for request in requests
            ]
        )
        assert sorted(ward.mentees_of(mentor)) == sorted(mentee.id for mentee in mentees)
        assert ward.places_of(mentor) == RACERS


def test_nobody_opens_a_place_above_the_most_there_can_be(ward: Ward, rounds: range) -> None:
    for _ in rounds[::6]:
        mentor, *mentees = ward.people(1 + MOST_PLACES + RACERS)
        ward.offers(mentor, MOST_PLACES)
        before, after = mentees[: MOST_PLACES - 2], mentees[-RACERS:]
        for mentee in before:
            accept_request(ward.core, mentor, ward.asks(mentee, mentor))
        requests = ward.all_ask([(mentee, mentor) for mentee in after])
        answers = race(
            *[
                partial(accept_request, ward.core, mentor, request, open_place=True)
                for request in requests
            ]
        )
        assert len(ward.mentees_of(mentor)) == ward.places_of(mentor) == MOST_PLACES
        assert sum(isinstance(answer, MentorIsFull) for answer in answers) == RACERS - 2


def everyone_is_accepted(ward: Ward) -> list[object]:
    """Fails where the mentor ends with more mentees than places, or a request with no answer."""
    mentor, *mentees = ward.people(1 + RACERS)
    ward.offers(mentor, PLACES)
    requests = ward.all_ask([(mentee, mentor) for mentee in mentees])
    ward.said()
    answers = race(*[partial(accept_request, ward.core, mentor, request) for request in requests])
    accepted = [answer for answer in answers if isinstance(answer, RequestCard)]
    assert len(ward.mentees_of(mentor)) == PLACES
    assert sum(not ward.request(request).is_pending for request in requests) == PLACES
    assert len(accepted) == PLACES
    return list(answers)


class UnlockedMembers(SqlMembers):
    def lock(self, *ids: MemberId) -> None:
        """Everybody looks, and then everybody acts."""


class UnlockedStore(SqlStore):
    @contextmanager
    def change(self, workspace: WorkspaceId) -> Iterator[SqlUnitOfWork]:
        with super().change(workspace) as work:
            connection: Connection = work.members._connection
            work.members = UnlockedMembers(connection, workspace)
            yield work
