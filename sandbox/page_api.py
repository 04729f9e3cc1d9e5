"""What the page asks for, what it does for a person, and its live line."""

import asyncio
import json
from pathlib import Path

from aiohttp import web

from sandbox import seen
from sandbox.acts.act import act
from sandbox.errors import Failed
from sandbox.people import Person
from sandbox.workspace import Workspace

PAGE = Path(__file__).parent / "page"


class PageApi:
    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    def routes(self) -> list[web.AbstractRouteDef]:
        return [
            web.get("/", self.page),
            web.static("/page", PAGE),
            web.get("/sandbox/state", self.state),
            web.get("/sandbox/messages", self.messages),
            web.get("/sandbox/home", self.home),
            web.get("/sandbox/views", self.views),
            web.get("/sandbox/live", self.live),
            web.post("/sandbox/act", self.act),
        ]

    async def page(self, request: web.Request) -> web.FileResponse:
        return web.FileResponse(PAGE / "index.html")

    async def state(self, request: web.Request) -> web.Response:
        me = self._me(request) if request.query.get("me") else None
        return web.json_response(seen.state(self._workspace, me))

    async def messages(self, request: web.Request) -> web.Response:
        me = self._me(request)
        channel = self._workspace.conversations.get(request.query.get("channel", ""))
        if channel is None or not channel.has(me.id):
            raise web.HTTPNotFound(text="you are in no such conversation")
        found = self._workspace.messages.seen_by(me.id, channel.id)
        return web.json_response({"messages": [seen.message(self._workspace, m) for m in found]})

    async def home(self, request: web.Request) -> web.Response:
        home = self._workspace.views.home(self._me(request).id)
        return web.json_response({"view": seen.view(home) if home else None})

    async def views(self, request: web.Request) -> web.Response:
        me, views = self._me(request), self._workspace.views
        stack = views.stack(me.id, request.query.get("tab", ""))
        return web.json_response(
            {"views": [seen.view(view) for view in stack], "opened": views.opened(me.id)}
        )

    async def act(self, request: web.Request) -> web.Response:
        # Only the page itself may act: a form on a foreign site cannot send JSON unasked.
        if request.content_type != "application/json":
            raise web.HTTPUnsupportedMediaType
        try:
            done = await act(self._workspace, json.loads(await request.text()))
        except (ValueError, KeyError) as error:
            raise web.HTTPBadRequest(text=f"not something one can do here: {error}") from None
        except Failed as failure:
            told = {"ok": False, "error": failure.sentence, "code": failure.code}
            return web.json_response(told)
        return web.json_response({"ok": True, **done})

    async def live(self, request: web.Request) -> web.WebSocketResponse:
        me, tab = self._me(request), request.query.get("tab", "")
        socket = web.WebSocketResponse(heartbeat=30)
        changes, views = self._workspace.changes, self._workspace.views
        try:
            with changes.listen(me.id, tab) as queue:
                # Before the line opens: the first thing the page does then is to ask for its forms.
                views.move(me.id, "", to=tab)
                changes.publish("state")
                await socket.prepare(request)
                telling = asyncio.create_task(_tell(socket, queue))
                try:
                    # The page only listens; reading ends when it leaves.
                    async for _ in socket:
                        continue
                finally:
                    telling.cancel()
        finally:
            # Loaded again, a tab may be back before it has left.
            if tab not in changes.tabs(me.id):
                views.move(me.id, tab, to="")
            changes.publish("state")
        return socket

    def _me(self, request: web.Request) -> Person:
        me = self._workspace.people.get(request.query.get("me", ""))
        if me is None:
            raise web.HTTPNotFound(text="nobody here has that id")
        return me


async def _tell(socket: web.WebSocketResponse, queue: asyncio.Queue[list[str]]) -> None:
    while not socket.closed:
        topics = await queue.get()
        while not queue.empty():
            topics += queue.get_nowait()
        try:
            await socket.send_json({"changed": list(dict.fromkeys(topics))})
        except ConnectionError:
            return
