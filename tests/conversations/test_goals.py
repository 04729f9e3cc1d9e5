"""Goals: written down, shared, reached or let go; the words stand in windows and Home alone."""

import copy
import json
import logging
from datetime import timedelta

import pytest
from sqlalchemy import select

from bot.domain.goal import MOST_ACTIVE, Aim, GoalState
from bot.usecases.keep_goal import add_goal
from bot.usecases.settle_goal import settle_goal
from sandbox import Actor
from storage.database import read_only
from storage.tables import metadata
from tests.conversations.agreeing import pair as pair_up
from tests.conversations.test_nudges import days_pass, monday_noon
from tests.support.hospital import Hospital
from tests.support.replay import newest_form, newest_press

__all__ = ["monday_noon"]

PAPER = "Submit a first-author paper on sepsis alerts"
WHAT, MEASURE, WHO_SEES = "What I want", "How I'll know", "Who sees it"
CHEN_SEES = "Dr. Grace Chen sees it too"


@pytest.fixture
def pair(hospital: Hospital, sam: Actor, chen: Actor) -> None:
    """Dr. Chen mentors Sam."""
    pair_up(hospital, sam, chen)


def window(person: Actor) -> str:
    assert person.modal
    return person.modal.words


def home_of(hospital: Hospital, person: Actor) -> str:
    hospital.settle()
    home = person.home
    assert home
    return home.words


def writes(person: Actor, what: str, sees: str | None = None, **fields: object) -> None:
    """From the list, which is open afterwards."""
    person.command("/mentorship", "goals")
    person.click("Add a goal")
    person.click("Write my own")
    person.fill(WHAT, what)
    if sees:
        person.choose(WHO_SEES, sees)
    for field, value in fields.items():
        person.fill(field, value)
    assert person.submit() == {}


def opens(person: Actor, what: str) -> None:
    person.command("/mentorship", "goals")
    person.click("Open", block=what)


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


def test_tasks_are_its_steps_and_show_how_far_it_has_come(
    hospital: Hospital, sam: Actor, chen: Actor, pair: None
) -> None:
    writes(sam, PAPER, CHEN_SEES)
    for title in ("Outline", "First draft"):
        sam.click("Open", block=PAPER)
        sam.click("Add a task")
        assert sam.modal is not None
        assert sam.modal.values["A step towards"] == PAPER
        sam.fill("What is to be done", title)
        assert sam.submit() == {}
        assert f"○ {title}" in window(sam)
        sam.close()
    sam.say("done 1")
    sam.wait_for("Done: “Outline”.")
    opens(chen, PAPER)
    assert "1 of 2 tasks done" in window(chen)
    assert "✓ Outline" in window(chen)
    chen.click("Give a task")
    chen.fill("What is to be done", "Choose a journal")
    assert chen.submit() == {}
    assert "1 of 3 tasks done" in window(chen)

    sam.command("/mentortasks")
    sam.choose("open_task", "3. Choose a journal")
    assert f"For the goal: {PAPER}" in window(sam)


def test_a_private_goal_of_a_shared_task_is_not_shown_to_the_mentor(
    hospital: Hospital, sam: Actor, chen: Actor, pair: None
) -> None:
    writes(sam, PAPER)
    sam.command("/mentortasks", "Outline")
    sam.command("/mentortasks")
    sam.choose("open_task", "1. Outline")
    sam.choose("task_goal", PAPER)
    assert sam.submit() == {}
    assert f"For the goal: {PAPER}" in window(sam)
    sam.close()
    sam.close()

    chen.command("/mentortasks")
    chen.choose("open_task", "Sam Lee: Outline")
    assert PAPER not in window(chen)
    chen.fill("task_comment", "Good.")
    assert chen.submit() == {}
    sam.command("/mentortasks")
    sam.choose("open_task", "1. Outline")
    assert f"For the goal: {PAPER}" in window(sam)


def test_who_made_a_task_may_put_it_in_other_words(
    hospital: Hospital, sam: Actor, chen: Actor, pair: None
) -> None:
    sam.command("/mentortasks", "Outlin")
    sam.command("/mentortasks")
    sam.choose("open_task", "1. Outlin")
    sam.click("Edit")
    sam.fill("What is to be done", " ")
    assert sam.submit() == {"task_title": "Please say in a few words what is to be done."}
    sam.fill("What is to be done", "Outline")
    assert sam.submit() == {}
    assert "Sam Lee changed its words" in window(sam)

    chen.command("/mentortasks")
    chen.choose("open_task", "Sam Lee: Outline")
    assert chen.modal is not None
    assert "Edit" not in chen.modal.buttons


def test_sharing_is_given_and_taken_back_with_one_tap(
    hospital: Hospital, sam: Actor, chen: Actor, pair: None
) -> None:
    writes(sam, PAPER)
    sam.click("Open", block=PAPER)
    sam.click("Share with Dr. Grace Chen")
    assert "Dr. Grace Chen sees it too." in window(sam)
    opens(chen, PAPER)
    chen.close()
    sam.click("Keep to myself")
    assert "Only you see it." in window(sam)
    sam.close()
    assert "Only me" in window(sam)

    chen.click("Open", block=PAPER)
    assert "I can't find that for you" in window(chen)


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


