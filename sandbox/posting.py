"""Saying, changing and taking back: what becomes of a message, and who hears of it."""

import asyncio
from dataclasses import dataclass, replace
from uuid import uuid4

from sandbox.conversations import Conversation
from sandbox.messages import Message
from sandbox.surface import with_ids
from sandbox.types import Json
from sandbox.workspace import Workspace
from sandbox.writing import rich_text


@dataclass(frozen=True)
class Content:
    """What a message says. The text is as Slack stores it: &, < and > escaped."""

    text: str = ""
    blocks: list[Json] | None = None
    metadata: Json | None = None
    thread_ts: str | None = None
    files: list[str] | None = None

    @classmethod
    def of(cls, args: Json) -> "Content":
        blocks = args.get("blocks")
        return cls(
            text=args.get("text") or "",
            blocks=with_ids(blocks) if blocks else None,
            metadata=args.get("metadata"),
            thread_ts=args.get("thread_ts"),
        )


Delivery = asyncio.Task[None] | None
"""The event's way to the app; None when the app does not listen."""


def post(
    workspace: Workspace, channel: Conversation, user: str, content: Content
) -> tuple[Message, Delivery]:
    message = Message(
        channel=channel.id,
        ts=workspace.clock.next_ts(),
        user=user,
        text=content.text,
        blocks=content.blocks,
        metadata=content.metadata,
        thread_ts=content.thread_ts,
        files=content.files,
    )
    workspace.messages.keep(message)
    _show(workspace, channel)
    told = workspace.describe(message)
    if not message.is_from_app:
        workspace.conversations.mark_read(user, channel.id, message.ts)
        told |= {"client_msg_id": str(uuid4()), "blocks": rich_text(message.text)}
    return message, _tell(workspace, channel, told)


def whisper(workspace: Workspace, channel: Conversation, person: str, content: Content) -> Message:
    """A message only this person sees; Slack sends no event for it."""
    message = Message(
        channel=channel.id,
        ts=workspace.clock.next_ts(),
        user=workspace.bot.id,
        text=content.text,
        blocks=content.blocks,
        only_for=person,
    )
    workspace.messages.keep(message)
    workspace.changes.publish(f"messages:{channel.id}", "state", to=[person])
    return message


def edit(workspace: Workspace, message: Message, content: Content) -> Message:
    """Text and blocks are replaced together: blocks not given again are gone."""
    now = workspace.clock.next_ts()
    changed = replace(
        message,
        text=content.text,
        blocks=content.blocks,
        metadata=content.metadata or message.metadata,
        edited=None if message.is_ephemeral else now,
    )
    workspace.messages.keep(changed)
    channel = workspace.conversation(message.channel)
    _show(workspace, channel)
    if not message.is_ephemeral:
        told = {
            "type": "message",
            "subtype": "message_changed",
            "message": workspace.describe(changed),
            "previous_message": workspace.describe(message),
            "hidden": True,
            "ts": now,
        }
        _tell(workspace, channel, told)
    return changed


def remove(workspace: Workspace, message: Message) -> None:
    workspace.messages.remove(message)
    channel = workspace.conversation(message.channel)
    _show(workspace, channel)
    if not message.is_ephemeral:
        told = {
            "type": "message",
            "subtype": "message_deleted",
            "previous_message": workspace.describe(message),
            "deleted_ts": message.ts,
            "hidden": True,
            "ts": workspace.clock.next_ts(),
        }
        _tell(workspace, channel, told)


def _show(workspace: Workspace, channel: Conversation) -> None:
    people = workspace.members(channel)
    workspace.changes.publish(f"messages:{channel.id}", "state", to=people)


def _tell(workspace: Workspace, channel: Conversation, told: Json) -> Delivery:
    if not channel.has(workspace.bot.id):
        return None
    kind = {"mpim": "mpim", "im": "im"}.get(channel.kind, "channel")
    event = told | {"channel": channel.id, "event_ts": told["ts"], "channel_type": kind}
    return workspace.events.send(channel.event, event, workspace.clock.now())
