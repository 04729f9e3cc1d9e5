"""A bot that is not running: a test itself takes its messages to Slack, step by step."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

import pytest
from slack_sdk import WebClient
from sqlalchemy import Row, select, update

from app import Bot, build
from bot.config import GivenSettings
from bot.domain.delivery import Pace
from bot.domain.messages import Kind, NewMessage, Repeat
from bot.domain.people import Actor as Member
from bot.messenger import SlackMessenger
from bot.usecases.deliver_messages import deliver_due
from bot.usecases.delivering import Delivery
from bot.usecases.know_member import know_actor
from bot.usecases.settle_messages import settle_messages
from sandbox import ApiCall, Message, Sandbox
from storage.queue import SqlQueue
from storage.tables import outbox, pacer
from tests.support.hospital import NO_GAP, PEOPLE, ROOT

AT_ONCE = timedelta(0)


@dataclass
class Post:
    sandbox: Sandbox
    bot: Bot
    delivery: Delivery

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
            these = select(outbox).where(outbox.c.kind == kind).order_by(outbox.c.id)
            return list(connection.execute(these))

    def row(self) -> Row[Any]:
        (only,) = self.rows()
        return only

    def heard(self, name: str) -> list[Message]:
        return self.sandbox.person(name).messages()

    def calls(self, method: str) -> list[ApiCall]:
        return [call for call in self.sandbox.calls if call.method == method]

    def as_after_a_restart(self) -> Delivery:
        return replace(self.delivery, messenger=a_voice(self.sandbox, self.bot))

    def speak(self, pace: Pace) -> None:
        self.delivery = replace(self.delivery, queue=SqlQueue(self.bot.engine, pace))

    def let_pass(self, span: timedelta) -> None:
        """Every pause and every turn is over so much sooner."""
        with self.bot.engine.begin() as connection:
            for row in connection.execute(select(pacer)).all():
                free_at = row.next_free_at - span
                this = pacer.c.bucket == row.bucket
                connection.execute(update(pacer).where(this).values(next_free_at=free_at))

    def pause_of(self, lane: str) -> Row[Any]:
        with self.bot.engine.begin() as connection:
            return connection.execute(select(pacer).where(pacer.c.bucket == lane)).one()

    def come_due(self) -> None:
        with self.bot.engine.begin() as connection:
            connection.execute(update(outbox).values(not_before=outbox.c.created_at))


def a_voice(sandbox: Sandbox, bot: Bot) -> SlackMessenger:
    return SlackMessenger(
        WebClient(sandbox.bot_token, base_url=sandbox.api_url, timeout=2, retry_handlers=[]),
        classic=False,
        team=bot.workspace.platform_id,
        app_user=bot.workspace.app_user,
    )


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
        bot = build(GivenSettings.model_validate(settings), gap=NO_GAP)
        delivery = Delivery(
            queue=bot.queue,
            messenger=a_voice(sandbox, bot),
            monotonic=lambda: 0.0,
            goes_on=lambda: True,
            chance=lambda: 1.0,
        )
        yield Post(sandbox, bot, delivery)
        bot.engine.dispose()
