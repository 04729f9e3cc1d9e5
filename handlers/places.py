"""A place that an end made free: open it, not now, or one place fewer."""

from slack_bolt import Ack, App, BoltContext

from bot.domain.places import ClosedPlaceId, PlaceState
from bot.usecases.open_place import answer_place
from bot.views.ids import Button
from handlers import payload, picked
from handlers.desk import Desk
from handlers.own_screens import OwnScreens
from handlers.payload import Payload

_ANSWERS = {
    Button.OPEN_IT: PlaceState.OPENED,
    Button.KEEP_CLOSED: PlaceState.NOT_NOW,
    Button.FEWER_PLACES: PlaceState.GIVEN_UP,
}


class Places:
    """The digest that asked is drawn anew by itself."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._core = desk.core
        self._screens = OwnScreens(desk)

    def register(self, app: App) -> None:
        for button in _ANSWERS:
            app.action(button)(self.answer)

    def answer(self, ack: Ack, body: Payload, context: BoltContext) -> None:
        actor = self._desk.actor(context)
        answer = _ANSWERS[picked.button_of(body)]
        answer_place(self._core, actor, ClosedPlaceId(payload.id_of(body, "place")), answer)
        self._desk.confirm(lambda: self._screens.show_again(body, actor))
        ack()
