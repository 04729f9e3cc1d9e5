"""A search finds nobody: it says so, and offers to tell the coordinator and nobody else."""

from collections.abc import Iterator

import pytest

from sandbox import Actor, Confirm
from tests.support.hospital import Hospital, open_hospital
from tests.support.replay import newest_press

NEED = "falconry for anesthetists"


@pytest.fixture
def without_coordinators(sqlite_url: str) -> Iterator[Hospital]:
    with open_hospital(sqlite_url, coordinators="") as opened:
        opened.know_everybody()
        yield opened


def test_it_says_so_and_what_else_can_be_done(sam: Actor, chen: Actor) -> None:
    sam.command("/findmentor", NEED)

    assert f"Nobody here fits “{NEED}” yet." in sam.last.words
    assert "You can also ask anyone here by name: /findmentor @colleague" in sam.last.words
    assert sam.last.buttons == ["Refine", "Wait for any mentor", "Tell the coordinator"]


def test_the_coordinator_hears_only_what_was_confirmed(
    sam: Actor, chen: Actor, adler: Actor
) -> None:
    sam.command("/findmentor", NEED)
    sam.click("Tell the coordinator")

    assert sam.confirmed == [
        Confirm(
            "Tell the coordinator?",
            f"Dr. Ruth Adler will read your name and that you looked for “{NEED}” and found "
            "nobody. Nothing else is sent.",
            "Send",
            "Cancel",
        )
    ]
    sam.wait_for("Sent to Dr. Ruth Adler. They may write to you with an idea.")
    assert not sam.last.buttons
    told = adler.wait_for("looked for a mentor and found nobody who fits")
    assert told.words.startswith("@Sam Lee")
    assert NEED in told.words


def test_nobody_hears_of_a_search_that_found_nobody(
    hospital: Hospital, sam: Actor, chen: Actor, adler: Actor
) -> None:
    sam.command("/findmentor", NEED)

    hospital.settle()
    assert adler.messages() == []


def test_a_double_click_tells_once(
    hospital: Hospital, sam: Actor, chen: Actor, adler: Actor
) -> None:
    sam.command("/findmentor", NEED)
    sam.click("Tell the coordinator")
    sam.wait_for("Sent to Dr. Ruth Adler")
    before = hospital.tables()

    sam.send_raw(newest_press(hospital))

    assert hospital.tables() == before
    assert len(adler.messages()) == 1


def test_from_the_form_it_is_said_in_its_window(sam: Actor, chen: Actor, adler: Actor) -> None:
    sam.command("/findmentor")
    sam.fill("What do you need?", NEED)
    sam.choose("Role", "Coach")
    sam.submit()
    assert sam.modal
    assert "Refined to: a coach." in sam.modal.words
    sam.click("Tell the coordinator")

    assert "Sent to Dr. Ruth Adler" in sam.modal.words
    assert "Refined to: a coach." in adler.wait_for(NEED).words


def test_without_a_coordinator_it_is_not_offered(without_coordinators: Hospital) -> None:
    sam = without_coordinators.person("Sam Lee")

    sam.command("/findmentor", NEED)

    assert sam.last.buttons == ["Refine", "Wait for any mentor"]


def test_a_coordinator_is_not_offered_to_tell_herself(adler: Actor, chen: Actor) -> None:
    adler.command("/findmentor", NEED)

    assert adler.last.buttons == ["Refine", "Wait for any mentor"]


def test_a_sentence_offers_it_too(sam: Actor, chen: Actor, adler: Actor) -> None:
    sam.say(f"find me a mentor for {NEED}")
    sam.wait_for("Nobody here fits")
    sam.click("Tell the coordinator")

    assert NEED in adler.wait_for("found nobody who fits").words
    assert sam.wait_for("Sent to Dr. Ruth Adler")


def test_where_nobody_is_listed_it_says_that(sam: Actor) -> None:
    sam.command("/findmentor")
    sam.choose("Role", "Coach")
    sam.submit()

    assert sam.modal
    assert "No mentor can be asked just now." in sam.modal.words
