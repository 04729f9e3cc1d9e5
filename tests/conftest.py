"""What every test may ask for by name."""

import gc
import os

from hypothesis import settings

pytest_plugins = [
    "pytester",
    "tests.support.databases",
    "tests.support.people",
    "tests.support.statements",
    "tests.support.surroundings",
]

# A busy machine is slow now and then, which is no finding; pytest-timeout sees to what hangs.
settings.register_profile("suite", deadline=None)
settings.load_profile("suite")

# Each test builds a whole bot and drops it: looking for cycles so often took a sixth of the time.
gc.set_threshold(100_000, 20, 50)


def pytest_xdist_auto_num_workers() -> int:
    """One more than there are cores: somebody always waits for a process or a browser."""
    return (os.cpu_count() or 1) + 1
