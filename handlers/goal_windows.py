"""A goal's page and the list beneath it, shown as they are after something was done."""

from slack_sdk import WebClient

from bot.domain.contents import GoalPage
from bot.domain.people import Actor
from bot.usecases.look_at_goals import look_at_goals
from bot.views import goal_forms, goals
from handlers.desk import Desk
from handlers.payload import Payload


def show_again(
    desk: Desk, client: WebClient, view: Payload, page_id: str, page: GoalPage, actor: Actor
) -> None:
    """`view` is the window on top, `page_id` the one that shows the goal."""
    shown = goal_forms.show_goal(page)
    desk.confirm(lambda: client.views_update(view_id=page_id, view=shown))
    root = view.get("root_view_id")
    if root and root not in (page_id, view["id"]):
        found = goals.list_window(look_at_goals(desk.core, actor))
        desk.confirm(lambda: client.views_update(view_id=root, view=found))
