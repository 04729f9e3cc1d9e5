"""People say who they are, as mentee, as mentor or both."""

from datetime import timedelta

import pytest

from sandbox import Actor
from tests.conversations.everyday import ask, say_not_now
from tests.support.hospital import Hospital


def be_listed(mentor: Actor, **said: object) -> None:
    """Through the form, from Home."""
    mentor.open_home()
    mentor.click("Able to mentor")
    for field, value in said.items():
        mentor.fill(field, value)
    assert mentor.submit() == {}


def test_the_first_home_asks_looking_able_or_both(sam: Actor) -> None:
    home = sam.open_home()

    assert "Are you looking for a mentor, able to mentor, or both?" in home.words
    assert home.buttons[:3] == ["Looking for a mentor", "Able to mentor", "Both"]
    assert "You need no profile to ask someone" in home.words


def test_the_first_word_in_the_chat_is_the_same_question(hospital: Hospital, sam: Actor) -> None:
    sam.say("Hello there!")

    asked = sam.wait_for("Are you looking for a mentor, able to mentor, or both?")
    assert asked.buttons[:3] == ["Looking for a mentor", "Able to mentor", "Both"]
    sam.open_messages()
    hospital.settle()
    assert len(sam.messages()) == 2


def test_opening_the_chat_asks_once(hospital: Hospital, sam: Actor) -> None:
    sam.open_messages()
    sam.open_messages()

    sam.wait_for("Are you looking for a mentor")
    hospital.settle()
    assert len(sam.messages()) == 1


def test_a_mentee_says_who_they_are(sam: Actor, chen: Actor) -> None:
    sam.open_home()
    sam.click("Looking for a mentor")
    sam.choose("Career stage", "Resident")
    sam.fill("Training year", "PGY-2")
    sam.fill("Specialty", "Pediatrics")
    sam.fill("Topics", "grants, cardiology\ngrants ; teaching")
    sam.fill("What I want to work on", "A first project I can finish.")
    assert sam.submit() == {}

    assert sam.modal
    assert "Your profile is saved." in sam.modal.words
    sam.close()
    sam.wait_for("Resident · PGY-2 · Pediatrics")
    sam.command("/mentorship", "profile")
    assert sam.modal
    assert sam.modal.values == {
        "Career stage": "Resident",
        "Training year": "PGY-2",
        "Specialty": "Pediatrics",
        "Topics": "grants\ncardiology\nteaching",
        "What I want to work on": "A first project I can finish.",
    }


def test_a_mentor_says_who_they_are_and_is_found(sam: Actor, ortega: Actor) -> None:
    be_listed(
        ortega,
        title="Division Chief",
        specialty="Pediatric Surgery",
        department="Surgery",
        topics="leadership, surgical skills",
        roles=["Sponsor", "Coach"],
        formats=["Coffee"],
        stages=["Resident"],
        places="2",
        bio="Someone opened doors for me.",
    )

    assert ortega.modal
    assert "people who look for a mentor can find you" in ortega.modal.words
    sam.command("/findmentor", "surgical skills")
    assert "Division Chief · Pediatric Surgery" in sam.last.words
    assert "surgical skills · 2 of 2 places free" in sam.last.words


def test_both_follow_one_another(hospital: Hospital, sam: Actor) -> None:
    sam.open_home()
    sam.click("Both")
    assert sam.modal
    assert sam.modal.title == "Profile as mentee"
    sam.choose("Career stage", "Fellow")
    assert sam.submit() == {}

    assert sam.modal.title == "Profile as mentor"
    sam.fill("Topics", "board exams")
    assert sam.submit() == {}
    sam.close()

    home = sam.wait_for("As mentor: 3 of 3 places free")
    assert "As mentee: Fellow" in home.words
    sam.command("/mentorship", "profile")
    assert "Which profile would you like to write or change?" in sam.last.words
    assert sam.last.buttons == ["Profile as mentee", "Profile as mentor"]


