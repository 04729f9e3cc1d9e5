"""What Slack would refuse in a message: its text, blocks, attachments and metadata."""

from collections.abc import Iterator
from typing import Any

from sandbox.validation.checks import (
    Fault,
    at_least_one_of,
    boolean,
    choice,
    many,
    record,
    string,
)
from sandbox.validation.composition import IMAGE_URL, LINK
from sandbox.validation.layout import characters, layout_faults
from sandbox.validation.problem import Problem, problem, unpacked

MOST_POSTED = 40_000
MOST_UPDATED = 4_000
# Slack documents no such limit; people meet it between 12 and 13 thousand characters.
MOST_IN_BLOCKS = 13_000
MOST_ATTACHMENTS = 100


def _object(value: Any, at: str) -> Iterator[Fault]:
    if not isinstance(value, dict):
        yield Fault(at, "must provide an object")


def _blocks(value: Any, at: str) -> Iterator[Fault]:
    yield from layout_faults(value, "message", at)


_METADATA = record({"event_type": string(), "event_payload": _object})
_FIELD = record({"title": string(least=0), "value": string(least=0)}, {"short": boolean})
_LEGACY_TEXTS = (
    "fallback color pretext author_name author_subname title text footer ts callback_id".split()
)
_ATTACHMENT = record(
    {},
    {
        "blocks": _blocks,
        **{key: string(least=0) for key in _LEGACY_TEXTS},
        **{key: LINK for key in ("author_link", "title_link")},
        **{key: IMAGE_URL for key in ("author_icon", "image_url", "thumb_url", "footer_icon")},
        "fields": many(_FIELD, least=0),
        "mrkdwn_in": many(choice("pretext", "text", "fields"), least=0),
    },
    at_least_one_of("blocks", "fallback", "pretext", "title", "text", "fields", "image_url"),
)


def message_problem(args: dict[str, Any]) -> Problem | None:
    """Why chat.postMessage, chat.postEphemeral or chat.update would refuse these arguments.

    Arguments with a `ts` are an update's. Stricter than Slack in one thing: a post of blocks
    needs a text too, because notifications and screen readers have nothing else.
    """
    found = content_problem(args)
    if found is None and not _has_text(args) and args.get("blocks") and "ts" not in args:
        return Problem("no_text", ["[ERROR] blocks need a text beside them [json-pointer:/text]"])
    return found


def content_problem(args: Any) -> Problem | None:
    """Why Slack would refuse this text, blocks, attachments and metadata, whoever carries them."""
    if not isinstance(args, dict):
        return Problem("invalid_arguments", [str(Fault("", "must provide an object"))])
    return (
        _text_problem(args)
        or _metadata_problem(args)
        or _blocks_problem(args)
        or _attachments_problem(args)
        or _nothing_to_say(args)
        or _blocks_too_long(args)
    )


def _has_text(args: dict[str, Any]) -> bool:
    return bool((args.get("text") or "").strip())


def _text_problem(args: dict[str, Any]) -> Problem | None:
    text = args.get("text")
    if text is None:
        return None
    if not isinstance(text, str):
        return problem("invalid_arguments", string()(text, "/text"))
    most = MOST_UPDATED if "ts" in args else MOST_POSTED
    return problem("msg_too_long", string(most, least=0)(text, "/text"))


def _metadata_problem(args: dict[str, Any]) -> Problem | None:
    if args.get("metadata") is None:
        return None
    return problem("invalid_metadata_format", _METADATA(unpacked(args["metadata"]), "/metadata"))


def _blocks_problem(args: dict[str, Any]) -> Problem | None:
    if args.get("blocks") is None:
        return None
    blocks = unpacked(args["blocks"])
    if not isinstance(blocks, list):
        return Problem("invalid_blocks_format", [str(Fault("/blocks", "must provide an array"))])
    return problem("invalid_blocks", layout_faults(blocks, "message", "/blocks"))


def _attachments_problem(args: dict[str, Any]) -> Problem | None:
    if args.get("attachments") is None:
        return None
    attachments = unpacked(args["attachments"])
    found = problem("invalid_attachments", many(_ATTACHMENT, least=0)(attachments, "/attachments"))
    if found is None and len(attachments) > MOST_ATTACHMENTS:
        fault = Fault("/attachments", f"no more than {MOST_ATTACHMENTS} items allowed")
        return problem("too_many_attachments", [fault])
    return found


def _nothing_to_say(args: dict[str, Any]) -> Problem | None:
    has_more = unpacked(args.get("blocks")) or unpacked(args.get("attachments"))
    return None if _has_text(args) or has_more else Problem("no_text", [])


def _blocks_too_long(args: dict[str, Any]) -> Problem | None:
    attached = [each.get("blocks", []) for each in unpacked(args.get("attachments")) or []]
    total = characters([unpacked(args.get("blocks")) or [], attached])
    if total <= MOST_IN_BLOCKS:
        return None
    fault = Fault("/blocks", f"must be less than {MOST_IN_BLOCKS + 1} characters together")
    return problem("msg_blocks_too_long", [fault])
