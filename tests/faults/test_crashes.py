"""kill -9 at every commit and around every call: the next process finishes, and says all once."""

import os

import pytest

from tests.faults.figures import Figures
from tests.faults.matrix import (
    Opens,
    Outcome,
    chained,
    each_point,
    points_of,
    together,
    try_out,
)
from tests.faults.stories import ASK_AND_ACCEPT, CALENDAR, CHECK_IN, Story
from tests.support.size import FULL_SIZE

REPEATS = int(os.environ.get("REPEATS") or 100)
BUSY_MACHINE_SECONDS = 180
FOR_HOURS = 6 * 3600

# Every kind of commit and call, in the order the story comes to them.
CHAINS = (
    """
    before commit open_home
    before views.publish home
    before views.open
    before commit ask_mentor
    before chat.postMessage request_received
    before commit accept_request
    before chat.update redrawn request_received
    before chat.postMessage kick_off
    """,
    """
    after commit open_home
    unread views.publish home
    unread views.open
    after commit ask_mentor
    after commit accept_request
    unread chat.update redrawn request_received
    unread chat.postMessage kick_off
    """,
    """
    after conversations.open request_received
    after commit start request_received
    after commit sent request_received
    after commit sent redrawn request_received
    after commit deliver_due kick_off
    after commit sent kick_off
    """,
    """
    after commit claim
    unread conversations.open request_sent
    before commit start request_sent
    before commit sent request_sent
    before commit sent redrawn request_received
    before commit deliver_due kick_off
    before commit sent kick_off
    """,
    """
    before commit claim
    after views.publish home
    after views.open
    before conversations.open request_sent
    after chat.postMessage request_sent
    after chat.update redrawn request_received
    after chat.postMessage kick_off
    """,
)
# Nobody can tell whether these arrived; whoever looks them up may die as well.
LOOKING_UP = (
    """
    unread chat.postMessage request_sent
    before conversations.history request_sent
    after conversations.history request_sent
    after commit sent request_sent
    """,
    """
    before chat.postMessage request_sent
    unread conversations.history request_sent
    before commit retry request_sent
    """,
    """
    before chat.postMessage request_sent
    after commit retry request_sent
    """,
)

# Only where nobody else can be alive is what a former process had in hand given back at once.
RECOVERING = """
unread chat.postMessage request_sent
before commit recover
after commit recover
"""
# The fourth time is the morning on which there is something to say.
CHECKING_IN = (
    """
    before commit plan_digests #4
    before chat.postMessage digest
    before commit answer_check_in
    before chat.update redrawn digest
    """,
    """
    after commit plan_digests #4
    unread chat.postMessage digest
    after commit answer_check_in
    unread chat.update redrawn digest
    """,
)
# Nobody can tell either whether a file arrived, which is then sent again: but a third time only
# once a person has looked. So each of the two files meets at most two of these.
SENDING_FILES = (
    """
    before commit pick_time
    after commit start meeting_file
    before files.getUploadURLExternal meeting_file
    before commit cancel_planned
    unread files.getUploadURLExternal meeting_file
    """,
    """
    after commit pick_time
    after files.getUploadURLExternal meeting_file
    before upload meeting_file
    after commit cancel_planned
    unread upload meeting_file
    """,
    """
    before commit start meeting_file
    after upload meeting_file
    before files.completeUploadExternal meeting_file
    before commit cancel_planned
    unread files.completeUploadExternal meeting_file
    """,
    """
    after commit sent meeting_file
    before commit cancel_planned
    after files.completeUploadExternal meeting_file
    before commit sent meeting_file
    """,
)
# Nothing of the story has happened yet; the full size has these as well.
AT_THE_START = {
    f"{when} {what}"
    for when in ("before", "unread", "after")
    for what in ("auth.test", "apps.connections.open", "users.list")
} | {
    f"{when} commit {what}"
    for when in ("before", "after")
    for what in ("keep_workspace", "member_changed", "resume", "unknown")
}

