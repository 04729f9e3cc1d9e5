"""The Web API's front door: reads the call, checks who calls, records what was answered."""

import json
import logging

from aiohttp import web

from sandbox.app import APP_TOKEN, BOT_TOKEN
from sandbox.errors import Refused
from sandbox.faults import Fault
from sandbox.record import ApiCall, readable
from sandbox.types import Json
from sandbox.web_api import basics, chat, conversations, files, users, views
from sandbox.web_api.breaking import spoil
from sandbox.web_api.call import Method, need_scope
from sandbox.workspace import Workspace

log = logging.getLogger(__name__)

METHODS: dict[str, Method] = {
    **basics.METHODS,
    **chat.METHODS,
    **conversations.METHODS,
    **files.METHODS,
    **users.METHODS,
    **views.METHODS,
}


class WebApi:
    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    async def serve(self, request: web.Request) -> web.Response:
        name = request.match_info["method"]
        args: Json = {}
        fault = None
        try:
            sent = await _arguments(request)
            args = readable(sent)
            fault = self._workspace.faults.take(name)
            if fault and not fault.processed:
                return await spoil(request, fault, self._broken(name, args, fault))
            _ensure_token(_token(request, sent), METHODS.get(name))
            answer = {"ok": True, **self._run(name, args)}
        except Refused as refusal:
            answer = refusal.answer
        response = self._answer(name, args, answer)
        return await spoil(request, fault, response) if fault else response

    def _run(self, name: str, args: Json) -> Json:
        method = METHODS.get(name)
        if method is None:
            raise Refused("unknown_method", req_method=name)
        if method.scope:
            need_scope(self._workspace, method.scope)
        return method.run(self._workspace, args)

    def _broken(self, name: str, args: Json, fault: Fault) -> web.Response:
        if fault.status == 200:
            error = {"error": fault.error} if fault.error else {}
            return self._answer(name, args, {"ok": False, **error})
        answer = {"ok": False, "error": fault.error or "ratelimited"} if fault.status == 429 else {}
        response = self._answer(name, args, answer)
        response.set_status(fault.status)
        if fault.status == 429 and fault.retry_after is not None:
            response.headers["Retry-After"] = str(fault.retry_after)
        return response

    def _answer(self, name: str, args: Json, answer: Json) -> web.Response:
        text = json.dumps(answer)
        if not answer.get("ok"):
            log.info("%s refused: %.500s", name, text)
        # Read back, because views in the answer go on changing.
        now = self._workspace.clock.now()
        self._workspace.record.call(ApiCall(name, args, json.loads(text), now))
        scopes = ",".join(sorted(self._workspace.app.scopes))
        headers = {"X-OAuth-Scopes": scopes}
        return web.Response(text=text, content_type="application/json", headers=headers)


async def _arguments(request: web.Request) -> Json:
    """From the address, a form or JSON, as Slack takes them."""
    args: Json = dict(request.query)
    if request.content_type == "application/json":
        try:
            # Slack's own client announces JSON and sends nothing when there are no arguments.
            body = json.loads(await request.text() or "{}")
        except ValueError:
            raise Refused("invalid_json") from None
        if not isinstance(body, dict):
            raise Refused("json_not_object")
        return args | body
    return args | dict(await request.post())


def _token(request: web.Request, args: Json) -> str:
    scheme, _, token = request.headers.get("Authorization", "").partition(" ")
    return token if scheme == "Bearer" else str(args.get("token") or "")


def _ensure_token(token: str, method: Method | None) -> None:
    if not token:
        raise Refused("not_authed")
    if token not in (BOT_TOKEN, APP_TOKEN):
        raise Refused("invalid_auth")
    if method and token != (APP_TOKEN if method.token == "app" else BOT_TOKEN):
        raise Refused("not_allowed_token_type")
