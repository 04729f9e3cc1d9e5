"""The waiting list: join, leave, and ask for a place that is offered."""

from slack_bolt import Ack, App, BoltContext
from slack_sdk import WebClient

from bot.domain.contents import AskForm
from bot.domain.people import Actor, MemberId
from bot.domain.waiting_list import WaitId
from bot.usecases.decline_offer import decline_offer
from bot.usecases.join_waiting_list import join_waiting_list
from bot.usecases.leave_waiting_list import leave_waiting_list
from bot.usecases.take_offer import take_offer
from bot.views import places as views
from bot.views import requests
from bot.views.ids import Button
from bot.views.parts import View
from handlers import payload
from handlers.desk import Desk
from handlers.own_screens import OwnScreens
from handlers.payload import Payload


class WaitingList:
    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._core = desk.core
        self._screens = OwnScreens(desk)

    def register(self, app: App) -> None:
        app.action(Button.JOIN_LIST)(self.join)
        app.action(Button.WAIT_FOR_ANY)(self.wait_for_any)
        app.action(Button.ASK_NOW)(self.ask_now)
        app.action(Button.KEEP_WAITING)(self.keep_waiting)
        app.action(Button.LEAVE_LIST)(self.leave)

    def join(self, ack: Ack, body: Payload, context: BoltContext, client: WebClient) -> None:
        self._join(body, context, client, MemberId(payload.id_of(body, "mentor")))
        ack()

    def wait_for_any(
        self, ack: Ack, body: Payload, context: BoltContext, client: WebClient
    ) -> None:
        self._join(body, context, client, None)
        ack()

    def ask_now(self, ack: Ack, body: Payload, context: BoltContext, client: WebClient) -> None:
        wait = WaitId(payload.id_of(body, "wait"))
        form = take_offer(self._core, self._desk.actor(context), wait)
        self._desk.show(client, body, requests.ask_form(form))
        ack()

    def keep_waiting(
        self, ack: Ack, body: Payload, context: BoltContext, client: WebClient
    ) -> None:
        actor, wait = self._desk.actor(context), WaitId(payload.id_of(body, "wait"))
        line = decline_offer(
            self._core, actor, wait, int(payload.moment_of(body, "until").timestamp())
        )
        self._show(
            client, body, actor, views.joined(line) if line.wait.is_open else views.left(line)
        )
        ack()

    def leave(self, ack: Ack, body: Payload, context: BoltContext, client: WebClient) -> None:
        actor = self._desk.actor(context)
        line = leave_waiting_list(self._core, actor, WaitId(payload.id_of(body, "wait")))
        self._show(client, body, actor, views.left(line))
        ack()

    def _show(self, client: WebClient, body: Payload, actor: Actor, view: View) -> None:
        """In the window where the button was; elsewhere every screen is drawn anew."""

        def show() -> None:
            if (body.get("view") or {}).get("type") == "modal":
                client.views_update(view_id=body["view"]["id"], view=view)
            else:
                self._screens.show_again(body, actor)

        self._desk.confirm(show)

    def _join(
        self, body: Payload, context: BoltContext, client: WebClient, mentor: MemberId | None
    ) -> None:
        outcome = join_waiting_list(self._core, self._desk.actor(context), mentor)
        if isinstance(outcome, AskForm):
            view = views.ask_instead(outcome)
        else:
            view = views.joined(outcome)
        self._desk.confirm(lambda: self._desk.show(client, body, view))
