"""Drafts: readable to us, and to nobody who holds only the database."""

from datetime import timedelta

import pytest
from sqlalchemy import Engine, select

from bot.domain.people import MemberId
from bot.ports import Draft
from storage.store import SqlStore
from storage.tables import drafts
from storage.vault import Unreadable, Vault, make_key
from tests.storage.conftest import NOW, Hospital

ENDS = NOW + timedelta(days=1)
WORDS = "To tell you about the shunt 🩺"


@pytest.mark.parametrize("subject", [None, 7])
def test_a_draft_comes_back_as_written_until_it_is_dropped(
    hospital: Hospital, mia: MemberId, subject: int | None
) -> None:
    with hospital.change() as work:
        number = work.drafts.add(mia, "ask", subject, WORDS, ENDS)
        other = work.drafts.add(mia, "ask", subject, "Something else", ENDS)
    with hospital.change() as work:
        assert work.drafts.find(number) == Draft(number, mia, subject, WORDS, ENDS)
        work.drafts.drop(number)
        work.drafts.drop(number)
        assert work.drafts.find(number) is None
        assert work.drafts.find(other) is not None


def test_a_number_is_never_given_to_a_second_draft(hospital: Hospital, mia: MemberId) -> None:
    """A message may still speak of the first one, or a card of what came of it."""
    with hospital.change() as work:
        first = work.drafts.add(mia, "ask", None, WORDS, ENDS)
        work.drafts.drop(first)
    with hospital.change() as work:
        assert work.drafts.add(mia, "ask", None, WORDS, ENDS) > first


def test_a_drafts_words_do_not_stand_in_the_database(
    hospital: Hospital, engine: Engine, mia: MemberId
) -> None:
    with hospital.change() as work:
        work.drafts.add(mia, "ask", None, WORDS, ENDS)
    with engine.connect() as connection:
        [row] = connection.execute(select(drafts)).all()
    assert "shunt" not in repr(tuple(row))


def test_another_key_opens_nothing(hospital: Hospital, engine: Engine, mia: MemberId) -> None:
    with hospital.change() as work:
        number = work.drafts.add(mia, "ask", None, WORDS, ENDS)
    thief = SqlStore(engine, Vault(make_key()), lambda: None)
    with pytest.raises(Unreadable), thief.read(hospital.id) as work:
        work.drafts.find(number)


def test_a_day_later_a_draft_is_forgotten(hospital: Hospital, mia: MemberId) -> None:
    with hospital.change() as work:
        old = work.drafts.add(mia, "ask", None, WORDS, ENDS)
        young = work.drafts.add(mia, "ask", None, WORDS, ENDS + timedelta(seconds=1))
        assert work.drafts.expire(NOW) == 0
        assert work.drafts.expire(ENDS) == 1
        assert work.drafts.find(old) is None
        assert work.drafts.find(young) is not None
