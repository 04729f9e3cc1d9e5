"""The server: one port for the Web API, sockets, response URLs and the page, in its own thread."""

import asyncio
import socket
import threading
from collections.abc import Callable, Coroutine
from typing import Any, TypeVar

from aiohttp import web

from sandbox.clock_api import ClockApi
from sandbox.delivery.posts import Posts
from sandbox.delivery.sockets import Sockets
from sandbox.file_api import FileApi
from sandbox.page_api import PageApi
from sandbox.response_posts import ResponsePosts
from sandbox.web_api.server import WebApi
from sandbox.workspace import Workspace

T = TypeVar("T")

_LARGEST_BODY = 10 * 1024**2


class Server:
    def __init__(self, workspace: Workspace, port: int, deliver_to: str | None) -> None:
        self._workspace = workspace
        self._deliver_to = deliver_to
        # Bound here, so that a taken port is an error of whoever asked for it.
        self._socket = socket.create_server(("127.0.0.1", port))
        self.delivery: Sockets | Posts
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, name="sandbox", daemon=True)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._socket.getsockname()[1]}"

    def start(self) -> None:
        self._thread.start()
        self.run(self._open())

    def stop(self) -> None:
        self.run(self._close())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()

    def run(self, work: Coroutine[Any, Any, T]) -> T:
        """Do this on the server's thread, the only one that touches the workspace."""
        return asyncio.run_coroutine_threadsafe(work, self._loop).result()

    def ask(self, question: Callable[[], T]) -> T:
        async def answer() -> T:
            return question()

        return self.run(answer())

    async def _open(self) -> None:
        sockets = Sockets(self._workspace.record, self._connection_changed)
        posts = Posts(self._deliver_to, self._workspace.record) if self._deliver_to else None
        app = web.Application(client_max_size=_LARGEST_BODY)
        app.add_routes(
            [
                web.route("*", "/api/{method}", WebApi(self._workspace).serve),
                web.get("/socket/{ticket}", sockets.serve),
                web.post("/response/{token}", ResponsePosts(self._workspace).serve),
                *ClockApi(self._workspace).routes(),
                *FileApi(self._workspace).routes(),
                *PageApi(self._workspace).routes(),
            ]
        )
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
        await self._runner.setup()
        self.delivery = posts or sockets
        self._workspace.connect(self.delivery, self.url)
        await web.SockSite(self._runner, self._socket).start()

    async def _close(self) -> None:
        await self._workspace.travel.close()
        await self._workspace.events.close()
        await self.delivery.close()
        await self._close_the_door()
        await self._runner.cleanup()
        self._workspace.store.close()

    async def _close_the_door(self) -> None:
        """Let nobody in any more, and everybody who came before all the way in.

        Who is between the two when the server closes is forgotten by asyncio, with an open socket.
        """
        self._loop.remove_reader(self._socket)
        await asyncio.sleep(0)

    def _connection_changed(self) -> None:
        self._workspace.changes.publish("state")
