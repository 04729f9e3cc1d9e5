"""The search in the database agrees with the domain's rules, mentor by mentor."""

from collections import Counter
from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random

import pytest

from bot.domain.matching import LEVEL, Candidate, Filters, rank, score, seek, seek_pairs
from bot.domain.people import MemberId, MentorProfile, Role
from bot.domain.terms import ANY, profile_terms, query_terms
from storage import search_ranking
from tests.storage.conftest import NOW, Hospital, an_ask
from tests.storage.searching import found, list_mentor

SPECIALTIES = ("Pediatric Cardiology", "Cardiology", "Cardiac Surgery", "Psychiatry", "Neurology")
TOPICS = ("grant writing", "paper writing", "QI", "pediatric research", "career change", "research")
BIO = ("cardiology grants research writing teaching psychology leadership").split()
MENTORS = 60


@dataclass(frozen=True)
class Known:
    """A mentor as the test knows them."""

    id: MemberId
    profile: MentorProfile
    levels: dict[str, int]
    taken: int
    last_asked_at: datetime | None

    def as_candidate(self, points: int) -> Candidate:
        places = self.profile.places
        return Candidate(
            self.id, "", "", "", (), points, places, self.taken, "UTC", self.last_asked_at, None
        )


def a_profile(chance: Random) -> MentorProfile:
    return MentorProfile(
        specialty=chance.choice(SPECIALTIES),
        title=chance.choice(("Professor of Cardiology", "Research Director", "")),
        topics=tuple(chance.sample(TOPICS, chance.randint(0, 3))),
        roles=frozenset(chance.sample(sorted(Role), 2)),
        bio=" ".join(chance.sample(BIO, chance.randint(0, 4))),
        places=1,
        listed=chance.random() < 0.9,
        not_accepting_until=NOW.date() + timedelta(days=9) if chance.random() < 0.1 else None,
    )


@pytest.fixture
def mentors(hospital: Hospital, mia: MemberId, amara: MemberId) -> list[Known]:
    chance = Random(11)
    return [a_known(hospital, chance, number, amara) for number in range(MENTORS)]


def a_known(hospital: Hospital, chance: Random, number: int, mentee: MemberId) -> Known:
    profile, name = a_profile(chance), f"Number{number}"
    member = list_mentor(hospital, hospital.member(f"N{number}", name).id, name, profile)
    is_full = chance.random() < 0.3
    asked = NOW - timedelta(days=chance.randint(1, 5)) if chance.random() < 0.5 else None
    with hospital.change() as work:
        if is_full:
            work.mentorships.from_request(work.requests.add(an_ask(mentee, member)), NOW)
        if asked:
            work.profiles.asked(member, asked)
    levels = {term.term: LEVEL[term.kind] for term in profile_terms(name, profile)}
    return Known(member, profile, levels, int(is_full), asked)


def expected(mentors: list[Known], text: str, filters: Filters) -> list[tuple[MemberId, int]]:
    counts = Counter(term for mentor in mentors for term in mentor.levels)
    terms = query_terms(text)
    sought = seek(terms, counts, counts[ANY])
    pairs = seek_pairs(terms, sought, counts)
    candidates = [
        mentor.as_candidate(points)
        for mentor in mentors
        if mentor.profile.listed
        and mentor.profile.is_accepting(NOW.date())
        and all(facet in mentor.levels for facet in filters.facets())
        and (points := score(sought, pairs, mentor.levels))
        and not (filters.free_only and mentor.taken)
    ]
    return [(candidate.member_id, candidate.score) for candidate in rank(candidates)]


SEARCHES = (
    "cardiology",
    "grant writing",
    "grant writing in pediatric cardiology",
    "heart research",
    "psych",
    "kids and neuro",
    "writing research grants about career changes in paediatric cardiology quality leadership",
    "QI teaching",
    "director",
    "number7 cardiology",
)


# Once as shipped, once as in a crowd: fair order first, and hardly anyone looked at in advance.
@pytest.mark.parametrize("short_list_and_pool", [(200, 40), (0, 0)])
def test_the_order_is_the_domains(
    hospital: Hospital,
    mia: MemberId,
    mentors: list[Known],
    monkeypatch: pytest.MonkeyPatch,
    short_list_and_pool: tuple[int, int],
) -> None:
    for name, value in zip(("SHORT_LIST", "POOL"), short_list_and_pool, strict=True):
        monkeypatch.setattr(search_ranking, name, value)
    for filters in (Filters(), Filters(role=Role.COACH), Filters(free_only=True)):
        for text in SEARCHES:
            best = expected(mentors, text, filters)
            for limit, offset in ((10, 0), (3, 4), (MENTORS, 0)):
                page = found(hospital, text, mia, filters, limit=limit, offset=offset)
                ours = [(candidate.member_id, candidate.score) for candidate in page]
                assert ours == best[offset : offset + limit], (text, filters, limit, offset)
