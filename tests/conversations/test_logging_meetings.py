"""Meetings are logged by either of the two: in a form, by a command, in one sentence."""

import pytest

from bot.domain.people import Format
from bot.usecases.pause_mentorship import end_within
from sandbox import Actor
from tests.conversations.agreeing import pair
from tests.conversations.meeting import (
    DAY,
    LOGGED,
    day_of,
    fill_log,
    meetings_of,
    notes_of,
    seen,
    today_of,
)
from tests.support.hospital import Hospital
from tests.support.replay import newest_form


@pytest.fixture(autouse=True)
def together(hospital: Hospital, sam: Actor, chen: Actor) -> None:
    pair(hospital, sam, chen)


def test_one_sentence_logs_a_meeting(hospital: Hospital, sam: Actor, chen: Actor) -> None:
    sam.say(f"met <@{chen.id}> yesterday 45 min, talked about fellowship letters")
    answer = sam.wait_for(LOGGED)
    day = day_of(hospital, sam, ago=1)
    assert f"Logged: you and @Dr. Grace Chen met on {day}, 45 minutes." in answer.words
    assert "fellowship letters" not in answer.words

    [meeting] = meetings_of(hospital, sam)
    assert (meeting.held_on, meeting.minutes) == (today_of(hospital, sam) - DAY, 45)
    assert notes_of(hospital, sam)[0].shared == "talked about fellowship letters"
    sam.click("Meetings", on=answer)
    assert "talked about fellowship letters" in seen(sam)
    hospital.settle()
    assert not any("fellowship" in message.words for message in chen.messages())


def test_it_can_be_taken_back(hospital: Hospital, sam: Actor) -> None:
    sam.say("met chen today for an hour over coffee")
    sam.click("Undo", on=sam.wait_for(LOGGED))
    sam.wait_for("Taken back: nothing of it is kept.")
    assert meetings_of(hospital, sam) == []


def test_but_not_after_ten_minutes(hospital: Hospital, sam: Actor) -> None:
    sam.say("met chen today for an hour")
    answer = sam.wait_for(LOGGED)
    hospital.sandbox.clock.jump(DAY / 24)
    sam.click("Undo", on=answer)
    sam.wait_for("ten minutes are over")
    assert len(meetings_of(hospital, sam)) == 1


def test_a_command_with_words_needs_no_form(hospital: Hospital, sam: Actor, chen: Actor) -> None:
    sam.command("/logmeeting", f"@{chen.handle} yesterday 45 min talked about letters")
    sam.wait_for(LOGGED)
    assert sam.modal is None
    [meeting] = meetings_of(hospital, sam)
    assert meeting.minutes == 45
    assert notes_of(hospital, sam)[0].shared == "talked about letters"


def test_a_form_from_the_command_and_the_shortcut(
    hospital: Hospital, sam: Actor, chen: Actor
) -> None:
    sam.command("/logmeeting")
    assert sam.modal is not None
    assert sam.modal.values["With whom"] == "Dr. Grace Chen"
    answer = fill_log(
        sam,
        minutes="50",
        format="Coffee",
        meeting_notes="Grants, and rest. 😀\nשלום",
        private_notes="She looked tired.",
        next_steps="Draft aims\nEmail Dr. Patel, then wait",
    )
    assert answer == {}
    assert "50 minutes · coffee · logged by you" in seen(sam)
    assert "She looked tired." in seen(sam)
    sam.close()
    [meeting] = meetings_of(hospital, sam)
    assert (meeting.minutes, meeting.format) == (50, Format.COFFEE)
    sam.command("/mentortasks")
    assert "Draft aims" in seen(sam)
    assert "Email Dr. Patel, then wait" in seen(sam)
    sam.close()

    chen.shortcut("Log a meeting")
    assert chen.modal is not None
    chen.close()
    chen.open_home()
    chen.click("Meetings")
    assert "Grants, and rest. 😀" in seen(chen)
    assert "tired" not in seen(chen)
    assert "logged by Sam Lee" in seen(chen)
    assert not {"Edit", "Delete"} & set(chen.modal.buttons if chen.modal else ())


@pytest.mark.parametrize(
    ("field", "value", "sentence"),
    [
        ("minutes", "0", "from 5 to 600"),
        ("minutes", "2000", "from 5 to 600"),
        ("met_on", 3, "still to come"),
        ("met_on", -30, "before your mentorship began"),
        ("met_on", -400, "within the past year"),
        ("next_steps", "x" * 61, "60 characters"),
    ],
)
def test_what_cannot_be_is_said_on_its_field(
    hospital: Hospital, sam: Actor, field: str, value: object, sentence: str
) -> None:
    sam.command("/logmeeting")
    if isinstance(value, int):
        value = today_of(hospital, sam) + value * DAY
    problems = fill_log(sam, meeting_notes="Kept.", **{field: value})
    assert sentence in problems[field]
    assert meetings_of(hospital, sam) == []
    assert sam.modal is not None
    assert sam.modal.values["Notes for the two of you"] == "Kept."


def test_the_second_is_asked_whether_it_is_the_same(
    hospital: Hospital, sam: Actor, chen: Actor
) -> None:
    sam.say("met chen today 45 min: grants")
    sam.wait_for(LOGGED)
    chen.command("/logmeeting")
    assert fill_log(chen, minutes="60", meeting_notes="Promised a letter.") == {}
    assert "is logged already. Nothing is saved yet." in seen(chen)
    assert chen.modal is not None
    assert chen.modal.values["Notes for the two of you"] == "Promised a letter."
    assert chen.submit() == {}
    [meeting] = meetings_of(hospital, sam)
    assert meeting.minutes == 45
    assert "Promised a letter." in seen(chen)
    assert "grants" in seen(chen)


