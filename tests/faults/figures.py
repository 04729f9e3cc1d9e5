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
        kept.append(f"{what:<24} {self.where:<26} {numbers}")

    def follow(self, what: str, outcomes: Iterable[Outcome], of: int) -> Iterator[Outcome]:
        """Pass them on, and tell a full run's reader from time to time how many there were."""
        told, so_far = time.monotonic(), Outcome()
        try:
            for number, outcome in enumerate(outcomes, start=1):
                so_far.add(outcome)
                if FULL_SIZE and time.monotonic() - told > EVERY_SECONDS:
                    told = time.monotonic()
                    sys.stderr.write(f"{what} on {self.where}, {number} of {of}: {so_far}\n")
                yield outcome
        except KeyboardInterrupt:
            self.add(f"{what}, interrupted", f"{so_far}")
            raise
