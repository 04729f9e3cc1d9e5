"""What a rich_text block may hold: sections, lists, quotes, preformatted text and their pieces."""

from sandbox.validation.checks import (
    Check,
    Fields,
    boolean,
    choice,
    many,
    one_of_types,
    record,
    string,
    whole,
)
from sandbox.validation.composition import LINK

_STYLE = record(
    {},
    {key: boolean for key in ("bold", "code", "italic", "strike", "underline")},
)


def _piece(kind: str, required: Fields, optional: Fields | None = None) -> Check:
    return record({"type": choice(kind), **required}, {"style": _STYLE, **(optional or {})})


_TEXT = _piece("text", {"text": string()})
_LINK = _piece("link", {"url": LINK}, {"text": string(), "unsafe": boolean})
_PIECE = one_of_types(
    {
        "text": _TEXT,
        "link": _LINK,
        "user": _piece("user", {"user_id": string()}),
        "usergroup": _piece("usergroup", {"usergroup_id": string()}),
        "channel": _piece("channel", {"channel_id": string()}),
        "team": _piece("team", {"team_id": string()}),
        "broadcast": _piece("broadcast", {"range": choice("here", "channel", "everyone")}),
        "color": _piece("color", {"value": string(form=r"#[0-9A-Fa-f]{6}")}),
        "emoji": _piece("emoji", {"name": string()}, {"unicode": string(), "url": LINK}),
        "date": _piece(
            "date",
            {"timestamp": whole(0), "format": string()},
            {"url": LINK, "fallback": string()},
        ),
    }
)
_BORDER: Fields = {"border": whole(0, 1)}
_SECTION = record({"type": choice("rich_text_section"), "elements": many(_PIECE)})

RICH_TEXT_PART = one_of_types(
    {
        "rich_text_section": _SECTION,
        "rich_text_list": record(
            {
                "type": choice("rich_text_list"),
                "elements": many(one_of_types({"rich_text_section": _SECTION})),
                "style": choice("bullet", "ordered"),
            },
            {"indent": whole(0, 8), **_BORDER},
        ),
        "rich_text_quote": record(
            {"type": choice("rich_text_quote"), "elements": many(_PIECE)}, _BORDER
        ),
        "rich_text_preformatted": record(
            {
                "type": choice("rich_text_preformatted"),
                "elements": many(one_of_types({"text": _TEXT, "link": _LINK})),
            },
            _BORDER,
        ),
    }
)
