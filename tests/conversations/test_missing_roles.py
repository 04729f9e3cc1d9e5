"""Different mentors for different purposes: Home names a role someone has nobody for."""

from bot.domain.people import Role
from sandbox import Actor
from tests.conversations.agreeing import pair, seen
from tests.conversations.everyday import ask
from tests.support.hospital import Hospital, until

NO_SPONSOR = "No sponsor yet"


def test_a_missing_role_is_one_tap_from_the_search_for_it(
    hospital: Hospital, sam: Actor, chen: Actor
) -> None:
    hospital.mentor("Dr. David Okafor", roles=frozenset(Role))
    pair(hospital, sam, chen)
    home = sam.open_home()
    assert NO_SPONSOR in home.words

    sam.click("Find one", on=home)

    assert "Dr. David Okafor" in seen(sam)
    sam.click("Ask", block="Dr. David Okafor")
    assert sam.modal and sam.modal.values["Role"] == "Sponsor"


def test_hidden_once_it_stays_hidden_for_that_role(
    hospital: Hospital, sam: Actor, chen: Actor
) -> None:
    pair(hospital, sam, chen)

    sam.click("Hide this", on=sam.open_home())

    until(lambda: NO_SPONSOR not in sam.open_home().words)
    assert "No coach yet" in sam.open_home().words
    sam.click("Hide this", on=sam.open_home())
    until(lambda: "No consultant yet" in sam.open_home().words)
    sam.click("Hide this", on=sam.open_home())
    until(lambda: "Hide this" not in sam.open_home().buttons)


def test_a_role_asked_for_is_not_missing_and_a_first_mentor_comes_first(
    hospital: Hospital, sam: Actor, chen: Actor, okafor: Actor
) -> None:
    ask(sam, chen)
    assert "Find one" not in sam.open_home().buttons
    chen.click("Accept", on="asks you to be their")
    sam.wait_for("said yes")
    ask(sam, okafor, role="Sponsor")

    until(lambda: NO_SPONSOR not in sam.open_home().words)
    assert NO_SPONSOR not in chen.open_home().words
