"""What every conversation is given: the core, the workspace, and how to answer."""

import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from http.client import HTTPException
from typing import Any

from slack_bolt import BoltContext
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.domain.errors import MayNotTakePart, NotYours, Unavailable
from bot.domain.people import Actor, WorkspaceId
from bot.ports import Core, Workspace
from bot.usecases.know_member import know_actor
from bot.views.parts import Rendered
from handlers.answers import Answers
from handlers.payload import Payload

View = dict[str, Any]

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Desk:
    """`classic` is for clients that cannot draw cards."""

    core: Core
    workspace: Workspace
    answers: Answers
    classic: bool

    @property
    def workspace_id(self) -> WorkspaceId:
        return self.workspace.id

    @property
    def has_coordinators(self) -> bool:
        return bool(self.core.policy.coordinators)

    def actor(self, context: BoltContext) -> Actor:
        """Who acts; raises MayNotTakePart for anyone the workspace did not vouch for."""
        if context.team_id != self.workspace.platform_id or not context.user_id:
            raise MayNotTakePart
        return know_actor(self.core, self.workspace.id, context.user_id)

    def show(self, client: WebClient, body: Payload, view: View) -> None:
        """Open a modal; on top of the one the button was in, where there was one.

        Raises NotYours where Slack sent nothing to open one with.
        """
        if not body.get("trigger_id"):
            raise NotYours
        inside = (body.get("view") or {}).get("type") == "modal"
        opening = client.views_push if inside and "actions" in body else client.views_open
        opening(trigger_id=body["trigger_id"], view=view)

    def confirm(self, showing: Callable[[], object]) -> None:
        """Show what is done and saved: a screen that cannot be drawn undoes nothing."""
        try:
            showing()
        except (SlackApiError, OSError, HTTPException, Unavailable, NotYours) as error:
            log.warning("what was done could not be shown: %s", type(error).__name__)

    def replace(self, client: WebClient, body: Payload, view: View, instead: Rendered) -> None:
        """Put new contents where the button was: its modal, or its message."""
        if (body.get("view") or {}).get("type") == "modal":
            client.views_update(view_id=body["view"]["id"], view=view)
        else:
            self.answers.replace(body, instead)


def ephemeral(answer: Rendered) -> Mapping[str, Any]:
    """The arguments of an ack that only the one who typed a command sees."""
    return {"response_type": "ephemeral", "text": answer.text, "blocks": answer.blocks}
