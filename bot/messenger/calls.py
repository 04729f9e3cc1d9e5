"""One call of the Web API: its answer, or a DeliveryProblem that says what is known."""

import errno
import re
import socket
import ssl
from collections.abc import Callable
from datetime import timedelta
from http.client import HTTPException
from typing import Any
from urllib.error import URLError

from slack_sdk.errors import SlackApiError, SlackRequestError
from slack_sdk.web import SlackResponse

from bot.domain.delivery import DeliveryProblem, Trouble, trouble_of

CODE = re.compile(r"[a-z][a-z0-9_]*")
NO_WAY_THERE = {errno.ENETUNREACH, errno.EHOSTUNREACH, errno.ENETDOWN, errno.EADDRNOTAVAIL}


def call(method: Callable[..., SlackResponse], **arguments: Any) -> SlackResponse:
    """Once, never again by itself. Raises DeliveryProblem, without what was sent or answered."""
    try:
        answer = method(**arguments)
    except SlackApiError as error:
        raise _refused(error) from None
    except (SlackRequestError, UnicodeEncodeError):
        raise DeliveryProblem(Trouble.POISON, "request") from None
    except (OSError, HTTPException, UnicodeError, LookupError) as error:
        raise DeliveryProblem(_unanswered(error), type(error).__name__) from None
    return answer


def repeatable(method: Callable[..., SlackResponse], **arguments: Any) -> SlackResponse:
    """The same for a call that may be made again without harm: its last answer wins."""
    try:
        return call(method, **arguments)
    except DeliveryProblem as problem:
        if problem.trouble is Trouble.AMBIGUOUS:
            raise DeliveryProblem(Trouble.NOT_SENT, problem.code) from None
        raise


def _refused(error: SlackApiError) -> DeliveryProblem:
    response = error.response
    body = response.data if isinstance(response.data, dict) else {}
    code = str(body.get("error", ""))
    # For a body that is no JSON the SDK puts the body itself where the code belongs.
    known = code if CODE.fullmatch(code) else None
    trouble = trouble_of(response.status_code, known)
    wait = _retry_after(response) if trouble is Trouble.THROTTLED else None
    return DeliveryProblem(trouble, known or f"http_{response.status_code}", wait)


def _retry_after(response: SlackResponse) -> timedelta | None:
    headers = {str(name).lower(): value for name, value in response.headers.items()}
    seconds = headers.get("retry-after", "")
    if isinstance(seconds, list):
        seconds = seconds[0] if seconds else ""
    return timedelta(seconds=min(int(seconds), 86400)) if str(seconds).isdecimal() else None


def _unanswered(error: Exception) -> Trouble:
    """Not sent only where no byte of the request can have left."""
    if not isinstance(error, URLError):
        return Trouble.AMBIGUOUS
    reason = error.reason
    never_left = isinstance(
        reason, socket.gaierror | ConnectionRefusedError | ssl.SSLCertVerificationError
    )
    if never_left or (isinstance(reason, OSError) and reason.errno in NO_WAY_THERE):
        return Trouble.NOT_SENT
    return Trouble.AMBIGUOUS
