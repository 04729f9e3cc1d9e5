"""The database's own time, for leases and pacing: copies of the bot need not agree on theirs."""

from datetime import datetime

from sqlalchemy import Connection, func, select

from storage.database import UtcDateTime, is_sqlite

# %f is seconds with their thousandths.
_on_sqlite = select(func.strftime("%Y-%m-%d %H:%M:%f", "now", type_=UtcDateTime))
# Not now(), which stands still from the transaction's first moment on.
_on_postgresql = select(func.clock_timestamp(type_=UtcDateTime))


def database_now(connection: Connection) -> datetime:
    statement = _on_sqlite if is_sqlite(connection) else _on_postgresql
    moment: datetime = connection.execute(statement).scalar_one()
    return moment
