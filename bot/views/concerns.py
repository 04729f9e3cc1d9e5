"""Something is wrong: whom to tell, what one told, and what the one chosen reads of it."""

from datetime import datetime

from bot.domain.concern import LONGEST_CONCERN, Concern
from bot.domain.contents import ConcernForm, ConcernLine, ConcernNews, ConcernPage
from bot.domain.contents.concerns import ConcernNudgeLine
from bot.domain.people import Member
from bot.views import inputs, parts
from bot.views.carried import carry
from bot.views.copy import concerns as copy
from bot.views.copy import labels, words
from bot.views.ids import Button, Field, Form
from bot.views.meeting_forms import doubts
from bot.views.parts import Block, Rendered, View
from bot.views.text import clean

# A menu holds no more.
_MOST_READERS = 100
_MOST_BEFORE = 20


def concern_button(mentorship: int | None = None, about: str = "") -> Block:
    carried = carry(mentorship=mentorship) if mentorship else ""
    return parts.button(labels.SOMETHING_WRONG, Button.CONCERN, carried, about)


def write_concern(form: ConcernForm) -> View:
    """Where there is nobody to tell, who else can help."""
    before = _before(form)
    if not form.readers:
        blocks = [parts.says(copy.NOBODY_TO_TELL), *_help(form), *before]
        return _carrying(parts.information(copy.TITLE, blocks, Form.CONCERNS), form)
    blocks = [
        *([parts.says(copy.about(parts.name(form.partner)))] if form.partner else []),
        parts.says(f"{copy.TELL} {copy.OR_TALK}"),
        *doubts(form.doubts),
        *_help(form),
        _readers(form),
        _words(form),
        parts.small(copy.KEPT_SAFE),
        *before,
    ]
    return _carrying(parts.form(copy.TITLE, blocks, Form.CONCERN, labels.SEND), form)


def show_sent(form: ConcernForm) -> View:
    """Who can read it, and everything one wrote."""
    sent = [form.sent] if form.sent else []
    blocks = [
        *(parts.says(f"{copy.sent(parts.name(one.reader))} {copy.SENT_NEXT}") for one in sent),
        *_help(form),
        *_before(form),
    ]
    return _carrying(parts.information(labels.SENT, blocks, Form.CONCERNS), form)


def show_page(page: ConcernPage) -> View:
    """To the one who was chosen; never in a message."""
    author = parts.mention(page.author)
    blocks = [
        parts.section(copy.wrote(author, _day(page.concern.written_at, page.reader))),
        *([parts.small(_about(page, page.partner))] if page.partner else []),
        *parts.quotes(page.words),
        parts.small(copy.IN_CONFIDENCE),
    ]
    return parts.information(copy.PAGE, blocks)


def tell_written(news: ConcernNews) -> Rendered:
    """Neutral: a lock screen may show it to anyone."""
    return parts.rendered(_to_read(news.concern, copy.WRITTEN))


def concern_line(line: ConcernNudgeLine) -> list[Block]:
    """In the digest of the one who may read it."""
    return _to_read(line.concern, copy.STILL_WAITS)


def _to_read(concern: Concern, unread: str) -> list[Block]:
    if concern.withdrawn_at:
        return [parts.says(copy.WITHDRAWN_FROM_YOU)]
    read = parts.button(labels.READ, Button.READ_CONCERN, carry(concern=concern.id))
    said = copy.READ_BY_YOU if concern.read_at else unread
    button = read if concern.read_at else parts.primary(read)
    return [parts.says(said), parts.actions(button)]


def _help(form: ConcernForm) -> list[Block]:
    return [
        parts.header(copy.HELP_NOW),
        parts.says(clean(form.help_contacts) or copy.USUAL_CONTACTS),
        parts.small(copy.NO_TRACE),
    ]


def _readers(form: ConcernForm) -> Block:
    people = form.readers[:_MOST_READERS]
    choices = {str(one.id): parts.name(one) for one in people}
    chosen = str(people[0].id) if len(people) == 1 else str(form.chosen or "")
    return inputs.select(
        Field.CONCERN_READER,
        copy.READER,
        inputs.named(choices),
        chosen if chosen in choices else None,
    )


def _words(form: ConcernForm) -> Block:
    field = inputs.paragraph(Field.CONCERN, copy.WORDS, form.words, LONGEST_CONCERN)
    return inputs.hinted(field, copy.WORDS_HINT)


def _before(form: ConcernForm) -> list[Block]:
    lines = [_line(one, form.writer) for one in form.before[:_MOST_BEFORE]]
    left = len(form.before) - len(lines)
    heading = [parts.header(copy.BEFORE)] if lines else []
    return [*heading, *lines, *([parts.small(words.more(left))] if left else [])]


def _line(line: ConcernLine, writer: Member) -> Block:
    concern = line.concern
    to = copy.to(parts.literal_name(line.reader), _day(concern.written_at, writer))
    if concern.withdrawn_at:
        return parts.section(f"{to}\n{copy.WITHDRAWN}")
    if concern.read_at:
        return parts.section(f"{to}\n{copy.read_on(_day(concern.read_at, writer))}")
    carried = carry(concern=concern.id)
    withdraw = parts.button(
        labels.WITHDRAW, Button.WITHDRAW_CONCERN, carried, parts.name(line.reader)
    )
    state = copy.UNREAD if line.can_be_read else copy.CANNOT_BE_READ
    return parts.section(f"{to}\n{state}", withdraw)


def _about(page: ConcernPage, partner: Member) -> str:
    mentorship = page.mentorship
    if mentorship is None:
        return ""
    names = {page.author.id: parts.name(page.author), partner.id: parts.name(partner)}
    mentor, mentee = names[mentorship.mentor_id], names[mentorship.mentee_id]
    return copy.about_mentorship(mentorship.role, mentor, mentee)


def _day(at: datetime, reader: Member) -> str:
    return words.day(at.astimezone(reader.zone).date())


def _carrying(view: View, form: ConcernForm) -> View:
    """Every button in it goes on to speak of the same mentorship."""
    carried = carry(mentorship=form.mentorship.id) if form.mentorship else ""
    return {**view, "private_metadata": carried} if carried else view
