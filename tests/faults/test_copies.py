"""Several copies of the bot on one PostgreSQL, all of them ticking and delivering at once."""

from collections.abc import Iterator

import pytest

from tests.faults.bot_process import Pace
from tests.faults.figures import Figures
from tests.faults.matrix import Opens
from tests.faults.site import Keeper, Site
from tests.faults.stories import ASK_AND_ACCEPT
from tests.faults.tally import count
from tests.support.size import FULL_SIZE, at_size

MESSAGES = at_size(100, 10_000)
COPIES = [2, 4, 8] if FULL_SIZE else [4]
# Nobody's lease ends while he is at work, however busy the machine is.
PACE = Pace(lease=4, settle=1, tick=0.2)
KILLED_AFTER = at_size(200, 20_000)
WITHIN_SECONDS = at_size(100, 3600)


@pytest.fixture
def site(open_on_postgresql: Opens) -> Iterator[Site]:
    with open_on_postgresql() as opened:
        yield opened


@pytest.mark.timeout(WITHIN_SECONDS + 60)
@pytest.mark.parametrize("copies", COPIES)
def test_copies_say_everything_once(site: Site, copies: int, figures: Figures) -> None:
    site.has_to_say(MESSAGES)
    with site.kept_by(*(Keeper(site.orders.at(PACE)) for _ in range(copies))):
        site.settle(WITHIN_SECONDS)
    assert_each_once(site, figures)


@pytest.mark.timeout(WITHIN_SECONDS + 60)
def test_copies_go_on_when_one_of_them_is_killed(site: Site, figures: Figures) -> None:
    site.has_to_say(MESSAGES)
    orders = site.orders.at(PACE)
    with site.kept_by(
        Keeper(orders, lives=iter([KILLED_AFTER, None]).__next__), Keeper(orders)
    ) as two:
        site.settle(WITHIN_SECONDS)
    assert two[0].kills == 1
    assert_each_once(site, figures)


def test_whichever_copy_hears_it_one_story_is_told(site: Site) -> None:
    """Each press reaches another process than the one before."""
    with site.kept_by(*(Keeper(site.orders.at(PACE)) for _ in range(3))):
        site.sandbox.wait_until_connected(3)
        ASK_AND_ACCEPT.tell(site)
    tally = count(site, ASK_AND_ACCEPT.said)
    assert (tally.lost, tally.doubled, tally.repeats) == ([], [], 0)


def assert_each_once(site: Site, figures: Figures) -> None:
    tally = count(site)
    figures.add("copies", f"{tally}")
    assert tally.messages == MESSAGES
    assert (tally.lost, tally.doubled, tally.repeats) == ([], [], 0)
