"""Ending a mentorship, through a form."""

from slack_bolt import Ack, App, BoltContext
from slack_sdk import WebClient

from bot.domain.mentorship import MentorshipId
from bot.usecases.end_mentorship import end_mentorship
from bot.usecases.look_at_mentorship import look_at_mentorship
from bot.views import ending as views
from bot.views.ids import Button, Field, Form
from handlers import payload
from handlers.desk import Desk
from handlers.payload import Payload


class Ending:
    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._core = desk.core

    def register(self, app: App) -> None:
        app.action(Button.WRITE_END)(self.write)
        app.view(Form.END_MENTORSHIP)(self.end)

    def write(self, ack: Ack, body: Payload, context: BoltContext, client: WebClient) -> None:
        mentorship = MentorshipId(payload.id_of(body, "mentorship"))
        page = look_at_mentorship(self._core, self._desk.actor(context), mentorship)
        self._desk.show(client, body, views.write_end(page.mentorship, page.line.partner))
        ack()

    def end(self, ack: Ack, view: Payload, context: BoltContext) -> None:
        actor = self._desk.actor(context)
        mentorship = MentorshipId(payload.metadata_id(view, "mentorship"))
        never_again = payload.is_checked(view, Field.NEVER_AGAIN)
        end_mentorship(self._core, actor, mentorship, never_again=never_again)
        page = look_at_mentorship(self._core, actor, mentorship)
        ack(response_action="update", view=views.ended(page))
