"""What README shows and links to is there."""

import re

import pytest

from demo.pictures import MOST_BYTES
from tests.support.hospital import ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")
PLACES = [place for place in re.findall(r"\]\(([^)]+)\)", README) if "://" not in place]
PICTURES = [place for place in PLACES if place.endswith(".png")]


@pytest.mark.parametrize("place", PLACES)
def test_a_link_leads_somewhere(place: str) -> None:
    assert (ROOT / place).exists()


@pytest.mark.parametrize("place", PICTURES)
def test_a_picture_loads_quickly(place: str) -> None:
    assert (ROOT / place).stat().st_size <= MOST_BYTES


def test_every_picture_taken_is_shown() -> None:
    taken = (ROOT / "docs" / "pictures").glob("*.png")
    assert sorted(PICTURES) == sorted(str(file.relative_to(ROOT)) for file in taken)
