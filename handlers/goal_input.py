"""Reading what the form of a goal says."""

from collections.abc import Mapping

from bot.domain.goal import Aim
from bot.domain.mentorship import MentorshipId
from bot.views import goal_forms
from bot.views.carried import carried, carried_id
from bot.views.ids import Field
from handlers import payload
from handlers.payload import Payload


def aim(view: Payload) -> Aim:
    return Aim(
        payload.text(view, Field.GOAL_WHAT),
        payload.text(view, Field.GOAL_MEASURE),
        payload.day(view, Field.GOAL_BY),
    )


def shared(view: Payload) -> MentorshipId | None:
    """Whom it is shared with; None for nobody, and where nobody could be chosen."""
    chosen = payload.picked(view, Field.GOAL_SHARED)
    if chosen in ("", goal_forms.NOBODY_ELSE):
        return None
    return MentorshipId(carried_id(carried(chosen), "mentorship"))


def example_of(values: Mapping[str, object]) -> str:
    """The name of the example chosen; empty for one's own words."""
    return str(values.get("example", ""))
