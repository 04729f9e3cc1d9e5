"""What becomes of a message, answer by answer."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from bot.domain.delivery import (
    LONGEST_WAIT,
    MOST_ATTEMPTS,
    STOPPED_FOR,
    SUSPENDED_FOR,
    THROTTLE_WAIT,
    DeliveryProblem,
    Lane,
    Pause,
    Step,
    Trouble,
    after_looking,
    back_off,
    next_step,
    pause_after,
    trouble_of,
    without_looking,
)
from bot.domain.messages import Kind, Message, MessageId, Repeat, State
from bot.domain.people import MemberId, WorkspaceId

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
MESSAGE = Message(
    id=MessageId("c0ffee"),
    workspace_id=WorkspaceId(1),
    kind=Kind.REQUEST_RECEIVED,
    recipient=MemberId(1),
    subject=1,
    detail="",
    update_of=None,
    repeat=Repeat.RECONCILE,
    fence=1,
    attempts=0,
    created_at=NOW,
    expires_at=NOW + timedelta(days=7),
)
LAST_TRY = replace(MESSAGE, attempts=MOST_ATTEMPTS - 1)


@pytest.mark.parametrize(
    ("status", "code", "trouble"),
    [
        (429, None, Trouble.THROTTLED),
        (429, "internal_error", Trouble.THROTTLED),
        (200, "ratelimited", Trouble.THROTTLED),
        (200, "rate_limited", Trouble.THROTTLED),
        (200, "message_limit_exceeded", Trouble.THROTTLED),
        (500, None, Trouble.AMBIGUOUS),
        (502, "channel_not_found", Trouble.AMBIGUOUS),
        (503, "service_unavailable", Trouble.AMBIGUOUS),
        (200, None, Trouble.AMBIGUOUS),
        (200, "internal_error", Trouble.AMBIGUOUS),
        (200, "fatal_error", Trouble.AMBIGUOUS),
        (200, "request_timeout", Trouble.AMBIGUOUS),
        (404, None, Trouble.UNFAMILIAR),
        (200, "channel_not_found", Trouble.RECIPIENT),
        (200, "is_archived", Trouble.RECIPIENT),
        (200, "not_in_channel", Trouble.RECIPIENT),
        (200, "restricted_action", Trouble.RECIPIENT),
        (200, "restricted_action_read_only_channel", Trouble.RECIPIENT),
        (200, "messages_tab_disabled", Trouble.RECIPIENT),
        (200, "account_inactive", Trouble.WORKSPACE),
        (200, "token_revoked", Trouble.WORKSPACE),
        (200, "invalid_auth", Trouble.WORKSPACE),
        (401, "invalid_auth", Trouble.WORKSPACE),
        (200, "missing_scope", Trouble.CONFIGURATION),
        (200, "not_allowed_token_type", Trouble.CONFIGURATION),
        (200, "invalid_blocks", Trouble.POISON),
        (200, "invalid_blocks_format", Trouble.POISON),
        (200, "msg_too_long", Trouble.POISON),
        (200, "no_text", Trouble.POISON),
        (200, "brand_new_error", Trouble.UNFAMILIAR),
    ],
)
def test_each_answer_has_its_class(status: int, code: str | None, trouble: Trouble) -> None:
    assert trouble_of(status, code) is trouble


@pytest.mark.parametrize(
    ("trouble", "step"),
    [
        (Trouble.THROTTLED, Step(State.PENDING, pause=Pause(Lane.POSTS, THROTTLE_WAIT))),
        (Trouble.NOT_SENT, Step(State.PENDING, NOW, counts=True)),
        (Trouble.UNFAMILIAR, Step(State.PENDING, NOW, counts=True)),
        (Trouble.AMBIGUOUS, Step(State.UNKNOWN)),
        (Trouble.RECIPIENT, Step(State.UNDELIVERABLE)),
        (Trouble.WORKSPACE, Step(State.PENDING, pause=Pause(Lane.ALL, SUSPENDED_FOR))),
        (Trouble.CONFIGURATION, Step(State.PENDING, pause=Pause(Lane.POSTS, STOPPED_FOR))),
        (Trouble.POISON, Step(State.DEAD)),
    ],
)
def test_each_class_has_its_next_step(trouble: Trouble, step: Step) -> None:
    assert next_step(MESSAGE, DeliveryProblem(trouble, "code"), NOW, chance=0) == step


@pytest.mark.parametrize(
    ("message", "lane"),
    [
        (MESSAGE, Lane.POSTS),
        (replace(MESSAGE, update_of=MessageId("beef")), Lane.UPDATES),
        (replace(MESSAGE, kind=Kind.HOME), Lane.HOMES),
    ],
)
def test_only_what_is_like_it_waits_with_a_message_that_was_throttled(
    message: Message, lane: Lane
) -> None:
    step = next_step(message, DeliveryProblem(Trouble.THROTTLED, "ratelimited"), NOW, chance=0)

    assert step.pause
    assert step.pause.lane is lane


def test_slack_says_how_long_to_wait_and_is_believed() -> None:
    throttled = DeliveryProblem(Trouble.THROTTLED, "ratelimited", timedelta(seconds=70))

    shortest = pause_after(throttled, Lane.POSTS, chance=0)
    longest = pause_after(throttled, Lane.POSTS, chance=1)

    assert shortest == Pause(Lane.POSTS, timedelta(seconds=70))
    assert longest == Pause(Lane.POSTS, timedelta(seconds=77))


@pytest.mark.parametrize("trouble", [Trouble.THROTTLED, Trouble.WORKSPACE, Trouble.CONFIGURATION])
def test_what_is_not_its_fault_never_uses_up_a_message_nor_its_place(trouble: Trouble) -> None:
    step = next_step(LAST_TRY, DeliveryProblem(trouble, "code"), NOW, chance=0)

    assert (step.state, step.not_before, step.counts) == (State.PENDING, None, False)


def test_the_eighth_unfamiliar_refusal_is_the_last() -> None:
    assert next_step(LAST_TRY, DeliveryProblem(Trouble.UNFAMILIAR, "x"), NOW, 1) == Step(State.DEAD)


def test_a_platform_that_is_away_loses_nothing_however_long_it_takes() -> None:
    tried_for_days = replace(MESSAGE, attempts=500)

    step = next_step(tried_for_days, DeliveryProblem(Trouble.NOT_SENT, "gaierror"), NOW, 1)

    assert step == Step(State.PENDING, NOW + LONGEST_WAIT, counts=True)


def test_back_off_doubles_from_five_seconds_to_a_quarter_of_an_hour() -> None:
    longest = [back_off(attempts, 1).total_seconds() for attempts in range(10)]

    assert longest == [5, 10, 20, 40, 80, 160, 320, 640, 900, 900]
    assert back_off(3, 0.5) == timedelta(seconds=20)


@pytest.mark.parametrize("message", [MESSAGE, LAST_TRY], ids=["at first", "after refusals"])
def test_what_is_not_there_is_sent_again(message: Message) -> None:
    assert after_looking(message, NOW) == Step(State.PENDING, NOW)


@pytest.mark.parametrize("decide", [after_looking, without_looking])
def test_what_was_unknown_three_times_waits_for_a_person(
    decide: Callable[[Message, datetime], Step],
) -> None:
    assert decide(replace(MESSAGE, ambiguous_count=2), NOW).state is State.PENDING
    assert decide(replace(MESSAGE, ambiguous_count=3), NOW) == Step(State.DEAD)


@pytest.mark.parametrize("screen", [{"kind": Kind.HOME}, {"update_of": MESSAGE.id}])
def test_a_screen_may_be_drawn_again_as_often_as_anything_is_tried(screen: dict[str, Any]) -> None:
    drawn = replace(MESSAGE, **screen)
    assert after_looking(replace(drawn, ambiguous_count=7), NOW).state is State.PENDING
    assert after_looking(replace(drawn, ambiguous_count=8), NOW) == Step(State.DEAD)


@pytest.mark.parametrize(
    ("repeat", "step"),
    [
        (Repeat.RECONCILE, Step(State.PENDING, NOW)),
        (Repeat.AT_LEAST_ONCE, Step(State.PENDING, NOW)),
        (Repeat.AT_MOST_ONCE, Step(State.ASSUMED)),
    ],
)
def test_where_nobody_can_look_the_policy_decides(repeat: Repeat, step: Step) -> None:
    assert without_looking(replace(MESSAGE, repeat=repeat), NOW) == step


def test_a_digest_that_nobody_can_look_up_is_not_said_twice() -> None:
    assert without_looking(replace(MESSAGE, kind=Kind.DIGEST), NOW) == Step(State.ASSUMED)
