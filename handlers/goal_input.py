"""Reading what the form of a goal says."""

from collections.abc import Mapping

from bot.domain.goal import Aim
from bot.domain.mentorship import MentorshipId
from bot.views.ids import Field
from handlers import payload, picked
from handlers.payload import Payload


def aim(view: Payload) -> Aim:
    return Aim(
        payload.text(view, Field.GOAL_WHAT),
        payload.text(view, Field.GOAL_MEASURE),
        payload.day(view, Field.GOAL_BY),
    )


def shared(view: Payload) -> MentorshipId | None:
    """Whom it is shared with; None for nobody, and where nobody could be chosen."""
    return picked.mentorship(view, Field.GOAL_SHARED)


def example_of(values: Mapping[str, object]) -> str:
    """The name of the example chosen; empty for one's own words."""
    return str(values.get("example", ""))
