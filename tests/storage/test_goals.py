"""Goals as they are kept: as they were written, with whom they are shared, never in clear."""

from datetime import timedelta

import pytest
from sqlalchemy import Engine, select

from bot.domain.errors import NotYours
from bot.domain.goal import Achieved, Aim, GoalId, GoalState
from bot.domain.mentorship import MentorshipId
from bot.domain.people import MemberId
from bot.domain.task import NewTask, TaskState, Words
from storage.tables import goals
from tests.storage.conftest import NOW, Hospital

DAY = timedelta(days=1)
PAPER = Aim("Révise 👩🏽‍⚕️ קורות חיים", "Sent to one journal.", NOW.date())


@pytest.fixture
def mentorship(hospital: Hospital, mia: MemberId, amara: MemberId) -> MentorshipId:
    request = hospital.request(mia, amara)
    with hospital.change() as work:
        return work.mentorships.from_request(request, NOW).id


def test_a_goal_is_read_as_it_was_written_and_kept_encrypted(
    hospital: Hospital, engine: Engine, mia: MemberId
) -> None:
    with hospital.change() as work:
        goal = work.goals.add(mia, PAPER, None, NOW)
        work.goals.save(goal.says(Aim("Another", "Twice.")))
    with hospital.read() as work:
        assert work.goals.get(goal.id) == goal.says(Aim("Another", "Twice."))
        with pytest.raises(NotYours):
            work.goals.get(GoalId(goal.id + 1))
    with engine.connect() as connection:
        assert "Another" not in str(connection.execute(select(goals)).all())


def test_whoever_it_is_shared_with_sees_it_and_nobody_else(
    hospital: Hospital, mia: MemberId, amara: MemberId, mentorship: MentorshipId
) -> None:
    with hospital.change() as work:
        own = work.goals.add(mia, PAPER, None, NOW)
        shared = work.goals.add(mia, PAPER, mentorship, NOW)
    with hospital.read() as work:
        assert work.goals.seen_by(mia, []) == [own, shared]
        assert work.goals.seen_by(amara, [mentorship]) == [shared]
        assert work.goals.seen_by(amara, []) == []


def test_what_was_achieved_lately_is_told_without_its_words(
    hospital: Hospital, mia: MemberId, mentorship: MentorshipId
) -> None:
    with hospital.change() as work:
        first, second, third = (work.goals.add(mia, PAPER, mentorship, NOW) for _ in range(3))
        work.goals.save(first.closed(GoalState.ACHIEVED, mia, NOW))
        work.goals.save(second.closed(GoalState.ACHIEVED, mia, NOW - 20 * DAY))
        work.goals.save(third.closed(GoalState.DROPPED, mia, NOW))
    with hospital.read() as work:
        found = work.goals.achieved_since([mentorship], NOW - 14 * DAY)
    assert found == [Achieved(first.id, mentorship, mia, NOW)]


def test_tasks_of_a_goal_are_its_steps_until_they_are_dropped(
    hospital: Hospital, mia: MemberId
) -> None:
    with hospital.change() as work:
        goal = work.goals.add(mia, PAPER, None, NOW)
        first, second, third = (
            work.tasks.add(NewTask(Words("Step"), goal_id=goal.id), mia, number, mia, NOW)
            for number in (1, 2, 3)
        )
        work.tasks.save(second.closed(TaskState.DONE, NOW))
        work.tasks.save(third.closed(TaskState.DROPPED, NOW))
    with hospital.read() as work:
        assert [task.id for task in work.tasks.for_goals([goal.id])] == [first.id, second.id]
        assert work.tasks.for_goals([]) == []
