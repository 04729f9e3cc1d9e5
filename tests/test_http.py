"""Over HTTP: only what is truly Slack's is heard, once, and everything else changes nothing."""

import json
import math
import random
import time
from collections.abc import Iterator
from urllib.parse import urlencode

import pytest
from sqlalchemy import func, select

from storage.tables import metadata
from tests.support.bad_server import port_nobody_listens_on
from tests.support.caller import FORM, Caller
from tests.support.hospital import Hospital, open_hospital

MEBIBYTE = 1024 * 1024
FORGERIES = 1000


@pytest.fixture
def port() -> int:
    return port_nobody_listens_on()


@pytest.fixture
def hospital(sqlite_url: str, port: int) -> Iterator[Hospital]:
    with open_hospital(sqlite_url, over_http=port) as opened:
        yield opened


@pytest.fixture
def caller(hospital: Hospital, port: int) -> Iterator[Caller]:
    caller = Caller(port, hospital.sandbox.signing_secret)
    yield caller
    caller.close()


def remembered(hospital: Hospital) -> dict[str, int]:
    """How many rows each table has."""
    with hospital.bot.engine.begin() as connection:
        return {
            table.name: connection.execute(select(func.count()).select_from(table)).scalar_one()
            for table in metadata.sorted_tables
        }


def settled(hospital: Hospital) -> dict[str, int]:
    """The same, once the bot has taken note of everyone who is there."""
    deadline = time.monotonic() + 10
    while remembered(hospital)["members"] < everyone(hospital) and time.monotonic() < deadline:
        time.sleep(0.02)
    return remembered(hospital)


def everyone(hospital: Hospital) -> float:
    lists = [call.response for call in hospital.sandbox.calls if call.method == "users.list"]
    return sum(len(answer["members"]) for answer in lists) or math.inf


def message_from(hospital: Hospital, name: str, text: str) -> bytes:
    """A direct message to the bot, as Slack would tell of it."""
    person = hospital.person(name)
    event = {
        "type": "message",
        "channel_type": "im",
        "channel": "D0MADEUP",
        "user": person.id,
        "text": text,
        "ts": "1772442000.000100",
    }
    return json.dumps(
        {
            "type": "event_callback",
            "event_id": "Ev0MADEUP",
            "team_id": hospital.bot.workspace.platform_id,
            "api_app_id": "A0MADEUP",
            "event": event,
        }
    ).encode()


def test_a_conversation_works_over_signed_requests(hospital: Hospital) -> None:
    mia = hospital.person("Mia Lopez")
    mia.command("/mentorship", "help")

    assert "/findmentor" in mia.last.words


def test_health_is_told_to_whoever_watches(hospital: Hospital, caller: Caller) -> None:
    assert caller.gets("/healthz") == (200, {"ok": True})


def test_a_bot_that_delivers_no_more_is_not_well(hospital: Hospital, caller: Caller) -> None:
    hospital.bot.courier.stop(patience=5)

    assert caller.gets("/healthz") == (503, {"ok": False, "error": "Service Unavailable"})


@pytest.mark.parametrize("path", ["/", "/slack/install", "/slack/oauth_redirect", "/slack/events"])
def test_there_is_nothing_else_to_see(caller: Caller, path: str) -> None:
    assert caller.gets(path)[0] == 404


def test_a_thousand_forgeries_change_nothing(hospital: Hospital, caller: Caller) -> None:
    body = message_from(hospital, "Mia Lopez", "help")
    before = settled(hospital)
    chance = random.Random(20261122)

    answers = {caller.posts(*forged(caller, body, chance)) for _ in range(FORGERIES)}

    assert answers <= {400, 401}
    assert remembered(hospital) == before


def forged(caller: Caller, body: bytes, chance: random.Random) -> tuple[bytes, dict[str, str]]:
    """One byte of the body, the signature or the time is not what was signed."""
    headers = caller.signed(body, kind="application/json")
    match chance.choice(["body", "X-Slack-Signature", "X-Slack-Request-Timestamp", "lacks"]):
        case "body":
            return mutated(body, chance), headers
        case "lacks":
            del headers[chance.choice(["X-Slack-Signature", "X-Slack-Request-Timestamp"])]
            return body, headers
        case header:
            changed = mutated(headers[header].encode(), chance).decode("latin-1")
            # A header cannot hold a line break; what its ends hold in spaces is not part of it.
            headers[header] = changed.replace("\r", "?").replace("\n", "?").strip() or "?"
            return body, headers


