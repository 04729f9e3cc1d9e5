"""Goals: the list of them, and a new one from an example or from nothing."""

from slack_bolt import Ack, App, BoltContext
from slack_sdk import WebClient

from bot.domain.errors import NotYours
from bot.usecases.keep_goal import add_goal
from bot.usecases.look_at_goals import look_at_goals, prepare_goal
from bot.views import goal_forms, goals
from bot.views.carried import carried
from bot.views.ids import Button, Form
from handlers import goal_input, payload
from handlers.desk import Desk
from handlers.payload import Payload
from handlers.sources import version_of


class Goals:
    """Home is drawn anew by itself; windows show at once what is so."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._core = desk.core

    def register(self, app: App) -> None:
        app.action(Button.GOALS)(self.show_all)
        app.action(Button.ADD_GOAL)(self.choose_example)
        app.action(Button.WRITE_GOAL)(self.write)
        app.view(Form.ADD_GOAL)(self.add)

    def show_all(self, ack: Ack, body: Payload, context: BoltContext, client: WebClient) -> None:
        found = look_at_goals(self._core, self._desk.actor(context))
        self._desk.show(client, body, goals.list_window(found))
        ack()

    def choose_example(
        self, ack: Ack, body: Payload, context: BoltContext, client: WebClient
    ) -> None:
        self._desk.actor(context)
        self._desk.show(client, body, goal_forms.choose_example())
        ack()

    def write(self, ack: Ack, body: Payload, context: BoltContext, client: WebClient) -> None:
        """In place of the examples, since a list may lie beneath."""
        form = prepare_goal(self._core, self._desk.actor(context))
        if not (examples := body.get("view")):
            raise NotYours
        view = goal_forms.write_goal(form, goal_input.example_of(carried(payload.value_of(body))))
        client.views_update(view_id=examples["id"], view=view)
        ack()

    def add(self, ack: Ack, view: Payload, context: BoltContext, client: WebClient) -> None:
        """Where the list lies beneath, it is shown with the goal; else the goal in its place."""
        actor = self._desk.actor(context)
        aim, shared = goal_input.aim(view), goal_input.shared(view)
        page = add_goal(self._core, actor, aim, shared, version_of(view))
        if beneath := view.get("previous_view_id"):
            found = goals.list_window(look_at_goals(self._core, actor))
            self._desk.confirm(lambda: client.views_update(view_id=beneath, view=found))
            ack()
        else:
            ack(response_action="update", view=goal_forms.show_goal(page))
