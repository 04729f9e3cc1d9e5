"""A planned meeting whose log was taken back is open again, as it was before."""

from datetime import UTC, datetime, timedelta

from bot.domain.meeting import MeetingId, MeetingState
from bot.domain.mentorship import MentorshipId
from bot.domain.people import Format, MemberId
from bot.domain.planned import ASKED_AFTER, ASKED_FOR, Act, PlannedId, PlannedMeeting

STARTS = datetime(2026, 11, 25, 20, tzinfo=UTC)
HELD = PlannedMeeting(
    id=PlannedId(1),
    mentorship_id=MentorshipId(1),
    uid="1",
    state=MeetingState.SCHEDULED,
    minutes=30,
    format=Format.CALL,
    offered_by=MemberId(1),
    times=(),
    act=Act.SCHEDULED,
    acted_at=STARTS,
    acted_by=MemberId(1),
    starts_at=STARTS,
).hold(MeetingId(7), MemberId(1), STARTS)


def test_it_is_asked_about_after_its_end_as_before() -> None:
    assert HELD.next_due_at is None
    again = HELD.reopen(STARTS + timedelta(minutes=5))
    assert again.is_scheduled
    assert again.meeting_id is None
    assert again.next_due_at == STARTS + again.length + ASKED_AFTER


def test_what_is_long_ago_waits_in_no_message_any_more() -> None:
    assert HELD.reopen(STARTS + ASKED_FOR).next_due_at is None
