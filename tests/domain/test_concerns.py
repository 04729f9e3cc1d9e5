"""A concern that nobody opened: its reader is reminded twice, and of nothing else."""

from dataclasses import replace

import pytest

from bot.domain.concern import Concern, ConcernId
from bot.domain.nudge_rules import due_nudges
from bot.domain.nudges import NudgeKind
from tests.domain.situations import DAY, GRACE, HOUR, MIA, MONDAY, said, situation, with_more

WRITTEN = Concern(ConcernId(4), GRACE, MIA, MONDAY)


def reminded(days: int, concern: Concern = WRITTEN) -> list[str]:
    it = situation(MONDAY + days * DAY, concerns=[concern], mentorships=[])
    return [one.period for one in due_nudges(it) if one.kind is NudgeKind.CONCERN]


@pytest.mark.parametrize(
    ("days", "periods"), [(2, []), (3, ["day 3"]), (6, ["day 3"]), (7, ["day 7"]), (30, ["day 7"])]
)
def test_its_reader_is_reminded_after_three_days_and_after_seven(
    days: int, periods: list[str]
) -> None:
    assert reminded(days) == periods


def test_each_reminder_comes_once() -> None:
    it = situation(MONDAY + 4 * DAY, concerns=[WRITTEN], mentorships=[])
    [first] = due_nudges(it)
    assert not due_nudges(with_more(it, said(first)))
    [second] = due_nudges(with_more(replace(it, now=MONDAY + 8 * DAY), said(first)))
    assert second.period == "day 7"
    assert second.subject == WRITTEN.id


@pytest.mark.parametrize(
    "concern",
    [
        replace(WRITTEN, read_at=MONDAY + HOUR),
        replace(WRITTEN, withdrawn_at=MONDAY + HOUR),
        replace(WRITTEN, author_id=MIA, reader_id=GRACE),
    ],
    ids=["read", "withdrawn", "another's to read"],
)
def test_nobody_else_hears_of_it_nor_after_it_was_opened(concern: Concern) -> None:
    assert reminded(8, concern) == []
