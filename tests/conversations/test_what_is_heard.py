"""The bot answers what people say to it, once, and nothing else that Slack tells."""

import pytest

from sandbox import Actor
from tests.support.hospital import Hospital
from tests.support.replay import Payload


def newest_words(hospital: Hospital, person: Actor) -> Payload:
    """The event that told the bot what this person last said."""
    said = {"type": "message", "user": person.id}
    return next(
        payload
        for payload in reversed(hospital.sandbox.delivered)
        if said.items() <= payload.get("event", {}).items()
    )


@pytest.mark.parametrize(
    "changed",
    [
        {"subtype": "message_changed", "message": {"text": "help"}},
        {"subtype": "message_deleted"},
        {"subtype": "bot_message", "bot_id": "B0OTHER"},
        {"bot_id": "B0OTHER"},
        {"channel_type": "mpim"},
    ],
    ids=lambda changed: "-".join(map(str, changed.values()))[:30],
)
def test_only_what_a_person_says_to_the_bot_is_answered(
    hospital: Hospital, sam: Actor, changed: Payload
) -> None:
    sam.say("help")
    sam.wait_for("Are you looking for a mentor")
    event = newest_words(hospital, sam)
    before = hospital.tables()

    sam.send_raw({**event, "event_id": "Ev0NEW", "event": {**event["event"], **changed}})

    assert hospital.tables() == before
    assert sam.nothing_new(0)


def test_an_event_that_comes_twice_is_answered_once(hospital: Hospital, sam: Actor) -> None:
    sam.say("help")
    sam.wait_for("Are you looking for a mentor")
    before = hospital.tables()

    sam.send_raw(newest_words(hospital, sam))

    assert hospital.tables() == before
    assert len(sam.messages()) == 2


def test_a_guest_is_answered_once_as_well(hospital: Hospital) -> None:
    robin = hospital.sandbox.join(
        {"id": "U0ROBIN", "name": "Robin", "handle": "robin", "kind": "multi_channel_guest"}
    )
    robin.say("help")
    robin.wait_for("Mentorship here is for full members")

    robin.send_raw(newest_words(hospital, robin))

    assert len(robin.messages()) == 2


def test_words_beside_a_picture_are_words_all_the_same(hospital: Hospital, sam: Actor) -> None:
    sam.open_messages()
    sam.wait_for("Are you looking for a mentor")
    sam.say("The soup again")
    sam.wait_for("I did not understand that.")
    event = newest_words(hospital, sam)
    shared = {"subtype": "file_share", "files": [{"id": "F0PICTURE"}], "text": "help"}

    sam.send_raw({**event, "event_id": "Ev0FILE", "event": {**event["event"], **shared}})

    sam.wait_for("Or write to me in plain words:")
