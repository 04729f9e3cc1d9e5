"""Slack's own client, as every part of the bot has it: it calls once, with one deadline."""

import ssl
from functools import cache

from slack_sdk import WebClient


def make_client(url: str, timeout: int, token: str | None = None) -> WebClient:
    """`timeout` in seconds. Whether a call is made again is not the client's to decide."""
    return WebClient(token, base_url=url, timeout=timeout, retry_handlers=[], ssl=trust())


@cache
def trust() -> ssl.SSLContext:
    """Whom this machine trusts, read once: the client would do so anew for every call (20 ms)."""
    context = ssl.create_default_context()
    context.set_alpn_protocols(["http/1.1"])
    return context
