"""What the app posts to a response URL."""

import json

from aiohttp import web

from sandbox.errors import Refused
from sandbox.posting import Content, edit, post, remove, whisper
from sandbox.response_urls import ResponseUrl
from sandbox.types import Json
from sandbox.validation import response_problem
from sandbox.workspace import Workspace


class ResponsePosts:
    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    async def serve(self, request: web.Request) -> web.Response:
        try:
            body = json.loads(await request.text())
            if not isinstance(body, dict):
                raise ValueError("not an object")
            self._workspace.record.response_url(body)
            self._answer(request.match_info["token"], body)
        except ValueError:
            return web.json_response({"ok": False, "error": "invalid_payload"}, status=400)
        except Refused as refusal:
            status = 404 if refusal.code.endswith("_url") else 400
            return web.json_response(refusal.answer, status=status)
        return web.Response(text="ok")

    def _answer(self, token: str, body: Json) -> None:
        url = self._workspace.response_urls.find(token)
        # Slack's own client always sends a text, empty if it has none.
        body = {key: value for key, value in body.items() if value != ""}
        if not body:
            raise Refused("no_text")
        problem = response_problem(body, kind="action")
        if problem:
            raise Refused(problem.code, response_metadata={"messages": problem.messages})
        url.uses += 1
        if url.original and (body.get("replace_original") or body.get("delete_original")):
            self._change_original(url, body)
        elif not body.get("delete_original"):
            self._say(url, body)

    def _change_original(self, url: ResponseUrl, body: Json) -> None:
        assert url.original
        message = self._workspace.messages.get(url.original.channel, url.original.ts)
        if message is None:
            raise Refused("message_not_found")
        if body.get("delete_original"):
            remove(self._workspace, message)
        else:
            edit(self._workspace, message, Content.of(body))

    def _say(self, url: ResponseUrl, body: Json) -> None:
        channel = self._workspace.conversation(url.channel)
        content = Content.of(body)
        if body.get("response_type") == "in_channel":
            post(self._workspace, channel, self._workspace.bot.id, content)
        else:
            whisper(self._workspace, channel, url.person, content)
