"""People press buttons, pick from menus and use shortcuts."""

from sandbox.acts import sentences
from sandbox.acts.talking import conversation_of
from sandbox.delivery import Envelope, NoAnswer, payloads
from sandbox.errors import Failed
from sandbox.messages import Message
from sandbox.people import Person
from sandbox.surface import STATE_KEYS, elements, options, picked, state_values
from sandbox.types import Json
from sandbox.workspace import Workspace

_ECHOED = ("text", "value", "style", "url", "confirm", "placeholder", "accessibility_label")


async def press(
    workspace: Workspace, me: Person, container: Json, pressed: Json, typed: Json
) -> None:
    """`pressed` is {"block_id", "action": {"action_id", …what was picked}}.

    `typed` is what the person changed on the same surface so far, as `state.values`.
    """
    if not workspace.app.is_interactive:
        raise sentences.not_interactive()
    if container["type"] == "view":
        payload = _on_view(workspace, me, container["view_id"], pressed, typed)
    else:
        payload = _on_message(workspace, me, container, pressed, typed)
    await dispatch(workspace, payload)


def _on_view(workspace: Workspace, me: Person, view_id: str, pressed: Json, typed: Json) -> Json:
    view = my_view(workspace, me, view_id)
    action = _action(workspace, view["blocks"], pressed)
    view["state"] = {"values": state_values(view["blocks"], typed)}
    return payloads.view_action(workspace, me, view, action)


def _on_message(
    workspace: Workspace, me: Person, container: Json, pressed: Json, typed: Json
) -> Json:
    message = my_message(workspace, me, container["channel"], container["ts"])
    blocks = message.blocks or []
    action = _action(workspace, blocks, pressed)
    payload = payloads.message_action(workspace, me, message, action)
    return payload | {"state": {"values": state_values(blocks, typed)}}


def _action(workspace: Workspace, blocks: list[Json], pressed: Json) -> Json:
    """What Slack tells about the element and what was done with it."""
    action = pressed["action"]
    for block, element in elements(blocks):
        if (block["block_id"], element["action_id"]) == (
            pressed["block_id"],
            action["action_id"],
        ):
            told = {key: element[key] for key in _ECHOED if key in element}
            told |= _choice(element, action)
            return told | {
                "type": element["type"],
                "block_id": block["block_id"],
                "action_id": element["action_id"],
                "action_ts": workspace.clock.next_ts(),
            }
    raise sentences.gone("button")


def _choice(element: Json, action: Json) -> Json:
    kind = element["type"]
    if kind == "overflow":
        chosen = picked(element, "selected_option", action.get("selected_option"))
        if chosen is None:
            raise sentences.gone("menu item")
        return {"selected_option": chosen}
    if kind == "feedback_buttons":
        both = (element["positive_button"], element["negative_button"])
        if action.get("value") not in [button["value"] for button in both]:
            raise sentences.gone("button")
        return {"value": action["value"]}
    if kind in STATE_KEYS:
        key = STATE_KEYS[kind]
        chosen = picked(element, key, action.get(key))
        if chosen is None and action.get(key) and options(element):
            raise sentences.gone("option")
        return {key: chosen}
    return {}


async def shortcut(workspace: Workspace, me: Person, callback_id: str) -> None:
    _ensure_shortcut(workspace, "global", callback_id)
    await dispatch(workspace, payloads.shortcut(workspace, me, callback_id))


async def message_shortcut(
    workspace: Workspace, me: Person, callback_id: str, channel: str, ts: str
) -> None:
    _ensure_shortcut(workspace, "message", callback_id)
    message = my_message(workspace, me, channel, ts)
    if message.is_ephemeral:
        raise Failed("not_found", "Shortcuts are not offered on messages only you can see.")
    await dispatch(workspace, payloads.message_shortcut(workspace, me, message, callback_id))


def _ensure_shortcut(workspace: Workspace, kind: str, callback_id: str) -> None:
    for known in workspace.app.shortcuts:
        if (known.type, known.callback_id) == (kind, callback_id):
            return
    raise sentences.gone("shortcut")


async def dispatch(workspace: Workspace, payload: Json) -> None:
    """What the ack says is ignored, as Slack does: answers go through the response URL."""
    try:
        await workspace.deliver(Envelope("interactive", payload))
    except NoAnswer as failure:
        raise sentences.action_failed(failure.code) from None


def my_view(workspace: Workspace, me: Person, view_id: str) -> Json:
    """A modal or Home this person has before her."""
    home = workspace.views.home(me.id)
    for view in [*workspace.views.modals(me.id), *([home] if home else [])]:
        if view["id"] == view_id:
            return view
    raise sentences.gone("view")


def my_message(workspace: Workspace, me: Person, channel: str, ts: str) -> Message:
    conversation = conversation_of(workspace, me, channel)
    message = workspace.messages.get(conversation.id, ts)
    if message is None or not message.seen_by(me.id):
        raise sentences.gone("message")
    return message
