"""A SQLite file serves one process, and is free as soon as that one is gone, however it went."""

import subprocess
import sys
from pathlib import Path

import pytest

from storage.sole_process import DatabaseInUse, SoleProcess, is_in_use

ROOT = Path(__file__).parents[2]
HOLD = """
import sys, time
from pathlib import Path
from storage.sole_process import SoleProcess
held = SoleProcess(Path(sys.argv[1]))
print("held", flush=True)
time.sleep(60)
"""


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return tmp_path / "preceptor.db"


def test_a_second_one_is_refused_in_a_sentence(database: Path) -> None:
    first = SoleProcess(database)
    with pytest.raises(DatabaseInUse, match=r"^Another Preceptor is at work on .*: stop that one"):
        SoleProcess(database)
    first.leave()


def test_whoever_left_makes_room(database: Path) -> None:
    first = SoleProcess(database)
    first.leave()
    first.leave()
    second = SoleProcess(database)
    assert is_in_use(database)
    second.leave()
    assert is_in_use(database) is False


def test_a_killed_process_holds_nothing(database: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(database)], cwd=ROOT, stdout=subprocess.PIPE, text=True
    ) as holder:
        assert holder.stdout and holder.stdout.readline() == "held\n"
        assert is_in_use(database)
        holder.kill()
        holder.wait()
        assert is_in_use(database) is False


def test_another_database_and_postgresql_are_none_of_its_business(database: Path) -> None:
    first = SoleProcess(database)
    SoleProcess(database.with_name("other.db")).leave()
    SoleProcess(None).leave()
    SoleProcess(None)
    assert is_in_use(None) is None
    first.leave()
