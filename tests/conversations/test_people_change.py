"""People join, take another name, move and leave; Preceptor keeps up."""

from datetime import timedelta

from sandbox import Actor
from tests.support.hospital import Hospital


def test_someone_who_just_joined_can_be_asked_by_name(hospital: Hospital, sam: Actor) -> None:
    hospital.sandbox.join(
        {"id": "U0NEW", "name": "Dr. Ines Duarte", "handle": "ines", "title": "Attending"}
    )

    sam.command("/findmentor", "<@U0NEW|ines>")

    assert sam.modal
    assert "Dr. Ines Duarte" in sam.modal.words


def test_a_mentor_is_found_by_the_name_she_took(
    hospital: Hospital, sam: Actor, chen: Actor
) -> None:
    hospital.sandbox.change(chen.id, name="Dr. Grace Whitfield")

    sam.command("/findmentor", "Whitfield")
    assert "Dr. Grace Whitfield" in sam.last.words

    sam.command("/findmentor", "Chen")
    assert "Nobody here fits" in sam.last.words


def test_who_left_is_not_offered_and_not_asked(hospital: Hospital, sam: Actor, chen: Actor) -> None:
    hospital.sandbox.deactivate(chen.id)

    sam.command("/findmentor", "grant writing")
    assert "Nobody here fits" in sam.last.words

    sam.command("/findmentor", f"<@{chen.id}>")
    assert "Dr. Grace Chen" in sam.last.words
    assert sam.modal is None


def test_who_became_a_guest_is_offered_again_once_they_are_none(
    hospital: Hospital, sam: Actor, chen: Actor
) -> None:
    hospital.sandbox.change(chen.id, kind="multi_channel_guest")
    sam.command("/findmentor", "grant writing")
    assert "Nobody here fits" in sam.last.words

    hospital.sandbox.change(chen.id, kind="member")
    sam.command("/findmentor", "grant writing")
    assert "Dr. Grace Chen" in sam.last.words


def test_the_message_about_an_absence_follows_the_request(
    hospital: Hospital, sam: Actor, chen: Actor
) -> None:
    """It offers Withdraw only while there is something to withdraw."""
    sam.command("/findmentor", f"<@{chen.id}> my first grant")
    sam.submit()
    chen.wait_for("my first grant")
    back = (hospital.sandbox.clock.now() + timedelta(days=5)).date()
    chen.command("/mentorship", "profile")
    chen.fill("away_until", back)
    assert chen.submit() == {}
    assert chen.submit() == {}
    away = sam.wait_for("Your request stays open")
    assert "Withdraw" in away.buttons

    chen.click("Accept")

    sam.wait_for("said yes, and is now")
    assert not any("Withdraw" in message.buttons for message in sam.messages())
