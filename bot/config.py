"""Settings: read once from the environment and .env, checked before anything starts."""

import os
import re
from base64 import urlsafe_b64decode
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, Literal, Self, TypeVar
from urllib.parse import urlsplit

from pydantic import (
    BeforeValidator,
    Field,
    SecretStr,
    ValidationError,
    field_validator,
    model_validator,
)
from pydantic_settings import (
    BaseSettings,
    NoDecode,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
)

from bot.setting_guide import how_to_set

SLACK = "https://slack.com/api/"
SLACK_HOSTS = ("slack.com", "slack-gov.com")
MEMBER_ID = re.compile(r"[UW][A-Z0-9_]{2,}")
KEY_BYTES = 32

Kind = TypeVar("Kind", bound="DatabaseSettings")


def _parts(typed: object) -> object:
    if isinstance(typed, str):
        return frozenset(part.strip() for part in typed.split(",") if part.strip())
    return typed


def _upper(typed: object) -> object:
    return typed.strip().upper() if isinstance(typed, str) else typed


def _lower(typed: object) -> object:
    return typed.strip().lower() if isinstance(typed, str) else typed


class DatabaseSettings(BaseSettings):
    """What migrating needs: nothing of Slack's."""

    model_config = SettingsConfigDict(
        env_file=".env",
        env_file_encoding="utf-8",
        env_ignore_empty=True,
        extra="ignore",
        frozen=True,
        hide_input_in_errors=True,
        str_strip_whitespace=True,
    )

    database_url: str = Field(default="sqlite:///preceptor.db", repr=False)

    @property
    def database_file(self) -> Path | None:
        """The SQLite file; None with PostgreSQL."""
        kind, _, path = self.database_url.partition(":///")
        return Path(path.partition("?")[0]) if kind.startswith("sqlite") else None

    @field_validator("database_url")
    @classmethod
    def _database(cls, url: str) -> str:
        known = r"sqlite(\+pysqlite)?:///(?!:memory:)[^?].*|postgres(ql)?(\+psycopg)?://.+"
        if not re.fullmatch(known, url):
            raise ValueError
        return url


