"""A hospital reached over signed HTTP, at the end of a full day, and all that was heard in it."""

import logging
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.hostile.day import Heard, spend
from tests.hostile.memory import Memory
from tests.hostile.signed import Wire
from tests.support.bad_server import port_nobody_listens_on
from tests.support.hospital import Hospital, open_hospital
from tests.support.scratch import scratch_folder


@dataclass
class Evening:
    """`heard` is every payload of the day, each with what the bot remembered before it;
    `complaints` is what the bot logged of it that its host would have to look into.
    """

    hospital: Hospital
    memory: Memory
    wire: Wire
    heard: list[Heard]
    complaints: list[str]


@pytest.fixture(scope="package")
def evening(sqlite_template: Path) -> Iterator[Evening]:
    """One day for this folder: whoever tries something puts the memory back first."""
    port = port_nobody_listens_on()
    with scratch_folder("preceptor-") as folder:
        file = Path(shutil.copyfile(sqlite_template, folder / "preceptor.db"))
        memory = Memory(file)
        with open_hospital(f"sqlite:///{file}", over_http=port) as hospital:
            with overheard() as complaints:
                heard = spend(hospital, memory)
            # Nothing happens by itself any more: a tick would be taken for somebody's doing.
            for waker in hospital.bot.wakers:
                waker.stop(patience=1)
            with Wire(port, hospital.sandbox.signing_secret) as wire:
                yield Evening(hospital, memory, wire, heard, complaints)
        memory.close()


@contextmanager
def overheard() -> Iterator[list[str]]:
    """Every warning, and worse, that is logged meanwhile."""
    said: list[str] = []
    ear = logging.Handler(logging.WARNING)
    ear.emit = lambda record: said.append(record.getMessage())  # type: ignore[method-assign]
    logging.getLogger().addHandler(ear)
    try:
        yield said
    finally:
        logging.getLogger().removeHandler(ear)


@pytest.fixture
def complaints(caplog: pytest.LogCaptureFixture) -> pytest.LogCaptureFixture:
    """What the bot logs that its host would have to look into."""
    caplog.set_level(logging.WARNING)
    return caplog
