"""What people tap about a meeting before it happens, and after it."""

from slack_bolt import Ack, App, BoltContext

from bot.domain.people import Actor
from bot.domain.planned import PlannedId
from bot.usecases.after_meeting import say_met, say_missed
from bot.usecases.answer_times import pick_time, say_none_fits
from bot.usecases.cancel_planned import cancel_planned, send_file
from bot.views.ids import Button
from handlers import payload
from handlers.desk import Desk
from handlers.own_screens import OwnScreens
from handlers.payload import Payload


class PlannedAnswers:
    """Messages and Home are drawn anew by themselves."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._core = desk.core
        self._screens = OwnScreens(desk)

    def register(self, app: App) -> None:
        app.action(Button.PICK_TIME)(self.pick)
        app.action(Button.NONE_FITS)(self.none_fits)
        app.action(Button.CANCEL_MEETING)(self.cancel)
        app.action(Button.CALENDAR_FILE)(self.send_file)
        app.action(Button.MEETING_HELD)(self.met)
        app.action(Button.MEETING_MISSED)(self.missed)

    def pick(self, ack: Ack, body: Payload, context: BoltContext) -> None:
        actor, version = self._desk.actor(context), payload.id_of(body, "version")
        time = payload.moment_of(body, "at")
        pick_time(self._core, actor, _planned(body), version, time)
        self._done(ack, body, actor)

    def none_fits(self, ack: Ack, body: Payload, context: BoltContext) -> None:
        actor, version = self._desk.actor(context), payload.id_of(body, "version")
        say_none_fits(self._core, actor, _planned(body), version)
        self._done(ack, body, actor)

    def cancel(self, ack: Ack, body: Payload, context: BoltContext) -> None:
        actor = self._desk.actor(context)
        cancel_planned(self._core, actor, _planned(body))
        self._done(ack, body, actor)

    def send_file(self, ack: Ack, body: Payload, context: BoltContext) -> None:
        key = str(body.get("trigger_id") or body["actions"][0].get("action_ts"))
        send_file(self._core, self._desk.actor(context), _planned(body), key)
        ack()

    def met(self, ack: Ack, body: Payload, context: BoltContext) -> None:
        actor = self._desk.actor(context)
        say_met(self._core, actor, _planned(body))
        self._done(ack, body, actor)

    def missed(self, ack: Ack, body: Payload, context: BoltContext) -> None:
        actor = self._desk.actor(context)
        say_missed(self._core, actor, _planned(body))
        self._done(ack, body, actor)

    def _done(self, ack: Ack, body: Payload, actor: Actor) -> None:
        self._desk.confirm(lambda: self._screens.show_again(body, actor))
        ack()


def _planned(body: Payload) -> PlannedId:
    return PlannedId(payload.id_of(body, "planned"))
