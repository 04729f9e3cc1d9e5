"""The ward of a race, on either database."""

from collections.abc import Iterator

import pytest
from sqlalchemy import Engine

from storage.database import is_sqlite, make_engine
from tests.races.ward import RACERS, Ward, open_ward
from tests.support.size import at_size


@pytest.fixture
def engine(database_url: str) -> Iterator[Engine]:
    """With a connection for each racer."""
    engine = make_engine(database_url, pool_size=RACERS + 2)
    yield engine
    engine.dispose()


@pytest.fixture
def ward(engine: Engine) -> Ward:
    return open_ward(engine)


@pytest.fixture
def rounds(engine: Engine) -> range:
    """Fewer on SQLite, whose single writer hides most races."""
    return range(at_size(2 if is_sqlite(engine) else 6, 1000))
