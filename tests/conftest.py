"""What every test may ask for by name."""

from hypothesis import settings

pytest_plugins = [
    "pytester",
    "tests.support.databases",
    "tests.support.people",
    "tests.support.surroundings",
]

# A busy machine is slow now and then, which is no finding; pytest-timeout sees to what hangs.
settings.register_profile("suite", deadline=None)
settings.load_profile("suite")
