"""Two people agree how they work: each alone, then one version that both confirm."""

from datetime import timedelta

from sandbox import Actor
from tests.conversations.agreeing import (
    AGREE,
    ASKED,
    CONFIRMED,
    PROPOSED,
    agree,
    answer,
    confirm,
    pair,
    propose,
    say,
    seen,
)
from tests.conversations.everyday import accept, ask
from tests.support.hospital import Hospital, until

OURS = "Our agreement"


def agreement_of(hospital: Hospital, person: Actor) -> tuple[timedelta, object]:
    """The rhythm and the last day of their first mentorship, as the bot goes by them."""
    with hospital.bot.core.store.read(hospital.bot.workspace.id) as uow:
        [mentorship] = uow.mentorships.running_of(hospital.member(person.name).id)
    return mentorship.interval, mentorship.agreed_until


def test_from_the_kick_off_to_an_agreement(hospital: Hospital, sam: Actor, chen: Actor) -> None:
    pair(hospital, sam, chen)

    sam.click(AGREE)
    assert sam.modal is not None
    assert sam.modal.values["How often you meet"] == "Monthly"
    assert say(sam, rhythm="Every 2 weeks") == {}
    assert "Dr. Grace Chen has been asked the same" in seen(sam)
    sam.close()

    chen.wait_for(ASKED)
    chen.click(AGREE, on=ASKED)
    assert "Every 2 weeks" not in seen(chen)
    assert say(chen, format="Call", until="The end of the academic year") == {}
    assert "You: Monthly\nSam Lee: Every 2 weeks" in seen(chen)
    assert "It holds once you and Sam Lee have confirmed it." in seen(chen)
    assert chen.submit() == {}
    assert "You have confirmed it. It holds once Sam Lee does." in seen(chen)
    chen.close()
    assert agreement_of(hospital, sam) == (timedelta(days=30), None)

    sam.wait_for(PROPOSED)
    sam.click("Read and confirm")
    assert "Dr. Grace Chen has confirmed it. It holds once you do." in seen(sam)
    assert sam.submit() == {}
    assert "You both confirmed this on" in seen(sam)
    sam.close()

    for person in (sam, chen):
        person.wait_for(CONFIRMED)
        assert "Agreed: monthly, until 30 June" in person.open_home().words
    interval, until_day = agreement_of(hospital, sam)
    assert interval == timedelta(days=30)
    assert str(until_day).endswith("06-30")


def test_nothing_of_an_agreement_stands_in_any_message(
    hospital: Hospital, sam: Actor, chen: Actor
) -> None:
    pair(hospital, sam, chen)
    agree(hospital, sam, chen, rhythm="Every 6 weeks", off_limits="My divorce.")
    sent = [
        each
        for each in hospital.sandbox.payloads
        if "chat.postMessage" in str(each) or "chat.update" in str(each)
    ]
    assert sent
    for secret in ("6 weeks", "divorce", "stays between us", "12 months"):
        assert secret not in str(sent)


def test_either_confirms_first_and_the_other_is_asked(
    hospital: Hospital, sam: Actor, chen: Actor
) -> None:
    """Dr. Chen saw the proposal as she answered, closed it, and would hear of it no more."""
    pair(hospital, sam, chen)
    propose(hospital, sam, chen)
    confirm(sam, chen)
    chen.wait_for("One way for both waits for you")
    confirm(chen, sam)
    sam.wait_for(CONFIRMED)


def test_an_edit_makes_a_new_version_and_asks_both_again(
    hospital: Hospital, sam: Actor, chen: Actor
) -> None:
    pair(hospital, sam, chen)
    propose(hospital, sam, chen)
    confirm(sam, chen)

    chen.click("Read and confirm")
    chen.click("Change")
    assert say(chen, rhythm="Weekly", confidentiality="Nothing leaves this room. 🤫") == {}
    assert "You changed: how often, what stays between you." in seen(chen)
    assert "It holds once you and Sam Lee have confirmed it." in seen(chen)
    chen.close()
    sam.wait_for("has changed how you work together")
    confirm(sam, chen)
    chen.wait_for("It holds once you confirm it too")
    confirm(chen, sam)

    sam.wait_for(CONFIRMED)
    assert agreement_of(hospital, sam)[0] == timedelta(days=7)
    sam.click(OURS)
    sam.click("All versions")
    assert "Version 2\nDr. Grace Chen changed it" in seen(sam)
    assert "Version 1\nPut together from both answers" in seen(sam)


def test_a_mentors_answers_are_filled_in_for_the_next_mentee(
    hospital: Hospital, sam: Actor, mia: Actor, chen: Actor
) -> None:
    pair(hospital, sam, chen)
    answer(chen, rhythm="Quarterly", booker="The mentor", off_limits="Money.")
    chen.close()
    pair(hospital, mia, chen)
    chen.click(AGREE)
    assert chen.modal is not None
    values = chen.modal.values
    assert values["How often you meet"] == "Quarterly"
    assert values["Who books the next meeting"] == "The mentor"
    assert values["What is off-limits"] == "Money."


def test_whoever_answered_first_may_change_their_answers_meanwhile(
    hospital: Hospital, sam: Actor, chen: Actor
) -> None:
    pair(hospital, sam, chen)
    answer(sam)
    sam.click("Change my answers")
    assert say(sam, reply="The same day") == {}
    assert "The same day" in seen(sam)
    sam.close()
    chen.wait_for(ASKED)
    assert sum(ASKED in message.words for message in chen.messages()) == 1


def test_an_agreement_is_reached_from_home_too(hospital: Hospital, sam: Actor, chen: Actor) -> None:
    pair(hospital, sam, chen)
    home = sam.open_home()
    assert "How would you like to work with @Dr. Grace Chen?" in home.words
    answer(sam)
    sam.close()
    until(lambda: sam.home is not None and "has yet to say how you could work" in sam.home.words)


def test_an_agreement_in_force_is_changed_by_both(
    hospital: Hospital, sam: Actor, chen: Actor
) -> None:
    pair(hospital, sam, chen)
    agree(hospital, sam, chen)
    sam.click(OURS)
    sam.click("Change")
    assert say(sam, rhythm="Every 2 weeks") == {}
    assert "Until then the former version holds." in seen(sam)
    assert sam.submit() == {}
    sam.close()
    assert agreement_of(hospital, sam)[0] == timedelta(days=30)
    chen.wait_for("has changed how you work together")
    confirm(chen, sam)
    assert agreement_of(hospital, sam)[0] == timedelta(days=14)


def test_without_a_chat_of_two_each_hears_it_alone(
    hospital: Hospital, sam: Actor, chen: Actor
) -> None:
    ask(sam, chen)
    hospital.sandbox.fail_next("conversations.open", error="missing_scope")
    accept(chen, sam)
    sam.wait_for("I could not open a chat for the two of you")
    propose(hospital, sam, chen)
    confirm(sam, chen)
    hospital.settle()
    hospital.sandbox.fail_next("conversations.open", error="missing_scope")
    confirm(chen, sam)

    for person in (sam, chen):
        person.wait_for(CONFIRMED)
        assert CONFIRMED in person.messages()[-1].text
