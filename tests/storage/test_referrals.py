"""Referrals: each colleague once, used once, gone when expired."""

from datetime import timedelta

import pytest

from bot.domain.errors import NotYours
from bot.domain.people import MemberId
from bot.domain.request import Referral, ReferralId, Request
from tests.storage.conftest import NOW, Hospital
from tests.storage.together import together

ENDS = NOW + timedelta(days=14)


@pytest.fixture
def asked(hospital: Hospital, mia: MemberId, amara: MemberId) -> Request:
    return hospital.request(mia, amara)


@pytest.fixture
def colleagues(hospital: Hospital) -> list[MemberId]:
    return [hospital.member("U3").id, hospital.member("U4").id]


def test_referrals_come_back_as_made(
    hospital: Hospital, asked: Request, colleagues: list[MemberId]
) -> None:
    with hospital.change() as work:
        work.referrals.add(asked, [*colleagues, colleagues[0]], "Both know grants.", ENDS)
    with hospital.read() as work:
        made = work.referrals.of_request(asked.id)
        assert [work.referrals.get(one.id) for one in made] == made
    assert made == [
        Referral(one.id, asked.id, asked.mentee_id, colleague, "Both know grants.", ENDS)
        for one, colleague in zip(made, colleagues, strict=True)
    ]


def test_a_referral_that_is_not_there(hospital: Hospital) -> None:
    with hospital.read() as work, pytest.raises(NotYours):
        work.referrals.get(ReferralId(404))


def test_what_is_open_to_a_mentee(
    hospital: Hospital, asked: Request, colleagues: list[MemberId]
) -> None:
    with hospital.change() as work:
        work.referrals.add(asked, colleagues, "", ENDS)
        first, second = work.referrals.of_request(asked.id)
        assert work.referrals.open_for(asked.mentee_id, NOW) == [first, second]
        assert work.referrals.open_for(asked.mentor_id, NOW) == []
        assert work.referrals.open_for(asked.mentee_id, ENDS) == []
        work.referrals.use(first.id, NOW)
        assert work.referrals.open_for(asked.mentee_id, NOW) == [second]
        assert work.referrals.get(first.id).used_at == NOW


def test_a_referral_is_used_once_whoever_tries(
    hospital: Hospital, asked: Request, colleagues: list[MemberId]
) -> None:
    with hospital.change() as work:
        work.referrals.add(asked, colleagues[:1], "", ENDS)
        [referral] = work.referrals.of_request(asked.id)

    def use() -> bool:
        with hospital.change() as work:
            return work.referrals.use(referral.id, NOW)

    assert sorted(together(use, use, use, use)) == [False, False, False, True]
