"""Searches that a message speaks of."""

from datetime import timedelta

import pytest

from bot.domain.errors import NotYours
from bot.domain.matching import Filters
from bot.domain.people import Format, MemberId, Role, Stage
from bot.ports import Search
from tests.storage.conftest import NOW, Hospital

NARROW = Filters("pediatric cardiology", Role.COACH, Format.CALL, Stage.FELLOW, free_only=True)


@pytest.mark.parametrize("filters", [Filters(), NARROW], ids=["wide", "narrow"])
def test_a_search_comes_back_as_made(hospital: Hospital, mia: MemberId, filters: Filters) -> None:
    with hospital.change() as work:
        number = work.searches.add(mia, "grant writing", filters, NOW)
    with hospital.read() as work:
        assert work.searches.get(number) == Search(number, mia, "grant writing", filters)


def test_when_it_was_told_first_is_remembered(hospital: Hospital, mia: MemberId) -> None:
    with hospital.change() as work:
        number = work.searches.add(mia, "", Filters(), NOW)
        work.searches.tell(number, NOW)
        work.searches.tell(number, NOW + timedelta(days=1))
        assert work.searches.get(number).told_at == NOW


def test_a_search_that_is_not_there(hospital: Hospital) -> None:
    with hospital.read() as work, pytest.raises(NotYours):
        work.searches.get(404)
