"""The part of the day in which Tom tells the coordinator that something is wrong."""

from collections.abc import Iterator

from tests.hostile.acts import Act, in_turn, leaving
from tests.support.hospital import Hospital

WORDS = "They cancel every time, and laugh about it."


def confide(hospital: Hospital) -> Iterator[Act]:
    tom, adler = hospital.person("Tom Becker"), hospital.person("Dr. Ruth Adler")
    yield from leaving(tom)
    yield tom.open_home
    yield lambda: tom.click("More")
    yield lambda: tom.click("Something's wrong", on="Mentorship")
    yield lambda: in_turn(lambda: tom.fill("concern", WORDS), tom.submit)
    yield lambda: tom.click("Withdraw")
    yield tom.close
    yield lambda: tom.click("Something's wrong", on="Mentorship")
    yield lambda: in_turn(lambda: tom.fill("concern", WORDS), tom.submit)
    yield from leaving(tom)
    yield from leaving(adler)
    yield lambda: in_turn(
        lambda: adler.wait_for("written to you in confidence"), lambda: adler.click("Read it")
    )
    yield from leaving(adler)
