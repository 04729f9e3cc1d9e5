"""A page for each task, which both of the two see, until the end makes it its owner's alone."""

from datetime import date

from sandbox import Actor
from tests.conversations.tasking import DAY, end, give, opens, pair, ticked, wednesday, window
from tests.support.hospital import Hospital
from tests.support.replay import hold

__all__ = ["pair", "wednesday"]


def test_a_mentor_comments_puts_off_reopens_and_drops(
    hospital: Hospital, sam: Actor, chen: Actor, pair: None, wednesday: date
) -> None:
    give(hospital, sam, chen, "draft study protocol by friday")
    opens(chen, "Sam Lee: draft study protocol")
    assert "Dr. Grace Chen added it" in window(chen)
    assert chen.modal is not None
    assert "Done" not in chen.modal.buttons
    chen.fill("task_due", wednesday + 7 * DAY)
    chen.fill("task_comment", "Start with the question.")
    assert chen.submit() == {}
    assert "Start with the question." in window(chen)
    chen.close()

    opens(sam, "1. draft study protocol")
    assert "Start with the question." in window(sam)
    assert f"made it due {(wednesday + 7 * DAY).day} " in window(sam)
    sam.click("Done")
    assert "Sam Lee did it" in window(sam)
    sam.close()
    assert ticked(sam) == ["1. draft study protocol"]
    sam.close()

    chen.choose("open_task", "Sam Lee: draft study protocol")
    chen.click("Reopen")
    assert "Dr. Grace Chen reopened it" in window(chen)
    chen.click("Drop")
    assert chen.confirmed[-1].title == "Drop this task?"
    assert "Dr. Grace Chen dropped it" in window(chen)
    sam.command("/mentortasks")
    assert "draft study protocol" not in window(sam)


def test_what_was_done_before_a_weekend_can_be_answered_after_it(
    hospital: Hospital, sam: Actor, chen: Actor, pair: None
) -> None:
    give(hospital, sam, chen, "draft study protocol")
    sam.say("done 1")
    sam.wait_for("Done:")
    hospital.sandbox.clock.jump(5 * DAY)

    sam.command("/mentortasks")
    assert "draft study protocol" not in window(sam)
    opens(chen, "Sam Lee: draft study protocol")
    chen.click("Reopen")
    assert "Dr. Grace Chen reopened it" in window(chen)


def test_a_line_is_said_once_however_often_the_page_is_saved(
    hospital: Hospital, sam: Actor, chen: Actor, pair: None, wednesday: date
) -> None:
    give(hospital, sam, chen, "draft study protocol by friday")
    opens(chen, "Sam Lee: draft study protocol")
    chen.fill("task_comment", "Start with the question.")
    assert chen.submit() == {}

    chen.fill("task_due", wednesday + 7 * DAY)
    assert chen.submit() == {}

    assert window(chen).count("Start with the question.") == 1
    chen.fill("task_comment", "Then the method.")
    assert chen.submit() == {}
    assert window(chen).count("Then the method.") == 1


def test_two_who_edit_at_once_lose_nothing(
    hospital: Hospital, sam: Actor, chen: Actor, pair: None, wednesday: date
) -> None:
    give(hospital, sam, chen, "draft study protocol by friday")
    opens(sam, "1. draft study protocol")
    opens(chen, "Sam Lee: draft study protocol")
    chen.fill("task_due", wednesday + 7 * DAY)
    assert chen.submit() == {}

    sam.fill("task_comment", "Nearly there.")
    assert sam.submit() == {}

    assert f"due {(wednesday + 7 * DAY):%A}" in window(sam)
    assert "Nearly there." in window(sam)


def test_a_day_is_not_put_off_once_the_task_is_done(
    hospital: Hospital, sam: Actor, chen: Actor, pair: None, wednesday: date
) -> None:
    give(hospital, sam, chen, "draft study protocol")
    opens(chen, "Sam Lee: draft study protocol")
    sam.say("done 1")
    sam.wait_for("Done:")
    chen.fill("task_due", wednesday + 7 * DAY)
    assert chen.submit() == {"task_due": "This task is closed. Please reopen it first."}


def test_after_the_end_tasks_stay_with_the_mentee_alone(
    hospital: Hospital, sam: Actor, chen: Actor, pair: None
) -> None:
    give(hospital, sam, chen, "draft study protocol")
    chen.command("/mentortasks")
    former = chen.modal
    end(hospital, chen)

    chen.choose("open_task", "Sam Lee: draft study protocol")
    assert "I can't find that for you" in window(chen)
    assert former is not None
    chen.close()
    chen.close()
    chen.command("/mentortasks")
    assert "Sam Lee" not in window(chen)
    opens(sam, "1. draft study protocol")
    assert "Only you see it." in window(sam)
    sam.click("Done")
    assert "Sam Lee did it" in window(sam)


def test_a_finger_above_send_meets_an_ended_mentorship(
    hospital: Hospital, sam: Actor, chen: Actor, pair: None
) -> None:
    chen.say("for @sam.lee: draft study protocol")
    chen.wait_for("Shall I give Sam Lee this task?")
    press = hold(hospital, chen, "Send")
    end(hospital, chen)
    press()
    chen.wait_for("I can't find that for you")
    sam.command("/mentortasks")
    assert "Nothing to do." in window(sam)
