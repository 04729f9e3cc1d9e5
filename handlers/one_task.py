"""One task: its page, the day and the line written there, and done, dropped or reopened."""

from slack_bolt import Ack, App, BoltContext
from slack_sdk import WebClient

from bot.domain.goal import GoalId
from bot.domain.people import Actor
from bot.domain.task import TaskAct, TaskId
from bot.usecases import change_task
from bot.usecases.look_at_tasks import look_at_task, look_at_tasks
from bot.usecases.reword_task import prepare_words, reword_task
from bot.views import task_forms, tasks
from bot.views.carried import carried, carried_day, carried_id
from bot.views.ids import Button, Field, Form, Pick
from handlers import payload, picked
from handlers.desk import Desk
from handlers.payload import Payload
from handlers.sources import version_of

_ACTS = {
    Button.FINISH_TASK: TaskAct.DONE,
    Button.REOPEN_TASK: TaskAct.REOPENED,
    Button.DROP_TASK: TaskAct.DROPPED,
}


class OneTask:
    """Only a list ever lies beneath the page of a task: it shows at once what was changed."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._core = desk.core

    def register(self, app: App) -> None:
        app.action(Pick.OPEN_TASK)(self.show)
        app.view(Form.TASK)(self.edit)
        app.action(Button.EDIT_TASK)(self.write)
        app.view(Form.EDIT_TASK)(self.reword)
        for button in _ACTS:
            app.action(button)(self.change)

    def show(self, ack: Ack, body: Payload, context: BoltContext, client: WebClient) -> None:
        page = look_at_task(self._core, self._desk.actor(context), picked.task(body))
        self._desk.show(client, body, task_forms.show_task(page))
        ack()

    def edit(self, ack: Ack, view: Payload, context: BoltContext, client: WebClient) -> None:
        actor, task_id = self._desk.actor(context), TaskId(payload.metadata_id(view, "task"))
        found = carried(view.get("private_metadata"))
        shown = carried_day(found, "due") if "due" in found else None
        # A closed task is shown without its day, which then stays as it is.
        due = payload.day(view, Field.TASK_DUE) if "open" in found else shown
        comment, goal_shown = payload.text(view, Field.TASK_COMMENT), found.get("goal_shown")
        goal_shown = GoalId(carried_id(found, "goal_shown")) if goal_shown else None
        goal = picked.goal(view) if picked.has(view, Field.TASK_GOAL) else goal_shown
        said = change_task.TaskEdit(due, shown, comment, goal, goal_shown)
        page = change_task.edit_task(self._core, actor, task_id, said, version_of(view))
        self._desk.confirm(lambda: self._show_beneath(client, view, actor))
        ack(response_action="update", view=task_forms.show_task(page))

    def write(self, ack: Ack, body: Payload, context: BoltContext, client: WebClient) -> None:
        task_id = TaskId(payload.id_of(body, "task"))
        page = prepare_words(self._core, self._desk.actor(context), task_id)
        self._desk.show(client, body, task_forms.edit_task(page))
        ack()

    def reword(self, ack: Ack, view: Payload, context: BoltContext, client: WebClient) -> None:
        actor, task_id = self._desk.actor(context), TaskId(payload.metadata_id(view, "task"))
        title, detail = (
            payload.text(view, field) for field in (Field.TASK_TITLE, Field.TASK_DETAIL)
        )
        shown = task_forms.show_task(reword_task(self._core, actor, task_id, title, detail))
        if page := view.get("previous_view_id"):
            self._desk.confirm(lambda: client.views_update(view_id=page, view=shown))
            ack()
        else:
            ack(response_action="update", view=shown)

    def change(self, ack: Ack, body: Payload, context: BoltContext, client: WebClient) -> None:
        actor, task_id = self._desk.actor(context), TaskId(payload.id_of(body, "task"))
        act = _ACTS[picked.button_of(body)]
        page = change_task.finish_task(self._core, actor, task_id, act)
        view = body.get("view") or {}
        if view.get("type") == "modal":
            shown = task_forms.show_task(page)
            self._desk.confirm(lambda: client.views_update(view_id=view["id"], view=shown))
            self._desk.confirm(lambda: self._show_beneath(client, view, actor))
        ack()

    def _show_beneath(self, client: WebClient, view: Payload, actor: Actor) -> None:
        if beneath := view.get("previous_view_id"):
            found = look_at_tasks(self._core, actor)
            client.views_update(view_id=beneath, view=tasks.list_window(found))
