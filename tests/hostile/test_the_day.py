"""The day that the hostile tests start from leaves nothing out."""

from tests.hostile.conftest import Evening
from tests.hostile.listeners import heard_by, listeners


def test_everything_the_bot_listens_to_was_heard(evening: Evening) -> None:
    heard = {heard_by(one.payload) for one in evening.heard}
    wanted = {(one.kind, one.id) for one in listeners(evening.hospital) if one.id != "*"}
    assert wanted - heard == set()
    assert evening.complaints == []
