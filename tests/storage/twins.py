"""A hospital where something of every kind has happened, to set beside another just like it."""

from dataclasses import dataclass, replace
from datetime import timedelta

from sqlalchemy import Engine, insert

from bot.domain.agreement import Version
from bot.domain.concern import Concern
from bot.domain.goal import Aim, Goal, GoalState
from bot.domain.introduction import Introduction, IntroductionState
from bot.domain.matching import FEWEST_ANSWERS, Filters
from bot.domain.meeting import Meeting, Notes
from bot.domain.mentorship import Mentorship
from bot.domain.nudges import DigestId, NewNudge, NudgeId, NudgeKind, NudgeState
from bot.domain.people import (
    MemberId,
    MenteeProfile,
    MentorProfile,
    Role,
)
from bot.domain.places import ClosedPlace
from bot.domain.planned import NewPlan, Offer
from bot.domain.reminders import Reminders
from bot.domain.request import Answer, Referral, Request
from bot.domain.review import Choice, Chosen, Review, Tap, Wish
from bot.domain.task import NewTask, Task, TaskAct, Words
from bot.domain.terms import profile_terms
from bot.domain.waiting_list import Wait, WaitState
from bot.domain.working_terms import Terms
from bot.ports import UnitOfWork
from storage.queue import SqlQueue
from storage.tables import blocked_pairs
from tests.storage.conftest import NOW, UNHURRIED, Hospital, a_message, an_ask

ENDS = NOW + timedelta(days=14)
TODAY = NOW.date()
PROFILE = MentorProfile(title="Chief", topics=("grants",), places=9, listed=True)


@dataclass
class Told:
    """A hospital where something of every kind has happened, and its ids."""

    hospital: Hospital
    mentee: MemberId
    mentor: MemberId
    colleague: MemberId
    request: Request
    referral: Referral
    mentorship: Mentorship
    search: int
    draft: int
    digest: DigestId
    said: NudgeId
    waiting: NudgeId
    meeting: Meeting
    version: Version
    task: Task
    concern: Concern
    wait: Wait
    offer: Wait
    place: ClosedPlace
    goal: Goal
    introduction: Introduction
    review: Review


def tell(hospital: Hospital, engine: Engine) -> Told:
    mentee, mentor, colleague = (
        hospital.member(f"U{number}", f"Person {number}").id for number in range(3)
    )
    with hospital.change() as work:
        work.members.welcome(mentee, NOW)
        work.members.opened_home(mentee, NOW)
        work.profiles.save_mentee(mentee, MenteeProfile())
        work.profiles.save_mentor(mentor, PROFILE)
        work.index.index(mentor, profile_terms("Person 1", PROFILE))
        work.profiles.asked(mentor, NOW)
        for _ in range(FEWEST_ANSWERS):
            work.requests.save(work.requests.add(an_ask(colleague, mentor)).accept(NOW))
        work.requests.save(work.requests.add(an_ask(mentee, colleague)).withdraw(NOW))
        work.requests.save(work.requests.add(an_ask(colleague, mentee)).decline(Answer(), NOW))
        request = work.requests.add(an_ask(mentee, mentor))
        work.referrals.add(request, [colleague], "She knows grants.", ENDS)
        [referral] = work.referrals.of_request(request.id)
        mentorship = work.mentorships.from_request(request, NOW)
        work.pairs.keep_channel(mentee, mentor, "G1")
        search = work.searches.add(mentee, "grants", Filters(), NOW)
        draft = work.drafts.add(mentee, "ask", None, "Words", ENDS)
        coaching = work.mentorships.from_request(replace(request, role=Role.COACH), NOW)
        work.mentorships.save(coaching.pause(ENDS.date(), mentor))
        work.reminders.begin({mentor: NOW})
        work.reminders.save(Reminders(mentee, hour=8, next_due_at=NOW), at=NOW)
        digest, said, waiting = nudge(work, mentorship)
        meeting = work.meetings.log(mentorship.id, TODAY, mentee, NOW, 45)
        work.meetings.write(meeting.id, mentee, Notes("Grants.", "Mine."), NOW)
        version = agree(work, mentorship)
        goal = work.goals.add(mentee, Aim("A first paper"), mentorship.id, NOW)
        goal = goal.closed(GoalState.ACHIEVED, mentee, NOW)
        work.goals.save(goal)
        task = a_task(work, mentorship, goal)
        work.planned.add(NewPlan(mentorship.id, Offer((ENDS,))), mentee, NOW)
        review = a_review(work, mentorship, goal)
        concern = work.concerns.add(mentee, colleague, mentorship.id, "Alone.", NOW)
        wait, offer, place = places(work, mentorship, colleague)
        introduction = introduce(work, mentorship, colleague)
        work.absences.set(mentor, ENDS, NOW)
        work.outbox.add(a_message(mentee, "card"), NOW)
        work.inbox.note("event:1", NOW, 7)
    keep_apart(engine, hospital, mentee, colleague)
    queue = SqlQueue(engine, UNHURRIED)
    while message := queue.claim(NOW, timedelta(seconds=60)):
        queue.start(message, timedelta(seconds=60))
        queue.sent(message, None)
    return Told(
        hospital,
        mentee,
        mentor,
        colleague,
        request,
        referral,
        mentorship,
        search,
        draft,
        digest,
        said,
        waiting,
        meeting,
        version,
        task,
        concern,
        wait,
        offer,
        place,
        goal,
        introduction,
        review,
    )


