"""How two people work together: answer alone, read, confirm, change, renew or close."""

from slack_bolt import Ack, App, BoltContext
from slack_sdk import WebClient

from bot.domain.contents import AgreementPage
from bot.domain.errors import FieldProblem
from bot.domain.mentorship import MentorshipId
from bot.domain.people import Format
from bot.domain.working_terms import Booker, Reply, Rhythm, Terms, Until
from bot.usecases.answer_agreement import answer_agreement
from bot.usecases.change_agreement import change_agreement
from bot.usecases.confirm_agreement import confirm_agreement
from bot.usecases.look_at_agreement import look_at_agreement
from bot.usecases.renew_agreement import close_with_thanks, renew_agreement
from bot.views import agreements as views
from bot.views.ids import Button, Field, Form
from handlers import payload
from handlers.desk import Desk, View
from handlers.payload import Payload, T


class Agreements:
    """Messages and Home are drawn anew by themselves; the window shows what is next."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._core = desk.core

    def register(self, app: App) -> None:
        app.action(Button.AGREEMENT)(self.open)
        app.action(Button.CHANGE_AGREEMENT)(self.write)
        app.action(Button.ALL_VERSIONS)(self.show_versions)
        app.view(Form.AGREEMENT_ANSWER)(self.answer)
        app.view(Form.AGREEMENT_CHANGE)(self.change)
        app.view(Form.AGREEMENT_CONFIRM)(self.confirm)
        app.action(Button.RENEW)(self.renew)
        app.action(Button.CLOSE_WITH_THANKS)(self.close)

    def open(self, ack: Ack, body: Payload, context: BoltContext, client: WebClient) -> None:
        self._desk.show(client, body, views.show(self._page(body, context)))
        ack()

    def write(self, ack: Ack, body: Payload, context: BoltContext, client: WebClient) -> None:
        view = views.write(self._page(body, context))
        if not self._show_in_window(client, body, view):
            self._desk.show(client, body, view)
        ack()

    def show_versions(
        self, ack: Ack, body: Payload, context: BoltContext, client: WebClient
    ) -> None:
        self._desk.show(client, body, views.show_versions(self._page(body, context)))
        ack()

    def answer(self, ack: Ack, view: Payload, context: BoltContext) -> None:
        actor, mentorship = self._desk.actor(context), _written_about(view)
        page = answer_agreement(self._core, actor, mentorship, _terms(view))
        ack(response_action="update", view=views.show(page))

    def change(self, ack: Ack, view: Payload, context: BoltContext) -> None:
        actor, number = self._desk.actor(context), payload.metadata_id(view, "version")
        page = change_agreement(self._core, actor, _written_about(view), number, _terms(view))
        ack(response_action="update", view=views.show(page))

    def confirm(self, ack: Ack, view: Payload, context: BoltContext) -> None:
        actor, number = self._desk.actor(context), payload.metadata_id(view, "version")
        page = confirm_agreement(self._core, actor, _written_about(view), number)
        ack(response_action="update", view=views.show(page))

    def renew(self, ack: Ack, body: Payload, context: BoltContext, client: WebClient) -> None:
        page = renew_agreement(self._core, self._desk.actor(context), _pressed_about(body))
        self._desk.confirm(lambda: self._show_in_window(client, body, views.show(page)))
        ack()

    def close(self, ack: Ack, body: Payload, context: BoltContext, client: WebClient) -> None:
        page = close_with_thanks(self._core, self._desk.actor(context), _pressed_about(body))
        self._desk.confirm(lambda: self._show_in_window(client, body, views.after_closing(page)))
        ack()

    def _page(self, body: Payload, context: BoltContext) -> AgreementPage:
        return look_at_agreement(self._core, self._desk.actor(context), _pressed_about(body))

    def _show_in_window(self, client: WebClient, body: Payload, view: View) -> bool:
        """In the window where the button was; False where it was in none."""
        is_window = (body.get("view") or {}).get("type") == "modal"
        if is_window:
            client.views_update(view_id=body["view"]["id"], view=view)
        return is_window


def _pressed_about(body: Payload) -> MentorshipId:
    return MentorshipId(payload.id_of(body, "mentorship"))


def _written_about(view: Payload) -> MentorshipId:
    return MentorshipId(payload.metadata_id(view, "mentorship"))


def _terms(view: Payload) -> Terms:
    return Terms(
        rhythm=_chosen(view, Field.RHYTHM, Rhythm),
        format=_chosen(view, Field.FORMAT, Format),
        booker=_chosen(view, Field.BOOKER, Booker),
        reply=_chosen(view, Field.REPLY, Reply),
        until=_chosen(view, Field.UNTIL, Until),
        day=payload.day(view, Field.ENDS_ON),
        confidentiality=payload.text(view, Field.CONFIDENTIALITY),
        off_limits=payload.text(view, Field.OFF_LIMITS),
    )


def _chosen(view: Payload, field: Field, kind: type[T]) -> T:
    found = payload.choice(view, field, kind)
    if found is None:
        raise FieldProblem(field, "not_chosen")
    return found
