"""The log never shows a token, nor what people write."""

import json
import logging
from collections.abc import Callable, Iterator
from datetime import datetime

import pytest

from bot.logs import QUIETER, set_up_logs

Written = Callable[[], str]


@pytest.fixture
def written(capsys: pytest.CaptureFixture[str]) -> Iterator[Written]:
    """What went to standard error since last asked; afterwards the log is as it was before."""
    changed = [logging.root, *map(logging.getLogger, QUIETER)]
    before = [(logger, logger.level) for logger in changed]
    handlers, logging.root.handlers = logging.root.handlers, []
    yield lambda: capsys.readouterr().err
    logging.captureWarnings(False)
    logging.root.handlers = handlers
    for logger, level in before:
        logger.setLevel(level)


@pytest.mark.parametrize("form", ["text", "json"])
def test_tokens_are_cut_short_wherever_they_stand(written: Written, form: str) -> None:
    set_up_logs("INFO", form)
    try:
        raise ValueError("refused: xapp-1-canary")
    except ValueError:
        logging.getLogger("bot").exception("called with %s", "xoxb-canary-1")

    said = written()
    assert "canary" not in said
    assert "called with xoxb-..." in said
    assert "refused: xapp-..." in said


@pytest.mark.parametrize("talker", ["slack_bolt.RequestVerification", "slack_sdk.web.base_client"])
def test_libraries_that_print_payloads_are_silent(written: Written, talker: str) -> None:
    set_up_logs("DEBUG", "text")
    logger = logging.getLogger(talker)
    logger.setLevel(logging.DEBUG)
    logger.error("body: canary")

    assert written() == ""


def test_a_line_of_json_can_be_read_by_a_program(written: Written) -> None:
    set_up_logs("INFO", "json")
    logging.getLogger("bot.messenger").warning("message %s waits", "c0ffee")
    logging.getLogger("bot.messenger").debug("nobody asked for this")

    (line,) = written().splitlines()
    read = json.loads(line)
    assert datetime.fromisoformat(read.pop("at")).utcoffset() is not None
    assert read == {
        "level": "WARNING",
        "from": "bot.messenger",
        "message": "message c0ffee waits",
    }
