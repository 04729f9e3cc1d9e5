"""Places offered, ending or to be opened again, as they stand when that is said."""

from bot.domain.contents import OpenPlaceLine, PlaceLine, WaitLine, WaitNudgeLine
from bot.domain.nudges import Nudge, NudgeKind
from bot.domain.places import ClosedPlaceId
from bot.domain.waiting_list import WaitId
from bot.usecases.composing.composing import Composing
from bot.usecases.reading_places import line_for, offered_line, wait_line


def offered(message: Composing) -> WaitLine | None:
    """None where they left, asked, let it go or had to be passed before this left."""
    wait, uow = message.uow.waits.get(WaitId(message.subject)), message.uow
    line = offered_line(uow, wait, message.recipient, message.now, message.message.detail)
    if message.is_new and (line.declined or not wait.is_offered):
        return None
    return line


def wait_nudge(message: Composing, nudge: Nudge) -> WaitNudgeLine | None:
    wait = message.uow.waits.get(WaitId(nudge.subject))
    is_ending = nudge.kind is NudgeKind.OFFER_ENDING
    if message.is_new and is_ending and not wait.is_offered:
        return None
    return WaitNudgeLine(nudge, wait_line(message.uow, wait, message.recipient, message.now))


def open_place(message: Composing, nudge: Nudge) -> OpenPlaceLine | None:
    """None where they answered in Home before they were asked here."""
    uow = message.uow
    place = uow.closed_places.get(ClosedPlaceId(nudge.subject))
    if message.is_new and not place.is_asked:
        return None
    mentorship = uow.mentorships.get(place.mentorship_id)
    waiting = len(line_for(uow, message.recipient.id, message.now))
    return OpenPlaceLine(nudge, PlaceLine(place, uow.members.get(mentorship.mentee_id), waiting))
