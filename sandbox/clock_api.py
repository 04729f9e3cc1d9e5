"""The clock as the app asks for it: what time it is, when it is moved, and who has kept up."""

import json
from datetime import UTC, datetime

from aiohttp import web

from sandbox.workspace import Workspace


class ClockApi:
    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    def routes(self) -> list[web.AbstractRouteDef]:
        return [web.get("/clock", self.tell), web.post("/clock", self.hear)]

    async def tell(self, request: web.Request) -> web.Response:
        """{"now": …, "turn": n}; with `?after=n` held for a while, until the turn is another."""
        travel = self._workspace.travel
        if "after" in request.query:
            try:
                after = int(request.query["after"])
            except ValueError:
                raise web.HTTPBadRequest(text="after is the number of a turn") from None
            await travel.wait_beyond(after)
        now = self._workspace.clock.now().isoformat(timespec="microseconds")
        return web.json_response({"now": now, "turn": travel.turn})

    async def hear(self, request: web.Request) -> web.Response:
        """{"turn": n, "idle": …} from an app that has ticked for that turn.

        With "wake_at" the clock stops there too, should it pass it.
        """
        # A form on a foreign site cannot send JSON unasked.
        if request.content_type != "application/json":
            raise web.HTTPUnsupportedMediaType
        try:
            report = json.loads(await request.text())
            turn, idle = report["turn"], report["idle"]
            wake_at = _moment(report.get("wake_at"))
        except (ValueError, KeyError, TypeError):
            turn = idle = wake_at = None
        if type(turn) is not int or type(idle) is not bool:
            raise web.HTTPBadRequest(text='a report is {"turn": n, "idle": true or false}')
        self._workspace.travel.hear(turn, idle, wake_at)
        return web.json_response({})


def _moment(said: object) -> datetime | None:
    if said is None:
        return None
    moment = datetime.fromisoformat(str(said))
    if moment.utcoffset() is None:
        raise ValueError("a moment names its time zone")
    return moment.astimezone(UTC)
