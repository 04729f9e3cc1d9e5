"""The people of the workspace."""

from sandbox.errors import Refused
from sandbox.types import Json
from sandbox.web_api.call import Method, need
from sandbox.web_api.paging import page
from sandbox.workspace import Workspace


def user_info(workspace: Workspace, args: Json) -> Json:
    person = workspace.person(need(args, "user"))
    if person is None:
        raise Refused("user_not_found")
    return {"user": workspace.describe_person(person)}


def list_users(workspace: Workspace, args: Json) -> Json:
    everybody = workspace.everybody()
    people, cursor = page(everybody, args, default=len(everybody))
    return {
        "members": [workspace.describe_person(person) for person in people],
        "cache_ts": int(workspace.clock.now().timestamp()),
        "response_metadata": {"next_cursor": cursor},
    }


METHODS = {
    "users.info": Method(user_info, scope="users:read"),
    "users.list": Method(list_users, scope="users:read"),
}
