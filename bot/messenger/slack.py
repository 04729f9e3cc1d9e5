"""Takes messages to Slack: posts them, draws sent ones anew, publishes Home."""

import logging
from datetime import timedelta
from typing import Any

from slack_sdk import WebClient

from bot.domain.contents import Content, Overview
from bot.domain.delivery import Address, DeliveryProblem, Trouble
from bot.domain.messages import Message, Posted
from bot.messenger.calls import call, repeatable
from bot.messenger.conversations import Conversations
from bot.messenger.files import share
from bot.views import home, messages
from bot.views.files import Files
from bot.views.parts import Rendered

log = logging.getLogger(__name__)

EVENT_TYPE = "preceptor_message"
PAGE = 200
# Refusals of a file alone: an app installed before it needed files:write may still post.
NO_FILES = (Trouble.CONFIGURATION, Trouble.POISON, Trouble.RECIPIENT)
# Slack's clock gives a message its ts, and may be behind ours.
CLOCK_MARGIN = timedelta(minutes=5)


class SlackMessenger:
    """One workspace's voice. `client` never repeats a call by itself: a repeat is a second DM."""

    def __init__(self, client: WebClient, *, classic: bool, team: str, app_user: str) -> None:
        self._client = client
        self._classic = classic
        self._team = team
        self._app_user = app_user
        self._conversations = Conversations(client, app_user)

    def reach(self, to: Address) -> str:
        """The channel of these people, opened if need be; raises DeliveryProblem."""
        return to.channel or self._conversations.with_people(to.people)

    def deliver(self, message: Message, content: Content, to: Address) -> Posted | None:
        """Where it stands afterwards, None for a Home or a file. Raises DeliveryProblem."""
        if isinstance(content, Overview):
            self._publish(content, to)
            return None
        rendered = self._render(message, content)
        if isinstance(rendered, Files):
            return self._share(message, rendered, to)
        try:
            return self._say(message, rendered, to)
        except DeliveryProblem as problem:
            if problem.trouble is not Trouble.POISON:
                raise
            # Slack refused it, so nothing was posted: the words alone are better than silence.
            log.error("%s was refused (%s); sent as text", message.kind, problem.code)
            return self._say(message, Rendered(rendered.text, []), to)

    def find(self, message: Message, to: Address) -> Posted | None:
        """Look a message up by its id among what was posted; raises DeliveryProblem."""
        channel = self.reach(to)
        oldest = (message.created_at - CLOCK_MARGIN).timestamp()
        cursor = ""
        while True:
            page = repeatable(
                self._client.conversations_history,
                channel=channel,
                oldest=f"{oldest:.6f}",
                include_all_metadata=True,
                limit=PAGE,
                cursor=cursor or None,
            )
            for posted in page.get("messages") or ():
                if _id_of(posted) == message.id:
                    return Posted(channel, str(posted["ts"]))
            cursor = (page.get("response_metadata") or {}).get("next_cursor") or ""
            if not cursor:
                return None

    def _share(self, message: Message, files: Files, to: Address) -> Posted | None:
        """Where Slack takes no file, its words say so."""
        try:
            share(self._client, self.reach(to), files)
        except DeliveryProblem as problem:
            if problem.trouble not in NO_FILES:
                raise
            log.error("a file of %s was refused (%s)", message.kind, problem.code)
            return self._say(message, Rendered(files.without, []), to)
        return None

    def _render(self, message: Message, content: Content) -> Rendered | Files:
        try:
            if files := messages.files_of(content):
                return files
            return messages.render(
                message.kind,
                content,
                classic=self._classic,
                team=self._team,
                app_user=self._app_user,
            )
        except Exception as error:
            raise DeliveryProblem(Trouble.POISON, "rendering") from error

    def _publish(self, overview: Overview, to: Address) -> None:
        try:
            view = home.show(overview, classic=self._classic)
        except Exception as error:
            raise DeliveryProblem(Trouble.POISON, "rendering") from error
        repeatable(self._client.views_publish, user_id=to.people[0], view=view)

    def _say(self, message: Message, rendered: Rendered, to: Address) -> Posted:
        words: dict[str, Any] = {"text": rendered.text, "blocks": rendered.blocks}
        if to.posted:
            repeatable(
                self._client.chat_update, channel=to.posted.channel, ts=to.posted.ts, **words
            )
            return to.posted
        if not rendered.blocks:
            del words["blocks"]
        words["unfurl_links"] = words["unfurl_media"] = False
        words["metadata"] = {"event_type": EVENT_TYPE, "event_payload": {"id": message.id}}
        channel = self.reach(to)
        try:
            return self._post(channel, words)
        except DeliveryProblem as problem:
            if problem.trouble is not Trouble.RECIPIENT:
                raise
            # The channel known from before may be gone: open it once more, then believe it.
            self._conversations.forget(to.people)
            return self._post(self._conversations.with_people(to.people), words)

    def _post(self, channel: str, words: dict[str, Any]) -> Posted:
        answer = call(self._client.chat_postMessage, channel=channel, **words)
        if not answer.get("ts"):
            raise DeliveryProblem(Trouble.AMBIGUOUS, "no_ts")
        return Posted(str(answer.get("channel") or channel), str(answer["ts"]))


def _id_of(posted: dict[str, Any]) -> str | None:
    payload = (posted.get("metadata") or {}).get("event_payload") or {}
    return payload.get("id")
