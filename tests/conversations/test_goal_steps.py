"""Tasks that lead to a goal: how far it has come, who sees whose, and in whose words."""

from sandbox import Actor
from tests.conversations.aiming import CHEN_SEES, PAPER, opens, pair, window, writes
from tests.support.hospital import Hospital

__all__ = ["pair"]


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
