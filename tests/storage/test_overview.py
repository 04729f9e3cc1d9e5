"""One page of everything costs the same however much is on it."""

from datetime import timedelta

import pytest
from sqlalchemy import Engine, event

from bot.domain.people import Actor
from bot.usecases.reading import overview
from tests.storage.conftest import NOW, Hospital


@pytest.mark.parametrize("people", [1, 12])
def test_a_page_costs_the_same_queries_for_one_request_as_for_twelve(
    hospital: Hospital, engine: Engine, people: int
) -> None:
    mia = hospital.member("UMIA")
    for number in range(people):
        other = hospital.member(f"U{number}", f"Colleague {number}")
        hospital.request(mia.id, other.id)
        first = hospital.request(other.id, mia.id)
        with hospital.change() as work:
            work.referrals.add(first, [mia.id], "She knows grants.", NOW + timedelta(days=14))
    statements: list[str] = []
    event.listen(engine, "before_cursor_execute", lambda *told: statements.append(told[2]))

    with hospital.read() as work:
        page = overview(work, Actor(mia).member, NOW)

    assert (len(page.to_answer), len(page.asked)) == (people, people)
    assert len([each for each in statements if each.startswith("SELECT")]) <= 24
