"""What becomes of a request: accept, suggest someone else, withdraw."""

from slack_bolt import Ack, App, BoltContext
from slack_sdk import WebClient

from bot.domain.request import RequestId
from bot.usecases.accept_request import accept_request
from bot.usecases.look_at_request import look_at_request
from bot.usecases.refer_request import refer_request
from bot.usecases.withdraw_request import withdraw_request
from bot.views import requests
from bot.views.ids import Button, Field, Form
from handlers import payload
from handlers.desk import Desk
from handlers.payload import Payload
from handlers.request_screens import RequestScreens


class Requests:
    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._core = desk.core
        self._screens = RequestScreens(desk)

    def register(self, app: App) -> None:
        app.action(Button.ACCEPT)(self.accept)
        app.action(Button.SEND_ACCEPT)(self.accept)
        app.action(Button.OPEN_PLACE)(self.open_place)
        app.action(Button.SUGGEST)(self.write_suggestion)
        app.view(Form.REFER_REQUEST)(self.refer)
        app.action(Button.WITHDRAW)(self.withdraw)

    def accept(self, ack: Ack, body: Payload, context: BoltContext, client: WebClient) -> None:
        actor = self._desk.actor(context)
        card = accept_request(self._core, actor, _request(body))
        self._desk.confirm(lambda: self._screens.show_outcome(client, body, actor, card))
        ack()

    def open_place(self, ack: Ack, body: Payload, context: BoltContext, client: WebClient) -> None:
        actor = self._desk.actor(context)
        card = accept_request(self._core, actor, _request(body), open_place=True)
        self._desk.confirm(lambda: self._screens.show_outcome(client, body, actor, card))
        ack()

    def write_suggestion(
        self, ack: Ack, body: Payload, context: BoltContext, client: WebClient
    ) -> None:
        card = look_at_request(self._core, self._desk.actor(context), _request(body))
        view = requests.refer_form(card) if card.request.is_pending else requests.answered(card)
        self._screens.write(client, body, view)
        ack()

    def refer(self, ack: Ack, view: Payload, context: BoltContext) -> None:
        card = refer_request(
            self._core,
            self._desk.actor(context),
            RequestId(payload.metadata_id(view, "request")),
            payload.people(view, Field.COLLEAGUES),
            payload.text(view, Field.LINE),
        )
        ack(response_action="update", view=requests.answered(card))

    def withdraw(self, ack: Ack, body: Payload, context: BoltContext, client: WebClient) -> None:
        actor = self._desk.actor(context)
        card = withdraw_request(self._core, actor, _request(body))
        self._desk.confirm(lambda: self._screens.show_outcome(client, body, actor, card))
        ack()


def _request(body: Payload) -> RequestId:
    return RequestId(payload.id_of(body, "request"))
