"""What a task says is put in other words by whoever made it."""

from dataclasses import replace

from bot.domain.contents import TaskPage
from bot.domain.errors import FieldProblem
from bot.domain.local_time import local_day
from bot.domain.people import Actor
from bot.domain.permissions import ensure_is
from bot.domain.task import TaskAct, TaskId, worded
from bot.ports import Core
from bot.usecases.reading_tasks import task_page
from bot.usecases.working import hold_task, redraw_task


def prepare_words(core: Core, actor: Actor, task_id: TaskId) -> TaskPage:
    """Raises NotYours for a task that someone else made, FieldProblem for one that is closed."""
    now = core.clock.now()
    with core.store.read(actor.workspace_id) as uow:
        page = task_page(uow, actor, task_id, now)
    ensure_is(actor, page.task.made_by)
    if not page.task.is_open:
        raise FieldProblem("task_title", "task_closed")
    return page


def reword_task(core: Core, actor: Actor, task_id: TaskId, title: str, detail: str) -> TaskPage:
    """The same words once more change nothing. Raises FieldProblem, NotYours."""
    now = core.clock.now()
    with core.store.change(actor.workspace_id) as uow:
        task = hold_task(uow, actor, task_id)
        ensure_is(actor, task.made_by)
        said = worded(title, detail, None, local_day(now, actor.member.zone))
        words = replace(said, due=task.due)
        if words != task.words:
            if not task.is_open:
                raise FieldProblem("task_title", "task_closed")
            uow.tasks.save(replace(task, words=words))
            uow.tasks.note(task_id, actor.id, TaskAct.EDITED, now)
            redraw_task(uow, task, now)
        return task_page(uow, actor, task_id, now)
