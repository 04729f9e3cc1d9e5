"""What someone told of a meeting, as a draft keeps it, and what is still to be asked about it."""

import json
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from bot.domain.contents import Stage
from bot.domain.meeting import Facts, Log, Notes
from bot.domain.mentorship import MentorshipId
from bot.domain.patient_identifiers import Identifier, identifiers_in
from bot.domain.people import Format
from bot.ports import UnitOfWork
from bot.usecases.drafts import draft_key, read_draft
from bot.usecases.keeping_meetings import held_on


@dataclass(frozen=True, slots=True)
class Told:
    """`meant` are the mentorships it may be about; `before` is what the notes of a meeting told
    again were, `filled` that its minutes or format were taken from here."""

    meant: tuple[MentorshipId, ...]
    log: Log
    is_sure: bool = False
    is_same: bool | None = None
    before: Notes | None = None
    filled: tuple[str, ...] = field(default=())
    at: str = ""
    taken_back: bool = False

    @property
    def doubts(self) -> tuple[Identifier, ...]:
        return () if self.is_sure else identifiers_in(self.log.notes.shared)


def stage_of(uow: UnitOfWork, draft_id: int, told: Told) -> Stage:
    """What is to be asked next, or how it stands."""
    result = uow.inbox.result_of(draft_key(draft_id))
    if told.taken_back:
        return Stage.TAKEN_BACK
    if result is not None:
        done = Stage.LOGGED if told.before is None else Stage.ADDED
        return done if result else Stage.NOT_LOGGED
    if len(told.meant) > 1:
        return Stage.WHO
    if told.doubts:
        return Stage.DOUBTS
    mentorship = uow.mentorships.get(told.meant[0])
    is_asked = told.is_same is None and held_on(uow, mentorship, told.log.facts.held_on)
    return Stage.SAME_DAY if is_asked else Stage.LOGGED


def to_text(told: Told) -> str:
    facts, before = told.log.facts, told.before
    return json.dumps(
        {
            "meant": told.meant,
            "day": facts.held_on.isoformat(),
            "minutes": facts.minutes,
            "format": facts.format,
            "notes": told.log.notes.shared,
            "sure": told.is_sure,
            "same": told.is_same,
            "before": [before.shared, before.private] if before else None,
            "filled": told.filled,
            "at": told.at,
            "back": told.taken_back,
        }
    )


def from_text(text: str) -> Told:
    """Raises NotYours for a draft of anything else."""
    return read_draft(text, _told)


def _told(found: Any) -> Told:
    format = Format(found["format"]) if found["format"] else None
    facts = Facts(date.fromisoformat(found["day"]), found["minutes"], format)
    return Told(
        tuple(found["meant"]),
        Log(facts, Notes(found["notes"])),
        found["sure"],
        found["same"],
        Notes(*found["before"]) if found["before"] else None,
        tuple(found["filled"]),
        found["at"],
        found["back"],
    )
