"""A pair is the same whoever is named first."""

from sqlalchemy import Engine, insert

from bot.domain.people import MemberId
from storage.tables import blocked_pairs
from tests.storage.conftest import Hospital


def test_a_pairs_channel(hospital: Hospital, mia: MemberId, amara: MemberId) -> None:
    third = hospital.member("U3").id
    with hospital.change() as work:
        assert work.pairs.channel(mia, amara) is None
        work.pairs.keep_channel(amara, mia, "G1")
        assert work.pairs.channel(mia, amara) == work.pairs.channel(amara, mia) == "G1"
        work.pairs.keep_channel(mia, amara, "G2")
        assert work.pairs.channel(mia, amara) == "G2"
        assert work.pairs.channel(mia, third) is None


def test_a_blocked_pair(hospital: Hospital, engine: Engine, mia: MemberId, amara: MemberId) -> None:
    third = hospital.member("U3").id
    with engine.begin() as connection:
        first, second = sorted((mia, amara))
        connection.execute(
            insert(blocked_pairs).values(workspace_id=hospital.id, member_a=first, member_b=second)
        )
    with hospital.read() as work:
        assert work.pairs.is_blocked(mia, amara)
        assert work.pairs.is_blocked(amara, mia)
        assert not work.pairs.is_blocked(mia, third)
