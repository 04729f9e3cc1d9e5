"""Requests: kept as asked, answered once."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.errors import NotYours
from bot.domain.people import MemberId, Role
from bot.domain.request import Answer, Reason, Request, RequestId, RequestState
from storage.errors import Conflict
from tests.storage.conftest import NOW, Hospital, an_ask
from tests.storage.together import together

LATER = NOW + timedelta(hours=30)

ANSWERS: dict[str, Callable[[Request], Request]] = {
    "accepted": lambda request: request.accept(LATER),
    "declined": lambda request: request.decline(Answer(Reason.NO_TIME, "In May?"), LATER),
    "declined in silence": lambda request: request.decline(Answer(), LATER),
    "referred": lambda request: request.refer(LATER),
    "withdrawn": lambda request: request.withdraw(LATER),
}


def test_a_request_comes_back_as_asked(hospital: Hospital, mia: MemberId, amara: MemberId) -> None:
    with hospital.change() as work:
        asked = work.requests.add(
            an_ask(mia, amara, role=Role.COACH, hope="🩺 <!here>", first_yes=True, hops=2)
        )
    with hospital.read() as work:
        assert work.requests.get(asked.id) == asked
    assert asked == Request(
        asked.id, mia, amara, Role.COACH, "🩺 <!here>", True, asked_at=NOW, hops=2
    )


def test_a_request_that_is_not_there(hospital: Hospital) -> None:
    with hospital.read() as work, pytest.raises(NotYours):
        work.requests.get(RequestId(404))


@pytest.mark.parametrize("answer", ANSWERS.values(), ids=list(ANSWERS))
def test_an_answer_stays(
    hospital: Hospital, mia: MemberId, amara: MemberId, answer: Callable[[Request], Request]
) -> None:
    asked = hospital.request(mia, amara)
    with hospital.change() as work:
        assert work.requests.save(answer(asked))
    with hospital.read() as work:
        assert work.requests.get(asked.id) == answer(asked)


def test_words_are_added_to_a_not_now_once(
    hospital: Hospital, mia: MemberId, amara: MemberId
) -> None:
    declined = hospital.request(mia, amara).decline(Answer(), LATER)
    first, second = (declined.explain(Answer(note=note)) for note in ("In May.", "Never."))
    with hospital.change() as work:
        assert not work.requests.explain(first)
        work.requests.save(declined)
        assert work.requests.explain(first)
        assert not work.requests.explain(second)
    with hospital.read() as work:
        assert work.requests.get(declined.id) == first


@pytest.mark.parametrize("answer", ANSWERS.values(), ids=list(ANSWERS))
def test_a_second_answer_changes_nothing(
    hospital: Hospital, mia: MemberId, amara: MemberId, answer: Callable[[Request], Request]
) -> None:
    asked = hospital.request(mia, amara)
    with hospital.change() as work:
        work.requests.save(answer(asked))
    with hospital.change() as work:
        assert not work.requests.save(asked.withdraw(LATER + timedelta(hours=1)))
    with hospital.read() as work:
        assert work.requests.get(asked.id) == answer(asked)


def test_of_answers_at_the_same_moment_one_counts(
    hospital: Hospital, mia: MemberId, amara: MemberId
) -> None:
    """Even where nobody locked anything and all saw the request pending."""
    asked = hospital.request(mia, amara)

    def give(answer: Callable[[Request], Request]) -> bool:
        with hospital.change() as work:
            return work.requests.save(answer(asked))

    given = together(*[lambda one=one: give(one) for one in ANSWERS.values()])
    assert sum(given) == 1


def test_one_pending_request_a_pair(hospital: Hospital, mia: MemberId, amara: MemberId) -> None:
    asked = hospital.request(mia, amara)
    with pytest.raises(Conflict):
        hospital.request(mia, amara, Role.COACH)
    assert hospital.request(amara, mia).is_pending
    with hospital.change() as work:
        work.requests.save(asked.withdraw(LATER))
    assert hospital.request(mia, amara).is_pending


def test_what_is_pending(hospital: Hospital, mia: MemberId, amara: MemberId) -> None:
    ward = hospital.member("U3", "Imani Ward").id
    with hospital.change() as work:
        late = work.requests.add(an_ask(mia, amara, asked_at=LATER))
        early = work.requests.add(an_ask(mia, ward, asked_at=NOW))
        third = work.requests.add(an_ask(amara, ward, asked_at=LATER))
        assert work.requests.pending_of_mentee(mia) == [early, late]
        assert work.requests.pending_to_mentor(ward) == [early, third]
        assert work.requests.pending_between(mia, amara) == late
        assert work.requests.pending_between(amara, mia) is None
        assert work.requests.pending_to_mentor(mia) == []
        work.requests.save(early.accept(LATER))
        assert work.requests.pending_of_mentee(mia) == [late]
        assert work.requests.pending_to_mentor(ward) == [third]
        assert work.requests.pending_between(mia, ward) is None


def test_who_had_been_asked_before(hospital: Hospital, mia: MemberId, amara: MemberId) -> None:
    first = hospital.request(mia, amara)
    with hospital.change() as work:
        work.requests.save(first.withdraw(LATER))
        second = work.requests.add(an_ask(mia, amara))
        assert second.id != first.id
        assert work.requests.first_to(amara, mia) == {amara: first.id}


@pytest.mark.parametrize(
    ("hours", "days"),
    [
        pytest.param([1, 1], None, id="two answers are too few"),
        pytest.param([1, 1, 1], 1, id="never less than a day"),
        pytest.param([1, 30, 300], 2, id="the middle one, a day begun counts"),
        pytest.param([10, 20, 30, 40], 2, id="between the two in the middle"),
        pytest.param([168, 168, 999], 7, id="seven days just so"),
        pytest.param([169, 169, 1], None, id="longer than seven"),
    ],
)
def test_how_long_a_mentor_usually_takes(
    hospital: Hospital, mia: MemberId, amara: MemberId, hours: list[int], days: int | None
) -> None:
    with hospital.change() as work:
        for number, wait in enumerate(hours):
            asked = work.requests.add(an_ask(mia, amara))
            at = NOW + timedelta(hours=wait)
            answers = (asked.accept(at), asked.decline(Answer(), at), asked.refer(at))
            work.requests.save(answers[number % 3])
        # Neither of these is the mentor's answer.
        work.requests.save(work.requests.add(an_ask(mia, amara)).withdraw(LATER))
        work.requests.add(an_ask(mia, amara))
        assert work.requests.usual_answer_days(amara, mia).get(amara) == days
        assert mia not in work.requests.usual_answer_days(amara, mia)


def test_a_referred_request_remembers_where_from(
    hospital: Hospital, mia: MemberId, amara: MemberId
) -> None:
    ward = hospital.member("U3", "Imani Ward").id
    first = hospital.request(mia, amara)
    with hospital.change() as work:
        work.referrals.add(first, [ward], "She knows grants.", LATER)
        [referral] = work.referrals.of_request(first.id)
        asked = work.requests.add(an_ask(mia, ward, referral_id=referral.id, hops=1))
        assert work.requests.get(asked.id).referral_id == referral.id
        assert asked.state is RequestState.PENDING


def test_who_has_been_waiting_since(hospital: Hospital, mia: MemberId, amara: MemberId) -> None:
    ward = hospital.member("U3", "Imani Ward").id
    with hospital.change() as work:
        late = work.requests.add(an_ask(mia, amara, asked_at=LATER))
        early = work.requests.add(an_ask(amara, ward, asked_at=NOW))
        answered = work.requests.add(an_ask(mia, ward, asked_at=NOW))
        work.requests.save(answered.accept(LATER))
        assert work.requests.asked_before(LATER) == [early, late]
        assert work.requests.asked_before(NOW) == [early]
        assert work.requests.asked_before(NOW - timedelta(seconds=1)) == []


def test_what_people_may_be_nudged_about(
    hospital: Hospital, mia: MemberId, amara: MemberId
) -> None:
    """On either side, each once: what is pending, and what expired lately."""
    ward, sam = hospital.member("U3", "Imani Ward").id, hospital.member("U4", "Sam Reyes").id

    def expire(asked: Request, hours: int) -> Request:
        at = NOW + timedelta(hours=hours)
        return replace(asked, state=RequestState.EXPIRED, answered_at=at)

    with hospital.change() as work:
        theirs = work.requests.add(an_ask(mia, amara, asked_at=LATER))
        lately = expire(work.requests.add(an_ask(ward, mia)), hours=9)
        long_ago = expire(work.requests.add(an_ask(amara, ward)), hours=7)
        declined = work.requests.add(an_ask(sam, amara)).decline(Answer(), LATER)
        not_theirs = work.requests.add(an_ask(sam, ward))
        for answered in (lately, long_ago, declined):
            assert work.requests.save(answered)
        since = NOW + timedelta(hours=8)
        assert work.requests.nudged_about([mia, amara], since) == [lately, theirs]
        assert work.requests.nudged_about([ward], since) == [lately, not_theirs]
        assert work.requests.nudged_about([], since) == []
