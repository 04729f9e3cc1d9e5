"""The part of the day in which Sam tells the coordinator that something is wrong."""

from collections.abc import Iterator

from tests.hostile.acts import Act, in_turn, leaving
from tests.support.hospital import Hospital

WORDS = "They cancel every time, and laugh about it."


def confide(hospital: Hospital) -> Iterator[Act]:
    sam, adler = hospital.person("Sam Lee"), hospital.person("Dr. Ruth Adler")
    yield from leaving(sam)
    yield sam.open_home
    yield lambda: sam.click("More")
    yield lambda: sam.click("Something's wrong", on="Mentorship")
    yield lambda: in_turn(lambda: sam.fill("concern", WORDS), sam.submit)
    yield lambda: sam.click("Withdraw")
    yield sam.close
    yield lambda: sam.click("Something's wrong", on="Mentorship")
    yield lambda: in_turn(lambda: sam.fill("concern", WORDS), sam.submit)
    yield from leaving(sam)
    yield from leaving(adler)
    yield lambda: in_turn(
        lambda: adler.wait_for("written to you in confidence"), lambda: adler.click("Read it")
    )
    yield from leaving(adler)
