"""When the next message may leave; every copy of the bot takes its turn from the same rows."""

from datetime import UTC, datetime, timedelta

from sqlalchemy import Connection, update

from bot.domain.people import WorkspaceId
from storage.database_time import database_now
from storage.tables import pacer
from storage.upsert import insert

_LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)


def next_turn(
    connection: Connection, workspace_id: WorkspaceId, bucket: str, every: timedelta
) -> timedelta:
    """Take the next free moment and leave `every` after it; how long it is until then."""
    # Writing the row, new or not, holds it: nobody else can read the same moment.
    free_at: datetime = connection.execute(
        insert(connection, pacer)
        .values(workspace_id=workspace_id, bucket=bucket, next_free_at=_LONG_AGO)
        .on_conflict_do_update(
            index_elements=["workspace_id", "bucket"], set_={"next_free_at": pacer.c.next_free_at}
        )
        .returning(pacer.c.next_free_at)
    ).scalar_one()
    here = database_now(connection)
    turn = max(free_at, here)
    connection.execute(
        update(pacer)
        .where(pacer.c.workspace_id == workspace_id, pacer.c.bucket == bucket)
        .values(next_free_at=turn + every)
    )
    return turn - here
