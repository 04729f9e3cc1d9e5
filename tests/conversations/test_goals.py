"""Goals: written from an example, a form or a sentence, changed, and kept where two change one."""

import copy
import json
from datetime import timedelta

import pytest

from bot.domain.goal import MOST_ACTIVE, Aim, GoalState
from bot.usecases.keep_goal import add_goal
from bot.usecases.settle_goal import settle_goal
from sandbox import Actor
from tests.conversations.aiming import (
    CHEN_SEES,
    MEASURE,
    PAPER,
    WHAT,
    WHO_SEES,
    opens,
    pair,
    window,
    writes,
)
from tests.support.hospital import Hospital
from tests.support.replay import newest_form

__all__ = ["pair"]


def test_an_example_is_changed_to_ones_own_and_shared(
    hospital: Hospital, sam: Actor, chen: Actor, pair: None
) -> None:
    sam.command("/mentorship", "goals")
    assert "No goal yet. A good one is specific" in window(sam)
    sam.click("Add a goal")
    for kind in ("Clinical skill", "Research", "Exam", "Job search", "Career change", "Teaching"):
        assert kind in window(sam)
    sam.click("Use", block="Research")
    assert sam.modal is not None
    assert str(sam.modal.values[WHAT]).startswith("Submit a first-author paper")
    assert "full draft" in str(sam.modal.values[MEASURE])
    sam.fill(WHAT, PAPER)
    sam.choose(WHO_SEES, CHEN_SEES)
    assert sam.submit() == {}

    assert PAPER in window(sam)
    assert CHEN_SEES in window(sam)
    opens(chen, PAPER)
    assert PAPER in window(chen)
    assert "Sam Lee's goal, for the two of you to read." in window(chen)
    assert chen.modal is not None
    assert chen.modal.buttons == ["Give a task"]


def test_a_sentence_keeps_a_goal_and_its_words_stay_out_of_the_chat(
    hospital: Hospital, sam: Actor, chen: Actor, pair: None
) -> None:
    sam.say(f"goal: {PAPER} by 30 June 2027")
    sam.wait_for("Kept as a goal of yours, to be reached by Wednesday 30 June 2027.")
    hospital.settle()
    assert sam.last.buttons == ["Undo", "Open the goal"]
    assert PAPER not in sam.last.words

    sam.say("goals")
    sam.wait_for("You have 1 active goal.")
    sam.click("See goals")
    assert PAPER in window(sam)
    assert "by 30 June 2027 · Only me" in window(sam)
    sam.close()
    chen.command("/mentorship", "goals")
    assert PAPER not in window(chen)

    sam.click("Undo", on="Kept as a goal")
    sam.wait_for("Taken back: it is no goal of yours any more.")
    sam.command("/mentorship", "goals")
    assert "No goal yet." in window(sam)


def test_after_ten_minutes_a_goal_is_not_taken_back(hospital: Hospital, sam: Actor) -> None:
    sam.say("goal: teach at the bedside")
    sam.wait_for("Kept as a goal of yours. Only you see it.")
    hospital.sandbox.clock.jump(timedelta(minutes=11))
    sam.click("Undo", on="Kept as a goal")
    sam.wait_for("ten minutes are over, or the goal was changed since")


@pytest.mark.parametrize(
    ("said", "answered"),
    [
        ("goal: first paper by 1 November 2020", "That day is over."),
        ("goal: first paper by 30 February", "The calendar has no such day."),
        ("goal: first paper by 3/4", "Which of the two numbers is the month?"),
        ("goal: first paper by 2050-01-01", "within the next ten years"),
        (f"goal: {'x' * 3000}", "Please shorten this to 200 characters."),
        ("goal:", "You have no goal yet."),
    ],
)
def test_what_cannot_be_a_goal_is_said_clearly(
    hospital: Hospital, sam: Actor, said: str, answered: str
) -> None:
    sam.say(said)
    sam.wait_for(answered)
    sam.command("/mentorship", "goals")
    assert "No goal yet." in window(sam)


def test_a_form_keeps_what_was_typed_where_something_cannot_be(
    hospital: Hospital, sam: Actor, pair: None
) -> None:
    sam.command("/mentorship", "goals")
    sam.click("Add a goal")
    sam.click("Write my own")
    sam.fill(WHAT, " ")
    assert sam.submit() == {"goal_what": "Please say in a few words what you want to reach."}
    sam.fill(WHAT, PAPER)
    sam.fill("goal_by", hospital.sandbox.clock.now().date() - timedelta(days=9))
    assert sam.submit() == {"goal_by": "That day is over. Please choose today or a day ahead."}
    assert sam.modal is not None
    assert sam.modal.values[WHAT] == PAPER
    forged = copy.deepcopy(newest_form(hospital))
    forged["view"]["state"]["values"]["goal_what"]["goal_what"]["value"] = "x" * 3000
    answer = sam.send_raw(forged)
    assert "shorten this to 200 characters" in json.dumps(answer)


def test_nobody_keeps_more_than_a_few_goals(hospital: Hospital, sam: Actor) -> None:
    member = hospital.member("Sam Lee")
    for number in range(MOST_ACTIVE):
        add_goal(hospital.bot.core, member, Aim(f"Goal {number}"), None, f"test:{number}")
    sam.say("goal: one more")
    sam.wait_for("You have 15 active goals already.")


def test_what_two_windows_change_at_once_is_not_lost(
    hospital: Hospital, sam: Actor, pair: None
) -> None:
    writes(sam, PAPER)
    sam.click("Open", block=PAPER)
    sam.click("Edit")
    sam.fill(WHAT, "Submit a review")
    assert sam.submit() == {}
    stale = copy.deepcopy(newest_form(hospital))
    stale["view"]["state"]["values"]["goal_what"]["goal_what"]["value"] = "Write a letter"
    answer = json.dumps(sam.send_raw(stale))
    assert "This goal was changed meanwhile" in answer
    assert "Submit a review" in answer
    assert "Write a letter" in answer
    assert "Submit a review" in window(sam)


def test_a_goal_dropped_meanwhile_is_not_changed(
    hospital: Hospital, sam: Actor, pair: None
) -> None:
    writes(sam, PAPER)
    sam.click("Open", block=PAPER)
    sam.click("Edit")
    sam.fill(WHAT, "Submit a review")
    member, core = hospital.member("Sam Lee"), hospital.bot.core
    with core.store.read(member.workspace_id) as uow:
        [goal] = uow.goals.seen_by(member.id, [])
    settle_goal(core, member, goal.id, GoalState.DROPPED)
    assert sam.submit() == {
        "goal_what": "This goal is closed. Please take it up again first, with Reopen."
    }
    sam.close()
    sam.close()
    sam.close()
    opens(sam, PAPER)
    assert "Dropped on" in window(sam)
    sam.click("Reopen")
    assert "Achieved" in (sam.modal.buttons if sam.modal else [])
