"""Who may take part, be asked and answer. Asked by use cases, never by handlers."""

from dataclasses import dataclass

from bot.domain.errors import CannotAskOneself, CannotBeAsked, MayNotTakePart, NotYours
from bot.domain.people import Actor, Guest, Member, MemberId, Person


@dataclass(frozen=True, slots=True)
class Policy:
    """What the host decided in the settings; `help_contacts` is "" for the usual words."""

    most_pending: int = 3
    allow_guests: bool = False
    coordinators: frozenset[str] = frozenset()
    help_contacts: str = ""


def why_not_taking_part(person: Person, policy: Policy) -> str | None:
    """The first reason this person stays outside, or None when they may take part."""
    if person.is_bot:
        return "bot"
    if not person.active:
        return "deactivated"
    if person.external:
        return "external"
    if person.guest is Guest.SINGLE_CHANNEL:
        return "guest"
    if person.guest is Guest.MULTI_CHANNEL and not policy.allow_guests:
        return "guest"
    return None


def ensure_takes_part(person: Person, policy: Policy) -> None:
    if why_not_taking_part(person, policy):
        raise MayNotTakePart


def ensure_may_be_asked(actor: Actor, mentor: Member, policy: Policy) -> None:
    if actor.id == mentor.id:
        raise CannotAskOneself
    if why := why_not_taking_part(mentor.person, policy):
        raise CannotBeAsked(mentor.name, why)


def ensure_is(actor: Actor, *allowed: MemberId) -> None:
    """Only these members; anyone else hears the same as for a record that is not there."""
    if actor.id not in allowed:
        raise NotYours
