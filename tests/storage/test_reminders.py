"""Reminders: what each member chose, how it is taken back, and who is looked at when."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from threading import Event
from typing import Any

from sqlalchemy import Engine, event, insert, text

from bot.domain.people import MemberId
from bot.domain.reminders import Pace, Reminders
from storage.tables import members
from tests.storage.conftest import NOW, Hospital
from tests.storage.together import together

DUE = datetime(2026, 3, 3, 14, 0, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
DAY = timedelta(days=1)


def stored(hospital: Hospital, member: MemberId) -> Reminders:
    with hospital.read() as work:
        return work.reminders.get(member)


def begin(hospital: Hospital, *members: MemberId, due: datetime = DUE) -> None:
    with hospital.change() as work:
        work.reminders.begin(dict.fromkeys(members, due))


def save(hospital: Hospital, choice: Reminders, at: datetime = NOW, **rest: bool) -> Reminders:
    with hospital.change() as work:
        return work.reminders.save(choice, at=at, **rest)


def undo(
    hospital: Hospital, member: MemberId, version: int, since: datetime = NOW
) -> Reminders | None:
    with hospital.change() as work:
        return work.reminders.undo(member, version, since)


def taken(hospital: Hospital, now: datetime, most: int = 200) -> list[MemberId]:
    with hospital.change() as work:
        return [choice.member_id for choice in work.reminders.take_due(now, most)]


def test_whoever_never_chose_has_the_usual_ones(hospital: Hospital, mia: MemberId) -> None:
    assert stored(hospital, mia) == Reminders(mia)


def test_a_choice_comes_back_as_made(hospital: Hospital, mia: MemberId) -> None:
    chosen = Reminders(
        mia, 4, 17, Pace.EVERY_4_WEEKS, date(2026, 3, 9), date(2026, 4, 1), NOW, NOW - DAY, 0, DUE
    )
    saved = save(hospital, chosen)
    assert saved == replace(chosen, version=1)
    assert stored(hospital, mia) == saved


def test_each_change_is_a_new_version(hospital: Hospital, mia: MemberId) -> None:
    begin(hospital, mia)
    first = save(hospital, replace(stored(hospital, mia), hour=8))
    second = save(hospital, replace(first, hour=10))
    assert (first.version, second.version) == (1, 2)
    assert stored(hospital, mia) == second


def test_a_change_is_taken_back(hospital: Hospital, mia: MemberId) -> None:
    former = save(
        hospital,
        Reminders(mia, 2, 8, Pace.EVERY_2_WEEKS, date(2026, 3, 9), date(2026, 4, 1), NOW, NOW),
    )
    quiet = save(hospital, Reminders(mia, pace=Pace.QUIET, version=former.version))
    restored = undo(hospital, mia, quiet.version)
    assert restored == replace(former, version=3)
    assert stored(hospital, mia) == restored


def test_the_first_change_is_taken_back_to_the_usual_ones(
    hospital: Hospital, mia: MemberId
) -> None:
    changed = save(hospital, Reminders(mia, pace=Pace.WHEN_DUE, next_due_at=DUE))
    assert undo(hospital, mia, changed.version) == Reminders(mia, version=2, next_due_at=DUE)


def test_taking_back_happens_once(hospital: Hospital, mia: MemberId) -> None:
    changed = save(hospital, Reminders(mia, hour=8))
    restored = undo(hospital, mia, changed.version)
    assert restored is not None
    assert undo(hospital, mia, changed.version) is None
    assert undo(hospital, mia, restored.version) is None
    assert stored(hospital, mia) == restored


def test_a_later_change_keeps_the_earlier_one(hospital: Hospital, mia: MemberId) -> None:
    first = save(hospital, Reminders(mia, hour=8))
    later = save(hospital, replace(first, hour=10))
    assert undo(hospital, mia, first.version) is None
    assert stored(hospital, mia) == later


def test_a_change_of_long_ago_stays(hospital: Hospital, mia: MemberId) -> None:
    changed = save(hospital, Reminders(mia, hour=8), at=NOW)
    assert undo(hospital, mia, changed.version, since=NOW + MINUTE) is None
    assert stored(hospital, mia) == changed
    assert undo(hospital, mia, changed.version, since=NOW) is not None


def test_what_is_not_to_be_taken_back_stays(hospital: Hospital, mia: MemberId) -> None:
    earlier = save(hospital, Reminders(mia, hour=8))
    faded = save(hospital, earlier.faded(NOW), undoable=False)
    assert undo(hospital, mia, faded.version) is None
    assert undo(hospital, mia, earlier.version) is None
    assert stored(hospital, mia) == faded


def test_nothing_is_taken_back_for_whoever_changed_nothing(
    hospital: Hospital, mia: MemberId
) -> None:
    assert undo(hospital, mia, 0) is None
    begin(hospital, mia)
    assert undo(hospital, mia, 0) is None
    assert stored(hospital, mia) == Reminders(mia, next_due_at=DUE)


def test_whoever_begins_is_looked_at_from_then_on(
    hospital: Hospital, mia: MemberId, amara: MemberId
) -> None:
    begin(hospital, mia, amara)
    begin(hospital, mia, due=DUE - DAY)
    assert stored(hospital, mia) == Reminders(mia, next_due_at=DUE)
    assert taken(hospital, DUE - MINUTE) == []
    assert sorted(taken(hospital, DUE)) == sorted([mia, amara])


def test_a_sleeper_wakes_with_something_new(hospital: Hospital, mia: MemberId) -> None:
    slept = save(hospital, Reminders(mia, weekday=3, hour=8, next_due_at=None))
    begin(hospital, mia)
    assert stored(hospital, mia) == replace(slept, next_due_at=DUE)


def test_whoever_wants_quiet_is_not_woken(hospital: Hospital, mia: MemberId) -> None:
    quiet = save(hospital, Reminders(mia, pace=Pace.QUIET))
    begin(hospital, mia)
    assert stored(hospital, mia) == quiet


def test_nobody_to_begin_with_or_to_look_at_again(hospital: Hospital) -> None:
    with hospital.change() as work:
        work.reminders.begin({})
        work.reminders.look_again({})
        assert work.reminders.take_due(DUE, 10) == []


def test_the_longest_due_come_first(hospital: Hospital, mia: MemberId, amara: MemberId) -> None:
    imani = hospital.member("U3", "Imani Ward").id
    with hospital.change() as work:
        work.reminders.begin({mia: DUE, amara: DUE - DAY, imani: DUE - MINUTE})
    assert taken(hospital, DUE) == [amara, imani, mia]
    assert taken(hospital, DUE, most=2) == [amara, imani]


def test_each_is_looked_at_again_when_it_was_said(
    hospital: Hospital, mia: MemberId, amara: MemberId
) -> None:
    begin(hospital, mia, amara)
    with hospital.change() as work:
        [*_] = work.reminders.take_due(DUE, 10)
        work.reminders.look_again({mia: DUE + DAY, amara: None})
    assert taken(hospital, DUE) == []
    assert taken(hospital, DUE + DAY) == [mia]
    assert stored(hospital, amara) == Reminders(amara)
    assert taken(hospital, DUE + 1000 * DAY) == [mia]


def test_many_are_looked_at_again_in_one_statement(hospital: Hospital, engine: Engine) -> None:
    everybody = [hospital.member(f"U{number}").id for number in range(20)]
    statements: list[str] = []
    event.listen(engine, "before_cursor_execute", lambda *call: statements.append(call[2]))
    begin(hospital, *everybody)
    with hospital.change() as work:
        due = work.reminders.take_due(DUE, 200)
        work.reminders.look_again({choice.member_id: DUE + DAY for choice in due})
    assert len(due) == len(everybody)
    assert len([one for one in statements if not one.startswith("BEGIN")]) == 3


def test_what_one_copy_holds_is_left_to_it(
    postgres_hospital: Hospital, postgres_engine: Engine
) -> None:
    everybody = [postgres_hospital.member(f"U{number}").id for number in range(40)]
    begin(postgres_hospital, *everybody)

    def look() -> list[MemberId]:
        seen: list[MemberId] = []
        while True:
            with postgres_hospital.change() as work:
                due = [choice.member_id for choice in work.reminders.take_due(DUE, 3)]
                work.reminders.look_again(dict.fromkeys(due, DUE + DAY))
            if not due:
                return seen
            seen += due

    hands = together(*[look] * 4)
    assert sorted(member for hand in hands for member in hand) == everybody


def test_a_copy_looks_at_others_while_one_holds_someone(
    postgres_hospital: Hospital,
) -> None:
    first, second = (postgres_hospital.member(f"U{number}").id for number in range(2))
    with postgres_hospital.change() as work:
        work.reminders.begin({first: DUE - MINUTE, second: DUE})
    with postgres_hospital.change() as work:
        [held] = work.reminders.take_due(DUE, 1)
        assert held.member_id == first
        assert taken(postgres_hospital, DUE) == [second]
    assert taken(postgres_hospital, DUE) == [first, second]


def test_whoever_is_just_put_to_sleep_wakes_for_what_comes_meanwhile(
    postgres_hospital: Hospital,
) -> None:
    """The one who looks cannot see what is not committed yet, so beginning waits for them."""
    mia = postgres_hospital.member("U1").id
    begin(postgres_hospital, mia)
    is_held, may_sleep = Event(), Event()

    def put_to_sleep() -> None:
        with postgres_hospital.change() as work:
            [_] = work.reminders.take_due(DUE, 10)
            is_held.set()
            may_sleep.wait(0.2)
            work.reminders.look_again({mia: None})

    def begin_again() -> None:
        is_held.wait()
        begin(postgres_hospital, mia, due=DUE + DAY)
        may_sleep.set()

    together(put_to_sleep, begin_again)
    assert stored(postgres_hospital, mia).next_due_at == DUE + DAY


def test_changes_at_the_same_moment_are_versions_of_their_own(
    hospital: Hospital, mia: MemberId
) -> None:
    hours = range(8, 12)
    saved = together(
        *[lambda hour=hour: save(hospital, Reminders(mia, hour=hour)) for hour in hours]
    )
    assert sorted(choice.version for choice in saved) == [1, 2, 3, 4]
    assert stored(hospital, mia) in saved


def test_looking_when_nobody_is_due_reads_no_sleeper(hospital: Hospital, engine: Engine) -> None:
    """However many there are: the index ends where what is due ends."""
    with engine.begin() as connection:
        connection.execute(
            insert(members),
            [
                {
                    "workspace_id": hospital.id,
                    "platform": "slack",
                    "platform_id": f"S{number}",
                    "name": "Mia Chen",
                    "active": True,
                    "is_bot": False,
                    "guest": "no",
                    "external": False,
                }
                for number in range(3000)
            ],
        )
        connection.execute(
            text(
                "INSERT INTO reminders (workspace_id, member_id, weekday, hour, pace)"
                " SELECT workspace_id, id, 1, 9, 'weekly' FROM members"
            )
        )
        connection.execute(text("ANALYZE"))
    looked: list[Any] = []
    event.listen(engine, "before_cursor_execute", lambda *call: looked.append(call[2:4]))
    assert taken(hospital, DUE) == []
    [(statement, values)] = [call for call in looked if "next_due_at <=" in call[0]]
    explain = "EXPLAIN " if engine.dialect.name == "postgresql" else "EXPLAIN QUERY PLAN "
    with engine.connect() as connection:
        plan = connection.exec_driver_sql(explain + statement, values).all()
    assert "ix_reminders_due" in str(plan)
    assert "TEMP B-TREE" not in str(plan) and "Sort" not in str(plan)