def test_unlisted_is_not_found_but_may_be_asked_by_name(sam: Actor, ortega: Actor) -> None:
    be_listed(ortega, topics="leadership", listed=[])

    assert ortega.modal
    assert "You are not listed: people can ask you only by name." in ortega.modal.words
    sam.command("/findmentor", "leadership")
    assert "Nobody here fits" in sam.last.words
    sam.command("/findmentor", "@dr.ortega")
    assert sam.modal


def test_to_be_listed_there_must_be_something_to_be_found_by(
    hospital: Hospital, ortega: Actor
) -> None:
    ortega.open_home()
    ortega.click("Able to mentor")
    ortega.fill("bio", "I like to help.")

    assert "fill in a specialty or a topic" in ortega.submit()["topics"]


ELEVEN = ", ".join(f"topic {number}" for number in range(11))


@pytest.mark.parametrize(
    ("field", "typed", "told"),
    [
        ("topics", ELEVEN, "Please keep to 10 topics."),
        ("topics", "x" * 61, "Please keep each topic under 60 characters"),
        ("places", "21", "20"),
        ("places", "-1", "0"),
        ("places", "two", ""),
        ("bio", "x" * 301, "300"),
        ("title", "x" * 81, "80"),
        ("away_until", "2020-01-01", "Please choose a day after today."),
    ],
)
def test_a_field_that_cannot_be_kept_says_why_and_keeps_what_was_typed(
    hospital: Hospital, chen: Actor, field: str, typed: str, told: str
) -> None:
    chen.command("/mentorship", "profile")
    before = hospital.tables()
    chen.fill("department", "Where I belong")
    chen.fill(field, typed)

    errors = chen.submit()

    assert list(errors) == [field]
    assert told in errors[field]
    assert chen.modal
    assert chen.modal.values["Department"] == "Where I belong"
    assert typed in chen.modal.values.values()
    assert hospital.tables() == before


def test_a_mentees_topics_are_held_to_the_same(hospital: Hospital, sam: Actor) -> None:
    sam.open_home()
    sam.click("Looking for a mentor")
    before = hospital.tables()
    sam.fill("Topics", ELEVEN)

    assert sam.submit() == {"topics": "Please keep to 10 topics."}
    assert hospital.tables() == before


def test_a_day_not_to_accept_until_can_be_taken_back(hospital: Hospital, sam: Actor) -> None:
    back = (hospital.sandbox.clock.now() + timedelta(days=20)).date()
    chen = hospital.mentor("Dr. Grace Chen", not_accepting_until=back)
    chen.command("/mentorship", "profile")
    assert chen.modal
    assert chen.modal.values["Not accepting until"] == back.isoformat()

    chen.fill("away_until", None)
    assert chen.submit() == {}

    sam.command("/findmentor", "grant writing")
    assert "Dr. Grace Chen" in sam.last.words


def test_mentorship_help(sam: Actor) -> None:
    sam.command("/mentorship", "help")

    assert sam.last.ephemeral
    assert "/findmentor @colleague" in sam.last.words
    assert "Tell the coordinator says so to them, and only if you tap it." in sam.last.words


def test_mentorship_with_a_word_it_does_not_know(sam: Actor) -> None:
    sam.command("/mentorship", "prfile")

    assert (
        "I don't know “prfile”. Try /mentorship, /mentorship goals, /mentorship profile"
        in sam.last.words
    )


def test_mentorship_shows_ones_people_and_requests(
    hospital: Hospital, sam: Actor, chen: Actor
) -> None:
    ask(sam, chen)

    sam.command("/mentorship")
    assert sam.last.ephemeral
    assert "Dr. Grace Chen" in sam.last.words
    assert "Waiting for an answer since" in sam.last.words
    sam.click("Withdraw", on=sam.last)
    chen.wait_for("Sam Lee withdrew this request")
    assert "Withdrawn on" in sam.last.words


def test_someone_who_asked_before_is_not_welcomed(sam: Actor, ortega: Actor) -> None:
    ask(sam, ortega)
    say_not_now(ortega, sam)
    sam.wait_for("can't take this on just now")

    for person in (sam, ortega):
        person.open_messages()
        person.say("hello")
        person.wait_for("Or write to me in plain words:")
        assert "Are you looking for a mentor" not in "".join(m.words for m in person.messages())
