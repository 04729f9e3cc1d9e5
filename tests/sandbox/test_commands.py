"""Commands: what the app receives, what people get back, and what Slack says when it fails."""

import pytest

from sandbox import Actor, AppFailed, Sandbox


def test_an_answer_is_seen_by_the_one_who_asked(ada: Actor, ben: Actor) -> None:
    ada.command("/lunch", "menu", channel="general")

    assert ada.last.text == "Soup or stone"
    assert ada.last.ephemeral
    assert not ben.sees("Soup or stone")


def test_an_answer_in_channel_is_seen_by_all(ada: Actor, ben: Actor) -> None:
    ada.command("/lunch", "shout", channel="general")

    assert ben.last.words == "Everybody eats"
    assert not ben.last.ephemeral


def test_the_payload_is_slacks(canteen: Sandbox, ada: Actor) -> None:
    ada.command("/lunch", "menu")

    payload = canteen.delivered[-1]
    assert payload.pop("trigger_id").count(".") == 2
    assert payload.pop("response_url").startswith(canteen.page_url + "response/")
    assert payload.pop("channel_id").startswith("D")
    assert payload.pop("token")
    assert payload == {
        "team_id": "T0LUNCH",
        "team_domain": "canteen",
        "channel_name": "directmessage",
        "user_id": "U0ADA",
        "user_name": "ada",
        "command": "/lunch",
        "text": "menu",
        "api_app_id": "A0SANDBOX1",
        "is_enterprise_install": "false",
    }


@pytest.mark.parametrize(
    ("typed", "sent"),
    [
        ("@ben.okri", "<@U0BEN|ben.okri>"),
        ("<@U0BEN>", "<@U0BEN|ben.okri>"),
        ("for @Ben.Okri.", "for <@U0BEN|ben.okri>."),
        ("@nobody", "@nobody"),
        ("me@ada.org", "me@ada.org"),
        ("in #general", "in <#C0GENERAL|general>"),
        ("<!channel> & co", "&lt;!channel&gt; &amp; co"),
        ("https://a.org/?a=1&b=2", "<https://a.org/?a=1&amp;b=2>"),
    ],
)
def test_a_command_that_escapes(canteen: Sandbox, ada: Actor, typed: str, sent: str) -> None:
    ada.command("/lunch", f"echo {typed}")

    assert canteen.delivered[-1]["text"] == f"echo {sent}"


def test_a_command_that_does_not_escape(canteen: Sandbox, ada: Actor) -> None:
    ada.command("/raw", "@ben.okri & <co>")

    assert canteen.delivered[-1]["text"] == "@ben.okri & <co>"


def test_a_command_nobody_has(ada: Actor) -> None:
    with pytest.raises(AppFailed, match="`/dinner` is not a valid command") as failed:
        ada.command("/dinner")

    assert failed.value.code == "dispatch_unknown_command"


def test_an_answer_slack_cannot_show(ada: Actor) -> None:
    with pytest.raises(AppFailed, match='/lunch failed with the error "invalid_blocks"'):
        ada.command("/lunch", "broken")


def test_no_answer_in_time(ada: Actor, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sandbox.delivery.sockets.PATIENCE", 0.2)

    with pytest.raises(AppFailed) as failed:
        ada.command("/lunch", "silence")

    assert failed.value.sentence == '/lunch failed with the error "operation_timeout"'


def test_an_app_that_is_not_there(empty: Sandbox) -> None:
    with pytest.raises(AppFailed) as failed:
        empty.person("ada").command("/lunch")

    assert failed.value.sentence == '/lunch failed with the error "dispatch_failed"'


def test_nobody_acts_for_people_who_left(canteen: Sandbox) -> None:
    dee = canteen.person("dee")

    with pytest.raises(AppFailed, match="deactivated"):
        dee.command("/lunch", "menu")
    with pytest.raises(AppFailed, match="deactivated"):
        dee.say("hello?")
