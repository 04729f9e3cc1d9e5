"""Who joins, leaves, moves or takes another name."""

from slack_bolt import Ack, App

from bot.slack_people import person_of
from bot.usecases.sync_members import member_changed
from handlers.desk import Desk
from handlers.payload import Payload


class People:
    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def register(self, app: App) -> None:
        app.event("team_join")(self.changed)
        app.event("user_change")(self.changed)

    def changed(self, ack: Ack, event: Payload) -> None:
        """Slack tells of every new status and picture; only what we keep is written."""
        person = person_of(event["user"], self._desk.workspace.platform_id)
        member_changed(self._desk.core, self._desk.workspace_id, person)
        ack()