# What is added here has each of its points tried at full size.
STORIES = {
    "ask and accept": (ASK_AND_ACCEPT, LOOKING_UP),
    "check-in": (CHECK_IN, CHECKING_IN),
    "calendar files": (CALENDAR, SENDING_FILES),
}


@pytest.mark.timeout(BUSY_MACHINE_SECONDS)
def test_whoever_dies_anywhere_loses_and_doubles_nothing(
    open_fresh: Opens, figures: Figures
) -> None:
    plans = [chained(lines) for lines in CHAINS + LOOKING_UP]
    whole = together(try_out(open_fresh, ASK_AND_ACCEPT, plans))
    figures.add("crashes", f"{whole}")
    assert_all_said_once(whole)


@pytest.mark.timeout(BUSY_MACHINE_SECONDS)
def test_whoever_dies_around_a_check_in_asks_it_once(open_fresh: Opens, figures: Figures) -> None:
    whole = together(try_out(open_fresh, CHECK_IN, map(chained, CHECKING_IN)))
    figures.add("crashes around a check-in", f"{whole}")
    assert_all_said_once(whole)


@pytest.mark.timeout(BUSY_MACHINE_SECONDS)
@pytest.mark.parametrize(("database", "first"), [("sqlite", 0), ("postgresql", 1)])
def test_whoever_dies_while_sending_files_loses_none(
    request: pytest.FixtureRequest, figures: Figures, database: str, first: int
) -> None:
    """Repeats are those PRODUCT.md allows: Slack had the file, and the bot died before it knew.

    Half of it on each database; at full size each has all of it.
    """
    fresh: Opens = request.getfixturevalue(f"open_on_{database}")
    whole = together(try_out(fresh, CALENDAR, map(chained, SENDING_FILES[first::2])))
    figures.add("crashes with files", f"{whole}")
    assert_all_said_once(whole)
    assert whole.tally.given_up == 0


def test_whoever_dies_while_recovering_is_recovered_from(open_on_sqlite: Opens) -> None:
    assert_all_said_once(together(try_out(open_on_sqlite, ASK_AND_ACCEPT, [chained(RECOVERING)])))


@pytest.mark.skipif(not FULL_SIZE, reason="for hours: make faults")
@pytest.mark.timeout(FOR_HOURS)
@pytest.mark.parametrize("story", STORIES)
def test_a_hundred_die_at_each_point(open_fresh: Opens, figures: Figures, story: str) -> None:
    told, chains = STORIES[story]
    hits = points_of(open_fresh, told)
    plans = [
        *each_point(hits, REPEATS),
        *(chained(lines) for _ in range(REPEATS) for lines in chains),
    ]
    outcomes = try_out(open_fresh, told, plans)
    whole = together(figures.follow("crashes", outcomes, len(plans)))
    figures.add(f"{len(hits)} crash points x {REPEATS}", f"{whole}")
    assert len(hits) >= 25
    assert_all_said_once(whole)


@pytest.mark.parametrize("story", [ASK_AND_ACCEPT, CALENDAR], ids=["ask and accept", "files"])
def test_no_kind_of_commit_or_call_is_left_out(open_on_sqlite: Opens, story: Story) -> None:
    """Whoever adds one to a story adds it to the chains above."""
    chains = [chained(lines) for lines in (*CHAINS, RECOVERING, *SENDING_FILES)]
    tried = {_kind(crash.point) for chain in chains for crash in chain}
    seen = {_kind(point) for point in points_of(open_on_sqlite, story)}
    assert seen - tried - AT_THE_START == set()


def assert_all_said_once(whole: Outcome) -> None:
    assert whole.unreached == []
    assert whole.tally.lost == []
    assert whole.tally.doubled == []


def _kind(point: str) -> str:
    """Without the message in hand: "before commit sent", "unread chat.update"."""
    words = point.split()
    return " ".join(words[:3] if words[1] == "commit" else words[:2])
