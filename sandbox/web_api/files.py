"""Files in two steps: an address to upload to, then sharing what was uploaded."""

from sandbox.conversations import Conversation
from sandbox.errors import Refused
from sandbox.files import File
from sandbox.posting import Content, post
from sandbox.types import Json
from sandbox.web_api.call import Method, need
from sandbox.workspace import Workspace

LONGEST_NAME = 255
LARGEST = 1024**3
MOST_AT_ONCE = 10
LONGEST_ALT_TEXT = 1000


def upload_url(workspace: Workspace, args: Json) -> Json:
    name = need(args, "filename")
    length = need(args, "length")
    if not length.isdecimal() or not 0 < int(length) <= LARGEST:
        raise _wrong("length must be a number of bytes above 0")
    if len(name) > LONGEST_NAME or "/" in name or not name.isprintable():
        raise _wrong("filename cannot be used")
    if len(str(args.get("alt_txt") or "")) > LONGEST_ALT_TEXT:
        raise Refused("alt_txt_too_large")
    file = workspace.files.announce(name, int(length))
    address = f"{workspace.base_url}/upload/{file.ticket}"
    return {"upload_url": address, "file_id": file.id}


def complete_upload(workspace: Workspace, args: Json) -> Json:
    """Shared at once where a channel is named; the answer does not say as which message."""
    files = _uploaded(workspace, args.get("files"))
    target = args.get("channel_id")
    channel = _reachable(workspace, str(target)) if target else None
    for file, title in files:
        file.title, file.is_complete = title or file.name, True
        file.channels = [channel.id] if channel else []
        workspace.files.keep(file)
    if channel:
        content = Content(
            text=str(args.get("initial_comment") or ""),
            files=[file.id for file, _ in files],
            thread_ts=args.get("thread_ts"),
        )
        post(workspace, channel, workspace.bot.id, content)
    return {"files": [workspace.describe_file(file) for file, _ in files]}


def _uploaded(workspace: Workspace, entries: object) -> list[tuple[File, str]]:
    """Each file with its title, "" where it was given none."""
    if not isinstance(entries, list) or not 0 < len(entries) <= MOST_AT_ONCE:
        raise _wrong(f"files must be a list of 1 to {MOST_AT_ONCE}")
    found = []
    for entry in entries:
        if not isinstance(entry, dict) or not isinstance(entry.get("id"), str):
            raise _wrong("each of files needs an id")
        file = workspace.files.get(entry["id"])
        if file is None or file.content is None or file.is_complete:
            raise Refused("file_not_found")
        found.append((file, str(entry.get("title") or "")))
    return found


def _reachable(workspace: Workspace, id: str) -> Conversation:
    """By a conversation's id only: a person's id opens nothing here."""
    channel = workspace.conversation(id)
    if not channel.has(workspace.bot.id):
        raise Refused("not_in_channel" if channel.kind == "channel" else "channel_not_found")
    return channel


def _wrong(what: str) -> Refused:
    return Refused("invalid_arguments", response_metadata={"messages": [f"[ERROR] {what}"]})


METHODS = {
    "files.getUploadURLExternal": Method(upload_url, scope="files:write"),
    "files.completeUploadExternal": Method(complete_upload, scope="files:write"),
}
