"""The ground a machine stands on: one real database, cleared for each run, that notes every state.

A trigger writes the journal, so no change of a message or a request goes unseen, whoever made it.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, NamedTuple

from sqlalchemy import Connection, Engine, Row, Select, text, update

from bot.domain.people import Member, MentorProfile, Person, WorkspaceId
from storage.database import is_sqlite, make_engine, read_only
from storage.store import SqlStore
from storage.tables import members, metadata
from storage.vault import Vault, make_key

PLATFORM_ID = "T1"
BEGINS = datetime(2026, 3, 2, 15, 0, tzinfo=UTC)
ZONES = (
    "America/New_York",
    "Asia/Kathmandu",
    "America/St_Johns",
    "Pacific/Auckland",
    "Europe/London",
)
# Who offers how many places; whoever is not here has no profile.
PLACES = {2: 1, 3: 2, 4: 3}
WATCHED = ("outbox", "requests", "mentorships")
STAY = ("workspaces", "members")


class Move(NamedTuple):
    """One record's way from one state to another; `was` is None where it was added."""

    table: str
    record: str
    was: str | None
    became: str


@dataclass
class Ground:
    engine: Engine
    vault: Vault
    workspace: WorkspaceId
    people: Sequence[Member]

    @property
    def is_sqlite(self) -> bool:
        return is_sqlite(self.engine)

    def clear(self) -> None:
        """Everything as before the first word, but everybody known."""
        cleared = [t.name for t in reversed(metadata.sorted_tables) if t.name not in STAY]
        with self.engine.begin() as connection:
            if self.is_sqlite:
                for name in ("journal", *cleared):
                    connection.exec_driver_sql(f"DELETE FROM {name}")
            else:
                everything = ", ".join(("journal", *cleared))
                connection.exec_driver_sql(f"TRUNCATE {everything} RESTART IDENTITY CASCADE")
            connection.execute(update(members).values(home_opened_at=None))
        store = SqlStore(self.engine, self.vault, lambda: None)
        with store.change(self.workspace) as uow:
            for member in self.people:
                uow.members.save(member.person)
            for place, places in PLACES.items():
                uow.profiles.save_mentor(self.people[place].id, MentorProfile(places=places))

    def rows(self, *statements: Select[Any]) -> list[Sequence[Row[Any]]]:
        """What is committed, all of one moment."""
        with read_only(self.engine).begin() as connection:
            return [connection.execute(statement).all() for statement in statements]

    def moves(self, after: int) -> tuple[list[Move], int]:
        """What was noted after this number of the journal, and its last number."""
        with read_only(self.engine).begin() as connection:
            rows = connection.execute(
                text(
                    "SELECT number, of_table, record, was, became FROM journal"
                    " WHERE number > :after ORDER BY number"
                ),
                {"after": after},
            ).all()
        return [Move(*row[1:]) for row in rows], rows[-1].number if rows else after


@contextmanager
def open_ground(url: str) -> Iterator[Ground]:
    engine = make_engine(url)
    vault = Vault(make_key())
    store = SqlStore(engine, vault, lambda: None)
    with engine.begin() as connection:
        _watch(connection)
    workspace = store.keep_workspace("slack", PLATFORM_ID, "Harbor Children's Hospital", "UBOT").id
    with store.change(workspace) as uow:
        people = [
            uow.members.save(Person(f"U{number}", f"Colleague {number}", tz))
            for number, tz in enumerate(ZONES)
        ]
        for member in people:
            uow.members.welcome(member.id, BEGINS)
    yield Ground(engine, vault, workspace, people)
    engine.dispose()


def _watch(connection: Connection) -> None:
    on_sqlite = is_sqlite(connection)
    number = "INTEGER PRIMARY KEY AUTOINCREMENT" if on_sqlite else "SERIAL PRIMARY KEY"
    connection.exec_driver_sql(
        f"CREATE TABLE journal (number {number}, of_table TEXT, record TEXT, was TEXT, became TEXT)"
    )
    note = "INSERT INTO journal (of_table, record, was, became) VALUES"
    if not on_sqlite:
        connection.exec_driver_sql(
            "CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN"
            " IF TG_OP = 'INSERT' THEN"
            f" {note} (TG_TABLE_NAME, NEW.id::text, NULL, NEW.state);"
            " ELSIF OLD.state <> NEW.state THEN"
            f" {note} (TG_TABLE_NAME, NEW.id::text, OLD.state, NEW.state);"
            " END IF; RETURN NULL; END $$"
        )
    for table in WATCHED:
        for event, was in (("INSERT", "NULL"), ("UPDATE", "OLD.state")):
            head = f"CREATE TRIGGER note_{table}_{event} AFTER {event} ON {table}"
            if not on_sqlite:
                connection.exec_driver_sql(f"{head} FOR EACH ROW EXECUTE FUNCTION note()")
                continue
            when = " WHEN OLD.state <> NEW.state" if event == "UPDATE" else ""
            connection.exec_driver_sql(
                f"{head}{when} BEGIN {note} ('{table}', NEW.id, {was}, NEW.state); END"
            )
