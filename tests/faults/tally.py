"""What arrived at the pretend Slack, held against what the bot meant to say."""

from collections import Counter
from dataclasses import dataclass, field

from icalendar import Calendar
from sqlalchemy import select

from bot.domain.delivery import MOST_UNKNOWN
from bot.domain.messages import Kind, Repeat, State
from sandbox.messages import Message
from storage.database import read_only
from storage.tables import outbox, planned_meetings
from tests.faults.site import Site


@dataclass
class Tally:
    """`repeats` are the second copies PRODUCT.md 7 allows; whatever else came twice is doubled.

    `given_up` were unknown so often that a person has to look at them.
    """

    messages: int = 0
    lost: list[str] = field(default_factory=list)
    doubled: list[str] = field(default_factory=list)
    repeats: int = 0
    given_up: int = 0

    def __str__(self) -> str:
        lost, doubled = len(self.lost), len(self.doubled)
        apart = f"repeats allowed {self.repeats}, given up {self.given_up}"
        return f"{self.messages} messages: lost {lost}, doubled {doubled}, {apart}"

    def add(self, other: "Tally") -> None:
        self.messages += other.messages
        self.lost += other.lost
        self.doubled += other.doubled
        self.repeats += other.repeats
        self.given_up += other.given_up


def count(site: Site, said: Counter[Kind] | None = None) -> Tally:
    """`said` is what must have been said at least."""
    copies = Counter(_key(site, message) for message in site.sandbox.standing)
    tally, kinds = Tally(), Counter[Kind]()
    with read_only(site.engine).connect() as connection:
        rows = connection.execute(select(outbox)).all()
    for row in rows:
        name = f"{row.kind} {row.dedupe_key}"
        if row.update_of or row.kind == Kind.HOME:
            if row.state not in (State.SENT, State.CANCELLED):
                tally.lost.append(f"{name}: a screen left {row.state}")
            continue
        kinds[Kind(row.kind)] += 1
        key = f"{row.subject_id} {row.detail}" if row.kind == Kind.MEETING_FILE else row.id
        arrived = copies.pop(key, 0)
        tally.messages += 1
        if arrived == 0 and row.state == State.DEAD and row.ambiguous_count >= MOST_UNKNOWN:
            tally.given_up += 1
        elif arrived == 0:
            tally.lost.append(f"{name}: {row.state}")
        elif arrived > 1 and row.policy == Repeat.AT_LEAST_ONCE:
            tally.repeats += arrived - 1
        elif arrived > 1:
            tally.doubled.append(f"{name}: {arrived} times")
    said = said or Counter()
    tally.lost += [f"{kind}: never meant to be said" for kind in said - kinds]
    tally.doubled += [f"{kind}: said too often" for kind in kinds - said if kind in said]
    tally.doubled += [f"{key}: from nowhere" for key in copies]
    return tally


def _key(site: Site, message: Message) -> str:
    """The outbox's id of the message, or the meeting and sequence of which a file tells.

    What has neither was said by nobody.
    """
    for file in message.files or ():
        return _meeting_of(site, file)
    metadata = message.metadata if isinstance(message.metadata, dict) else {}
    return str(metadata.get("event_payload", {}).get("id", "without a key"))


def _meeting_of(site: Site, file_id: str) -> str:
    file = site.sandbox.workspace.files.get(file_id)
    assert file
    [event] = Calendar.from_ical(file.data).walk("VEVENT")
    uid = str(event["UID"]).partition("@")[0]
    this = select(planned_meetings.c.id).where(planned_meetings.c.uid == uid)
    with read_only(site.engine).connect() as connection:
        return f"{connection.scalar(this)} {event['SEQUENCE']}"
