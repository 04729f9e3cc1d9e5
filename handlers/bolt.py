"""Bolt, set up for one workspace that was asked about at the start."""

from slack_bolt import App
from slack_bolt.authorization import AuthorizeResult

from bot.slack_client import make_client

# A command is answered within 3 s, and its own work needs the rest of them.
TIMEOUT = 2


def make_bolt(api_url: str, signing_secret: str, itself: AuthorizeResult) -> App:
    """`signing_secret` may be empty for Socket Mode, where nothing is signed."""
    return App(
        name="preceptor",
        client=make_client(api_url, TIMEOUT),
        signing_secret=signing_secret,
        authorize=lambda: itself,
        # Slack hears "done" when it is: after the commit, and without Bolt's pool of five.
        process_before_response=True,
    )
