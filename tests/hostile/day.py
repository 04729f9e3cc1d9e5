"""One day in a hospital, in which everything is done that can be done: what Slack then sent."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

from bot.domain.nudges import NudgeKind
from sandbox.types import Json
from tests.hostile.acts import Act, in_turn, leaving
from tests.hostile.confiding import confide
from tests.hostile.goals import aim, review
from tests.hostile.introducing import introduce
from tests.hostile.meetings import give_up, log
from tests.hostile.memory import Memory, Rows
from tests.hostile.own import take_along
from tests.hostile.places import open_again, wait
from tests.hostile.planned import plan
from tests.hostile.tasks import work
from tests.hostile.weeks import agreement_is_over, ask_again, offer_pause
from tests.support.hospital import Hospital

HOPE = "To learn how to teach at the bedside."
NEWCOMER = {"id": "U0GRETA", "name": "Dr. Grace Lind", "handle": "dr.lind", "kind": "member"}


@dataclass(frozen=True)
class Heard:
    """A payload as it was delivered, and what the bot remembered just before."""

    payload: Json
    before: Rows


def spend(hospital: Hospital, memory: Memory) -> list[Heard]:
    hospital.know_everybody()
    heard = []
    for act in _acts(hospital):
        hospital.settle()
        before, seen = memory.look(), len(hospital.sandbox.delivered)
        act()
        heard += [Heard(payload, before) for payload in hospital.sandbox.delivered[seen:]]
    return heard


def _acts(hospital: Hospital) -> Iterator[Act]:
    for part in (
        _morning,
        _ward_round,
        _noon,
        _afternoon,
        work,
        aim,
        review,
        _weeks_later,
        _away,
        _agreeing,
        _evening,
        log,
        introduce,
        plan,
        confide,
        _parting,
        give_up,
        wait,
        open_again,
        take_along,
    ):
        yield from part(hospital)


def _morning(hospital: Hospital) -> Iterator[Act]:
    """Sam looks for a mentor in every way there is."""
    for mentor in ("Dr. Grace Chen", "Dr. Elena Rossi", "Dr. Luis Ortega", "Dr. Aisha Khan"):
        hospital.mentor(mentor)
    sam = hospital.person("Sam Lee")
    yield from leaving(sam)
    yield lambda: sam.command("/findmentor", "pediatric")
    yield lambda: sam.click("Profile", block="Dr. Grace Chen")
    yield lambda: sam.click("More")
    yield lambda: sam.click("Refine")
    yield from leaving(sam)
    yield lambda: sam.command("/findmentor")
    yield lambda: in_turn(lambda: sam.fill("need", "grant writing"), sam.submit)
    yield from leaving(sam)
    yield lambda: sam.shortcut("Find a mentor")
    yield from leaving(sam)
    yield lambda: sam.command("/findmentor", "zeppelin piloting")
    yield lambda: sam.click("Tell the coordinator")
    yield from leaving(sam)
    yield lambda: sam.command("/mentorship", "help")
    yield lambda: sam.click("Find a mentor")


def _ward_round(hospital: Hospital) -> Iterator[Act]:
    """Sam asks; Dr. Chen suggests someone else, who says yes by writing it."""
    sam, chen = hospital.person("Sam Lee"), hospital.person("Dr. Grace Chen")
    rossi = hospital.person("Dr. Elena Rossi")
    yield from leaving(sam)
    yield lambda: sam.command("/findmentor", "grant writing")
    yield lambda: sam.click("Ask", block="Dr. Grace Chen")
    yield lambda: in_turn(lambda: sam.fill("hope", HOPE), sam.submit)
    yield from leaving(chen)
    yield lambda: in_turn(lambda: chen.wait_for(HOPE), lambda: chen.click("Suggest someone else"))
    yield lambda: in_turn(
        lambda: chen.fill("colleagues", [rossi]),
        lambda: chen.fill("line", "She knows."),
        chen.submit,
    )
    yield from leaving(sam)
    yield lambda: in_turn(
        lambda: sam.wait_for("suggests"), lambda: sam.click("Ask Dr. Elena Rossi")
    )
    yield sam.submit
    yield from leaving(rossi)
    yield lambda: in_turn(lambda: rossi.wait_for(HOPE), lambda: rossi.say("yes"))
    yield from leaving(rossi)
    yield lambda: in_turn(lambda: rossi.wait_for("Send"), lambda: rossi.click("Send"))


def _noon(hospital: Hospital) -> Iterator[Act]:
    """Priya asks three: by a sentence, by a name two people have, and one who is full."""
    priya, demir = hospital.person("Priya Nair"), hospital.mentor("Dr. Yusuf Demir", places=0)
    okafor, cohen = hospital.mentor("Dr. David Okafor"), hospital.mentor("Dr. Hannah Cohen")
    yield lambda: hospital.sandbox.join(NEWCOMER)
    yield from leaving(priya)
    yield lambda: priya.say("help")
    yield lambda: priya.click("Help")
    yield from leaving(priya)
    yield lambda: priya.say("ask Grace to mentor me because I want to write")
    yield from leaving(priya)
    yield lambda: in_turn(
        lambda: priya.wait_for("Choose"), lambda: priya.click("Choose", block="Dr. Grace Lind")
    )
    yield from leaving(priya)
    yield lambda: priya.say("ask @dr.okafor to mentor me because I want to lead")
    yield from leaving(priya)
    yield lambda: in_turn(lambda: priya.wait_for("I want to lead"), lambda: priya.click("Send"))
    yield from leaving(okafor)
    yield lambda: in_turn(
        lambda: okafor.wait_for("I want to lead"), lambda: okafor.click("Not now")
    )
    yield lambda: in_turn(
        lambda: okafor.wait_for("You said not now"), lambda: okafor.click("Add a line or a date")
    )
    yield lambda: in_turn(lambda: okafor.fill("note", "After the exams."), okafor.submit)
    yield from leaving(priya)
    yield lambda: priya.command("/findmentor", f"<@{demir.id}> I want to teach")
    yield priya.submit
    yield from leaving(demir)
    yield lambda: in_turn(lambda: demir.wait_for("I want to teach"), lambda: demir.click("Accept"))
    yield lambda: demir.click("Open one more place and accept")
    yield from leaving(priya)
    yield lambda: priya.command("/findmentor", f"<@{cohen.id}> I want to change")
    yield priya.submit
    yield from leaving(priya)
    yield lambda: in_turn(
        lambda: priya.wait_for("I want to change"), lambda: priya.click("Withdraw")
    )


def _afternoon(hospital: Hospital) -> Iterator[Act]:
    """Tom and Jonas say who they are, Tom's request is accepted, and Dr. Ortega goes away."""
    tom, jonas = hospital.person("Tom Becker"), hospital.person("Jonas Weber")
    chen, ortega = hospital.person("Dr. Grace Chen"), hospital.person("Dr. Luis Ortega")
    away = hospital.sandbox.clock.now().date() + timedelta(days=9)
    yield tom.open_home
    yield lambda: tom.click("Both")
    yield lambda: in_turn(lambda: tom.fill("topics", "teaching"), tom.submit)
    yield lambda: in_turn(
        lambda: tom.fill("topics", "anatomy"), lambda: tom.fill("places", "2"), tom.submit
    )
    yield jonas.open_home
    yield lambda: jonas.click("Looking for a mentor")
    yield lambda: jonas.click("Able to mentor")
    yield from leaving(tom)
    yield lambda: tom.command("/findmentor", f"<@{chen.id}> I want to heal")
    yield tom.submit
    yield from leaving(chen)
    yield lambda: in_turn(
        lambda: chen.wait_for("I want to heal"), lambda: chen.click("Accept", on="I want to heal")
    )
    yield from leaving(tom)
    yield lambda: tom.command("/findmentor", f"<@{ortega.id}> I want to cut")
    yield tom.submit
    yield from leaving(ortega)
    yield lambda: ortega.command("/mentorship", "profile")
    yield lambda: in_turn(
        lambda: ortega.fill("away_until", away),
        ortega.submit,
    )
    yield ortega.submit


