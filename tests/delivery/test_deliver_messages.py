"""From the outbox to Slack: what arrives, what is tried again, and what holds up nobody."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.contents import Content
from bot.domain.delivery import SUSPENDED_FOR, Address, Pace
from bot.domain.messages import Kind, Message, Posted, State
from bot.domain.people import Person
from bot.ports import Messenger
from bot.usecases import composing
from tests.delivery.conftest import Post
from tests.support.hospital import NO_GAP

LONG = timedelta(hours=1)


def test_a_message_arrives_once_and_is_remembered_where(post: Post) -> None:
    post.says("Mia Lopez")

    assert (post.deliver(), post.deliver()) == (1, 0)

    (heard,) = post.heard("Mia Lopez")
    row = post.row()
    assert (row.state, row.channel, row.ts) == (State.SENT, heard.channel, heard.ts)
    (call,) = post.calls("chat.postMessage")
    assert call.args["metadata"] == {
        "event_type": "preceptor_message",
        "event_payload": {"id": row.id},
    }


def test_a_dm_is_opened_once_in_the_life_of_a_process(post: Post) -> None:
    for key in ("one", "two"):
        post.says("Mia Lopez", key)
        post.deliver()

    assert len(post.calls("conversations.open")) == 1
    assert len(post.heard("Mia Lopez")) == 2


def test_one_person_waits_for_the_next_message_and_nobody_waits_with_them(post: Post) -> None:
    post.says("Mia Lopez", "one")
    post.says("Mia Lopez", "two")
    post.says("Tom Becker", "three")
    post.speak(Pace(gap=LONG, every=NO_GAP))

    assert post.deliver() == 2

    assert len(post.heard("Mia Lopez")) == len(post.heard("Tom Becker")) == 1
    post.let_pass(LONG)
    assert post.deliver() == 1
    assert len(post.heard("Mia Lopez")) == 2


def test_throttled_nothing_is_posted_as_long_as_slack_says_and_the_order_stays(
    post: Post,
) -> None:
    for name in ("Mia Lopez", "Tom Becker", "Sam Lee"):
        post.says(name, name)
    post.sandbox.fail_next("chat.postMessage", status=429)

    assert (post.deliver(), post.deliver()) == (1, 0)

    first = post.rows()[0]
    assert (first.state, first.attempts, first.error_class) == (State.PENDING, 0, "ratelimited")
    assert len(post.calls("chat.postMessage")) == 1
    pause = post.pause_of("posts")
    assert pause.reason == "ratelimited"
    post.let_pass(timedelta(seconds=1.1))
    assert post.deliver() == 3
    asked = [call.args["channel"] for call in post.calls("chat.postMessage")]
    assert asked[0] == asked[1] == post.heard("Mia Lopez")[0].channel
    assert asked[2] == post.heard("Tom Becker")[0].channel


def test_after_a_throttle_a_single_message_tries(post: Post) -> None:
    for name in ("Mia Lopez", "Tom Becker"):
        post.says(name, name)
    post.speak(Pace(gap=NO_GAP, every=LONG))
    post.sandbox.fail_next("chat.postMessage", status=429)
    post.deliver()

    post.let_pass(timedelta(seconds=1.1))

    assert post.deliver() == 1


def test_a_home_does_not_wait_with_posts_that_are_throttled(post: Post) -> None:
    post.says("Mia Lopez")
    post.says("Mia Lopez", "home", kind=Kind.HOME)
    post.sandbox.fail_next("chat.postMessage", status=429)

    assert post.deliver() == 2

    assert len(post.calls("views.publish")) == 1


def test_what_certainly_was_not_sent_is_tried_again_later(post: Post) -> None:
    post.says("Mia Lopez")
    post.sandbox.fail_next("conversations.open", status=500)

    post.deliver()

    row = post.row()
    assert (row.state, row.attempts) == (State.PENDING, 1)
    assert row.not_before - row.created_at >= timedelta(seconds=5)


def test_blocks_slack_refuses_leave_as_words(post: Post) -> None:
    post.says("Mia Lopez")
    post.sandbox.fail_next("chat.postMessage", error="invalid_blocks")

    post.deliver()

    (heard,) = post.heard("Mia Lopez")
    assert not heard.blocks
    assert "/findmentor" in heard.text
    assert post.row().state == State.SENT


def test_words_slack_refuses_too_end_there_and_hold_up_nobody(post: Post) -> None:
    post.says("Mia Lopez", "one")
    post.says("Tom Becker", "two")
    post.sandbox.fail_next("chat.postMessage", error="invalid_blocks")
    post.sandbox.fail_next("chat.postMessage", error="msg_too_long")

    post.deliver()

    states = {row.dedupe_key: row.state for row in post.rows()}
    assert sorted(states.values()) == [State.DEAD, State.SENT]
    assert len(post.heard("Mia Lopez")) + len(post.heard("Tom Becker")) == 1


def test_a_dm_that_is_gone_is_opened_once_more(post: Post) -> None:
    post.says("Mia Lopez")
    post.sandbox.fail_next("chat.postMessage", error="channel_not_found")

    post.deliver()

    assert post.row().state == State.SENT
    assert len(post.calls("conversations.open")) == 2


def test_someone_who_cannot_be_reached_is_left_alone(post: Post) -> None:
    post.says("Mia Lopez")
    post.sandbox.fail_next("chat.postMessage", error="messages_tab_disabled", times=2)

    post.deliver()

    assert post.row().state == State.UNDELIVERABLE


@pytest.mark.parametrize("code", ["user_disabled", "cannot_dm_bot", "user_not_found"])
def test_with_whom_no_chat_can_be_opened_nothing_is_tried_again(post: Post, code: str) -> None:
    post.says("Mia Lopez")
    post.says("Tom Becker", "two")
    post.sandbox.fail_next("conversations.open", error=code)

    assert (post.deliver(), post.deliver()) == (2, 0)

    assert [row.state for row in post.rows()] == [State.UNDELIVERABLE, State.SENT]
    assert post.rows()[0].error_class == code


def test_a_revoked_token_silences_the_whole_workspace_until_one_message_gets_through(
    post: Post,
) -> None:
    for name in ("Mia Lopez", "Tom Becker", "Sam Lee"):
        post.says(name, name)
    post.says("Mia Lopez", "home", kind=Kind.HOME)
    post.sandbox.fail_next("chat.postMessage", error="token_revoked", times=2)

    assert (post.deliver(), post.deliver()) == (1, 0)

    assert [(row.state, row.attempts) for row in post.rows()] == [(State.PENDING, 0)] * 3
    assert post.pause_of("all").reason == "token_revoked"
    post.let_pass(SUSPENDED_FOR)
    assert (post.deliver(), post.deliver()) == (1, 0)
    assert len(post.calls("chat.postMessage")) == 2
    post.let_pass(SUSPENDED_FOR)
    assert post.deliver() == 4
    assert post.pause_of("all").reason is None


def test_a_missing_scope_stops_what_needs_it_and_nothing_else(post: Post) -> None:
    for name in ("Mia Lopez", "Tom Becker"):
        post.says(name, name)
    post.says("Mia Lopez", "home", kind=Kind.HOME)
    post.sandbox.fail_next("chat.postMessage", error="missing_scope")

    assert (post.deliver(), post.deliver()) == (2, 0)

    assert len(post.calls("chat.postMessage")) == len(post.calls("views.publish")) == 1
    post.let_pass(timedelta(hours=23))
    assert post.deliver() == 0
    assert post.pause_of("posts").reason == "missing_scope"


def test_slack_away_for_hours_loses_nothing(post: Post) -> None:
    post.says("Mia Lopez")
    post.sandbox.fail_next("conversations.open", status=503, times=20)
    for _ in range(20):
        post.deliver()
        post.come_due()

    assert post.deliver() == 1

    assert post.row().state == State.SENT


def test_a_word_of_slacks_nobody_knows_is_borne_eight_times(post: Post) -> None:
    post.says("Mia Lopez")
    post.sandbox.fail_next("chat.postMessage", error="something_new", times=9)
    for _ in range(9):
        post.deliver()
        post.come_due()

    row = post.row()
    assert (row.state, row.error_class) == (State.DEAD, "something_new")
    assert len(post.calls("chat.postMessage")) == 8


def test_nobody_writes_to_someone_who_left(post: Post) -> None:
    post.says("Mia Lopez")
    mia = post.member("Mia Lopez").member
    with post.bot.core.store.change(post.bot.workspace.id) as uow:
        uow.members.save(Person(mia.platform_id, mia.name, active=False))

    post.deliver()

    assert post.row().state == State.CANCELLED
    assert not post.calls("chat.postMessage")


def test_after_a_stop_nothing_is_begun(post: Post) -> None:
    post.says("Mia Lopez")
    post.delivery = replace(post.delivery, goes_on=lambda: False)

    post.deliver()

    row = post.row()
    assert (row.state, row.attempts) == (State.PENDING, 0)
    assert not post.calls("chat.postMessage")


def test_one_that_cannot_be_composed_holds_up_nobody(
    post: Post, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_: object) -> None:
        raise RuntimeError("a mistake of ours")

    composers = dict(composing.COMPOSERS) | {Kind.NOT_UNDERSTOOD: broken}
    monkeypatch.setattr(composing, "COMPOSERS", composers)
    post.says("Tom Becker", "broken", kind=Kind.NOT_UNDERSTOOD)
    post.says("Mia Lopez")

    post.deliver()

    assert len(post.heard("Mia Lopez")) == 1
    (row,) = post.rows(Kind.NOT_UNDERSTOOD)
    assert (row.state, row.attempts) == (State.PENDING, 1)


class Stumbling:
    """A voice that stumbles over one of its steps, and speaks as ever in the others."""

    def __init__(self, voice: Messenger, step: str, over: str) -> None:
        self._voice = voice
        self._step = step
        self._over = over

    def reach(self, to: Address) -> str:
        self._stumble("reach", to)
        return self._voice.reach(to)

    def deliver(self, message: Message, content: Content, to: Address) -> Posted | None:
        self._stumble("deliver", to)
        return self._voice.deliver(message, content, to)

    def find(self, message: Message, to: Address) -> Posted | None:
        return self._voice.find(message, to)

    def _stumble(self, step: str, to: Address) -> None:
        if step == self._step and self._over in to.people:
            raise TypeError("an answer of a shape never seen")


@pytest.mark.parametrize(("step", "state"), [("reach", State.PENDING), ("deliver", State.UNKNOWN)])
def test_an_accident_with_one_message_holds_up_no_other(
    post: Post, step: str, state: State, caplog: pytest.LogCaptureFixture
) -> None:
    mia = post.sandbox.person("Mia Lopez").id
    voice = Stumbling(post.delivery.messenger, step, mia)
    post.delivery = replace(post.delivery, messenger=voice)
    post.says("Mia Lopez", "one")
    post.says("Tom Becker", "two")

    post.deliver()

    assert len(post.heard("Tom Becker")) == 1
    assert {row.state for row in post.rows()} == {state, State.SENT}
    assert "an answer of a shape never seen" in caplog.text
