"""The browser of this machine: an installed Chromium or Chrome."""

import shutil
import subprocess
from dataclasses import dataclass
from functools import cache

NAMES = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
)


class ChromiumMissing(Exception):
    """No browser could be had; the text says what was looked for."""


@dataclass(frozen=True)
class Chromium:
    """`path` starts it; `version` as it names itself, e.g. "Chromium 140.0.7339.80"."""

    path: str
    version: str

    def __str__(self) -> str:
        return f"{self.version} from {self.path}"


@cache
def find_chromium() -> Chromium:
    """The first browser that can name its version. Raises ChromiumMissing."""
    for path in filter(None, map(shutil.which, NAMES)):
        answer = subprocess.run([path, "--version"], capture_output=True, text=True)
        if answer.returncode == 0 and answer.stdout.strip():
            return Chromium(path, answer.stdout.strip().split(" built on ")[0])
    raise ChromiumMissing(f"none of {', '.join(NAMES[:5])} found")
