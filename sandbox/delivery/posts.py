"""Signed HTTP: each payload is posted to the app's one address."""

import hashlib
import hmac
import json
import time
from urllib.parse import urlencode

from aiohttp import ClientError, ClientSession, ClientTimeout

from sandbox.app import SIGNING_SECRET
from sandbox.delivery import PATIENCE, Envelope, NoAnswer
from sandbox.record import Record
from sandbox.types import Json

_FORM = "application/x-www-form-urlencoded"


class Posts:
    is_connected = True

    def __init__(self, url: str, record: Record) -> None:
        self._url = url
        self._record = record
        self._session: ClientSession | None = None

    async def deliver(self, envelope: Envelope) -> Json:
        body, content_type = _body(envelope)
        headers = {"Content-Type": content_type, **signature(body)}
        if envelope.retry_attempt:
            headers["X-Slack-Retry-Num"] = str(envelope.retry_attempt)
            headers["X-Slack-Retry-Reason"] = envelope.retry_reason
        # Made here, because a session belongs to the loop that runs it.
        self._session = self._session or ClientSession(timeout=ClientTimeout(total=PATIENCE))
        try:
            async with self._session.post(self._url, data=body, headers=headers) as response:
                text = await response.text()
                if response.status != 200:
                    raise NoAnswer("http_service_error")
                answer = _answer(text, response.content_type)
        except TimeoutError:
            raise NoAnswer("operation_timeout") from None
        except ClientError:
            raise NoAnswer("dispatch_failed") from None
        self._record.ack(answer)
        return answer

    async def close(self) -> None:
        if self._session:
            await self._session.close()


def signature(body: str) -> dict[str, str]:
    """The headers that prove where a body comes from, version 0 of the scheme."""
    # Real time: receivers compare it with their own clock, which does not travel.
    timestamp = str(int(time.time()))
    digest = hmac.new(
        SIGNING_SECRET.encode(), f"v0:{timestamp}:{body}".encode(), hashlib.sha256
    ).hexdigest()
    return {"X-Slack-Request-Timestamp": timestamp, "X-Slack-Signature": f"v0={digest}"}


def _body(envelope: Envelope) -> tuple[str, str]:
    match envelope.type:
        case "slash_commands":
            return urlencode(envelope.payload), _FORM
        case "interactive":
            return urlencode({"payload": json.dumps(envelope.payload)}), _FORM
    return json.dumps(envelope.payload), "application/json"


def _answer(text: str, content_type: str) -> Json:
    if not text.strip():
        return {}
    if content_type != "application/json":
        return {"text": text}
    try:
        answer = json.loads(text)
    except ValueError:
        raise NoAnswer("http_service_error") from None
    return answer if isinstance(answer, dict) else {}