def mutated(whole: bytes, chance: random.Random) -> bytes:
    place = chance.randrange(len(whole))
    other = chance.choice([sign for sign in range(33, 256) if sign != whole[place]])
    return whole[:place] + bytes([other]) + whole[place + 1 :]


@pytest.mark.parametrize("age", [301, 3600, -301])
def test_a_signature_of_another_time_is_refused(
    hospital: Hospital, caller: Caller, age: int
) -> None:
    body = message_from(hospital, "Mia Lopez", "help")
    before = settled(hospital)

    assert caller.posts(body, caller.signed(body, age=age, kind="application/json")) == 401
    assert remembered(hospital) == before


def test_the_same_request_three_times_is_one_change(hospital: Hospital, caller: Caller) -> None:
    body = message_from(hospital, "Mia Lopez", "help")
    headers = caller.signed(body, kind="application/json")

    assert caller.posts(body, headers) == 200
    once = remembered(hospital)
    assert [caller.posts(body, headers) for _ in range(2)] == [200, 200]

    again = remembered(hospital)
    assert (again["inbox"], again["outbox"]) == (once["inbox"], once["outbox"])
    assert once["inbox"] == 1


@pytest.mark.parametrize(
    "timestamp", ["", "soon", "-1", "9" * 5000, "\uff11\uff17\uff17\uff12", "1e9", "1772442000.5"]
)
def test_a_senseless_time_is_refused(caller: Caller, timestamp: str) -> None:
    headers = caller.signed(b"x=1") | {"X-Slack-Request-Timestamp": wire(timestamp)}

    assert caller.posts(b"x=1", headers) in (400, 401)


@pytest.mark.parametrize("signature", ["", "v0=", "v1=00", "v0=ü", "v0=" + "0" * 64])
def test_a_senseless_signature_is_refused(caller: Caller, signature: str) -> None:
    headers = caller.signed(b"x=1") | {"X-Slack-Signature": wire(signature)}

    assert caller.posts(b"x=1", headers) == 401


def wire(text: str) -> str:
    """A header as it is sent by someone who does not care for ASCII."""
    return text.encode().decode("latin-1")


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        pytest.param(b"{", "application/json", id="broken JSON"),
        pytest.param(b"[" * 100_000, "application/json", id="deep JSON"),
        pytest.param(urlencode({"payload": "{"}).encode(), FORM, id="broken payload"),
        pytest.param(urlencode({"payload": '{"a":' * 50_000}).encode(), FORM, id="deep payload"),
        pytest.param(b"payload=\xff\xfe", FORM, id="no UTF-8"),
    ],
)
def test_signed_junk_is_a_bad_request(caller: Caller, body: bytes, kind: str) -> None:
    assert caller.posts(body, caller.signed(body, kind=kind)) in (400, 401)


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        pytest.param(b"", FORM, id="nothing"),
        pytest.param(b"null", "application/json", id="null"),
        pytest.param(b"[]", "application/json", id="a list"),
        pytest.param(b"payload=7", FORM, id="a number"),
        pytest.param(b'{"type":"event_callback"}', "application/json", id="no event"),
        pytest.param(b'{"type":"event_callback","event":7}', "application/json", id="odd event"),
        pytest.param(b"command=%2Ffindmentor", FORM, id="a command from nobody"),
        pytest.param(b'payload={"type":"block_actions"}', FORM, id="a press without a button"),
    ],
)
def test_signed_nonsense_changes_nothing(
    hospital: Hospital, caller: Caller, body: bytes, kind: str
) -> None:
    before = settled(hospital)

    assert caller.posts(body, caller.signed(body, kind=kind)) in (200, 400, 404)
    assert remembered(hospital) == before


def test_what_is_too_large_is_not_even_read(hospital: Hospital, caller: Caller) -> None:
    assert caller.posts(b"x" * MEBIBYTE, {}) == 401
    assert caller.announces(MEBIBYTE + 1) == 413
