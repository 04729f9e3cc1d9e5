"""What people tap in a digest: did you two meet, what now, how often, and not today."""

from slack_bolt import Ack, App, BoltContext
from slack_sdk import WebClient

from bot.domain.errors import NotYours
from bot.domain.local_time import DAY
from bot.domain.mentorship import MentorshipId
from bot.domain.nudges import NudgeAnswer, NudgeId
from bot.domain.reminders import Pace
from bot.usecases.answer_check_in import answer_check_in, change_day, take_back_answer
from bot.usecases.change_reminders import answer_fade, look_at_reminders, snooze
from bot.usecases.pause_mentorship import answer_drift, resume_mentorship
from bot.usecases.reading import today_of
from bot.views import reminders
from bot.views.choices import Snooze
from bot.views.ids import Button, Pick
from handlers import payload, picked
from handlers.desk import Desk
from handlers.own_screens import OwnScreens
from handlers.payload import Payload

_CHECK_IN = {
    Button.WE_MET: NudgeAnswer.MET,
    Button.ITS_PLANNED: NudgeAnswer.PLANNED,
    Button.NOT_YET: NudgeAnswer.NOT_YET,
}
_DRIFT = {
    Button.WE_MEET: NudgeAnswer.WE_MEET,
    Button.PAUSE: NudgeAnswer.PAUSE,
    Button.END: NudgeAnswer.END,
}
_PACES = {
    Button.LESS: Pace.EVERY_2_WEEKS,
    Button.WHEN_DUE: Pace.WHEN_DUE,
    Button.STOP: Pace.QUIET,
}
_SNOOZES = {Snooze.TOMORROW: DAY, Snooze.A_WEEK: 7 * DAY}


class Digests:
    """Whatever is answered, each digest that shows it is drawn anew by itself."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._core = desk.core
        self._screens = OwnScreens(desk)

    def register(self, app: App) -> None:
        for button in _CHECK_IN:
            app.action(button)(self.answer)
        app.action(Button.TAKE_BACK)(self.take_back)
        app.action(Pick.MET_ON)(self.change_day)
        for button in _DRIFT:
            app.action(button)(self.answer_drift)
        app.action(Button.RESUME)(self.resume)
        for button in _PACES:
            app.action(button)(self.choose_pace)
        app.action(Pick.SNOOZE)(self.snooze)

    def answer(self, ack: Ack, body: Payload, context: BoltContext) -> None:
        answer = _CHECK_IN[picked.button_of(body)]
        answer_check_in(self._core, self._desk.actor(context), _nudge(body), answer)
        ack()

    def take_back(self, ack: Ack, body: Payload, context: BoltContext) -> None:
        take_back_answer(self._core, self._desk.actor(context), _nudge(body))
        ack()

    def change_day(self, ack: Ack, body: Payload, context: BoltContext) -> None:
        nudge = NudgeId(picked.id_beside(body, "nudge"))
        change_day(self._core, self._desk.actor(context), nudge, picked.day(body))
        ack()

    def answer_drift(self, ack: Ack, body: Payload, context: BoltContext) -> None:
        answer = _DRIFT[picked.button_of(body)]
        answer_drift(self._core, self._desk.actor(context), _nudge(body), answer)
        ack()

    def resume(self, ack: Ack, body: Payload, context: BoltContext) -> None:
        actor = self._desk.actor(context)
        resume_mentorship(self._core, actor, MentorshipId(payload.id_of(body, "mentorship")))
        self._desk.confirm(lambda: self._screens.show_again(body, actor))
        ack()

    def choose_pace(self, ack: Ack, body: Payload, context: BoltContext) -> None:
        pace = _PACES[picked.button_of(body)]
        answer_fade(self._core, self._desk.actor(context), _nudge(body), pace)
        ack()

    def snooze(self, ack: Ack, body: Payload, context: BoltContext, client: WebClient) -> None:
        actor = self._desk.actor(context)
        until = picked.option(body, Snooze)
        if until is None:
            raise NotYours
        if until is Snooze.A_DAY:
            form = look_at_reminders(self._core, actor)
            self._desk.show(client, body, reminders.settings(form))
        else:
            today = today_of(actor.member, self._core.clock.now())
            snooze(self._core, actor, today + _SNOOZES[until])
        ack()


def _nudge(body: Payload) -> NudgeId:
    return NudgeId(payload.id_of(body, "nudge"))
