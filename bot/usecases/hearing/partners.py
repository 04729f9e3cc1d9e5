"""With whom a sentence means: someone's running mentorships, by mention, name or "my mentor"."""

import re

from bot.domain.contents import MentorshipLine
from bot.usecases.hearing.hearing import Hearing
from bot.usecases.keeping_meetings import people_of

_TITLES = {"dr", "prof", "professor", "doctor", "mr", "ms", "mrs"}


def partners_meant(hearing: Hearing, who: str, *, is_id: bool) -> list[MentorshipLine]:
    """Every running mentorship the words fit; nobody named means all."""
    people = people_of(hearing.uow, hearing.actor)
    if is_id:
        return [one for one in people if one.partner == hearing.person]
    if not who:
        return list(people)
    words = _words(who)
    if words and words[-1] in ("mentor", "mentee") and set(words[:-1]) <= {"my", "the"}:
        is_mentor = words[-1] == "mentor"
        return [m for m in people if (m.partner.id == m.mentorship.mentor_id) == is_mentor]
    return [one for one in people if words and set(words) <= set(_words(one.partner.name))]


def _words(name: str) -> list[str]:
    words = re.split(r"[\s.-]+", name.casefold())
    return [word for word in words if word and word not in _TITLES]