def test_or_another_one_that_day(hospital: Hospital, sam: Actor, chen: Actor) -> None:
    sam.say("met chen today 45 min: grants")
    sam.wait_for(LOGGED)
    chen.say("met sam today 20 min, by phone")
    chen.click("Another meeting", on=chen.wait_for("Is it the same meeting?"))
    chen.wait_for(LOGGED)
    assert [one.minutes for one in meetings_of(hospital, sam)] == [20, 45]


def test_added_by_sentence_and_taken_back(hospital: Hospital, sam: Actor, chen: Actor) -> None:
    sam.say("met chen today")
    sam.wait_for(LOGGED)
    chen.say("met sam today 20 min: she will write")
    chen.click("The same meeting", on=chen.wait_for("Is it the same meeting?"))
    answer = chen.wait_for("Added to your meeting with @Sam Lee")
    [meeting] = meetings_of(hospital, chen)
    assert meeting.minutes == 20
    assert notes_of(hospital, chen)[0].shared == "she will write"
    chen.click("Undo", on=answer)
    chen.wait_for("Taken back")
    [meeting] = meetings_of(hospital, chen)
    assert meeting.minutes is None
    assert notes_of(hospital, chen)[0].shared == ""


def test_a_record_number_is_asked_about_in_the_form(hospital: Hospital, sam: Actor) -> None:
    sam.command("/logmeeting")
    assert fill_log(sam, meeting_notes="The lady with MRN 4459012.") == {}
    assert "a record number" in seen(sam)
    assert meetings_of(hospital, sam) == []
    assert sam.modal is not None
    assert sam.modal.values["Notes for the two of you"] == "The lady with MRN 4459012."
    sam.choose("save_anyway", ["This names no patient"])
    assert sam.submit() == {}
    assert len(meetings_of(hospital, sam)) == 1


def test_and_in_the_chat_with_the_message_to_be_deleted(hospital: Hospital, sam: Actor) -> None:
    for button, number in (("Don't log it", 0), ("Log it anyway", 1)):
        sam.say("met chen today 30 min, about the man born 3/4/1951")
        asked = sam.wait_for("please delete your message")
        assert "a birth date" in asked.words
        assert "1951" not in asked.words
        sam.click(button, on=asked)
        sam.wait_for("Nothing was logged" if number == 0 else LOGGED)
        assert len(meetings_of(hospital, sam)) == number


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("met chen 2000 min", "from 5 to 600"),
        ("met chen tomorrow", "still to come"),
        ("met chen 30 February", "The calendar has no such day"),
        ("met patel yesterday", "no mentorship of yours with anyone by that name"),
        ("met chen 3 weeks ago", "before your mentorship began"),
    ],
)
def test_sentences_that_cannot_be(hospital: Hospital, sam: Actor, said: str, answer: str) -> None:
    sam.say(said)
    sam.wait_for(answer)
    assert meetings_of(hospital, sam) == []


def test_a_name_that_fits_two(hospital: Hospital, sam: Actor, mia: Actor, chen: Actor) -> None:
    pair(hospital, mia, chen)
    chen.say("met my mentee today 30 min")
    asked = chen.wait_for("With whom did you meet?")
    chen.click("Choose", on=asked, block="Mia Lopez")
    chen.wait_for(LOGGED)
    hospital.settle()


def test_who_logged_it_edits_and_deletes_it(hospital: Hospital, sam: Actor, chen: Actor) -> None:
    sam.say("met chen today 45 min: grants")
    sam.click("Meetings", on=sam.wait_for(LOGGED))
    sam.click("Edit")
    assert fill_log(sam, minutes="55", private_notes="Ask again.") == {}
    assert "55 minutes" in seen(sam)
    sam.click("Delete")
    assert "No meeting is logged yet." in seen(sam)
    assert meetings_of(hospital, sam) == []
    sam.close()
    assert sam.modal is None


def test_what_the_other_wrote_outlives_a_deletion(
    hospital: Hospital, sam: Actor, chen: Actor
) -> None:
    sam.say("met chen today 45 min: grants")
    sam.wait_for(LOGGED)
    chen.open_home()
    chen.click("Meetings")
    chen.click("Add notes")
    assert fill_log(chen, private_notes="Gifted.") == {}
    chen.close()
    sam.open_home()
    sam.click("Meetings")
    sam.click("Delete")
    assert notes_of(hospital, sam)[0].shared == ""
    [meeting] = meetings_of(hospital, chen)
    assert meeting.logged_by == hospital.member(chen.name).id
    assert notes_of(hospital, chen)[0].private == "Gifted."


def test_a_form_that_outlived_its_mentorship_says_so_and_keeps_what_was_typed(
    hospital: Hospital, sam: Actor, chen: Actor
) -> None:
    sam.command("/logmeeting")
    actor = hospital.member(chen.name)
    with hospital.bot.core.store.change(actor.workspace_id) as uow:
        [mentorship] = uow.mentorships.running_of(actor.id)
        end_within(uow, actor, mentorship, hospital.bot.core.clock.now())
    problems = fill_log(sam, meeting_notes="Kept. 😀 שלום" + "x" * 2900)
    assert "This mentorship has ended" in str(problems)
    assert sam.modal is not None
    assert str(sam.modal.values["Notes for the two of you"]).startswith("Kept. 😀 שלום")
    sam.close()
    sam.command("/logmeeting")
    sam.wait_for("You have no mentorship here yet.")


def test_the_same_form_sent_twice_logs_one_meeting(hospital: Hospital, sam: Actor) -> None:
    sam.command("/logmeeting")
    assert fill_log(sam, next_steps="Draft aims") == {}
    sam.send_raw(newest_form(hospital))
    hospital.settle()
    assert len(meetings_of(hospital, sam)) == 1
