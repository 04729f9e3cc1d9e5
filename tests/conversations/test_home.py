"""Home: the one next thing, and everything of one's own, right at every moment."""

import time
from datetime import timedelta

from sandbox import Actor
from tests.conversations.everyday import HOPE, accept, ask, say_not_now
from tests.support.hospital import Hospital


def homes_published(hospital: Hospital, person: Actor) -> int:
    hospital.settle()
    return sum(
        call.method == "views.publish" and call.args["user_id"] == person.id
        for call in hospital.sandbox.calls
    )


def test_a_mentee_sees_the_state_of_what_they_asked(sam: Actor, chen: Actor) -> None:
    ask(sam, chen)

    home = sam.open_home()
    assert "1 request on the way." in home.words
    assert "Waiting for an answer since" in home.words
    assert "Most answer within a week; on day 14 we suggest others." in home.words
    assert "Nobody waits for an answer from you." not in home.words, "Sam is no mentor"
    sam.click("Withdraw", on=home)
    chen.wait_for("Sam Lee withdrew this request")


def test_a_mentee_sees_what_became_of_it_for_two_weeks(
    hospital: Hospital, sam: Actor, chen: Actor
) -> None:
    ask(sam, chen)
    say_not_now(chen, sam)
    sam.wait_for("can't take this on just now")

    home = sam.open_home()
    assert "Dr. Grace Chen" in home.words
    assert "Are you looking for a mentor" not in home.words, "Sam is no newcomer any more"
    assert "Withdraw" not in home.buttons

    hospital.sandbox.clock.jump(timedelta(days=15))
    sam.open_home()
    hospital.settle()
    assert "Dr. Grace Chen" not in sam.open_home().words


def test_a_mentor_sees_who_waits_and_answers_there(sam: Actor, chen: Actor) -> None:
    ask(sam, chen)

    home = chen.open_home()
    assert "One person waits for your answer. One tap is enough." in home.words
    assert "asks for an advisor" in home.words
    assert HOPE in home.words
    assert [b for b in home.buttons if b in ("Accept", "Suggest someone else", "Not now")] == [
        "Accept",
        "Suggest someone else",
        "Not now",
    ]
    chen.click("Not now", on=home)
    sam.wait_for("can't take this on just now")
    assert chen.modal
    assert "Sam Lee has been told, kindly." in chen.modal.words
    assert chen.modal.buttons == ["Add a line or a date"]
    chen.close()
    chen.wait_for("Nobody waits for an answer from you.")


def test_both_see_their_people(sam: Actor, chen: Actor) -> None:
    ask(sam, chen)
    accept(chen, sam)

    assert "@Dr. Grace Chen is your advisor, since" in sam.open_home().words
    assert "You are an advisor to @Sam Lee, since" in chen.open_home().words


def test_it_is_right_within_two_seconds_for_who_opened_it_lately(
    hospital: Hospital, sam: Actor, chen: Actor
) -> None:
    sam.open_home()
    chen.open_home()

    ask(sam, chen)
    started = time.monotonic()
    chen.wait_for("One person waits for your answer.")
    sam.wait_for("1 request on the way.")
    chen.click("Accept", on="asks you to be their")
    sam.wait_for("is your advisor, since")
    chen.wait_for("You are an advisor to")
    assert time.monotonic() - started < 2

    chen.command("/mentorship", "profile")
    chen.fill("places", "7")
    chen.submit()
    chen.wait_for("6 of 7 places free", timeout=2)


def test_it_is_not_drawn_anew_for_who_did_not(hospital: Hospital, sam: Actor, chen: Actor) -> None:
    chen.open_home()
    published = homes_published(hospital, chen)
    hospital.sandbox.clock.jump(timedelta(hours=1, seconds=1))

    ask(sam, chen)
    accept(chen, sam)

    assert homes_published(hospital, chen) == published
    assert homes_published(hospital, sam) == 0
    chen.open_home()
    chen.wait_for("You are an advisor to @Sam Lee")


def test_a_press_on_a_home_that_is_out_of_date_says_what_happened(
    hospital: Hospital, sam: Actor, chen: Actor
) -> None:
    ask(sam, chen)
    chen.open_home()
    hospital.sandbox.clock.jump(timedelta(hours=2))
    accept(chen, sam)
    before = hospital.tables()

    chen.click("Accept", on="Waiting for you")

    assert chen.modal
    assert "This had been answered before; nothing has changed." in chen.modal.words
    assert hospital.tables() == before


def test_a_press_on_a_home_left_open_shows_what_came_of_it(
    hospital: Hospital, sam: Actor, chen: Actor
) -> None:
    ask(sam, chen)
    chen.open_home()
    hospital.sandbox.clock.jump(timedelta(hours=2))

    chen.click("Accept", on="Waiting for you")

    chen.wait_for("You are an advisor to @Sam Lee")


def test_help_is_one_tap_away(sam: Actor) -> None:
    sam.open_home()
    sam.click("Help")

    assert sam.modal
    assert "Slack administrators may be able to export messages" in sam.modal.words


def test_a_mentor_who_waits_for_a_first_request_is_told_so(chen: Actor) -> None:
    home = chen.open_home()

    assert "People who look for a mentor can find you." in home.words
    assert "3 of 3 places free · accepting requests · listed" in home.words
