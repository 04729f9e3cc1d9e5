"""Bots killed at random while Slack fails at random: everything is said, and said once."""

from collections.abc import Iterator
from datetime import timedelta
from random import Random

import pytest
from sqlalchemy import update

from bot.domain.messages import Repeat, State
from storage.database import is_sqlite
from storage.tables import outbox
from tests.faults.bot_process import Pace
from tests.faults.chaos import Chaos
from tests.faults.figures import Figures
from tests.faults.matrix import Opens
from tests.faults.site import Keeper, Site
from tests.faults.tally import count
from tests.support.size import at_size

MESSAGES = at_size(8, 10_000)
SEED = 20261122
HISTORY_LAG = timedelta(seconds=0.2)
# A lease outlives a post that hangs, and nobody looks for it before it can be seen.
PACE = Pace(lease=1.5, settle=1.7, post_timeout=1)
# Points a bot comes to before it dies; a start and one message take some thirty.
LIVES = (20, at_size(250, 1_000))
WITHIN_SECONDS = at_size(100, 3 * 3600)


@pytest.fixture
def site(open_fresh: Opens) -> Iterator[Site]:
    with open_fresh() as opened:
        yield opened


@pytest.mark.timeout(WITHIN_SECONDS + 60)
def test_chaos_loses_nothing(site: Site, figures: Figures) -> None:
    site.has_to_say(MESSAGES, Repeat.RECONCILE)
    site.has_to_say(MESSAGES, Repeat.AT_LEAST_ONCE)
    kills = live_through(site, Chaos(SEED))
    tally = count(site)
    figures.add("chaos", f"{kills} kills, {tally}")
    assert kills > 0
    assert tally.messages == 2 * MESSAGES
    assert tally.lost == []
    assert tally.doubled == []
    assert tally.given_up <= MESSAGES // 10

    ask_again_for_what_was_given_up(site)
    afterwards = count(site)
    assert (afterwards.lost, afterwards.doubled, afterwards.given_up) == ([], [], 0)


def live_through(site: Site, chaos: Chaos) -> int:
    """Until everything is said; how many bots were killed meanwhile."""
    site.sandbox.break_calls(chaos)
    site.sandbox.show_history_late(HISTORY_LAG)
    chance = Random(SEED)
    # A SQLite file serves one process at a time.
    bots = 1 if is_sqlite(site.engine) else at_size(2, 4)
    keepers = [
        Keeper(site.orders.at(PACE), lives=lambda: chance.randint(*LIVES)) for _ in range(bots)
    ]
    with site.kept_by(*keepers):
        site.settle(WITHIN_SECONDS)
    return sum(keeper.kills for keeper in keepers)


def ask_again_for_what_was_given_up(site: Site) -> None:
    """As a person does who has looked at them: under the same key, in better weather."""
    site.sandbox.break_calls(lambda method: None)
    with site.engine.begin() as connection:
        connection.execute(
            update(outbox)
            .where(outbox.c.state == State.DEAD)
            .values(state=State.PENDING, ambiguous_count=0)
        )
    with site.kept_running():
        site.settle()
