"""The window of one mentorship."""

from slack_bolt import Ack, App, BoltContext
from slack_sdk import WebClient

from bot.domain.mentorship import MentorshipId
from bot.usecases.look_at_mentorship import look_at_mentorship
from bot.views import mentorship_window
from bot.views.ids import Button
from handlers import payload
from handlers.desk import Desk
from handlers.payload import Payload


class Mentorships:
    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._core = desk.core

    def register(self, app: App) -> None:
        app.action(Button.MENTORSHIP)(self.open)

    def open(self, ack: Ack, body: Payload, context: BoltContext, client: WebClient) -> None:
        mentorship = MentorshipId(payload.id_of(body, "mentorship"))
        page = look_at_mentorship(self._core, self._desk.actor(context), mentorship)
        self._desk.show(client, body, mentorship_window.show(page))
        ack()
