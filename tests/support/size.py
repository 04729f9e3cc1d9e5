"""How much of a long proof runs: a bounded share in `make test`, all of it with FULL_SIZE=1.

The whole of them: FULL_SIZE=1 .venv/bin/python -m pytest tests/races tests/hostile --timeout 7200
"""

import os

FULL_SIZE = os.environ.get("FULL_SIZE") == "1"


def at_size(bounded: int, full: int) -> int:
    return full if FULL_SIZE else bounded
