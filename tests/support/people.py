"""The hospital most tests take place in, and those who talk most there.

A folder that opens another `hospital` has the same people in it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from sandbox import Actor
    from tests.support.hospital import Hospital


@pytest.fixture
def hospital(sqlite_url: str) -> Iterator[Hospital]:
    """Over Socket Mode, on SQLite."""
    # Here, so that a test of pure rules waits for no app to be imported.
    from tests.support.hospital import open_hospital

    with open_hospital(sqlite_url) as opened:
        opened.know_everybody()
        yield opened


@pytest.fixture
def sam(hospital: Hospital) -> Actor:
    """A resident in New York who looks for a mentor."""
    return hospital.person("Sam Lee")


@pytest.fixture
def mia(hospital: Hospital) -> Actor:
    """A medical student in New York."""
    return hospital.person("Mia Lopez")


@pytest.fixture
def chen(hospital: Hospital) -> Actor:
    """An attending in New York with three places, listed for grant writing."""
    return hospital.mentor("Dr. Grace Chen")


@pytest.fixture
def okafor(hospital: Hospital) -> Actor:
    """An attending in Los Angeles with four places, listed for quality improvement."""
    return hospital.mentor("Dr. David Okafor")


@pytest.fixture
def cohen(hospital: Hospital) -> Actor:
    """An attending in New York with five places, listed for wellbeing and career change."""
    return hospital.mentor("Dr. Hannah Cohen")


@pytest.fixture
def ortega(hospital: Hospital) -> Actor:
    """An attending in Los Angeles without a profile."""
    return hospital.person("Dr. Luis Ortega")


@pytest.fixture
def adler(hospital: Hospital) -> Actor:
    """The program director, who is the coordinator."""
    return hospital.person("Dr. Ruth Adler")
