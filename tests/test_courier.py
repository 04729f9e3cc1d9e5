"""The courier outlives a database that is away, and says what waited without being restarted."""

import sqlite3
import time
from contextlib import closing
from pathlib import Path

import pytest

from bot.messenger import courier
from storage import database
from tests.support.hospital import open_hospital

LOCKED_SECONDS = 3


def test_a_database_locked_for_a_while_holds_nothing_up_for_long(
    sqlite_url: str, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(database, "SQLITE_LOCK_SECONDS", 0.1)
    # The sizes keep their order: a lock lasts longer than a pause.
    monkeypatch.setattr(courier, "LONGEST_PAUSE_SECONDS", 1)
    with open_hospital(sqlite_url) as hospital:
        hospital.know_everybody()
        with closing(sqlite3.connect(Path(sqlite_url.removeprefix("sqlite:///")))) as other:
            other.execute("BEGIN EXCLUSIVE")
            time.sleep(LOCKED_SECONDS)
            other.rollback()
        unlocked = time.monotonic()
        mia = hospital.person("Mia Lopez")
        mia.say("help")
        mia.wait_for("/findmentor")

        assert time.monotonic() - unlocked < 2 * courier.LONGEST_PAUSE_SECONDS + 1
        assert "delivering failed" in caplog.text
        assert hospital.bot.courier.is_well()
