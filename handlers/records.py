"""My record: seen and trimmed in a window, then made as files."""

from slack_bolt import Ack, App, BoltContext
from slack_sdk import WebClient

from bot.domain.errors import FieldProblem
from bot.domain.local_time import local_day
from bot.domain.people import Actor
from bot.domain.record import Choice, Part, Side, usual_choice
from bot.usecases.make_record import look_at_record, make_record
from bot.views import record as views
from bot.views.ids import Button, Field, Form, Pick
from handlers import payload, picked
from handlers.desk import Desk
from handlers.payload import Payload
from handlers.sources import version_of

SHOWN_AT_ONCE = (
    Field.RECORD_SIDE,
    Field.RECORD_SINCE,
    Field.RECORD_UNTIL,
    Field.RECORD_PARTS,
    Pick.LEAVE_OUT,
)


class Records:
    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._core = desk.core

    def register(self, app: App) -> None:
        app.action(Button.RECORD)(self.open)
        for field in SHOWN_AT_ONCE:
            app.action(field)(self.choose)
        app.view(Form.RECORD)(self.make)

    def open(self, ack: Ack, body: Payload, context: BoltContext, client: WebClient) -> None:
        record = look_at_record(self._core, self._desk.actor(context))
        self._desk.show(client, body, views.preview(record))
        ack()

    def choose(self, ack: Ack, body: Payload, context: BoltContext, client: WebClient) -> None:
        actor = self._desk.actor(context)
        view = body.get("view") or {}
        record = look_at_record(self._core, actor, self._choice(view, actor))
        client.views_update(view_id=view["id"], view=views.preview(record))
        ack()

    def make(self, ack: Ack, view: Payload, context: BoltContext) -> None:
        actor = self._desk.actor(context)
        make_record(self._core, actor, self._choice(view, actor), version_of(view))
        ack(response_action="update", view=views.made())

    def _choice(self, view: Payload, actor: Actor) -> Choice:
        """On another side everything is as usual again, with its own parts."""
        today = local_day(self._core.clock.now(), actor.member.zone)
        shown = views.side_of(view.get("private_metadata"))
        side = payload.choice(view, Field.RECORD_SIDE, Side) or shown
        if side is not shown:
            return usual_choice(side, today)
        since, until = (
            payload.day(view, field) for field in (Field.RECORD_SINCE, Field.RECORD_UNTIL)
        )
        if since is None:
            raise FieldProblem(Field.RECORD_SINCE, "not_a_date")
        if until is None:
            raise FieldProblem(Field.RECORD_UNTIL, "not_a_date")
        parts = payload.choices(view, Field.RECORD_PARTS, Part)
        return Choice(side, since, until, parts, picked.left_out(view))
