"""Events the app hears: words, Home, people who come, change and go."""

from sandbox import Actor, Sandbox


def events(canteen: Sandbox, type: str) -> list[dict[str, object]]:
    wrapped = [each for each in canteen.delivered if each.get("type") == "event_callback"]
    return [each["event"] for each in wrapped if each["event"]["type"] == type]


def test_a_message_and_the_answer_to_it(canteen: Sandbox, ada: Actor) -> None:
    ada.say("a < b @ben.okri https://a.org")

    assert ada.last.words == "You said: a < b @Ben Okri https://a.org"
    event = next(e for e in reversed(events(canteen, "message")) if e["user"] == "U0ADA")
    assert event["text"] == "a &lt; b <@U0BEN> <https://a.org>"
    assert event["channel_type"] == "im" and "bot_id" not in event


def test_the_wrapper_is_slacks(canteen: Sandbox, ada: Actor) -> None:
    ada.open_messages()

    wrapper = canteen.delivered[-1]
    assert wrapper["event_id"].startswith("Ev")
    assert wrapper["team_id"] == "T0LUNCH" and wrapper["api_app_id"] == "A0SANDBOX1"
    assert wrapper["authorizations"][0]["user_id"] == "U0SANDBOX1"
    assert wrapper["event"]["type"] == "app_home_opened"
    assert wrapper["event"]["tab"] == "messages" and "view" not in wrapper["event"]


def test_the_apps_own_words_and_changes_are_events_too(canteen: Sandbox, ada: Actor) -> None:
    ada.say("soup")
    ada.wait_for("You said: soup")

    assert [e for e in events(canteen, "message") if e.get("bot_id")]


def test_messages_in_channels_are_none_of_the_apps_business(canteen: Sandbox, ben: Actor) -> None:
    before = len(canteen.delivered)

    ben.say("hello cooks", to="cooks")
    ben.say("hello all", to="general")

    assert len(canteen.delivered) == before


def test_home_is_shown_when_opened(canteen: Sandbox, ada: Actor) -> None:
    home = ada.open_home()

    assert (home.words, home.buttons) == ("Today: soup\nCook", ["Cook"])
    ada.open_home()
    event = events(canteen, "app_home_opened")[-1]
    assert event["tab"] == "home" and "view" in event


def test_people_come_change_and_go(canteen: Sandbox, ada: Actor) -> None:
    fay = canteen.join({"id": "U0FAY", "name": "Fay New", "handle": "fay"})
    assert fay.wait_for("Welcome to the canteen")

    canteen.change("U0FAY", tz="Asia/Tokyo")
    assert ada.wait_for("Fay New now lives in Asia/Tokyo")

    canteen.deactivate("U0FAY")
    assert ada.wait_for("Fay New left")
