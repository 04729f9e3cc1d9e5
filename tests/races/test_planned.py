"""Meetings planned, picked, moved, cancelled and logged by both at the same moment."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial

import pytest
from sqlalchemy import Connection

from bot.domain.contents import MeetingForm
from bot.domain.contents.planned import AgendaPage
from bot.domain.errors import MeetingHasChanged, Refusal
from bot.domain.meeting import Facts, Following, Log, MeetingState, Notes
from bot.domain.mentorship import Mentorship, MentorshipId
from bot.domain.messages import Kind
from bot.domain.people import WorkspaceId
from bot.domain.planned import MOST_OPEN, Act, Agenda, NewPlan, Offer
from bot.usecases.after_meeting import say_met
from bot.usecases.answer_times import say_none_fits
from bot.usecases.cancel_planned import cancel_planned
from bot.usecases.keep_agenda import keep_agenda
from bot.usecases.log_meeting import log_meeting
from bot.usecases.plan_meeting import plan_meeting
from bot.usecases.remind_meetings import remind_meetings
from storage.database import make_engine
from storage.mentorships import SqlMentorships
from storage.store import SqlStore
from storage.unit_of_work import SqlUnitOfWork
from tests.races.couple import HOUR, Couple, hours
from tests.races.test_going_away import end
from tests.races.ward import NOW, RACERS, Ward, open_ward, race
from tests.support.size import at_size

TIMES = hours(2, 3, 4)
CONTROL_ROUNDS = at_size(10, 1000)


@pytest.fixture
def couples(ward: Ward, rounds: range) -> list[Couple]:
    return [Couple(ward) for _ in rounds]


def test_one_time_is_picked_however_many_are_pressed(couples: list[Couple], ward: Ward) -> None:
    """On two devices of the mentor; who offered them can pick none."""
    for couple in couples:
        everything_is_pressed(couple, ward)


def test_without_the_lock_two_times_are_picked(postgres_url: str) -> None:
    """The control: the same use cases without their lock, or the race above sees nothing."""
    engine = make_engine(postgres_url, pool_size=RACERS + 2)
    ward = open_ward(engine, UnlockedStore)
    broken = 0
    for _ in range(CONTROL_ROUNDS):
        try:
            everything_is_pressed(Couple(ward), ward)
        except AssertionError:
            broken += 1
    engine.dispose()
    assert broken >= 0.5 * CONTROL_ROUNDS, f"only {broken} of {CONTROL_ROUNDS} rounds"


@pytest.mark.parametrize("is_agreed", [False, True], ids=["asked", "agreed"])
def test_whoever_cancels_while_the_other_moves_it_ends_it(
    couples: list[Couple], ward: Ward, is_agreed: bool
) -> None:
    for couple in couples:
        planned = couple.meets(*hours(3))
        acts: list[Callable[[], object]] = [
            couple.move(couple.mentor, planned, Offer(hours(5), is_agreed)),
            partial(cancel_planned, couple.core, couple.mentee, planned.id),
        ]
        answers = race(*acts * 2)
        after = couple.assert_one_truth(planned, answers)
        moved = [answer for answer in answers[::2] if not isinstance(answer, Refusal)]
        assert (after.state, after.times) == (MeetingState.CANCELLED, ())
        assert after.sequence == 1 + is_agreed * len(moved)
        assert ward.messages(Kind.TIMES_OFFERED, planned.id) == (not is_agreed) * len(moved)


@pytest.mark.parametrize("is_agreed", [False, True], ids=["asked", "agreed"])
def test_two_who_move_it_at_once_move_it_once(
    couples: list[Couple], ward: Ward, is_agreed: bool
) -> None:
    for couple in couples:
        planned = couple.meets(*hours(3))
        offers = {who: Offer(hours(at), is_agreed) for at, who in ((5, "mentor"), (6, "mentee"))}
        moves = [couple.move(getattr(couple, who), planned, offer) for who, offer in offers.items()]
        answers = race(*moves * 2)
        after = couple.assert_one_truth(planned, answers)
        assert after.version == planned.version + 1
        assert after.sequence == is_agreed
        shown = (after.starts_at,) if is_agreed else after.times
        assert offers["mentor" if after.acted_by == couple.mentor.id else "mentee"].times == shown
        assert ward.messages(Kind.TIMES_OFFERED, planned.id) == (not is_agreed)


def test_a_time_is_picked_while_others_are_asked_for(couples: list[Couple], ward: Ward) -> None:
    """Who asked for other times asks for others again as the partner picks one, or says no."""
    for couple in couples:
        asked = couple.move(couple.mentee, couple.meets(*hours(3)), Offer(hours(5)))()
        ward.said()
        planned = asked.meeting
        answers = race(
            couple.pick(couple.mentor, planned, *hours(5)),
            couple.move(couple.mentee, planned, Offer(hours(6))),
            partial(say_none_fits, couple.core, couple.mentor, planned.id, planned.version),
        )
        after = couple.assert_one_truth(planned, answers)
        assert after.version == planned.version + 1
        assert after.is_scheduled
        assert after.sequence == (after.act is Act.MOVED)
        assert after.starts_at in (hours(5) if after.act is Act.MOVED else hours(3))


def test_what_is_logged_while_it_is_moved_is_logged_once(couples: list[Couple]) -> None:
    for couple in couples:
        planned = couple.meets(*hours(-1))
        log = Log(Facts(NOW.date(), 30), Notes("We met."), Following(("Write the abstract",)))
        answers = race(
            partial(say_met, couple.core, couple.mentee, planned.id),
            *[
                partial(log_meeting, couple.core, who, couple.mentorship.id, log, f"log:{who.id}")
                for who in (couple.mentor, couple.mentee)
            ],
            couple.move(couple.mentor, planned, Offer(hours(5), True)),
        )
        met, *logs, moved = answers
        [meeting] = couple.logged()
        first = [one for one in (met, *logs) if not isinstance(one, Refusal | MeetingForm)]
        assert len(first) == 1
        after = couple.look(planned)
        if isinstance(moved, Refusal):
            assert (after.state, after.meeting_id) == (MeetingState.HELD, meeting.id)
            assert (after.starts_at, after.sequence) == (planned.starts_at, 0)
        else:
            assert isinstance(met, MeetingHasChanged)
            assert (after.starts_at, after.sequence) == (*hours(5), 1)
            assert (after.is_scheduled, after.meeting_id) == (True, None)
        told = [*range(after.sequence + 1)]
        assert couple.sequences(Kind.MEETING_FILE, planned) == told


def test_a_form_sent_eight_times_plans_one_meeting(couples: list[Couple], ward: Ward) -> None:
    for couple in couples:
        send = partial(
            plan_meeting,
            couple.core,
            couple.mentee,
            NewPlan(couple.mentorship.id, Offer(TIMES)),
            f"view:{couple.mentorship.id}",
        )
        race(*[send] * RACERS)
        [planned] = couple.planned()
        assert ward.messages(Kind.TIMES_OFFERED, planned.id) == 1


def test_both_plan_at_once_and_never_more_than_there_may_be(
    couples: list[Couple], ward: Ward
) -> None:
    for couple in couples:
        for ahead in range(1, MOST_OPEN - 2):
            couple.meets(*hours(ahead))
        plans = [
            partial(
                plan_meeting,
                couple.core,
                who,
                NewPlan(couple.mentorship.id, Offer(TIMES)),
                f"view:{couple.mentorship.id}:{number}",
            )
            for number, who in enumerate([couple.mentor, couple.mentee] * (RACERS // 2))
        ]
        answers = race(*plans)
        assert sum(not isinstance(answer, Refusal) for answer in answers) == 3
        planned = couple.planned()
        assert len({one.uid for one in planned}) == len(planned) == MOST_OPEN
        offered = [ward.messages(Kind.TIMES_OFFERED, one.id) for one in planned]
        assert sum(offered) == 3


def test_many_copies_remind_once_and_ask_once(couples: list[Couple], ward: Ward) -> None:
    for couple in couples:
        soon, over = couple.meets(NOW + HOUR / 2), couple.meets(NOW - 3 * HOUR)
        tick = partial(remind_meetings, couple.core, ward.workspace)
        cancels = partial(cancel_planned, couple.core, couple.mentor, soon.id)
        race(*[tick] * (RACERS - 2), cancels, partial(say_met, couple.core, couple.mentee, over.id))
        assert ward.messages(Kind.MEETING_SOON, soon.id) in (0, 2)
        assert ward.messages(Kind.DID_YOU_MEET, over.id) in (0, 1)
        assert couple.look(soon).state is MeetingState.CANCELLED
        assert couple.look(over).state is MeetingState.HELD
        assert len(couple.logged()) == 1


def test_an_agenda_written_twice_at_once_loses_no_words(couples: list[Couple]) -> None:
    for couple in couples:
        planned = couple.meets(*hours(3))
        write = partial(keep_agenda, couple.core)
        answers = race(
            partial(write, couple.mentor, planned.id, Agenda("Fellowship letters")),
            partial(write, couple.mentee, planned.id, Agenda("My first paper")),
        )
        [page] = [answer for answer in answers if isinstance(answer, AgendaPage)]
        assert page.is_outdated
        assert {page.agenda.text, page.typed} == {"Fellowship letters", "My first paper"}


def test_nothing_stays_planned_of_what_ends_meanwhile(couples: list[Couple], ward: Ward) -> None:
    for couple in couples:
        planned = couple.offers(*TIMES)
        answers = race(
            couple.pick(couple.mentor, planned, TIMES[0]), partial(end, ward, couple.mentee)
        )
        after = couple.assert_one_truth(planned, answers)
        assert after.state is MeetingState.CANCELLED
        assert couple.planned() == []


def everything_is_pressed(couple: Couple, ward: Ward) -> None:
    planned = couple.offers(*TIMES)
    pressed = [TIMES[0], *TIMES]
    answers = race(
        *[couple.pick(couple.mentor, planned, time) for time in pressed],
        partial(say_none_fits, couple.core, couple.mentor, planned.id, planned.version),
        couple.pick(couple.mentee, planned, TIMES[0]),
    )
    after = couple.assert_one_truth(planned, answers)
    assert [isinstance(answer, MeetingHasChanged) for answer in answers].count(False) == 1
    is_picked = after.is_scheduled
    assert ward.messages(Kind.NONE_FITS, planned.id) == (not is_picked)
    if is_picked:
        [number] = [n for n, one in enumerate(answers) if not isinstance(one, Refusal)]
        assert after.starts_at == pressed[number]


class UnlockedMentorships(SqlMentorships):
    def hold(self, mentorship_id: MentorshipId) -> Mentorship:
        """Everybody looks, and then everybody acts."""
        return self.get(mentorship_id)


class UnlockedStore(SqlStore):
    @contextmanager
    def change(self, workspace: WorkspaceId) -> Iterator[SqlUnitOfWork]:
        with super().change(workspace) as work:
            connection: Connection = work.mentorships._connection
            work.mentorships = UnlockedMentorships(connection, workspace)
            yield work
