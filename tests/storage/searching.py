"""Mentors to be found, and the search for them."""

from dataclasses import replace

from bot.domain.matching import Candidate, Filters
from bot.domain.people import MemberId, MentorProfile
from bot.domain.terms import profile_terms, query_terms
from tests.storage.conftest import NOW, Hospital

LISTED = MentorProfile(listed=True)


def a_mentor(hospital: Hospital, name: str, **says: object) -> MemberId:
    """Someone listed, in the specialty and with the topics named."""
    member = hospital.member(f"U_{name}", name)
    return list_mentor(hospital, member.id, name, replace(LISTED, **says))  # type: ignore[arg-type]


def list_mentor(
    hospital: Hospital, member_id: MemberId, name: str, profile: MentorProfile
) -> MemberId:
    with hospital.change() as work:
        work.profiles.save_mentor(member_id, profile)
        work.index.index(member_id, profile_terms(name, profile))
    return member_id


def found(
    hospital: Hospital, text: str, asker: MemberId, filters: Filters | None = None, **page: int
) -> list[Candidate]:
    with hospital.read() as work:
        return work.index.search(
            query_terms(text),
            for_member=asker,
            filters=filters or Filters(),
            now=NOW,
            limit=page.get("limit", 10),
            offset=page.get("offset", 0),
        )


def names(candidates: list[Candidate]) -> list[str]:
    return [candidate.name for candidate in candidates]
