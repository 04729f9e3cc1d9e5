"""Different mentors for different purposes: which role a mentee has nobody for."""

from collections.abc import Collection

from bot.domain.people import Role

# Those that are missed most often come first: nobody thinks of asking for a sponsor.
_NAMED_FIRST = (Role.SPONSOR, Role.COACH, Role.ADVISOR, Role.CONSULTANT)


def missing_role(
    filled: Collection[Role], asked: Collection[Role], dismissed: Collection[Role]
) -> Role | None:
    """One at a time; nothing for who has no mentor yet, because a first one comes first."""
    known = {*filled, *asked, *dismissed}
    return next((role for role in _NAMED_FIRST if role not in known), None) if filled else None
