"""Files on their way to Slack: announced, uploaded, then shared in one message."""

from typing import Any
from urllib.error import HTTPError
from urllib.request import Request, urlopen

from slack_sdk import WebClient

from bot.clock import monotonic
from bot.domain.delivery import DeliveryProblem, Trouble, trouble_of
from bot.messenger.calls import call, repeatable
from bot.views.files import File, Files

# Sharing must begin while the message is still ours; what was only uploaded nobody sees.
READY_WITHIN_SECONDS = 10


def share(client: WebClient, channel: str, files: Files) -> None:
    """Nobody sees anything before the last call; raises DeliveryProblem."""
    began = monotonic()
    ready = [{"id": _uploaded(client, file), "title": file.title} for file in files.files]
    if monotonic() - began > READY_WITHIN_SECONDS:
        raise DeliveryProblem(Trouble.NOT_SENT, "too slow to share")
    call(
        client.files_completeUploadExternal,
        files=ready,
        channel_id=channel,
        initial_comment=files.comment,
    )


def _uploaded(client: WebClient, file: File) -> str:
    """The file's id."""
    answer = repeatable(
        client.files_getUploadURLExternal, filename=file.name, length=len(file.data)
    )
    address, id = answer.get("upload_url"), answer.get("file_id")
    if not (address and id):
        raise DeliveryProblem(Trouble.NOT_SENT, "no_upload_url")
    _upload(client, str(address), file.data)
    return str(id)


def _upload(client: WebClient, address: str, data: bytes) -> None:
    if not address.startswith(("https://", "http://")):
        raise DeliveryProblem(Trouble.NOT_SENT, "no_upload_url")
    kind = {"Content-Type": "application/octet-stream"}
    request = Request(address, data=data, headers=kind, method="POST")
    options: dict[str, Any] = {"timeout": client.timeout, "context": client.ssl}
    try:
        with urlopen(request, **options) as answer:
            answer.read()
    except HTTPError as error:
        error.close()
        trouble = trouble_of(error.code, None)
        # Nobody has seen it, so it may be uploaded once more.
        trouble = Trouble.NOT_SENT if trouble is Trouble.AMBIGUOUS else trouble
        raise DeliveryProblem(trouble, f"upload_{error.code}") from None
    except OSError as error:
        raise DeliveryProblem(Trouble.NOT_SENT, type(error).__name__) from None
