"""Screens that show a change: drawn anew once, after all else of it, and only for who is here."""

from datetime import timedelta

from sqlalchemy import Engine, select

from bot.domain.messages import Kind, State
from bot.domain.people import MemberId
from storage.tables import outbox
from tests.storage.conftest import NOW, Desk, Hospital, a_message

HOUR = timedelta(hours=1)
CARD = Kind.REQUEST_RECEIVED


def drawn(engine: Engine) -> list[tuple[str, int]]:
    """What waits to be drawn anew, in the order in which it was taken."""
    waiting = select(outbox.c.kind, outbox.c.recipient_id).where(
        outbox.c.coalesce_key.is_not(None), outbox.c.state == State.PENDING
    )
    with engine.connect() as connection:
        return [(row.kind, row.recipient_id) for row in connection.execute(waiting)]


def test_each_is_drawn_once_however_often_a_change_asks(
    desk: Desk, engine: Engine, mia: MemberId, amara: MemberId
) -> None:
    for member in (amara, mia):
        desk.hospital.says(member, f"card {member}", kind=CARD)
        desk.put(desk.only(), State.SENT)
    with desk.hospital.change() as work:
        for _ in range(2):
            work.screens.draw_home(amara, NOW)
            work.screens.redraw([CARD], 7, NOW)
            work.screens.draw_home(mia, NOW)
    homes = [(Kind.HOME, amara), (Kind.HOME, mia)]
    assert sorted(drawn(engine)) == sorted([*homes, (CARD, mia), (CARD, amara)])
    assert len(desk.hospital.woken) == 3


def test_what_waits_still_is_not_drawn_twice(desk: Desk, engine: Engine, mia: MemberId) -> None:
    with desk.hospital.change() as work:
        work.screens.redraw([CARD], 7, NOW)
        work.outbox.add(a_message(mia, "card", kind=CARD), NOW)
    assert drawn(engine) == []


def test_only_the_latest_few_where_more_are_over(
    desk: Desk, engine: Engine, mia: MemberId, amara: MemberId
) -> None:
    for member in (mia, amara):
        desk.hospital.says(member, f"list {member}", kind=CARD)
        desk.put(desk.only(), State.SENT)
    with desk.hospital.change() as work:
        work.screens.redraw([CARD], 7, NOW, latest=1)
    assert drawn(engine) == [(CARD, amara)]


def test_a_home_is_drawn_for_whoever_has_it_open_and_is_still_here(
    hospital: Hospital, engine: Engine, mia: MemberId, amara: MemberId
) -> None:
    gone = hospital.member("U3", "Tom Becker")
    with hospital.change() as work:
        for member, ago in ((mia, 0), (amara, 2), (gone.id, 0)):
            work.members.opened_home(member, NOW - ago * HOUR)
    with hospital.change() as work:
        work.screens.draw_open_homes([mia, amara, gone.id], NOW - HOUR, NOW)
        work.keeping.forget(gone.id, gone.person)
    assert drawn(engine) == [(Kind.HOME, mia)]
