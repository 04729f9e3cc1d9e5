"""At its real pace: each person in their own time, and nobody in another's."""

import time
from collections.abc import Iterator
from datetime import timedelta
from itertools import pairwise

import pytest

from bot.domain.delivery import Pace
from bot.domain.messages import State
from bot.messenger import Courier
from bot.usecases.deliver_messages import deliver_due
from storage.queue import SqlQueue
from tests.delivery.conftest import Post
from tests.support.hospital import PEOPLE, until

GAP = timedelta(seconds=0.4)
EVERY = timedelta(seconds=0.05)
BURST = 4
# Slack's clock reads a post when it is done, ours when it is begun.
BLUR = timedelta(seconds=0.02)


@pytest.fixture
def courier(post: Post) -> Iterator[Courier]:
    post.speak(Pace(GAP, EVERY, BURST))
    queue = SqlQueue(post.bot.engine, Pace(GAP, EVERY, BURST))
    courier = Courier(
        lambda: deliver_due(post.bot.core, post.delivery),
        lambda: queue.next_turn(post.bot.core.clock.now()),
    )
    yield courier
    courier.stop(patience=5)


def test_everyone_hears_their_messages_in_order_and_apart(post: Post, courier: Courier) -> None:
    people = ("Mia Lopez", "Tom Becker", "Sam Lee")
    for turn in range(4):
        for name in people:
            post.says(name, f"{name} {turn}")
    began = time.monotonic()
    courier.start()
    until(lambda: {row.state for row in post.rows()} == {State.SENT})
    took = timedelta(seconds=time.monotonic() - began)

    calls = post.calls("chat.postMessage")
    said = {name: [m.ts for m in post.heard(name)] for name in people}
    for name in people:
        [channel] = {message.channel for message in post.heard(name)}
        moments = [call.at for call in calls if call.args["channel"] == channel]
        assert min(later - sooner for sooner, later in pairwise(moments)) >= GAP - BLUR
        posted = [row.ts for row in post.rows() if row.channel == channel]
        assert posted == said[name]
    # Three gaps for each, all at the same time; woken by the turn, not by the next poll.
    assert 3 * GAP <= took < 3 * 3 * GAP


def test_a_workspace_is_not_flooded(post: Post, courier: Courier) -> None:
    members = [one["name"] for one in PEOPLE["people"] if one.get("kind", "member") == "member"]
    for name in members[: 3 * BURST]:
        post.says(name, name)
    courier.start()
    until(lambda: {row.state for row in post.rows()} == {State.SENT})

    moments = [call.at for call in post.calls("chat.postMessage")]
    assert len(moments) == 3 * BURST
    for number in range(len(moments) - BURST):
        assert moments[number + BURST] - moments[number] >= EVERY - BLUR
    assert moments[-1] - moments[0] >= (len(moments) - BURST) * EVERY - BLUR
