"""What people do one after the other, each step when its turn comes."""

from collections.abc import Callable, Iterator

from sandbox import Actor

Act = Callable[[], object]


def in_turn(*acts: Act) -> None:
    for act in acts:
        act()


def leaving(person: Actor) -> Iterator[Act]:
    """Whoever goes back to the chat closes what is open above it."""
    while person.modal:
        yield person.close
