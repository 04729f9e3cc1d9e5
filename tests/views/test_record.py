"""A record as pages and as a sheet: whatever stands in it can be read, and does nothing."""

import csv
import io
import json
import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.contents.record import RecordPart
from bot.domain.record import Part
from bot.views import own
from bot.views import record as views
from bot.views.record_csv import defused, record_csv
from bot.views.record_pdf import PAGE, legible, record_pdf
from bot.views.record_tables import tables
from tests.views.kept import EXPORT, MENTORED, MENTORING, line
from tests.views.wording import said_with, words_of

FONTS = Path(views.__file__).parent / "fonts"
NAMES = {
    "hebrew": "ד״ר נועה לוי",
    "arabic": "د. محمد الحسن",
    "cyrillic": "Жанна Ковальчук",
    "chinese": "王伟",
    "japanese": "さくら田中",
    "korean": "김민준",
    "vietnamese": "Nguyễn Thị Hồng",
    "emoji": "Dr. 👩🏽‍⚕️",
}


def named(name: str) -> bytes:
    tasks = RecordPart(Part.TASKS, (line("task:1", what=name),))
    return record_pdf(replace(MENTORED, parts=(tasks,)))


@pytest.mark.parametrize("name", NAMES.values(), ids=NAMES)
def test_no_sign_of_a_name_is_missing(name: str, caplog: pytest.LogCaptureFixture) -> None:
    """fpdf2 logs what no font could draw."""
    assert named(name).startswith(b"%PDF-")
    assert caplog.text == ""


def test_a_sign_no_font_knows_goes_by_its_name() -> None:
    known = {ord(sign) for sign in "Dr. "}
    assert legible("Dr. 🩺", known) == "Dr. [stethoscope]"
    assert legible("Dr. 👩🏽\N{ZERO WIDTH JOINER}", known) == "Dr. [woman]"


def test_pages_fit_both_a4_and_letter_and_are_numbered() -> None:
    page, pdf = [mm / 25.4 * 72 for mm in PAGE], record_pdf(MENTORED)
    assert page[0] <= 595.3
    assert page[1] <= 792.1
    assert len(re.findall(rb"/Type /Page\n", pdf)) >= 4
    assert len(pdf) < 200_000


@settings(max_examples=4, deadline=None)
@given(st.text(st.characters(), max_size=60))
def test_pages_can_be_made_of_any_words(words: str) -> None:
    one = replace(MENTORED, parts=(RecordPart(Part.MENTORS, MENTORED.parts[0].lines),))
    assert record_pdf(said_with(one, words) if words else one).startswith(b"%PDF-")


@given(st.text(st.characters(), max_size=40))
def test_no_cell_is_a_formula(words: str) -> None:
    cell = defused(words)
    assert not cell.startswith(("=", "+", "-", "@", "\t", "\r"))
    assert "\n" not in cell


@pytest.mark.parametrize("formula", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", " =1"])
def test_a_formula_is_only_text(formula: str) -> None:
    task = RecordPart(Part.TASKS, (line("task:1", what=formula),))
    sheet = record_csv(replace(MENTORED, parts=(task,))).decode("utf-8-sig")
    [row] = csv.DictReader(io.StringIO(sheet))
    assert row["What"].startswith("'")


def test_a_mentors_meetings_have_no_column_for_whom() -> None:
    [meetings] = [one for one in tables(MENTORING) if one.title == "Meetings"]
    assert meetings.headings == ("Day", "Role", "Format", "Minutes")


def test_the_preview_says_what_stands_in_the_files_and_how_much_more() -> None:
    shown = words_of(views.preview(MENTORED))
    assert "Coach · 2 " not in shown
    assert "and 138 more" in shown
    assert "Hours together · 1 h 35 min" in words_of(views.preview(MENTORING))


def test_what_is_left_out_is_in_neither_file() -> None:
    choice = replace(MENTORED.choice, left_out=frozenset({"task:1"}))
    record = replace(MENTORED, choice=choice)
    assert "revise CV" in record_csv(MENTORED).decode()
    assert "revise CV" not in record_csv(record).decode()
    assert not any(
        "revise CV" in cell for one in tables(record) for row in one.rows for cell in row
    )


def test_an_export_is_json_that_says_what_it_is() -> None:
    [file] = own.export_file(EXPORT).files
    found = json.loads(file.data)
    assert found["format"] == "preceptor-export"
    assert found["searches"] == [{"id": 1, "text": "ICU"}]


def test_each_font_has_its_licence() -> None:
    fonts = {file.stem.split("-")[0] for file in FONTS.glob("*.ttf")}
    assert fonts == {file.stem.split("-")[0] for file in FONTS.glob("*LICENSE.txt")}
    assert sum(file.stat().st_size for file in FONTS.glob("*.ttf")) < 3_000_000
