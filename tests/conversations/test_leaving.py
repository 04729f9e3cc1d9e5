"""Someone leaves the workspace: what they shared ends kindly, and nobody waits for them."""

from dataclasses import replace

from bot.usecases.sync_members import sync_members
from sandbox import Actor
from tests.conversations.agreeing import pair
from tests.conversations.everyday import accept, ask
from tests.support.hospital import Hospital, until


def test_a_mentor_who_leaves_is_missed_kindly(hospital: Hospital, sam: Actor, chen: Actor) -> None:
    pair(hospital, sam, chen)
    heard = len(chen.messages())

    hospital.sandbox.deactivate(chen.id)

    sam.wait_for("Your mentorship with @Dr. Grace Chen has come to its end.")
    until(lambda: "is your advisor" not in sam.open_home().words)
    hospital.settle()
    assert len(chen.messages()) == heard


def test_a_mentee_who_leaves_gives_the_place_back(
    hospital: Hospital, sam: Actor, mia: Actor, chen: Actor
) -> None:
    pair(hospital, sam, chen)

    hospital.sandbox.deactivate(sam.id)

    chen.wait_for("Your mentorship with @Sam Lee has come to its end.")
    with hospital.bot.core.store.read(hospital.bot.workspace.id) as uow:
        assert uow.mentorships.running_of(hospital.member("Dr. Grace Chen").id) == []


def test_requests_that_nobody_can_answer_any_more_close(
    hospital: Hospital, sam: Actor, mia: Actor, chen: Actor, okafor: Actor
) -> None:
    ask(sam, chen)
    ask(mia, chen, "To pass my boards.")
    ask(sam, okafor, "Quality improvement.")

    hospital.sandbox.deactivate(sam.id)

    okafor.wait_for("Sam Lee withdrew this request")
    hospital.sandbox.deactivate(chen.id)
    mia.wait_for("Dr. Grace Chen can't take this on just now")
    hospital.settle()
    assert not any("Accept" in message.buttons for message in okafor.messages())


def test_nobody_in_line_stands_before_an_empty_chair(
    hospital: Hospital, sam: Actor, mia: Actor, chen: Actor
) -> None:
    hospital.mentor("Dr. Grace Chen", places=0)
    for mentee in (sam, mia):
        mentee.command("/findmentor", "grant writing")
        mentee.click("Join waiting list", block="Dr. Grace Chen")
    hospital.settle()

    hospital.sandbox.deactivate(sam.id)

    with hospital.bot.core.store.read(hospital.bot.workspace.id) as uow:
        waiting = [
            len(uow.waits.open_of(found.id))
            for person in (sam, mia)
            if (found := uow.members.find(person.id))
        ]
    assert waiting == [0, 1]


def test_leaving_twice_ends_nothing_twice(hospital: Hospital, sam: Actor, chen: Actor) -> None:
    """Slack tells of somebody again, and the daily list does too."""
    pair(hospital, sam, chen)
    hospital.sandbox.deactivate(chen.id)
    sam.wait_for("has come to its end")
    before = hospital.tables()

    hospital.sandbox.deactivate(chen.id)

    assert hospital.tables() == before


def test_whoever_left_while_the_bot_was_away_is_found_by_the_list(
    hospital: Hospital, sam: Actor, chen: Actor
) -> None:
    pair(hospital, sam, chen)
    gone = replace(hospital.member("Dr. Grace Chen").member.person, active=False)

    sync_members(hospital.bot.core, hospital.bot.workspace.id, [gone])

    sam.wait_for("Your mentorship with @Dr. Grace Chen has come to its end.")


def test_a_new_mentorship_is_possible_after_coming_back(
    hospital: Hospital, sam: Actor, chen: Actor
) -> None:
    pair(hospital, sam, chen)
    hospital.sandbox.deactivate(chen.id)
    sam.wait_for("has come to its end")
    hospital.sandbox.change(chen.id, kind="member")
    until(lambda: hospital.member("Dr. Grace Chen").member.person.active)

    ask(sam, chen, "To begin once more.")
    accept(chen, sam)

    assert "is your advisor" in sam.open_home().words
