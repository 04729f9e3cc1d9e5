"""Finding a mentor: the form, the cards found, and what is said when nobody fits."""

from collections.abc import Sequence
from dataclasses import replace

from bot.domain.contents import Found, NobodyFound
from bot.domain.matching import Filters, Match
from bot.domain.people import Format, Member, Role, Stage
from bot.views import inputs, parts
from bot.views.carried import carry, carry_search
from bot.views.copy import find_mentor as copy
from bot.views.copy import labels, words
from bot.views.copy.places import OR_WAIT
from bot.views.ids import Button, Field, Form
from bot.views.parts import Block, Rendered, View
from bot.views.places import join_button, wait_for_any
from bot.views.text import BETWEEN, fitting, listed, literal, shown

LONGEST_NEED = 300
LONGEST_SPECIALTY = 80
_LONGEST_VALUE = 2000
_LONGEST_SHOWN = 120
_HALF = 70
_MOST_NAMED = 3
_LONGEST_IN_DIALOG = 60
_CARD_LINE = 150
_CARD_BODY = 200


def ask_need(text: str = "", filters: Filters | None = None) -> View:
    return _form(text, filters or Filters())


def refine(text: str, filters: Filters) -> View:
    return _form(text, filters)


def show_found(found: Found, *, classic: bool) -> View:
    return parts.information(labels.FIND_MENTOR, _found_blocks(found, classic), Form.FOUND)


def answer_found(found: Found, *, classic: bool) -> Rendered:
    return parts.rendered(_found_blocks(found, classic))


def tell_nobody_found(content: NobodyFound) -> Rendered:
    """To a coordinator, because the seeker chose to."""
    narrowing = narrowed(content.filters)
    blocks = [
        parts.section(copy.nobody_found(parts.mention(content.seeker))),
        *parts.quotes(content.text),
        *([parts.says(copy.refined_to(narrowing))] if narrowing else []),
        parts.says(copy.nobody_found_next(parts.name(content.seeker))),
    ]
    return parts.rendered(blocks, content.seeker)


def told_view(readers: Sequence[Member]) -> View:
    return parts.information(labels.SENT, [_told(readers)])


def told_answer(readers: Sequence[Member]) -> Rendered:
    return parts.rendered([_told(readers)])


def mentor_cards(
    matches: Sequence[Match], *, classic: bool, role: Role | None = None
) -> list[Block]:
    """`role` is the one looked for: whoever is asked from here is asked for it."""
    return [block for match in matches for block in _mentor_card(match, classic, role)]


def _form(text: str, filters: Filters) -> View:
    need = inputs.paragraph(Field.NEED, copy.NEED, text, LONGEST_NEED)
    specialty = inputs.line(Field.SPECIALTY, copy.SPECIALTY, filters.specialty, LONGEST_SPECIALTY)
    stages = inputs.select(Field.STAGE, copy.STAGE, inputs.options(Stage), filters.stage)
    blocks = [
        inputs.example(inputs.optional(inputs.hinted(need, copy.NEED_HINT)), copy.NEED_EXAMPLE),
        inputs.optional(specialty),
        inputs.optional(inputs.select(Field.ROLE, copy.ROLE, inputs.roles(), filters.role)),
        inputs.optional(
            inputs.select(Field.FORMAT, copy.FORMAT, inputs.options(Format), filters.format)
        ),
        inputs.optional(inputs.hinted(stages, copy.STAGE_HINT)),
        inputs.tick(Field.ONLY_FREE, copy.PLACES, copy.ONLY_FREE, ticked=filters.free_only),
    ]
    return parts.form(labels.FIND_MENTOR, blocks, Form.FIND_MENTOR, labels.SEARCH)


def _found_blocks(found: Found, classic: bool) -> list[Block]:
    if not found.matches and found.offset:
        return [parts.says(copy.NO_MORE), parts.actions(_refine(found))]
    if not found.matches:
        return _nobody(found)
    row = [parts.actions(*_ways_on(found))]
    end = [] if found.has_more else [parts.small(copy.NO_MORE)]
    return [
        *_heading(found),
        *mentor_cards(found.matches, classic=classic, role=found.filters.role),
        *end,
        *row,
    ]


