"""Which workspace a bot token belongs to, asked once at the start."""

import logging
import time
from dataclasses import dataclass

from slack_sdk import WebClient

from bot.clock import monotonic
from bot.domain.delivery import DeliveryProblem, Trouble
from bot.domain.errors import Unavailable
from bot.messenger.calls import repeatable

log = logging.getLogger(__name__)

PATIENCE_SECONDS = 30
LONGEST_PAUSE_SECONDS = 8


@dataclass(frozen=True, slots=True)
class Installation:
    """`app_user` and `bot_id` are the bot itself: as a person, and as an author of messages."""

    team_id: str
    team_name: str
    app_user: str
    bot_id: str | None
    enterprise_id: str | None


def find_installation(client: WebClient, patience: float = PATIENCE_SECONDS) -> Installation:
    """Raises DeliveryProblem when refused, Unavailable where no Slack answers.

    Silence is borne for `patience` seconds.
    """
    until = monotonic() + patience
    pause = 1.0
    while True:
        try:
            answer = repeatable(client.auth_test)
        except DeliveryProblem as problem:
            if problem.trouble in (Trouble.WORKSPACE, Trouble.CONFIGURATION):
                raise
            may_pass = problem.trouble in (Trouble.NOT_SENT, Trouble.THROTTLED)
            if not may_pass or monotonic() + pause > until:
                raise Unavailable(problem.code) from None
            log.warning("Slack does not answer yet; trying again in %d s", pause)
            time.sleep(pause)
            pause = min(2 * pause, LONGEST_PAUSE_SECONDS)
            continue
        team_id, app_user = answer.get("team_id"), answer.get("user_id")
        if not (team_id and app_user):
            raise Unavailable("auth.test names no workspace")
        return Installation(
            team_id=str(team_id),
            team_name=str(answer.get("team") or team_id),
            app_user=str(app_user),
            bot_id=answer.get("bot_id"),
            enterprise_id=answer.get("enterprise_id"),
        )
