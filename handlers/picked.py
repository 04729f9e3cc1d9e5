"""Reading what was pressed or picked where it stood, in a message or in Home."""

from datetime import date

from bot.domain.errors import NotYours
from bot.domain.goal import GoalId
from bot.domain.mentorship import MentorshipId
from bot.domain.task import TaskId
from bot.views.carried import carried, carried_id
from bot.views.ids import Button, Field, Pick
from bot.views.one_or_none import NONE
from handlers import payload
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


def task(body: Payload) -> TaskId:
    """The one chosen in a menu; raises NotYours where none was."""
    chosen = body["actions"][0].get("selected_option") or {}
    return TaskId(carried_id(carried(chosen.get("value")), "task"))


def goal(view: Payload) -> GoalId | None:
    """What a task was said to be a step of."""
    found = _one_or_none(view, Field.TASK_GOAL, "goal")
    return GoalId(found) if found else None


def mentorship(view: Payload, field: Field) -> MentorshipId | None:
    """Whom something is for or shared with; None for nobody, and where nobody could be chosen."""
    found = _one_or_none(view, field, "mentorship")
    return MentorshipId(found) if found else None


def _one_or_none(view: Payload, field: Field, kind: str) -> int | None:
    chosen = payload.picked(view, field)
    return carried_id(carried(chosen), kind) if chosen not in ("", NONE) else None


def has(view: Payload, field: Field) -> bool:
    """Whether the form had this field at all."""
    return field in ((view.get("state") or {}).get("values") or {})


def tasks_ticked(body: Payload) -> tuple[set[TaskId], set[TaskId]]:
    """Which boxes of a group are ticked now, and which were when it was drawn."""
    action = body["actions"][0]
    options = action.get("selected_options") or []
    now = {TaskId(carried_id(carried(one["value"]), "task")) for one in options}
    before = str(carried(action.get("block_id")).get("done", "")).split()
    if not all(one.isascii() and one.isdigit() and len(one) < 10 for one in before):
        raise NotYours
    return now, {TaskId(int(one)) for one in before}


def left_out(view: Payload) -> frozenset[str]:
    """Keys of lines, chosen in whichever menus the window has."""
    values = (view.get("state") or {}).get("values") or {}
    menus = [block.get(Pick.LEAVE_OUT) or {} for block in values.values()]
    options = [option for menu in menus for option in menu.get("selected_options") or []]
    return frozenset(str(option.get("value")) for option in options)
