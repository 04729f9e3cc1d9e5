"""Where files go up, and where the people who may see them bring them down."""

from aiohttp import web

from sandbox.people import Person
from sandbox.workspace import Workspace


class FileApi:
    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    def routes(self) -> list[web.AbstractRouteDef]:
        return [
            web.post("/upload/{ticket}", self.upload),
            web.get("/sandbox/files/{id}/{name}", self.download),
        ]

    async def upload(self, request: web.Request) -> web.Response:
        """Exactly as many bytes as were announced, to an address that is used once."""
        file = self._workspace.files.awaiting(request.match_info["ticket"])
        if file is None:
            raise web.HTTPNotFound(text="no such upload")
        data = await request.read()
        if len(data) != file.length:
            raise web.HTTPBadRequest(text=f"{file.length} bytes were announced")
        self._workspace.files.fill(file, data)
        return web.Response(text=f"OK - {len(data)}")

    async def download(self, request: web.Request) -> web.Response:
        me = self._workspace.people.get(request.query.get("me", ""))
        file = self._workspace.files.get(request.match_info["id"])
        if me is None or file is None or not self._sees(me, file.channels):
            raise web.HTTPNotFound(text="you have no such file")
        named = file.name.encode("ascii", "replace").decode().replace('"', "'")
        headers = {
            "Content-Disposition": f'attachment; filename="{named}"',
            "X-Content-Type-Options": "nosniff",
        }
        return web.Response(body=file.data, content_type=file.mimetype, headers=headers)

    def _sees(self, me: Person, channels: list[str]) -> bool:
        found = (self._workspace.conversations.get(channel) for channel in channels)
        return any(channel and channel.has(me.id) for channel in found)
