"""What shows a change is drawn anew last, once all else of that change is done.

Screens are shared by people whose records are not, so no lock on a record keeps two changes of one
screen apart. Each change takes its screens at its end and in one order: nobody waits in a circle.
"""

from collections.abc import Collection, Sequence
from datetime import datetime

from bot.domain.messages import Kind, NewMessage, drawn_anew, home_of
from bot.domain.people import MemberId
from storage.members import SqlMembers
from storage.outbox import SqlOutbox


class SqlScreens:
    def __init__(self, outbox: SqlOutbox, members: SqlMembers) -> None:
        self._outbox = outbox
        self._members = members
        self._cards: dict[tuple[tuple[Kind, ...], int, int], datetime] = {}
        self._homes: dict[MemberId, datetime] = {}
        self._open_homes: dict[tuple[datetime, datetime], set[MemberId]] = {}

    def redraw(self, kinds: Sequence[Kind], subject: int, at: datetime, latest: int = 0) -> None:
        self._cards[tuple(kinds), subject, latest] = at

    def draw_home(self, member: MemberId, at: datetime) -> None:
        self._homes[member] = at

    def draw_open_homes(self, members: Collection[MemberId], since: datetime, at: datetime) -> None:
        self._open_homes.setdefault((since, at), set()).update(members)

    def draw(self) -> None:
        """As the last thing before the commit."""
        anew: list[tuple[NewMessage, datetime]] = []
        for (kinds, subject, latest), at in sorted(self._cards.items()):
            shown = self._outbox.about(kinds, subject)[-latest:]
            anew += [(drawn_anew(said, subject), at) for said in shown]
        for (since, at), members in self._open_homes.items():
            is_open = self._members.with_home_open(sorted(members), since)
            self._homes |= dict.fromkeys(is_open, at)
        anew += [(home_of(member), at) for member, at in self._homes.items()]
        for message, at in sorted(anew, key=lambda one: one[0].key):
            self._outbox.add(message, at)
