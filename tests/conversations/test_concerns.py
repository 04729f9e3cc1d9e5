"""Something is wrong: one trusted coordinator reads it, and nobody else."""

import json
import logging

import pytest
from sqlalchemy import select

from sandbox import Actor
from storage.database import read_only
from storage.tables import metadata
from tests.conversations.agreeing import pair, seen
from tests.conversations.everyday import begin_on_monday_noon
from tests.conversations.test_nudges import days_pass, digests
from tests.support.hospital import Hospital
from tests.support.replay import forged_form, hold, newest_form

WORDS = "canary: he shouts at me on rounds, and cancels every time."
TOLD = "Someone has written to you in confidence"
WAITS = "still waits to be read"
WRONG = "Something's wrong"


@pytest.fixture(autouse=True)
def mentorship(hospital: Hospital, sam: Actor, chen: Actor) -> None:
    """Dr. Chen mentors Sam."""
    pair(hospital, sam, chen)


def open_window(person: Actor) -> None:
    person.open_home()
    person.click("More")


def write(person: Actor, words: str = WORDS, **said: object) -> dict[str, str]:
    """From the window of their mentorship; the form stays open."""
    open_window(person)
    person.click(WRONG, on="Mentorship")
    return submit(person, words, **said)


def submit(person: Actor, words: str, **said: object) -> dict[str, str]:
    for field, value in {"concern": words, **said}.items():
        person.fill(field, value)
    return person.submit()


def test_a_trainee_tells_the_program_director_who_alone_reads_it(
    hospital: Hospital, sam: Actor, chen: Actor, adler: Actor
) -> None:
    heard_by_chen = len(chen.messages())

    assert write(sam) == {}

    assert "Only Dr. Ruth Adler can read it." in seen(sam)
    assert "Not read yet." in seen(sam)
    card = adler.wait_for(TOLD)
    assert "Sam" not in card.words
    adler.click("Read it")
    assert "@Sam Lee wrote to you on" in seen(adler)
    assert "Dr. Grace Chen is advisor to Sam Lee" in seen(adler)
    assert WORDS in seen(adler)
    adler.wait_for("You have read what someone wrote to you in confidence.")
    sam.close()
    sam.click(WRONG, on="Mentorship")
    assert "Read on" in seen(sam)
    hospital.settle()
    assert len(chen.messages()) == heard_by_chen


def test_the_form_says_who_will_read_it_and_who_else_helps(sam: Actor) -> None:
    open_window(sam)
    sam.click(WRONG, on="Mentorship")

    assert sam.modal
    assert sam.modal.values["Who reads it"] == "Dr. Ruth Adler"
    assert "your mentorship with Dr. Grace Chen, who is not told." in seen(sam)
    assert "If anyone is in danger, call your local emergency number." in seen(sam)


def test_looking_leaves_no_trace(
    hospital: Hospital, sam: Actor, caplog: pytest.LogCaptureFixture
) -> None:
    open_window(sam)
    before = hospital.tables()
    caplog.clear()

    sam.click(WRONG, on="Mentorship")
    assert "Help that is there now" in seen(sam)
    sam.close()

    assert hospital.tables() == before
    assert not caplog.records


