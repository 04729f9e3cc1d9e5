"""The settings of the demo's bot."""

from datetime import timedelta
from typing import Protocol

from demo.profiles import COORDINATORS

# Shorter than Slack's, so that a travel of weeks does not take minutes.
GAP_BETWEEN_MESSAGES = timedelta(seconds=0.2)


class PretendSlack(Protocol):
    @property
    def api_url(self) -> str: ...
    @property
    def clock_url(self) -> str: ...
    @property
    def bot_token(self) -> str: ...
    @property
    def app_token(self) -> str: ...


def demo_settings(slack: PretendSlack, database_url: str) -> dict[str, object]:
    """Everything that .env would say, and nothing from the environment of whoever tries it."""
    return {
        "slack_api_url": slack.api_url,
        "clock_url": slack.clock_url,
        "slack_bot_token": slack.bot_token,
        "slack_app_token": slack.app_token,
        "database_url": database_url,
        "coordinators": COORDINATORS,
        "classic_blocks": False,
    }
