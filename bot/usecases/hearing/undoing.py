"""`undo`: what the newest *Undo* in the chat that still works would do."""

from collections.abc import Callable, Mapping

from bot.domain.errors import Refusal
from bot.domain.goal import GoalId
from bot.domain.messages import Kind, Said
from bot.domain.reminders import UNDO_WITHIN
from bot.domain.sentences import Undo
from bot.domain.task import TaskEventId, TaskId
from bot.usecases.change_reminders import undo_reminders_within
from bot.usecases.change_task import undo_task_within
from bot.usecases.hearing.hearing import Hearing
from bot.usecases.keep_goal import undo_goal_within
from bot.usecases.tell_meeting import undo_told_within


def undo(hearing: Hearing, _: Undo) -> None:
    uow, me = hearing.uow, hearing.actor.id
    # People before their records, whichever of these it turns out to be.
    uow.members.lock(me)
    for said in uow.outbox.lately(me, hearing.now - UNDO_WITHIN):
        if _is_undone(hearing, said):
            hearing.say(Kind.UNDONE, said.subject, said.kind)
            return
    hearing.say(Kind.UNDONE)


def _is_undone(hearing: Hearing, said: Said) -> bool:
    take_back = _TAKE_BACK.get(said.kind)
    try:
        return take_back is not None and take_back(hearing, said)
    except Refusal:
        return False


def _reminders(hearing: Hearing, said: Said) -> bool:
    undo_reminders_within(hearing.uow, hearing.actor, int(said.detail), hearing.now)
    return True


def _task(hearing: Hearing, said: Said) -> bool:
    """Without an event there was nothing to be done, and so there is nothing to take back."""
    event = TaskEventId(int(said.detail))
    if event:
        undo_task_within(hearing.uow, hearing.actor, TaskId(said.subject), event, hearing.now)
    return bool(event)


def _goal(hearing: Hearing, said: Said) -> bool:
    undo_goal_within(hearing.uow, hearing.actor, GoalId(said.subject), hearing.now)
    return True


def _meeting(hearing: Hearing, said: Said) -> bool:
    return undo_told_within(hearing.uow, hearing.actor, said.subject, hearing.now)


_TAKE_BACK: Mapping[Kind, Callable[[Hearing, Said], bool]] = {
    Kind.REMINDERS_CHANGED: _reminders,
    Kind.TASK_CHANGED: _task,
    Kind.GOAL_CHANGED: _goal,
    Kind.MEETING_TOLD: _meeting,
}
