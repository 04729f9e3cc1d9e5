"""Keep the members as the platform describes its people."""

from collections.abc import Iterable

from bot.domain.people import Member, Person, WorkspaceId
from bot.ports import Core


def sync_members(core: Core, workspace: WorkspaceId, people: Iterable[Person]) -> int:
    """Add or bring up to date everyone given; returns how many were looked at."""
    count = 0
    with core.store.change(workspace) as uow:
        for person in people:
            uow.members.save(person)
            count += 1
    return count


def member_changed(core: Core, workspace: WorkspaceId, person: Person) -> Member:
    """Someone joined, left, moved or took another name. Saving the same twice changes nothing."""
    with core.store.change(workspace) as uow:
        return uow.members.save(person)
