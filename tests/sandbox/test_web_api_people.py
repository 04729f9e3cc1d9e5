"""Who is here: users, the app itself, members of conversations."""

import copy
from typing import Any

import pytest
from slack_sdk import WebClient

from sandbox import AppFailed, Sandbox
from tests.sandbox.little_app import MANIFEST, PEOPLE, order_card, section
from tests.sandbox.test_web_api_chat import refusal


def changed(path: str, value: Any) -> dict[str, Any]:
    """The manifest with one setting, such as features.app_home.home_tab_enabled, changed."""
    manifest = copy.deepcopy(MANIFEST)
    *way, last = path.split(".")
    place = manifest
    for step in way:
        place = place[step]
    place[last] = value
    return manifest


def granted(*scopes: str) -> dict[str, Any]:
    bot = [*MANIFEST["oauth_config"]["scopes"]["bot"], *scopes]
    return changed("oauth_config.scopes.bot", bot)


def test_users_come_in_pages(client: WebClient) -> None:
    pages = [[user["id"] for user in page["members"]] for page in client.users_list(limit=3)]

    assert pages == [
        ["U0ADA", "U0BEN", "U0CLEO"],
        ["U0DEE", "U0EVE", "USLACKBOT"],
        ["U0SANDBOX1"],
    ]


def test_a_user_is_described_as_slack_does(client: WebClient) -> None:
    ada = client.users_info(user="U0ADA")["user"]
    assert (ada["name"], ada["real_name"], ada["tz"]) == ("ada", "Ada Byron", "Europe/London")
    assert ada["tz_offset"] in (0, 3600)
    assert "email" not in ada["profile"]
    cleo = client.users_info(user="U0CLEO")["user"]
    assert cleo["is_restricted"] and cleo["is_ultra_restricted"]
    dee = client.users_info(user="U0DEE")["user"]
    assert dee["deleted"] and "tz" not in dee
    assert client.users_info(user="U0EVE")["user"]["is_bot"]
    assert refusal(client, "users.info", user="U0NOBODY")["error"] == "user_not_found"


def test_the_app_knows_itself(client: WebClient) -> None:
    me = client.auth_test()

    assert (me["team_id"], me["user_id"], me["bot_id"]) == ("T0LUNCH", "U0SANDBOX1", "B0SANDBOX1")
    assert "chat:write" in me.headers["X-OAuth-Scopes"].split(",")
    assert client.bots_info(bot=me["bot_id"])["bot"]["user_id"] == me["user_id"]
    assert client.users_info(user=me["user_id"])["user"]["is_bot"]
    assert refusal(client, "bots.info", bot="B0NOBODY")["error"] == "bot_not_found"


def test_what_more_scopes_show() -> None:
    with Sandbox(granted("users:read.email", "channels:read", "team:read"), PEOPLE) as sandbox:
        client = WebClient(token=sandbox.bot_token, base_url=sandbox.api_url)

        ada = client.users_info(user="U0ADA")["user"]
        assert ada["profile"]["email"] == "ada@example.org"
        assert client.team_info()["team"]["name"] == "Canteen"
        general = client.conversations_info(channel="C0GENERAL")["channel"]
        assert (general["name"], general["is_member"]) == ("general", False)
        cooks = client.conversations_members(channel="C0COOKS")["members"]
        assert cooks == ["U0BEN", "U0SANDBOX1"]
        outside = refusal(client, "conversations.members", channel="C0GENERAL")
        assert outside["error"] == "not_in_channel"


def test_an_app_without_a_messages_tab_writes_to_nobody() -> None:
    with Sandbox(changed("features.app_home.messages_tab_enabled", False), PEOPLE) as sandbox:
        client = WebClient(token=sandbox.bot_token, base_url=sandbox.api_url)

        refused = refusal(client, "chat.postMessage", channel="U0ADA", text="x")
        assert refused["error"] == "messages_tab_disabled"


def test_an_app_without_a_home_shows_none() -> None:
    with Sandbox(changed("features.app_home.home_tab_enabled", False), PEOPLE) as sandbox:
        client = WebClient(token=sandbox.bot_token, base_url=sandbox.api_url)
        view = {"type": "home", "blocks": [section("Hi")]}

        refused = refusal(client, "views.publish", user_id="U0ADA", view=view)
        assert refused["error"] == "not_enabled"
        with pytest.raises(AppFailed, match="no Home"):
            sandbox.person("ada").open_home()


def test_an_app_that_takes_no_presses() -> None:
    with Sandbox(changed("settings.interactivity.is_enabled", False), PEOPLE) as sandbox:
        client = WebClient(token=sandbox.bot_token, base_url=sandbox.api_url)
        client.chat_postMessage(channel="U0ADA", text="pie", blocks=order_card("pie"))

        with pytest.raises(AppFailed, match="not configured to handle interactive responses"):
            sandbox.person("ada").click("Cook")


def test_without_the_commands_scope_there_are_none() -> None:
    with Sandbox(changed("oauth_config.scopes.bot", ["chat:write"]), PEOPLE) as sandbox:
        with pytest.raises(AppFailed, match="not a valid command"):
            sandbox.person("ada").command("/lunch")
