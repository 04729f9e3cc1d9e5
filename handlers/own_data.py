"""One's own data: all of it as a file, and deleting it once a word confirms it."""

from collections.abc import Callable, Mapping

from slack_bolt import Ack, App, BoltContext
from slack_sdk import WebClient

from bot.usecases.delete_data import delete_data, look_at_deletion
from bot.usecases.export_data import export_data
from bot.views import own as views
from bot.views.ids import Button, Field, Form
from handlers import payload
from handlers.desk import Desk, ephemeral
from handlers.payload import Payload
from handlers.records import Records
from handlers.sources import version_of


class OwnData:
    """`words` are what `/mentorship` may be followed by."""

    def __init__(self, desk: Desk, records: Records) -> None:
        self._desk = desk
        self._core = desk.core
        self.words: Mapping[str, Callable[[Ack, Payload, BoltContext, WebClient], None]] = {
            "record": records.open,
            "my record": records.open,
            "export": self.export_by_command,
            "export my data": self.export_by_command,
            "delete": self.ask,
            "delete my data": self.ask,
        }

    def register(self, app: App) -> None:
        app.action(Button.EXPORT)(self.export)
        app.action(Button.DELETE_DATA)(self.ask)
        app.view(Form.DELETE_DATA)(self.delete)

    def export(self, ack: Ack, body: Payload, context: BoltContext, client: WebClient) -> None:
        self._begin_export(body, context)
        self._desk.confirm(lambda: self._desk.show(client, body, views.export_coming()))
        ack()

    def export_by_command(
        self, ack: Ack, body: Payload, context: BoltContext, client: WebClient
    ) -> None:
        self._begin_export(body, context)
        ack(**ephemeral(views.tell_export_coming()))

    def _begin_export(self, body: Payload, context: BoltContext) -> None:
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
