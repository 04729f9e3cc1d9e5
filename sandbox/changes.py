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
        self._pages: dict[str, set[asyncio.Queue[Topics]]] = defaultdict(set)
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
    def listen(self, person: str) -> Iterator[asyncio.Queue[Topics]]:
        queue: asyncio.Queue[Topics] = asyncio.Queue()
        self._pages[person].add(queue)
        try:
            yield queue
        finally:
            self._pages[person].discard(queue)

    def is_listening(self, person: str) -> bool:
        return bool(self._pages.get(person))

    @property
    def count(self) -> int:
        return self._count

    def wait(self, seen: int, timeout: float) -> bool:
        """Block the calling thread until more than `seen` changes happened; False when none did."""
        with self._condition:
            return self._condition.wait_for(lambda: self._count > seen, timeout)
