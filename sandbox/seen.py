"""What one person sees of the workspace, in the page's shapes."""

from collections import Counter
from urllib.parse import quote

from sandbox.app import APP_ID, BOT_ID, BOT_USER_ID
from sandbox.conversations import Conversation
from sandbox.files import File
from sandbox.messages import Message
from sandbox.people import Person
from sandbox.types import Json
from sandbox.workspace import Workspace


def state(workspace: Workspace, me: Person | None) -> Json:
    """Everything around the conversations; without `me`, what is needed to choose somebody."""
    return {
        "clock": _clock(workspace),
        "workspace": {
            "id": workspace.id,
            "name": workspace.name,
            "domain": workspace.domain,
        },
        "me": _person(workspace, me) if me else None,
        "people": _people(workspace),
        "app": _app(workspace),
        "conversations": [_listed(workspace, me, c) for c in mine(workspace, me)] if me else [],
    }


def mine(workspace: Workspace, me: Person) -> list[Conversation]:
    """Her conversations; the app's is always among them."""
    workspace.app_dm(me.id)
    return [found for found in workspace.conversations if found.has(me.id)]


def message(workspace: Workspace, told: Message) -> Json:
    author = workspace.person(told.user)
    seen: Json = {
        "ts": told.ts,
        "user": told.user,
        "username": author.name if author else told.user,
        "text": told.text,
    }
    if told.blocks:
        seen["blocks"] = told.blocks
    if told.files:
        seen["files"] = [_file(file) for file in workspace.files_of(told)]
    if told.edited:
        seen["edited"] = {"ts": told.edited}
    if told.is_ephemeral:
        seen["ephemeral"] = True
    return seen


def _file(file: File) -> Json:
    return {
        "title": file.title,
        "name": file.name,
        "filetype": file.filetype,
        "size": file.length,
        "url": f"/sandbox/files/{file.id}/{quote(file.name)}",
    }


def view(shown: Json) -> Json:
    """A view without what the person typed: that is the page's own."""
    return {key: value for key, value in shown.items() if key != "state"}


def _people(workspace: Workspace) -> list[Json]:
    """Everybody, each with how many of the app's messages they have not read."""
    waiting: Counter[str] = Counter()
    for conversation in workspace.conversations:
        if conversation.kind == "im" and conversation.has(BOT_USER_ID):
            for id in conversation.others(BOT_USER_ID):
                waiting[id] += len(_unread(workspace, id, conversation))
    return [
        _person(workspace, person) | {"waiting": waiting[person.id]} for person in workspace.people
    ]


def _unread(workspace: Workspace, me: str, conversation: Conversation) -> list[Message]:
    read = workspace.conversations.read_until(me, conversation.id)
    seen = workspace.messages.seen_by(me, conversation.id)
    return [m for m in seen if m.ts > read and m.user != me and not m.is_ephemeral]


def _person(workspace: Workspace, person: Person) -> Json:
    return {
        "id": person.id,
        "name": person.name,
        "handle": person.handle,
        "title": person.title,
        "tz": person.tz,
        "kind": person.kind,
        "online": workspace.changes.is_listening(person.id),
    }


def _clock(workspace: Workspace) -> Json:
    travel = workspace.travel
    return {
        "now": workspace.clock.now().isoformat(),
        "travelling": travel.goal.isoformat() if travel.goal else None,
        "step": travel.step.isoformat() if travel.step else None,
        "stopped": travel.stopped or None,
    }


def _app(workspace: Workspace) -> Json:
    app = workspace.app
    return {
        "name": app.name,
        "id": APP_ID,
        "bot_id": BOT_ID,
        "user_id": BOT_USER_ID,
        "connected": workspace.delivery.is_connected,
        "commands": [
            {
                "command": each.command,
                "description": each.description,
                "usage_hint": each.usage_hint,
            }
            for each in app.commands.values()
        ],
        "shortcuts": [
            {
                "name": each.name,
                "type": each.type,
                "callback_id": each.callback_id,
                "description": each.description,
            }
            for each in app.shortcuts
        ],
        "home": app.has_home,
        "messages": app.has_messages,
        "about": app.about,
    }


def _listed(workspace: Workspace, me: Person, conversation: Conversation) -> Json:
    seen = workspace.messages.seen_by(me.id, conversation.id)
    kind, name = _kind_and_name(workspace, me, conversation)
    return {
        "id": conversation.id,
        "kind": kind,
        "name": name,
        "with": _others(workspace, me, conversation),
        "unread": len(_unread(workspace, me.id, conversation)),
        "latest": seen[-1].ts if seen else None,
    }


def _others(workspace: Workspace, me: Person, conversation: Conversation) -> list[str]:
    if conversation.everybody:
        return [person.id for person in workspace.people if person.acts and person.id != me.id]
    return conversation.others(me.id)


def _kind_and_name(workspace: Workspace, me: Person, conversation: Conversation) -> tuple[str, str]:
    if conversation.kind == "channel":
        return "channel", conversation.name
    others = conversation.others(me.id) or [me.id]
    names = [person.name for id in others if (person := workspace.person(id))]
    if conversation.kind == "mpim":
        return "group", ", ".join(names)
    return ("app" if others == [BOT_USER_ID] else "dm"), names[0]
