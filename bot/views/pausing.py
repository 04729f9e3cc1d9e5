"""The one form for a pause, and what it says before and after."""

from bot.domain.contents import PauseForm, PausePreview
from bot.domain.mentorship import MentorshipId
from bot.domain.pausing import PauseWhat
from bot.views import inputs, parts
from bot.views.carried import carry
from bot.views.copy import labels, words
from bot.views.copy import pausing as copy
from bot.views.ids import Button, Field, Form
from bot.views.mentorships import resume_button
from bot.views.parts import Block, Rendered, View
from bot.views.request_cards import excerpt
from bot.views.text import listed

_MOST_WAITING = 10


def write_pause(form: PauseForm) -> View:
    choices = {str(PauseWhat.EVERYTHING): copy.EVERYTHING}
    if form.takes_requests:
        choices[PauseWhat.REQUESTS] = copy.REQUESTS
    for line in form.lines:
        partner = parts.name(line.partner)
        choices[str(line.mentorship.id)] = copy.mentorship(partner, line.mentorship.role)
    chosen = str(form.chosen or PauseWhat.EVERYTHING)
    what = inputs.select(Field.PAUSE_WHAT, copy.WHAT, inputs.named(choices), chosen)
    until = inputs.day(Field.PAUSE_UNTIL, copy.UNTIL, None)
    blocks = [
        parts.says(copy.INTRO),
        inputs.hinted(what, copy.WHAT_HINT),
        inputs.hinted(until, copy.UNTIL_HINT),
    ]
    return parts.form(labels.PAUSE, blocks, Form.WRITE_PAUSE, labels.GO_ON)


def ask_pause(preview: PausePreview) -> View:
    """What would rest, in a window; its button begins it."""
    mentorship = preview.mentorship
    carried = carry(
        until=preview.until.isoformat(),
        what=PauseWhat.REQUESTS if preview.what is PauseWhat.REQUESTS else None,
        mentorship=mentorship.id if mentorship else None,
    )
    form = Form.PAUSE_ONE if mentorship else Form.PAUSE
    blocks = [*_resting(preview), parts.small(copy.NOT_TOLD_YET)]
    return parts.form(labels.PAUSE, blocks, form, labels.PAUSE, carried)


def paused(preview: PausePreview) -> View:
    return parts.information(labels.PAUSED, _paused(preview))


def show_pause(preview: PausePreview) -> Rendered:
    """The same as a message, before and after."""
    people = preview.partners
    if preview.done:
        return parts.rendered(_paused(preview), *people)
    carried = carry(until=preview.until.isoformat())
    pause = parts.button(labels.PAUSE, Button.PAUSE_EVERYTHING, carried)
    blocks = [
        *_resting(preview),
        parts.actions(parts.primary(pause)),
        parts.small(copy.NOT_TOLD_YET),
    ]
    return parts.rendered(blocks, *people)


def pause_button() -> Block:
    return parts.button(labels.PAUSE, Button.WRITE_PAUSE)


def pause_this_button(mentorship: MentorshipId, about: str) -> Block:
    return parts.button(labels.PAUSE, Button.PAUSE_THIS, carry(mentorship=mentorship), about)


def back_button() -> Block:
    return parts.button(labels.BACK, Button.BACK)


def again_button() -> Block:
    return parts.button(labels.TAKE_REQUESTS, Button.TAKE_REQUESTS)


def _resting(preview: PausePreview) -> list[Block]:
    day = words.day(preview.until)
    names = [parts.mention(partner) for partner in preview.partners]
    if preview.mentorship:
        rest = copy.rests(listed(names), day)
    else:
        rest = copy.rest(listed(names), day, several=len(names) > 1) if names else ""
    return [
        parts.section(copy.ask(preview.what, day)),
        *([parts.section(rest)] if rest else []),
        *_waiting(preview),
        parts.says(_then(preview)),
    ]


def _then(preview: PausePreview) -> str:
    if preview.what is PauseWhat.MENTORSHIP:
        return copy.NO_QUESTIONS
    if preview.what is PauseWhat.REQUESTS:
        return copy.NO_REQUESTS
    return f"{copy.NO_REQUESTS} {copy.NO_NUDGES}" if preview.takes_requests else copy.NO_NUDGES


def _waiting(preview: PausePreview) -> list[Block]:
    if not preview.waiting:
        return []
    cards = preview.waiting[:_MOST_WAITING]
    left = len(preview.waiting) - len(cards)
    return [
        parts.says(copy.waiting(len(preview.waiting))),
        *(block for card in cards for block in excerpt(card)),
        *([parts.small(words.more(left))] if left else []),
        parts.says(copy.left_waiting(counts_as_not_now=preview.counts_as_not_now)),
    ]


def _paused(preview: PausePreview) -> list[Block]:
    day = words.day(preview.until)
    if preview.mentorship:
        [partner] = preview.partners
        said = copy.rests_until(parts.name(partner), day)
        return [parts.says(said), parts.actions(resume_button(preview.mentorship, partner))]
    if preview.what is PauseWhat.REQUESTS:
        return [parts.says(copy.no_requests(day)), parts.actions(again_button())]
    said = f"{copy.paused(day)}. {copy.NO_NUDGES}"
    return [parts.says(said), parts.actions(back_button())]
