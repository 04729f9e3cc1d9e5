"""What people type, as Slack writes it down: mentions, links and escaped signs."""

import re

from sandbox.types import Json
from sandbox.workspace import Workspace

_TYPED = re.compile(
    r"<@(?P<user>[UW]\w+)(?:\|[^>]*)?>|(?<![\w.])@(?P<handle>\w[\w.\-]*\w)"
    r"|<#(?P<channel>C\w+)(?:\|[^>]*)?>|(?<!\S)#(?P<name>[\w\-]+)"
    r"|(?P<link>https?://[^\s<>]+)"
)
_WRITTEN = re.compile(r"<@(?P<user>\w+)>|<(?P<link>https?://[^>]+)>|<#(?P<channel>\w+)[^>]*>")


def as_message(workspace: Workspace, typed: str) -> str:
    """The text of a message: `<@U1>` for a mention, `<https://…>` for a link."""
    return _written(workspace, typed, with_names=False)


def as_command_text(workspace: Workspace, typed: str) -> str:
    """The text of a command that asked for escaping: `<@U1|handle>`, `<#C1|name>`."""
    return _written(workspace, typed, with_names=True)


def _written(workspace: Workspace, typed: str, with_names: bool) -> str:
    parts, end = [], 0
    for token in _TYPED.finditer(typed):
        parts.append(escape(typed[end : token.start()]))
        parts.append(_token(workspace, token, with_names))
        end = token.end()
    return "".join(parts) + escape(typed[end:])


def _token(workspace: Workspace, token: "re.Match[str]", with_names: bool) -> str:
    if token["link"]:
        return f"<{escape(token['link'])}>"
    if token["user"] or token["handle"]:
        for person in workspace.everybody():
            if token["user"] == person.id or (token["handle"] or "").lower() == person.handle:
                return f"<@{person.id}|{person.handle}>" if with_names else f"<@{person.id}>"
    for channel in workspace.conversations:
        if token["channel"] == channel.id or token["name"] == channel.name != "":
            return f"<#{channel.id}|{channel.name if with_names else ''}>"
    return escape(token[0])


def escape(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def unescape(text: str) -> str:
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def rich_text(text: str) -> list[Json]:
    """The blocks Slack's composer sends along with a message's text."""
    pieces: list[Json] = []
    end = 0
    for token in _WRITTEN.finditer(text):
        pieces += _plain(text[end : token.start()])
        if token["user"]:
            pieces.append({"type": "user", "user_id": token["user"]})
        elif token["link"]:
            pieces.append({"type": "link", "url": unescape(token["link"])})
        else:
            pieces.append({"type": "channel", "channel_id": token["channel"]})
        end = token.end()
    pieces += _plain(text[end:])
    section = {"type": "rich_text_section", "elements": pieces}
    return [{"type": "rich_text", "block_id": "typed", "elements": [section]}]


def _plain(text: str) -> list[Json]:
    return [{"type": "text", "text": unescape(text)}] if text else []
