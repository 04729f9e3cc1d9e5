"""What the workspace remembers: over a restart, and when it is killed."""

import json
import os
import signal
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

from slack_sdk import WebClient

from sandbox import Sandbox
from tests.sandbox.little_app import MANIFEST, PEOPLE, section

HOME = {"type": "home", "blocks": [section("Welcome")]}


def furnish(client: WebClient) -> None:
    client.chat_postMessage(channel="U0ADA", text="kept", blocks=[section("Kept")])
    client.views_publish(user_id="U0ADA", view=HOME)
    client.chat_postEphemeral(channel="C0COOKS", user="U0BEN", text="psst")
    client.conversations_open(users="U0ADA,U0BEN")


def assert_furnished(sandbox: Sandbox) -> None:
    ada, ben = sandbox.person("ada"), sandbox.person("ben.okri")
    assert [message.words for message in ada.messages()] == ["Kept"]
    assert ada.home and ada.home.words == "Welcome"
    assert ben.last.ephemeral and ben.last.text == "psst"


def test_a_restart_forgets_nothing_and_adds_new_people(tmp_path: Path) -> None:
    data = tmp_path / "workspace.db"
    with Sandbox(MANIFEST, PEOPLE, data=data) as sandbox:
        furnish(WebClient(token=sandbox.bot_token, base_url=sandbox.api_url))
        sandbox.change("U0ADA", tz="Asia/Tokyo")
        sandbox.clock.jump(timedelta(days=2))
        before = sandbox.person("ada").messages()[0].ts
        then = sandbox.clock.now()

    gus = {"id": "U0GUS", "name": "Gus Late", "handle": "gus"}
    more = {**PEOPLE, "people": [*PEOPLE["people"], gus]}
    with Sandbox(MANIFEST, more, data=data) as sandbox:
        client = WebClient(token=sandbox.bot_token, base_url=sandbox.api_url)
        assert_furnished(sandbox)
        assert sandbox.person("Gus Late").id == "U0GUS"
        assert client.users_info(user="U0ADA")["user"]["tz"] == "Asia/Tokyo"
        assert sandbox.clock.now() >= then
        assert client.chat_postMessage(channel="U0ADA", text="later")["ts"] > before


def test_a_killed_server_lost_nothing(tmp_path: Path) -> None:
    manifest, people = tmp_path / "manifest.json", tmp_path / "people.json"
    manifest.write_text(json.dumps(MANIFEST))
    people.write_text(json.dumps(PEOPLE))
    data = tmp_path / "workspace.db"
    given = {"--manifest": manifest, "--people": people, "--data": data, "--port": "0"}
    flags = [str(word) for pair in given.items() for word in pair]
    command = [sys.executable, "-m", "sandbox", *flags]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout
        lines = [server.stdout.readline() for _ in range(7)]
        settings = dict(line.strip().split("=", 1) for line in lines if "=" in line)
        furnish(WebClient(token=settings["SLACK_BOT_TOKEN"], base_url=settings["SLACK_API_URL"]))
        os.kill(server.pid, signal.SIGKILL)

    with Sandbox(manifest, people, data=data) as sandbox:
        assert_furnished(sandbox)


def test_timestamps_grow_though_the_clock_went_back(tmp_path: Path) -> None:
    with Sandbox(MANIFEST, PEOPLE) as sandbox:
        client = WebClient(token=sandbox.bot_token, base_url=sandbox.api_url)
        first = client.chat_postMessage(channel="U0ADA", text="1")["ts"]
        sandbox.clock.jump(timedelta(days=-1))
        second = client.chat_postMessage(channel="U0ADA", text="2")["ts"]

    assert second > first


def test_the_record_is_a_line_for_each_thing_sent(tmp_path: Path) -> None:
    record = tmp_path / "build" / "payloads.jsonl"
    with Sandbox(MANIFEST, PEOPLE, record=record) as sandbox:
        client = WebClient(token=sandbox.bot_token, base_url=sandbox.api_url)
        client.chat_postMessage(channel="U0ADA", text="x", blocks=[section("Kept")])
        client.views_publish(user_id="U0ADA", view=HOME)
        payloads = sandbox.payloads

    lines = [json.loads(line) for line in record.read_text().splitlines()]
    assert lines == payloads
    assert lines[0] == {
        "method": "chat.postMessage",
        "channel": "U0ADA",
        "text": "x",
        "blocks": [section("Kept")],
    }
    assert lines[1]["view"] == HOME
