"""What doctor says to whoever keeps the bot running, and when it calls for them."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.doctor import MOST_LISTED, doctor
from bot.domain.checkup import Checkup, GivenUp, PausedLane
from bot.domain.delivery import LASTING_REFUSALS, Lane
from bot.domain.messages import Kind, MessageId, State

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
WELL = Checkup(
    at=NOW,
    counts={State.SENT: 120, State.PENDING: 3},
    oldest_due=None,
    given_up=(),
    paused=(),
    database="SQLite 3.40.1, journal mode DELETE",
)


class Records:
    def __init__(self, checkup: Checkup = WELL) -> None:
        self.checkup = checkup
        self.requeued: list[str] = []

    def look(self, now: datetime) -> Checkup:
        return self.checkup

    def requeue(self, message_id: str, now: datetime) -> bool:
        known = {one.id for one in self.checkup.given_up}
        self.requeued.append(message_id)
        return message_id in known


def given_up(number: int, state: State = State.DEAD) -> GivenUp:
    message_id = MessageId(f"{number:032x}")
    return GivenUp(message_id, Kind.REQUEST_RECEIVED, state, "U0MIA", "invalid_blocks", NOW)


def said(checkup: Checkup, is_running: bool | None = True) -> tuple[list[str], bool]:
    text, is_well = doctor([], Records(checkup), NOW, is_running)
    assert text.endswith("\n")
    return text.splitlines(), is_well


def test_where_all_is_well_it_says_so() -> None:
    assert said(WELL) == (
        [
            "Messages: 3 pending, 120 sent.",
            "None waits that should have left.",
            "Database: SQLite 3.40.1, journal mode DELETE.",
            "A bot is at work on it.",
            "All is well.",
        ],
        True,
    )


def test_before_the_first_message() -> None:
    lines, is_well = said(replace(WELL, counts={}), is_running=False)
    assert "Messages: none yet." in lines
    assert "No bot is at work on it." in lines
    assert is_well


def test_where_nobody_can_tell_who_is_at_work_it_says_nothing_of_it() -> None:
    lines, _ = said(WELL, is_running=None)
    assert not [line for line in lines if "at work" in line]


@pytest.mark.parametrize(
    ("waits", "line", "is_well"),
    [
        (2, "waits since 2026-03-02 08:58 UTC, 2 min.", True),
        (7, "waits since 2026-03-02 08:53 UTC, 7 min: that is too long.", False),
    ],
)
def test_what_waits_too_long_calls_for_somebody(waits: int, line: str, is_well: bool) -> None:
    lines, well = said(replace(WELL, oldest_due=NOW - timedelta(minutes=waits)))
    assert f"The oldest that should have left {line}" in lines
    assert well is is_well


def test_what_was_given_up_is_listed_with_what_to_do() -> None:
    lines, is_well = said(replace(WELL, given_up=[given_up(1)]))
    assert "Given up; python app.py doctor --requeue ID (or all) says them once more:" in lines
    assert f"  {1:032x}  request_received to U0MIA, invalid_blocks, 2026-03-02 09:00 UTC" in lines
    assert lines[-1] == "Somebody should see to this."
    assert not is_well


def test_of_many_the_latest_are_listed_and_the_others_counted() -> None:
    many = [given_up(number, State.UNDELIVERABLE) for number in range(MOST_LISTED + 5)]
    lines, is_well = said(replace(WELL, given_up=many))
    assert "  and 5 before these" in lines
    assert sum("request_received" in line for line in lines) == MOST_LISTED
    assert is_well


@pytest.mark.parametrize("reason", LASTING_REFUSALS)
def test_a_refusal_that_lasts_comes_with_its_remedy(reason: str) -> None:
    paused = PausedLane("St. Brendan's", Lane.ALL, reason, NOW + timedelta(minutes=15))
    lines, is_well = said(replace(WELL, paused=[paused]))
    told = f"St. Brendan's: nothing is said ({reason}); the next try is after 2026-03-02 09:15 UTC."
    assert told in lines
    assert "start the bot" in lines[lines.index(told) + 1]
    assert not is_well


def test_a_throttle_passes_by_itself() -> None:
    paused = PausedLane("St. Brendan's", Lane.POSTS, "ratelimited", NOW)
    lines, is_well = said(replace(WELL, paused=[paused]))
    assert [line for line in lines if "no message is posted (ratelimited)" in line]
    assert is_well


def test_one_or_all_that_are_dead_are_said_once_more() -> None:
    records = Records(
        replace(WELL, given_up=[given_up(1), given_up(2), given_up(3, State.UNDELIVERABLE)])
    )
    one = f"{3:032x}"
    assert doctor(["--requeue", one], records, NOW, True) == ("It will be said once more.\n", True)
    assert doctor(["--requeue", "all"], records, NOW, True) == (
        "2 of 2 will be said once more.\n",
        True,
    )
    assert records.requeued == [one, f"{1:032x}", f"{2:032x}"]


def test_what_is_not_there_cannot_be_said_once_more() -> None:
    text, is_well = doctor(["--requeue", "c0ffee"], Records(), NOW, True)
    assert (text, is_well) == ("No message c0ffee was given up.\n", False)


def test_a_word_doctor_does_not_know() -> None:
    text, is_well = doctor(["--loud"], Records(), NOW, True)
    assert "--requeue ID" in text
    assert not is_well
