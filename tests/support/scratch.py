"""A place for files that are written often and kept for a moment."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

MEMORY = Path("/dev/shm")
ROOM_IN_BYTES = 1 << 30


@contextmanager
def scratch_folder(prefix: str) -> Iterator[Path]:
    """A private folder, in memory where the machine has room for that, gone afterwards.

    Databases in it still sync after each commit; there it takes no time. Its path is short,
    because a Unix socket's may have 107 bytes.
    """
    folder = Path(tempfile.mkdtemp(prefix=prefix, dir=_home()))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _home() -> Path:
    if os.access(MEMORY, os.W_OK | os.X_OK) and shutil.disk_usage(MEMORY).free > ROOM_IN_BYTES:
        return MEMORY
    return Path("/tmp")
