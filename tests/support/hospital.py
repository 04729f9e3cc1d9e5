"""A whole hospital for one test: the pretend Slack, the real bot, and the people in both."""

import json
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import select

from app import Bot, build
from bot.config import Settings
from bot.domain.messages import State
from bot.domain.people import Actor as Member
from bot.domain.people import MenteeProfile, MentorProfile
from bot.usecases.know_member import know_actor
from bot.usecases.save_profile import save_mentee_profile, save_mentor_profile
from demo.profiles import MENTORS
from sandbox import Actor, Sandbox
from storage.database import read_only
from storage.tables import metadata, outbox
from storage.vault import make_key

ROOT = Path(__file__).parents[2]
PEOPLE: dict[str, Any] = json.loads((ROOT / "demo" / "people.json").read_text(encoding="utf-8"))
RECORD = ROOT / "build" / "payloads.jsonl"
COORDINATOR = "U0ADLER"
SECRET_KEY = make_key()
NO_GAP = timedelta(0)
PATIENCE_SECONDS = 10
UNDERWAY = (State.PENDING, State.CLAIMED, State.SENDING, State.UNKNOWN)

Tables = dict[str, list[str]]
"""Every row of every table, in words that can be compared."""


@dataclass
class Hospital:
    """The demo's people, none of whom has said anything yet."""

    sandbox: Sandbox
    bot: Bot
    settings: dict[str, Any] = field(default_factory=dict)

    def person(self, name: str) -> Actor:
        return self.sandbox.person(name)

    def member(self, name: str) -> Member:
        """The same person as the core knows them."""
        return know_actor(self.bot.core, self.bot.workspace.id, self.person(name).id)

    def mentor(self, name: str, **changed: Any) -> Actor:
        """Someone with a listed profile: the demo's, with these fields changed."""
        person = self.person(name)
        given = MENTORS.get(person.id, MentorProfile(title="Attending", listed=True))
        fields = {name: getattr(given, name) for name in given.__slots__} | changed
        save_mentor_profile(self.bot.core, self.member(name), MentorProfile(**fields))
        return person

    def mentee(self, name: str, **said: Any) -> Actor:
        save_mentee_profile(self.bot.core, self.member(name), MenteeProfile(**said))
        return self.person(name)

    def settle(self) -> None:
        """Wait until the bot has said everything it has to say."""
        until(self.is_quiet)

    def is_quiet(self) -> bool:
        """Whether nothing is left to be said."""
        left = select(outbox.c.id).where(outbox.c.state.in_(UNDERWAY))
        with read_only(self.bot.engine).connect() as connection:
            return connection.execute(left).first() is None

    def tables(self) -> Tables:
        """What the bot remembers once it has said everything: equal if nothing changed."""
        self.settle()
        with read_only(self.bot.engine).connect() as connection:
            return {
                name: sorted(repr(tuple(row)) for row in connection.execute(select(table)))
                for name, table in metadata.tables.items()
            }

    def know_everybody(self) -> None:
        """Wait until the bot has read the list of people, as it does after each start."""
        # The list ends with the app itself: as long as that is not known, one look says so.
        everybody = [self.bot.workspace.app_user, *(person["id"] for person in PEOPLE["people"])]

        def are_known() -> bool:
            with self.bot.core.store.read(self.bot.workspace.id) as uow:
                return all(uow.members.find(one) for one in everybody)

        until(are_known)


def until(is_so: Callable[[], bool]) -> None:
    """Look again and again; AssertionError if it does not come true."""
    deadline = time.monotonic() + PATIENCE_SECONDS
    while not is_so():
        assert time.monotonic() < deadline, "it did not come true"
        time.sleep(0.005)


@contextmanager
def open_hospital(
    database_url: str, *, over_http: int | None = None, **settings: Any
) -> Iterator[Hospital]:
    """`over_http` is the port the bot hears signed requests on; without it, Socket Mode."""
    deliver_to = f"http://127.0.0.1:{over_http}/slack/events" if over_http else None
    RECORD.parent.mkdir(exist_ok=True)
    with Sandbox(ROOT / "manifest.json", PEOPLE, record=RECORD, deliver_to=deliver_to) as sandbox:
        given = {
            "slack_bot_token": sandbox.bot_token,
            "slack_app_token": None if over_http else sandbox.app_token,
            "slack_signing_secret": sandbox.signing_secret,
            "slack_api_url": sandbox.api_url,
            "clock_url": sandbox.clock_url,
            "database_url": database_url,
            "coordinators": COORDINATOR,
            "classic_blocks": False,
            "secret_key": SECRET_KEY,
            "port": over_http or 3000,
        } | settings
        bot = build(Settings.model_validate(given), gap=NO_GAP)
        bot.start()
        try:
            yield Hospital(sandbox, bot, given)
        finally:
            bot.stop()
