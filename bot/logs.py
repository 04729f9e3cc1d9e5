"""The log: what happened, never what people wrote and never a token."""

import json
import logging
import re
from datetime import UTC, datetime

TOKENS = re.compile(r"\b(xox[a-z]|xapp)-[\w.-]+")
# These print whole payloads or answers, in which people's words are.
TALKATIVE = ("slack_bolt.RequestVerification", "slack_sdk.web.base_client")
QUIETER = {
    "slack_sdk": logging.INFO,
    "apscheduler": logging.WARNING,
    "alembic": logging.WARNING,
    # A line for each request that waits a moment for a thread, just when there are many.
    "waitress.queue": logging.ERROR,
}


def set_up_logs(level: str, form: str) -> None:
    """`level` as in LOG_LEVEL, `form` as in LOG_FORMAT; everything goes to standard error."""
    handler = logging.StreamHandler()
    handler.setFormatter(JsonFormatter() if form == "json" else TextFormatter())
    handler.addFilter(_holds_no_payload)
    logging.basicConfig(level=level, handlers=[handler], force=True)
    for name, least in QUIETER.items():
        logging.getLogger(name).setLevel(max(least, logging.root.level))
    logging.captureWarnings(True)


def without_tokens(line: str) -> str:
    return TOKENS.sub(r"\1-...", line)


class TextFormatter(logging.Formatter):
    """`2026-11-22T15:00:00.123+00:00 INFO bot.messenger: message`"""

    def __init__(self) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s: %(message)s")

    def formatTime(self, record: logging.LogRecord, datefmt: str | None = None) -> str:
        return _moment(record)

    def format(self, record: logging.LogRecord) -> str:
        return without_tokens(super().format(record))


class JsonFormatter(logging.Formatter):
    """One object a line: at, level, from, message and, after an error, error."""

    def format(self, record: logging.LogRecord) -> str:
        line = {
            "at": _moment(record),
            "level": record.levelname,
            "from": record.name,
            "message": record.getMessage(),
        }
        if record.exc_info:
            line["error"] = self.formatException(record.exc_info)
        return without_tokens(json.dumps(line, ensure_ascii=False))


def _moment(record: logging.LogRecord) -> str:
    return datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds")


def _holds_no_payload(record: logging.LogRecord) -> bool:
    return record.name not in TALKATIVE
