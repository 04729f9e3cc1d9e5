"""Who am I, where am I, and a way in for sockets."""

from sandbox.app import APP_ID, BOT_ID, BOT_USER_ID
from sandbox.delivery.sockets import Sockets
from sandbox.errors import Refused
from sandbox.types import Json
from sandbox.web_api.call import Method, need
from sandbox.workspace import Workspace


def auth_test(workspace: Workspace, args: Json) -> Json:
    return {
        "url": f"https://{workspace.domain}.slack.com/",
        "team": workspace.name,
        "user": workspace.bot.handle,
        "team_id": workspace.id,
        "user_id": BOT_USER_ID,
        "bot_id": BOT_ID,
        "is_enterprise_install": False,
    }


def open_connection(workspace: Workspace, args: Json) -> Json:
    if not isinstance(workspace.delivery, Sockets):
        raise Refused("socket_mode_not_enabled")
    address = workspace.base_url.replace("http", "ws", 1)
    return {"url": f"{address}/socket/{workspace.delivery.issue_ticket()}"}


def team_info(workspace: Workspace, args: Json) -> Json:
    return {"team": {"id": workspace.id, "name": workspace.name, "domain": workspace.domain}}


def bot_info(workspace: Workspace, args: Json) -> Json:
    if need(args, "bot") != BOT_ID:
        raise Refused("bot_not_found")
    return {
        "bot": {
            "id": BOT_ID,
            "deleted": False,
            "name": workspace.app.name,
            "app_id": APP_ID,
            "user_id": BOT_USER_ID,
        }
    }


METHODS = {
    "auth.test": Method(auth_test),
    "apps.connections.open": Method(open_connection, token="app"),
    "team.info": Method(team_info, scope="team:read"),
    "bots.info": Method(bot_info, scope="users:read"),
}
