"""Settings: each wrong one stops the start with one sentence, and no sentence shows a secret."""

import os
from pathlib import Path

import pytest

from bot.config import (
    GivenSettings,
    Settings,
    forget_proxies,
    plain,
    plain_environment,
    read_database_settings,
    read_settings,
)
from bot.setting_guide import GUIDE

KEY = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE="
SOCKET_MODE = {"SLACK_BOT_TOKEN": "xoxb-1-secret", "SLACK_APP_TOKEN": "xapp-1-secret"}
HTTP = {"SLACK_BOT_TOKEN": "xoxb-1-secret", "SLACK_SIGNING_SECRET": "signing-secret"}
EMULATOR = {"SLACK_API_URL": "http://127.0.0.1:3900/api/"}


@pytest.fixture(autouse=True)
def nothing_set(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in list(os.environ):
        if name.upper() in GUIDE:
            monkeypatch.delenv(name)
    monkeypatch.chdir(tmp_path)


def read(monkeypatch: pytest.MonkeyPatch, **settings: str) -> Settings:
    for name, value in settings.items():
        monkeypatch.setenv(name, value)
    return read_settings()


def refused(monkeypatch: pytest.MonkeyPatch, **settings: str) -> str:
    with pytest.raises(SystemExit) as stopped:
        read(monkeypatch, **settings)
    sentence = str(stopped.value)
    assert sentence.endswith(".")
    assert "\n" not in sentence
    return sentence


def test_two_tokens_are_enough_for_socket_mode(monkeypatch: pytest.MonkeyPatch) -> None:
    settings = read(monkeypatch, **SOCKET_MODE)

    assert settings.uses_socket_mode
    assert settings.slack_api_url == "https://slack.com/api/"
    assert settings.database_url == "sqlite:///preceptor.db"
    assert settings.database_file == Path("preceptor.db")
    assert (settings.port, settings.max_pending_requests) == (3000, 3)
    assert (settings.log_level, settings.log_format) == ("INFO", "text")
    assert settings.coordinators == frozenset()
    assert settings.allow_guests is False
    assert settings.is_slack
    assert settings.draws_classic is False


def test_without_an_app_token_it_is_http(monkeypatch: pytest.MonkeyPatch) -> None:
    assert not read(monkeypatch, **HTTP).uses_socket_mode


def test_an_emulator_gets_the_older_blocks_unless_told_otherwise(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert read(monkeypatch, **SOCKET_MODE, **EMULATOR).draws_classic is True
    assert read(monkeypatch, CLASSIC_BLOCKS="false").draws_classic is False


def test_everything_may_stand_in_a_file(tmp_path: Path) -> None:
    (tmp_path / ".env").write_text(
        "SLACK_BOT_TOKEN=xoxb-1\nSLACK_APP_TOKEN=xapp-1\nSLACK_SIGNING_SECRET=\n"
        "COORDINATORS= U012ABCDEF, W034GHIJKL ,\nLOG_LEVEL=warning\nALLOW_GUESTS=yes\n"
    )

    settings = read_settings()

    assert settings.coordinators == {"U012ABCDEF", "W034GHIJKL"}
    assert settings.log_level == "WARNING"
    assert settings.allow_guests is True
    assert settings.slack_signing_secret is None


def test_migrating_asks_for_nothing_of_slacks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgresql://preceptor:word@localhost/preceptor")

    settings = read_database_settings()

    assert settings.database_url.endswith("/preceptor")
    assert settings.database_file is None


@pytest.mark.parametrize(
    ("url", "file"),
    [
        ("sqlite:///here.db", "here.db"),
        ("sqlite:////var/lib/preceptor/there.db", "/var/lib/preceptor/there.db"),
        ("sqlite+pysqlite:///folder/here.db?timeout=5", "folder/here.db"),
    ],
)
def test_the_sqlite_file_is_known(monkeypatch: pytest.MonkeyPatch, url: str, file: str) -> None:
    assert read(monkeypatch, **SOCKET_MODE, DATABASE_URL=url).database_file == Path(file)


def test_the_first_thing_missing_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    sentence = refused(monkeypatch)

    assert sentence.startswith("SLACK_BOT_TOKEN is missing: it starts with xoxb-; copy it from")
    assert "api.slack.com/apps" in sentence


def test_http_needs_the_signing_secret(monkeypatch: pytest.MonkeyPatch) -> None:
    sentence = refused(monkeypatch, SLACK_BOT_TOKEN="xoxb-1")

    assert sentence.startswith("SLACK_SIGNING_SECRET is missing")
    assert "SLACK_APP_TOKEN" in sentence


def test_postgresql_needs_a_key_from_outside(monkeypatch: pytest.MonkeyPatch) -> None:
    url = "postgresql://preceptor:word@localhost/preceptor"

    assert refused(monkeypatch, **HTTP, DATABASE_URL=url).startswith("SECRET_KEY is missing")
    assert plain(read(monkeypatch, SECRET_KEY=f"{KEY}, {KEY}").secret_key).count(KEY) == 2


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("SLACK_BOT_TOKEN", "xoxp-canary"),
        ("SLACK_BOT_TOKEN", "xoxb-canary with words"),
        ("SLACK_APP_TOKEN", "xoxb-canary"),
        ("SLACK_API_URL", "slack.com/canary"),
        ("SLACK_API_URL", "ftp://canary/api/"),
        ("DATABASE_URL", "mysql://canary@localhost/preceptor"),
        ("DATABASE_URL", "canary.db"),
        ("DATABASE_URL", "sqlite://"),
        ("DATABASE_URL", "sqlite:///:memory:"),
        ("PORT", "canary"),
        ("PORT", "0"),
        ("PORT", "65536"),
        ("COORDINATORS", "@dr.canary"),
        ("COORDINATORS", "U012ABCDEF;U034GHIJKL"),
        ("SECRET_KEY", "canary"),
        ("SECRET_KEY", f"{KEY},canary"),
        ("SECRET_KEY", "cänary"),
        ("CLOCK_URL", "canary"),
        ("MAX_PENDING_REQUESTS", "0"),
        ("MAX_PENDING_REQUESTS", "three"),
        ("ALLOW_GUESTS", "canary"),
        ("CLASSIC_BLOCKS", "canary"),
        ("LOG_LEVEL", "LOUD"),
        ("LOG_FORMAT", "canary"),
    ],
)
def test_a_malformed_one_is_named_and_never_repeated(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    sentence = refused(monkeypatch, **(EMULATOR | SOCKET_MODE | {name: value}))

    shape, where = GUIDE[name]
    assert sentence == f"{name} cannot be used as it is: {shape}; {where}."
    assert "canary" not in sentence


def test_time_travel_is_refused_on_slack_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    sentence = refused(monkeypatch, **SOCKET_MODE, CLOCK_URL="http://127.0.0.1:3900/clock")

    assert sentence.startswith("CLOCK_URL is refused while SLACK_API_URL is Slack's own")


@pytest.mark.parametrize("url", ["https://slack.com/api", "https://www.slack-gov.com/api/"])
def test_debugging_is_refused_on_slack_itself(monkeypatch: pytest.MonkeyPatch, url: str) -> None:
    sentence = refused(monkeypatch, **SOCKET_MODE, LOG_LEVEL="DEBUG", SLACK_API_URL=url)

    assert sentence.startswith("LOG_LEVEL is refused as DEBUG")


def test_an_emulator_may_be_debugged_and_has_its_own_time(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = "http://127.0.0.1:3900/clock"
    settings = read(monkeypatch, **SOCKET_MODE, **EMULATOR, LOG_LEVEL="debug", CLOCK_URL=clock)

    assert (settings.log_level, settings.clock_url) == ("DEBUG", clock)


def test_slack_is_never_talked_to_in_the_clear(monkeypatch: pytest.MonkeyPatch) -> None:
    sentence = refused(monkeypatch, **SOCKET_MODE, SLACK_API_URL="http://slack.com/api/")

    assert sentence.startswith("SLACK_API_URL is not encrypted")


def test_a_host_that_only_looks_like_slack_is_an_emulator(monkeypatch: pytest.MonkeyPatch) -> None:
    settings = read(monkeypatch, **SOCKET_MODE, SLACK_API_URL="http://notslack.com:80/api")

    assert not settings.is_slack
    assert settings.slack_api_url == "http://notslack.com:80/api/"


def test_a_file_that_is_no_text_is_refused_in_words(tmp_path: Path) -> None:
    (tmp_path / ".env").write_bytes("SLACK_BOT_TOKEN=xoxb-ü".encode("utf-16"))

    with pytest.raises(SystemExit, match=r"\.env cannot be read"):
        read_settings()


def test_no_secret_shows_when_settings_are_printed(monkeypatch: pytest.MonkeyPatch) -> None:
    url = "postgresql://preceptor:database-secret@localhost/preceptor"
    shown = repr(read(monkeypatch, **(SOCKET_MODE | HTTP), DATABASE_URL=url, SECRET_KEY=KEY))

    assert "secret" not in shown.replace("slack_signing_secret", "").replace("secret_key", "")
    assert KEY not in shown


def test_the_guide_and_the_settings_know_the_same_names() -> None:
    assert set(GUIDE) == {name.upper() for name in Settings.model_fields}


def test_the_example_file_names_every_setting() -> None:
    example = (Path(__file__).parents[1] / ".env.example").read_text()

    lines = [line.removeprefix("# ") for line in example.splitlines()]
    assert {line.partition("=")[0] for line in lines if "=" in line} >= set(GUIDE)


def test_bolt_sees_none_of_slacks_variables(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SLACK_CLIENT_ID", "1.2")
    with plain_environment():
        assert not [name for name in os.environ if name.startswith("SLACK_")]
    assert os.environ["SLACK_CLIENT_ID"] == "1.2"


def test_a_demo_goes_round_every_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTPS_PROXY", "http://proxy.example.org:3128")
    forget_proxies()
    assert "HTTPS_PROXY" not in os.environ


def test_settings_can_be_given_without_an_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LOG_LEVEL", "LOUD")
    given = {"slack_bot_token": "xoxb-1", "slack_app_token": "xapp-1"}

    assert GivenSettings.model_validate(given).log_level == "INFO"