class Settings(DatabaseSettings):
    """One field for each setting, by its name in lower case."""

    slack_bot_token: SecretStr
    slack_app_token: SecretStr | None = None
    slack_signing_secret: SecretStr | None = None
    slack_api_url: str = SLACK
    port: int = Field(default=3000, ge=1, le=65535)
    coordinators: Annotated[frozenset[str], NoDecode, BeforeValidator(_parts)] = frozenset()
    help_contacts: str = Field(default="", max_length=1500)
    secret_key: SecretStr | None = None
    clock_url: str | None = None
    max_pending_requests: int = Field(default=3, ge=1, le=50)
    allow_guests: bool = False
    classic_blocks: bool | None = None
    log_level: Annotated[Literal["DEBUG", "INFO", "WARNING", "ERROR"], BeforeValidator(_upper)] = (
        "INFO"
    )
    log_format: Annotated[Literal["text", "json"], BeforeValidator(_lower)] = "text"

    @property
    def is_slack(self) -> bool:
        """Whether the bot talks to Slack itself, not to an emulator."""
        host = urlsplit(self.slack_api_url).hostname or ""
        return any(host == name or host.endswith(f".{name}") for name in SLACK_HOSTS)

    @property
    def uses_socket_mode(self) -> bool:
        return self.slack_app_token is not None

    @property
    def draws_classic(self) -> bool:
        """Emulators rarely draw the newest blocks, so there the older ones are the default."""
        return not self.is_slack if self.classic_blocks is None else self.classic_blocks

    @field_validator("slack_bot_token")
    @classmethod
    def _bot_token(cls, token: SecretStr) -> SecretStr:
        return _starting("xoxb-", token)

    @field_validator("slack_app_token")
    @classmethod
    def _app_token(cls, token: SecretStr | None) -> SecretStr | None:
        return token and _starting("xapp-", token)

    @field_validator("slack_api_url", "clock_url")
    @classmethod
    def _address(cls, url: str | None) -> str | None:
        if url is not None and not re.fullmatch(r"https?://[^\s/?#]+[^\s]*", url):
            raise ValueError
        return url

    @field_validator("slack_api_url")
    @classmethod
    def _folder(cls, url: str) -> str:
        return url.rstrip("/") + "/"

    @field_validator("coordinators")
    @classmethod
    def _member_ids(cls, ids: frozenset[str]) -> frozenset[str]:
        if not all(MEMBER_ID.fullmatch(id) for id in ids):
            raise ValueError
        return ids

    @field_validator("secret_key")
    @classmethod
    def _fernet_keys(cls, keys: SecretStr | None) -> SecretStr | None:
        for key in keys.get_secret_value().split(",") if keys else ():
            if len(urlsafe_b64decode(key.strip().encode("ascii"))) != KEY_BYTES:
                raise ValueError
        return keys

    @model_validator(mode="after")
    def _fit_together(self) -> Self:
        if not (self.uses_socket_mode or self.slack_signing_secret):
            raise SettingProblem(
                f"{how_to_set('SLACK_SIGNING_SECRET', 'is missing')}"
                " (or set SLACK_APP_TOKEN to use Socket Mode instead of HTTP)."
            )
        if not (self.database_file or self.secret_key):
            raise SettingProblem(f"{how_to_set('SECRET_KEY', 'is missing')}.")
        if self.is_slack:
            self._fit_slack()
        return self

    def _fit_slack(self) -> None:
        if not self.slack_api_url.startswith("https://"):
            raise SettingProblem(f"{how_to_set('SLACK_API_URL', 'is not encrypted')}.")
        if self.clock_url:
            raise SettingProblem(
                "CLOCK_URL is refused while SLACK_API_URL is Slack's own, because travelling"
                " through time is for sandboxes: remove it from the environment and .env."
            )
        if self.log_level == "DEBUG":
            raise SettingProblem(
                "LOG_LEVEL is refused as DEBUG while SLACK_API_URL is Slack's own, because it"
                " would print what people write: set it to INFO in the environment or .env."
            )


class GivenSettings(Settings):
    """Settings as they are handed over; neither the environment nor .env is asked."""

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        *others: PydanticBaseSettingsSource,
        **more: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        return (init_settings,)


class SettingProblem(Exception):
    """One sentence: which setting, what it should look like, where to get it."""


def _starting(prefix: str, token: SecretStr) -> SecretStr:
    plain = token.get_secret_value().strip()
    if not re.fullmatch(rf"{prefix}[\w.-]+", plain):
        raise ValueError
    return SecretStr(plain)


def read_settings() -> Settings:
    """From the environment and .env; SystemExit with one sentence when one is missing or wrong."""
    return _read(Settings)


def read_database_settings() -> DatabaseSettings:
    """The same, for what needs no Slack."""
    return _read(DatabaseSettings)


def _read(kind: type[Kind]) -> Kind:
    try:
        return kind()
    except SettingProblem as problem:
        raise SystemExit(str(problem)) from None
    except UnicodeDecodeError:
        raise SystemExit(".env cannot be read: save it as plain text in UTF-8.") from None
    except ValidationError as error:
        first = error.errors(include_url=False, include_context=False, include_input=False)[0]
        name = str(first["loc"][0]).upper()
        what = "is missing" if first["type"] == "missing" else "cannot be used as it is"
        # No chain: what was typed may be a secret.
        raise SystemExit(f"{how_to_set(name, what)}.") from None


def plain(secret: SecretStr | None) -> str:
    """The secret itself, empty where there is none; for whoever uses it, never to be shown."""
    return secret.get_secret_value() if secret else ""


@contextmanager
def plain_environment() -> Iterator[None]:
    """Bolt reads SLACK_* by itself and would turn to OAuth; while it is built they are away."""
    away = {name: os.environ.pop(name) for name in list(os.environ) if name.startswith("SLACK_")}
    try:
        yield
    finally:
        os.environ.update(away)


def forget_proxies() -> None:
    """A sandbox on this machine is reached directly, whatever proxy the network asks for."""
    for name in ("http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY"):
        os.environ.pop(name, None)
