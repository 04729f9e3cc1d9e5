"""A mentor says not now: warmly, with a next step, and if wished with a date or for good."""

import json
from datetime import date, timedelta

import pytest

from sandbox import Actor, Message
from tests.conversations.everyday import HOPE, ask, say_not_now, suggest
from tests.support.hospital import Hospital
from tests.support.replay import forged_form, hold, newest_form


def day_in(hospital: Hospital, days: int) -> date:
    """As a New Yorker counts them."""
    return (hospital.sandbox.clock.now() - timedelta(hours=5) + timedelta(days=days)).date()


def in_words(day: date) -> str:
    return f"{day:%A} {day.day} {day:%B %Y}"


def test_one_tap_is_enough(hospital: Hospital, sam: Actor, chen: Actor, okafor: Actor) -> None:
    ask(sam, chen)
    chen.click("Not now")

    told = sam.wait_for("Dr. Grace Chen can't take this on just now.")
    assert "That is common and says nothing about you." in told.words
    sam.wait_for("Dr. Grace Chen said not now on")
    assert chen.modal is None
    chen.wait_for("You said not now on")
    hospital.settle()
    assert [message.buttons for message in chen.messages()] == [["Add a line or a date"]]


def test_what_is_added_stands_in_the_message_that_was_sent(
    hospital: Hospital, sam: Actor, chen: Actor
) -> None:
    ask(sam, chen)
    chen.click("Not now")
    told = sam.wait_for("can't take this on just now")
    assert isinstance(told, Message)
    hospital.settle()
    heard = len(sam.messages())
    chen.click("Add a line or a date")
    chen.fill("note", "Ask me again in spring.")
    assert chen.submit() == {}

    changed = sam.wait_for("Ask me again in spring.")
    assert isinstance(changed, Message)
    assert changed.ts == told.ts
    hospital.settle()
    assert len(sam.messages()) == heard
    assert not any(message.buttons for message in chen.messages())


def test_a_line_is_added_once(hospital: Hospital, sam: Actor, chen: Actor) -> None:
    """As on two devices."""
    ask(sam, chen)
    chen.click("Not now")
    hospital.settle()
    other_device = hold(hospital, chen, "Add a line or a date")
    chen.click("Add a line or a date")
    chen.fill("note", "Ask me again in spring.")
    assert chen.submit() == {}
    chen.close()
    form = newest_form(hospital)
    before = hospital.tables()

    other_device()
    assert chen.modal
    assert "This had been answered before; nothing has changed." in chen.modal.words
    assert chen.modal.submit_label is None
    carried = form["view"]["private_metadata"]
    answer = chen.send_raw(forged_form(form, "not_now_form", carried, note={"value": "Never."}))
    assert "This had been answered before; nothing has changed." in json.dumps(answer)
    assert hospital.tables() == before


def test_the_mentee_gets_three_others_and_can_ask_at_once(hospital: Hospital, sam: Actor) -> None:
    chen, *others = (
        hospital.mentor(name, topics=("grant writing",))
        for name in (
            "Dr. Grace Chen",
            "Dr. David Okafor",
            "Dr. Hannah Cohen",
            "Dr. Luis Ortega",
            "Dr. Aisha Khan",
        )
    )
    ask(sam, chen)
    say_not_now(chen, sam)

    told = sam.wait_for("You could ask next:")
    assert told.buttons == ["Ask", "Profile"] * 3
    assert chen.name not in told.words.split("You could ask next:")[1]
    following = next(other for other in others if other.name in told.words)
    sam.click("Ask", on="You could ask next:", block=following.name)
    assert sam.modal
    assert f"To {following.name}." in sam.modal.words


def test_where_nobody_else_suits_the_way_to_search_is_there(sam: Actor, chen: Actor) -> None:
    ask(sam, chen)
    say_not_now(chen, sam)

    assert sam.wait_for("Other words often find other people.").buttons == ["Find a mentor"]


@pytest.mark.parametrize(
    ("reason", "told"),
    [
        ("No time just now", "They have no time for it at the moment."),
        ("Others know this better than I do", "They think that others know this better."),
        ("I am away", "They are away."),
        ("I evaluate them in training", "They evaluate you in training and keep the two apart."),
    ],
)
def test_a_reason_is_told_in_kind_words(sam: Actor, chen: Actor, reason: str, told: str) -> None:
    ask(sam, chen)
    say_not_now(chen, sam, reason=reason)

    sam.wait_for(told)


def test_a_line_is_told_as_it_was_written(sam: Actor, chen: Actor) -> None:
    ask(sam, chen)
    say_not_now(chen, sam, note="Ask me again when the grant is *in*.")

    told = sam.wait_for("Dr. Grace Chen writes:")
    assert "Ask me again when the grant is *in*." in told.words


