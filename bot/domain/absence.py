"""How long someone has really waited: the days a mentor was away do not count."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta


@dataclass(frozen=True, slots=True)
class Absence:
    """A mentor takes no new requests from one moment to another."""

    began_at: datetime
    ends_at: datetime


def waited(asked_at: datetime, absences: Iterable[Absence], now: datetime) -> timedelta:
    """From asking until now, less what overlaps with absences; these may overlap each other."""
    away = timedelta(0)
    reached = asked_at
    for absence in sorted(absences, key=lambda one: one.began_at):
        began, ended = max(absence.began_at, reached), min(absence.ends_at, now)
        if ended > began:
            away += ended - began
            reached = ended
    return now - asked_at - away
