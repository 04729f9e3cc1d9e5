"""Files through the Web API: announced, uploaded, shared, and who may bring them down."""

from typing import Any
from urllib.error import HTTPError
from urllib.parse import quote
from urllib.request import Request, urlopen

import pytest
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from sandbox import Sandbox
from tests.sandbox.little_app import MANIFEST, PEOPLE

MENU = b"Monday: soup\n"


def refused(client: WebClient, method: str, **args: Any) -> str:
    with pytest.raises(SlackApiError) as raised:
        client.api_call(method, params=args)
    return str(raised.value.response["error"])


def announced(client: WebClient, data: bytes = MENU) -> tuple[str, str]:
    """The address to upload to, and the file's id."""
    answer = client.files_getUploadURLExternal(filename="menu.txt", length=len(data))
    return answer["upload_url"], answer["file_id"]


def upload(address: str, data: bytes) -> tuple[int, str]:
    try:
        with urlopen(Request(address, data=data, method="POST")) as answer:
            return answer.status, answer.read().decode()
    except HTTPError as error:
        with error:
            return error.code, ""


def fetched(box: Sandbox, path: str) -> tuple[int, bytes]:
    try:
        with urlopen(box.page_url.rstrip("/") + path) as answer:
            return answer.status, answer.read()
    except HTTPError as error:
        with error:
            return error.code, b""


def test_slacks_own_client_shares_a_file(empty: Sandbox, client: WebClient) -> None:
    ada = empty.person("ada")
    dm = client.conversations_open(users=ada.id)["channel"]["id"]

    client.files_upload_v2(
        channel=dm, filename="menu.txt", title="The menu", content=MENU, initial_comment="*Lunch*"
    )

    assert ada.last.words == "Lunch\nThe menu"
    assert [(file.name, file.title, file.data) for file in ada.files] == [
        ("menu.txt", "The menu", MENU)
    ]
    told = client.conversations_history(channel=dm)["messages"][0]
    assert (told["subtype"], told["files"][0]["mimetype"]) == ("file_share", "text/plain")
    assert empty.person("ben.okri").files == []


def test_only_who_is_in_the_conversation_brings_it_down(empty: Sandbox, client: WebClient) -> None:
    dm = client.conversations_open(users="U0ADA")["channel"]["id"]
    client.files_upload_v2(channel=dm, filename="a menu?.txt", content=MENU)
    file = next(iter(empty.workspace.files))
    path = f"/sandbox/files/{file.id}/{quote(file.name, safe='')}"

    assert fetched(empty, f"{path}?me=U0ADA") == (200, MENU)
    assert fetched(empty, f"{path}?me=U0BEN")[0] == 404
    assert fetched(empty, path)[0] == 404


def test_a_file_stays_through_a_restart(tmp_path: Any) -> None:
    with Sandbox(MANIFEST, PEOPLE, data=tmp_path / "box.sqlite") as box:
        client = WebClient(token=box.bot_token, base_url=box.api_url, retry_handlers=[])
        dm = client.conversations_open(users="U0ADA")["channel"]["id"]
        client.files_upload_v2(channel=dm, filename="menu.txt", content=MENU)
    with Sandbox(MANIFEST, PEOPLE, data=tmp_path / "box.sqlite") as box:
        assert [file.data for file in box.person("ada").files] == [MENU]


def test_an_upload_has_the_length_it_was_announced_with(client: WebClient) -> None:
    address, _ = announced(client)

    assert upload(address, MENU + b"more")[0] == 400
    assert upload(address, MENU) == (200, f"OK - {len(MENU)}")
    assert upload(address[:-3] + "xxx", MENU)[0] == 404


def test_only_what_was_uploaded_is_shared_and_only_once(client: WebClient) -> None:
    address, file = announced(client)
    dm = client.conversations_open(users="U0ADA")["channel"]["id"]
    share = {"files": [{"id": file}], "channel_id": dm}

    with pytest.raises(SlackApiError, match="file_not_found"):
        client.files_completeUploadExternal(**share)
    upload(address, MENU)
    assert client.files_completeUploadExternal(**share)["ok"]
    with pytest.raises(SlackApiError, match="file_not_found"):
        client.files_completeUploadExternal(**share)
    assert upload(address, MENU)[0] == 404


@pytest.mark.parametrize(
    ("channel", "code"),
    [("U0ADA", "channel_not_found"), ("C0GENERAL", "not_in_channel"), ("C1", "channel_not_found")],
)
def test_where_nothing_can_be_shared(client: WebClient, channel: str, code: str) -> None:
    address, file = announced(client)
    upload(address, MENU)

    files = f'[{{"id": "{file}"}}]'
    method = "files.completeUploadExternal"
    assert refused(client, method, files=files, channel_id=channel) == code


@pytest.mark.parametrize(
    "args",
    [
        {"filename": "menu.txt"},
        {"filename": "menu.txt", "length": 0},
        {"filename": "menu.txt", "length": "many"},
        {"filename": "", "length": 3},
        {"filename": "a/b.txt", "length": 3},
        {"filename": "x" * 256, "length": 3},
    ],
)
def test_what_cannot_be_announced(client: WebClient, args: dict[str, object]) -> None:
    assert refused(client, "files.getUploadURLExternal", **args) == "invalid_arguments"


def test_files_need_their_permission() -> None:
    scopes = {"bot": ["chat:write", "im:write"]}
    with Sandbox({**MANIFEST, "oauth_config": {"scopes": scopes}}, PEOPLE) as box:
        client = WebClient(token=box.bot_token, base_url=box.api_url, retry_handlers=[])
        for method in ("files.getUploadURLExternal", "files.completeUploadExternal"):
            assert refused(client, method) == "missing_scope"
