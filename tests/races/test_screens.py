"""Changes of different people that show on the same screens: nobody waits in a circle."""

from collections.abc import Callable
from functools import partial

from bot.domain.meeting import Change, Facts, Meeting, Notes
from bot.domain.mentorship import Mentorship
from bot.domain.messages import Kind, NewMessage
from bot.domain.nudges import NewNudge, NudgeKind
from bot.domain.people import Actor
from bot.domain.planned import NewPlan, Offer
from bot.usecases.accept_request import accept_request
from bot.usecases.change_meeting import change_meeting
from bot.usecases.pause_everything import pause_everything
from bot.usecases.plan_meeting import plan_meeting
from tests.races.couple import hours
from tests.races.test_answers import A_WEEK
from tests.races.ward import NOW, Ward, race

TODAY = NOW.date()


def test_two_mentees_change_what_one_message_to_their_mentor_shows(
    ward: Ward, rounds: range
) -> None:
    """One corrects a meeting of which it tells, the other plans one instead of answering it."""
    for _ in rounds:
        mentor, *mentees = ward.people(3)
        first, second = (begins(ward, mentee, mentor) for mentee in mentees)
        meeting = told_of_both(ward, mentor, first, second)
        change = Change(Notes("Letters"), Facts(TODAY, 45))
        race(
            partial(
                change_meeting, ward.core, mentees[0], meeting.id, change, f"change {meeting.id}"
            ),
            plans(ward, mentees[1], second),
        )
        with ward.core.store.read(ward.workspace) as uow:
            assert uow.meetings.get(meeting.id).facts == change.facts
            assert len(uow.planned.open_of([second.id])) == 1


def test_one_lets_all_rest_while_two_of_the_others_plan(ward: Ward, rounds: range) -> None:
    """Three who mentor each other: each Home shows two of them, in another order."""
    for _ in rounds:
        youngest, busy, oldest = ward.people(3)
        begins(ward, oldest, busy)
        begins(ward, youngest, busy)
        between = begins(ward, youngest, oldest)
        race(
            partial(pause_everything, ward.core, busy, A_WEEK),
            *[plans(ward, who, between, number) for number, who in enumerate([youngest, oldest])],
        )
        with ward.core.store.read(ward.workspace) as uow:
            resting = [one.id for one in uow.mentorships.running_of(busy.id) if not one.is_active]
            assert len(resting) == 2
            assert len(uow.planned.open_of([between.id])) == 2


def begins(ward: Ward, mentee: Actor, mentor: Actor) -> Mentorship:
    request = ward.asks(mentee, mentor)
    accept_request(ward.core, mentor, request)
    ward.said()
    with ward.core.store.read(ward.workspace) as uow:
        found = uow.mentorships.of_request(request)
    assert found
    return found


def told_of_both(ward: Ward, mentor: Actor, first: Mentorship, second: Mentorship) -> Meeting:
    """Their morning's message: a meeting was logged with one, did they meet the other?"""
    with ward.core.store.change(ward.workspace) as uow:
        meeting = uow.meetings.log(first.id, TODAY, first.mentee_id, NOW)
        digest = uow.nudges.add_digests({mentor.id: TODAY}, NOW)[mentor.id]
        about = ((NudgeKind.MEETING_NEWS, meeting.id), (NudgeKind.CHECK_IN, second.id))
        uow.nudges.add(
            [(NewNudge(kind, mentor.id, subject, "", NOW), digest) for kind, subject in about]
        )
        uow.outbox.add(NewMessage(Kind.DIGEST, mentor.id, digest, f"digest:{digest}"), NOW)
    ward.said()
    return meeting


def plans(ward: Ward, who: Actor, mentorship: Mentorship, number: int = 0) -> Callable[[], object]:
    plan = NewPlan(mentorship.id, Offer(hours(2)))
    return partial(plan_meeting, ward.core, who, plan, f"plan:{mentorship.id}:{number}")