def test_it_stands_in_no_message_log_or_row(
    hospital: Hospital, sam: Actor, adler: Actor, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    write(sam)
    adler.wait_for(TOLD)
    adler.click("Read it")
    hospital.settle()

    posts = [one for one in hospital.sandbox.payloads if one["method"].startswith("chat.")]
    assert posts
    assert "canary" not in json.dumps(posts)
    assert "canary" not in caplog.text
    with read_only(hospital.bot.engine).connect() as connection:
        for table in metadata.sorted_tables:
            assert "canary" not in str(connection.execute(select(table)).all()), table.name


def test_it_is_withdrawn_while_it_is_unread(hospital: Hospital, sam: Actor, adler: Actor) -> None:
    write(sam)
    adler.wait_for(TOLD)
    to_read = adler.last

    sam.click("Withdraw")

    assert "Withdrawn: its words are gone." in seen(sam)
    adler.wait_for("was withdrawn before you read it. There is nothing to do.")
    assert adler.last.buttons == []
    hospital.settle()
    assert to_read.buttons == ["Read it"]


def test_one_that_was_read_meanwhile_is_not_withdrawn(
    hospital: Hospital, sam: Actor, adler: Actor
) -> None:
    write(sam)
    adler.wait_for(TOLD)
    adler.click("Read it")
    hospital.settle()
    before = hospital.tables()

    sam.click("Withdraw")

    assert "It has been read by now" in sam.modal.words if sam.modal else False
    assert hospital.tables() == before


def test_what_was_withdrawn_is_read_no_more(hospital: Hospital, sam: Actor, adler: Actor) -> None:
    """From a card on a device that was asleep."""
    write(sam)
    adler.wait_for(TOLD)
    press = hold(hospital, adler, "Read it")
    sam.click("Withdraw")
    hospital.settle()

    press()

    adler.wait_for("This was withdrawn before you read it.")


def test_it_is_written_from_home_and_by_command_too(
    hospital: Hospital, sam: Actor, adler: Actor
) -> None:
    home = sam.open_home()
    sam.click(WRONG, on=home)
    assert "your mentorship with" not in seen(sam)
    assert submit(sam, "About the whole program.") == {}
    sam.close()
    sam.command("/mentorship", "concern")
    assert "About the whole program." not in seen(sam)
    assert "To Dr. Ruth Adler" in seen(sam)
    assert submit(sam, "And another thing.") == {}

    hospital.settle()
    told = [message for message in adler.messages() if TOLD in message.words]
    assert len(told) == 2


def test_the_same_form_sent_twice_tells_once(hospital: Hospital, sam: Actor, adler: Actor) -> None:
    write(sam)
    adler.wait_for(TOLD)
    before = hospital.tables()

    sam.send_raw(newest_form(hospital))

    assert hospital.tables() == before


def test_what_looks_like_a_patient_is_asked_about_first(
    hospital: Hospital, sam: Actor, adler: Actor
) -> None:
    words = "He left me alone with MRN 4459012."
    assert write(sam, words) == {}

    assert "This looks as if it held a record number." in seen(sam)
    assert sam.modal and sam.modal.values["What is wrong"] == words
    sam.choose("save_anyway", ["This names no patient"])
    assert sam.submit() == {}
    adler.wait_for(TOLD)


def test_what_cannot_be_sent_says_why(
    hospital: Hospital, sam: Actor, chen: Actor, adler: Actor
) -> None:
    assert write(sam, "  ") == {"concern": "Please write a sentence or two."}
    assert submit(sam, "Quiet.") == {}
    adler.wait_for(TOLD)
    honest, before = newest_form(hospital), hospital.tables()
    partner, everyone = str(hospital.member(chen.name).id), "all"

    for reader, problem in (
        (partner, "whoever is not there can't read it"),
        (everyone, "Please choose one of these."),
    ):
        typed = {"concern_reader": {"selected_option": {"value": reader}}}
        words = {"concern": {"value": WORDS}}
        carried = {"mentorship": 1}
        forged = forged_form(honest, "concern_form", carried, **typed, **words)
        assert problem in json.dumps(sam.send_raw(forged))
    assert hospital.tables() == before


def test_nobody_is_told_more_than_they_can_read(
    hospital: Hospital, sam: Actor, adler: Actor
) -> None:
    for number in range(5):
        assert write(sam, f"Thing {number}.") == {}
        sam.close()
        sam.close()

    refused = write(sam, "Thing 6.")

    assert "They have not read your last five yet." in refused["concern"]


def test_a_partner_who_coordinates_is_not_offered(
    hospital: Hospital, sam: Actor, adler: Actor
) -> None:
    """The program director is Mia's mentor, and nobody else coordinates."""
    mia = hospital.person("Mia Lopez")
    pair(hospital, mia, adler)

    open_window(mia)
    mia.click(WRONG, on="Mentorship")

    assert mia.modal and not mia.modal.values
    assert "There is nobody in this app whom you could tell here." in seen(mia)
    assert "If anyone is in danger" in seen(mia)


def test_a_concern_that_waits_is_named_again_until_it_is_read(
    hospital: Hospital, sam: Actor, adler: Actor
) -> None:
    begin_on_monday_noon(hospital)
    assert write(sam) == {}
    adler.wait_for(TOLD)
    days_pass(hospital, 3)
    assert not digests(adler)

    days_pass(hospital, 1)  # Friday
    [reminder] = digests(adler)
    assert WAITS in reminder.words
    assert "Sam" not in reminder.words
    assert "canary" not in reminder.words
    days_pass(hospital, 4)
    assert len(digests(adler)) == 2
    days_pass(hospital, 7)
    assert len(digests(adler)) == 2

    adler.click("Read it", on=digests(adler)[-1])

    assert WORDS in seen(adler)
    hospital.settle()
    assert not any(WAITS in message.words for message in adler.messages())


def test_of_a_concern_withdrawn_nobody_is_reminded(
    hospital: Hospital, sam: Actor, adler: Actor
) -> None:
    begin_on_monday_noon(hospital)
    assert write(sam) == {}
    adler.wait_for(TOLD)
    sam.click("Withdraw")
    days_pass(hospital, 8)
    assert not digests(adler)
