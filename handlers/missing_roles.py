"""The line in Home that names a missing role."""

from slack_bolt import Ack, App, BoltContext
from slack_sdk import WebClient

from bot.domain.errors import NotYours
from bot.usecases.dismiss_role import dismiss_role
from bot.usecases.find_mentor import find_mentor
from bot.views import find_mentor as views
from bot.views.carried import carried_search
from bot.views.ids import Button
from handlers import payload
from handlers.desk import Desk
from handlers.own_screens import OwnScreens
from handlers.payload import Payload


class MissingRoles:
    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._core = desk.core
        self._screens = OwnScreens(desk)

    def register(self, app: App) -> None:
        app.action(Button.FIND_ROLE)(self.find)
        app.action(Button.DISMISS_ROLE)(self.dismiss)

    def find(self, ack: Ack, body: Payload, context: BoltContext, client: WebClient) -> None:
        text, filters, _ = carried_search(payload.value_of(body))
        found = find_mentor(self._core, self._desk.actor(context), text, filters)
        self._desk.show(client, body, views.show_found(found, classic=self._desk.classic))
        ack()

    def dismiss(self, ack: Ack, body: Payload, context: BoltContext) -> None:
        actor = self._desk.actor(context)
        _, filters, _ = carried_search(payload.value_of(body))
        if filters.role is None:
            raise NotYours
        dismiss_role(self._core, actor, filters.role)
        self._desk.confirm(lambda: self._screens.show_again(body, actor))
        ack()
