"""One story for each thing the bot does, over signed HTTP and on PostgreSQL."""

from datetime import timedelta

from sandbox import Actor
from tests.conversations.everyday import HOPE, accept, ask, say_not_now, suggest
from tests.support.hospital import Hospital


def test_sam_finds_by_need_and_refines(hospital: Hospital, sam: Actor, chen: Actor) -> None:
    hospital.mentor("Dr. Luis Ortega")
    sam.command("/findmentor", "grant writing in peds cardiology")
    assert "Dr. Grace Chen" in sam.last.words

    sam.click("Refine")
    sam.fill("need", "leadership")
    assert sam.submit() == {}
    assert sam.modal is not None
    assert "Dr. Luis Ortega" in sam.modal.words


def test_sam_asks_and_is_introduced(sam: Actor, chen: Actor) -> None:
    ask(sam, chen)
    accept(chen, sam)
    for one in (sam, chen):
        one.wait_for("Dr. Grace Chen is now advisor to @Sam Lee")


def test_the_mentor_says_not_now(hospital: Hospital, sam: Actor, chen: Actor) -> None:
    back = hospital.sandbox.clock.now().date() + timedelta(days=30)
    ask(sam, chen)
    say_not_now(chen, sam, note="After the grant is in.", away_until=back)
    sam.wait_for("After the grant is in.")
    sam.command("/findmentor", "grant writing")
    assert "Dr. Grace Chen" not in sam.last.words


def test_the_mentor_suggests_a_colleague(hospital: Hospital, sam: Actor, chen: Actor) -> None:
    rossi = hospital.mentor("Dr. Elena Rossi")
    ask(sam, chen)
    suggest(chen, sam, rossi, line="She has run three trials.")
    sam.click("Ask Dr. Elena Rossi")
    assert sam.submit() == {}
    rossi.wait_for(HOPE)


def test_sam_takes_a_request_back(sam: Actor, chen: Actor) -> None:
    ask(sam, chen)
    sam.click("Withdraw")
    sam.wait_for("Withdrawn on")
    chen.wait_for("Sam Lee withdrew this request")
    assert not any(message.buttons for message in chen.messages())


def test_a_full_mentor_opens_a_place(hospital: Hospital, sam: Actor) -> None:
    demir = hospital.mentor("Dr. Yusuf Demir", places=0)
    ask(sam, demir)
    demir.click("Accept")
    demir.click("Open one more place and accept")
    sam.wait_for("said yes")


def test_chen_saves_her_profile_and_is_found(hospital: Hospital, sam: Actor) -> None:
    chen = hospital.person("Dr. Grace Chen")
    chen.command("/mentorship", "profile")
    chen.click("Profile as mentor")
    chen.fill("specialty", "Pediatric Cardiology")
    chen.fill("topics", "echo reading, grant writing")
    chen.fill("places", "2")
    assert chen.submit() == {}
    sam.command("/findmentor", "echo reading")
    assert "2 of 2 places free" in sam.last.words


def test_nobody_suits_and_the_coordinator_hears(hospital: Hospital, sam: Actor) -> None:
    ruth = hospital.person("Dr. Ruth Adler")
    sam.command("/findmentor", "zeppelin piloting")
    sam.click("Tell the coordinator")
    ruth.wait_for("zeppelin piloting")


def test_sam_asks_in_a_sentence_and_chen_accepts_in_one(sam: Actor, chen: Actor) -> None:
    sam.say(f"ask <@{chen.id}> to mentor me because I want to finish my first grant")
    sam.wait_for("I want to finish my first grant")
    sam.click("Send")
    chen.wait_for("I want to finish my first grant")
    chen.say("yes")
    chen.wait_for("Send")
    chen.click("Send")
    sam.wait_for("said yes")


def test_home_shows_what_waits_and_follows(sam: Actor, chen: Actor) -> None:
    ask(sam, chen)
    assert HOPE in chen.open_home().words
    chen.click("Accept", on=chen.home)
    chen.wait_for("Sam Lee")
    sam.wait_for("said yes")
    assert "Dr. Grace Chen" in sam.open_home().words
