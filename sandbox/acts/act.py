"""The things a person can do, each under the word the page uses for it."""

from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta

from sandbox.acts import forms, pressing, sentences, talking
from sandbox.people import Person
from sandbox.types import Json
from sandbox.workspace import Workspace


async def act(workspace: Workspace, wish: Json) -> Json:
    """Does what `wish` says, {"me": id, "do": word, …}; Failed with what Slack would say.

    A wish may name the "tab" it was made in: a form that answers it opens there.
    Returns what there is to know afterwards, often nothing. KeyError or ValueError for a wish
    that makes no sense.
    """
    _ensure_shape(wish)
    me = workspace.people.get(wish.get("me", ""))
    if me is None or not me.acts:
        raise sentences.account_gone()
    with workspace.triggers.pulled_in(wish.get("tab", "")):
        return await _ACTS[wish["do"]](workspace, me, wish)


_OBJECTS = ("container", "action", "state")


def _ensure_shape(wish: Json) -> None:
    for key, value in wish.items():
        kind = {"all": bool, "by": int}.get(key, dict if key in _OBJECTS else str)
        if not isinstance(value, kind):
            raise ValueError(f"{key} is not a {kind.__name__}")


async def _message(workspace: Workspace, me: Person, wish: Json) -> Json:
    message, _ = talking.say(workspace, me, wish["channel"], wish["text"])
    return {"ts": message.ts}


async def _command(workspace: Workspace, me: Person, wish: Json) -> Json:
    text = wish.get("text", "")
    await talking.command(workspace, me, wish["channel"], wish["command"], text)
    return {}


async def _action(workspace: Workspace, me: Person, wish: Json) -> Json:
    pressed = {"block_id": wish["block_id"], "action": wish["action"]}
    typed = wish.get("state", {}).get("values", {})
    await pressing.press(workspace, me, wish["container"], pressed, typed)
    return {}


async def _submit(workspace: Workspace, me: Person, wish: Json) -> Json:
    typed = wish.get("state", {}).get("values", {})
    errors = await forms.submit(workspace, me, wish["view_id"], typed)
    return {"errors": errors} if errors else {}


async def _close(workspace: Workspace, me: Person, wish: Json) -> Json:
    await forms.close(workspace, me, wish["view_id"], all=bool(wish.get("all")))
    return {}


async def _shortcut(workspace: Workspace, me: Person, wish: Json) -> Json:
    await pressing.shortcut(workspace, me, wish["callback_id"])
    return {}


async def _message_shortcut(workspace: Workspace, me: Person, wish: Json) -> Json:
    await pressing.message_shortcut(workspace, me, wish["callback_id"], wish["channel"], wish["ts"])
    return {}


async def _open_home(workspace: Workspace, me: Person, wish: Json) -> Json:
    forms.open_home(workspace, me, wish.get("tab", "home"))
    return {}


async def _open_dm(workspace: Workspace, me: Person, wish: Json) -> Json:
    return {"channel": talking.open_dm(workspace, me, wish["user"]).id}


async def _read(workspace: Workspace, me: Person, wish: Json) -> Json:
    talking.read(workspace, me, wish["channel"], wish["ts"])
    return {}


async def _travel(workspace: Workspace, me: Person, wish: Json) -> Json:
    to = datetime.fromisoformat(wish["to"])
    if to.utcoffset() is None:
        raise ValueError("to names no time zone")
    await workspace.travel.begin(to, me.tz)
    return {}


async def _jump(workspace: Workspace, me: Person, wish: Json) -> Json:
    # More seconds than this are more than a span can hold.
    by = max(-_AGES, min(_AGES, wish["by"]))
    workspace.travel.jump(timedelta(seconds=by))
    return {}


async def _stop_travel(workspace: Workspace, me: Person, wish: Json) -> Json:
    workspace.travel.stop()
    return {}


_AGES = 10**12

_ACTS: dict[str, Callable[[Workspace, Person, Json], Awaitable[Json]]] = {
    "message": _message,
    "command": _command,
    "action": _action,
    "submit": _submit,
    "close": _close,
    "shortcut": _shortcut,
    "message_shortcut": _message_shortcut,
    "open_home": _open_home,
    "open_dm": _open_dm,
    "read": _read,
    "travel": _travel,
    "jump": _jump,
    "stop_travel": _stop_travel,
}
