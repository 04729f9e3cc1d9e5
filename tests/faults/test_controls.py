"""The controls: with a mistake in the bot, or looking too early, these tests see what it costs."""

from datetime import timedelta

import pytest

from bot.domain.messages import Kind
from sandbox.faults import Fault
from tests.faults.bot_process import Pace
from tests.faults.matrix import Opens, chained, together, try_out
from tests.faults.points import Crash
from tests.faults.site import Site
from tests.faults.stories import ASK_AND_ACCEPT, CALENDAR
from tests.faults.tally import count

DIES = Crash(f"unread chat.postMessage {Kind.HELP}")


def test_a_message_posted_before_it_is_written_down(open_on_sqlite: Opens) -> None:
    plans = [chained("unread chat.postMessage request_received")]
    bug = "posts before it is written down"
    whole = together(try_out(open_on_sqlite, ASK_AND_ACCEPT, plans, bug=bug))
    assert len(whole.tally.doubled) == 1


def test_a_client_that_repeats_what_was_not_answered(open_on_sqlite: Opens) -> None:
    def close_the_first(method: str) -> Fault | None:
        return answers.pop() if method == "chat.postMessage" and answers else None

    answers = [Fault(manner="close", processed=True)]
    with open_on_sqlite() as site:
        site.sandbox.break_calls(close_the_first)
        site.has_to_say(1)
        with site.kept_running(bug="the client tries again"):
            site.settle()
        assert len(count(site).doubled) == 1


def test_a_file_that_is_believed_to_have_arrived(open_on_sqlite: Opens) -> None:
    plans = [chained("before files.completeUploadExternal meeting_file")]
    whole = together(try_out(open_on_sqlite, CALENDAR, plans, bug="believes that files arrive"))
    assert len(whole.tally.lost) == 1


@pytest.mark.parametrize(("late", "settle", "doubled"), [(60, 0.1, 1), (1, 1.5, 0)])
def test_whoever_looks_before_it_can_be_seen(
    open_on_sqlite: Opens, late: int, settle: float, doubled: int
) -> None:
    """`late` is how many seconds Slack takes to show a post in its history."""
    with open_on_sqlite() as site:
        site.sandbox.show_history_late(timedelta(seconds=late))
        site.has_to_say(1)
        _die_and_go_on(site, Pace(settle=settle))
        assert len(count(site).doubled) == doubled


def _die_and_go_on(site: Site, pace: Pace) -> None:
    with site.kept_running(DIES, pace=pace) as keeper:
        site.settle()
    assert keeper.deaths == [DIES]
