"""Asking, saving and arriving, all at once."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from bot.domain.contents import RequestCard
from bot.domain.errors import AlreadyAsked, TooManyPending
from bot.domain.people import Actor, MentorProfile, Role
from bot.domain.permissions import Policy
from bot.usecases.accept_request import accept_request
from bot.usecases.ask_mentor import Ask, ask_mentor
from bot.usecases.save_profile import save_mentor_profile
from bot.usecases.sync_members import sync_members
from tests.races.ward import HOPE, RACERS, Ward, race

MOST = 3


def test_a_form_sent_eight_times_asks_once(ward: Ward, rounds: range) -> None:
    for _ in rounds:
        mentee, mentor = ward.people(2)
        ask, key = Ask(mentor.id, Role.ADVISOR, HOPE), f"view:{mentee.id}"
        cards = race(*[partial(ask_mentor, ward.core, mentee, ask, key)] * RACERS)
        assert len({card.request.id for card in cards if isinstance(card, RequestCard)}) == 1
        assert sum(isinstance(card, RequestCard) for card in cards) == RACERS


def test_eight_forms_to_one_mentor_ask_once(ward: Ward, rounds: range) -> None:
    for _ in rounds:
        mentee, mentor = ward.people(2)
        answers = race(*[asking(ward, mentee, mentor, n) for n in range(RACERS)])
        assert sum(isinstance(answer, AlreadyAsked) for answer in answers) == RACERS - 1


def test_nobody_has_more_pending_than_the_setting_allows(ward: Ward, rounds: range) -> None:
    ward.core = replace(ward.core, policy=Policy(most_pending=MOST))
    for _ in rounds:
        mentee, *mentors = ward.people(1 + RACERS)
        answers = race(*[asking(ward, mentee, mentor, mentor.id) for mentor in mentors])
        assert sum(isinstance(answer, TooManyPending) for answer in answers) == RACERS - MOST
        assert sum(isinstance(answer, RequestCard) for answer in answers) == MOST


def test_profiles_with_the_same_words_are_saved_at_once(ward: Ward, rounds: range) -> None:
    topics = ("grant writing", "sepsis", "teaching", "leadership", "wellbeing")
    for turn in rounds[::2]:
        mentors = ward.people(RACERS)
        race(
            *[
                partial(
                    save_mentor_profile, ward.core, mentor, profile_on(turned(topics, n + turn))
                )
                for n, mentor in enumerate(mentors)
            ]
        )
        with ward.core.store.read(ward.workspace) as uow:
            kept = [uow.profiles.mentor(mentor.id) for mentor in mentors]
        assert all(profile and profile.listed for profile in kept)


def test_the_members_are_synced_while_requests_are_accepted(ward: Ward, rounds: range) -> None:
    """Slack lists its people in an order of its own."""
    for _ in rounds[::2]:
        people = ward.people(RACERS)
        mentees, mentors = people[:4], people[4:]
        requests = ward.all_ask(list(zip(mentees, mentors, strict=True)))
        described = [replace(one.member.person, tz="Asia/Tokyo") for one in reversed(people)]
        race(
            *[
                partial(accept_request, ward.core, mentor, request)
                for mentor, request in zip(mentors, requests, strict=True)
            ],
            partial(sync_members, ward.core, ward.workspace, described),
            partial(sync_members, ward.core, ward.workspace, described[::-1]),
        )
        assert [ward.mentors_of(a) for a in mentees] == [[b.id] for b in mentors]


def asking(ward: Ward, mentee: Actor, mentor: Actor, key: int) -> Callable[[], RequestCard]:
    ask = Ask(mentor.id, Role.ADVISOR, HOPE)
    return partial(ask_mentor, ward.core, mentee, ask, f"view:{mentee.id}:{key}")


def profile_on(topics: tuple[str, ...]) -> MentorProfile:
    return MentorProfile(topics=topics, listed=True)


def turned(topics: tuple[str, ...], by: int) -> tuple[str, ...]:
    by %= len(topics)
    return topics[by:] + topics[:by]
