"""What was written about a meeting leaves the database by one door only: a window of the two."""

import json
import logging

import pytest
from sqlalchemy import select

from sandbox import Actor
from storage.database import read_only
from storage.tables import metadata
from tests.conversations.agreeing import pair
from tests.conversations.meeting import LOGGED, fill_log
from tests.conversations.test_nudges import days_pass, monday_noon
from tests.support.hospital import Hospital

__all__ = ["monday_noon"]

CANARY = "canary-of-notes"


def test_notes_stand_in_no_message_log_or_row(
    monday_noon: None,
    hospital: Hospital,
    sam: Actor,
    chen: Actor,
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.DEBUG)
    pair(hospital, sam, chen)
    sam.say(f"met chen today 45 min: {CANARY} MRN 4459012")
    asked = sam.wait_for("please delete your message")
    sam.click("Log it anyway", on=asked)
    sam.wait_for(LOGGED)
    sam.command("/logmeeting")
    fill_log(sam, meeting_notes=CANARY, private_notes=f"{CANARY} born 3/4/1951")
    sam.choose("save_anyway", ["This names no patient"])
    sam.choose("same_meeting", "No: we met twice that day")
    assert sam.submit() == {}
    sam.close()
    days_pass(hospital, 1)

    calls = list(hospital.sandbox.payloads)
    posts = [one for one in calls if one["method"].startswith("chat.")]
    assert posts
    assert CANARY not in json.dumps(posts)
    assert CANARY not in caplog.text
    for one in calls:
        for view in _views(one):
            assert CANARY not in view.get("private_metadata", "")
    with read_only(hospital.bot.engine).connect() as connection:
        for table in metadata.sorted_tables:
            assert CANARY not in str(connection.execute(select(table)).all()), table.name


def _views(node: object) -> list[dict[str, str]]:
    if isinstance(node, dict):
        own = [node] if "private_metadata" in node else []
        return own + [view for each in node.values() for view in _views(each)]
    return [view for each in node for view in _views(each)] if isinstance(node, list) else []
