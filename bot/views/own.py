"""One's own data: the file with all of it, and deleting it, told plainly before it is done."""

import json
from collections.abc import Sequence

from bot.domain.contents.own import DeleteOffer, DeletePreview, Export, PartnerLeft, Was
from bot.domain.people import Member
from bot.views import inputs, parts
from bot.views.copy import labels
from bot.views.copy import own as copy
from bot.views.files import File, Files, file_name
from bot.views.ids import Button, Field, Form
from bot.views.parts import Block, Rendered, View
from bot.views.record import record_button
from bot.views.text import listed, literal

FORMAT = "preceptor-export"
FORMAT_VERSION = 1
_LONGEST_WORD = 40
_MOST_NAMES = 20


def home_part() -> list[Block]:
    return [
        parts.header(copy.YOURS),
        parts.actions(
            record_button(),
            parts.button(labels.EXPORT_DATA, Button.EXPORT),
            parts.button(labels.DELETE_DATA, Button.DELETE_DATA),
        ),
    ]


def export_file(content: Export) -> Files:
    """The keys stand in docs/privacy.md."""
    whole = {
        "format": FORMAT,
        "version": FORMAT_VERSION,
        "made_at": content.made_at.isoformat(),
        "workspace": content.workspace,
        **content.tables,
    }
    data = json.dumps(whole, ensure_ascii=False, indent=1).encode()
    name = file_name(f"{copy.FILE_NAME}-{content.made_at:%Y-%m-%d}", "json")
    return Files(copy.HERE, (File(name, copy.FILE_TITLE, data),))


def export_coming() -> View:
    return parts.information(copy.EXPORT_TITLE, [parts.says(copy.EXPORTED)])


def tell_export_coming() -> Rendered:
    return parts.rendered([parts.says(copy.EXPORTED)])


def ask_deletion(content: DeletePreview) -> View:
    word = inputs.line(Field.DELETE_WORD, copy.WORD, "", _LONGEST_WORD)
    blocks = [*_what_it_means(content), word]
    return parts.form(copy.DELETE_TITLE, blocks, Form.DELETE_DATA, copy.DELETE)


def deleted() -> View:
    return parts.information(copy.DELETED_TITLE, [parts.says(copy.DELETED)])


def offer_deletion(content: DeleteOffer) -> Rendered:
    button = parts.button(labels.DELETE_DATA, Button.DELETE_DATA)
    return parts.rendered([parts.says(copy.OFFER), parts.actions(button)])


def tell_left(content: PartnerLeft) -> Rendered:
    said = copy.left(parts.mention(content.person), content.was)
    if content.was is Was.MENTEE:
        return parts.rendered([parts.section(said)], content.person)
    find = parts.button(labels.FIND_MENTOR, Button.FIND)
    return parts.rendered([parts.section(said), parts.actions(find)], content.person)


def _what_it_means(content: DeletePreview) -> list[Block]:
    ends = [
        says(_names(people))
        for says, people in (
            (copy.mentorships, [line.partner for line in content.people]),
            (copy.withdrawn, [card.mentor for card in content.asked]),
            (copy.unanswered, [card.mentee for card in content.to_answer]),
        )
        if people
    ]
    told = _names(content.told) if content.told else ""
    paragraphs = (
        (copy.ENDS_TITLE, "\n".join(ends) or copy.NOTHING_ENDS),
        (copy.TOLD_TITLE, f"{told}." if told else copy.NOBODY_TOLD),
        (copy.GOES_TITLE, copy.GOES),
        (copy.STAYS_TITLE, copy.STAYS),
    )
    return [
        *(parts.section(f"*{title}*\n{said}") for title, said in paragraphs),
        parts.small(copy.SLACK),
    ]


def _names(people: Sequence[Member]) -> str:
    names = list(dict.fromkeys(literal(one.name) or labels.SOMEONE for one in people))
    some = names[:_MOST_NAMES]
    left = len(names) - len(some)
    return copy.and_more(", ".join(some) if left else listed(some), left)