def nudge(work: UnitOfWork, mentorship: Mentorship) -> tuple[DigestId, NudgeId, NudgeId]:
    """A digest of the mentee's, and in it what was said and what waits to be said again."""
    mentee = mentorship.mentee_id
    digest = work.nudges.add_digests({mentee: TODAY}, NOW)[mentee]
    said = NewNudge(NudgeKind.DRIFT_CHOICE, mentee, mentorship.id, "2026-03-02", NOW)
    waiting = replace(said, kind=NudgeKind.CHECK_IN, state=NudgeState.WAITING)
    work.nudges.add([(said, digest), (waiting, digest)])
    first, second = work.nudges.in_digest(digest)
    return digest, first.id, second.id


def a_review(work: UnitOfWork, mentorship: Mentorship, goal: Goal) -> Review:
    review = work.reviews.begin(mentorship.id, mentorship.mentee_id, NOW)
    work.reviews.choose(Chosen(review.id, goal.id, Choice.KEEP, mentorship.mentee_id), NOW)
    work.reviews.tap(review.id, mentorship.mentee_id, Tap(4, Wish.CONTINUE), NOW)
    return review


def a_task(work: UnitOfWork, mentorship: Mentorship, goal: Goal) -> Task:
    words, mentee = Words("Revise CV", due=TODAY), mentorship.mentee_id
    new = NewTask(words, mentorship.id, goal.id)
    task = work.tasks.add(new, mentee, 1, mentorship.mentor_id, NOW)
    work.tasks.note(task.id, mentorship.mentor_id, TaskAct.ADDED, NOW)
    return task


def places(
    work: UnitOfWork, mentorship: Mentorship, colleague: MemberId
) -> tuple[Wait, Wait, ClosedPlace]:
    """The mentee waits for the mentor, is offered the colleague's, and waited for them in vain.

    An earlier one of the colleague's they let go.
    """
    mentee, mentor = mentorship.mentee_id, mentorship.mentor_id
    over = work.waits.add(mentee, colleague, NOW)
    early = over.offer(colleague, ENDS)
    work.waits.offer(early)
    work.waits.decline(early, NOW)
    work.waits.close(over.close(WaitState.OVER, NOW))
    wait, any_wait = work.waits.add(mentee, mentor, NOW), work.waits.add(mentee, None, NOW)
    offer = any_wait.offer(colleague, ENDS)
    work.waits.offer(offer)
    work.profiles.opened(mentor, NOW)
    work.closed_places.add(mentorship, NOW)
    [place] = work.closed_places.of([mentor])
    return wait, offer, place


def introduce(work: UnitOfWork, mentorship: Mentorship, colleague: MemberId) -> Introduction:
    """One that the mentee declined, one they agreed to, and one they have not answered."""
    answers = (IntroductionState.DECLINED, IntroductionState.AGREED)
    for answer in answers:
        answered = work.introductions.add(mentorship, colleague, "Registries.", NOW)
        work.introductions.save(answered.closed(answer, NOW))
    work.dismissed_roles.add(mentorship.mentee_id, Role.SPONSOR, NOW)
    return work.introductions.add(mentorship, colleague, "Registries.", NOW)


def agree(work: UnitOfWork, mentorship: Mentorship) -> Version:
    """The mentee has answered, and there is a version; the mentor has a usual way."""
    work.agreements.answer(mentorship.id, mentorship.mentee_id, Terms(), NOW)
    work.agreements.keep_usual_way(mentorship.mentor_id, Terms())
    return work.agreements.add(Version(mentorship.id, 1, Terms(), ENDS.date(), None, NOW))


def keep_apart(engine: Engine, hospital: Hospital, one: MemberId, other: MemberId) -> None:
    with engine.begin() as connection:
        connection.execute(
            insert(blocked_pairs).values(workspace_id=hospital.id, member_a=one, member_b=other)
        )
