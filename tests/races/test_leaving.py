"""Deleting one's data while others act: nothing runs with nobody, and nothing is half gone."""

from functools import partial
from itertools import count

from sqlalchemy import select

from bot.domain.people import Actor
from bot.usecases.accept_request import accept_request
from bot.usecases.delete_data import WORD, delete_data
from storage.members import GONE
from storage.tables import members, mentorships, requests
from tests.races.ward import Ward, race

_forms = count()


def test_a_mentee_leaves_as_the_mentor_says_yes(ward: Ward, rounds: range) -> None:
    for _ in rounds:
        mentor, mentee = ward.people(2)
        request = ward.asks(mentee, mentor)
        race(partial(accept_request, ward.core, mentor, request), leaving(ward, mentee))
        assert ward.mentees_of(mentor) == []


def test_two_of_a_pair_leave_at_once_and_nothing_of_them_stays(ward: Ward, rounds: range) -> None:
    for _ in rounds:
        mentor, mentee = ward.people(2)
        accept_request(ward.core, mentor, ward.asks(mentee, mentor))
        race(leaving(ward, mentor), leaving(ward, mentee), leaving(ward, mentee))
    with ward.engine.connect() as connection:
        for table in (mentorships, requests):
            assert connection.execute(select(table)).all() == [], table.name
        gone = select(members).where(members.c.platform == GONE)
        assert connection.execute(gone).all() == []


def leaving(ward: Ward, person: Actor) -> "partial[None]":
    """From a window of its own."""
    return partial(delete_data, ward.core, person, WORD, f"form:{next(_forms)}")
