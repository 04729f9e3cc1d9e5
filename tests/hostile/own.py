"""The part of the day in which Tom makes his record, and Priya takes her data and leaves."""

from collections.abc import Iterator
from datetime import timedelta

from bot.views.copy import words
from tests.hostile.acts import Act, in_turn, leaving
from tests.support.hospital import Hospital


def take_along(hospital: Hospital) -> Iterator[Act]:
    tom, priya = hospital.person("Tom Becker"), hospital.person("Priya Nair")
    today = hospital.sandbox.clock.now().date()
    yield from leaving(tom)
    yield tom.open_home
    yield lambda: tom.click("My record")
    yield lambda: tom.choose("record_parts", ["Meetings", "Tasks"])
    dropped = f"Revise CV · Dropped · {words.short_day(today)}"
    yield lambda: tom.choose("leave_out:tasks", [dropped])
    yield lambda: tom.fill("record_until", today - timedelta(days=1))
    yield lambda: tom.fill("record_since", today - timedelta(days=300))
    yield lambda: tom.choose("record_side", "As a mentor")
    yield tom.submit
    yield from leaving(tom)
    yield lambda: tom.click("Export all my data")
    yield from leaving(tom)
    yield from leaving(priya)
    yield lambda: priya.say("delete my data")
    yield lambda: in_turn(
        lambda: priya.wait_for("I can delete all your data"), lambda: priya.click("Delete my data")
    )
    yield lambda: in_turn(lambda: priya.fill("delete_word", "delete"), priya.submit)
    yield from leaving(priya)
