"""What the app receives when somebody does something, in Slack's shapes."""

from sandbox.app import APP_ID, VERIFICATION_TOKEN
from sandbox.conversations import Conversation
from sandbox.messages import Message
from sandbox.people import Person
from sandbox.types import Json
from sandbox.workspace import Workspace


def command(
    workspace: Workspace, person: Person, channel: Conversation, name: str, text: str
) -> Json:
    return {
        "token": VERIFICATION_TOKEN,
        "team_id": workspace.id,
        "team_domain": workspace.domain,
        "channel_id": channel.id,
        "channel_name": channel_name(channel),
        "user_id": person.id,
        "user_name": person.handle,
        "command": name,
        "text": text,
        "api_app_id": APP_ID,
        "is_enterprise_install": "false",
        "response_url": workspace.response_urls.issue(person.id, channel.id),
        "trigger_id": workspace.triggers.issue(person.id),
    }


def message_action(workspace: Workspace, person: Person, message: Message, action: Json) -> Json:
    """A button pressed (or the like) in a message; ephemeral messages are not repeated."""
    channel = workspace.conversation(message.channel)
    payload = _block_actions(workspace, person, action) | {
        "container": {
            "type": "message",
            "message_ts": message.ts,
            "channel_id": channel.id,
            "is_ephemeral": message.is_ephemeral,
        },
        "channel": {"id": channel.id, "name": channel_name(channel)},
        "response_url": workspace.response_urls.issue(person.id, channel.id, message),
    }
    if not message.is_ephemeral:
        payload["message"] = workspace.describe(message)
    return payload


def view_action(workspace: Workspace, person: Person, view: Json, action: Json) -> Json:
    return _block_actions(workspace, person, action) | {
        "container": {"type": "view", "view_id": view["id"]},
        "view": view,
    }


def _block_actions(workspace: Workspace, person: Person, action: Json) -> Json:
    return {
        "type": "block_actions",
        **_who(workspace, person),
        "trigger_id": workspace.triggers.issue(person.id),
        "actions": [action],
    }


def view_submission(workspace: Workspace, person: Person, view: Json) -> Json:
    return {
        "type": "view_submission",
        **_who(workspace, person),
        "trigger_id": workspace.triggers.issue(person.id),
        "view": view,
        "response_urls": [],
    }


def view_closed(workspace: Workspace, person: Person, view: Json, is_cleared: bool) -> Json:
    return {
        "type": "view_closed",
        **_who(workspace, person),
        "view": view,
        "is_cleared": is_cleared,
    }


def shortcut(workspace: Workspace, person: Person, callback_id: str) -> Json:
    return {
        "type": "shortcut",
        **_who(workspace, person),
        "action_ts": workspace.clock.next_ts(),
        "callback_id": callback_id,
        "trigger_id": workspace.triggers.issue(person.id),
    }


def message_shortcut(
    workspace: Workspace, person: Person, message: Message, callback_id: str
) -> Json:
    channel = workspace.conversation(message.channel)
    return {
        "type": "message_action",
        **_who(workspace, person),
        "action_ts": workspace.clock.next_ts(),
        "callback_id": callback_id,
        "trigger_id": workspace.triggers.issue(person.id),
        "response_url": workspace.response_urls.issue(person.id, channel.id),
        "channel": {"id": channel.id, "name": channel_name(channel)},
        "message_ts": message.ts,
        "message": workspace.describe(message),
    }


def channel_name(channel: Conversation) -> str:
    return "directmessage" if channel.kind == "im" else channel.name


def _who(workspace: Workspace, person: Person) -> Json:
    return {
        "team": {"id": workspace.id, "domain": workspace.domain},
        "user": {
            "id": person.id,
            "username": person.handle,
            "name": person.handle,
            "team_id": workspace.id,
        },
        "api_app_id": APP_ID,
        "token": VERIFICATION_TOKEN,
        "enterprise": None,
        "is_enterprise_install": False,
    }
