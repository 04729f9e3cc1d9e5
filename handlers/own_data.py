"""One's own data: all of it as a file, and deleting it once a word confirms it."""

from slack_bolt import Ack, App, BoltContext
from slack_sdk import WebClient

from bot.usecases.delete_data import delete_data, look_at_deletion
from bot.usecases.export_data import export_data
from bot.views import own as views
from bot.views.ids import Button, Field, Form
from handlers import payload
from handlers.desk import Desk
from handlers.payload import Payload
from handlers.sources import version_of


class OwnData:
    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._core = desk.core

    def register(self, app: App) -> None:
        app.action(Button.EXPORT)(self.export)
        app.action(Button.DELETE_DATA)(self.ask)
        app.view(Form.DELETE_DATA)(self.delete)

    def export(self, ack: Ack, body: Payload, context: BoltContext, client: WebClient) -> None:
        self.begin_export(body, context)
        self._desk.confirm(lambda: self._desk.show(client, body, views.export_coming()))
        ack()

    def begin_export(self, body: Payload, context: BoltContext) -> None:
        # One file for each press, however often Slack sends it.
        export_data(self._core, self._desk.actor(context), f"trigger:{body.get('trigger_id')}")

    def ask(self, ack: Ack, body: Payload, context: BoltContext, client: WebClient) -> None:
        found = look_at_deletion(self._core, self._desk.actor(context))
        self._desk.show(client, body, views.ask_deletion(found))
        ack()

    def delete(self, ack: Ack, view: Payload, context: BoltContext) -> None:
        actor = self._desk.actor(context)
        word = payload.text(view, Field.DELETE_WORD)
        delete_data(self._core, actor, word, version_of(view))
        ack(response_action="update", view=views.deleted())
