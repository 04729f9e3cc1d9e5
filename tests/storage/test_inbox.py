"""The same input any number of times: one effect, the same answer."""

from bot.domain.people import MemberId
from tests.storage.conftest import NOW, Hospital
from tests.storage.together import together


def test_what_was_heard_is_remembered_with_what_came_of_it(hospital: Hospital) -> None:
    with hospital.change() as work:
        assert work.inbox.result_of("event:1") is None
        assert work.inbox.note("event:1", NOW, 7)
        assert work.inbox.note("event:2", NOW)
    with hospital.change() as work:
        assert not work.inbox.note("event:1", NOW, 8)
        assert work.inbox.result_of("event:1") == 7
        assert work.inbox.result_of("event:2") == 0


def test_what_failed_was_not_heard(hospital: Hospital) -> None:
    try:
        with hospital.change() as work:
            work.inbox.note("event:1", NOW)
            raise ValueError
    except ValueError:
        pass
    with hospital.change() as work:
        assert work.inbox.note("event:1", NOW)


def test_of_copies_at_the_same_moment_one_is_first(hospital: Hospital, mia: MemberId) -> None:
    def hear() -> bool:
        with hospital.change() as work:
            first = work.inbox.note("event:1", NOW, mia)
            assert work.inbox.result_of("event:1") == mia
            return first

    assert sum(together(*[hear] * 6)) == 1
