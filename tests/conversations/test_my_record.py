"""My record: seen and trimmed before it is made, then a PDF and a table in one's chat."""

import csv
import io
from datetime import timedelta

import pytest

from sandbox import Actor
from tests.conversations.agreeing import pair
from tests.conversations.meeting import DAY, LOGGED, day_of, seen, today_of
from tests.conversations.test_introducing import AGREE, PROPOSAL, propose
from tests.conversations.test_nudges import monday_noon
from tests.support.hospital import Hospital, until

__all__ = ["monday_noon"]

pytestmark = pytest.mark.usefixtures("monday_noon")
SECRET = "canary-of-notes"


@pytest.fixture
def worked(hospital: Hospital, sam: Actor, chen: Actor) -> None:
    """Dr. Chen mentors Sam; they met twice, and Sam has two tasks."""
    pair(hospital, sam, chen)
    for said in (f"met chen today 45 min: {SECRET}", "met chen yesterday 30 min"):
        sam.say(said)
        sam.wait_for(LOGGED)
        hospital.settle()
    sam.say("goal: first-author paper")
    sam.say("add task revise CV")
    sam.say("add task =HYPERLINK(0)")
    hospital.settle()


def open_record(person: Actor) -> None:
    person.command("/mentorship", "record")


def make(hospital: Hospital, person: Actor) -> dict[str, bytes]:
    """The files by their ending, of the form that is open."""
    before = len(person.files)
    assert person.submit() == {}
    assert "on its way" in seen(person)
    person.close()
    until(lambda: len(person.files) == before + 2)
    return {file.name.rpartition(".")[2]: file.data for file in person.files[before:]}


def rows_of(table: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(table.decode("utf-8-sig"))))


def test_a_mentee_sees_it_all_first_and_gets_two_files(
    hospital: Hospital, sam: Actor, worked: None
) -> None:
    sam.open_home()
    sam.click("My record")
    shown = seen(sam)
    assert "Dr. Grace Chen · Advisor" in shown
    assert f"{day_of(hospital, sam)} · Dr. Grace Chen · Advisor" in shown
    assert "first-author paper · Active" in shown
    assert "revise CV · Open" in shown

    files = make(hospital, sam)

    assert files["pdf"].startswith(b"%PDF-")
    rows = rows_of(files["csv"])
    assert [row["Minutes"] for row in rows if row["Part"] == "Meetings"] == ["30", "45"]
    assert [row["What"] for row in rows if row["Part"] == "Goals"] == ["first-author paper"]
    assert [row["What"] for row in rows if row["Part"] == "Tasks"] == [
        "revise CV",
        "'=HYPERLINK(0)",
    ]
    assert SECRET not in files["csv"].decode()


def test_what_is_left_out_is_in_no_file(hospital: Hospital, sam: Actor, worked: None) -> None:
    open_record(sam)
    sam.choose("record_parts", ["Mentors", "Meetings"])
    assert "revise CV" not in seen(sam)
    yesterday = f"{day_of(hospital, sam, 1)} · Dr. Grace Chen · Advisor · 30 min"
    sam.choose("leave_out:meetings", [yesterday])

    rows = rows_of(make(hospital, sam)["csv"])

    assert {row["Part"] for row in rows} == {"Mentors", "Meetings"}
    assert [row["Minutes"] for row in rows if row["Part"] == "Meetings"] == ["45"]


def test_other_days_show_other_meetings_at_once(
    hospital: Hospital, sam: Actor, worked: None
) -> None:
    open_record(sam)
    sam.fill("record_since", today_of(hospital, sam))

    assert day_of(hospital, sam, 1) not in seen(sam)
    rows = rows_of(make(hospital, sam)["csv"])
    assert [row["Minutes"] for row in rows if row["Part"] == "Meetings"] == ["45"]


def test_a_mentors_record_counts_and_names_nobody(
    hospital: Hospital, chen: Actor, sam: Actor, worked: None
) -> None:
    chen.say("my record")
    chen.wait_for("I can make your record")
    chen.click("My record")
    assert "Hours together · 1 h 15 min" in seen(chen)

    files = make(hospital, chen)

    table = files["csv"].decode("utf-8-sig")
    counted = {row["What"]: row["Number"] for row in rows_of(files["csv"])}
    assert counted["Mentees"] == "1"
    assert counted["Requests accepted"] == "1"
    assert "Sam" not in table


def test_whoever_is_both_chooses_which(
    hospital: Hospital, sam: Actor, mia: Actor, worked: None
) -> None:
    hospital.mentor("Sam Lee", listed=False)
    open_record(sam)
    assert "revise CV" in seen(sam)

    sam.choose("record_side", "As a mentor")

    assert "Help given" in seen(sam)
    assert "revise CV" not in seen(sam)
    assert {row["Part"] for row in rows_of(make(hospital, sam)["csv"])} >= {"In numbers"}


@pytest.mark.parametrize(
    ("since", "until_day", "field", "said"),
    [
        (0, -3, "record_until", "It ends before it begins."),
        (-9, 1, "record_until", "That day is still to come."),
        (-20000, 0, "record_since", "from the year 2000 on"),
    ],
)
def test_days_that_cannot_be_are_said_on_their_field(  # noqa: PLR0913 - a row of the table
    hospital: Hospital, sam: Actor, since: int, until_day: int, field: str, said: str
) -> None:
    open_record(sam)
    today = today_of(hospital, sam)
    sam.fill("record_until", today + until_day * DAY)
    sam.fill("record_since", today + since * DAY)

    assert said in sam.submit()[field]
    hospital.settle()
    assert sam.files == []


def test_somebody_new_has_an_empty_record_and_needs_a_part(hospital: Hospital, mia: Actor) -> None:
    open_record(mia)
    assert "Nothing in these days." in seen(mia)
    mia.choose("record_parts", [])
    assert "at least one part" in mia.submit()["record_parts"]


def test_a_second_sending_makes_the_files_once(
    hospital: Hospital, sam: Actor, worked: None
) -> None:
    open_record(sam)
    make(hospital, sam)
    form = next(one for one in reversed(hospital.sandbox.delivered) if "view" in one)
    sam.send_raw(form)
    hospital.settle()
    hospital.sandbox.clock.jump(timedelta(minutes=1))
    assert len(sam.files) == 2


def test_an_introduction_that_came_about_stands_in_both_records(
    hospital: Hospital, sam: Actor, chen: Actor, okafor: Actor
) -> None:
    pair(hospital, sam, chen)
    assert propose(chen, okafor) == {}
    sam.wait_for(PROPOSAL)
    sam.click(AGREE)
    hospital.settle()
    open_record(sam)
    assert f"{day_of(hospital, sam)} · Dr. David Okafor · by Dr. Grace Chen" in seen(sam)
    sam.close()
    chen.close()
    open_record(chen)
    assert "Introductions made · 1" in seen(chen)
    assert "Okafor" not in seen(chen)
