"""The times of a machine: the clock people see, and the one that is never set back."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection


@dataclass
class Moments:
    """`present` is the domain's; `here` the database's and Slack's own."""

    present: datetime
    here: datetime
    behind: timedelta = timedelta(0)

    def now(self) -> datetime:
        return self.present

    def monotonic(self) -> float:
        return self.here.timestamp()

    def database_now(self, _connection: Connection) -> datetime:
        return self.here

    def let_pass(self, span: timedelta) -> None:
        self.present += span
        self.here += span

    def set_back(self, span: timedelta) -> None:
        self.present -= span
        self.behind += span

    def put_right(self) -> None:
        self.present += self.behind
        self.behind = timedelta(0)
