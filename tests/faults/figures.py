"""The numbers a proof leaves behind, and how far it is meanwhile."""

import sys
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from tests.faults.matrix import Outcome
from tests.support.size import FULL_SIZE

EVERY_SECONDS = 10

kept: list[str] = []


@dataclass(frozen=True, slots=True)
class Figures:
    """`where` says on which database, or at which size, the numbers were had."""

    where: str

    def add(self, what: str, numbers: str) -> None:
        kept.append(f"{what:<28} {self.where:<12} {numbers}")

    def follow(self, what: str, outcomes: Iterable[Outcome], of: int) -> Iterator[Outcome]:
        """Pass them on, and tell a full run's reader from time to time how many there were."""
        told, lost, doubled = time.monotonic(), 0, 0
        for number, outcome in enumerate(outcomes, start=1):
            lost += len(outcome.tally.lost)
            doubled += len(outcome.tally.doubled)
            if FULL_SIZE and time.monotonic() - told > EVERY_SECONDS:
                told = time.monotonic()
                so_far = f"{number} of {of}, lost {lost}, doubled {doubled}"
                sys.stderr.write(f"{what} on {self.where}: {so_far}\n")
            yield outcome