def test_a_day_that_is_over_is_not_taken(hospital: Hospital, sam: Actor, chen: Actor) -> None:
    ask(sam, chen)
    chen.click("Not now")
    before = hospital.tables()
    chen.click("Add a line or a date")
    chen.fill("note", "Next month, gladly.")
    chen.fill("away_until", day_in(hospital, 0))

    assert chen.submit() == {"away_until": "Please choose a day after today."}
    assert chen.modal
    assert chen.modal.values["A line to them"] == "Next month, gladly."
    chen.fill("away_until", day_in(hospital, 800))
    assert chen.submit() == {"away_until": "Please choose a day within the next two years."}
    assert hospital.tables() == before


def test_not_accepting_until_a_day(hospital: Hospital, sam: Actor, mia: Actor, chen: Actor) -> None:
    back = day_in(hospital, 20)
    ask(sam, chen)
    say_not_now(chen, sam, away_until=back)

    sam.wait_for(f"They take no new requests until {in_words(back)}.")
    chen.close()
    mia.command("/findmentor", "@dr.chen")
    assert f"takes no new requests until {in_words(back)}" in mia.last.words


def test_others_who_wait_are_shown_before_the_date_counts(
    hospital: Hospital, sam: Actor, mia: Actor, chen: Actor
) -> None:
    ask(mia, chen, "An award.")
    ask(sam, chen)
    say_not_now(chen, sam, away_until=day_in(hospital, 5))

    assert chen.modal
    assert chen.modal.title == "People are waiting"
    assert "One person waits for your answer." in chen.modal.words
    assert "An award." in chen.modal.words
    assert HOPE not in chen.modal.words
    chen.close()

    tom = hospital.person("Tom Becker")
    ask(tom, chen, "There was no date yet.")


def test_a_short_pause_keeps_them_waiting_with_the_date_and_others_to_ask(
    hospital: Hospital, sam: Actor, chen: Actor, okafor: Actor
) -> None:
    hospital.mentor("Dr. Hannah Cohen", topics=("grant writing",))
    back = day_in(hospital, 14)
    ask(sam, chen, "To learn grant writing.")
    chen.command("/mentorship", "profile")
    chen.fill("away_until", back)
    assert chen.submit() == {}
    assert chen.modal
    assert "keeps waiting" in chen.modal.words
    assert chen.submit() == {}
    assert f"You take no new requests until {in_words(back)}." in chen.modal.words

    told = sam.wait_for(f"Dr. Grace Chen takes no new requests until {in_words(back)}.")
    assert "Your request stays open until then." in told.words
    assert "Dr. Hannah Cohen" in told.words
    assert "Withdraw" in told.buttons
    assert "Accept" in chen.messages()[-1].buttons
    sam.click("Withdraw", on="takes no new requests")
    chen.wait_for("Sam Lee withdrew this request")


def test_a_long_pause_counts_as_not_now(hospital: Hospital, sam: Actor, chen: Actor) -> None:
    ask(sam, chen)
    chen.command("/mentorship", "profile")
    chen.fill("away_until", day_in(hospital, 15))
    chen.submit()
    assert chen.modal
    assert "hears a kind not now" in chen.modal.words
    chen.submit()

    told = sam.wait_for("Dr. Grace Chen can't take this on just now. They are away.")
    assert "They take no new requests until" in told.words
    chen.wait_for("You said not now on")
    hospital.settle()
    assert not any(message.buttons for message in [*chen.messages(), *sam.messages()[:-1]])


def test_dont_ask_me_through_this_app(
    hospital: Hospital, sam: Actor, mia: Actor, chen: Actor
) -> None:
    ask(sam, chen)
    say_not_now(chen, sam, do_not_ask=["Don't ask me through this app"])

    sam.wait_for("can't take this on just now")
    mia.command("/findmentor", "grant writing")
    assert "Nobody here fits" in mia.last.words
    mia.command("/findmentor", "@dr.chen")
    assert "Dr. Grace Chen can't be asked through this app." in mia.last.words


def test_nothing_can_be_added_where_nobody_said_not_now(
    hospital: Hospital, sam: Actor, chen: Actor, okafor: Actor
) -> None:
    ask(sam, chen)
    suggest(chen, sam, okafor)
    form = newest_form(hospital)
    before = hospital.tables()

    carried = form["view"]["private_metadata"]
    day = {"selected_date": day_in(hospital, 30).isoformat()}
    answer = chen.send_raw(forged_form(form, "not_now_form", carried, away_until=day))

    assert "This had been answered before; nothing has changed." in json.dumps(answer)
    assert hospital.tables() == before
