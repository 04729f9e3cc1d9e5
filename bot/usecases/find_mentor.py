"""A mentee looks for a mentor, in their own words."""

from datetime import datetime

from bot.domain.contents import Found
from bot.domain.errors import FieldProblem
from bot.domain.matching import Filters, Match, explain
from bot.domain.people import Actor, Member
from bot.domain.permissions import why_not_taking_part
from bot.domain.terms import query_terms, specialty_facets
from bot.ports import Core, UnitOfWork

PAGE = 3
LONGEST_NEED = 300


def find_mentor(
    core: Core, actor: Actor, text: str, filters: Filters | None = None, offset: int = 0
) -> Found:
    """The best three from `offset` on; raises FieldProblem for a text too long to search."""
    ensure_searchable(text)
    with core.store.read(actor.workspace_id) as uow:
        return find_within(core, uow, actor.member, text, filters or Filters(), offset)


def find_within(  # noqa: PLR0913 - a search is all of these
    core: Core, uow: UnitOfWork, seeker: Member, text: str, filters: Filters, offset: int = 0
) -> Found:
    text = " ".join(text.split())
    found = suited(uow, seeker, text, filters, core.clock.now(), PAGE + 1, offset)
    return Found(
        text=text,
        filters=filters,
        matches=tuple(found[:PAGE]),
        offset=offset,
        has_more=len(found) > PAGE,
        coordinators=() if found else coordinators(core, uow, seeker),
    )


def suited(  # noqa: PLR0913 - a search is all of these
    uow: UnitOfWork,
    seeker: Member,
    text: str,
    filters: Filters,
    now: datetime,
    limit: int,
    offset: int = 0,
) -> list[Match]:
    terms = query_terms(text)
    names_nothing = filters.specialty and not specialty_facets(filters.specialty)
    if (text and not terms) or names_nothing:
        return []
    candidates = uow.index.search(
        terms, for_member=seeker.id, filters=filters, now=now, limit=limit, offset=offset
    )
    return explain(candidates, seeker.person.tz, now)


def coordinators(core: Core, uow: UnitOfWork, seeker: Member) -> tuple[Member, ...]:
    """Who would read what the seeker tells them; nobody tells themselves."""
    known = (uow.members.find(one) for one in sorted(core.policy.coordinators))
    return tuple(
        member
        for member in known
        if member and member.id != seeker.id and not why_not_taking_part(member.person, core.policy)
    )


def ensure_searchable(text: str) -> None:
    if len(text) > LONGEST_NEED:
        raise FieldProblem("need", "too_long", LONGEST_NEED)
