"""Slack's own list of people."""

from collections.abc import Callable, Iterator

from slack_sdk import WebClient

from bot.domain.delivery import DeliveryProblem
from bot.domain.errors import Unavailable
from bot.domain.people import Person
from bot.messenger.calls import call
from bot.slack_people import person_of

PAGE = 500
UNKNOWN = ("user_not_found", "user_not_visible", "users_not_found")


class SlackDirectory:
    """`client` waits a second at most: someone who acts waits with it."""

    def __init__(self, client: WebClient, team_id: str) -> None:
        self._client = client
        self._team_id = team_id

    def look_up(self, platform_id: str) -> Person | None:
        try:
            answer = call(self._client.users_info, user=platform_id)
        except DeliveryProblem as problem:
            if problem.code in UNKNOWN:
                return None
            raise Unavailable(f"users.info: {problem}") from None
        return person_of(answer["user"], self._team_id)

    def everyone(self, is_stopping: Callable[[], bool]) -> Iterator[Person]:
        """Page by page; raises Unavailable, also once the bot is stopping."""
        cursor = ""
        while True:
            try:
                page = call(self._client.users_list, limit=PAGE, cursor=cursor or None)
            except DeliveryProblem as problem:
                raise Unavailable(f"users.list: {problem}") from None
            for user in page.get("members") or ():
                if is_stopping():
                    raise Unavailable("the bot is stopping")
                yield person_of(user, self._team_id)
            cursor = (page.get("response_metadata") or {}).get("next_cursor") or ""
            if not cursor:
                return
