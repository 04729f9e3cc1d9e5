"""What a button or modal carries back: ids and search words, never anything trusted."""

import json
from collections.abc import Mapping
from datetime import UTC, date, datetime

from bot.domain.errors import NotYours
from bot.domain.matching import Filters
from bot.domain.people import Format, Role, Stage

# Of the last year that a date can name.
LAST_SECOND = 253_402_300_799


def carry(**ids: int | str | None) -> str:
    return json.dumps({name: value for name, value in ids.items() if value is not None})


def carried(text: str | None) -> dict[str, int | str]:
    """What `carry` packed; raises NotYours for anything else, as for a record not there."""
    try:
        found = json.loads(text or "{}")
    except (ValueError, RecursionError):
        raise NotYours from None
    if not isinstance(found, dict):
        raise NotYours
    return found


def carried_id(values: Mapping[str, object], name: str) -> int:
    return _whole(values.get(name), 2**31)


def carried_moment(values: Mapping[str, object], name: str) -> datetime:
    """From seconds since 1970, as far as a date may be written."""
    return datetime.fromtimestamp(_whole(values.get(name), LAST_SECOND), UTC)


def _whole(value: object, below: int) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not 0 < value < below:
        raise NotYours
    return value


def carried_day(values: Mapping[str, object], name: str) -> date:
    try:
        return date.fromisoformat(str(values.get(name)))
    except ValueError:
        raise NotYours from None


def carry_search(text: str, filters: Filters, offset: int = 0) -> str:
    return carry(
        q=text,
        o=offset,
        specialty=filters.specialty or None,
        role=filters.role,
        format=filters.format,
        stage=filters.stage,
        free=1 if filters.free_only else None,
    )


def carried_search(value: str | None) -> tuple[str, Filters, int]:
    """Text, filters and offset of a search; raises NotYours when tampered with."""
    found = carried(value)
    try:
        filters = Filters(
            specialty=str(found.get("specialty", "")),
            role=Role(str(found["role"])) if "role" in found else None,
            format=Format(str(found["format"])) if "format" in found else None,
            stage=Stage(str(found["stage"])) if "stage" in found else None,
            free_only="free" in found,
        )
        offset = int(found.get("o", 0))
    except (ValueError, TypeError, OverflowError):
        raise NotYours from None
    if not 0 <= offset <= 1000:
        raise NotYours
    return str(found.get("q", "")), filters, offset
