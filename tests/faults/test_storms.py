"""Slack asks for patience, or is gone for a while: afterwards everything goes on by itself."""

import time
from dataclasses import dataclass, field, replace
from urllib.parse import urlsplit

import pytest

from sandbox import Sandbox
from sandbox.faults import Fault
from storage.database import is_sqlite
from tests.faults.bot_process import Pace
from tests.faults.chaos import LEFT_ALONE
from tests.faults.figures import Figures
from tests.faults.matrix import Opens
from tests.faults.site import Keeper
from tests.faults.stories import ASK_AND_ACCEPT
from tests.faults.tally import Tally, count
from tests.support.hospital import PEOPLE, ROOT
from tests.support.scratch import scratch_folder
from tests.support.size import at_size

STORM_SECONDS = at_size(2, 600)
RETRY_AFTER = at_size(1, 30)
BACKLOG = at_size(15, 600)
# A call of another copy that was on its way when the first was refused.
ON_ITS_WAY = 0.5
AWAY_SECONDS = at_size(1, 60)
# What one lane of the messenger calls.
POSTING = ("conversations.open", "chat.postMessage")
WITHIN_SECONDS = 4 * STORM_SECONDS + 40
REFUSALS = {
    "retry-after": Fault(status=429, retry_after=RETRY_AFTER),
    "empty body": Fault(status=429, retry_after=RETRY_AFTER, manner="empty"),
    "no header": Fault(status=429, retry_after=None),
}


@dataclass
class Storm:
    """Refuses every call for a while from the first on, and notes when each came."""

    refusal: Fault
    refused: list[tuple[str, float]] = field(default_factory=list)
    calls: list[tuple[str, float]] = field(default_factory=list)

    def __call__(self, method: str) -> Fault | None:
        now = time.monotonic()
        if method in LEFT_ALONE:
            return None
        self.calls.append((method, now))
        if now > self.calls[0][1] + STORM_SECONDS:
            return None
        self.refused.append((method, now))
        return self.refusal

    def impatience(self, wait: float) -> list[float]:
        """Of calls to post that came before a refusal's time was over: after how many seconds."""
        came = [moment for method, moment in self.calls if method in POSTING]
        refused = [moment for method, moment in self.refused if method in POSTING]
        gaps = [moment - no for no in refused for moment in came if moment > no]
        return [gap for gap in gaps if gap < wait]


@pytest.mark.timeout(WITHIN_SECONDS + 60)
@pytest.mark.parametrize("refusal", list(REFUSALS)[: at_size(2, 3)])
def test_slack_asks_for_patience_and_gets_it(
    open_fresh: Opens, refusal: str, figures: Figures
) -> None:
    pace = Pace(lease=4, settle=2, back_off=RETRY_AFTER)
    with open_fresh() as site:
        site.has_to_say(BACKLOG)
        storm = Storm(REFUSALS[refusal])
        site.sandbox.break_calls(storm)
        copies = 1 if is_sqlite(site.engine) else 2
        with site.kept_by(*(Keeper(site.orders.at(pace)) for _ in range(copies))):
            site.settle(WITHIN_SECONDS)
        figures.add("429 storm", f"{len(storm.refused)} refusals, {count(site)}")
        borne = ON_ITS_WAY if copies > 1 else 0
        assert [gap for gap in storm.impatience(RETRY_AFTER) if gap > borne] == []
        assert_nothing_amiss(count(site))


@pytest.mark.timeout(AWAY_SECONDS + 60)
def test_slack_goes_away_and_comes_back(open_on_sqlite: Opens) -> None:
    """Nothing listens there meanwhile; the bot stays, and finds the way back by itself."""
    with scratch_folder("slack-") as folder, open_on_sqlite() as site:
        data = folder / "slack.db"
        with Sandbox(ROOT / "manifest.json", PEOPLE, data) as sandbox:
            url = sandbox.api_url
        settings = site.orders.settings | {"slack_api_url": url}
        site.orders = replace(site.orders, settings=settings, pace=Pace(back_off=0.1))

        def slack() -> Sandbox:
            return Sandbox(ROOT / "manifest.json", PEOPLE, data, urlsplit(url).port or 0)

        with Keeper(site.orders).at_work():
            with slack() as site.sandbox:
                site.sandbox.wait_until_connected()
            site.has_to_say(BACKLOG)
            time.sleep(AWAY_SECONDS)
            with slack() as site.sandbox:
                site.settle()
                site.sandbox.wait_until_connected(timeout=30)
                ASK_AND_ACCEPT.tell(site)
                assert_nothing_amiss(count(site))


def assert_nothing_amiss(tally: Tally) -> None:
    assert (tally.lost, tally.doubled, tally.repeats) == ([], [], 0)
