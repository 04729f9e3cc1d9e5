"""`/findmentor`: say what you need, see who could help."""

from slack_bolt import Ack, App, BoltContext
from slack_sdk import WebClient

from bot.domain.errors import FieldProblem
from bot.domain.matching import Filters
from bot.domain.people import Format, MemberId, Role, Stage
from bot.usecases.find_mentor import find_mentor
from bot.usecases.know_member import know_member
from bot.usecases.look_at_mentor import look_at_mentor
from bot.usecases.prepare_ask import prepare_ask
from bot.usecases.tell_coordinator import tell_coordinator
from bot.views import find_mentor as views
from bot.views import profiles, requests
from bot.views.carried import carried_search
from bot.views.ids import Button, Field, Form
from bot.views.shortcuts import Shortcut
from handlers import message_text, payload
from handlers.desk import Desk, ephemeral
from handlers.payload import Payload
from handlers.sources import source_of


class FindMentor:
    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._core = desk.core

    def register(self, app: App) -> None:
        app.command("/findmentor")(self.command)
        app.shortcut(Shortcut.FIND_MENTOR)(self.ask_need)
        app.action(Button.FIND)(self.ask_need)
        app.view(Form.FIND_MENTOR)(self.show_found)
        app.action(Button.MORE)(self.show_more)
        app.action(Button.REFINE)(self.refine)
        app.action(Button.SEE_PROFILE)(self.show_profile)
        app.action(Button.TELL_COORDINATOR)(self.tell_coordinator)

    def command(self, ack: Ack, body: Payload, context: BoltContext, client: WebClient) -> None:
        actor = self._desk.actor(context)
        said = payload.unescaped(body.get("text") or "")
        colleague, words = message_text.leading_mention(said)
        if colleague:
            mentor = know_member(self._core, actor.workspace_id, colleague)
            form = prepare_ask(self._core, actor, mentor.id, hope=words)
            self._desk.show(client, body, requests.ask_form(form))
            ack()
        elif said:
            found = find_mentor(self._core, actor, said)
            ack(**ephemeral(views.answer_found(found, classic=self._desk.classic)))
        else:
            self._desk.show(client, body, views.ask_need())
            ack()

    def ask_need(self, ack: Ack, body: Payload, context: BoltContext, client: WebClient) -> None:
        self._desk.actor(context)
        self._desk.show(client, body, views.ask_need())
        ack()

    def show_found(self, ack: Ack, view: Payload, context: BoltContext) -> None:
        need = payload.text(view, Field.NEED)
        filters = _filters(view)
        if not need and filters == Filters():
            raise FieldProblem(Field.NEED, "empty")
        found = find_mentor(self._core, self._desk.actor(context), need, filters)
        shown = views.show_found(found, classic=self._desk.classic)
        ack(response_action="update", view=shown)

    def show_more(self, ack: Ack, body: Payload, context: BoltContext, client: WebClient) -> None:
        text, filters, offset = carried_search(payload.value_of(body))
        found = find_mentor(self._core, self._desk.actor(context), text, filters, offset)
        classic = self._desk.classic
        shown = views.show_found(found, classic=classic)
        self._desk.replace(client, body, shown, views.answer_found(found, classic=classic))
        ack()

    def refine(self, ack: Ack, body: Payload, context: BoltContext, client: WebClient) -> None:
        self._desk.actor(context)
        text, filters, _ = carried_search(payload.value_of(body))
        form = views.refine(text, filters)
        if (body.get("view") or {}).get("type") == "modal":
            client.views_update(view_id=body["view"]["id"], view=form)
        else:
            self._desk.show(client, body, form)
        ack()

    def show_profile(
        self, ack: Ack, body: Payload, context: BoltContext, client: WebClient
    ) -> None:
        mentor = MemberId(payload.id_of(body, "mentor"))
        page = look_at_mentor(self._core, self._desk.actor(context), mentor)
        self._desk.show(client, body, profiles.show_mentor(page))
        ack()

    def tell_coordinator(
        self, ack: Ack, body: Payload, context: BoltContext, client: WebClient
    ) -> None:
        actor = self._desk.actor(context)
        text, filters, _ = carried_search(payload.value_of(body))
        key = f"tell:{actor.id}:{source_of(body)}"
        readers = tell_coordinator(self._core, actor, text, filters, key)
        shown, instead = views.told_view(readers), views.told_answer(readers)
        self._desk.confirm(lambda: self._desk.replace(client, body, shown, instead))
        ack()


def _filters(view: Payload) -> Filters:
    return Filters(
        specialty=payload.text(view, Field.SPECIALTY),
        role=payload.choice(view, Field.ROLE, Role),
        format=payload.choice(view, Field.FORMAT, Format),
        stage=payload.choice(view, Field.STAGE, Stage),
        free_only=payload.is_checked(view, Field.ONLY_FREE),
    )
