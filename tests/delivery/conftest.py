"""A bot that is not running: a test itself takes its messages to Slack, step by step."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

import pytest
from slack_sdk import WebClient
from sqlalchemy import Row, select, update

from app import Bot, build
from bot.config import GivenSettings
from bot.domain.messages import Kind, NewMessage, Repeat
from bot.domain.people import Actor as Member
from bot.messenger import SlackMessenger
from bot.usecases.deliver_messages import deliver_due
from bot.usecases.delivering import Delivery
from bot.usecases.know_member import know_actor
from bot.usecases.settle_messages import settle_messages
from sandbox import ApiCall, Message, Sandbox
from storage.tables import outbox
from tests.support.hospital import NO_GAP, PEOPLE, ROOT

AT_ONCE = timedelta(0)


@dataclass
class Post:
    sandbox: Sandbox
    bot: Bot
    delivery: Delivery
    rests: list[float] = field(default_factory=list)

    def member(self, name: str) -> Member:
        return know_actor(self.bot.core, self.bot.workspace.id, self.sandbox.person(name).id)

    def says(
        self,
        to: str,
        key: str = "one",
        *,
        kind: Kind = Kind.HELP,
        repeat: Repeat = Repeat.RECONCILE,
    ) -> None:
        """Let something be said that needs no record, such as the help text."""
        member = self.member(to).id
        with self.bot.core.store.change(self.bot.workspace.id) as uow:
            message = NewMessage(kind, member, member, key, repeat=repeat)
            uow.outbox.add(message, self.bot.core.clock.now())

    def deliver(self) -> int:
        return deliver_due(self.bot.core, self.delivery)

    def settle(self) -> int:
        return settle_messages(self.bot.core, self.delivery, after=AT_ONCE)

    def rows(self, kind: Kind = Kind.HELP) -> list[Row[Any]]:
        with self.bot.engine.begin() as connection:
            return list(connection.execute(select(outbox).where(outbox.c.kind == kind)))

    def row(self) -> Row[Any]:
        (only,) = self.rows()
        return only

    def heard(self, name: str) -> list[Message]:
        return self.sandbox.person(name).messages()

    def calls(self, method: str) -> list[ApiCall]:
        return [call for call in self.sandbox.calls if call.method == method]

    def come_due(self) -> None:
        with self.bot.engine.begin() as connection:
            connection.execute(update(outbox).values(not_before=outbox.c.created_at))


@pytest.fixture
def post(sqlite_url: str) -> Iterator[Post]:
    with Sandbox(ROOT / "manifest.json", PEOPLE) as sandbox:
        settings = {
            "slack_bot_token": sandbox.bot_token,
            "slack_app_token": sandbox.app_token,
            "slack_api_url": sandbox.api_url,
            "database_url": sqlite_url,
            "classic_blocks": False,
        }
        bot = build(GivenSettings.model_validate(settings))
        messenger = SlackMessenger(
            WebClient(sandbox.bot_token, base_url=sandbox.api_url, timeout=2, retry_handlers=[]),
            classic=False,
            team=bot.workspace.platform_id,
            app_user=bot.workspace.app_user,
        )
        rests: list[float] = []
        delivery = Delivery(
            queue=bot.queue,
            messenger=messenger,
            monotonic=lambda: 0.0,
            goes_on=lambda: True,
            rest=rests.append,
            gap=NO_GAP,
            chance=lambda: 1.0,
        )
        yield Post(sandbox, bot, delivery, rests)
        bot.engine.dispose()
