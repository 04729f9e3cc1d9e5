"""Where an answer to a request is written, and where what became of it is shown."""

from dataclasses import dataclass

from slack_sdk import WebClient

from bot.domain.contents import RequestCard
from bot.domain.people import Actor
from bot.usecases.show_home import open_home
from bot.views import requests
from handlers import payload
from handlers.desk import Desk, View
from handlers.payload import Payload


@dataclass(frozen=True, slots=True)
class RequestScreens:
    desk: Desk

    def write(self, client: WebClient, body: Payload, view: View) -> None:
        """In the window that asked what to do instead of accepting, or in a new one."""
        if (body.get("view") or {}).get("type") == "modal":
            client.views_update(view_id=body["view"]["id"], view=view)
        else:
            self.desk.show(client, body, view)

    def show_outcome(
        self, client: WebClient, body: Payload, actor: Actor, card: RequestCard
    ) -> None:
        """Cards, and a Home opened lately, are drawn anew by themselves."""
        surface = (body.get("view") or {}).get("type")
        if surface == "modal":
            client.views_update(view_id=body["view"]["id"], view=requests.answered(card))
        elif payload.is_ephemeral(body):
            self.desk.answers.replace(body, requests.show_card_answer(card))
        elif card.already and surface:
            self.desk.show(client, body, requests.answered(card))
        elif card.already:
            self.desk.answers.say(body, requests.show_card_answer(card))
        elif surface:  # A Home that may have stood open for hours; it is looked at now.
            open_home(self.desk.core, actor)
            if card.request.may_be_explained:  # Its card is gone from there.
                self.desk.show(client, body, requests.answered(card))
