"""What was delivered to the bot, to be sent once more: as it was, or forged."""

import copy
import json
from collections.abc import Callable
from typing import Any

from sandbox import Actor, Message
from sandbox.delivery import payloads
from sandbox.surface import elements
from tests.support.hospital import Hospital

Payload = dict[str, Any]


def hold(hospital: Hospital, presser: Actor, label: str) -> Callable[[], None]:
    """A finger above the newest such button: pressed whatever the screen shows by then."""
    for message in reversed(presser.messages()):
        for block, element in elements(message.blocks):
            if element.get("text", {}).get("text") == label:
                return lambda: _press(hospital, presser, message, block["block_id"], element)
    raise LookupError(f"{presser.name} sees no {label!r}")


def _press(hospital: Hospital, presser: Actor, on: Message, block_id: str, button: Payload) -> None:
    workspace = hospital.sandbox.workspace
    action = {key: button[key] for key in ("type", "action_id", "value")}
    payload = payloads.message_action(
        workspace,
        workspace.people.find(presser.id),
        workspace.message(on.channel, on.ts),
        {**action, "block_id": block_id},
    )
    presser.send_raw({**payload, "state": {"values": {}}})


def newest_press(hospital: Hospital) -> Payload:
    """The last button anyone pressed."""
    return _newest(hospital, "block_actions")


def newest_form(hospital: Hospital) -> Payload:
    """The last form anyone sent."""
    return _newest(hospital, "view_submission")


def forged_press(honest: Payload, action_id: str, value: object) -> Payload:
    """The same person pressing what nobody showed them; `value` goes as JSON unless it is text."""
    forged = copy.deepcopy(honest)
    carried = value if isinstance(value, str) else json.dumps(value)
    forged["actions"][0] |= {"action_id": action_id, "value": carried}
    return forged


def forged_form(honest: Payload, callback_id: str, carried: object, **typed: object) -> Payload:
    """The same person sending a form nobody showed them; `typed` holds each field's element."""
    forged = copy.deepcopy(honest)
    text = carried if isinstance(carried, str) else json.dumps(carried)
    view = forged["view"]
    view |= {"id": f"{view['id']}FORGED", "callback_id": callback_id, "private_metadata": text}
    view["state"] = {"values": {field: {field: entry} for field, entry in typed.items()}}
    return forged


def _newest(hospital: Hospital, kind: str) -> Payload:
    delivered = reversed(hospital.sandbox.delivered)
    return next(payload for payload in delivered if payload.get("type") == kind)
