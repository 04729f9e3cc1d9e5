"""A member chooses when and how often they are nudged."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime

from bot.domain.contents import RemindersForm
from bot.domain.errors import NotYours, TooLateToUndo
from bot.domain.local_time import local_day
from bot.domain.messages import Kind
from bot.domain.nudges import NudgeAnswer, NudgeId, NudgeKind
from bot.domain.people import Actor
from bot.domain.permissions import ensure_is
from bot.domain.reminders import UNDO_WITHIN, Pace, Reminders
from bot.ports import Core, UnitOfWork
from bot.usecases.reading import reminders_form
from bot.usecases.telling import redraw, redraw_digests, redraw_homes


@dataclass(frozen=True, slots=True)
class Choice:
    """What the form can say; `snooze_until` None ends a snooze."""

    weekday: int
    hour: int
    pace: Pace
    snooze_until: date | None = None


def look_at_reminders(core: Core, actor: Actor) -> RemindersForm:
    now = core.clock.now()
    with core.store.read(actor.workspace_id) as uow:
        return reminders_form(uow, actor.member, now)


def choose_reminders(core: Core, actor: Actor, choice: Choice) -> RemindersForm:
    """Raises FieldProblem for the first field that cannot be."""
    now = core.clock.now()
    today = local_day(now, actor.member.zone)

    def chosen(before: Reminders) -> Reminders:
        until = choice.snooze_until
        # A snooze shown in the form may have run out while it was open.
        as_it_was = until == before.snoozed_until
        after = before.at(choice.weekday, choice.hour, now).paced(choice.pace)
        return after if as_it_was else after.snoozed(until, today)

    with core.store.change(actor.workspace_id) as uow:
        uow.members.lock(actor.id)
        before = uow.reminders.get(actor.id)
        kept = change_within(uow, actor, chosen, now)
        if kept.snoozed_until != before.snoozed_until:
            _put_off(uow, kept, now)
        return reminders_form(uow, actor.member, now)


def answer_fade(core: Core, actor: Actor, nudge_id: NudgeId, pace: Pace) -> None:
    """One tap under the question after three silences; the first one counts."""
    now = core.clock.now()
    with core.store.change(actor.workspace_id) as uow:
        uow.members.lock(actor.id)
        nudge = uow.nudges.get(nudge_id)
        ensure_is(actor, nudge.member_id)
        if nudge.kind is not NudgeKind.FADE:
            raise NotYours
        if nudge.answer is None:
            uow.nudges.answer(nudge.id, NudgeAnswer.CHOSEN, now)
            change_within(uow, actor, lambda before: before.paced(pace), now)
        redraw_digests(uow, [nudge], now)


def snooze(core: Core, actor: Actor, until: date) -> RemindersForm:
    """Put off whatever the last digest still asks. Raises FieldProblem for a day not ahead."""
    now = core.clock.now()
    with core.store.change(actor.workspace_id) as uow:
        snooze_within(uow, actor, until, now)
        return reminders_form(uow, actor.member, now)


def snooze_within(uow: UnitOfWork, actor: Actor, until: date, now: datetime) -> Reminders:
    today = local_day(now, actor.member.zone)
    kept = change_within(uow, actor, lambda before: before.snoozed(until, today), now)
    _put_off(uow, kept, now)
    return kept


def undo_reminders(core: Core, actor: Actor, version: int) -> RemindersForm:
    """Take the last change back within 10 minutes; raises TooLateToUndo afterwards."""
    now = core.clock.now()
    with core.store.change(actor.workspace_id) as uow:
        undo_reminders_within(uow, actor, version, now)
        return reminders_form(uow, actor.member, now)


def undo_reminders_within(uow: UnitOfWork, actor: Actor, version: int, now: datetime) -> None:
    """Raises TooLateToUndo."""
    undone = uow.reminders.undo(actor.id, version, now - UNDO_WITHIN)
    if undone is None:
        raise TooLateToUndo
    uow.reminders.look_again({actor.id: undone.next_slot(now, actor.member.zone)})
    _put_off(uow, undone, now)
    _redraw_answer(uow, actor, now)
    redraw_homes(uow, [actor.id], now)


def change_within(
    uow: UnitOfWork,
    actor: Actor,
    change: Callable[[Reminders], Reminders],
    now: datetime,
    *,
    undoable: bool = True,
) -> Reminders:
    """The caller's transaction; what is kept, with when to look next.

    Choosing what is so already leaves everything as it is, and the change before it to be undone.
    """
    uow.members.lock(actor.id)
    before = uow.reminders.get(actor.id)
    changed = change(before)
    if changed == before:
        return before
    due = changed.next_slot(now, actor.member.zone)
    kept = uow.reminders.save(replace(changed, next_due_at=due), at=now, undoable=undoable)
    _redraw_answer(uow, actor, now)
    redraw_homes(uow, [actor.id], now)
    return kept


def _redraw_answer(uow: UnitOfWork, actor: Actor, now: datetime) -> None:
    """The last change by sentence was answered with *Undo*, which is over now."""
    redraw(uow, [Kind.REMINDERS_CHANGED], actor.id, now, latest=1)


def _put_off(uow: UnitOfWork, kept: Reminders, now: datetime) -> None:
    """What the last digest still asks waits for the day of the snooze; without one it stands."""
    if digest := uow.nudges.last_digests([kept.member_id]).get(kept.member_id):
        put_off = uow.nudges.snooze if kept.snoozed_until else uow.nudges.unsnooze
        put_off(digest.id)
        redraw(uow, [Kind.DIGEST], digest.id, now)
