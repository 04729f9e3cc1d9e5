"""Looking at tasks: all of them, one alone, or the form for a new one."""

from bot.domain.contents import TaskForm, TaskList, TaskPage
from bot.domain.people import Actor
from bot.domain.task import NewTask, TaskId
from bot.ports import Core
from bot.usecases.reading_tasks import task_form, task_list, task_page


def look_at_tasks(core: Core, actor: Actor) -> TaskList:
    now = core.clock.now()
    with core.store.read(actor.workspace_id) as uow:
        return task_list(uow, actor.member, now)


def look_at_task(core: Core, actor: Actor, task_id: TaskId) -> TaskPage:
    """Raises NotYours."""
    now = core.clock.now()
    with core.store.read(actor.workspace_id) as uow:
        return task_page(uow, actor, task_id, now)


def prepare_task(core: Core, actor: Actor, start: NewTask) -> TaskForm:
    now = core.clock.now()
    with core.store.read(actor.workspace_id) as uow:
        return task_form(uow, actor.member, now, start)
