"""What `python app.py doctor` says: how delivery is doing, and what a person should do."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Protocol

from bot.domain.checkup import Checkup, GivenUp, PausedLane
from bot.domain.delivery import Lane, Trouble, trouble_of
from bot.domain.messages import State

MOST_LISTED = 20

STOPPED = {
    Lane.ALL: "nothing is said",
    Lane.POSTS: "no message is posted",
    Lane.UPDATES: "no card is brought up to date",
    Lane.HOMES: "no Home is drawn",
    Lane.LOOK_UPS: "no message is looked up",
}
REMEDIES = {
    Trouble.WORKSPACE: (
        "Slack does not accept SLACK_BOT_TOKEN any more: install the app into the workspace again,"
        " put its token into the settings and start the bot."
    ),
    Trouble.CONFIGURATION: (
        "The app lacks a permission: compare its scopes with manifest.json, install it again and"
        " start the bot."
    ),
}


class Records(Protocol):
    def look(self, now: datetime) -> Checkup: ...
    def requeue(self, message_id: str, now: datetime) -> bool:
        """Let one that was given up wait again; False where there is none."""
        ...


def doctor(
    words: Sequence[str], records: Records, now: datetime, is_running: bool | None
) -> tuple[str, bool]:
    """What to print, a line for each thing, and whether nobody need do anything.

    `words` stand after doctor on the command line; `is_running` is None where nobody can tell.
    """
    match words:
        case []:
            checkup = records.look(now)
            text = "\n".join([*_lines(checkup, is_running), _conclusion(checkup)])
            return f"{text}\n", not checkup.needs_a_person
        case ["--requeue", "all"]:
            dead = [one for one in records.look(now).given_up if one.state is State.DEAD]
            count = sum(records.requeue(one.id, now) for one in dead)
            return f"{count} of {len(dead)} will be said once more.\n", count == len(dead)
        case ["--requeue", message_id]:
            if records.requeue(message_id, now):
                return "It will be said once more.\n", True
            return f"No message {message_id} was given up.\n", False
        case _:
            return "python app.py doctor takes nothing, --requeue ID or --requeue all.\n", False


def _lines(checkup: Checkup, is_running: bool | None) -> Iterator[str]:
    yield f"Messages: {_counts(checkup)}."
    yield _oldest(checkup)
    for paused in checkup.paused:
        yield from _paused(paused)
    for state, heading in (
        (State.DEAD, "Given up; python app.py doctor --requeue ID (or all) says them once more:"),
        (State.UNDELIVERABLE, "Could not reach their person, and nothing need be done:"),
    ):
        these = [one for one in checkup.given_up if one.state is state]
        if these:
            yield heading
            yield from (f"  {_given_up(one)}" for one in these[-MOST_LISTED:])
        if len(these) > MOST_LISTED:
            yield f"  and {len(these) - MOST_LISTED} before these"
    yield f"Database: {checkup.database}."
    if is_running is not None:
        yield f"{'A' if is_running else 'No'} bot is at work on it."


def _counts(checkup: Checkup) -> str:
    counts = [f"{checkup.counts[state]} {state}" for state in State if checkup.counts.get(state)]
    return ", ".join(counts) or "none yet"


def _oldest(checkup: Checkup) -> str:
    if checkup.oldest_due is None:
        return "None waits that should have left."
    minutes = int((checkup.at - checkup.oldest_due).total_seconds() // 60)
    since = f"The oldest that should have left waits since {_moment(checkup.oldest_due)}"
    return f"{since}, {minutes} min{': that is too long' if checkup.is_late else ''}."


def _paused(paused: PausedLane) -> Iterator[str]:
    until = f"the next try is after {_moment(paused.until)}"
    yield f"{paused.workspace}: {STOPPED[paused.lane]} ({paused.reason}); {until}."
    remedy = REMEDIES.get(trouble_of(200, paused.reason))
    if remedy:
        yield f"  {remedy}"


def _given_up(one: GivenUp) -> str:
    return f"{one.id}  {one.kind} to {one.to}, {one.error}, {_moment(one.at)}"


def _conclusion(checkup: Checkup) -> str:
    return "Somebody should see to this." if checkup.needs_a_person else "All is well."


def _moment(at: datetime) -> str:
    return f"{at:%Y-%m-%d %H:%M} UTC"
