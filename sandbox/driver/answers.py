"""What somebody puts into a field, in the shape its kind of field sends."""

from collections.abc import Callable
from datetime import date, datetime, time

from sandbox.driver.finding import NotThere
from sandbox.surface import STATE_KEYS, is_plural, options
from sandbox.types import Json

IdOf = Callable[[object], str]
"""From whatever names a person or channel to its id."""


def answer(element: Json, value: object, id_of: IdOf) -> Json:
    """The entry for `state.values`; None empties the field. NotThere for an unknown option."""
    kind = element["type"]
    key = STATE_KEYS[kind]
    if value is None:
        return {"type": kind, key: [] if is_plural(key) else None}
    if is_plural(key):
        values = value if isinstance(value, (list, tuple, set)) else [value]
        return {"type": kind, key: [_one(element, each, id_of) for each in values]}
    return {"type": kind, key: _one(element, value, id_of)}


def _one(element: Json, value: object, id_of: IdOf) -> object:
    key = STATE_KEYS[element["type"]]
    if key.startswith("selected_option"):
        return _option(element, str(value))
    if key.startswith(("selected_user", "selected_conversation", "selected_channel")):
        return id_of(value)
    if isinstance(value, datetime) and key == "selected_date_time":
        return int(value.timestamp())
    if isinstance(value, date):
        return value.strftime("%Y-%m-%d")
    if isinstance(value, time):
        return value.strftime("%H:%M")
    return str(value) if key == "value" else value


def _option(element: Json, label: str) -> Json:
    known = options(element)
    for option in known:
        if label in (option["text"]["text"], option["value"]):
            return option
    offered = ", ".join(repr(option["text"]["text"]) for option in known)
    raise NotThere(f"no option {label!r}; there are {offered}")
