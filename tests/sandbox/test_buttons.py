"""Buttons in messages, and what the app answers through their response URL."""

import json
from datetime import timedelta
from typing import Any
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import pytest
from slack_sdk import WebClient

from sandbox import Actor, AppFailed, Confirm, NotThere, Sandbox
from sandbox.app import BOT_USER_ID
from tests.sandbox.little_app import delivered, order_card


@pytest.fixture
def order(canteen: Sandbox, ada: Actor, ben: Actor) -> None:
    """Ben has an order for soup before him."""
    ada.command("/lunch")
    ada.fill("Dish", "soup")
    ada.submit()
    ben.wait_for("@Ada Byron wants soup")


@pytest.mark.usefixtures("order")
def test_a_button_asks_first_and_its_answer_replaces_the_message(ben: Actor) -> None:
    before = len(ben.messages())

    ben.click("Cook")

    assert ben.confirmed[-1] == Confirm("Cook it?", "No way back.", "Yes", "No")
    assert ben.wait_for("Cooked soup").words == "Cooked soup"
    assert len(ben.messages()) == before


@pytest.mark.usefixtures("order")
def test_the_payload_is_slacks(canteen: Sandbox, ben: Actor) -> None:
    ben.click("Later")

    payload = delivered(canteen, "block_actions")
    message = ben.messages()[-2]
    assert payload["container"] == {
        "type": "message",
        "message_ts": message.ts,
        "channel_id": message.channel,
        "is_ephemeral": False,
    }
    assert payload["channel"] == {"id": message.channel, "name": "directmessage"}
    assert payload["message"]["bot_id"] == "B0SANDBOX1"
    assert payload["message"]["blocks"] == message.blocks
    assert payload["state"] == {"values": {}}
    action = payload["actions"][0]
    assert action.pop("action_ts")
    assert action == {
        "type": "overflow",
        "block_id": "answer",
        "action_id": "more",
        "selected_option": {"text": {"type": "plain_text", "text": "Later"}, "value": "later"},
    }
    assert ben.last.words == "Later" and ben.last.ephemeral


@pytest.mark.usefixtures("order")
def test_a_message_can_be_taken_away(ben: Actor) -> None:
    before = len(ben.messages())

    ben.click("Refuse")

    assert len(ben.messages()) == before - 1


def test_ephemeral_messages_are_not_repeated_to_the_app(canteen: Sandbox, ada: Actor) -> None:
    ada.command("/lunch", "card pie", channel="general")
    ada.click("Cook", on="wants pie")

    payload = delivered(canteen, "block_actions")
    assert payload["container"]["is_ephemeral"] is True
    assert "message" not in payload
    assert ada.last.words == "Cooked pie" and ada.last.ephemeral


def test_five_answers_are_all(canteen: Sandbox, ada: Actor) -> None:
    ada.command("/lunch", "often")

    assert ada.last.words == "Again 4"
    assert {"method": "response_url", "text": "Again 5"} in canteen.payloads


@pytest.mark.parametrize(
    ("body", "error"),
    [
        (b"[1]", "invalid_payload"),
        (b"{", "invalid_payload"),
        (b"{}", "no_text"),
        (b'{"delete_original": true, "text": "x"}', "invalid_payload"),
        (b'{"text": "x", "blocks": [{"type": "sektion"}]}', "invalid_blocks"),
    ],
)
def test_an_answer_slack_does_not_take(
    canteen: Sandbox, ada: Actor, body: bytes, error: str
) -> None:
    ada.command("/lunch", "menu")

    with pytest.raises(HTTPError) as refused:
        urlopen(Request(canteen.delivered[-1]["response_url"], body))
    assert json.load(refused.value)["error"] == error
    refused.value.close()


def test_an_answer_after_half_an_hour(canteen: Sandbox, ada: Actor) -> None:
    ada.command("/lunch", "menu")
    url = canteen.delivered[-1]["response_url"]
    canteen.clock.jump(timedelta(minutes=31))

    with pytest.raises(HTTPError) as refused:
        urlopen(Request(url, b'{"text": "late"}'))
    canteen.clock.jump(timedelta(minutes=-31))
    assert (refused.value.code, json.load(refused.value)["error"]) == (404, "expired_url")
    refused.value.close()


def test_a_button_that_is_not_there(ben: Actor, order: None) -> None:
    with pytest.raises(NotThere) as lost:
        ben.click("Eat")

    assert "no button 'Eat' to click" in str(lost.value)
    assert "buttons: Cook, Refuse, Later, Never" in str(lost.value)
    assert "@Ada Byron wants soup" in str(lost.value)


def test_of_two_such_buttons_one_is_named_by_words_near_it(canteen: Sandbox, ada: Actor) -> None:
    both = order_card("pie") + order_card("tart")
    for number, block in enumerate(both):
        block["block_id"] = f"block-{number}"
    api(canteen, channel="U0ADA", text="Two", blocks=both)

    with pytest.raises(NotThere, match="2 buttons say 'Cook'"):
        ada.click("Cook")
    ada.click("Cook", block="wants tart")
    assert delivered(canteen, "block_actions")["actions"][0]["value"] == "tart"


def test_a_press_on_what_has_changed_meanwhile(canteen: Sandbox, ada: Actor) -> None:
    old = api(canteen, channel="U0ADA", text="Old", blocks=order_card("old"))
    message = ada.wait_for("wants old")
    app_client(canteen).chat_update(channel=old["channel"], ts=old["ts"], text="Gone", blocks=[])

    with pytest.raises(NotThere):
        ada.click("Cook", on=message)


def test_a_forged_press_reaches_the_app_as_it_is(canteen: Sandbox, ada: Actor, ben: Actor) -> None:
    api(canteen, channel="U0ADA", text="Mine", blocks=order_card("mine"))
    ada.click("Later")
    forged = {
        **delivered(canteen, "block_actions"),
        "user": {"id": "U0BEN", "username": "ben.okri"},
    }

    assert ben.send_raw(forged) == {}
    assert delivered(canteen, "block_actions") == forged


def test_a_press_nobody_answers(
    canteen: Sandbox, ada: Actor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sandbox.delivery.sockets.PATIENCE", 0.2)
    blocks = order_card("mute")
    blocks[1]["elements"][1]["action_id"] = "nobody-listens"
    api(canteen, channel="U0ADA", text="Mute", blocks=blocks)

    with pytest.raises(AppFailed, match="did not respond in time"):
        ada.click("Refuse")


def test_a_shortcut_on_a_message(canteen: Sandbox, ada: Actor, ben: Actor) -> None:
    ben.say("bread & butter", to="general")

    ada.shortcut("Eat this", on=ada.messages("general")[-1])

    assert ada.last.words == "Ate bread & butter"
    with pytest.raises(NotThere, match="there are Order, Eat this"):
        ada.shortcut("Drink this")


def app_client(canteen: Sandbox) -> WebClient:
    return WebClient(token=canteen.bot_token, base_url=canteen.api_url)


def api(canteen: Sandbox, **message: Any) -> Any:
    posted = app_client(canteen).chat_postMessage(**message)
    assert posted["message"]["user"] == BOT_USER_ID
    return posted
