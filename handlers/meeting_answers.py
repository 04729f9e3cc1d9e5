"""What people tap under a meeting told in the chat, and after their first meeting."""

from slack_bolt import Ack, App, BoltContext

from bot.domain.mentorship import MentorshipId
from bot.domain.nudges import NudgeAnswer, NudgeId
from bot.usecases.answer_fit import answer_fit
from bot.usecases.tell_meeting import answer_told, drop_told, undo_told
from bot.views.ids import Button
from handlers import payload, picked
from handlers.desk import Desk
from handlers.payload import Payload

_FIT = {
    Button.KEEP_GOING: NudgeAnswer.KEEP_GOING,
    Button.NOT_A_FIT: NudgeAnswer.NOT_A_FIT,
}


class MeetingAnswers:
    """The message or digest is drawn anew by itself."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._core = desk.core

    def register(self, app: App) -> None:
        app.action(Button.MET_THIS_ONE)(self.choose)
        app.action(Button.LOG_ANYWAY)(self.log_anyway)
        app.action(Button.SAME_MEETING)(self.join)
        app.action(Button.ANOTHER_MEETING)(self.log_another)
        app.action(Button.DO_NOT_LOG)(self.drop)
        app.action(Button.UNDO_MEETING)(self.undo)
        for button in _FIT:
            app.action(button)(self.answer_fit)

    def choose(self, ack: Ack, body: Payload, context: BoltContext) -> None:
        meant = MentorshipId(payload.id_of(body, "mentorship"))
        answer_told(self._core, self._desk.actor(context), _draft(body), meant=meant)
        ack()

    def log_anyway(self, ack: Ack, body: Payload, context: BoltContext) -> None:
        answer_told(self._core, self._desk.actor(context), _draft(body), is_sure=True)
        ack()

    def join(self, ack: Ack, body: Payload, context: BoltContext) -> None:
        answer_told(self._core, self._desk.actor(context), _draft(body), is_same=True)
        ack()

    def log_another(self, ack: Ack, body: Payload, context: BoltContext) -> None:
        answer_told(self._core, self._desk.actor(context), _draft(body), is_same=False)
        ack()

    def drop(self, ack: Ack, body: Payload, context: BoltContext) -> None:
        drop_told(self._core, self._desk.actor(context), _draft(body))
        ack()

    def undo(self, ack: Ack, body: Payload, context: BoltContext) -> None:
        undo_told(self._core, self._desk.actor(context), _draft(body))
        ack()

    def answer_fit(self, ack: Ack, body: Payload, context: BoltContext) -> None:
        answer = _FIT[picked.button_of(body)]
        nudge = NudgeId(payload.id_of(body, "nudge"))
        answer_fit(self._core, self._desk.actor(context), nudge, answer)
        ack()


def _draft(body: Payload) -> int:
    return payload.id_of(body, "draft")
