"""Where people are reached: a DM each, a group DM for a pair."""

from collections.abc import Mapping
from typing import Any

from slack_sdk import WebClient

from bot.domain.delivery import NO_GROUP_DM, DeliveryProblem, Trouble
from bot.messenger.calls import repeatable

PASSES = (Trouble.THROTTLED, Trouble.NOT_SENT, Trouble.WORKSPACE)


class Conversations:
    """Opens a conversation with exactly these people; each DM once in the life of a process."""

    def __init__(self, client: WebClient, app_user: str) -> None:
        self._client = client
        self._app_user = app_user
        self._direct: dict[str, str] = {}

    def with_people(self, people: tuple[str, ...]) -> str:
        """The channel's id; raises DeliveryProblem."""
        if len(people) > 1:
            return self._open_group(people)
        if people[0] not in self._direct:
            answer = repeatable(self._client.conversations_open, users=people[0])
            self._direct[people[0]] = str(answer["channel"]["id"])
        return self._direct[people[0]]

    def forget(self, people: tuple[str, ...]) -> None:
        """The channel is gone: the next message opens it again."""
        self._direct.pop(people[0], None)

    def _open_group(self, people: tuple[str, ...]) -> str:
        try:
            answer = repeatable(
                self._client.conversations_open, users=",".join(people), return_im=True
            )
        except DeliveryProblem as problem:
            if problem.trouble in PASSES:
                raise
            raise DeliveryProblem(Trouble.RECIPIENT, NO_GROUP_DM) from None
        channel = answer["channel"]
        if not self._is_exactly(channel, people):
            raise DeliveryProblem(Trouble.RECIPIENT, NO_GROUP_DM)
        return str(channel["id"])

    def _is_exactly(self, channel: Mapping[str, Any], people: tuple[str, ...]) -> bool:
        # An emulator may open a DM with the first of them: the other's words would go astray.
        if channel.get("is_im") or str(channel["id"]).startswith("D"):
            return False
        expected = {*people, self._app_user}
        members = channel.get("members")
        if members is not None and set(members) != expected:
            return False
        return int(channel.get("num_members", len(expected))) == len(expected)
