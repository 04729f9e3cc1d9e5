"""What someone has before them of their own, shown as it is after they changed it."""

from dataclasses import dataclass

from bot.domain.people import Actor
from bot.usecases.show_home import look_at_overview, open_home
from bot.views import home
from handlers import payload
from handlers.desk import Desk
from handlers.payload import Payload


@dataclass(frozen=True, slots=True)
class OwnScreens:
    desk: Desk

    def show_again(self, body: Payload, actor: Actor) -> None:
        """Messages that anyone may see again are drawn anew by themselves."""
        if payload.is_ephemeral(body):
            overview = look_at_overview(self.desk.core, actor)
            self.desk.answers.replace(
                body, home.overview_answer(overview, classic=self.desk.classic)
            )
        elif (body.get("view") or {}).get("type") == "home":
            # It may have stood open for hours; it is looked at now.
            open_home(self.desk.core, actor)
