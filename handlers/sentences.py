"""Plain sentences to the app, and the buttons of the answers."""

from slack_bolt import Ack, App, BoltContext
from slack_sdk import WebClient

from bot.domain.mentorship import MentorshipId
from bot.domain.people import MemberId
from bot.usecases.choose_day import choose_day
from bot.usecases.end_mentorship import end_mentorship
from bot.usecases.hear_sentence import hear_sentence
from bot.usecases.send_ask import resume_ask, send_ask
from bot.views import help as help_views
from bot.views import requests
from bot.views.ids import Button
from handlers import payload
from handlers.desk import Desk
from handlers.payload import Payload
from handlers.sources import source_of


class Sentences:
    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._core = desk.core

    def register(self, app: App) -> None:
        app.event("message")(self.hear)
        app.action(Button.SEND_ASK)(self.send_ask)
        app.action(Button.WHICH_DAY)(self.choose_day)
        app.action(Button.SEND_END)(self.send_end)
        app.action(Button.CHOOSE_MENTOR)(self.choose_mentor)
        app.action(Button.HELP)(self.show_help)

    def hear(self, ack: Ack, event: Payload, body: Payload, context: BoltContext) -> None:
        if _is_said_by_a_person(event):
            said = payload.unescaped(event.get("text") or "")
            hear_sentence(self._core, self._desk.actor(context), said, source_of(body))
        ack()

    def send_ask(self, ack: Ack, body: Payload, context: BoltContext) -> None:
        send_ask(self._core, self._desk.actor(context), payload.id_of(body, "draft"))
        ack()

    def choose_day(self, ack: Ack, body: Payload, context: BoltContext) -> None:
        draft, choice = payload.id_of(body, "draft"), payload.id_of(body, "choice")
        choose_day(self._core, self._desk.actor(context), draft, choice)
        ack()

    def send_end(self, ack: Ack, body: Payload, context: BoltContext) -> None:
        mentorship = MentorshipId(payload.id_of(body, "mentorship"))
        end_mentorship(self._core, self._desk.actor(context), mentorship)
        ack()

    def choose_mentor(
        self, ack: Ack, body: Payload, context: BoltContext, client: WebClient
    ) -> None:
        draft, mentor = payload.id_of(body, "draft"), MemberId(payload.id_of(body, "mentor"))
        form = resume_ask(self._core, self._desk.actor(context), draft, mentor)
        self._desk.show(client, body, requests.ask_form(form))
        ack()

    def show_help(self, ack: Ack, body: Payload, context: BoltContext, client: WebClient) -> None:
        self._desk.actor(context)
        self._desk.show(
            client, body, help_views.modal(has_coordinators=self._desk.has_coordinators)
        )
        ack()


def _is_said_by_a_person(event: Payload) -> bool:
    """In the app's own chat, and not an edit, a join or something a bot posted."""
    return (
        event.get("channel_type", "im") == "im"
        and event.get("subtype") in (None, "file_share", "thread_broadcast")
        and not event.get("bot_id")
        and bool(event.get("user"))
    )
