"""An app of which the clock sees all that matters: it asks, works at each turn, and reports."""

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from typing import Any
from urllib.request import Request, urlopen

from sandbox import Sandbox


def ask(sandbox: Sandbox, query: str = "") -> Any:
    with urlopen(sandbox.clock_url + query, timeout=15) as answer:
        return json.load(answer)


def report(sandbox: Sandbox, body: bytes, kind: str = "application/json") -> None:
    with urlopen(Request(sandbox.clock_url, body, {"Content-Type": kind})):
        pass


class LittleFollower:
    """An app as the clock knows it: it works at each turn, then says whether it is idle.

    `wakes_at` is the moment it names of itself, as it is written in the report.
    """

    def __init__(self, sandbox: Sandbox) -> None:
        self._sandbox = sandbox
        self.seen: list[datetime] = []
        self.work: Callable[[], bool] = lambda: True
        self.wakes_at: Callable[[], str | None] = lambda: None
        self._leaves = threading.Event()
        self._thread = threading.Thread(target=self._run)

    @contextmanager
    def running(self) -> Iterator["LittleFollower"]:
        self._thread.start()
        yield self
        self._leaves.set()
        # Lets the question go that is still open.
        self._sandbox.clock.jump(timedelta(0))
        self._thread.join()

    def _run(self) -> None:
        last = None
        while not self._leaves.is_set():
            told = ask(self._sandbox, "" if last is None else f"?after={last}")
            if told["turn"] != last:
                last = told["turn"]
                self.seen.append(datetime.fromisoformat(told["now"]))
                said = {"turn": last, "idle": self.work(), "wake_at": self.wakes_at()}
                report(self._sandbox, json.dumps(said).encode())
