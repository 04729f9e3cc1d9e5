"""The answer to a meeting told in the chat, and the lines of a digest about meetings."""

from bot.domain.contents import FitLine, MeetingAnswer, MeetingNewsLine, MentorshipLine
from bot.domain.errors import NotYours
from bot.domain.meeting import MeetingId
from bot.domain.mentorship import Mentorship, MentorshipId
from bot.domain.nudges import Nudge
from bot.domain.people import Member
from bot.usecases.composing.composing import Composing
from bot.usecases.told_meeting import from_text, stage_of


def told(message: Composing) -> MeetingAnswer | None:
    uow = message.uow
    draft = uow.drafts.find(message.subject)
    if draft is None or draft.member_id != message.recipient.id:
        return None
    said = from_text(draft.text)
    meant = [uow.mentorships.get(one) for one in said.meant]
    return MeetingAnswer(
        draft.id,
        stage_of(uow, draft.id, said),
        said.log.facts,
        bool(said.log.notes.shared),
        tuple(MentorshipLine(one, _partner(message, one)) for one in meant),
        said.doubts,
    )


def news_line(message: Composing, nudge: Nudge) -> MeetingNewsLine | None:
    """None where it was taken back, or its author said nothing of it any more."""
    uow = message.uow
    try:
        meeting = uow.meetings.get(MeetingId(nudge.subject))
    except NotYours:
        return None
    mentorship = uow.mentorships.get(meeting.mentorship_id)
    partner = _partner(message, mentorship)
    is_so = partner.id == meeting.logged_by or partner.id in uow.meetings.authors(meeting.id)
    if not is_so or (message.is_new and not mentorship.is_active):
        return None
    return MeetingNewsLine(nudge, meeting, partner)


def fit_line(message: Composing, nudge: Nudge) -> FitLine | None:
    mentorship = message.uow.mentorships.get(MentorshipId(nudge.subject))
    if message.is_new and not (mentorship.is_active and _have_met(message, mentorship)):
        return None
    return FitLine(nudge, mentorship, _partner(message, mentorship))


def _have_met(message: Composing, mentorship: Mentorship) -> bool:
    return bool(message.uow.meetings.last_met([mentorship.id]))


def _partner(message: Composing, mentorship: Mentorship) -> Member:
    return message.uow.members.get(mentorship.partner_of(message.recipient.id))
