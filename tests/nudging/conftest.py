"""Mia and her mentor Dr. Grace Chen in New York, on either database, the clock in our hand."""

from datetime import UTC, datetime

import pytest
from sqlalchemy import Engine

from bot.domain.people import Actor
from tests.nudging.practice import Practice, open_practice

NEW_YORK = "America/New_York"
# Monday, 10:00 in New York, in summer time.
BEGIN = datetime(2026, 3, 16, 14, tzinfo=UTC)


@pytest.fixture
def practice(engine: Engine) -> Practice:
    return open_practice(engine, BEGIN)


@pytest.fixture
def mia(practice: Practice) -> Actor:
    return practice.person(NEW_YORK)


@pytest.fixture
def grace(practice: Practice) -> Actor:
    return practice.person(NEW_YORK)
