"""The hospital as larger sites run it: signed HTTP in front, PostgreSQL behind."""

from collections.abc import Iterator

import pytest

from tests.support.bad_server import port_nobody_listens_on
from tests.support.hospital import Hospital, open_hospital


@pytest.fixture
def hospital(postgres_url: str) -> Iterator[Hospital]:
    with open_hospital(postgres_url, over_http=port_nobody_listens_on()) as opened:
        opened.know_everybody()
        yield opened
