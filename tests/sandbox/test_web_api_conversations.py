"""Opening conversations, their history, and the scopes both need."""

import copy
from typing import Any

import pytest
from slack_sdk import WebClient

from sandbox import Sandbox
from tests.sandbox.little_app import MANIFEST, PEOPLE
from tests.sandbox.test_web_api_chat import refusal

OPEN = "conversations.open"


def test_one_person_is_a_dm_and_always_the_same(client: WebClient) -> None:
    opened = client.conversations_open(users="U0ADA", return_im=True)

    assert opened["channel"]["is_im"] and opened["channel"]["user"] == "U0ADA"
    again = client.conversations_open(users=["U0ADA"])["channel"]
    assert again == {"id": opened["channel"]["id"]}
    assert client.conversations_open(channel=again["id"])["channel"] == again


def test_several_people_are_a_group_with_the_app(empty: Sandbox, client: WebClient) -> None:
    group = client.conversations_open(users="U0ADA,U0BEN")["channel"]["id"]
    client.chat_postMessage(channel=group, text="Meet each other")

    assert group == client.conversations_open(users="U0BEN,U0ADA")["channel"]["id"]
    assert empty.person("ada").last.channel == empty.person("ben.okri").last.channel == group
    assert not empty.person("cleo").sees("Meet each other")


@pytest.mark.parametrize(
    ("users", "code"),
    [
        ("", "users_list_not_supplied"),
        ("U0NOBODY", "user_not_found"),
        ("U0ADA,U0NOBODY", "user_not_found"),
        ("U0DEE", "user_disabled"),
        ("U0ADA,U0DEE", "user_disabled"),
        ("U0EVE", "cannot_dm_bot"),
        (",".join(f"U{number}" for number in range(9)), "too_many_users"),
    ],
)
def test_who_cannot_be_reached(client: WebClient, users: str, code: str) -> None:
    assert refusal(client, OPEN, users=users)["error"] == code


def without(*scopes: str) -> dict[str, Any]:
    manifest = copy.deepcopy(MANIFEST)
    granted = manifest["oauth_config"]["scopes"]["bot"]
    manifest["oauth_config"]["scopes"]["bot"] = [each for each in granted if each not in scopes]
    return manifest


@pytest.mark.parametrize(
    ("method", "args", "scope"),
    [
        ("chat.postMessage", {"channel": "U0ADA", "text": "x"}, "chat:write"),
        ("chat.update", {"channel": "D", "ts": "1", "text": "x"}, "chat:write"),
        ("conversations.open", {"users": "U0ADA"}, "im:write"),
        ("conversations.open", {"users": "U0ADA,U0BEN"}, "mpim:write"),
        ("conversations.history", {"channel": "C0COOKS"}, "channels:history"),
        ("users.info", {"user": "U0ADA"}, "users:read"),
        ("users.list", {}, "users:read"),
        ("team.info", {}, "team:read"),
    ],
)
def test_each_method_needs_its_scope(method: str, args: dict[str, Any], scope: str) -> None:
    with Sandbox(without(scope), PEOPLE) as sandbox:
        client = WebClient(token=sandbox.bot_token, base_url=sandbox.api_url)
        refused = refusal(client, method, **args)

    assert (refused["error"], refused["needed"]) == ("missing_scope", scope)
    assert scope not in refused["provided"].split(",")


def test_history_is_newest_first_in_pages(client: WebClient) -> None:
    posted = [client.chat_postMessage(channel="U0ADA", text=str(n)) for n in range(5)]
    channel = posted[0]["channel"]

    # The client hands out one object for all pages: each is read before the next.
    pages = [
        ([message["text"] for message in page["messages"]], page["has_more"])
        for page in client.conversations_history(channel=channel, limit=2)
    ]

    assert pages == [(["4", "3"], True), (["2", "1"], True), (["0"], False)]
    between = client.conversations_history(
        channel=channel, oldest=posted[1]["ts"], latest=posted[3]["ts"]
    )
    assert [m["text"] for m in between["messages"]] == ["2"]
    inclusive = client.conversations_history(
        channel=channel, oldest=posted[1]["ts"], latest=posted[3]["ts"], inclusive=True
    )
    assert [m["text"] for m in inclusive["messages"]] == ["3", "2", "1"]


def test_history_tells_metadata_only_when_asked(client: WebClient) -> None:
    metadata = {"event_type": "order", "event_payload": {"id": "42"}}
    posted = client.chat_postMessage(channel="U0ADA", text="x", metadata=metadata)
    channel = posted["channel"]

    assert posted["message"]["metadata"] == metadata
    plain = client.conversations_history(channel=channel)["messages"][0]
    told = client.conversations_history(channel=channel, include_all_metadata=True)
    assert "metadata" not in plain
    assert told["messages"][0]["metadata"] == metadata


def test_history_leaves_ephemeral_messages_out(client: WebClient) -> None:
    channel = client.conversations_open(users="U0ADA")["channel"]["id"]
    client.chat_postEphemeral(channel=channel, user="U0ADA", text="psst")

    assert client.conversations_history(channel=channel)["messages"] == []


@pytest.mark.parametrize(
    ("args", "code"),
    [
        ({"limit": 0, "cursor": "nonsense"}, "invalid_cursor"),
        ({"limit": "many"}, "invalid_limit"),
        ({"oldest": "yesterday"}, "invalid_ts_oldest"),
        ({"channel": "D0NOWHERE"}, "channel_not_found"),
    ],
)
def test_history_refuses(client: WebClient, args: dict[str, Any], code: str) -> None:
    channel = client.conversations_open(users="U0ADA")["channel"]["id"]

    assert refusal(client, "conversations.history", **{"channel": channel, **args})["error"] == code
