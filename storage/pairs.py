"""What is known of two members together: their group DM, and whether they are kept apart."""

from sqlalchemy import ColumnElement, Connection, Table, select

from bot.domain.people import MemberId, WorkspaceId
from storage.tables import blocked_pairs, pair_channels
from storage.upsert import insert


class SqlPairs:
    def __init__(self, connection: Connection, workspace_id: WorkspaceId) -> None:
        self._connection = connection
        self._workspace_id = workspace_id

    def channel(self, one: MemberId, other: MemberId) -> str | None:
        found: str | None = self._connection.scalar(
            select(pair_channels.c.channel).where(*self._is(pair_channels, one, other))
        )
        return found

    def keep_channel(self, one: MemberId, other: MemberId, channel: str) -> None:
        first, second = sorted((one, other))
        self._connection.execute(
            insert(self._connection, pair_channels)
            .values(
                workspace_id=self._workspace_id, member_a=first, member_b=second, channel=channel
            )
            .on_conflict_do_update(
                index_elements=["workspace_id", "member_a", "member_b"], set_={"channel": channel}
            )
        )

    def is_blocked(self, one: MemberId, other: MemberId) -> bool:
        found = self._connection.scalar(
            select(blocked_pairs.c.member_a).where(*self._is(blocked_pairs, one, other))
        )
        return found is not None

    def block(self, one: MemberId, other: MemberId) -> None:
        first, second = sorted((one, other))
        self._connection.execute(
            insert(self._connection, blocked_pairs)
            .values(workspace_id=self._workspace_id, member_a=first, member_b=second)
            .on_conflict_do_nothing()
        )

    def _is(self, table: Table, one: MemberId, other: MemberId) -> list[ColumnElement[bool]]:
        first, second = sorted((one, other))
        return [
            table.c.workspace_id == self._workspace_id,
            table.c.member_a == first,
            table.c.member_b == second,
        ]
