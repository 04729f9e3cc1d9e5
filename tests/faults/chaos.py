"""A Slack that misbehaves by chance, at the rates a bad week has."""

from random import Random

from sandbox.faults import Fault

# Each out of a hundred calls; the rest are answered.
RATES: tuple[tuple[int, Fault], ...] = (
    (10, Fault(status=429, retry_after=None)),
    (5, Fault(status=500)),
    (5, Fault(status=500, processed=True)),
    (5, Fault(manner="close")),
    (5, Fault(manner="close", processed=True)),
    (1, Fault(manner="hang")),
    (1, Fault(manner="hang", processed=True)),
    (1, Fault(manner="reset")),
    (1, Fault(manner="reset", processed=True)),
    (1, Fault(manner="truncate", processed=True)),
    (1, Fault(manner="html", processed=True)),
)
# Whoever starts anew is let in: the tests are about what happens afterwards.
LEFT_ALONE = ("auth.test", "apps.connections.open", "users.list")


class Chaos:
    """Chooses for each call, the same way for the same seed."""

    def __init__(self, seed: int) -> None:
        self._chance = Random(seed)
        self.faults = 0

    def __call__(self, method: str) -> Fault | None:
        if method in LEFT_ALONE:
            return None
        drawn = self._chance.randrange(100)
        for rate, fault in RATES:
            if drawn < rate:
                self.faults += 1
                return fault
            drawn -= rate
        return None
