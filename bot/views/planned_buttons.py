"""What can be done about a meeting before it happens, and after it, each as a button."""

from datetime import datetime

from bot.domain.mentorship import MentorshipId
from bot.domain.planned import PlannedMeeting
from bot.views import parts
from bot.views.carried import carry
from bot.views.copy import labels
from bot.views.copy import planned as copy
from bot.views.ids import Button
from bot.views.parts import Block


def plan_button(mentorship: MentorshipId, about: str, label: str = labels.PLAN) -> Block:
    return parts.button(label, Button.PLAN_MEETING, carry(mentorship=mentorship), about)


def move_button(meeting: PlannedMeeting, label: str = labels.MOVE) -> Block:
    return parts.button(label, Button.MOVE_MEETING, carry(planned=meeting.id))


def agenda_button(meeting: PlannedMeeting) -> Block:
    return parts.button(labels.AGENDA, Button.AGENDA, carry(planned=meeting.id))


def file_button(meeting: PlannedMeeting) -> Block:
    return parts.button(labels.CALENDAR_FILE, Button.CALENDAR_FILE, carry(planned=meeting.id))


def cancel_button(meeting: PlannedMeeting, label: str = labels.CANCEL_MEETING) -> Block:
    said = copy.CANCELLING if meeting.is_scheduled else copy.TAKING_BACK
    dialog = parts.confirm(copy.CANCEL_TITLE, said, label)
    cancel = parts.button(label, Button.CANCEL_MEETING, carry(planned=meeting.id))
    return parts.confirmed(cancel, dialog)


def change_buttons(meeting: PlannedMeeting, now: datetime) -> list[Block]:
    row = [agenda_button(meeting)]
    if meeting.is_ahead(now):
        row += [move_button(meeting), cancel_button(meeting)]
    return row


def outcome_buttons(meeting: PlannedMeeting, about: str) -> list[Block]:
    carried = carry(planned=meeting.id)
    return [
        parts.button(labels.WE_MET, Button.MEETING_HELD, carried, about),
        parts.button(labels.MOVED, Button.MOVE_MEETING, carried, about),
        parts.button(labels.MISSED, Button.MEETING_MISSED, carried, about),
    ]
