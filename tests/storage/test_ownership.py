"""Whose each table is: no table is forgotten when someone exports or deletes their data."""

import re
from pathlib import Path

import pytest
from sqlalchemy import Engine, LargeBinary, String, Table, select

from bot.domain.people import MemberId
from bot.domain.task import NewTask, Words
from storage.ownership import OWNERSHIP, members_in
from storage.tables import metadata
from tests.storage.conftest import NOW, Hospital
from tests.storage.twins import Told, tell

PRIVACY = (Path(__file__).parents[2] / "docs" / "privacy.md").read_text(encoding="utf-8")
TABLES = metadata.sorted_tables
# Words that a pair owns together: they stay until both have left.
OF_THE_PAIR = {
    "agreement_versions": {"confidentiality", "off_limits"},
    "tasks": {"title", "detail"},
    # Its name in calendars is made of chance, and tells of nobody.
    "planned_meetings": {"agenda", "uid"},
}
# Said of a row by the bot itself, never by a person.
NO_WORDS = re.compile(r"state|role|format|reason|act|rhythm|booker|reply|until")
PEOPLE_TABLES = {"members", "workspaces"}


@pytest.fixture
def ours(hospital: Hospital, engine: Engine) -> Told:
    return tell(hospital, engine)


def test_every_table_has_its_line() -> None:
    """A new table: say in storage/ownership.py whose it is, and in docs/privacy.md."""
    assert set(OWNERSHIP) == set(metadata.tables)


@pytest.mark.parametrize("table", TABLES, ids=str)
def test_every_column_that_names_a_member_has_a_fate(table: Table) -> None:
    fate = OWNERSHIP[table.name]
    assert {column.name for column in members_in(table)} == {*fate.goes, *fate.stays}
    for exported in fate.exported:
        assert {*exported.mine, *exported.without} <= set(table.c.keys())
        assert exported.mine or exported.of_pair


@pytest.mark.parametrize("table", TABLES, ids=str)
def test_words_of_a_row_that_stays_go_or_are_the_pairs(table: Table) -> None:
    fate = OWNERSHIP[table.name]
    if not fate.stays or fate.goes:
        return
    words = {
        column.name
        for column in table.c
        if isinstance(column.type, String | LargeBinary) and not NO_WORDS.fullmatch(column.name)
    }
    emptied = {name for names in fate.empties.values() for name in names}
    assert words <= emptied | OF_THE_PAIR.get(table.name, set())


def test_every_key_of_the_export_is_documented() -> None:
    for fate in OWNERSHIP.values():
        for exported in fate.exported:
            assert f"| `{exported.key}` |" in PRIVACY, exported.key


def test_what_nobody_else_wrote_is_exported(ours: Told) -> None:
    with ours.hospital.read() as work:
        mine, theirs = (work.keeping.export(one) for one in (ours.mentee, ours.mentor))
    assert {row["text"] for row in mine["meeting_notes"]} == {"Grants.", "Mine."}
    assert mine["drafts"][0]["text"] == "Words"
    assert mine["concerns"][0]["text"] == "Alone."
    assert len(mine["requests_sent"]) == 2
    assert theirs["meeting_notes"] == theirs["concerns"] == theirs["drafts"] == []
    assert all("hope" not in row for row in theirs["requests_received"])
    assert mine["meetings"] == theirs["meetings"] != []
    assert {row["name"] for row in theirs["people"]} == {"Person 0", "Person 2"}


def test_what_is_theirs_goes_and_the_pairs_loses_a_name(ours: Told, engine: Engine) -> None:
    forget(ours, ours.mentee)

    left = rows(engine)
    for name in (
        "meeting_notes",
        "drafts",
        "searches",
        "nudges",
        "digests",
        "concerns",
        "goals",
        "review_taps",
    ):
        assert left[name] == [], name
    assert len(left["mentorships"]) == 2
    assert len(left["meetings"]) == len(left["tasks"]) == len(left["agreement_versions"]) == 1
    assert [row for row in left["members"] if "Person 0" in row] == [left["members"][-1]]
    with ours.hospital.read() as work:
        assert work.requests.get(ours.request.id).hope == ""


def test_only_the_number_of_whoever_left_stays(ours: Told, engine: Engine) -> None:
    """Beside what a pair keeps, no row names them any more."""
    forget(ours, ours.mentee)
    with engine.connect() as connection:
        for table in TABLES:
            for column in members_in(table):
                pointed = connection.execute(select(column).where(column == ours.mentee)).all()
                assert not pointed or column.name in OWNERSHIP[table.name].stays, column


def test_of_two_who_both_left_nothing_is_there(ours: Told, engine: Engine) -> None:
    with ours.hospital.change() as work:
        alone = work.tasks.add(NewTask(Words("Mine alone")), ours.mentee, 2, ours.mentee, NOW)
        assert alone.mentorship_id is None
    for member in (ours.mentor, ours.mentee, ours.colleague):
        forget(ours, member)

    left = rows(engine)

    kept = {name for name, found in left.items() if found}
    assert kept - PEOPLE_TABLES == {"inbox", "blocked_pairs", "pacer"}
    assert not any("member:" in row for row in left["pacer"])
    assert not any("gone" in row for row in left["members"])


def test_a_mentor_who_left_is_not_found(ours: Told) -> None:
    forget(ours, ours.mentor)
    with ours.hospital.read() as work:
        assert work.profiles.mentor(ours.mentor) is None
        gone = work.members.get(ours.mentor)
        assert (gone.name, gone.platform_id, gone.person.active) == ("", "", False)
        again = work.members.find("U1")
        assert again is not None
        assert again.id != ours.mentor


def test_who_was_kept_apart_stays_apart(ours: Told) -> None:
    forget(ours, ours.mentee)
    with ours.hospital.read() as work:
        again = work.members.find("U0")
        assert again is not None
        assert work.pairs.is_blocked(again.id, ours.colleague)


def test_another_workspace_notices_nothing(ours: Told, elsewhere: Hospital, engine: Engine) -> None:
    theirs = tell(elsewhere, engine)
    before = rows(engine, elsewhere)
    forget(ours, ours.mentee)
    forget(ours, ours.mentor)
    assert rows(engine, elsewhere) == before
    assert theirs.hospital.id == elsewhere.id


def forget(told: Told, member: MemberId) -> None:
    with told.hospital.change() as work:
        work.keeping.forget(member, work.members.get(member).person)


def rows(engine: Engine, hospital: Hospital | None = None) -> dict[str, list[str]]:
    """Every row in words; of one workspace or of all."""
    found = {}
    with engine.connect() as connection:
        for table in TABLES:
            statement = select(table).order_by(*table.primary_key.columns)
            if hospital and "workspace_id" in table.c:
                statement = statement.where(table.c.workspace_id == hospital.id)
            found[table.name] = [str(row) for row in connection.execute(statement)]
    return found
