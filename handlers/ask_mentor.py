"""**Ask**: write a request to one mentor, and send it."""

from dataclasses import replace

from slack_bolt import Ack, App, BoltContext
from slack_sdk import WebClient

from bot.domain.people import MemberId, Role
from bot.domain.request import ReferralId
from bot.usecases.ask_mentor import Ask, ask_mentor
from bot.usecases.prepare_ask import prepare_ask
from bot.views import requests
from bot.views.carried import carried
from bot.views.ids import Button, Field, Form
from handlers import payload
from handlers.desk import Desk
from handlers.payload import Payload
from handlers.sources import source_of


class AskMentor:
    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._core = desk.core

    def register(self, app: App) -> None:
        app.action(Button.ASK)(self.write_ask)
        app.action(Button.ASK_REFERRED)(self.write_referred_ask)
        app.view(Form.ASK_MENTOR)(self.ask)

    def write_ask(self, ack: Ack, body: Payload, context: BoltContext, client: WebClient) -> None:
        mentor = MemberId(payload.id_of(body, "mentor"))
        form = prepare_ask(self._core, self._desk.actor(context), mentor)
        if role := _role_looked_for(body):
            form = replace(form, role=role)
        self._desk.show(client, body, requests.ask_form(form))
        ack()

    def write_referred_ask(
        self, ack: Ack, body: Payload, context: BoltContext, client: WebClient
    ) -> None:
        referral = ReferralId(payload.id_of(body, "referral"))
        form = prepare_ask(self._core, self._desk.actor(context), None, referral)
        self._desk.show(client, body, requests.ask_form(form))
        ack()

    def ask(self, ack: Ack, body: Payload, view: Payload, context: BoltContext) -> None:
        referral = payload.optional_metadata_id(view, "referral")
        ask = Ask(
            mentor_id=MemberId(payload.metadata_id(view, "mentor")),
            role=payload.choice(view, Field.ROLE, Role) or Role.ADVISOR,
            hope=payload.text(view, Field.HOPE),
            first_yes=payload.is_checked(view, Field.FIRST_YES),
            referral_id=ReferralId(referral) if referral else None,
        )
        card = ask_mentor(self._core, self._desk.actor(context), ask, source_of(body))
        ack(response_action="update", view=requests.asked(card))


def _role_looked_for(body: Payload) -> Role | None:
    """Where the search was for one."""
    found = carried(payload.value_of(body)).get("role")
    return next(iter(payload.known([found], Role)), None)
