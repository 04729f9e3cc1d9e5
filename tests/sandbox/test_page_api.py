"""What the page gets and does, over HTTP as a browser would."""

import asyncio
import json
from typing import Any
from urllib.error import HTTPError
from urllib.parse import urlencode
from urllib.request import Request, urlopen

import aiohttp
import pytest
from slack_sdk import WebClient

from sandbox import Sandbox
from tests.sandbox.little_app import form, order_card, section


def get(sandbox: Sandbox, what: str, **query: str) -> Any:
    with urlopen(f"{sandbox.page_url}sandbox/{what}?{urlencode(query)}") as answer:
        return json.load(answer)


def act(sandbox: Sandbox, **wish: Any) -> Any:
    body = json.dumps({"me": "U0ADA", **wish}).encode()
    request = Request(sandbox.page_url + "sandbox/act", body, {"Content-Type": "application/json"})
    with urlopen(request) as answer:
        return json.load(answer)


def app_dm(sandbox: Sandbox) -> str:
    listed = get(sandbox, "state", me="U0ADA")["conversations"]
    return str(next(each["id"] for each in listed if each["kind"] == "app"))


def test_the_state_of_somebody_new(empty: Sandbox) -> None:
    state = get(empty, "state", me="U0ADA")

    assert state["me"]["name"] == "Ada Byron" and state["me"]["online"] is False
    assert [person["id"] for person in state["people"]][:2] == ["U0ADA", "U0BEN"]
    assert state["app"]["connected"] is False
    assert [each["command"] for each in state["app"]["commands"]] == ["/lunch", "/raw"]
    assert [(c["kind"], c["name"]) for c in state["conversations"]] == [
        ("channel", "general"),
        ("app", "Lunch"),
    ]


def test_without_anybody_there_are_people_to_choose(empty: Sandbox) -> None:
    state = get(empty, "state")

    assert state["me"] is None and state["conversations"] == []
    assert len(state["people"]) == 5
    with pytest.raises(HTTPError, match="404"):
        get(empty, "state", me="U0NOBODY")


def test_unread_messages_are_counted_until_read(empty: Sandbox, client: WebClient) -> None:
    posts = [client.chat_postMessage(channel="U0ADA", text=text)["ts"] for text in "ab"]

    listed = get(empty, "state", me="U0ADA")["conversations"][-1]
    assert (listed["unread"], listed["latest"]) == (2, posts[1])
    act(empty, do="read", channel=listed["id"], ts=posts[0])
    assert get(empty, "state", me="U0ADA")["conversations"][-1]["unread"] == 1


def test_messages_and_what_they_carry(empty: Sandbox, client: WebClient) -> None:
    client.chat_postMessage(channel="U0ADA", text="x", blocks=[section("Kept", block_id="b")])
    channel = app_dm(empty)
    assert act(empty, do="message", channel=channel, text="hi <@U0BEN>")["ok"]
    client.chat_postEphemeral(channel=channel, user="U0ADA", text="psst")

    bot, mine, whispered = get(empty, "messages", me="U0ADA", channel=channel)["messages"]

    assert (bot["username"], bot["blocks"]) == ("Lunch", [section("Kept", block_id="b")])
    assert (mine["username"], mine["text"]) == ("Ada Byron", "hi <@U0BEN>")
    assert whispered["ephemeral"] is True
    with pytest.raises(HTTPError, match="404"):
        get(empty, "messages", me="U0BEN", channel=channel)


def test_views_and_home(empty: Sandbox, client: WebClient) -> None:
    assert get(empty, "home", me="U0ADA") == {"view": None}
    client.views_publish(user_id="U0ADA", view={"type": "home", "blocks": [section("Hi")]})
    client.views_open(trigger_id=empty.workspace.triggers.issue("U0ADA"), view=form())

    home = get(empty, "home", me="U0ADA")["view"]
    views = get(empty, "views", me="U0ADA")
    assert home["blocks"][0]["text"]["text"] == "Hi" and "state" not in home
    assert views["opened"] == 1 and views["views"][0]["hash"]
    assert act(empty, do="submit", view_id=views["views"][0]["id"]) == {
        "ok": True,
        "errors": {"dish": "Please complete this required field."},
    }
    assert act(empty, do="close", view_id=views["views"][0]["id"]) == {"ok": True}
    assert get(empty, "views", me="U0ADA") == {"views": [], "opened": 1}


def test_each_tab_has_forms_of_its_own(empty: Sandbox, client: WebClient) -> None:
    for tab in ("left", "right"):
        open_form(empty, client, tab)

    left, right = (get(empty, "views", me="U0ADA", tab=tab)["views"] for tab in ("left", "right"))
    assert [len(left), len(right)] == [1, 1]
    assert act(empty, do="submit", view_id=left[0]["id"])["errors"]
    assert act(empty, do="close", view_id=left[0]["id"], all=True) == {"ok": True}
    assert get(empty, "views", me="U0ADA", tab="left")["views"] == []
    assert get(empty, "views", me="U0ADA", tab="right")["views"] == right


