"""The app speaks, and changes what it said."""

from sandbox.conversations import Conversation
from sandbox.errors import Refused
from sandbox.messages import Message
from sandbox.posting import Content, edit, post, remove, whisper
from sandbox.types import Json
from sandbox.web_api.call import Method, ensure_message, need
from sandbox.workspace import SLACKBOT, Workspace


def post_message(workspace: Workspace, args: Json) -> Json:
    channel = _addressed(workspace, args)
    ensure_message(args)
    message, _ = post(workspace, channel, workspace.bot.id, Content.of(args))
    told = workspace.describe(message, with_metadata=True)
    return {"channel": channel.id, "ts": message.ts, "message": told}


def post_ephemeral(workspace: Workspace, args: Json) -> Json:
    channel = _addressed(workspace, args)
    person = need(args, "user")
    if not channel.has(person):
        raise Refused("user_not_in_channel")
    ensure_message(args)
    return {"message_ts": whisper(workspace, channel, person, Content.of(args)).ts}


def update_message(workspace: Workspace, args: Json) -> Json:
    message = _own(workspace, args, otherwise="cant_update_message")
    ensure_message(args)
    changed = edit(workspace, message, Content.of(args))
    told = workspace.describe(changed, with_metadata=True)
    return {"channel": message.channel, "ts": message.ts, "text": changed.text, "message": told}


def delete_message(workspace: Workspace, args: Json) -> Json:
    message = _own(workspace, args, otherwise="cant_delete_message")
    remove(workspace, message)
    return {"channel": message.channel, "ts": message.ts}


def _addressed(workspace: Workspace, args: Json) -> Conversation:
    """Where to: a conversation's id, a channel's name, or a person, whose DM opens."""
    target = str(args.get("channel") or "")
    person = workspace.person(target)
    if person:
        if person.kind == "bot" or person is SLACKBOT:
            raise Refused("cannot_dm_bot")
        if not workspace.app.has_messages:
            raise Refused("messages_tab_disabled")
        return workspace.app_dm(person.id)
    conversation = workspace.conversations.get(target) or workspace.conversations.named(target)
    if conversation is None:
        raise Refused("channel_not_found")
    if not conversation.has(workspace.bot.id):
        raise Refused("not_in_channel" if conversation.kind == "channel" else "channel_not_found")
    return conversation


def _own(workspace: Workspace, args: Json, otherwise: str) -> Message:
    """The app's own message; ephemeral ones are out of reach, as if they were not there."""
    channel = workspace.conversation(str(args.get("channel") or ""))
    message = workspace.messages.get(channel.id, need(args, "ts"))
    if message is None or message.is_ephemeral:
        raise Refused("message_not_found")
    if not message.is_from_app:
        raise Refused(otherwise)
    return message


METHODS = {
    "chat.postMessage": Method(post_message, scope="chat:write"),
    "chat.postEphemeral": Method(post_ephemeral, scope="chat:write"),
    "chat.update": Method(update_message, scope="chat:write"),
    "chat.delete": Method(delete_message, scope="chat:write"),
}
