"""What the forms of planned meetings hold, as values."""

from bot.domain.people import Format
from bot.domain.planned import Agenda, NewPlan, Offer
from bot.views.ids import Field
from bot.views.planned_forms import TIME_FIELDS
from handlers import payload
from handlers.meeting_input import met_with, moment
from handlers.payload import Payload


def offer(view: Payload) -> Offer:
    """Raises FieldProblem for what is no moment."""
    times = [time for field in TIME_FIELDS if (time := moment(view, field))]
    return Offer(tuple(times), payload.is_checked(view, Field.AGREED))


def plan(view: Payload) -> NewPlan:
    """Raises FieldProblem for what is no moment or no number, NotYours where nobody was chosen."""
    return NewPlan(
        met_with(view),
        offer(view),
        payload.number(view, Field.MINUTES),
        payload.choice(view, Field.FORMAT, Format) or Format.FORMAL_MEETING,
    )


def agenda(view: Payload) -> Agenda:
    version = payload.metadata_id(view, "version") - 1
    return Agenda(payload.text(view, Field.AGENDA), version)