def test_what_a_closed_tab_left_open_stands_in_the_next(empty: Sandbox, client: WebClient) -> None:
    changes = empty.workspace.changes

    def forms(tab: str) -> int:
        return len(get(empty, "views", me="U0ADA", tab=tab)["views"])

    async def come_and_go() -> None:
        line = f"{empty.page_url}sandbox/live?me=U0ADA&tab="
        async with aiohttp.ClientSession() as session:
            await asyncio.to_thread(open_form, empty, client, "first")
            async with session.ws_connect(line + "beside"):
                # The first acted before its line was open: it is here all the same.
                assert await asyncio.to_thread(forms, "beside") == 0
            async with session.ws_connect(line + "first"):
                assert await asyncio.to_thread(forms, "first") == 1
            while "first" in changes.tabs("U0ADA"):
                await asyncio.to_thread(changes.wait, changes.count, 0.1)
            async with session.ws_connect(line + "next"):
                assert await asyncio.to_thread(forms, "next") == 1

    asyncio.run(come_and_go())


def open_form(sandbox: Sandbox, client: WebClient, tab: str) -> None:
    with sandbox.workspace.triggers.pulled_in(tab):
        trigger = sandbox.workspace.triggers.issue("U0ADA")
    client.views_open(trigger_id=trigger, view=form())


def test_failures_are_sentences(empty: Sandbox) -> None:
    channel = app_dm(empty)

    assert act(empty, do="command", channel=channel, command="/dinner", text="") == {
        "ok": False,
        "error": "`/dinner` is not a valid command.",
        "code": "dispatch_unknown_command",
    }
    failed = act(empty, do="shortcut", callback_id="order")
    assert failed["code"] == "dispatch_failed"
    assert act(empty, do="message", channel="C0COOKS", text="x")["code"] == "channel_not_found"
    assert act(empty, do="message", channel=channel, text=" ")["code"] == "no_text"


def test_only_what_is_there_can_be_pressed(empty: Sandbox, client: WebClient) -> None:
    posted = client.chat_postMessage(channel="U0ADA", text="x", blocks=order_card("pie"))
    container = {"type": "message", "channel": posted["channel"], "ts": posted["ts"]}
    press = {"do": "action", "container": container, "block_id": "answer"}

    gone = act(empty, **press, action={"type": "button", "action_id": "eat"})
    assert gone["code"] == "not_found"
    option = {"text": {"type": "plain_text", "text": "Forged"}, "value": "forged"}
    forged = act(empty, **press, action={"action_id": "more", "selected_option": option})
    assert forged["code"] == "not_found"


def test_dms_with_others(empty: Sandbox) -> None:
    opened = act(empty, do="open_dm", user="U0BEN")["channel"]

    act(empty, do="message", channel=opened, text="lunch?")
    listed = {c["id"]: c for c in get(empty, "state", me="U0BEN")["conversations"]}
    assert (listed[opened]["kind"], listed[opened]["name"]) == ("dm", "Ada Byron")
    assert listed[opened]["unread"] == 1


def test_nonsense_is_refused(empty: Sandbox) -> None:
    with pytest.raises(HTTPError, match="400"):
        act(empty, do="fly")
    with pytest.raises(HTTPError, match="400"):
        act(empty, do="message", channel=["C0GENERAL"], text="hi")
    foreign = Request(empty.page_url + "sandbox/act", b'{"me": "U0ADA", "do": "read"}')
    with pytest.raises(HTTPError, match="415"):
        urlopen(foreign)


def test_the_clock_and_the_page(empty: Sandbox) -> None:
    with urlopen(empty.clock_url) as answer:
        assert json.load(answer)["now"].endswith("+00:00")
    with urlopen(empty.page_url) as answer:
        assert "text/html" in answer.headers["Content-Type"]


def test_the_live_line_says_what_changed(empty: Sandbox) -> None:
    async def told() -> None:
        async with (
            aiohttp.ClientSession() as session,
            session.ws_connect(empty.page_url + "sandbox/live?me=U0ADA") as live,
        ):
            assert await live.receive_json(timeout=5) == {"changed": ["state"]}
            client = WebClient(token=empty.bot_token, base_url=empty.api_url)
            posted = await asyncio.to_thread(
                lambda: client.chat_postMessage(channel="U0ADA", text="hi")
            )
            changed = await live.receive_json(timeout=5)
            assert changed == {"changed": [f"messages:{posted['channel']}", "state"]}
            assert get(empty, "state", me="U0ADA")["me"]["online"] is True

    asyncio.run(told())