def _weeks_later(hospital: Hospital) -> Iterator[Act]:
    """Digests: who met, who did not, what rests and what ends, and how often to be asked."""
    sam, rossi = hospital.person("Sam Lee"), hospital.person("Dr. Elena Rossi")
    tom, demir = hospital.person("Tom Becker"), hospital.person("Dr. Yusuf Demir")
    today = hospital.sandbox.clock.now().date()
    yield from leaving(tom)
    yield lambda: ask_again(hospital, "Tom Becker", NudgeKind.CHECK_IN, NudgeKind.FADE)
    yield lambda: tom.click("Not yet")
    yield lambda: tom.click("Change answer")
    yield lambda: tom.click("It's planned")
    yield lambda: tom.click("Change answer")
    yield lambda: tom.click("We met")
    yield lambda: tom.fill("met_on", today - timedelta(days=2))
    yield lambda: tom.click("Every 2 weeks")
    yield from leaving(sam)
    yield lambda: ask_again(hospital, "Sam Lee", NudgeKind.DRIFT_CHOICE, NudgeKind.FADE)
    yield lambda: sam.click("We meet")
    yield lambda: sam.click("Stop")
    yield from leaving(rossi)
    yield lambda: ask_again(hospital, "Dr. Elena Rossi", NudgeKind.DRIFT_CHOICE, NudgeKind.FADE)
    yield lambda: rossi.click("Pause")
    yield lambda: rossi.click("Resume")
    yield lambda: rossi.click("Only when something is due")
    yield from leaving(demir)
    yield lambda: ask_again(hospital, "Dr. Yusuf Demir", NudgeKind.DRIFT_CHOICE)
    yield lambda: demir.click("End")


