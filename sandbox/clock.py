"""The workspace's own time: real time plus an offset."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)


class Clock:
    def __init__(self, offset: timedelta = timedelta()) -> None:
        self.offset = offset
        self._last = _EPOCH

    def now(self) -> datetime:
        return datetime.now(UTC) + self.offset

    def jump(self, by: timedelta) -> None:
        """Move at once, as after an outage of that length."""
        self.offset += by

    def next_ts(self) -> str:
        """A message's timestamp: later than every one given out before."""
        self._last = max(self.now(), self._last + _MICROSECOND)
        return ts_of(self._last)

    def remember(self, ts: str) -> None:
        """Take note of a timestamp given out before a restart."""
        self._last = max(self._last, moment_of(ts))


def ts_of(moment: datetime) -> str:
    microseconds = (moment - _EPOCH) // _MICROSECOND
    return f"{microseconds // 1_000_000}.{microseconds % 1_000_000:06d}"


def moment_of(ts: str) -> datetime:
    # Decimal, because a float cannot hold sixteen digits of a timestamp.
    return _EPOCH + int(Decimal(ts) * 1_000_000) * _MICROSECOND
