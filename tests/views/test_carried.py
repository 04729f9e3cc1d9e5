"""What a button carries back is taken as it was packed, or not at all."""

from datetime import UTC, datetime

import pytest

from bot.domain.errors import NotYours
from bot.views.carried import carried, carried_id, carried_moment, carry

FAR = datetime(2040, 2, 29, 9, tzinfo=UTC)


def test_a_moment_comes_back_however_far_ahead() -> None:
    assert carried_moment(carried(carry(at=int(FAR.timestamp()))), "at") == FAR


@pytest.mark.parametrize("value", [None, True, 0, -1, 1.5, "1", 10**12])
def test_what_is_no_moment_and_no_id_is_refused(value: object) -> None:
    with pytest.raises(NotYours):
        carried_moment({"at": value}, "at")
    with pytest.raises(NotYours):
        carried_id({"at": value}, "at")
