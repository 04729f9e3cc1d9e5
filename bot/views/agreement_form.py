"""The five lines and two paragraphs of an agreement, to write; and as they are read."""

from datetime import date

from bot.domain.contents import AgreementPage
from bot.domain.people import Format
from bot.domain.working_terms import LONGEST_WORDS, Point, Terms, differing
from bot.views import inputs, parts
from bot.views.carried import carry
from bot.views.copy import agreements as copy
from bot.views.copy import labels, words
from bot.views.ids import Field, Form
from bot.views.parts import Block, View

LINES = (Point.RHYTHM, Point.FORMAT, Point.BOOKER, Point.REPLY, Point.UNTIL)
WORDS = (Point.CONFIDENTIALITY, Point.OFF_LIMITS)


def write(page: AgreementPage) -> View:
    """One's own answers, or a change of the newest version; what was not saved stands in it."""
    current = page.agreement.current
    written = page.unsaved or (current.terms if current else page.form)
    blocks = [*_introduction(page), *_fields(written, page.today)]
    mentorship = page.mentorship
    if current is None:
        if page.reader.id == mentorship.mentor_id:
            blocks.append(parts.small(copy.USUAL_WAY))
        carried = carry(mentorship=mentorship.id)
        return parts.form(copy.TITLE, blocks, Form.AGREEMENT_ANSWER, labels.SAVE, carried)
    carried = carry(mentorship=mentorship.id, version=current.number)
    return parts.form(copy.TITLE, blocks, Form.AGREEMENT_CHANGE, labels.SAVE, carried)


def read(terms: Terms, ends_on: date) -> list[Block]:
    return [
        parts.facts([(copy.POINTS[point], said(terms, point, ends_on)) for point in LINES]),
        *(block for point in WORDS for block in _paragraph(terms, point)),
    ]


def said(terms: Terms, point: Point, ends_on: date) -> str:
    """As in "Every 2 weeks"; the two paragraphs as they were written."""
    match point:
        case Point.RHYTHM:
            return copy.RHYTHMS[terms.rhythm]
        case Point.FORMAT:
            return words.meeting(terms.format).capitalize()
        case Point.BOOKER:
            return copy.BOOKERS[terms.booker]
        case Point.REPLY:
            return copy.REPLIES[terms.reply]
        case Point.UNTIL:
            end = words.short_day(ends_on)
            return end if terms.until.needs_day else f"{copy.UNTILS[terms.until]}, {end}"
    return terms.said_of(point)


def _introduction(page: AgreementPage) -> list[Block]:
    current, partner = page.agreement.current, parts.name(page.partner)
    if page.unsaved and current:
        points = differing(page.unsaved, current.terms)
        newest = [_otherwise(current.terms, point, current.ends_on) for point in points]
        return [parts.says(f"{copy.NOT_SAVED_YET} {copy.NEWEST_SAYS}"), *newest, parts.DIVIDER]
    if current:
        return [parts.says(copy.change_intro(partner))]
    has_answered = page.partner.id in page.agreement.answers
    return [parts.says(copy.intro(partner, has_answered=has_answered))]


def _otherwise(terms: Terms, point: Point, ends_on: date) -> Block:
    return parts.says(f"{copy.POINTS[point]}: {said(terms, point, ends_on)}")


def _fields(terms: Terms, today: date) -> list[Block]:
    ahead = terms.day if terms.day and terms.day > today else None
    rhythm = inputs.select(Field.RHYTHM, copy.RHYTHM, inputs.named(copy.RHYTHMS), terms.rhythm)
    until = inputs.select(Field.UNTIL, copy.UNTIL, inputs.named(copy.UNTILS), terms.until)
    ends_on = inputs.hinted(inputs.day(Field.ENDS_ON, copy.ENDS_ON, ahead), copy.ENDS_ON_HINT)
    return [
        rhythm,
        inputs.select(Field.FORMAT, copy.FORMAT, inputs.options(Format), terms.format),
        inputs.select(Field.BOOKER, copy.BOOKER, inputs.named(copy.BOOKERS), terms.booker),
        inputs.select(Field.REPLY, copy.REPLY, inputs.named(copy.REPLIES), terms.reply),
        until,
        inputs.optional(ends_on),
        _words(Field.CONFIDENTIALITY, copy.CONFIDENTIALITY, terms.confidentiality),
        _words(Field.OFF_LIMITS, copy.OFF_LIMITS, terms.off_limits),
    ]


def _words(field: Field, label: str, value: str) -> Block:
    block = inputs.paragraph(field, label, value, LONGEST_WORDS)
    return inputs.optional(inputs.hinted(block, copy.STANDARD))


def _paragraph(terms: Terms, point: Point) -> list[Block]:
    quotes = parts.quotes(terms.said_of(point), LONGEST_WORDS)
    return [parts.small(copy.POINTS[point]), *quotes] if quotes else []
