"""A meeting said in a sentence, shown before anyone hears of it."""

from bot.domain.contents import (
    MentorshipLine,
)
from bot.domain.contents.planned import (
    MeetPreview,
)
from bot.views import parts
from bot.views.carried import carry
from bot.views.copy import labels
from bot.views.copy import planned as copy
from bot.views.ids import Button
from bot.views.parts import Block, Rendered
from bot.views.planned_times import when

_MOST_ASKED_ABOUT = 10


def preview(content: MeetPreview) -> Rendered:
    first, *others = content.people
    people = [line.partner for line in content.people]
    said = _would_ask(content, first)
    if content.sent:
        at = when(content.starts_at, content.minutes, content.reader, first.partner)
        done = copy.asked(parts.mention(first.partner), at)
        return parts.rendered([parts.section(done)], *people)
    if not others:
        send = parts.primary(_send(content, first, labels.SEND))
        return parts.rendered([parts.section(said), parts.actions(send)], *people)
    rows = [
        parts.section(_would_ask(content, line), _send(content, line, labels.SEND))
        for line in content.people[:_MOST_ASKED_ABOUT]
    ]
    return parts.rendered([parts.says(copy.WHOM), *rows], *people)


def _would_ask(content: MeetPreview, line: MentorshipLine) -> str:
    at = when(content.starts_at, content.minutes, content.reader, line.partner)
    return copy.would_ask(parts.mention(line.partner), at)


def _send(content: MeetPreview, line: MentorshipLine, label: str) -> Block:
    carried = carry(draft=content.draft_id, mentorship=line.mentorship.id)
    return parts.button(label, Button.SEND_MEETING, carried, parts.name(line.partner))
