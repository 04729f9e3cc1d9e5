"""Files on their way: shared as one message, repeated only where nobody can tell."""

from collections.abc import Iterator

import pytest
from slack_sdk import WebClient

from bot.domain.delivery import DeliveryProblem, Trouble
from bot.messenger.files import share
from bot.views.files import LARGEST, File, Files, file_name
from sandbox import Actor, Sandbox
from tests.sandbox.little_app import MANIFEST, PEOPLE

INVITATION = Files("Here you are.", (File("a.ics", "Meeting", b"BEGIN"), File("b.csv", "B", b"1")))


@pytest.fixture
def box() -> Iterator[Sandbox]:
    with Sandbox(MANIFEST, PEOPLE) as opened:
        yield opened


@pytest.fixture
def ada(box: Sandbox) -> Actor:
    return box.person("ada")


@pytest.fixture
def client(box: Sandbox) -> WebClient:
    return WebClient(token=box.bot_token, base_url=box.api_url, retry_handlers=[], timeout=2)


def dm(client: WebClient) -> str:
    return str(client.conversations_open(users="U0ADA")["channel"]["id"])


def test_several_files_are_one_message(client: WebClient, ada: Actor) -> None:
    share(client, dm(client), INVITATION)

    assert ada.last.text == "Here you are."
    assert [file.name for file in ada.last.files] == ["a.ics", "b.csv"]
    assert ada.last.files[0].data == b"BEGIN"


@pytest.mark.parametrize(
    ("method", "status", "error", "trouble"),
    [
        ("files.getUploadURLExternal", 500, None, Trouble.NOT_SENT),
        ("files.getUploadURLExternal", 429, None, Trouble.THROTTLED),
        ("files.completeUploadExternal", 500, None, Trouble.AMBIGUOUS),
        ("files.completeUploadExternal", 200, "file_uploads_disabled", Trouble.POISON),
        ("files.completeUploadExternal", 200, "missing_scope", Trouble.CONFIGURATION),
    ],
)
def test_only_sharing_leaves_doubt(  # noqa: PLR0913 - a row of the table
    box: Sandbox, client: WebClient, method: str, status: int, error: str | None, trouble: Trouble
) -> None:
    channel = dm(client)
    box.fail_next(method, error, status=status)

    with pytest.raises(DeliveryProblem) as raised:
        share(client, channel, INVITATION)

    assert raised.value.trouble is trouble
    assert box.person("ada").files == []


def test_an_upload_that_fails_was_seen_by_nobody(
    box: Sandbox, client: WebClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    channel = dm(client)
    monkeypatch.setattr(box.workspace.files, "fill", broken)

    with pytest.raises(DeliveryProblem) as raised:
        share(client, channel, INVITATION)

    assert (raised.value.trouble, raised.value.code) == (Trouble.NOT_SENT, "upload_500")


def broken(*_: object) -> None:
    raise RuntimeError("the disk is full")


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("", b"x"),
        ("noending", b"x"),
        ("a/b.pdf", b"x"),
        ("a\n.pdf", b"x"),
        ("x" * 100 + ".pdf", b"x"),
        ("a.pdf", b""),
        ("a.pdf", bytes(LARGEST + 1)),
    ],
)
def test_a_file_that_cannot_be_saved_is_none(name: str, data: bytes) -> None:
    with pytest.raises(ValueError, match=r"name|byte"):
        File(name, "Title", data)


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Meeting with Ana Flores", "Meeting with Ana Flores.ics"),
        ("../etc/pass:wd", "etcpasswd.ics"),
        ("נעמה ‎", "נעמה.ics"),
        ("  ..", "file.ics"),
    ],
)
def test_a_name_is_made_of_any_words(words: str, name: str) -> None:
    assert File(file_name(words, "ics"), "Title", b"x").name == name
