"""Two people agree, and something is in the way: a clear sentence, and nothing typed is lost."""

from datetime import date, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.domain.working_terms import Terms
from sandbox import Actor
from tests.conversations.agreeing import AGREE, agree, answer, confirm, pair, propose, say, seen
from tests.support.hospital import Hospital, until
from tests.support.replay import newest_form

NEW_YORK = ZoneInfo("America/New_York")
TODAY_SAID = "Please choose a day after today."


@pytest.fixture
def proposed(hospital: Hospital, sam: Actor, chen: Actor) -> None:
    pair(hospital, sam, chen)
    propose(hospital, sam, chen)
    sam.wait_for("have both answered")


def today(hospital: Hospital) -> date:
    """Where the two live."""
    return hospital.sandbox.clock.now().astimezone(NEW_YORK).date()


NO_DAY = "Please choose the day on which it ends."
ENDS = [
    ("A date", None, NO_DAY),
    ("The end of the rotation", None, NO_DAY),
    ("A date", -30, TODAY_SAID),
    ("A date", 0, TODAY_SAID),
    ("A date", 3000, "Please choose a day within the next two years."),
]


@pytest.mark.parametrize("end", ENDS, ids=["none", "none either", "past", "today", "far"])
def test_an_end_that_cannot_be(
    hospital: Hospital, sam: Actor, chen: Actor, end: tuple[str, int | None, str]
) -> None:
    until_when, days, said = end
    pair(hospital, sam, chen)
    day = None if days is None else today(hospital) + timedelta(days=days)
    before = hospital.tables()

    assert answer(sam, until=until_when, ends_on=day) == {"ends_on": said}

    assert hospital.tables() == before
    assert sam.modal is not None
    assert sam.modal.values["Until when"] == until_when
    later = today(hospital) + timedelta(days=90)
    assert say(sam, ends_on=later) == {}


def test_a_day_left_over_from_another_choice_does_not_count(
    hospital: Hospital, sam: Actor, chen: Actor
) -> None:
    pair(hospital, sam, chen)
    assert answer(sam, until="12 months", ends_on=date(2001, 1, 1)) == {}
    assert "Until: 12 months" in seen(sam)


WORDS = ["😀" * 250, "שלום, זה סודי", "*bold* <!channel> <@U0CHEN> `code`", ""]


@pytest.mark.parametrize("words", WORDS, ids=["emoji", "right to left", "markup", "nothing"])
def test_any_words_are_kept_as_they_are(
    hospital: Hospital, sam: Actor, chen: Actor, words: str
) -> None:
    pair(hospital, sam, chen)
    assert answer(sam, confidentiality=words) == {}
    assert words in seen(sam)
    sam.click("Change my answers")
    assert sam.modal is not None
    assert (sam.modal.values["What stays between you"] or "") == words


def test_too_many_words_are_refused_on_their_field(
    hospital: Hospital, sam: Actor, chen: Actor
) -> None:
    """No Slack lets anyone type so much; a forged form may hold it."""
    pair(hospital, sam, chen)
    answer(sam)
    forged = newest_form(hospital)
    forged["view"]["state"]["values"]["off_limits"]["off_limits"]["value"] = "x" * 501
    before = hospital.tables()
    answered = sam.send_raw(forged)
    assert answered["errors"] == {"off_limits": "Please shorten this to 500 characters."}
    assert hospital.tables() == before


@pytest.mark.usefixtures("proposed")
def test_two_edit_at_once_and_the_second_keeps_what_they_wrote(
    hospital: Hospital, sam: Actor, chen: Actor
) -> None:
    for person in (sam, chen):
        person.click("Read and confirm")
        person.click("Change")
    assert say(sam, rhythm="Weekly") == {}
    before = hospital.tables()

    assert say(chen, off_limits="My own training, please.", rhythm="Quarterly") == {}

    assert hospital.tables() == before
    assert "There is a newer version meanwhile, so yours is not saved yet." in seen(chen)
    assert "How often: Weekly" in seen(chen)
    assert chen.modal is not None
    assert chen.modal.values["What is off-limits"] == "My own training, please."
    assert chen.modal.values["How often you meet"] == "Quarterly"
    assert chen.submit() == {}
    assert "You changed: how often, what is off-limits." in seen(chen)


@pytest.mark.usefixtures("proposed")
def test_a_version_changed_meanwhile_is_not_confirmed_unread(
    hospital: Hospital, sam: Actor, chen: Actor
) -> None:
    sam.click("Read and confirm")
    chen.click("Read and confirm")
    chen.click("Change")
    assert say(chen, rhythm="Weekly") == {}
    assert sam.submit() == {}
    assert "There is a newer version meanwhile, so nothing was confirmed." in seen(sam)
    assert "How often: Weekly" in seen(sam)
    assert sam.submit() == {}
    assert "You have confirmed it. It holds once Dr. Grace Chen does." in seen(sam)


