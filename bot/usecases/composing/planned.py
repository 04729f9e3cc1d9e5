"""Messages about planned meetings, as they stand when the message leaves."""

from bot.domain.contents.planned import (
    CalendarFile,
    DidYouMeet,
    MeetingSoon,
    MeetingsToChange,
    MeetPreview,
    NoneFits,
    PlannedNews,
    PlanPage,
    TimesOffered,
)
from bot.domain.planned import Act, PlannedId, PlannedMeeting
from bot.usecases.after_meeting import logged_of
from bot.usecases.composing.composing import Composing
from bot.usecases.planned_meetings import plan_page
from bot.usecases.say_change import meetings_to_change
from bot.usecases.say_meeting import preview_of


def offered(message: Composing) -> TimesOffered | None:
    """`detail` is the version in which these times were offered."""
    page = _page(message)
    is_current = str(page.meeting.version) == message.message.detail and page.meeting.is_open
    if message.is_new and not (is_current and page.mentorship.is_active):
        return None
    return TimesOffered(page, is_current)


def none_fits(message: Composing) -> NoneFits | None:
    page = _page(message)
    if message.is_new and not page.mentorship.is_active:
        return None
    return NoneFits(page, page.meeting.act is Act.LAPSED)


def news(message: Composing) -> PlannedNews | None:
    """`detail` is the sequence; what was changed again meanwhile is told by the next message."""
    planned = _planned(message)
    mentorship = message.uow.mentorships.get(planned.mentorship_id)
    is_current = str(planned.sequence) == message.message.detail
    if message.is_new and not is_current:
        return None
    people = message.uow.members.several([mentorship.mentor_id, mentorship.mentee_id])
    mentor, mentee = people[mentorship.mentor_id], people[mentorship.mentee_id]
    return PlannedNews(planned, mentorship, mentor, mentee, message.now, is_current)


def news_alone(message: Composing) -> PlannedNews | None:
    found = news(message)
    if found is None:
        return None
    return PlannedNews(
        found.meeting,
        found.mentorship,
        found.mentor,
        found.mentee,
        found.now,
        found.is_current,
        message.recipient,
    )


def calendar_file(message: Composing) -> CalendarFile | None:
    found = news(message)
    return CalendarFile(found.meeting, found.mentor, found.mentee) if found else None


def soon(message: Composing) -> MeetingSoon | None:
    """Of this time alone: whoever moved or cancelled it is not reminded."""
    page = _page(message)
    starts_at = page.meeting.starts_at
    is_so = str(page.meeting.sequence) == message.message.detail and page.meeting.is_scheduled
    if message.is_new and not (is_so and starts_at and starts_at > message.now):
        return None
    return MeetingSoon(page)


def did_you_meet(message: Composing) -> DidYouMeet | None:
    page = _page(message)
    logged = logged_of(message.uow, page.mentorship, page.meeting, message.recipient)
    is_so = str(page.meeting.sequence) == message.message.detail and page.meeting.is_scheduled
    if message.is_new and (logged or not (is_so and page.mentorship.is_active)):
        return None
    return DidYouMeet(page, logged)


def preview(message: Composing) -> MeetPreview | None:
    return preview_of(message.uow, message.recipient, message.subject)


def to_change(message: Composing) -> MeetingsToChange:
    detail = message.message.detail
    return meetings_to_change(message.uow, message.recipient, detail, message.now)


def _planned(message: Composing) -> PlannedMeeting:
    return message.uow.planned.get(PlannedId(message.subject))


def _page(message: Composing) -> PlanPage:
    planned = _planned(message)
    mentorship = message.uow.mentorships.get(planned.mentorship_id)
    return plan_page(message.uow, message.recipient, mentorship, planned, message.now)
