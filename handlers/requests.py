"""What becomes of a request: accept, suggest someone else, not now, withdraw."""

from slack_bolt import Ack, App, BoltContext
from slack_sdk import WebClient

from bot.domain.contents import RequestCard
from bot.domain.people import Actor
from bot.domain.request import Answer, Reason, RequestId
from bot.usecases.accept_request import accept_request
from bot.usecases.decline_request import NotNow, decline_request
from bot.usecases.look_at_request import look_at_request
from bot.usecases.refer_request import refer_request
from bot.usecases.show_home import open_home
from bot.usecases.withdraw_request import withdraw_request
from bot.views import profiles, requests
from bot.views.ids import Button, Field, Form
from handlers import payload
from handlers.desk import Desk, View
from handlers.payload import Payload


class Requests:
    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._core = desk.core

    def register(self, app: App) -> None:
        app.action(Button.ACCEPT)(self.accept)
        app.action(Button.SEND_ACCEPT)(self.accept)
        app.action(Button.OPEN_PLACE)(self.open_place)
        app.action(Button.NOT_NOW)(self.write_not_now)
        app.view(Form.DECLINE_REQUEST)(self.decline)
        app.action(Button.SUGGEST)(self.write_suggestion)
        app.view(Form.REFER_REQUEST)(self.refer)
        app.action(Button.WITHDRAW)(self.withdraw)

    def accept(self, ack: Ack, body: Payload, context: BoltContext, client: WebClient) -> None:
        actor = self._desk.actor(context)
        card = accept_request(self._core, actor, _request(body))
        self._desk.confirm(lambda: self._show_outcome(client, body, actor, card))
        ack()

    def open_place(self, ack: Ack, body: Payload, context: BoltContext, client: WebClient) -> None:
        actor = self._desk.actor(context)
        card = accept_request(self._core, actor, _request(body), open_place=True)
        self._desk.confirm(lambda: self._show_outcome(client, body, actor, card))
        ack()

    def write_not_now(
        self, ack: Ack, body: Payload, context: BoltContext, client: WebClient
    ) -> None:
        card = look_at_request(self._core, self._desk.actor(context), _request(body))
        self._write(client, body, card, requests.decline_form(card))
        ack()

    def decline(self, ack: Ack, view: Payload, context: BoltContext) -> None:
        said = NotNow(
            Answer(payload.choice(view, Field.REASON, Reason), payload.text(view, Field.NOTE)),
            away_until=payload.day(view, Field.AWAY_UNTIL),
            do_not_ask=payload.is_checked(view, Field.DO_NOT_ASK),
        )
        request = RequestId(payload.metadata_id(view, "request"))
        outcome = decline_request(self._core, self._desk.actor(context), request, said)
        shown = (
            profiles.pending_first(outcome.pending)
            if outcome.pending
            else requests.answered(outcome.card)
        )
        ack(response_action="update", view=shown)

    def write_suggestion(
        self, ack: Ack, body: Payload, context: BoltContext, client: WebClient
    ) -> None:
        card = look_at_request(self._core, self._desk.actor(context), _request(body))
        self._write(client, body, card, requests.refer_form(card))
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
        self._desk.confirm(lambda: self._show_outcome(client, body, actor, card))
        ack()

    def _write(self, client: WebClient, body: Payload, card: RequestCard, form: View) -> None:
        """In the window that asked what to do instead of accepting, or in a new one."""
        view = form if card.request.is_pending else requests.answered(card)
        if (body.get("view") or {}).get("type") == "modal":
            client.views_update(view_id=body["view"]["id"], view=view)
        else:
            self._desk.show(client, body, view)

    def _show_outcome(
        self, client: WebClient, body: Payload, actor: Actor, card: RequestCard
    ) -> None:
        """Cards, and a Home opened lately, are drawn anew by themselves."""
        surface = (body.get("view") or {}).get("type")
        if surface == "modal":
            client.views_update(view_id=body["view"]["id"], view=requests.answered(card))
        elif payload.is_ephemeral(body):
            self._desk.answers.replace(body, requests.show_card_answer(card))
        elif card.already and surface:
            self._desk.show(client, body, requests.answered(card))
        elif card.already:
            self._desk.answers.say(body, requests.show_card_answer(card))
        elif surface:  # A Home that may have stood open for hours; it is looked at now.
            open_home(self._core, actor)


def _request(body: Payload) -> RequestId:
    return RequestId(payload.id_of(body, "request"))
