"""Two people agree at the same moment: one proposal, one next version, one agreement."""

from functools import partial

import pytest

from bot.domain.agreement import Agreement
from bot.domain.contents import AgreementPage
from bot.domain.mentorship import Mentorship
from bot.domain.messages import Kind
from bot.domain.people import Actor
from bot.domain.working_terms import Rhythm, Terms
from bot.usecases.accept_request import accept_request
from bot.usecases.answer_agreement import answer_agreement
from bot.usecases.change_agreement import change_agreement
from bot.usecases.confirm_agreement import confirm_agreement
from tests.races.ward import Ward, race

WEEKLY, QUARTERLY = Terms(rhythm=Rhythm.WEEKLY), Terms(rhythm=Rhythm.QUARTERLY)


class Pair:
    def __init__(self, ward: Ward) -> None:
        self.core, self.ward = ward.core, ward
        self.mentor, self.mentee = ward.people(2)
        request = ward.asks(self.mentee, self.mentor)
        accept_request(ward.core, self.mentor, request)
        with ward.core.store.read(ward.workspace) as uow:
            [self.mentorship] = uow.mentorships.running_of(self.mentor.id)

    @property
    def both(self) -> tuple[Actor, Actor]:
        return self.mentor, self.mentee

    def look(self) -> tuple[Mentorship, Agreement]:
        with self.core.store.read(self.ward.workspace) as uow:
            mentorship = uow.mentorships.get(self.mentorship.id)
            return mentorship, uow.agreements.of(mentorship)

    def answer(self, *, at_once: bool) -> None:
        acts = [
            partial(answer_agreement, self.core, who, self.mentorship.id, Terms())
            for who in self.both
        ]
        if at_once:
            race(*acts)
        else:
            for act in acts:
                act()

    def confirm(self, number: int) -> None:
        race(
            *[
                partial(confirm_agreement, self.core, who, self.mentorship.id, number)
                for who in self.both * 2
            ]
        )


@pytest.fixture
def pairs(ward: Ward, rounds: range) -> list[Pair]:
    return [Pair(ward) for _ in rounds]


def test_two_answers_at_once_make_one_proposal(pairs: list[Pair], ward: Ward) -> None:
    for pair in pairs:
        pair.answer(at_once=True)
        _, agreement = pair.look()
        [version] = agreement.versions
        assert set(agreement.answers) == {pair.mentor.id, pair.mentee.id}
        assert ward.messages(Kind.AGREEMENT_TO_CONFIRM, version.id) == 1


def test_two_changes_at_once_make_one_version_and_lose_no_words(pairs: list[Pair]) -> None:
    for pair in pairs:
        pair.answer(at_once=False)
        pages = race(
            *[
                partial(change_agreement, pair.core, who, pair.mentorship.id, 1, terms)
                for who, terms in zip(pair.both, (WEEKLY, QUARTERLY), strict=True)
            ]
        )
        unsaved = [page.unsaved for page in pages if isinstance(page, AgreementPage)]
        [kept] = [terms for terms in (WEEKLY, QUARTERLY) if terms not in unsaved]
        _, agreement = pair.look()
        assert [version.terms for version in agreement.versions[1:]] == [kept]


def test_two_yeses_at_once_make_it_hold_and_are_told_once(pairs: list[Pair], ward: Ward) -> None:
    for pair in pairs:
        pair.answer(at_once=False)
        pair.confirm(1)
        mentorship, agreement = pair.look()
        assert agreement.in_force == agreement.current
        assert agreement.current
        assert mentorship.agreed_until == agreement.current.ends_on
        assert ward.messages(Kind.AGREEMENT_CONFIRMED, agreement.current.id) == 1


def test_a_yes_and_a_change_at_once_confirm_nothing_unread(pairs: list[Pair]) -> None:
    for pair in pairs:
        pair.answer(at_once=False)
        confirm_agreement(pair.core, pair.mentee, pair.mentorship.id, 1)
        race(
            partial(confirm_agreement, pair.core, pair.mentor, pair.mentorship.id, 1),
            partial(change_agreement, pair.core, pair.mentee, pair.mentorship.id, 1, WEEKLY),
        )
        _, agreement = pair.look()
        assert len(agreement.versions) == 2
        assert agreement.versions[1].terms == WEEKLY
        assert agreement.pending == agreement.versions[1]
        assert agreement.waits_for(pair.mentor.id)
