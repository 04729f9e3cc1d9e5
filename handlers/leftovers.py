"""Whatever no conversation hears: acknowledged, and answered where someone waits for it."""

import re

from slack_bolt import Ack, App
from slack_sdk import WebClient

from bot.views import problem
from bot.views.ids import Button
from handlers.desk import Desk
from handlers.payload import Payload

ANY = re.compile(".*")


class Leftovers:
    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def register(self, app: App) -> None:
        app.action(Button.LINK)(self.acknowledge)
        app.event(ANY)(self.acknowledge)
        app.action(ANY)(self.explain_button)
        app.view(ANY)(self.explain_form)
        app.shortcut(ANY)(self.explain_shortcut)

    def acknowledge(self, ack: Ack) -> None:
        """A link opens by itself; an event nobody needs must not come again."""
        ack()

    def explain_button(self, ack: Ack, body: Payload, client: WebClient) -> None:
        """Choices inside a form are read when it is submitted; a button is from an older card."""
        if body["actions"][0].get("type") == "button":
            if body.get("response_url"):
                self._desk.answers.say(body, problem.answer(problem.OUTDATED))
            else:
                self._desk.show(client, body, problem.modal(problem.OUTDATED))
        ack()

    def explain_form(self, ack: Ack) -> None:
        ack(response_action="update", view=problem.modal(problem.OUTDATED))

    def explain_shortcut(self, ack: Ack, body: Payload, client: WebClient) -> None:
        self._desk.show(client, body, problem.modal(problem.OUTDATED))
        ack()
