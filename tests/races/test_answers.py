"""Everything that can become of a request, all at once: it ends once, one way."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from functools import partial

import pytest

from bot.domain.contents import RequestCard
from bot.domain.people import Actor
from bot.domain.request import RequestId, RequestState
from bot.usecases.accept_request import accept_request
from bot.usecases.decline_request import decline_request
from bot.usecases.pause_requests import stop_accepting
from bot.usecases.refer_request import refer_request
from bot.usecases.withdraw_request import withdraw_request
from tests.races.ward import NOW, Ward, race

SAID = {
    RequestState.ACCEPTED: "request_accepted",
    RequestState.DECLINED: "request_declined",
    RequestState.REFERRED: "request_referred",
}
A_WEEK = (NOW + timedelta(days=7)).date()
A_MONTH = (NOW + timedelta(days=30)).date()


def test_one_request_gets_one_answer_whoever_gives_it(ward: Ward, rounds: range) -> None:
    """The mentor says yes, not now and "ask her instead", the mentee takes it back: each twice."""
    for _ in rounds:
        mentor, mentee, colleague = ward.people(3)
        request = ward.asks(mentee, mentor)
        ward.said()
        answers = race(*2 * every_answer(ward, request, mentee, mentor, colleague))
        assert_answered_once(ward, request, answers)
        began = ward.request(request).state is RequestState.ACCEPTED
        assert ward.mentees_of(mentor) == [mentee.id] * began


@pytest.mark.parametrize("until", [A_WEEK, A_MONTH])
def test_a_mentor_goes_away_while_a_mentee_withdraws(
    ward: Ward, rounds: range, until: date
) -> None:
    """Another one is being accepted, and a third one's other mentor says the first yes."""
    for _ in rounds:
        mentor, other, withdrawing, accepted, third = ward.people(5)
        first, second = ward.all_ask([(withdrawing, mentor), (accepted, mentor)])
        theirs, enough = ward.all_ask([(third, mentor), (third, other)], first_yes=True)
        ward.said()
        race(
            partial(stop_accepting, ward.core, mentor, until),
            partial(withdraw_request, ward.core, withdrawing, first),
            yes(ward, mentor, second),
            yes(ward, other, enough),
        )
        away = {RequestState.DECLINED} if until == A_MONTH else set()
        assert ward.request(first).state in {RequestState.WITHDRAWN, *away}
        assert ward.request(second).state in {RequestState.ACCEPTED, *away}
        assert ward.request(theirs).state in {RequestState.WITHDRAWN, *away}
        assert ward.mentors_of(third) == [other.id]
        for request, mentee in ((first, withdrawing), (second, accepted), (theirs, third)):
            told = ward.messages("request_declined", request)
            assert told == (ward.request(request).state is RequestState.DECLINED), mentee


def test_the_first_yes_is_enough_even_if_eight_say_yes_at_once(ward: Ward, rounds: range) -> None:
    for _ in rounds:
        mentee, *mentors = ward.people(9)
        requests = ward.all_ask([(mentee, mentor) for mentor in mentors], first_yes=True)
        ward.said()
        cards = race(*[yes(ward, *one) for one in zip(mentors, requests, strict=True)])
        assert len(ward.mentors_of(mentee)) == 1
        states = [ward.request(request).state for request in requests]
        assert sorted(states) == [RequestState.ACCEPTED, *[RequestState.WITHDRAWN] * 7]
        assert [card.already for card in cards if isinstance(card, RequestCard)].count(False) == 1


def test_without_first_yes_two_yeses_are_two_mentors(ward: Ward, rounds: range) -> None:
    for _ in rounds[::4]:
        mentee, *mentors = ward.people(9)
        requests = ward.all_ask([(mentee, mentor) for mentor in mentors])
        ward.said()
        race(*[yes(ward, *one) for one in zip(mentors, requests, strict=True)])
        assert sorted(ward.mentors_of(mentee)) == sorted(mentor.id for mentor in mentors)


def test_first_yeses_that_cross_never_wait_for_each_other(ward: Ward, rounds: range) -> None:
    """Eight mentees asked the same eight mentors, and each says yes to another one first."""
    for _ in rounds[::3]:
        people = ward.people(16)
        mentees, mentors = people[:8], people[8:]
        # Asked in another order by each, so that nobody's cards and Homes come in the same order.
        asked = [(a, mentors[(i + n) % 8]) for i, a in enumerate(mentees) for n in range(8)]
        requests = dict(zip(asked, ward.all_ask(asked, first_yes=True), strict=True))
        ward.said()
        couples = list(zip(mentees, mentors, strict=True))
        race(*[yes(ward, mentor, requests[mentee, mentor]) for mentee, mentor in couples])
        assert [ward.mentors_of(mentee) for mentee, _ in couples] == [[b.id] for _, b in couples]
        assert not any(ward.request(request).is_pending for request in requests.values())


def test_mentors_who_leave_together_never_wait_for_each_other(ward: Ward, rounds: range) -> None:
    """Before the holidays: everybody's requests are declined at once, in every order."""
    for _ in rounds[::3]:
        people = ward.people(12)
        mentees, mentors = people[:4], people[4:]
        asked = [(mentees[(i + n) % 4], b) for i, b in enumerate(mentors) for n in range(4)]
        requests = ward.all_ask(asked)
        ward.said()
        race(*[partial(stop_accepting, ward.core, mentor, A_MONTH) for mentor in mentors])
        assert {ward.request(request).state for request in requests} == {RequestState.DECLINED}


def every_answer(
    ward: Ward, request: RequestId, mentee: Actor, mentor: Actor, colleague: Actor
) -> list[Callable[[], RequestCard]]:
    core, instead = ward.core, [colleague.member.platform_id]
    return [
        yes(ward, mentor, request),
        partial(decline_request, core, mentor, request),
        partial(refer_request, core, mentor, request, instead, "She knows more."),
        partial(withdraw_request, core, mentee, request),
    ]


def yes(ward: Ward, mentor: Actor, request: RequestId) -> Callable[[], RequestCard]:
    return partial(accept_request, ward.core, mentor, request)


def assert_answered_once(ward: Ward, request: RequestId, answers: Sequence[object]) -> None:
    """One of them did it, all others heard that it was done; the mentee is told once, of that."""
    cards = [answer for answer in answers if isinstance(answer, RequestCard)]
    assert [card.already for card in cards].count(False) == 1
    assert len(cards) == len(answers)
    final = ward.request(request).state
    assert {card.request.state for card in cards} == {final}
    for state, message in SAID.items():
        assert ward.messages(message, request) == (state is final), message
