"""A task is added: one's own, or for a mentee."""

import json
from collections.abc import Collection
from datetime import date
from typing import Any

from bot.domain.contents import TaskList
from bot.domain.errors import NotYours
from bot.domain.mentorship import MentorshipId
from bot.domain.messages import Kind
from bot.domain.people import Actor
from bot.domain.permissions import ensure_is
from bot.domain.task import NewTask, TaskId, Words
from bot.ports import Core
from bot.usecases.drafts import draft_key, read_draft
from bot.usecases.reading_tasks import task_list
from bot.usecases.telling import redraw
from bot.usecases.working import add_within


def add_task(core: Core, actor: Actor, task: NewTask, key: str) -> TaskList:
    """The list with it; the same form heard twice adds one. Raises FieldProblem, NotYours."""
    now = core.clock.now()
    with core.store.change(actor.workspace_id) as uow:
        if uow.inbox.note(key, now):
            add_within(uow, actor, task, now)
        return task_list(uow, actor.member, now)


def send_task(core: Core, actor: Actor, draft_id: int, mentorship: MentorshipId) -> None:
    """What was shown before is the mentee's now; a second press changes nothing.

    Raises NotYours when the draft is someone else's or its day is over, or for no mentee of theirs.
    """
    now = core.clock.now()
    with core.store.change(actor.workspace_id) as uow:
        if sent := uow.inbox.result_of(draft_key(draft_id)):
            ensure_is(actor, uow.tasks.get(TaskId(sent)).made_by)
            return
        draft = uow.drafts.find(draft_id)
        if draft is None or draft.subject_id != draft.member_id or draft.expires_at <= now:
            raise NotYours
        ensure_is(actor, draft.member_id)
        ensure_is(actor, uow.mentorships.get(mentorship).mentor_id)
        new = NewTask(drafted(draft.text)[0], mentorship)
        task, _ = add_within(uow, actor, new, now)
        uow.inbox.note(draft_key(draft_id), now, task.id)
        uow.drafts.drop(draft_id)
        redraw(uow, [Kind.TASK_PREVIEW], draft_id, now)


def to_draft(words: Words, mentorships: Collection[MentorshipId]) -> str:
    """A task, and those it may be meant for, as one text."""
    return json.dumps([words.title, words.due.isoformat() if words.due else None, [*mentorships]])


def drafted(text: str) -> tuple[Words, list[MentorshipId]]:
    """Raises NotYours for a draft of anything else."""
    return read_draft(text, _drafted)


def _drafted(found: Any) -> tuple[Words, list[MentorshipId]]:
    title, due, mentorships = found
    words = Words(str(title), due=date.fromisoformat(due) if due else None)
    return words, [MentorshipId(one) for one in mentorships]
