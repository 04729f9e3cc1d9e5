"""Modals and Homes."""

from sandbox.errors import Refused
from sandbox.types import Json
from sandbox.web_api.call import Method, ensure_view, need
from sandbox.workspace import Workspace


def open_view(workspace: Workspace, args: Json) -> Json:
    trigger_id = need(args, "trigger_id")
    content = ensure_view(args, "modal")
    pulled = workspace.triggers.redeem(trigger_id)
    view = workspace.views.open(pulled.user, content, pulled.tab)
    workspace.changes.publish("views", to=[pulled.user])
    return {"view": view}


def push_view(workspace: Workspace, args: Json) -> Json:
    trigger_id = need(args, "trigger_id")
    content = ensure_view(args, "modal")
    pulled = workspace.triggers.redeem(trigger_id)
    view = workspace.views.push(pulled.user, content, pulled.tab)
    workspace.changes.publish("views", to=[pulled.user])
    return {"view": view}


def update_view(workspace: Workspace, args: Json) -> Json:
    external_id = args.get("external_id")
    id = None if external_id else need(args, "view_id")
    person, view = workspace.views.find(id=id, external_id=external_id)
    content = ensure_view(args, view["type"])
    updated = workspace.views.update(view, content, args.get("hash"))
    topic = "home" if view["type"] == "home" else "views"
    workspace.changes.publish(topic, to=[person])
    return {"view": updated}


def publish_view(workspace: Workspace, args: Json) -> Json:
    user = need(args, "user_id")
    if not workspace.app.has_home:
        raise Refused("not_enabled")
    if workspace.people.get(user) is None:
        raise Refused("user_not_found")
    content = ensure_view(args, "home")
    view = workspace.views.publish(user, content, args.get("hash"))
    workspace.changes.publish("home", to=[user])
    return {"view": view}


METHODS = {
    "views.open": Method(open_view),
    "views.push": Method(push_view),
    "views.update": Method(update_view),
    "views.publish": Method(publish_view),
}
