"""A hospital reached over signed HTTP, at the end of a full day, and all that was heard in it."""

import logging
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.hostile.day import Heard, spend
from tests.hostile.memory import Memory
from tests.hostile.signed import Wire
from tests.support.bad_server import port_nobody_listens_on
from tests.support.hospital import Hospital, open_hospital


@dataclass
class Evening:
    """`heard` is every payload of the day, each with what the bot remembered before it."""

    hospital: Hospital
    memory: Memory
    wire: Wire
    heard: list[Heard]


@pytest.fixture
def evening(sqlite_url: str) -> Iterator[Evening]:
    port = port_nobody_listens_on()
    memory = Memory(Path(sqlite_url.removeprefix("sqlite:///")))
    with open_hospital(sqlite_url, over_http=port) as hospital:
        heard = spend(hospital, memory)
        with Wire(port, hospital.sandbox.signing_secret) as wire:
            yield Evening(hospital, memory, wire, heard)
    memory.close()


@pytest.fixture
def complaints(caplog: pytest.LogCaptureFixture) -> pytest.LogCaptureFixture:
    """What the bot logs that its host would have to look into."""
    caplog.set_level(logging.WARNING)
    return caplog
