"""The small checks schemas are made of: each looks at one JSON value and says what is wrong."""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any, NamedTuple


class Fault(NamedTuple):
    """One thing wrong, and the JSON pointer of where."""

    pointer: str
    message: str

    def __str__(self) -> str:
        return f"[ERROR] {self.message} [json-pointer:{self.pointer}]"


Check = Callable[[Any, str], Iterator[Fault]]
Fields = Mapping[str, Check]


def step(at: str, key: str | int) -> str:
    """The pointer one step further in; RFC 6901 escapes ~ and /."""
    return f"{at}/{str(key).replace('~', '~0').replace('/', '~1')}"


def string(most: int | None = None, *, least: int = 1, form: str | None = None) -> Check:
    """A string of `least` to `most` characters that matches `form`, a regular expression."""

    def check(value: Any, at: str) -> Iterator[Fault]:
        if not isinstance(value, str):
            yield Fault(at, "must provide a string")
        elif len(value) < least:
            yield Fault(at, f"must be more than {least - 1} characters")
        elif most is not None and len(value) > most:
            yield Fault(at, f"must be less than {most + 1} characters")
        elif form is not None and not re.fullmatch(form, value):
            yield Fault(at, f"must match pattern: {form}")

    return check


def choice(*values: str) -> Check:
    """One of these strings."""

    def check(value: Any, at: str) -> Iterator[Fault]:
        if value not in values:
            yield Fault(at, f"must be a valid enum value: {', '.join(values)}")

    return check


def whole(least: int | None = None, most: int | None = None) -> Check:
    """A whole number from `least` to `most`; JSON's true and false are not numbers."""

    def check(value: Any, at: str) -> Iterator[Fault]:
        if not isinstance(value, int) or isinstance(value, bool):
            yield Fault(at, "must provide an integer")
        elif least is not None and value < least:
            yield Fault(at, f"must be at least {least}")
        elif most is not None and value > most:
            yield Fault(at, f"must be at most {most}")

    return check


def number(value: Any, at: str) -> Iterator[Fault]:
    """Any JSON number."""
    if not isinstance(value, int | float) or isinstance(value, bool):
        yield Fault(at, "must provide a number")


def boolean(value: Any, at: str) -> Iterator[Fault]:
    """true or false."""
    if not isinstance(value, bool):
        yield Fault(at, "must provide a boolean")


def many(item: Check, most: int | None = None, *, least: int = 1) -> Check:
    """An array of `least` to `most` items, each passing `item`."""

    def check(value: Any, at: str) -> Iterator[Fault]:
        if not isinstance(value, list):
            yield Fault(at, "must provide an array")
            return
        if len(value) < least:
            yield Fault(at, f"no fewer than {least} items allowed")
        if most is not None and len(value) > most:
            yield Fault(at, f"no more than {most} items allowed")
        for index, each in enumerate(value):
            yield from item(each, step(at, index))

    return check


def record(required: Fields, optional: Fields | None = None, *rules: Check) -> Check:
    """An object with exactly these fields.

    `rules` compare fields with each other. They run once every field is sound alone, so they may
    rely on the fields' types.
    """
    known = {**required, **(optional or {})}

    def check(value: Any, at: str) -> Iterator[Fault]:
        if not isinstance(value, dict):
            yield Fault(at, "must provide an object")
            return
        faults = [
            Fault(at, f"missing required field: {key}") for key in required if key not in value
        ]
        for key, each in value.items():
            if key in known:
                faults.extend(known[key](each, step(at, key)))
            else:
                faults.append(Fault(at, f"invalid additional property: {key}"))
        yield from faults
        if not faults:
            for rule in rules:
                yield from rule(value, at)

    return check


def one_of_types(schemas: Fields) -> Check:
    """An object whose `type` names the schema it must pass."""

    def check(value: Any, at: str) -> Iterator[Fault]:
        if not isinstance(value, dict):
            yield Fault(at, "must provide an object")
        elif "type" not in value:
            yield Fault(at, "missing required field: type")
        elif not isinstance(value["type"], str):
            yield Fault(step(at, "type"), "must provide a string")
        elif value["type"] not in schemas:
            yield Fault(step(at, "type"), f"unsupported type: {value['type']}")
        else:
            yield from schemas[value["type"]](value, at)

    return check


def exactly_one_of(*keys: str) -> Check:
    """A rule: one of these fields, and only one."""

    def check(value: Any, at: str) -> Iterator[Fault]:
        if sum(key in value for key in keys) != 1:
            yield Fault(at, f"must provide exactly one of: {', '.join(keys)}")

    return check


def at_least_one_of(*keys: str) -> Check:
    """A rule: one of these fields, or more."""

    def check(value: Any, at: str) -> Iterator[Fault]:
        if not any(key in value for key in keys):
            yield Fault(at, f"must provide at least one of: {', '.join(keys)}")

    return check
