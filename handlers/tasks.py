"""Tasks: the list and its boxes, a new one, and what is given to a mentee."""

from slack_bolt import Ack, App, BoltContext
from slack_sdk import WebClient

from bot.domain.goal import GoalId
from bot.domain.mentorship import MentorshipId
from bot.domain.people import Actor
from bot.domain.task import NewTask, TaskEventId, TaskId, Words
from bot.usecases import change_task
from bot.usecases.add_task import add_task, send_task
from bot.usecases.look_at_goals import look_at_goal
from bot.usecases.look_at_tasks import look_at_tasks, prepare_task
from bot.views import task_forms, tasks
from bot.views.carried import carried
from bot.views.ids import Button, Field, Form, Pick
from handlers import goal_windows, payload, picked
from handlers.desk import Desk, View
from handlers.own_screens import OwnScreens
from handlers.payload import Payload
from handlers.sources import version_of


class Tasks:
    """Messages and Home are drawn anew by themselves; windows show what is so at once."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._core = desk.core
        self._screens = OwnScreens(desk)

    def register(self, app: App) -> None:
        app.action(Pick.TASKS_DONE)(self.check_off)
        app.action(Button.TASKS)(self.show_all)
        app.action(Button.ADD_TASK)(self.write)
        app.view(Form.ADD_TASK)(self.add)
        app.action(Button.SEND_TASK)(self.send)
        app.action(Button.UNDO_TASK)(self.undo)

    def check_off(self, ack: Ack, body: Payload, context: BoltContext, client: WebClient) -> None:
        actor = self._desk.actor(context)
        ticked, shown_ticked = picked.tasks_ticked(body)
        change_task.check_off(self._core, actor, ticked - shown_ticked, shown_ticked - ticked)
        self._desk.confirm(lambda: self._show_again(client, body, actor))
        ack()

    def show_all(self, ack: Ack, body: Payload, context: BoltContext, client: WebClient) -> None:
        found = look_at_tasks(self._core, self._desk.actor(context))
        self._desk.show(client, body, tasks.list_window(found))
        ack()

    def write(self, ack: Ack, body: Payload, context: BoltContext, client: WebClient) -> None:
        actor = self._desk.actor(context)
        found = carried(payload.value_of(body))
        chosen = payload.id_of(body, "mentorship") if "mentorship" in found else None
        goal = GoalId(payload.id_of(body, "for_goal")) if "for_goal" in found else None
        start = NewTask(mentorship_id=MentorshipId(chosen) if chosen else None, goal_id=goal)
        form = prepare_task(self._core, actor, start)
        self._desk.show(client, body, task_forms.write_task(form))
        ack()

    def add(self, ack: Ack, view: Payload, context: BoltContext, client: WebClient) -> None:
        """What lies beneath, a list or a goal, shows it; else a list in its place."""
        actor = self._desk.actor(context)
        words = Words(
            payload.text(view, Field.TASK_TITLE),
            payload.text(view, Field.TASK_DETAIL),
            payload.day(view, Field.TASK_DUE),
        )
        task = NewTask(words, picked.mentorship(view, Field.TASK_FOR), picked.goal(view))
        found = add_task(self._core, actor, task, version_of(view))
        beneath, goal = view.get("previous_view_id"), payload.optional_metadata_id(view, "for_goal")
        if beneath and goal:
            page = look_at_goal(self._core, actor, GoalId(goal))
            goal_windows.show_again(self._desk, client, view, beneath, page, actor)
            ack()
        elif beneath:
            self._desk.confirm(lambda: _show(client, beneath, tasks.list_window(found)))
            ack()
        else:
            ack(response_action="update", view=tasks.list_window(found))

    def send(self, ack: Ack, body: Payload, context: BoltContext) -> None:
        """The message that showed it is drawn anew by itself."""
        draft, mentorship = payload.id_of(body, "draft"), payload.id_of(body, "mentorship")
        send_task(self._core, self._desk.actor(context), draft, MentorshipId(mentorship))
        ack()

    def undo(self, ack: Ack, body: Payload, context: BoltContext) -> None:
        actor, task_id = self._desk.actor(context), TaskId(payload.id_of(body, "task"))
        event_id = TaskEventId(payload.id_of(body, "event"))
        undone = change_task.undo_task(self._core, actor, task_id, event_id)
        if payload.is_ephemeral(body):
            answer = tasks.tell_changed(undone)
            self._desk.confirm(lambda: self._desk.answers.replace(body, answer))
        ack()

    def _show_again(self, client: WebClient, body: Payload, actor: Actor) -> None:
        view = body.get("view") or {}
        if view.get("type") == "modal":
            found = look_at_tasks(self._core, actor)
            _show(client, view["id"], tasks.list_window(found))
        else:
            self._screens.show_again(body, actor)


def _show(client: WebClient, view_id: str, view: View) -> None:
    client.views_update(view_id=view_id, view=view)
