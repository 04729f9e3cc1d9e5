"""The settings of the demo's bot."""

# Dr. Ruth Adler, the program director.
COORDINATORS = "U0ADLER"


def demo_settings(
    *, api_url: str, clock_url: str, bot_token: str, app_token: str, database_url: str
) -> dict[str, object]:
    """Everything that .env would say, and nothing from the environment of whoever tries it."""
    return {
        "slack_api_url": api_url,
        "clock_url": clock_url,
        "slack_bot_token": bot_token,
        "slack_app_token": app_token,
        "database_url": database_url,
        "coordinators": COORDINATORS,
        "classic_blocks": False,
    }
