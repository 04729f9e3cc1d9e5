"""Dr. Rossi introduces Tom to colleagues, and Tom looks for a sponsor."""

from collections.abc import Iterator

from tests.hostile.acts import Act, in_turn, leaving
from tests.support.hospital import Hospital

WHY = "Because she has done it."
PROPOSED = "would like to introduce you to"


def introduce(hospital: Hospital) -> Iterator[Act]:
    tom, rossi = hospital.person("Tom Becker"), hospital.person("Dr. Elena Rossi")
    for colleague, answer in (
        ("Dr. Hannah Cohen", "Yes, introduce us"),
        ("Dr. David Okafor", "No thanks"),
        ("Dr. Luis Ortega", ""),
    ):
        yield from leaving(rossi)
        yield rossi.open_home
        yield lambda: rossi.click("More", block="Tom Becker")
        yield lambda: rossi.click("Introduce to someone")
        yield lambda colleague=colleague: in_turn(  # type: ignore[misc]
            lambda: rossi.fill("colleague", [hospital.person(colleague)]),
            lambda: rossi.fill("introduction_why", WHY),
            rossi.submit,
        )
        if answer:
            yield from leaving(tom)
            yield lambda colleague=colleague, answer=answer: in_turn(  # type: ignore[misc]
                lambda: tom.wait_for(f"{PROPOSED} {colleague}"), lambda: tom.click(answer)
            )
    yield from leaving(rossi)
    yield lambda: rossi.click("More", block="Tom Becker")
    yield lambda: rossi.click("Withdraw", block="Dr. Luis Ortega")
    yield from leaving(rossi)
    yield lambda: rossi.say(f"introduce @tom.becker to @dr.demir: {WHY}")
    yield lambda: in_turn(
        lambda: rossi.wait_for("Shall I ask Tom Becker"), lambda: rossi.click("Send")
    )
    yield from leaving(tom)
    yield tom.open_home
    yield lambda: tom.click("Find one")
    yield from leaving(tom)
    yield tom.open_home
    yield lambda: tom.click("Hide this")
