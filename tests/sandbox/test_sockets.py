"""Socket Mode: who gets a payload, how connections are renewed, events nobody acked."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from functools import partial
from typing import Any

import aiohttp
import pytest

from sandbox import AppFailed, Sandbox

Socket = aiohttp.ClientWebSocketResponse


@asynccontextmanager
async def connected(sandbox: Sandbox) -> AsyncIterator[Socket]:
    """A connection by hand, past its hello."""
    headers = {"Authorization": f"Bearer {sandbox.app_token}"}
    async with aiohttp.ClientSession(headers=headers) as session:
        async with session.post(sandbox.api_url + "apps.connections.open") as opened:
            url = (await opened.json())["url"]
        async with session.ws_connect(url) as socket:
            hello = await socket.receive_json()
            assert hello["type"] == "hello"
            assert hello["connection_info"] == {"app_id": "A0SANDBOX1"}
            assert hello["num_connections"] == sandbox.connections
            yield socket


async def in_thread(work: Callable[[], Any]) -> Any:
    return await asyncio.get_running_loop().run_in_executor(None, work)


def run(story: Awaitable[None]) -> None:
    async def told() -> None:
        await asyncio.wait_for(story, 10)

    asyncio.run(told())


def test_each_payload_goes_to_one_connection_in_turn(empty: Sandbox) -> None:
    async def story() -> None:
        ada = empty.person("ada")
        async with connected(empty) as one, connected(empty) as other:
            for text, socket in (("a", one), ("b", other), ("c", one)):
                typed = asyncio.ensure_future(in_thread(partial(ada.command, "/lunch", text)))
                frame = await socket.receive_json()
                assert frame["type"] == "slash_commands" and frame["payload"]["text"] == text
                assert frame["accepts_response_payload"] is True
                ack = {"envelope_id": frame["envelope_id"], "payload": {"text": f"{text}!"}}
                await socket.send_json(ack)
                await typed
                assert ada.last.text == f"{text}!"

    run(story())


def test_an_ack_may_come_over_another_connection(empty: Sandbox) -> None:
    async def story() -> None:
        ada = empty.person("ada")
        async with connected(empty) as one, connected(empty) as other:
            typed = asyncio.ensure_future(in_thread(lambda: ada.command("/lunch")))
            frame = await one.receive_json()
            await other.send_json({"envelope_id": frame["envelope_id"]})
            await typed

    run(story())


def test_an_ack_too_late_is_no_ack(empty: Sandbox, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sandbox.delivery.sockets.PATIENCE", 0.1)

    async def story() -> None:
        ada = empty.person("ada")
        async with connected(empty) as socket:
            with pytest.raises(AppFailed, match="operation_timeout"):
                await in_thread(lambda: ada.command("/lunch"))
            frame = await socket.receive_json()
            late = {"envelope_id": frame["envelope_id"], "payload": {"text": "late"}}
            await socket.send_json(late)
            await socket.ping()
        assert ada.messages() == []
        assert {"method": "ack", "text": "late"} in empty.payloads

    run(story())


def test_a_ticket_lets_in_once(empty: Sandbox) -> None:
    async def story() -> None:
        async with aiohttp.ClientSession() as session:
            with pytest.raises(aiohttp.WSServerHandshakeError):
                await session.ws_connect(empty.page_url + "socket/S0NONSENSE")

    run(story())


def test_a_refresh_spares_the_old_connection(empty: Sandbox) -> None:
    async def story() -> None:
        ada = empty.person("ada")
        async with connected(empty) as old:
            await in_thread(lambda: empty.refresh_sockets("warning"))
            assert (await old.receive_json())["reason"] == "warning"
            assert empty.connections == 1
            await in_thread(empty.refresh_sockets)
            frame = await old.receive_json()
            assert (frame["type"], frame["reason"]) == ("disconnect", "refresh_requested")
            assert empty.connections == 0
            async with connected(empty) as new:
                typed = asyncio.ensure_future(in_thread(lambda: ada.command("/lunch")))
                frame = await new.receive_json()
                await new.send_json({"envelope_id": frame["envelope_id"]})
                await typed

    run(story())


def test_slacks_own_client_comes_back_after_a_refresh(canteen: Sandbox) -> None:
    ada = canteen.person("ada")

    canteen.refresh_sockets()
    canteen.wait_until_connected()

    ada.command("/lunch", "menu")
    assert ada.last.text == "Soup or stone"


def test_an_event_nobody_acked_comes_again(empty: Sandbox, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sandbox.delivery.sockets.PATIENCE", 0.1)
    empty.retry_events_after(0, 0.05, 0.05)

    async def story() -> None:
        async with connected(empty) as socket:
            said = asyncio.ensure_future(in_thread(lambda: empty.person("ada").say("hi")))
            frames = [await socket.receive_json() for _ in range(3)]
            await socket.send_json({"envelope_id": frames[-1]["envelope_id"]})
            await said
            assert [frame["retry_attempt"] for frame in frames] == [0, 1, 2]
            assert [frame["retry_reason"] for frame in frames] == ["", "timeout", "timeout"]
            assert len({frame["payload"]["event_id"] for frame in frames}) == 1
            with pytest.raises(asyncio.TimeoutError):
                await asyncio.wait_for(socket.receive(), 0.3)

    run(story())
