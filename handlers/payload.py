"""Reading what Slack sent: plain values out, nothing trusted."""

import re
from collections.abc import Iterable
from datetime import date, datetime
from enum import StrEnum
from typing import Any, TypeVar

from bot.domain.errors import FieldProblem
from bot.views.carried import carried, carried_id, carried_moment

Payload = dict[str, Any]
T = TypeVar("T", bound=StrEnum)

# No database keeps it, and nobody types it.
NUL = "\x00"


def unescaped(text: str) -> str:
    """Slack escapes three characters in what people type."""
    plain = text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
    return plain.replace(NUL, "").strip()


def value_of(body: Payload) -> str | None:
    """What the pressed button carries."""
    value = body["actions"][0].get("value")
    return str(value) if value is not None else None


def id_of(body: Payload, name: str) -> int:
    """An id the pressed button carries; raises NotYours when it carries none."""
    return carried_id(carried(value_of(body)), name)


def moment_of(body: Payload, name: str) -> datetime:
    """A moment the pressed button carries; raises NotYours when it carries none."""
    return carried_moment(carried(value_of(body)), name)


def metadata_id(view: Payload, name: str) -> int:
    return carried_id(carried(view.get("private_metadata")), name)


def optional_metadata_id(view: Payload, name: str) -> int | None:
    return metadata_id(view, name) if name in carried(view.get("private_metadata")) else None


def is_ephemeral(body: Payload) -> bool:
    """Whether the pressed button is in an answer that only this person sees."""
    container, message = body.get("container") or {}, body.get("message") or {}
    return bool(container.get("is_ephemeral")) or message.get("subtype") == "ephemeral"


def text(view: Payload, field: str) -> str:
    return str(input_of(view, field).get("value") or "").replace(NUL, "").strip()


def choice(view: Payload, field: str, kind: type[T]) -> T | None:
    """The option chosen, or None; an option that is not one of ours counts as none."""
    option = input_of(view, field).get("selected_option") or {}
    return next(iter(known([option.get("value")], kind)), None)


def picked(view: Payload, field: str) -> str:
    """The value chosen in a menu of records; empty where none was."""
    return str((input_of(view, field).get("selected_option") or {}).get("value") or "")


def choices(view: Payload, field: str, kind: type[T]) -> frozenset[T]:
    options = input_of(view, field).get("selected_options") or []
    return frozenset(known([option.get("value") for option in options], kind))


def is_checked(view: Payload, field: str) -> bool:
    return bool(input_of(view, field).get("selected_options"))


def people(view: Payload, field: str) -> list[str]:
    return [str(one) for one in input_of(view, field).get("selected_users") or []]


def day(view: Payload, field: str) -> date | None:
    chosen = input_of(view, field).get("selected_date")
    return date_of(chosen, field) if chosen else None


def number(view: Payload, field: str) -> int:
    """Typed, or picked in a menu."""
    found = input_of(view, field)
    said = found.get("value") or (found.get("selected_option") or {}).get("value")
    try:
        return int(said or "")
    except ValueError:
        raise FieldProblem(field, "not_a_number") from None


def lines(view: Payload, field: str) -> tuple[str, ...]:
    """What was typed on lines of its own, or between commas."""
    parts = re.split(r"[\n,;]", text(view, field))
    return tuple(dict.fromkeys(" ".join(part.split()) for part in parts if part.strip()))


def date_of(text: object, field: str) -> date:
    try:
        return date.fromisoformat(str(text))
    except ValueError:
        raise FieldProblem(field, "not_a_date") from None


def known(values: Iterable[object], kind: type[T]) -> list[T]:
    members = {str(member): member for member in kind}
    return [members[str(value)] for value in values if str(value) in members]


def input_of(view: Payload, field: str) -> Payload:
    """Whatever the platform sent of one field, by the name of the element; empty for nothing."""
    values = (view.get("state") or {}).get("values") or {}
    found: Payload | None = next((one[field] for one in values.values() if field in one), None)
    return found or {}
