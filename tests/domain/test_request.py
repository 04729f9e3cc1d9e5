"""A request is answered once, whichever answer comes first."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.errors import AlreadyAnswered, TooManyHops
from bot.domain.people import MemberId, Role
from bot.domain.request import (
    MOST_HOPS,
    NOT_SAYING,
    REFERRAL_LASTS,
    Answer,
    Reason,
    Referral,
    ReferralId,
    Request,
    RequestId,
    RequestState,
)

ASKED = datetime(2026, 11, 2, 14, 0, tzinfo=UTC)
LATER = ASKED + timedelta(days=2)
ANSWERS = {
    RequestState.ACCEPTED: lambda request: request.accept(LATER),
    RequestState.DECLINED: lambda request: request.decline(
        Answer(Reason.NO_TIME, "on call"), LATER
    ),
    RequestState.REFERRED: lambda request: request.refer(LATER),
    RequestState.WITHDRAWN: lambda request: request.withdraw(LATER),
}


def a_request(hops: int = 0) -> Request:
    return Request(
        RequestId(1),
        mentee_id=MemberId(1),
        mentor_id=MemberId(2),
        role=Role.ADVISOR,
        hope="my first grant",
        first_yes=False,
        asked_at=ASKED,
        hops=hops,
    )


@pytest.mark.parametrize("state", ANSWERS, ids=str)
def test_an_answer_is_remembered_with_its_time(state: RequestState) -> None:
    answered = ANSWERS[state](a_request())

    assert (answered.state, answered.answered_at) == (state, LATER)
    assert not answered.is_pending


def test_what_a_mentor_adds_to_not_now_is_kept() -> None:
    assert ANSWERS[RequestState.DECLINED](a_request()).answer == Answer(Reason.NO_TIME, "on call")


def test_words_are_added_once_and_to_a_not_now_only() -> None:
    words = Answer(Reason.NO_TIME, "on call")
    silent = a_request().decline(NOT_SAYING, LATER)
    explained = silent.explain(words)
    assert explained == a_request().decline(words, LATER)
    for request in (explained, a_request(), a_request().withdraw(LATER), a_request().accept(LATER)):
        with pytest.raises(AlreadyAnswered):
            request.explain(words)


@given(st.lists(st.sampled_from(sorted(ANSWERS)), min_size=2, max_size=6))
def test_only_the_first_answer_counts(answers: list[RequestState]) -> None:
    request = ANSWERS[answers[0]](a_request())

    for answer in answers[1:]:
        with pytest.raises(AlreadyAnswered):
            ANSWERS[answer](request)
    assert request.state == answers[0]


@pytest.mark.parametrize(("hops", "may"), [(0, True), (1, True), (MOST_HOPS, False)])
def test_a_request_is_handed_on_twice_at_most(hops: int, may: bool) -> None:
    request = a_request(hops)
    assert request.may_be_referred is may
    if not may:
        with pytest.raises(TooManyHops):
            request.refer(LATER)


def test_a_referral_is_the_mentees_for_two_weeks_and_once() -> None:
    referral = Referral(
        ReferralId(1), RequestId(1), MemberId(1), MemberId(3), "a kind line", LATER + REFERRAL_LASTS
    )
    used = Referral(
        ReferralId(1),
        RequestId(1),
        MemberId(1),
        MemberId(3),
        "a kind line",
        LATER + REFERRAL_LASTS,
        used_at=LATER,
    )

    assert referral.is_open(LATER + timedelta(days=13, hours=23))
    assert not referral.is_open(LATER + REFERRAL_LASTS)
    assert not used.is_open(LATER)
