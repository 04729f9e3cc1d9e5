"""The hospital every conversation takes place in."""

from collections.abc import Iterator

import pytest

from sandbox import Actor
from tests.support.hospital import Hospital, open_hospital


@pytest.fixture
def hospital(sqlite_url: str) -> Iterator[Hospital]:
    """Over Socket Mode, on SQLite."""
    with open_hospital(sqlite_url) as opened:
        yield opened


@pytest.fixture
def sam(hospital: Hospital) -> Actor:
    """A resident in New York who looks for a mentor."""
    return hospital.person("Sam Lee")


@pytest.fixture
def chen(hospital: Hospital) -> Actor:
    """An attending in New York with three places, listed for grant writing."""
    return hospital.mentor("Dr. Grace Chen")
