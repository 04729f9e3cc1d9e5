"""When and how often to be nudged: the settings, undo, and pausing everything."""

from datetime import date

from slack_bolt import Ack, App, BoltContext
from slack_sdk import WebClient

from bot.domain.errors import FieldProblem
from bot.domain.people import Actor
from bot.domain.reminders import Pace
from bot.usecases import change_reminders
from bot.usecases.pause_everything import look_at_pause, pause_everything, resume_everything
from bot.views import reminders as views
from bot.views.carried import carried, carried_day
from bot.views.ids import Button, Field, Form
from handlers import payload
from handlers.desk import Desk
from handlers.own_screens import OwnScreens
from handlers.payload import Payload


class Reminders:
    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._core = desk.core
        self._screens = OwnScreens(desk)

    def register(self, app: App) -> None:
        app.action(Button.SETTINGS)(self.show_settings)
        app.view(Form.REMINDERS)(self.save)
        app.action(Button.UNDO)(self.undo)
        app.view(Form.PAUSE)(self.pause_in_window)
        app.action(Button.PAUSE_EVERYTHING)(self.pause)
        app.action(Button.BACK)(self.come_back)

    def show_settings(
        self, ack: Ack, body: Payload, context: BoltContext, client: WebClient
    ) -> None:
        form = change_reminders.look_at_reminders(self._core, self._desk.actor(context))
        self._desk.show(client, body, views.settings(form))
        ack()

    def save(self, ack: Ack, view: Payload, context: BoltContext) -> None:
        """A pause is shown before it begins; a day that cannot be keeps all from being saved."""
        actor = self._desk.actor(context)
        until = payload.day(view, Field.PAUSE_UNTIL)
        preview = look_at_pause(self._core, actor, until) if until else None
        form = change_reminders.choose_reminders(self._core, actor, _choice(view))
        shown = views.ask_pause(preview) if preview else views.saved(form)
        ack(response_action="update", view=shown)

    def undo(self, ack: Ack, body: Payload, context: BoltContext) -> None:
        version = payload.id_of(body, "version")
        change_reminders.undo_reminders(self._core, self._desk.actor(context), version)
        ack()

    def pause_in_window(self, ack: Ack, view: Payload, context: BoltContext) -> None:
        until = _until(view.get("private_metadata"))
        preview = pause_everything(self._core, self._desk.actor(context), until)
        ack(response_action="update", view=views.paused(preview))

    def pause(self, ack: Ack, body: Payload, context: BoltContext) -> None:
        """The message that offered it is drawn anew by itself."""
        until = _until(payload.value_of(body))
        pause_everything(self._core, self._desk.actor(context), until)
        ack()

    def come_back(self, ack: Ack, body: Payload, context: BoltContext, client: WebClient) -> None:
        actor = self._desk.actor(context)
        resume_everything(self._core, actor)
        self._desk.confirm(lambda: self._show_again(client, body, actor))
        ack()

    def _show_again(self, client: WebClient, body: Payload, actor: Actor) -> None:
        if (body.get("view") or {}).get("type") == "modal":
            form = change_reminders.look_at_reminders(self._core, actor)
            client.views_update(view_id=body["view"]["id"], view=views.settings(form))
        else:
            self._screens.show_again(body, actor)


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


def _until(text: str | None) -> date:
    return carried_day(carried(text), "until")
