"""Reviews: goals looked at again by either or both, and a tap that nobody else ever reads."""

import copy
import json
from datetime import timedelta

import pytest

from sandbox import Actor
from tests.conversations.agreeing import pair as pair_up
from tests.conversations.aiming import CHEN_SEES, PAPER, home_of, window, writes
from tests.conversations.test_nudges import days_pass, monday_noon
from tests.support.hospital import Hospital
from tests.support.replay import newest_form

__all__ = ["monday_noon"]

SCORE, WISH = "review_score", "review_wish"
DAYS_90 = timedelta(days=90)


@pytest.fixture
def pair(hospital: Hospital, sam: Actor, chen: Actor) -> None:
    """Dr. Chen mentors Sam, who shares one goal and keeps one."""
    pair_up(hospital, sam, chen)
    writes(sam, PAPER, CHEN_SEES)
    sam.close()
    writes(sam, "Sleep more")
    sam.close()


def opens_review(person: Actor, hospital: Hospital) -> None:
    person.open_home()
    hospital.settle()
    person.click("More")
    person.click("Review")


def taps(person: Actor, score: str, wish: str = "Continue") -> None:
    person.choose(SCORE, score)
    person.choose(WISH, wish)
    assert person.submit() == {}


def choice_of(person: Actor, goal: str) -> str:
    """The field that asks about this goal."""
    assert person.modal
    asked = (block for block in person.modal.blocks if block["type"] == "input")
    return str(next(one["block_id"] for one in asked if one["label"]["text"] == goal))


def first_field(person: Actor) -> str:
    assert person.modal
    return str(next(one["block_id"] for one in person.modal.blocks if one["type"] == "input"))


def test_a_mentee_reviews_goals_adds_one_and_taps_alone(
    hospital: Hospital, sam: Actor, chen: Actor, pair: None
) -> None:
    opens_review(sam, hospital)
    sam.choose(choice_of(sam, PAPER), "Say it in other words")
    sam.choose(choice_of(sam, "Sleep more"), "Achieved")
    sam.fill("review_new", "Teach twice a month by June 2028")
    assert sam.submit() == {}
    sam.fill(first_field(sam), "Submit a review")
    assert sam.submit() == {}
    assert "Nobody else ever reads this" in window(sam)
    taps(sam, "2", "Change something")

    assert "In other words: Submit a review" in window(sam)
    assert "Achieved: Sleep more" in window(sam)
    assert sam.modal is not None
    assert "Agree how we'll work" in sam.modal.buttons or "Our agreement" in sam.modal.buttons
    sam.close()
    sam.close()
    assert "Teach twice a month" in home_of(hospital, sam)

    opens_review(chen, hospital)
    assert "Submit a review" in window(chen)
    assert "Sleep more" not in window(chen)
    assert "Teach twice" not in window(chen)


def test_a_review_begun_by_both_is_one_with_one_summary(
    hospital: Hospital, sam: Actor, chen: Actor, pair: None
) -> None:
    opens_review(sam, hospital)
    opens_review(chen, hospital)
    assert sam.submit() == {}
    chen.choose(choice_of(chen, PAPER), "Achieved")
    assert chen.submit() == {}
    taps(sam, "5, very well")
    taps(chen, "1, not at all")

    member, core = hospital.member("Sam Lee"), hospital.bot.core
    with core.store.read(member.workspace_id) as uow:
        [mentorship] = uow.mentorships.running_of(member.id)
        assert len(uow.reviews.of(mentorship.id)) == 1
    assert f"Achieved: {PAPER}" in window(chen)
    for person in (sam, chen):
        person.close()
        person.close()
        opens_review(person, hospital)
        assert f"Achieved: {PAPER}" in window(person)
        assert "not at all" not in window(person)


def test_nobody_reads_what_another_tapped(
    hospital: Hospital, sam: Actor, chen: Actor, pair: None
) -> None:
    opens_review(chen, hospital)
    assert chen.submit() == {}
    taps(chen, "1, not at all", "End")
    assert chen.modal is not None
    assert "End" in chen.modal.buttons
    hospital.settle()
    opens_review(sam, hospital)
    assert sam.submit() == {}
    taps(sam, "5, very well")
    assert "End" not in (sam.modal.buttons if sam.modal else [])


