"""Messages through the Web API: where they may go and what Slack refuses."""

import json
from typing import Any
from urllib.request import Request, urlopen

import pytest
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from sandbox import Sandbox
from tests.sandbox.little_app import button, order_card, section


def refusal(client: WebClient, method: str, **args: Any) -> dict[str, Any]:
    """The answer to a call that must fail."""
    with pytest.raises(SlackApiError) as refused:
        client.api_call(method, json=args)
    assert isinstance(refused.value.response.data, dict)
    return refused.value.response.data


def test_a_post_to_a_person_opens_the_dm(empty: Sandbox, client: WebClient) -> None:
    posted = client.chat_postMessage(channel="U0ADA", text="hi")

    assert posted["channel"].startswith("D")
    assert posted["message"]["bot_profile"]["name"] == "Lunch"
    ada = empty.person("ada")
    assert [message.text for message in ada.messages()] == ["hi"]
    assert client.chat_postMessage(channel=posted["channel"], text="again")["ok"]


def test_a_post_to_somebody_who_left_goes_through(client: WebClient) -> None:
    assert client.chat_postMessage(channel="U0DEE", text="hi")["ok"]


@pytest.mark.parametrize(
    ("channel", "code"),
    [
        ("U0NOBODY", "channel_not_found"),
        ("U0EVE", "cannot_dm_bot"),
        ("C0NOWHERE", "channel_not_found"),
        ("C0GENERAL", "not_in_channel"),
        ("#general", "not_in_channel"),
        ("", "channel_not_found"),
    ],
)
def test_where_nothing_can_be_posted(client: WebClient, channel: str, code: str) -> None:
    assert refusal(client, "chat.postMessage", channel=channel, text="hi")["error"] == code


def test_the_dms_of_others_do_not_exist(empty: Sandbox, client: WebClient) -> None:
    empty.person("ada").say("psst", to=empty.person("ben.okri"))
    secret = empty.person("ada").messages(empty.person("ben.okri"))[0].channel

    error = refusal(client, "chat.postMessage", channel=secret, text="hi")["error"]
    assert error == "channel_not_found"


def test_the_app_speaks_where_it_is_a_member(empty: Sandbox, client: WebClient) -> None:
    client.chat_postMessage(channel="cooks", text="hi")

    assert empty.person("ben.okri").last.channel == "C0COOKS"
    assert not empty.person("ada").sees("hi")


def test_what_is_wrong_is_said(client: WebClient) -> None:
    refused = refusal(
        client, "chat.postMessage", channel="U0ADA", text="x", blocks=[{"type": "sektion"}]
    )

    assert refused["error"] == "invalid_blocks"
    assert "/blocks/0" in refused["response_metadata"]["messages"][0]


@pytest.mark.parametrize(
    ("args", "code"),
    [
        ({}, "no_text"),
        ({"text": "x" * 40_001}, "msg_too_long"),
        ({"text": "x", "blocks": "{"}, "invalid_blocks_format"),
        ({"text": "x", "metadata": {"event_type": "a"}}, "invalid_metadata_format"),
    ],
)
def test_what_cannot_be_posted(client: WebClient, args: dict[str, Any], code: str) -> None:
    assert refusal(client, "chat.postMessage", channel="U0ADA", **args)["error"] == code


def test_an_update_replaces_text_and_blocks_together(empty: Sandbox, client: WebClient) -> None:
    posted = client.chat_postMessage(channel="U0ADA", text="pie", blocks=order_card("pie"))
    place = {"channel": posted["channel"], "ts": posted["ts"]}

    client.chat_update(**place, text="eaten")

    message = empty.person("ada").messages()[-1]
    assert (message.words, message.blocks) == ("eaten", [])
    assert refusal(client, "chat.update", **place, text="x" * 4001)["error"] == "msg_too_long"


def test_only_the_apps_own_messages_change(empty: Sandbox, client: WebClient) -> None:
    ada = empty.person("ada")
    ada.say("mine")
    place = {"channel": ada.messages()[0].channel, "ts": ada.messages()[0].ts}

    update, delete = "chat.update", "chat.delete"
    assert refusal(client, update, **place, text="x")["error"] == "cant_update_message"
    assert refusal(client, delete, **place)["error"] == "cant_delete_message"
    place["ts"] = "1.000000"
    assert refusal(client, update, **place, text="x")["error"] == "message_not_found"


def test_a_deleted_message_is_gone(empty: Sandbox, client: WebClient) -> None:
    posted = client.chat_postMessage(channel="U0ADA", text="oops")

    client.chat_delete(channel=posted["channel"], ts=posted["ts"])

    assert empty.person("ada").messages() == []


def test_an_ephemeral_message_is_for_one_and_out_of_reach(
    empty: Sandbox, client: WebClient
) -> None:
    whispered = client.chat_postEphemeral(channel="C0COOKS", user="U0BEN", text="psst")

    assert empty.person("ben.okri").last.ephemeral
    place = {"channel": "C0COOKS", "ts": whispered["message_ts"]}
    assert refusal(client, "chat.update", **place, text="x")["error"] == "message_not_found"
    args = {"channel": "C0COOKS", "user": "U0ADA", "text": "psst"}
    assert refusal(client, "chat.postEphemeral", **args)["error"] == "user_not_in_channel"


def test_blocks_come_back_with_ids(client: WebClient) -> None:
    blocks = [
        section("x", accessory={k: v for k, v in button("B", "").items() if k != "action_id"})
    ]

    posted = client.chat_postMessage(channel="U0ADA", text="x", blocks=blocks)

    assert posted["message"]["blocks"][0]["block_id"]
    assert posted["message"]["blocks"][0]["accessory"]["action_id"]


@pytest.mark.parametrize(
    ("token", "method", "code"),
    [
        ("", "auth.test", "not_authed"),
        ("xoxb-wrong", "auth.test", "invalid_auth"),
        ("xapp-sandbox-app-token", "auth.test", "not_allowed_token_type"),
        ("xoxb-sandbox-bot-token", "apps.connections.open", "not_allowed_token_type"),
        ("xoxb-sandbox-bot-token", "chat.shout", "unknown_method"),
    ],
)
def test_who_may_call(empty: Sandbox, token: str, method: str, code: str) -> None:
    request = Request(empty.api_url + method, data=f"token={token}".encode())
    with urlopen(request) as answer:
        assert json.load(answer)["error"] == code


def test_form_fields_are_read_as_json(empty: Sandbox, client: WebClient) -> None:
    blocks = json.dumps([section("formed")])

    client.api_call("chat.postMessage", data={"channel": "U0ADA", "text": "x", "blocks": blocks})

    assert empty.person("ada").last.words == "formed"
    assert empty.payloads[-1]["blocks"] == [section("formed")]
    assert "token" not in empty.payloads[-1]


def test_failures_that_were_ordered(empty: Sandbox, client: WebClient) -> None:
    empty.fail_next("chat.postMessage", error="internal_error")
    empty.fail_next("chat.postMessage", status=429)

    args = {"channel": "U0ADA", "text": "x"}
    assert refusal(client, "chat.postMessage", **args)["error"] == "internal_error"
    with pytest.raises(SlackApiError) as limited:
        client.chat_postMessage(channel="U0ADA", text="x")
    assert limited.value.response.status_code == 429
    assert limited.value.response.headers["Retry-After"] == "1"
    assert empty.person("ada").messages() == []
    assert client.chat_postMessage(channel="U0ADA", text="x")["ok"]
    assert [call.response["ok"] for call in empty.calls] == [False, False, True]
