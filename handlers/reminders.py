"""When and how often to be nudged: the settings, and undo."""

from slack_bolt import Ack, App, BoltContext
from slack_sdk import WebClient

from bot.domain.errors import FieldProblem
from bot.domain.reminders import Pace
from bot.usecases import change_reminders
from bot.views import reminders as views
from bot.views.ids import Button, Field, Form
from handlers import payload
from handlers.desk import Desk
from handlers.payload import Payload


class Reminders:
    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._core = desk.core

    def register(self, app: App) -> None:
        app.action(Button.SETTINGS)(self.show_settings)
        app.view(Form.REMINDERS)(self.save)
        app.action(Button.UNDO)(self.undo)

    def show_settings(
        self, ack: Ack, body: Payload, context: BoltContext, client: WebClient
    ) -> None:
        form = change_reminders.look_at_reminders(self._core, self._desk.actor(context))
        self._desk.show(client, body, views.settings(form))
        ack()

    def save(self, ack: Ack, view: Payload, context: BoltContext) -> None:
        """A day that cannot be keeps all from being saved."""
        actor = self._desk.actor(context)
        form = change_reminders.choose_reminders(self._core, actor, _choice(view))
        ack(response_action="update", view=views.saved(form))

    def undo(self, ack: Ack, body: Payload, context: BoltContext) -> None:
        version = payload.id_of(body, "version")
        change_reminders.undo_reminders(self._core, self._desk.actor(context), version)
        ack()


def _choice(view: Payload) -> change_reminders.Choice:
    pace = payload.choice(view, Field.PACE, Pace)
    if pace is None:
        raise FieldProblem(Field.PACE, "not_chosen")
    return change_reminders.Choice(
        weekday=payload.number(view, Field.WEEKDAY),
        hour=payload.number(view, Field.HOUR),
        pace=pace,
        snooze_until=payload.day(view, Field.SNOOZE_UNTIL),
    )
