"""A payload of the day as if the person did it again just now."""

import copy
import secrets

from sandbox.types import Json
from sandbox.workspace import Workspace


def fresh(workspace: Workspace, payload: Json, person: str | None = None) -> Json:
    """With an event id, a trigger, a response URL and an open modal of its own, as each act has.

    `person` acts instead of whoever it was; the words of the payload stay.
    """
    again = copy.deepcopy(payload)
    who = person or str(payload.get("user_id") or (payload.get("user") or {}).get("id"))
    workspace.views.close_all(who, tab="")
    if "event_id" in again:
        again["event_id"] = f"Ev{secrets.token_hex(5).upper()}"
    if "trigger_id" in again:
        again["trigger_id"] = workspace.triggers.issue(who)
    if "response_url" in again:
        channel = again.get("channel_id") or again["channel"]["id"]
        again["response_url"] = workspace.response_urls.issue(who, channel)
    view = again.get("view") or {}
    if view.get("type") == "modal":
        view["id"] = workspace.views.open(who, view, tab="")["id"]
        again.get("container", {})["view_id"] = view["id"]
    return again
