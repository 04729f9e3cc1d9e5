"""What the forms of planned meetings hold, as values."""

from datetime import UTC, datetime

from bot.domain.errors import FieldProblem
from bot.domain.people import Format
from bot.domain.planned import Agenda, NewPlan, Offer
from bot.views.ids import Field
from bot.views.planned_forms import TIME_FIELDS
from handlers import payload
from handlers.meeting_input import met_with
from handlers.payload import Payload


def offer(view: Payload) -> Offer:
    """Raises FieldProblem for what is no moment."""
    times = [time for field in TIME_FIELDS if (time := _moment(view, field))]
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


def _moment(view: Payload, field: Field) -> datetime | None:
    """To the minute: nobody meets at a second."""
    chosen = payload.input_of(view, field).get("selected_date_time")
    if chosen is None:
        return None
    if not isinstance(chosen, int) or isinstance(chosen, bool):
        raise FieldProblem(field, "not_a_date")
    try:
        return datetime.fromtimestamp(chosen, UTC).replace(second=0, microsecond=0)
    except (ValueError, OverflowError, OSError):
        raise FieldProblem(field, "time_too_far") from None
