"""Who sees a goal: it is shared, taken back and told of, and its owner's alone after the end."""

import copy
import json
import logging

import pytest
from sqlalchemy import select

from sandbox import Actor
from storage.database import read_only
from storage.tables import metadata
from tests.conversations.aiming import (
    CHEN_SEES,
    PAPER,
    home_of,
    opens,
    pair,
    window,
    writes,
)
from tests.conversations.test_nudges import days_pass, monday_noon
from tests.support.hospital import Hospital
from tests.support.replay import newest_press

__all__ = ["monday_noon", "pair"]


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