def _away(hospital: Hospital) -> Iterator[Act]:
    """Tom puts his digest off and thinks better of it; he and Dr. Rossi pause and come back."""
    tom, rossi = hospital.person("Tom Becker"), hospital.person("Dr. Elena Rossi")
    away = hospital.sandbox.clock.now().date() + timedelta(days=9)
    yield lambda: tom.fill("snooze", "For a week")
    yield lambda: tom.click("Undo")
    yield lambda: tom.click("Settings")
    yield lambda: in_turn(lambda: tom.fill("Hour", "10:00"), tom.submit)
    yield from leaving(tom)
    yield lambda: tom.command("/mentorship", "pause")
    yield lambda: in_turn(lambda: tom.fill("pause_until", away), tom.submit)
    yield tom.submit
    yield lambda: tom.click("I'm back")
    yield from leaving(tom)
    yield lambda: tom.click("Settings")
    yield lambda: tom.click("Pause")
    yield from leaving(tom)
    yield tom.open_home
    yield lambda: tom.click("More", block="is your")
    yield lambda: tom.click("Pause")
    yield lambda: in_turn(lambda: tom.fill("pause_until", away), tom.submit)
    yield tom.submit
    yield lambda: tom.click("Resume")
    yield from leaving(tom)
    yield lambda: hospital.mentor("Dr. Elena Rossi", not_accepting_until=away)
    yield rossi.open_home
    yield lambda: rossi.click("Take requests again")
    yield from leaving(tom)
    yield lambda: offer_pause(hospital, "Dr. Elena Rossi", away)
    yield lambda: rossi.click("Pause")


def _agreeing(hospital: Hospital) -> Iterator[Act]:
    """Tom and Dr. Chen agree how they work, change it, renew it and part."""
    tom, chen = hospital.person("Tom Becker"), hospital.person("Dr. Grace Chen")
    yield from leaving(tom)
    yield lambda: tom.click("Agree how we'll work")
    yield tom.submit
    yield lambda: tom.click("Change my answers")
    yield from leaving(tom)
    yield from leaving(chen)
    yield lambda: in_turn(
        lambda: chen.wait_for("has said how they would like to work with you"),
        lambda: chen.click("Agree how we'll work"),
    )
    yield chen.submit
    yield chen.submit
    yield lambda: chen.click("Change")
    yield lambda: in_turn(lambda: chen.fill("rhythm", "Weekly"), chen.submit)
    yield lambda: chen.click("All versions")
    yield from leaving(chen)
    for person in (tom, chen):
        yield lambda person=person: person.click("Read and confirm")  # type: ignore[misc]
        yield person.submit
        yield from leaving(person)
    yield lambda: agreement_is_over(hospital, "Tom Becker")
    yield lambda: tom.click("Our agreement")
    yield lambda: tom.click("Renew")
    yield from leaving(tom)
    yield lambda: ask_again(hospital, "Dr. Grace Chen", NudgeKind.AGREEMENT_END)
    yield lambda: chen.click("Close with thanks")


def _evening(hospital: Hospital) -> Iterator[Act]:
    sam, priya = hospital.person("Sam Lee"), hospital.person("Priya Nair")
    yield sam.open_messages
    yield from leaving(sam)
    yield lambda: sam.wait_for("said yes")
    yield lambda: sam.click("Write to Preceptor")
    yield from leaving(priya)
    yield lambda: priya.command("/mentorship")
    yield lambda: hospital.sandbox.change(priya.id, tz="Asia/Tokyo")


def _parting(hospital: Hospital) -> Iterator[Act]:
    sam, rossi = hospital.person("Sam Lee"), hospital.person("Dr. Elena Rossi")
    yield lambda: sam.say("add task revise CV by 3/4")
    yield lambda: sam.click("3 April", on=sam.wait_for("Which of the two numbers is the month?"))
    yield lambda: rossi.say("end my mentorship with sam lee")
    yield lambda: rossi.click("Send", on=rossi.wait_for("Shall I end your mentorship"))
