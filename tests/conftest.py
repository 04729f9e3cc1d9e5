"""What every test may ask for by name."""

pytest_plugins = ["pytester", "tests.support.databases", "tests.support.surroundings"]