def _heading(found: Found) -> list[Block]:
    need = shown(found.text, _LONGEST_SHOWN)
    narrowing = narrowed(found.filters)
    return [
        parts.says(copy.found_for(need) if need else copy.ANYONE),
        *([parts.small(copy.refined_to(narrowing))] if narrowing else []),
    ]


def _nobody(found: Found) -> list[Block]:
    need = shown(found.text, _LONGEST_SHOWN)
    narrowing = narrowed(found.filters)
    sentences = [
        copy.nobody_for(need) if need else copy.NOBODY_ANYONE,
        copy.refined_to(narrowing) if narrowing else "",
        copy.TRY_FEWER,
        copy.ASK_BY_NAME,
        OR_WAIT,
    ]
    tell = [_tell(found)] if found.coordinators else []
    return [
        *(parts.says(sentence) for sentence in sentences if sentence),
        parts.actions(_refine(found), wait_for_any(), *tell),
    ]


def _ways_on(found: Found) -> list[Block]:
    onward = found.offset + len(found.matches)
    more = parts.button(labels.MORE, Button.MORE, _carried(found, onward))
    return [*([more] if found.has_more else []), _refine(found)]


def _refine(found: Found) -> Block:
    return parts.button(labels.REFINE, Button.REFINE, _carried(found))


def _told(readers: Sequence[Member]) -> Block:
    return parts.says(copy.told(_named(readers)))


def _named(readers: Sequence[Member]) -> str:
    """The first few by name, so that a dialog has room for them."""
    names = [parts.name(reader) for reader in readers[:_MOST_NAMED]]
    left = len(readers) - len(names)
    return listed([*names, words.others(left)] if left else names)


def _tell(found: Found) -> Block:
    names = _named(found.coordinators)
    need = shown(found.text, _LONGEST_IN_DIALOG)
    dialog = parts.confirm(
        copy.TELL_TITLE, copy.tell_coordinator(names, need), labels.SEND, labels.CANCEL
    )
    return parts.confirmed(
        parts.button(labels.TELL_COORDINATOR, Button.TELL_COORDINATOR, _carried(found)), dialog
    )


def _carried(found: Found, offset: int = 0) -> str:
    """The search, shortened where a button could not carry all of it."""
    text = found.text
    filters = replace(found.filters, specialty=found.filters.specialty[:LONGEST_SPECIALTY])
    while len(value := carry_search(text, filters, offset)) > _LONGEST_VALUE:
        text = text[: len(text) * 3 // 4]
    return value


def narrowed(filters: Filters) -> str:
    """The filters as a phrase; "" where nothing narrows the search."""
    specialty = shown(filters.specialty)
    parts_of_it = [
        copy.specialty(specialty) if specialty else "",
        words.a_role(filters.role) if filters.role else "",
        filters.format.value if filters.format else "",
        copy.for_stage(filters.stage) if filters.stage else "",
        copy.ONLY_FREE.lower() if filters.free_only else "",
    ]
    return ", ".join(filter(None, parts_of_it))


def _mentor_card(match: Match, classic: bool, role: Role | None) -> list[Block]:
    candidate = match.candidate
    about = shown(candidate.name)
    carried = carry(mentor=candidate.member_id)
    subtitle = [literal(candidate.title, _HALF), literal(candidate.specialty, _HALF)]
    return parts.card(
        literal(candidate.name) or labels.SOMEONE,
        fitting(subtitle, _CARD_LINE),
        _why(match),
        [
            parts.button(
                labels.ASK, Button.ASK, carry(mentor=candidate.member_id, role=role), about
            ),
            *([] if match.reasons.places.free else [join_button(candidate.member_id, about)]),
            parts.button(labels.PROFILE, Button.SEE_PROFILE, carried, about),
        ],
        classic=classic,
    )


def _why(match: Match) -> str:
    """Why this one, in the order of what matters; what does not fit a card is left out whole."""
    reasons = match.reasons
    phrases = fitting((literal(each) for each in reasons.phrases), _LONGEST_SHOWN, ", ")
    places = copy.free_places(reasons.places) if reasons.places.free else ""
    zone = copy.SAME_TIME_ZONE if reasons.same_time_zone else ""
    days = reasons.usual_answer_days
    lines = [
        fitting([phrases, places, zone], _CARD_BODY, BETWEEN),
        "" if places else copy.FULL,
        copy.usual_answer(days) if days is not None else "",
    ]
    return fitting(lines, _CARD_BODY, "\n")