def test_a_shared_goal_achieved_is_told_in_the_mentors_digest_without_its_words(
    monday_noon: None, hospital: Hospital, sam: Actor, chen: Actor, pair: None
) -> None:
    writes(sam, PAPER, CHEN_SEES)
    sam.click("Open", block=PAPER)
    sam.click("Achieved")
    assert "Achieved on" in window(sam)
    hospital.settle()
    assert not any("achieved a goal" in message.words for message in chen.messages())

    days_pass(hospital, 1)

    digest = chen.wait_for("@Sam Lee achieved a goal that you two share.")
    assert PAPER not in digest.words
    chen.click("See goals", on=digest)
    assert "Sam Lee shares no goals yet" in window(chen) or PAPER in window(chen)
    days_pass(hospital, 1)
    told = [one for one in chen.messages() if "achieved a goal" in one.words]
    assert len(told) == 1


def test_after_the_end_a_goal_is_its_owners_alone(
    hospital: Hospital, sam: Actor, chen: Actor, pair: None
) -> None:
    writes(sam, PAPER, CHEN_SEES)
    chen.command("/mentorship", "goals")
    member, core = hospital.member("Sam Lee"), hospital.bot.core
    with core.store.change(member.workspace_id) as uow:
        [mentorship] = uow.mentorships.running_of(member.id)
        uow.mentorships.save(mentorship.end(core.clock.now()))
    chen.click("Open", block=PAPER)
    assert "I can't find that for you" in window(chen)
    sam.click("Open", block=PAPER)
    assert "Nobody else sees it any more" in window(sam)
    forged = copy.deepcopy(newest_press(hospital))
    forged["actions"][0] |= {
        "action_id": "share_goal",
        "value": json.dumps({"goal": 1, "mentorship": mentorship.id}),
    }
    forged["user"]["id"] = sam.id
    sam.send_raw(forged)
    hospital.settle()
    with core.store.read(member.workspace_id) as uow:
        [goal] = uow.goals.seen_by(member.id, [])
    assert goal.is_active


def test_home_shows_goals_and_an_answer_only_counts_them(
    hospital: Hospital, sam: Actor, chen: Actor, pair: None
) -> None:
    sam.open_home()
    assert "You have no goal yet." in home_of(hospital, sam)
    writes(sam, PAPER, CHEN_SEES)
    sam.close()
    assert PAPER in home_of(hospital, sam)
    sam.command("/mentorship")
    assert PAPER not in sam.last.words
    assert "You have 1 active goal, 1 of them shared." in sam.last.words
    chen.open_home()
    assert "Your mentees share 1 goal." in home_of(hospital, chen)
    assert PAPER not in home_of(hospital, chen)


def test_a_mentor_reads_what_is_shared_and_of_no_goal_they_lack(
    hospital: Hospital, sam: Actor, chen: Actor, pair: None
) -> None:
    chen.say("goals")
    chen.wait_for("No goal is shared with you yet. Each mentee chooses what to share")
    chen.click("See goals")
    assert "Sam Lee shares no goals yet" in window(chen)
    assert "No goal yet" not in window(chen)
    assert chen.modal is not None
    assert "Add a goal" in chen.modal.buttons
    chen.close()

    writes(sam, PAPER, CHEN_SEES)
    sam.close()
    chen.say("goals")
    chen.wait_for("Your mentees share 1 goal.")
    chen.open_home()
    assert "Your mentees share 1 goal." in home_of(hospital, chen)
    chen.command("/mentorship")
    assert "Your mentees share 1 goal." in chen.last.words
    for message in chen.messages():
        assert "You have no goal yet" not in message.words


def test_both_see_goals_from_the_kick_off(
    hospital: Hospital, sam: Actor, chen: Actor, pair: None
) -> None:
    for person in (sam, chen):
        person.click("See goals")
        assert "Your goals" in window(person)


def test_goals_stand_in_no_message_log_or_row(  # noqa: PLR0913
    monday_noon: None,
    hospital: Hospital,
    sam: Actor,
    chen: Actor,
    pair: None,
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.INFO)
    canary = "canary-of-goals"
    writes(sam, canary, CHEN_SEES, goal_measure=f"{canary} too")
    sam.close()
    opens(chen, canary)
    chen.close()
    chen.close()
    opens(sam, canary)
    sam.click("Achieved")
    days_pass(hospital, 1)
    chen.wait_for("achieved a goal")
    posts = [one for one in hospital.sandbox.payloads if one["method"].startswith("chat.")]
    assert canary not in json.dumps(posts)
    assert canary not in caplog.text
    with read_only(hospital.bot.engine).connect() as connection:
        for table in metadata.sorted_tables:
            assert canary not in str(connection.execute(select(table)).all()), table.name
