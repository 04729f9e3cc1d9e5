"""Hearing Slack over HTTP: only what is truly Slack's, of a bearable size, reaches Bolt."""

import io
import json
import logging
from collections.abc import Callable, Iterable
from http import HTTPStatus
from typing import TYPE_CHECKING

from slack_bolt import App
from slack_bolt.adapter.wsgi import SlackRequestHandler
from slack_sdk.signature import SignatureVerifier

if TYPE_CHECKING:
    from wsgiref.types import StartResponse, WSGIEnvironment

log = logging.getLogger(__name__)

LARGEST_BODY = 1024 * 1024
LONGEST_TIMESTAMP = 12
# What Bolt lets out is about reading the body; whatever goes wrong later it answers itself.
UNREADABLE = (ValueError, RecursionError, AttributeError, TypeError, LookupError)


class Website:
    """A WSGI application: `/slack/events` for Slack, `/healthz` for whoever watches the bot."""

    def __init__(self, app: App, signing_secret: str, is_well: Callable[[], bool]) -> None:
        self._slack = SlackRequestHandler(app)
        self._verifier = SignatureVerifier(signing_secret)
        self._is_well = is_well

    def __call__(
        self, environ: "WSGIEnvironment", start_response: "StartResponse"
    ) -> Iterable[bytes]:
        match environ.get("REQUEST_METHOD"), environ.get("PATH_INFO"):
            case "POST", "/slack/events":
                return self._hear(environ, start_response)
            case "GET", "/healthz":
                return self._tell_health(start_response)
            case _:
                return _answer(start_response, HTTPStatus.NOT_FOUND)

    def _hear(self, environ: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[bytes]:
        body = environ["wsgi.input"].read(LARGEST_BODY + 1)
        if len(body) > LARGEST_BODY:
            return _answer(start_response, HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
        if not self._is_slacks(environ, body):
            log.info("a request without Slack's signature was refused")
            return _answer(start_response, HTTPStatus.UNAUTHORIZED)
        slacks = {**environ, "wsgi.input": io.BytesIO(body), "CONTENT_LENGTH": str(len(body))}
        try:
            return self._slack(slacks, start_response)
        except UNREADABLE as error:
            log.warning("a signed request could not be read: %s", type(error).__name__)
            return _answer(start_response, HTTPStatus.BAD_REQUEST)

    def _is_slacks(self, environ: "WSGIEnvironment", body: bytes) -> bool:
        timestamp = environ.get("HTTP_X_SLACK_REQUEST_TIMESTAMP", "")
        signature = environ.get("HTTP_X_SLACK_SIGNATURE", "")
        if not (timestamp.isascii() and timestamp.isdigit() and signature.isascii()):
            return False
        if len(timestamp) > LONGEST_TIMESTAMP:
            return False
        try:
            return self._verifier.is_valid(body, timestamp, signature)
        except UnicodeDecodeError:
            return False

    def _tell_health(self, start_response: "StartResponse") -> Iterable[bytes]:
        well = self._is_well()
        return _answer(start_response, HTTPStatus.OK if well else HTTPStatus.SERVICE_UNAVAILABLE)


def _answer(start_response: "StartResponse", status: HTTPStatus) -> Iterable[bytes]:
    said: dict[str, object] = {"ok": status is HTTPStatus.OK}
    if status is not HTTPStatus.OK:
        said["error"] = status.phrase
    body = json.dumps(said).encode()
    headers = [("Content-Type", "application/json"), ("Content-Length", str(len(body)))]
    start_response(f"{status.value} {status.phrase}", headers)
    return [body]
