"""Not now: said with one tap, and explained afterwards if the mentor likes."""

from slack_bolt import Ack, App, BoltContext
from slack_sdk import WebClient

from bot.domain.request import Answer, Reason, RequestId
from bot.usecases.decline_request import decline_request
from bot.usecases.explain_decline import NotNow, explain_decline
from bot.usecases.look_at_request import look_at_request
from bot.views import profiles, requests
from bot.views.ids import Button, Field, Form
from handlers import payload
from handlers.desk import Desk
from handlers.payload import Payload
from handlers.request_screens import RequestScreens


class SayNotNow:
    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._core = desk.core
        self._screens = RequestScreens(desk)

    def register(self, app: App) -> None:
        app.action(Button.NOT_NOW)(self.decline)
        app.action(Button.EXPLAIN)(self.write)
        app.view(Form.NOT_NOW)(self.explain)

    def decline(self, ack: Ack, body: Payload, context: BoltContext, client: WebClient) -> None:
        actor = self._desk.actor(context)
        card = decline_request(self._core, actor, RequestId(payload.id_of(body, "request")))
        self._desk.confirm(lambda: self._screens.show_outcome(client, body, actor, card))
        ack()

    def write(self, ack: Ack, body: Payload, context: BoltContext, client: WebClient) -> None:
        request = RequestId(payload.id_of(body, "request"))
        card = look_at_request(self._core, self._desk.actor(context), request)
        may_be = card.request.may_be_explained
        view = requests.not_now_form(card) if may_be else requests.answered(card)
        self._screens.write(client, body, view)
        ack()

    def explain(self, ack: Ack, view: Payload, context: BoltContext) -> None:
        said = NotNow(
            Answer(payload.choice(view, Field.REASON, Reason), payload.text(view, Field.NOTE)),
            away_until=payload.day(view, Field.AWAY_UNTIL),
            do_not_ask=payload.is_checked(view, Field.DO_NOT_ASK),
        )
        request = RequestId(payload.metadata_id(view, "request"))
        outcome = explain_decline(self._core, self._desk.actor(context), request, said)
        shown = (
            profiles.pending_first(outcome.pending)
            if outcome.pending
            else requests.answered(outcome.card)
        )
        ack(response_action="update", view=shown)
