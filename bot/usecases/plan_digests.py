"""Everyone whose hour has come gets one digest of what there is to say, if there is anything."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from bot.domain.local_time import at_local, local_day
from bot.domain.messages import Kind, NewMessage, Priority
from bot.domain.nudge_rules import due_nudges, is_worth_saying
from bot.domain.nudges import (
    Digest,
    DigestId,
    NewNudge,
    Nudge,
    NudgeKind,
    NudgeState,
    Situation,
)
from bot.domain.people import Member, MemberId, WorkspaceId
from bot.domain.permissions import why_not_taking_part
from bot.domain.reminders import WAKING_HOURS, Reminders
from bot.ports import Core, UnitOfWork
from bot.usecases.planning import situations
from bot.usecases.telling import redraw_digests

BATCH = 200
LASTS_AT_LEAST = timedelta(hours=1)


def plan_digests(core: Core, workspace: WorkspaceId) -> int:
    """How many digests were made. Any number of copies may do this at any time."""
    made = 0
    while True:
        now = core.clock.now()
        with core.store.change(workspace) as uow:
            due = uow.reminders.take_due(now, BATCH)
            made += _plan(core, uow, due, now) if due else 0
        if len(due) < BATCH:
            return made


def _plan(core: Core, uow: UnitOfWork, due: Sequence[Reminders], now: datetime) -> int:
    people = uow.members.several([reminders.member_id for reminders in due])
    last = uow.nudges.last_digests(list(people))

    def may_hear(reminders: Reminders) -> bool:
        member = people[reminders.member_id]
        had = last.get(member.id)
        return (
            reminders.may_hear_now(now, member.zone)
            and not (had and had.day >= local_day(now, member.zone))
            and why_not_taking_part(member.person, core.policy) is None
        )

    chosen = [reminders for reminders in due if may_hear(reminders)]
    pages = _pages(uow, situations(uow, chosen, people, now), last) if chosen else []
    _keep(uow, pages, now)
    zones = {member.id: member.zone for member in people.values()}
    uow.reminders.look_again(
        {one.member_id: one.next_slot(now, zones[one.member_id]) for one in due}
    )
    return sum(page.has_lines for page in pages)


@dataclass(frozen=True, slots=True)
class _Page:
    """One member's new nudges, and what was put off or never reached them."""

    member: Member
    reminders: Reminders
    day: date
    new: Sequence[NewNudge]
    again: Sequence[Nudge]

    @property
    def has_lines(self) -> bool:
        return bool(self.again) or any(_is_said(nudge) for nudge in self.new)


def _pages(
    uow: UnitOfWork, found: Collection[Situation], last: Mapping[MemberId, Digest]
) -> list[_Page]:
    former = [last[it.member.id] for it in found if it.member.id in last]
    keys = {_key(digest.member_id, digest.day): digest.id for digest in former}
    unheard: set[DigestId | None] = (
        {keys[key] for key in uow.outbox.take_back(keys)} if keys else set()
    )
    pages = []
    for it in found:
        again = [
            nudge
            for nudge in it.before
            if nudge.answer is None
            and (nudge.state is NudgeState.WAITING or _is_said_in(nudge, unheard))
            and is_worth_saying(nudge, it)
        ]
        pages.append(_Page(it.member, it.reminders, it.today, due_nudges(it), again))
    return pages


def _is_said_in(nudge: Nudge, digests: Collection[DigestId | None]) -> bool:
    return nudge.state is NudgeState.SAID and nudge.digest_id in digests


def _keep(uow: UnitOfWork, pages: Sequence[_Page], now: datetime) -> None:
    days = {page.member.id: page.day for page in pages if page.has_lines}
    digests = uow.nudges.add_digests(days, now) if days else {}
    said = [(page, digests[page.member.id]) for page in pages if page.member.id in digests]
    uow.nudges.add(
        [(nudge, None) for page in pages for nudge in page.new if not _is_said(nudge)]
        + [(nudge, digest) for page, digest in said for nudge in page.new if _is_said(nudge)]
    )
    uow.nudges.say_again({nudge.id: digest for page, digest in said for nudge in page.again})
    # Where it stood before, it is not asked any more.
    redraw_digests(uow, [nudge for page, _ in said for nudge in page.again], now)
    uow.outbox.add_all([_message(page, digest, now) for page, digest in said], now)
    for page, _ in said:
        if any(nudge.kind is NudgeKind.FADE for nudge in page.new):
            uow.reminders.save(page.reminders.faded(now), at=now, undoable=False)


def _is_said(nudge: NewNudge) -> bool:
    return nudge.state is NudgeState.SAID


def _message(page: _Page, digest: int, now: datetime) -> NewMessage:
    """It leaves this day or not at all; what it would have said waits for the next digest."""
    evening = at_local(page.day, WAKING_HOURS.stop, page.member.zone)
    return NewMessage(
        Kind.DIGEST,
        page.member.id,
        digest,
        _key(page.member.id, page.day),
        priority=Priority.NUDGE,
        lasts=max(evening - now, LASTS_AT_LEAST),
    )


def _key(member: MemberId, day: date) -> str:
    return f"{Kind.DIGEST}:{member}:{day}"
