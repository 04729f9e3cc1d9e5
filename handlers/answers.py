"""Answering through a response_url: once, quickly, and only to Slack."""

from urllib.parse import urlsplit

from slack_sdk.webhook import WebhookClient

from bot.domain.errors import NotYours, Unavailable
from bot.slack_client import trust
from bot.views.parts import Rendered
from handlers.payload import Payload

SLACK = frozenset({"hooks.slack.com", "hooks.slack-gov.com"})
TIMEOUT = 2


class Answers:
    """`api_url` is where Slack, or what stands in for it, is reached."""

    def __init__(self, api_url: str) -> None:
        host = urlsplit(api_url).hostname or ""
        self._hosts = SLACK | {host}

    def say(self, body: Payload, answer: Rendered) -> None:
        """A new message that only the one who acted sees."""
        self._send(body, answer, replace=False)

    def replace(self, body: Payload, answer: Rendered) -> None:
        """In place of the message that was acted on."""
        self._send(body, answer, replace=True)

    def _send(self, body: Payload, answer: Rendered, *, replace: bool) -> None:
        url = str(body.get("response_url") or "")
        if urlsplit(url).hostname not in self._hosts:
            raise NotYours
        sent = WebhookClient(url, timeout=TIMEOUT, ssl=trust(), retry_handlers=[]).send(
            text=answer.text,
            blocks=answer.blocks,
            response_type="ephemeral",
            replace_original=replace,
        )
        if sent.status_code != 200:
            raise Unavailable(f"response_url answered {sent.status_code}")
