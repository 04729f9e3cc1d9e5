"""Reading what was pressed or picked where it stood, in a message or in Home."""

from datetime import date

from bot.views.carried import carried, carried_id
from bot.views.ids import Button, Pick
from handlers.payload import Payload, T, date_of, known


def button_of(body: Payload) -> Button:
    """Which of our buttons was pressed."""
    return Button(body["actions"][0]["action_id"])


def id_beside(body: Payload, name: str) -> int:
    """An id carried by the row of a menu or a day; raises NotYours when it carries none."""
    return carried_id(carried(body["actions"][0].get("block_id")), name)


def option(body: Payload, kind: type[T]) -> T | None:
    """The entry picked in a menu, or None for one that is not ours."""
    chosen = body["actions"][0].get("selected_option") or {}
    return next(iter(known([chosen.get("value")], kind)), None)


def day(body: Payload) -> date:
    return date_of(body["actions"][0].get("selected_date"), Pick.MET_ON)
