"""The hospital travels through time, and the bot keeps up."""

import logging
import time
from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest

from bot.clock import RemoteClock
from bot.clock_follower import ClockFollower, Work
from sandbox import Actor, AppFailed, Sandbox
from tests.conversations.everyday import ask, suggest
from tests.support.bad_server import answer, bad_server
from tests.support.hospital import PEOPLE, ROOT, Hospital, open_hospital

WEEK = timedelta(days=7)


def test_a_week_goes_by_in_seconds(hospital: Hospital) -> None:
    before, began = hospital.sandbox.clock.now(), time.monotonic()
    hospital.sandbox.clock.travel(WEEK)

    assert time.monotonic() - began < 15
    assert hospital.sandbox.clock.now() - before >= WEEK


def test_a_colleague_who_was_suggested_can_be_asked_for_two_weeks(
    hospital: Hospital, sam: Actor, chen: Actor
) -> None:
    okafor = hospital.mentor("Dr. David Okafor")
    ask(sam, chen)
    suggest(chen, sam, okafor)

    hospital.sandbox.clock.jump(timedelta(days=12))
    hospital.sandbox.clock.travel(timedelta(days=1))
    sam.click("Ask Dr. David Okafor")
    assert sam.modal
    assert "What I hope to gain" in sam.modal.labels
    sam.close()

    hospital.sandbox.clock.travel(timedelta(days=1, hours=1))
    sam.click("Ask Dr. David Okafor")
    assert sam.modal is None
    assert "its 14 days are over" in sam.last.words


def test_what_was_just_done_is_told_before_time_moves(
    hospital: Hospital, sam: Actor, chen: Actor
) -> None:
    ask(sam, chen)
    answered_at = hospital.sandbox.clock.now()
    chen.click("Accept")
    hospital.sandbox.clock.travel(timedelta(days=1))

    assert not any(message.buttons for message in chen.messages())
    told = next(message for message in sam.messages() if "said yes" in message.words)
    assert float(told.ts) - answered_at.timestamp() < 60


def test_travel_waits_for_a_message_slack_asked_to_hold_back(
    hospital: Hospital, sam: Actor, chen: Actor
) -> None:
    ask(sam, chen)
    hospital.sandbox.fail_next("chat.update", status=429)
    chen.click("Accept")
    accepted_at = hospital.sandbox.clock.now()
    hospital.sandbox.clock.travel(timedelta(hours=3))

    updates = [call for call in hospital.sandbox.calls if call.method == "chat.update"]
    assert updates[0].response["ok"] is False
    assert all(call.at - accepted_at < timedelta(minutes=1) for call in updates)
    assert not any(message.buttons for message in chen.messages())


def test_travel_stops_where_nobody_can_tell_whether_a_message_arrived(
    hospital: Hospital, sam: Actor, chen: Actor
) -> None:
    hospital.sandbox.clock.travel(timedelta(minutes=1))
    hospital.sandbox.workspace.travel.patience = 0.5
    hospital.sandbox.fail_next("chat.postMessage", status=500)
    sam.command("/findmentor", f"@{chen.handle}")
    sam.fill("What I hope to gain", "To finish a grant.")
    sam.submit()
    before = hospital.sandbox.clock.now()

    with pytest.raises(AppFailed, match="The app did not finish its work at"):
        hospital.sandbox.clock.travel(WEEK)
    assert hospital.sandbox.clock.now() - before < timedelta(minutes=1)


def test_a_bot_that_waits_for_the_clock_stops_at_once(sqlite_url: str) -> None:
    with open_hospital(sqlite_url) as hospital:
        hospital.sandbox.clock.travel(timedelta(hours=1))
        began = time.monotonic()

    assert time.monotonic() - began < 5


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    with Sandbox(ROOT / "manifest.json", PEOPLE) as opened:
        yield opened


def follow(sandbox: Sandbox, work: Work) -> ClockFollower:
    follower = ClockFollower(RemoteClock(sandbox.clock_url), work)
    follower.start()
    return follower


def test_work_that_failed_is_done_again_before_time_moves(sandbox: Sandbox) -> None:
    ticks: list[datetime] = []

    def tick() -> bool:
        ticks.append(sandbox.clock.now())
        return len(ticks) > 1

    follower = follow(sandbox, Work(tick, deliver=lambda: None, is_idle=lambda now: True))
    before = sandbox.clock.now()
    sandbox.clock.travel(timedelta(hours=1))
    follower.stop(patience=1)

    assert all(tick - before < timedelta(minutes=1) for tick in ticks[:2])
    assert len(ticks) >= 3


def test_a_jump_while_messages_wait_is_a_turn_of_its_own(sandbox: Sandbox) -> None:
    ticks: list[datetime] = []

    def tick() -> bool:
        ticks.append(sandbox.clock.now())
        return True

    follower = follow(sandbox, Work(tick, deliver=lambda: None, is_idle=lambda now: False))
    while not ticks:
        time.sleep(0.01)
    sandbox.clock.jump(WEEK)
    deadline = time.monotonic() + 5
    while len(ticks) < 2:
        assert time.monotonic() < deadline
        time.sleep(0.01)
    follower.stop(patience=1)

    assert ticks[-1] - ticks[0] >= WEEK


def test_a_clock_that_is_lost_is_said_once(caplog: pytest.LogCaptureFixture) -> None:
    with bad_server() as server, caplog.at_level(logging.WARNING):
        server.says = answer(b'{"now": "2026-03-02T09:00:00+00:00"}')
        work = Work(tick=lambda: True, deliver=lambda: None, is_idle=lambda now: True)
        follower = ClockFollower(RemoteClock(server.url), work)
        follower.start()
        deadline = time.monotonic() + 10
        while server.requests < 2:
            assert time.monotonic() < deadline
            time.sleep(0.01)
        follower.stop(patience=1)

    assert caplog.messages == ["not following the clock: the clock at CLOCK_URL cannot be moved"]
