"""Two workspaces with the same people and the same words: neither ever sees the other's rows.

In both everything is done with the same platform ids and keys; then one asks for all that the
other has, by the other's own ids.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import Engine, func, select

from bot.domain.agreement import Agreement
from bot.domain.errors import NotYours
from bot.domain.introduction import IntroductionState
from bot.domain.matching import Filters
from bot.domain.meeting import Notes
from bot.domain.messages import Kind
from bot.domain.nudges import NudgeAnswer, NudgeKind
from bot.domain.people import (
    DEFAULT_PLACES,
    Places,
    Role,
)
from bot.domain.places import PlaceState
from bot.domain.reminders import Reminders
from bot.domain.terms import query_terms
from bot.domain.waiting_list import WaitState
from bot.ports import UnitOfWork
from storage.tables import metadata
from tests.storage.conftest import NOW, Hospital
from tests.storage.twins import ENDS, TODAY, Told, tell


@pytest.fixture
def ours(hospital: Hospital, engine: Engine) -> Told:
    return tell(hospital, engine)


@pytest.fixture
def theirs(elsewhere: Hospital, engine: Engine) -> Told:
    return tell(elsewhere, engine)


def test_the_same_can_happen_in_both_and_fills_every_table(
    ours: Told, theirs: Told, engine: Engine
) -> None:
    with engine.connect() as connection:
        for table in metadata.sorted_tables:
            if table.name == "workspaces":
                continue
            held = connection.execute(
                select(table.c.workspace_id, func.count()).group_by(table.c.workspace_id)
            ).all()
            counts = {row[0]: row[1] for row in held}
            assert set(counts) == {ours.hospital.id, theirs.hospital.id}, table.name
            assert counts[ours.hospital.id] == counts[theirs.hospital.id], table.name


READS: dict[str, Callable[[UnitOfWork, Told], object]] = {
    "members.several": lambda work, them: work.members.several([them.mentee, them.mentor]),
    "members.with_home_open": lambda work, them: work.members.with_home_open([them.mentee], NOW),
    "profiles.mentee": lambda work, them: work.profiles.mentee(them.mentee),
    "profiles.mentor": lambda work, them: work.profiles.mentor(them.mentor),
    "pending_between": lambda work, them: work.requests.pending_between(them.mentee, them.mentor),
    "pending_of_mentee": lambda work, them: work.requests.pending_of_mentee(them.mentee),
    "pending_to_mentor": lambda work, them: work.requests.pending_to_mentor(them.mentor),
    "withdrawn_with": lambda work, them: work.requests.withdrawn_with(
        replace(them.request, answered_at=NOW)
    ),
    "answered_lately": lambda work, them: work.requests.answered_lately(them.colleague, NOW),
    "nudged_about": lambda work, them: work.requests.nudged_about([them.mentor], NOW),
    "requests.all_of": lambda work, them: work.requests.all_of(them.mentor),
    "records.mentorships": lambda work, them: work.records.mentorships(them.mentor, NOW, ENDS),
    "records.meetings": lambda work, them: work.records.meetings(
        [them.mentorship.id], TODAY, TODAY
    ),
    "records.tasks": lambda work, them: work.records.tasks(them.mentee, NOW, ENDS),
    "records.help_given": lambda work, them: any(work.records.help_given(them.mentor, NOW, ENDS)),
    "keeping.export": lambda work, them: any(work.keeping.export(them.mentee).values()),
    "requests.several": lambda work, them: work.requests.several([them.request.id]),
    "requests.first_to": lambda work, them: work.requests.first_to(them.mentor),
    "profiles.mentees": lambda work, them: work.profiles.mentees([them.mentee]),
    "profiles.mentors": lambda work, them: work.profiles.mentors([them.mentor]),
    "usual_answer_days": lambda work, them: work.requests.usual_answer_days(them.mentor),
    "referrals.of_request": lambda work, them: work.referrals.of_request(them.request.id),
    "referrals.open_for": lambda work, them: work.referrals.open_for(them.mentee, NOW),
    "mentorships.of_request": lambda work, them: work.mentorships.of_request(them.request.id),
    "mentorships.running_of": lambda work, them: work.mentorships.running_of(them.mentor),
    "mentorships.running_of_all": lambda work, them: work.mentorships.running_of_all(
        [them.mentor, them.mentee]
    ),
    "mentorships.is_running": lambda work, them: work.mentorships.is_running(
        them.mentor, them.mentee, Role.ADVISOR
    ),
    "mentorships.share_place": lambda work, them: work.mentorships.share_place(
        them.mentor, them.mentee
    ),
    "mentorships.places": lambda work, them: (
        work.mentorships.places(them.mentor) != Places(DEFAULT_PLACES, 0)
    ),
    "pairs.channel": lambda work, them: work.pairs.channel(them.mentee, them.mentor),
    "pairs.is_blocked": lambda work, them: work.pairs.is_blocked(them.mentee, them.colleague),
    "reminders.get": lambda work, them: work.reminders.get(them.mentee) != Reminders(them.mentee),
    "nudges.before": lambda work, them: work.nudges.before([them.mentee], NOW),
    "nudges.last_digests": lambda work, them: work.nudges.last_digests([them.mentee]),
    "nudges.first_check_in": lambda work, them: work.nudges.first_check_in(them.mentee),
    "nudges.in_digest": lambda work, them: work.nudges.in_digest(them.digest),
    "nudges.about": lambda work, them: work.nudges.about([NudgeKind.CHECK_IN], them.mentorship.id),
    "meetings.held_since": lambda work, them: work.meetings.held_since(them.mentorship.id, TODAY),
    "meetings.written": lambda work, them: work.meetings.written([them.meeting.id], them.mentee),
    "meetings.authors": lambda work, them: work.meetings.authors(them.meeting.id),
    "meetings.words_since": lambda work, them: work.meetings.words_since([them.mentorship.id], NOW),
    "meetings.last_met": lambda work, them: work.meetings.last_met([them.mentorship.id]),
    "tasks.several": lambda work, them: work.tasks.several([them.task.id]),
    "tasks.history": lambda work, them: work.tasks.history([them.task.id]),
    "tasks.of_owners": lambda work, them: work.tasks.of_owners([them.mentee], NOW),
    "tasks.with_number": lambda work, them: work.tasks.with_number(them.mentee, 1),
    "tasks.held_numbers": lambda work, them: work.tasks.held_numbers(them.mentee, NOW),
    "tasks.due_by": lambda work, them: work.tasks.due_by([them.mentee], TODAY),
    "tasks.touched_since": lambda work, them: work.tasks.touched_since([them.mentorship.id], NOW),
    "agreements.of": lambda work, them: (
        work.agreements.of(them.mentorship) != Agreement(them.mentorship)
    ),
    "agreements.usual_way": lambda work, them: work.agreements.usual_way(them.mentor),
    "tasks.for_goals": lambda work, them: work.tasks.for_goals([them.goal.id]),
    "goals.seen_by": lambda work, them: work.goals.seen_by(them.mentee, [them.mentorship.id]),
    "reviews.of": lambda work, them: work.reviews.of(them.mentorship.id),
    "reviews.latest": lambda work, them: work.reviews.latest([them.mentorship.id]),
    "reviews.choices": lambda work, them: work.reviews.choices([them.review.id]),
    "reviews.own_tap": lambda work, them: work.reviews.own_tap(them.review.id, them.mentee),
    "reviews.done_at": lambda work, them: work.reviews.done_at([them.mentorship.id]),
    "goals.achieved_since": lambda work, them: work.goals.achieved_since([them.mentorship.id], NOW),
    "concerns.unread_of": lambda work, them: work.concerns.unread_of([them.colleague]),
    "concerns.written_by": lambda work, them: work.concerns.written_by(them.mentee),
    "introductions.between": lambda work, them: work.introductions.between(
        them.mentor, them.mentee
    ),
    "introductions.of": lambda work, them: work.introductions.of(them.mentorship.id),
    "introductions.proposed_to": lambda work, them: work.introductions.proposed_to(them.mentee),
    "introductions.proposed_about": lambda work, them: work.introductions.proposed_about(
        them.colleague
    ),
    "introductions.agreed_by": lambda work, them: work.introductions.agreed_by(them.mentee),
    "introductions.declined_since": lambda work, them: work.introductions.declined_since(
        [them.mentor], NOW
    ),
    "dismissed_roles.of": lambda work, them: work.dismissed_roles.of(them.mentee),
    "absences.of": lambda work, them: work.absences.of([them.mentor]),
    "profiles.opened_at": lambda work, them: work.profiles.opened_at(them.mentor),
    "waits.open_of": lambda work, them: work.waits.open_of(them.mentee),
    "waits.waiting_for": lambda work, them: work.waits.waiting_for(them.mentor),
    "waits.decliners": lambda work, them: work.waits.decliners(them.colleague, NOW),
    "waits.news": lambda work, them: work.waits.news([them.mentee], NOW),
    "closed_places.of": lambda work, them: work.closed_places.of([them.mentor]),
    "drafts.find": lambda work, them: work.drafts.find(them.draft),
}


def test_nothing_of_theirs_is_read(ours: Told, theirs: Told) -> None:
    for name, read in READS.items():
        with theirs.hospital.read() as work:
            assert read(work, theirs), name
        with ours.hospital.read() as work:
            assert not read(work, theirs), name


GETS: dict[str, Callable[[UnitOfWork, Told], object]] = {
    "members": lambda work, them: work.members.get(them.mentee),
    "requests": lambda work, them: work.requests.get(them.request.id),
    "referrals": lambda work, them: work.referrals.get(them.referral.id),
    "mentorships": lambda work, them: work.mentorships.get(them.mentorship.id),
    "nudges": lambda work, them: work.nudges.get(them.said),
    "digests": lambda work, them: work.nudges.digest(them.digest),
    "agreements": lambda work, them: work.agreements.version(them.version.id),
    "meetings": lambda work, them: work.meetings.get(them.meeting.id),
    "tasks": lambda work, them: work.tasks.get(them.task.id),
    "goals": lambda work, them: work.goals.get(them.goal.id),
    "concerns": lambda work, them: work.concerns.get(them.concern.id),
    "introductions": lambda work, them: work.introductions.get(them.introduction.id),
    "searches": lambda work, them: work.searches.get(them.search),
    "waits": lambda work, them: work.waits.get(them.wait.id),
    "closed places": lambda work, them: work.closed_places.get(them.place.id),
}


def test_what_is_theirs_looks_as_if_it_were_not_there(ours: Told, theirs: Told) -> None:
    for name, get in GETS.items():
        with theirs.hospital.read() as work:
            assert get(work, theirs), name
        with ours.hospital.read() as work, pytest.raises(NotYours):
            get(work, theirs)


WHOLES: dict[str, Callable[[UnitOfWork], list[int]]] = {
    "requests.asked_before": lambda work: [one.id for one in work.requests.asked_before(NOW)],
    "mentorships.paused": lambda work: [one.id for one in work.mentorships.paused()],
    "reminders.take_due": lambda work: [one.member_id for one in work.reminders.take_due(NOW, 9)],
    "waits.waited_for": lambda work: [one.id for one in work.waits.waited_for()],
    "waits.offers_until": lambda work: [one.id for one in work.waits.offers_until(ENDS)],
    "waits.mentors_with_room": lambda work: list(work.waits.mentors_with_room()),
    "nudges.unanswered": lambda work: [
        one.id for one in work.nudges.unanswered(NudgeKind.DRIFT_CHOICE, ENDS)
    ],
}


def test_all_there_is_means_all_of_ours(ours: Told, theirs: Told) -> None:
    for name, read in WHOLES.items():
        with ours.hospital.change() as work:
            ids = read(work)
        with theirs.hospital.change() as work:
            their_ids = read(work)
        assert len(ids) == len(their_ids) > 0, name
        assert not set(ids) & set(their_ids), name


def test_the_same_ids_and_names_mean_our_own_people(ours: Told, theirs: Told) -> None:
    with ours.hospital.change() as work:
        found = work.members.find("U0")
        assert found is not None and found.id == ours.mentee
        assert [member.id for member in work.members.named("Person 1")] == [ours.mentor]
        assert [
            candidate.member_id
            for candidate in work.index.search(
                query_terms("grants"),
                for_member=ours.mentee,
                filters=Filters(),
                now=NOW,
                limit=10,
            )
        ] == [ours.mentor]
        [said] = work.outbox.about([Kind.REQUEST_RECEIVED], 7)
        assert said.recipient == ours.mentee
        assert {one.id for one in work.outbox.lately(ours.mentee, ENDS - timedelta(days=20))} == {
            said.id
        }
        assert not work.inbox.note("event:1", NOW)


def test_what_was_heard_there_was_not_heard_here(hospital: Hospital, theirs: Told) -> None:
    with hospital.change() as work:
        assert work.inbox.result_of("event:1") is None
        assert work.inbox.note("event:1", NOW)
        assert work.outbox.about([Kind.REQUEST_RECEIVED], 7) == []
        assert work.members.find("U0") is None
        assert work.members.named("Person") == []


def test_nothing_of_theirs_is_changed(ours: Told, theirs: Told, engine: Engine) -> None:
    before = _rows_of(theirs, engine)
    with ours.hospital.change() as work:
        assert not work.members.welcome(theirs.mentor, NOW)
        work.members.opened_home(theirs.mentee, ENDS)
        work.members.lock(theirs.mentee)
        work.profiles.asked(theirs.mentor, ENDS)
        assert not work.requests.save(theirs.request.withdraw(ENDS))
        assert not work.referrals.use(theirs.referral.id, NOW)
        with pytest.raises(NotYours):
            work.mentorships.hold(theirs.mentorship.id)
        work.mentorships.save(theirs.mentorship.end(NOW))
        work.reminders.look_again({theirs.mentee: ENDS})
        work.nudges.say_again({theirs.waiting: theirs.digest})
        work.nudges.snooze(theirs.digest)
        work.nudges.unsnooze(theirs.digest)
        work.nudges.answer(theirs.said, NudgeAnswer.MET, NOW)
        work.meetings.move(theirs.meeting.id, TODAY - timedelta(days=1))
        work.meetings.save(replace(theirs.meeting, minutes=600))
        work.meetings.write(theirs.meeting.id, theirs.mentee, Notes(), NOW)
        work.meetings.remove(theirs.meeting.id)
        work.goals.save(theirs.goal.reopened())
        work.tasks.save(theirs.task.moved(None))
        work.profiles.opened(theirs.mentor, ENDS)
        assert not work.waits.offer(theirs.wait.offer(theirs.colleague, ENDS))
        assert not work.waits.decline(theirs.offer, NOW)
        assert not work.waits.close(theirs.offer.close(WaitState.LEFT, NOW))
        assert not work.closed_places.save(theirs.place.answered(PlaceState.OPENED))
        work.agreements.confirm(theirs.version.confirmed(theirs.mentee, theirs.mentorship, NOW))
        assert not work.concerns.note_read(theirs.concern.id, NOW)
        assert not work.concerns.withdraw(theirs.concern.id, NOW)
        assert not work.introductions.save(
            theirs.introduction.closed(IntroductionState.AGREED, NOW)
        )
        work.absences.set(theirs.mentor, None, NOW)
        work.searches.tell(theirs.search, NOW)
        work.drafts.change(theirs.draft, "Other words")
        work.drafts.drop(theirs.draft)
        work.drafts.expire(ENDS + timedelta(days=1))
        work.index.forget(theirs.mentor)
    assert _rows_of(theirs, engine) == before


def _rows_of(told: Told, engine: Engine) -> dict[str, list[str]]:
    with engine.connect() as connection:
        return {
            table.name: sorted(
                repr(row)
                for row in connection.execute(
                    select(table).where(table.c.workspace_id == told.hospital.id)
                )
            )
            for table in metadata.sorted_tables
            if table.name != "workspaces"
        }
