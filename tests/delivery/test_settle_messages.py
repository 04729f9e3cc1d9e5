"""When an answer is lost: looked up, and said exactly once after all."""

from dataclasses import dataclass, replace
from datetime import timedelta

import pytest
from sqlalchemy import update

from bot.domain.contents import Content
from bot.domain.delivery import Address, DeliveryProblem, Trouble
from bot.domain.messages import Message, Posted, Repeat, State
from bot.ports import Messenger
from storage.tables import outbox
from tests.delivery.conftest import Post


@dataclass
class LosesAnswers:
    """Posts for real, and never hears back."""

    voice: Messenger

    def reach(self, to: Address) -> str:
        return self.voice.reach(to)

    def deliver(self, message: Message, content: Content, to: Address) -> Posted | None:
        self.voice.deliver(message, content, to)
        raise DeliveryProblem(Trouble.AMBIGUOUS, "TimeoutError")

    def find(self, message: Message, to: Address) -> Posted | None:
        return self.voice.find(message, to)


def test_an_answer_lost_on_the_way_is_looked_up_and_found(post: Post) -> None:
    post.says("Mia Lopez")
    post.delivery = replace(post.delivery, messenger=LosesAnswers(post.delivery.messenger))
    post.deliver()
    assert post.row().state == State.UNKNOWN

    assert post.settle() == 1

    (heard,) = post.heard("Mia Lopez")
    row = post.row()
    assert (row.state, row.channel, row.ts) == (State.SENT, heard.channel, heard.ts)
    assert post.deliver() == 0


def test_one_that_never_arrived_is_sent_after_all(post: Post) -> None:
    post.says("Mia Lopez")
    post.sandbox.fail_next("chat.postMessage", status=500)
    post.deliver()
    assert post.row().state == State.UNKNOWN
    assert post.deliver() == 0

    post.settle()
    post.deliver()

    assert post.row().state == State.SENT
    assert len(post.heard("Mia Lopez")) == 1


def test_while_slack_does_not_answer_it_stays_unknown(post: Post) -> None:
    post.says("Mia Lopez")
    post.sandbox.fail_next("chat.postMessage", status=500)
    post.sandbox.fail_next("conversations.history", status=500)
    post.deliver()

    post.settle()

    assert post.row().state == State.UNKNOWN


@pytest.mark.parametrize(
    ("repeat", "state"),
    [(Repeat.RECONCILE, State.PENDING), (Repeat.AT_MOST_ONCE, State.ASSUMED)],
)
def test_where_looking_is_not_allowed_the_policy_decides(
    post: Post, repeat: Repeat, state: State
) -> None:
    post.says("Mia Lopez", repeat=repeat)
    post.sandbox.fail_next("chat.postMessage", status=500)
    post.sandbox.fail_next("conversations.history", error="missing_scope")
    post.deliver()

    post.settle()

    assert post.row().state == state


def test_three_times_unknown_is_enough_and_a_person_decides(post: Post) -> None:
    post.says("Mia Lopez")
    post.sandbox.fail_next("chat.postMessage", status=500, times=4)
    for _ in range(5):
        post.deliver()
        post.settle()

    row = post.row()
    assert (row.state, row.ambiguous_count) == (State.DEAD, 3)
    assert len(post.calls("chat.postMessage")) == 3


def test_looking_up_rests_as_long_as_slack_says(post: Post) -> None:
    for name in ("Mia Lopez", "Tom Becker"):
        post.says(name, name)
    post.sandbox.fail_next("chat.postMessage", status=500, times=2)
    post.deliver()
    post.sandbox.fail_next("conversations.history", status=429)

    assert (post.settle(), post.settle()) == (1, 0)

    post.let_pass(timedelta(seconds=1.1))
    assert post.settle() == 2
    assert [row.state for row in post.rows()] == [State.PENDING] * 2
    assert [row.ambiguous_count for row in post.rows()] == [1, 1]


def test_what_is_looked_up_needs_no_conversation_opened_again(post: Post) -> None:
    post.says("Mia Lopez")
    post.sandbox.fail_next("chat.postMessage", status=500)
    post.deliver()
    post.delivery = post.as_after_a_restart()

    post.settle()

    assert len(post.calls("conversations.open")) == 1


def test_one_that_did_arrive_is_known_to_have_even_after_its_time(post: Post) -> None:
    post.says("Mia Lopez")
    post.delivery = replace(post.delivery, messenger=LosesAnswers(post.delivery.messenger))
    post.deliver()
    with post.bot.engine.begin() as connection:
        connection.execute(update(outbox).values(expires_at=outbox.c.created_at))

    post.settle()

    assert post.row().state == State.SENT
