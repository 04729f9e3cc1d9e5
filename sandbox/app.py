"""The one app installed in the workspace, as its manifest describes it."""

import json
from dataclasses import dataclass
from pathlib import Path

from sandbox.types import Json

BOT_TOKEN = "xoxb-sandbox-bot-token"
APP_TOKEN = "xapp-sandbox-app-token"
SIGNING_SECRET = "sandbox-signing-secret"
VERIFICATION_TOKEN = "sandbox-verification-token"

APP_ID = "A0SANDBOX1"
BOT_ID = "B0SANDBOX1"
BOT_USER_ID = "U0SANDBOX1"


@dataclass(frozen=True)
class SlashCommand:
    command: str
    description: str
    usage_hint: str = ""
    should_escape: bool = False


@dataclass(frozen=True)
class Shortcut:
    name: str
    type: str
    callback_id: str
    description: str


@dataclass(frozen=True)
class App:
    name: str
    about: str
    commands: dict[str, SlashCommand]
    shortcuts: list[Shortcut]
    scopes: frozenset[str]
    events: frozenset[str]
    has_home: bool
    has_messages: bool
    is_interactive: bool
    request_url: str | None

    @property
    def handle(self) -> str:
        return "".join(sign for sign in self.name.lower() if sign.isalnum())


def read_manifest(manifest: Path | Json) -> App:
    if isinstance(manifest, Path):
        manifest = json.loads(manifest.read_text(encoding="utf-8"))
    assert isinstance(manifest, dict)
    features = manifest.get("features", {})
    settings = manifest.get("settings", {})
    display = manifest["display_information"]
    scopes = frozenset(manifest["oauth_config"]["scopes"]["bot"])
    home = features.get("app_home", {})
    return App(
        name=features.get("bot_user", {}).get("display_name", display["name"]),
        about=display.get("long_description", display.get("description", "")),
        # Without the scope Slack installs neither commands nor shortcuts.
        commands=_commands(features) if "commands" in scopes else {},
        shortcuts=_shortcuts(features) if "commands" in scopes else [],
        scopes=scopes,
        events=frozenset(settings.get("event_subscriptions", {}).get("bot_events", [])),
        has_home=bool(home.get("home_tab_enabled")),
        has_messages=bool(home.get("messages_tab_enabled")),
        is_interactive=bool(settings.get("interactivity", {}).get("is_enabled")),
        request_url=_request_url(settings),
    )


def _request_url(settings: Json) -> str | None:
    """Where payloads go when the app asks for HTTP instead of sockets."""
    if settings.get("socket_mode_enabled"):
        return None
    url: str | None = settings.get("interactivity", {}).get("request_url")
    return url


def _commands(features: Json) -> dict[str, SlashCommand]:
    return {
        entry["command"]: SlashCommand(
            command=entry["command"],
            description=entry.get("description", ""),
            usage_hint=entry.get("usage_hint", ""),
            should_escape=bool(entry.get("should_escape")),
        )
        for entry in features.get("slash_commands", [])
    }


def _shortcuts(features: Json) -> list[Shortcut]:
    return [
        Shortcut(
            name=entry["name"],
            type=entry["type"],
            callback_id=entry["callback_id"],
            description=entry.get("description", ""),
        )
        for entry in features.get("shortcuts", [])
    ]
