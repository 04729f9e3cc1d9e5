"""Tells pages and drivers that there is something new to look at."""

import asyncio
import threading
from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

Topics = list[str]


class Changes:
    """Topics are "state", "home", "views" and "messages:<channel>"."""

    def __init__(self) -> None:
        self._pages: dict[str, dict[asyncio.Queue[Topics], str]] = defaultdict(dict)
        self._condition = threading.Condition()
        self._count = 0

    def publish(self, *topics: str, to: Iterable[str] | None = None) -> None:
        """Tell these people, or everybody."""
        people = list(self._pages) if to is None else list(to)
        for person in people:
            for queue in self._pages.get(person, ()):
                queue.put_nowait(list(topics))
        with self._condition:
            self._count += 1
            self._condition.notify_all()

    @contextmanager
    def listen(self, person: str, tab: str) -> Iterator[asyncio.Queue[Topics]]:
        queue: asyncio.Queue[Topics] = asyncio.Queue()
        self._pages[person][queue] = tab
        try:
            yield queue
        finally:
            del self._pages[person][queue]

    def tabs(self, person: str) -> set[str]:
        """Those in which this person is here."""
        return set(self._pages.get(person, {}).values())

    def is_listening(self, person: str) -> bool:
        return bool(self._pages.get(person))

    @property
    def count(self) -> int:
        return self._count

    def wait(self, seen: int, timeout: float) -> bool:
        """Block the calling thread until more than `seen` changes happened; False when none did."""
        with self._condition:
            return self._condition.wait_for(lambda: self._count > seen, timeout)