@pytest.mark.usefixtures("proposed")
def test_a_form_that_slack_sends_twice_is_one_change(
    hospital: Hospital, sam: Actor, chen: Actor
) -> None:
    answered_again = chen.send_raw(newest_form(hospital))
    assert "yours is not saved yet" not in str(answered_again)
    sam.click("Read and confirm")
    sam.click("Change")
    assert say(sam, rhythm="Weekly") == {}
    before = hospital.tables()
    changed_again = sam.send_raw(newest_form(hospital))
    assert "You changed: how often." in str(changed_again)
    assert hospital.tables() == before


@pytest.mark.usefixtures("proposed")
def test_confirming_twice_is_confirming_once(hospital: Hospital, sam: Actor, chen: Actor) -> None:
    confirm(sam, chen)
    before = hospital.tables()
    answered = sam.send_raw(newest_form(hospital))
    assert "You have confirmed it." in str(answered)
    assert hospital.tables() == before


def test_an_answer_that_comes_after_the_proposal_is_kept_in_the_form(
    hospital: Hospital, sam: Actor, chen: Actor
) -> None:
    """Sam has the form open on his phone too."""
    pair(hospital, sam, chen)
    answer(sam)
    from_his_phone = newest_form(hospital)
    sam.close()
    chen.wait_for("has said how they would like to work with you")
    answer(chen)
    before = hospital.tables()
    from_his_phone["view"]["state"]["values"]["off_limits"]["off_limits"]["value"] = "My car."
    answered = sam.send_raw(from_his_phone)
    assert "There is a newer version meanwhile, so yours is not saved yet." in str(answered)
    assert "My car." in str(answered)
    assert hospital.tables() == before


def test_a_change_of_nothing_makes_no_version(hospital: Hospital, sam: Actor, chen: Actor) -> None:
    pair(hospital, sam, chen)
    agree(hospital, sam, chen)
    before = hospital.tables()
    sam.click("Our agreement")
    sam.click("Change")
    assert sam.submit() == {}
    assert "You both confirmed this on" in seen(sam)
    assert hospital.tables() == before


def end(hospital: Hospital, person: Actor) -> None:
    core, workspace = hospital.bot.core, hospital.bot.workspace.id
    with core.store.change(workspace) as uow:
        [mentorship] = uow.mentorships.running_of(hospital.member(person.name).id)
        uow.mentorships.save(mentorship.end(core.clock.now()))


def test_after_a_mentorship_nothing_is_agreed_any_more(
    hospital: Hospital, sam: Actor, chen: Actor
) -> None:
    pair(hospital, sam, chen)
    sam.click(AGREE)
    end(hospital, sam)
    before = hospital.tables()
    [said] = say(sam).values()
    assert said.startswith("This mentorship has ended, so there is nothing left to agree on.")
    chen.click(AGREE)
    assert seen(chen).endswith("nothing left to agree on. Thank you both.")
    assert hospital.tables() == before


@pytest.mark.usefixtures("proposed")
def test_a_proposal_of_a_mentorship_that_ended_is_not_confirmed(
    hospital: Hospital, sam: Actor, chen: Actor
) -> None:
    sam.click("Read and confirm")
    end(hospital, sam)
    before = hospital.tables()
    assert sam.submit() == {}
    assert "This mentorship has ended" in seen(sam)
    assert hospital.tables() == before


def test_a_version_whose_end_has_come_is_changed_first(
    hospital: Hospital, sam: Actor, chen: Actor
) -> None:
    pair(hospital, sam, chen)
    soon = today(hospital) + timedelta(days=5)
    propose(hospital, sam, chen, until="A date", ends_on=soon)
    sam.wait_for("have both answered")
    hospital.sandbox.clock.jump(timedelta(days=6))
    sam.click("Read and confirm")
    assert sam.submit() == {}
    assert "The last day of this version has come before both of you confirmed it." in seen(sam)


def test_a_word_nobody_offered_is_asked_again(hospital: Hospital, sam: Actor, chen: Actor) -> None:
    pair(hospital, sam, chen)
    answer(sam)
    forged = newest_form(hospital)
    forged["view"]["state"]["values"]["rhythm"]["rhythm"]["selected_option"]["value"] = "hourly"
    answered = sam.send_raw(forged)
    assert answered["errors"] == {"rhythm": "Please choose one of these."}


def test_a_stranger_reads_and_changes_nothing(
    hospital: Hospital, sam: Actor, mia: Actor, chen: Actor
) -> None:
    pair(hospital, sam, chen)
    answer(sam)
    forged = newest_form(hospital) | {"user": {"id": mia.id}}
    before = hospital.tables()
    assert "I can't find that for you" in str(mia.send_raw(forged))
    assert hospital.tables() == before
    with hospital.bot.core.store.read(hospital.bot.workspace.id) as uow:
        [mentorship] = uow.mentorships.running_of(hospital.member("Sam Lee").id)
        assert uow.agreements.of(mentorship).answers == {hospital.member("Sam Lee").id: Terms()}
    until(lambda: not mia.sees("Sam Lee"))
