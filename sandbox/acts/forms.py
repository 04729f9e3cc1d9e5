"""People send forms and close them, and open their Home."""

from sandbox.acts import sentences
from sandbox.acts.pressing import my_view
from sandbox.delivery import Envelope, NoAnswer, payloads
from sandbox.errors import Failed, Refused
from sandbox.fields import field_errors
from sandbox.people import Person
from sandbox.posting import Delivery
from sandbox.surface import state_values
from sandbox.types import Json
from sandbox.validation import response_problem
from sandbox.workspace import Workspace

Errors = dict[str, str]
"""A sentence beside each field that has to change, by block_id."""


async def submit(workspace: Workspace, me: Person, view_id: str, typed: Json) -> Errors:
    """Sends the form on top; the errors are the client's own or the app's, and keep it open."""
    view = my_view(workspace, me, view_id)
    stack = workspace.views.stack(me.id, workspace.views.tab_of(view))
    if not stack or stack[-1] is not view or not view["submit"]:
        raise sentences.gone("form")
    view["state"] = {"values": state_values(view["blocks"], typed)}
    errors = field_errors(view["blocks"], view["state"]["values"])
    if errors:
        return errors
    input_ids = [block["block_id"] for block in view["blocks"] if block["type"] == "input"]
    payload = payloads.view_submission(workspace, me, view)
    try:
        answer = await workspace.deliver(Envelope("interactive", payload))
    except NoAnswer as failure:
        raise sentences.form_failed(failure.code) from None
    problem = response_problem(answer, kind="submission", input_ids=input_ids)
    if problem:
        raise sentences.form_failed(problem.code)
    return _apply(workspace, me, view, answer)


def _apply(workspace: Workspace, me: Person, view: Json, answer: Json) -> Errors:
    views = workspace.views
    tab = views.tab_of(view)
    try:
        match answer.get("response_action"):
            case "errors":
                return dict(answer["errors"])
            case "update":
                views.update(view, answer["view"])
            case "push":
                views.push(me.id, answer["view"], tab)
            case "clear":
                views.close_all(me.id, tab)
            case _:
                views.close(me.id, view)
    except Refused as refusal:
        raise sentences.form_failed(refusal.code) from None
    workspace.changes.publish("views", to=[me.id])
    return {}


async def close(workspace: Workspace, me: Person, view_id: str, all: bool = False) -> None:
    """Leaves the form on top, or with `all` every one under it too."""
    view = my_view(workspace, me, view_id)
    cleared = all or view["clear_on_close"]
    tab = workspace.views.tab_of(view)
    closed = workspace.views.stack(me.id, tab)[::-1] if cleared else [view]
    for each in closed:
        workspace.views.close(me.id, each)
    workspace.changes.publish("views", to=[me.id])
    for each in closed:
        if each["notify_on_close"]:
            payload = payloads.view_closed(workspace, me, each, is_cleared=bool(cleared))
            try:
                await workspace.deliver(Envelope("interactive", payload))
            except NoAnswer:
                # The form is gone for the person either way; Slack says nothing.
                continue


def open_home(workspace: Workspace, me: Person, tab: str) -> Delivery:
    if tab == "home" and not workspace.app.has_home:
        raise Failed("not_enabled", "This app has no Home.")
    event: Json = {
        "type": "app_home_opened",
        "user": me.id,
        "channel": workspace.app_dm(me.id).id,
        "tab": tab,
        "event_ts": workspace.clock.next_ts(),
    }
    home = workspace.views.home(me.id)
    if tab == "home" and home:
        event["view"] = home
    return workspace.events.send("app_home_opened", event, workspace.clock.now())
