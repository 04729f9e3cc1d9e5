"""Something is wrong: the form, what a coordinator reads, and what is withdrawn."""

from slack_bolt import Ack, App, BoltContext
from slack_sdk import WebClient

from bot.domain.concern import ConcernId
from bot.domain.errors import FieldProblem
from bot.domain.mentorship import MentorshipId
from bot.domain.people import MemberId
from bot.usecases.read_concern import read_concern
from bot.usecases.write_concern import (
    NewConcern,
    look_at_concerns,
    withdraw_concern,
    write_concern,
)
from bot.views import concerns
from bot.views.carried import carried
from bot.views.ids import Button, Field, Form
from handlers import payload
from handlers.desk import Desk
from handlers.payload import Payload
from handlers.sources import version_of


class Concerns:
    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._core = desk.core

    def register(self, app: App) -> None:
        app.action(Button.CONCERN)(self.open)
        app.view(Form.CONCERN)(self.write)
        app.action(Button.READ_CONCERN)(self.read)
        app.action(Button.WITHDRAW_CONCERN)(self.withdraw)

    def open(self, ack: Ack, body: Payload, context: BoltContext, client: WebClient) -> None:
        actor = self._desk.actor(context)
        is_about = carried(payload.value_of(body))
        mentorship = MentorshipId(payload.id_of(body, "mentorship")) if is_about else None
        form = look_at_concerns(self._core, actor, mentorship)
        self._desk.show(client, body, concerns.write_concern(form))
        ack()

    def write(self, ack: Ack, view: Payload, context: BoltContext) -> None:
        new = NewConcern(_reader(view), payload.text(view, Field.CONCERN), _mentorship(view))
        form = write_concern(
            self._core,
            self._desk.actor(context),
            new,
            version_of(view),
            is_sure=payload.is_checked(view, Field.SAVE_ANYWAY),
        )
        shown = concerns.show_sent(form) if form.sent else concerns.write_concern(form)
        ack(response_action="update", view=shown)

    def read(self, ack: Ack, body: Payload, context: BoltContext, client: WebClient) -> None:
        concern = ConcernId(payload.id_of(body, "concern"))
        page = read_concern(self._core, self._desk.actor(context), concern)
        self._desk.show(client, body, concerns.show_page(page))
        ack()

    def withdraw(self, ack: Ack, body: Payload, context: BoltContext, client: WebClient) -> None:
        """In the same window, with what was typed into it meanwhile."""
        concern, view = ConcernId(payload.id_of(body, "concern")), body.get("view") or {}
        form = withdraw_concern(self._core, self._desk.actor(context), concern, _mentorship(view))
        is_form = view.get("callback_id") == Form.CONCERN
        shown = concerns.write_concern(form) if is_form else concerns.show_sent(form)
        self._desk.confirm(lambda: client.views_update(view_id=view.get("id"), view=shown))
        ack()


def _mentorship(view: Payload) -> MentorshipId | None:
    found = payload.optional_metadata_id(view, "mentorship")
    return MentorshipId(found) if found else None


def _reader(view: Payload) -> MemberId:
    try:
        return MemberId(payload.number(view, Field.CONCERN_READER))
    except FieldProblem:
        raise FieldProblem(Field.CONCERN_READER, "not_chosen") from None