def test_each_is_asked_after_three_months_until_done(
    monday_noon: None, hospital: Hospital, sam: Actor, chen: Actor, pair: None
) -> None:
    hospital.sandbox.clock.jump(DAYS_90)
    sam.say("met @dr.chen today 45 min")
    sam.wait_for("Logged: you and")
    days_pass(hospital, 4)
    digest = sam.wait_for("time to look at the goals again")
    assert PAPER not in digest.words
    sam.click("Review", on=digest)
    assert sam.submit() == {}
    taps(sam, "4")
    sam.wait_for("You have reviewed your mentorship with @Dr. Grace Chen. Thank you.")
    days_pass(hospital, 3)
    asked = [one for one in sam.messages() if "time to look at the goals" in one.words]
    assert asked == []
    chen.wait_for("time to look at the goals again")


def test_the_same_form_twice_counts_once_and_a_forged_one_never(
    hospital: Hospital, sam: Actor, chen: Actor, pair: None
) -> None:
    opens_review(sam, hospital)
    sam.fill("review_new", "Teach twice a month")
    assert sam.submit() == {}
    form = newest_form(hospital)
    sam.send_raw(form)
    member, core = hospital.member("Sam Lee"), hospital.bot.core
    with core.store.read(member.workspace_id) as uow:
        goals = uow.goals.seen_by(member.id, [])
    assert len(goals) == 3
    private = next(goal for goal in goals if goal.aim.what == "Sleep more")

    opens_review(chen, hospital)
    chen.choose(choice_of(chen, PAPER), "Let it go")
    assert chen.submit() == {}
    forged = copy.deepcopy(newest_form(hospital))
    meant = json.loads(forged["view"]["private_metadata"])
    meant["goals"] = str(private.id)
    forged["view"]["private_metadata"] = json.dumps(meant)
    forged["view"]["hash"] = "another"
    value = {"type": "static_select", "selected_option": {"value": "drop"}}
    field = f"review_choice-{private.id}"
    forged["view"]["state"]["values"] = {field: {field: value}}
    assert "I can't find that for you" in json.dumps(chen.send_raw(forged))


def test_a_goal_said_otherwise_meanwhile_comes_back_with_what_was_written(
    hospital: Hospital, sam: Actor, chen: Actor, pair: None
) -> None:
    opens_review(chen, hospital)
    chen.choose(choice_of(chen, PAPER), "Say it in other words")
    assert chen.submit() == {}
    sam.command("/mentorship", "goals")
    sam.click("Open", block=PAPER)
    sam.click("Edit")
    sam.fill("What I want", "Submit a review")
    assert sam.submit() == {}
    chen.fill(first_field(chen), "Write a letter")
    assert chen.submit() == {}
    assert "One of them was changed meanwhile" in window(chen)
    assert "It says now: Submit a review" in window(chen)
    assert "Write a letter" in window(chen)
    assert chen.submit() == {}
    assert "Nobody else ever reads this" in window(chen)


def test_after_the_end_reviews_stay_to_be_read_and_none_begins(
    hospital: Hospital, sam: Actor, chen: Actor, pair: None
) -> None:
    opens_review(sam, hospital)
    member, core = hospital.member("Sam Lee"), hospital.bot.core
    with core.store.change(member.workspace_id) as uow:
        [mentorship] = uow.mentorships.running_of(member.id)
        uow.mentorships.save(mentorship.end(core.clock.now()))
    assert "This mentorship has ended" in json.dumps(sam.submit())


def test_home_names_a_review_that_is_due_until_it_is_done(
    hospital: Hospital, sam: Actor, chen: Actor, pair: None
) -> None:
    sam.say("met chen today 45 min")
    sam.wait_for("Logged: you and")
    hospital.sandbox.clock.jump(DAYS_90 + timedelta(days=1))
    sam.open_home()
    chen.open_home()
    assert "A review is due." in home_of(hospital, sam)
    assert "Your review with Dr. Grace Chen is due." in home_of(hospital, sam)

    sam.click("Review")
    assert sam.submit() == {}
    taps(sam, "4")
    sam.close()

    assert "review" not in home_of(hospital, sam).casefold()
    assert "Sam Lee has begun a review. Your part takes a minute." in home_of(hospital, chen)
    assert "A review waits for you." in home_of(hospital, chen)
