"""Keep the members as the platform describes its people."""

from collections.abc import Iterable

from bot.domain.people import Person, WorkspaceId
from bot.ports import Core


def sync_members(core: Core, workspace: WorkspaceId, people: Iterable[Person]) -> int:
    """Add or bring up to date everyone given; returns how many were looked at."""
    count = 0
    with core.store.change(workspace) as uow:
        for person in people:
            uow.members.save(person)
            count += 1
    return count


def member_changed(core: Core, workspace: WorkspaceId, person: Person) -> None:
    """Someone joined, left, moved or took another name; anything else costs one look."""
    with core.store.read(workspace) as uow:
        known = uow.members.find(person.platform_id)
    if known is None or known.person != person:
        with core.store.change(workspace) as uow:
            uow.members.save(person)
