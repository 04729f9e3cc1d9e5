"""Opening conversations and reading in them, as far as the app's scopes reach."""

from collections.abc import Callable
from decimal import Decimal, InvalidOperation

from sandbox.clock import moment_of
from sandbox.conversations import Conversation
from sandbox.errors import Refused
from sandbox.people import Person
from sandbox.types import Json
from sandbox.web_api.call import Method, is_true, need, need_scope
from sandbox.web_api.paging import page
from sandbox.workspace import SLACKBOT, Workspace

MOST_PEOPLE = 8


def open_conversation(workspace: Workspace, args: Json) -> Json:
    if args.get("channel"):
        opened = _in_conversation(workspace, str(args["channel"]))
        need_scope(workspace, f"{opened.scope_family}:write")
        return _opened(workspace, opened, args)
    ids = [id.strip() for id in str(args.get("users") or "").split(",") if id.strip()]
    ids = [id for id in dict.fromkeys(ids) if id != workspace.bot.id]
    if not ids:
        raise Refused("users_list_not_supplied")
    need_scope(workspace, "im:write" if len(ids) == 1 else "mpim:write")
    if len(ids) > MOST_PEOPLE:
        raise Refused("too_many_users")
    people = [_reachable(workspace, id) for id in ids]
    if len(people) == 1:
        return _opened(workspace, workspace.app_dm(people[0].id), args)
    handles = {person.id: person.handle for person in [*people, workspace.bot]}
    opened = workspace.conversations.group_dm(handles)
    workspace.changes.publish("state", to=opened.members)
    return _opened(workspace, opened, args)


def _reachable(workspace: Workspace, id: str) -> Person:
    person = workspace.person(id)
    if person is None:
        raise Refused("user_not_found")
    if not person.is_active:
        raise Refused("user_disabled")
    if person.kind == "bot" or person is SLACKBOT:
        raise Refused("cannot_dm_bot")
    return person


def _opened(workspace: Workspace, opened: Conversation, args: Json) -> Json:
    if is_true(args.get("return_im")):
        return {"channel": describe(workspace, opened)}
    return {"channel": {"id": opened.id}}


def conversation_info(workspace: Workspace, args: Json) -> Json:
    conversation = workspace.conversation(need(args, "channel"))
    need_scope(workspace, f"{conversation.scope_family}:read")
    return {"channel": describe(workspace, conversation)}


def conversation_members(workspace: Workspace, args: Json) -> Json:
    conversation = _in_conversation(workspace, need(args, "channel"))
    need_scope(workspace, f"{conversation.scope_family}:read")
    members, cursor = page(workspace.members(conversation), args, default=100)
    return {"members": members, "response_metadata": {"next_cursor": cursor}}


def history(workspace: Workspace, args: Json) -> Json:
    conversation = workspace.conversation(need(args, "channel"))
    need_scope(workspace, f"{conversation.scope_family}:history")
    _in_conversation(workspace, conversation.id)
    is_wanted = _between(args)
    everything = reversed(workspace.messages.public(conversation.id))
    wanted = [m for m in everything if is_wanted(Decimal(m.ts)) and _is_shown(workspace, m.ts)]
    found, cursor = page(wanted, args, default=100, most=999)
    with_metadata = is_true(args.get("include_all_metadata"))
    told: Json = {
        "messages": [workspace.describe(message, with_metadata) for message in found],
        "has_more": bool(cursor),
        "pin_count": 0,
    }
    return told | ({"response_metadata": {"next_cursor": cursor}} if cursor else {})


def _is_shown(workspace: Workspace, ts: str) -> bool:
    lag = workspace.faults.history_lag
    return not lag or moment_of(ts) + lag <= workspace.clock.now()


def _between(args: Json) -> Callable[[Decimal], bool]:
    oldest, latest = _ts(args, "oldest", "0"), _ts(args, "latest", "Infinity")
    if is_true(args.get("inclusive")):
        return lambda ts: oldest <= ts <= latest
    return lambda ts: oldest < ts < latest


def _ts(args: Json, name: str, otherwise: str) -> Decimal:
    try:
        return Decimal(str(args.get(name) or otherwise))
    except InvalidOperation:
        raise Refused(f"invalid_ts_{name}") from None


def _in_conversation(workspace: Workspace, id: str) -> Conversation:
    """A conversation the app is in; others' direct messages do not even exist for it."""
    conversation = workspace.conversation(id)
    if not conversation.has(workspace.bot.id):
        raise Refused("not_in_channel" if conversation.kind == "channel" else "channel_not_found")
    return conversation


def describe(workspace: Workspace, conversation: Conversation) -> Json:
    told: Json = {
        "id": conversation.id,
        "is_channel": conversation.kind == "channel",
        "is_group": False,
        "is_im": conversation.kind == "im",
        "is_mpim": conversation.kind == "mpim",
        "is_private": conversation.kind != "channel",
        "is_archived": False,
        "is_member": conversation.has(workspace.bot.id),
        "context_team_id": workspace.id,
    }
    if conversation.kind == "im":
        return told | {"user": conversation.others(workspace.bot.id)[0], "is_open": True}
    return told | {"name": conversation.name, "name_normalized": conversation.name}


METHODS = {
    "conversations.open": Method(open_conversation),
    "conversations.info": Method(conversation_info),
    "conversations.members": Method(conversation_members),
    "conversations.history": Method(history),
}
