"""The part of the day in which Priya waits for a place, and Dr. Cohen has some to open again."""

from collections.abc import Iterator

from bot.domain.people import Role
from bot.domain.request import NewRequest
from bot.usecases.end_mentorship import end_mentorship
from bot.usecases.offer_places import offer_places
from tests.hostile.acts import Act, in_turn, leaving
from tests.support.hospital import Hospital


def wait(hospital: Hospital) -> Iterator[Act]:
    priya = hospital.person("Priya Nair")
    yield lambda: hospital.mentor("Dr. Hannah Cohen", places=0)
    yield from leaving(priya)
    yield lambda: priya.command("/findmentor", "zeppelin piloting")
    yield lambda: priya.click("Wait for any mentor")
    yield from leaving(priya)
    yield lambda: priya.command("/findmentor", "wellbeing")
    yield lambda: priya.click("Join waiting list", block="Dr. Hannah Cohen")
    yield lambda: priya.click("Leave the list")
    yield from leaving(priya)
    yield lambda: priya.click("Join waiting list", block="Dr. Hannah Cohen")
    yield from leaving(priya)
    yield lambda: hospital.mentor("Dr. Hannah Cohen", places=1)
    yield lambda: offer_places(hospital.bot.core, hospital.bot.workspace.id)
    yield lambda: in_turn(
        lambda: priya.wait_for("Dr. Hannah Cohen has a place"),
        lambda: priya.click("Not this one, keep waiting"),
    )
    yield lambda: hospital.mentor("Dr. Hannah Cohen", places=2)
    yield lambda: offer_places(hospital.bot.core, hospital.bot.workspace.id)
    yield lambda: in_turn(
        lambda: priya.wait_for("Dr. Hannah Cohen has a place"), lambda: priya.click("Ask now")
    )
    yield from leaving(priya)


def open_again(hospital: Hospital) -> Iterator[Act]:
    """Dr. Cohen has mentored three, and says of each place what becomes of it; Tom ends one."""
    cohen, tom = hospital.person("Dr. Hannah Cohen"), hospital.person("Tom Becker")
    for answer in ("Open it", "One place fewer", "Not now"):
        yield lambda: in_turn(
            lambda: hospital.mentor("Dr. Hannah Cohen", places=7),
            lambda: begin(hospital, "Sam Lee"),
            lambda: end(hospital, "Sam Lee"),
        )
        yield cohen.open_home
        # As it stands once all is said: Home is drawn anew a moment after it is opened.
        yield lambda answer=answer: cohen.click(answer, on=cohen.home)  # type: ignore[misc]
    yield lambda: begin(hospital, "Tom Becker")
    yield from leaving(tom)
    yield tom.open_home
    yield lambda: tom.click("More", block="Dr. Hannah Cohen")
    yield lambda: tom.click("End")
    yield tom.submit


def begin(hospital: Hospital, mentee: str) -> None:
    """As if Dr. Cohen had said yes."""
    asks, cohen = (hospital.member(name) for name in (mentee, "Dr. Hannah Cohen"))
    now = hospital.bot.core.clock.now()
    with hospital.bot.core.store.change(asks.workspace_id) as uow:
        asked = uow.requests.add(
            NewRequest(asks.id, cohen.id, Role.SPONSOR, "To grow.", False, now)
        )
        uow.requests.save(asked.accept(now))
        uow.mentorships.from_request(asked, now)


def end(hospital: Hospital, mentee: str) -> None:
    core, member = hospital.bot.core, hospital.member(mentee)
    with core.store.read(member.workspace_id) as uow:
        newest = uow.mentorships.running_of(member.id)[-1]
    end_mentorship(core, member, newest.id)
