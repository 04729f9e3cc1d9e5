"""Keep the members as the platform describes its people."""

from collections.abc import Iterable

from bot.domain.people import Member, MentorProfile, Person, WorkspaceId
from bot.domain.permissions import why_not_taking_part
from bot.domain.terms import profile_terms
from bot.ports import Core, UnitOfWork
from bot.usecases.expect_nudges import zone_changed
from bot.usecases.leave_workspace import leave_within


def sync_members(core: Core, workspace: WorkspaceId, people: Iterable[Person]) -> int:
    """Add or bring up to date everyone given; returns how many were looked at.

    One by one: nobody who acts meanwhile waits for the whole list, or for the platform's next page.
    """
    count = 0
    for person in people:
        member_changed(core, workspace, person)
        count += 1
    return count


def member_changed(core: Core, workspace: WorkspaceId, person: Person) -> None:
    """Someone joined, left, moved or took another name; anything else costs one look."""
    now = core.clock.now()
    with core.store.read(workspace) as uow:
        known = uow.members.find(person.platform_id)
    if known is None or known.person != person:
        with core.store.change(workspace) as uow:
            if known and known.person.active and not person.active:
                # First: it holds everybody concerned, in the order of their ids.
                leave_within(uow, known, now)
            member = uow.members.save(person)
            if known and known.person.tz != person.tz:
                zone_changed(uow, known)
            profile = uow.profiles.mentor(member.id)
            if profile and profile.listed:
                _keep_findable(core, uow, member, profile)


def _keep_findable(core: Core, uow: UnitOfWork, mentor: Member, profile: MentorProfile) -> None:
    """People are found by their name too, and only as long as they may be asked."""
    if why_not_taking_part(mentor.person, core.policy):
        uow.index.forget(mentor.id)
    else:
        uow.index.index(mentor.id, profile_terms(mentor.name, profile))
