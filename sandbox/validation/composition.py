"""The objects blocks and elements share: texts, options, confirm dialogs, filters, Slack files."""

from collections.abc import Iterator
from typing import Any

from sandbox.validation.checks import (
    Check,
    Fault,
    boolean,
    choice,
    exactly_one_of,
    many,
    one_of_types,
    record,
    step,
    string,
)

IMAGE_URL = string(3000, form=r"https?://\S+")
# A link may open mail or another app, so any scheme will do.
LINK = string(3000, form=r"[A-Za-z][A-Za-z0-9+.-]*:\S+")


def plain_text(most: int) -> Check:
    """A plain_text object of 1 to `most` characters."""
    return one_of_types({"plain_text": _plain_text(most)})


def mrkdwn(most: int) -> Check:
    """A mrkdwn object of 1 to `most` characters."""
    return one_of_types({"mrkdwn": _mrkdwn(most)})


def any_text(most: int) -> Check:
    """A plain_text or mrkdwn object of 1 to `most` characters."""
    return one_of_types({"plain_text": _plain_text(most), "mrkdwn": _mrkdwn(most)})


def _plain_text(most: int) -> Check:
    return record({"type": choice("plain_text"), "text": string(most)}, {"emoji": boolean})


def _mrkdwn(most: int) -> Check:
    return record({"type": choice("mrkdwn"), "text": string(most)}, {"verbatim": boolean})


def _option(text: Check, **more: Check) -> Check:
    # Slack's pages disagree on a value's length, 75 or 150; the longer one is what its SDKs allow.
    return record({"text": text, "value": string(150)}, {"description": plain_text(75), **more})


PLAIN_OPTION = _option(plain_text(75))
RICH_OPTION = _option(any_text(75))
OVERFLOW_OPTION = _option(plain_text(75), url=LINK)
OPTION_GROUP = record({"label": plain_text(75), "options": many(PLAIN_OPTION, 100)})

CONFIRM = record(
    {"text": any_text(300)},
    {
        "title": plain_text(100),
        "confirm": plain_text(30),
        "deny": plain_text(30),
        "style": choice("primary", "danger"),
    },
)

_FILTER_KEYS = ("include", "exclude_external_shared_channels", "exclude_bot_users")


def _some_filter(value: dict[str, Any], at: str) -> Iterator[Fault]:
    if not value:
        yield Fault(at, f"must provide at least one of: {', '.join(_FILTER_KEYS)}")


CONVERSATION_FILTER = record(
    {},
    {
        "include": many(choice("im", "mpim", "private", "public")),
        "exclude_external_shared_channels": boolean,
        "exclude_bot_users": boolean,
    },
    _some_filter,
)

SLACK_FILE = record({}, {"id": string(), "url": LINK}, exactly_one_of("id", "url"))


def options_of(element: dict[str, Any]) -> list[dict[str, Any]]:
    """Every option a menu offers, grouped or not."""
    grouped = [option for group in element.get("option_groups", []) for option in group["options"]]
    return [*element.get("options", []), *grouped]


def distinct_values(element: dict[str, Any], at: str) -> Iterator[Fault]:
    """A rule: no two options of a menu have the same value."""
    seen = set()
    for option in options_of(element):
        if option["value"] in seen:
            yield Fault(at, f"duplicate option value: {option['value']}")
        seen.add(option["value"])


def initials_are_options(element: dict[str, Any], at: str) -> Iterator[Fault]:
    """A rule: what is chosen at first is on offer, word for word, and chosen once."""
    offered = options_of(element)
    if "initial_option" in element and element["initial_option"] not in offered:
        yield Fault(step(at, "initial_option"), "must exactly match one of the options")
    initials = element.get("initial_options", [])
    for index, option in enumerate(initials):
        here = step(step(at, "initial_options"), index)
        if option not in offered:
            yield Fault(here, "must exactly match one of the options")
        elif option in initials[:index]:
            yield Fault(here, "is chosen twice")
