"""Whom to ask next, when someone said not now."""

from datetime import datetime

from bot.domain.matching import Filters, Match
from bot.domain.people import Member
from bot.domain.request import Request
from bot.domain.terms import mentor_phrases
from bot.ports import UnitOfWork
from bot.usecases.find_mentor import PAGE, suited


def suggest_next(
    uow: UnitOfWork, mentee: Member, request: Request, now: datetime
) -> tuple[Match, ...]:
    """Three others: by what the mentee hopes for, then by what the first mentor offers."""
    asked = {r.mentor_id for r in uow.requests.pending_of_mentee(mentee.id)}
    asked |= {m.mentor_id for m in uow.mentorships.running_of(mentee.id)} | {request.mentor_id}
    profile = uow.profiles.mentor(request.mentor_id)
    found: dict[int, Match] = {}
    for text in (request.hope, " ".join(mentor_phrases(profile)) if profile else ""):
        if not text:
            continue
        limit = PAGE + len(asked)
        for match in suited(uow, mentee, text, Filters(free_only=True), now, limit):
            if match.candidate.member_id not in asked:
                found.setdefault(match.candidate.member_id, match)
    return tuple(found.values())[:PAGE]
