"""`/mentortasks`, and a message saved as a task: words that become one."""

from slack_bolt import Ack, App, BoltContext
from slack_sdk import WebClient

from bot.domain.errors import FieldProblem, NotYours
from bot.domain.people import Actor, Member
from bot.domain.sentences import AddTask, AssignTask, DoneTask, ShowTasks
from bot.domain.sentences.working import read_working
from bot.usecases.know_member import know_member
from bot.usecases.look_at_tasks import look_at_tasks
from bot.usecases.say_task import add_said, finish_said, form_said, names_of
from bot.views import problem, task_forms, tasks
from bot.views.shortcuts import Shortcut
from handlers import message_text, payload
from handlers.desk import Desk, View, ephemeral
from handlers.payload import Payload
from handlers.sources import source_of


class NewTasks:
    """What cannot be taken as it was typed comes back in a form."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._core = desk.core

    def register(self, app: App) -> None:
        app.command("/mentortasks")(self.command)
        app.shortcut(Shortcut.SAVE_TASK)(self.save_message)

    def command(self, ack: Ack, body: Payload, context: BoltContext, client: WebClient) -> None:
        actor = self._desk.actor(context)
        said = payload.unescaped(body.get("text") or "")
        match read_working(said) or AddTask(said):
            case ShowTasks() | AddTask(said=""):
                self._desk.show(client, body, self._list(actor))
            case DoneTask(numbers=numbers):
                finish_said(self._core, actor, numbers)
                self._desk.show(client, body, self._list(actor))
            case AssignTask() as assigned:
                self._desk.show(client, body, self._assign(actor, assigned))
            case AddTask(said=words):
                self._add(ack, body, client, actor, words)
                return
        ack()

    def save_message(
        self, ack: Ack, body: Payload, context: BoltContext, client: WebClient
    ) -> None:
        actor = self._desk.actor(context)
        text = str((body.get("message") or {}).get("text") or "")
        names = names_of(self._core, actor, message_text.mentioned(text))
        form = form_said(self._core, actor, message_text.as_words(text, names))
        self._desk.show(client, body, task_forms.write_task(form))
        ack()

    def _add(self, ack: Ack, body: Payload, client: WebClient, actor: Actor, said: str) -> None:
        try:
            added = add_said(self._core, actor, said, f"{actor.id}:{source_of(body)}")
        except FieldProblem as why:
            form = form_said(self._core, actor, said)
            view = task_forms.write_task(form, problem.sentence(why))
            self._desk.show(client, body, view)
            ack()
        else:
            ack(**ephemeral(tasks.tell_changed(added)))

    def _assign(self, actor: Actor, assigned: AssignTask) -> View:
        mentee = self._mentee(actor, assigned)
        form = form_said(self._core, actor, assigned.said, mentee)
        return task_forms.write_task(form)

    def _mentee(self, actor: Actor, assigned: AssignTask) -> Member | None:
        """Whoever it is, the form lets it be chosen."""
        if not assigned.is_id:
            return None
        try:
            return know_member(self._core, actor.workspace_id, assigned.who)
        except NotYours:
            return None

    def _list(self, actor: Actor) -> View:
        return tasks.list_window(look_at_tasks(self._core, actor))
