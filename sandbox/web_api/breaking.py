"""Answers that do not come as they should."""

import asyncio
import socket
import struct

from aiohttp import web

from sandbox.faults import Fault

_LOOK_SECONDS = 0.05
_LONGEST_SILENCE = 60
_HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n"


async def spoil(request: web.Request, fault: Fault, response: web.Response) -> web.Response:
    """`response` is what would have been said."""
    transport = request.transport
    if transport is None:
        return response
    if fault.status != response.status:
        response.set_status(fault.status)
        response.text = ""
    match fault.manner:
        case "empty":
            response.text = ""
        case "html":
            response.content_type, response.text = "text/html", "<html>Slack is unwell</html>"
        case "truncate":
            body = (response.text or "").encode()
            transport.write(_HEAD % len(body) + body[: len(body) // 2])
            transport.close()
        case "close":
            transport.close()
        case "reset":
            _reset(transport)
        case "hang":
            await _hang(transport)
    return response


def _reset(transport: asyncio.Transport) -> None:
    at_once = struct.pack("ii", 1, 0)
    transport.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, at_once)
    transport.abort()


async def _hang(transport: asyncio.Transport) -> None:
    """Until whoever asked has gone."""
    for _ in range(round(_LONGEST_SILENCE / _LOOK_SECONDS)):
        if transport.is_closing():
            return
        await asyncio.sleep(_LOOK_SECONDS)
