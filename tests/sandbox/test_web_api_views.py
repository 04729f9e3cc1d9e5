"""Views through the Web API: triggers, the stack, updates and Home."""

import pytest
from slack_sdk import WebClient

from sandbox import Sandbox
from tests.sandbox.little_app import form, plain, section
from tests.sandbox.test_web_api_chat import refusal

HOME = {"type": "home", "blocks": [section("Welcome")]}


@pytest.fixture
def trigger(empty: Sandbox) -> str:
    return empty.workspace.triggers.issue("U0ADA")


def test_a_trigger_opens_one_form(empty: Sandbox, client: WebClient, trigger: str) -> None:
    view = client.views_open(trigger_id=trigger, view=form())["view"]

    ada = empty.person("ada")
    assert ada.modal and ada.modal.id == view["id"] == view["root_view_id"]
    assert view["previous_view_id"] is None and view["app_id"] == "A0SANDBOX1"
    again = refusal(client, "views.open", trigger_id=trigger, view=form())
    assert again["error"] == "exchanged_trigger_id"


def test_a_trigger_grows_old(
    client: WebClient, trigger: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sandbox.triggers.LIFE", 0)

    refused = refusal(client, "views.open", trigger_id=trigger, view=form())
    assert refused["error"] == "expired_trigger_id"
    refused = refusal(client, "views.open", trigger_id="1.2.3", view=form())
    assert refused["error"] == "invalid_trigger_id"


def test_a_refused_view_leaves_the_trigger(client: WebClient, trigger: str) -> None:
    broken = {**form(), "title": plain("x" * 25)}

    refused = refusal(client, "views.open", trigger_id=trigger, view=broken)
    assert refused["error"] == "invalid_arguments"
    assert client.views_open(trigger_id=trigger, view=form())["ok"]


def test_three_forms_are_the_most(empty: Sandbox, client: WebClient, trigger: str) -> None:
    root = client.views_open(trigger_id=trigger, view=form())["view"]
    for _ in range(2):
        trigger = empty.workspace.triggers.issue("U0ADA")
        pushed = client.views_push(trigger_id=trigger, view=form())["view"]
    assert pushed["root_view_id"] == root["id"] != pushed["previous_view_id"]

    trigger = empty.workspace.triggers.issue("U0ADA")
    refused = refusal(client, "views.push", trigger_id=trigger, view=form())
    assert refused["error"] == "push_limit_reached"


def test_an_update_with_an_old_hash(client: WebClient, trigger: str) -> None:
    view = client.views_open(trigger_id=trigger, view=form())["view"]
    args = {"view_id": view["id"], "hash": view["hash"]}

    assert client.views_update(**args, view=form())["view"]["id"] == view["id"]
    assert refusal(client, "views.update", **args, view=form())["error"] == "hash_conflict"


def test_external_ids_name_a_view_and_are_unique(
    empty: Sandbox, client: WebClient, trigger: str
) -> None:
    client.views_open(trigger_id=trigger, view=form(external_id="lunch-1"))

    title = plain("Changed")
    client.views_update(external_id="lunch-1", view={**form(external_id="lunch-1"), "title": title})
    modal = empty.person("ada").modal
    assert modal and modal.title == "Changed"
    args = {"trigger_id": empty.workspace.triggers.issue("U0BEN")}
    refused = refusal(client, "views.open", **args, view=form(external_id="lunch-1"))
    assert refused["error"] == "duplicate_external_id"


def test_a_closed_view_is_not_found(empty: Sandbox, client: WebClient, trigger: str) -> None:
    view = client.views_open(trigger_id=trigger, view=form())["view"]
    empty.person("ada").close()

    refused = refusal(client, "views.update", view_id=view["id"], view=form())
    assert refused["error"] == "not_found"


def test_home_is_everybodys_own(empty: Sandbox, client: WebClient) -> None:
    first = client.views_publish(user_id="U0ADA", view=HOME)["view"]
    second = client.views_publish(user_id="U0ADA", view=HOME, hash=first["hash"])["view"]

    assert second["id"] == first["id"]
    ada, ben = empty.person("ada"), empty.person("ben.okri")
    assert ada.home and ada.home.words == "Welcome"
    assert ben.home is None
    args = {"user_id": "U0ADA", "view": HOME}
    refused = refusal(client, "views.publish", **args, hash=first["hash"])
    assert refused["error"] == "hash_conflict"
    refused = refusal(client, "views.publish", user_id="U0ADA", view=form())
    assert refused["error"] == "invalid_arguments"
