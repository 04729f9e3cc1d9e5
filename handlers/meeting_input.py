"""What the forms of meetings hold, as values."""

from datetime import UTC, datetime

from bot.domain.contents import MeetingEdit, MeetingForm, MeetingLog
from bot.domain.errors import FieldProblem
from bot.domain.meeting import Change, Facts, Following, Log, Notes
from bot.domain.mentorship import MentorshipId
from bot.domain.people import Format
from bot.views import meeting_forms, meetings
from bot.views.carried import carried
from bot.views.choices import Same
from bot.views.ids import Field
from handlers import payload, picked
from handlers.desk import View
from handlers.payload import Payload

Shown = MeetingForm | MeetingEdit | MeetingLog


def met_with(view: Payload) -> MentorshipId:
    try:
        return MentorshipId(payload.number(view, Field.MET_WITH))
    except FieldProblem:
        raise FieldProblem(Field.MET_WITH, "not_chosen") from None


def log(view: Payload) -> Log:
    return Log(facts(view), notes(view), following(view))


def following(view: Payload) -> Following:
    typed = payload.text(view, Field.NEXT_STEPS).splitlines()
    steps = (" ".join(line.split()) for line in typed)
    return Following(tuple(dict.fromkeys(filter(None, steps))), moment(view, Field.NEXT_AT))


def moment(view: Payload, field: Field) -> datetime | None:
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


def facts(view: Payload) -> Facts:
    day = payload.day(view, Field.MET_ON)
    if day is None:
        raise FieldProblem(Field.MET_ON, "not_a_date")
    minutes = payload.number(view, Field.MINUTES)
    return Facts(day, minutes, payload.choice(view, Field.FORMAT, Format))


def notes(view: Payload) -> Notes:
    return Notes(payload.text(view, Field.MEETING_NOTES), payload.text(view, Field.PRIVATE_NOTES))


def change(view: Payload) -> Change:
    """With facts only where the form asked for them."""
    found = facts(view) if picked.has(view, Field.MET_ON) else None
    return Change(notes(view), found, following(view), is_sure(view))


def is_same(view: Payload) -> bool | None:
    """What was answered, as long as it was asked about the day in the form."""
    same = payload.choice(view, Field.SAME_MEETING, Same)
    day = payload.day(view, Field.MET_ON)
    asked = carried(view.get("private_metadata")).get("day")
    return same is Same.YES if same and day and asked == day.isoformat() else None


def is_sure(view: Payload) -> bool:
    return payload.is_checked(view, Field.SAVE_ANYWAY)


def next_view(shown: Shown) -> View:
    match shown:
        case MeetingForm():
            return meeting_forms.write_meeting(shown)
        case MeetingEdit():
            return meeting_forms.change_meeting(shown)
    return meetings.show_log(shown)
