"""One form for every pause: what is to rest, until when, and the way back."""

from datetime import date

from slack_bolt import Ack, App, BoltContext
from slack_sdk import WebClient

from bot.domain.contents import PausePreview
from bot.domain.errors import FieldProblem
from bot.domain.mentorship import MentorshipId
from bot.domain.pausing import PauseWhat
from bot.domain.people import Actor
from bot.usecases.change_reminders import look_at_reminders
from bot.usecases.pause_everything import look_at_pause, pause_everything, resume_everything
from bot.usecases.pause_requests import look_at_requests, stop_accepting, take_requests_again
from bot.usecases.pause_until import look_at_rest, pause_form, rest_until
from bot.views import pausing as views
from bot.views import reminders
from bot.views.carried import carried, carried_day
from bot.views.ids import Button, Field, Form
from handlers import payload
from handlers.desk import Desk
from handlers.own_screens import OwnScreens
from handlers.payload import Payload


class Pausing:
    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._core = desk.core
        self._screens = OwnScreens(desk)

    def register(self, app: App) -> None:
        app.action(Button.WRITE_PAUSE)(self.write)
        app.action(Button.PAUSE_THIS)(self.write_for_one)
        app.view(Form.WRITE_PAUSE)(self.preview)
        app.view(Form.PAUSE)(self.pause_in_window)
        app.view(Form.PAUSE_ONE)(self.pause_one)
        app.action(Button.PAUSE_EVERYTHING)(self.pause)
        app.action(Button.BACK)(self.come_back)
        app.action(Button.TAKE_REQUESTS)(self.take_requests)

    def write(self, ack: Ack, body: Payload, context: BoltContext, client: WebClient) -> None:
        form = pause_form(self._core, self._desk.actor(context))
        self._desk.show(client, body, views.write_pause(form))
        ack()

    def write_for_one(
        self, ack: Ack, body: Payload, context: BoltContext, client: WebClient
    ) -> None:
        mentorship = MentorshipId(payload.id_of(body, "mentorship"))
        form = pause_form(self._core, self._desk.actor(context), mentorship)
        self._desk.show(client, body, views.write_pause(form))
        ack()

    def preview(self, ack: Ack, view: Payload, context: BoltContext) -> None:
        until = payload.day(view, Field.PAUSE_UNTIL)
        if until is None:
            raise FieldProblem(Field.PAUSE_UNTIL, "not_a_date")
        preview = self._look(
            self._desk.actor(context), payload.picked(view, Field.PAUSE_WHAT), until
        )
        ack(response_action="update", view=views.ask_pause(preview))

    def pause_in_window(self, ack: Ack, view: Payload, context: BoltContext) -> None:
        actor, said = self._desk.actor(context), carried(view.get("private_metadata"))
        until = carried_day(said, "until")
        if said.get("what") == PauseWhat.REQUESTS:
            preview = look_at_requests(self._core, actor, until)
            stop_accepting(self._core, actor, until)
        else:
            preview = pause_everything(self._core, actor, until)
        ack(response_action="update", view=views.paused(preview))

    def pause_one(self, ack: Ack, view: Payload, context: BoltContext) -> None:
        mentorship = MentorshipId(payload.metadata_id(view, "mentorship"))
        until = carried_day(carried(view.get("private_metadata")), "until")
        preview = rest_until(self._core, self._desk.actor(context), mentorship, until)
        ack(response_action="update", view=views.paused(preview))

    def pause(self, ack: Ack, body: Payload, context: BoltContext) -> None:
        """The message that offered it is drawn anew by itself."""
        until = carried_day(carried(payload.value_of(body)), "until")
        pause_everything(self._core, self._desk.actor(context), until)
        ack()

    def come_back(self, ack: Ack, body: Payload, context: BoltContext, client: WebClient) -> None:
        actor = self._desk.actor(context)
        resume_everything(self._core, actor)
        self._desk.confirm(lambda: self._show_again(client, body, actor))
        ack()

    def take_requests(
        self, ack: Ack, body: Payload, context: BoltContext, client: WebClient
    ) -> None:
        actor = self._desk.actor(context)
        take_requests_again(self._core, actor)
        self._desk.confirm(lambda: self._show_again(client, body, actor))
        ack()

    def _look(self, actor: Actor, what: str, until: date) -> PausePreview:
        if what == PauseWhat.EVERYTHING:
            return look_at_pause(self._core, actor, until)
        if what == PauseWhat.REQUESTS:
            return look_at_requests(self._core, actor, until)
        if not what.isdecimal():
            raise FieldProblem(Field.PAUSE_WHAT, "not_chosen")
        return look_at_rest(self._core, actor, MentorshipId(int(what)), until)

    def _show_again(self, client: WebClient, body: Payload, actor: Actor) -> None:
        if (body.get("view") or {}).get("type") == "modal":
            form = look_at_reminders(self._core, actor)
            client.views_update(view_id=body["view"]["id"], view=reminders.settings(form))
        else:
            self._screens.show_again(body, actor)
