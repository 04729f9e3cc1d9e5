"""A mentor introduces a mentee; the mentee agrees, or would rather not."""

from slack_bolt import Ack, App, BoltContext
from slack_sdk import WebClient

from bot.domain.contents import IntroductionCard
from bot.domain.introduction import IntroductionId, IntroductionState, Proposal
from bot.domain.mentorship import MentorshipId
from bot.usecases.answer_introduction import answer_introduction
from bot.usecases.introduce import introduce, look_at_introduction, send_introduction
from bot.usecases.look_at_mentorship import look_at_mentorship
from bot.views import introductions, mentorship_window
from bot.views.ids import Button, Field, Form
from handlers import payload
from handlers.desk import Desk
from handlers.own_screens import OwnScreens
from handlers.payload import Payload
from handlers.picked import button_of
from handlers.sources import version_of

_ANSWERS = {
    Button.AGREE_INTRODUCTION: IntroductionState.AGREED,
    Button.DECLINE_INTRODUCTION: IntroductionState.DECLINED,
    Button.WITHDRAW_INTRODUCTION: IntroductionState.WITHDRAWN,
}


class Introductions:
    """Messages are drawn anew by themselves."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._core = desk.core
        self._screens = OwnScreens(desk)

    def register(self, app: App) -> None:
        app.action(Button.INTRODUCE)(self.write)
        app.view(Form.INTRODUCE)(self.propose)
        app.action(Button.SEND_INTRODUCTION)(self.send)
        for button in _ANSWERS:
            app.action(button)(self.answer)

    def write(self, ack: Ack, body: Payload, context: BoltContext, client: WebClient) -> None:
        mentorship = MentorshipId(payload.id_of(body, "mentorship"))
        form = look_at_introduction(self._core, self._desk.actor(context), mentorship)
        self._desk.show(client, body, introductions.write_introduction(form))
        ack()

    def propose(self, ack: Ack, view: Payload, context: BoltContext) -> None:
        proposal = Proposal(
            MentorshipId(payload.metadata_id(view, "mentorship")),
            payload.people(view, Field.COLLEAGUE),
            payload.text(view, Field.INTRODUCTION_WHY),
        )
        actor, is_sure = self._desk.actor(context), payload.is_checked(view, Field.SAVE_ANYWAY)
        shown = introduce(self._core, actor, proposal, version_of(view), is_sure=is_sure)
        if isinstance(shown, IntroductionCard):
            ack(response_action="update", view=introductions.show_sent(shown))
        else:
            ack(response_action="update", view=introductions.write_introduction(shown))

    def send(self, ack: Ack, body: Payload, context: BoltContext) -> None:
        draft, choice = payload.id_of(body, "draft"), payload.id_of(body, "choice")
        send_introduction(self._core, self._desk.actor(context), draft, choice)
        ack()

    def answer(self, ack: Ack, body: Payload, context: BoltContext, client: WebClient) -> None:
        actor = self._desk.actor(context)
        introduction = IntroductionId(payload.id_of(body, "introduction"))
        answer = _ANSWERS[button_of(body)]
        card = answer_introduction(self._core, actor, introduction, answer)
        view = body.get("view") or {}
        if view.get("type") == "modal":
            page = look_at_mentorship(self._core, actor, card.introduction.mentorship_id)
            shown = mentorship_window.show(page)
            self._desk.confirm(lambda: client.views_update(view_id=view["id"], view=shown))
        else:
            self._desk.confirm(lambda: self._screens.show_again(body, actor))
        ack()
