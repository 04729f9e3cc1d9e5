"""A resident finds an attending, asks, and is answered with a yes."""

from sandbox import Actor
from tests.support.hospital import Hospital


def test_sam_finds_asks_and_is_introduced(hospital: Hospital, sam: Actor, chen: Actor) -> None:
    sam.command("/findmentor", "grant writing in peds cardiology")
    assert "Dr. Grace Chen" in sam.last.words
    assert "grant writing, Pediatric Cardiology · 3 of 3 places free" in sam.last.words

    sam.click("Ask")
    sam.fill("hope", "To finish my first grant with someone who has done it.")
    assert sam.submit() == {}
    sam.wait_for("You asked Dr. Grace Chen")

    chen.wait_for("To finish my first grant")
    chen.click("Accept")

    sam.wait_for("said yes")
    for one in (sam, chen):
        assert one.wait_for("Dr. Grace Chen is now advisor to @Sam Lee")
    chen.wait_for("You accepted")
    assert not any(message.buttons for message in chen.messages())
