"""When and how often one is nudged, in words and as a form; pauses, before and after."""

from datetime import date

from bot.domain.contents import PausePreview, RemindersChanged, RemindersForm
from bot.domain.reminders import HOURS, Pace, Reminders
from bot.views import inputs, parts
from bot.views.carried import carry
from bot.views.copy import labels, words
from bot.views.copy import reminders as copy
from bot.views.ids import Button, Field, Form
from bot.views.parts import Block, Rendered, View
from bot.views.request_cards import excerpt
from bot.views.text import listed

_MOST_WAITING = 10


def in_words(reminders: Reminders, today: date) -> str:
    """What is so, in one line."""
    if paused_until := _ahead(reminders.paused_until, today):
        return f"{copy.paused(words.day(paused_until))}."
    usual = usually(reminders)
    until = _ahead(reminders.snoozed_until, today)
    if until and reminders.pace is not Pace.QUIET:
        return f"{copy.snoozed(words.day(until), usual)}."
    return f"{usual}."


def usually(reminders: Reminders) -> str:
    """The choice itself, whatever rests just now."""
    match reminders.pace:
        case Pace.QUIET:
            return copy.QUIET
        case Pace.WHEN_DUE:
            return copy.due_at(reminders.hour)
    return copy.paced(copy.when(reminders.weekday, reminders.hour), reminders.pace)


def show_reminders(content: RemindersForm) -> Rendered:
    blocks = [
        parts.says(in_words(content.reminders, content.today)),
        parts.actions(settings_button(labels.CHANGE)),
    ]
    return parts.rendered(blocks)


def tell_changed(content: RemindersChanged) -> Rendered:
    said = in_words(content.reminders, content.today)
    first = copy.CHANGED_SINCE if content.undone else copy.DONE
    row = [settings_button()]
    if content.may_undo and content.reminders.version:
        carried = carry(version=content.reminders.version)
        row.insert(0, parts.button(labels.UNDO, Button.UNDO, carried))
    return parts.rendered([parts.says(f"{first} {said}"), parts.actions(*row)])


def settings(form: RemindersForm) -> View:
    reminders = form.reminders
    weekdays = inputs.named({str(n): name for n, name in enumerate(copy.WEEKDAYS)})
    hours = inputs.named({str(hour): copy.hour(hour) for hour in HOURS})
    weekday = inputs.select(Field.WEEKDAY, copy.WEEKDAY, weekdays, str(reminders.weekday))
    snooze = inputs.day(
        Field.SNOOZE_UNTIL, copy.SNOOZE_UNTIL, _ahead(reminders.snoozed_until, form.today)
    )
    blocks = [
        parts.says(copy.INTRO),
        inputs.hinted(weekday, copy.WEEKDAY_HINT),
        inputs.select(Field.HOUR, copy.HOUR, hours, str(reminders.hour)),
        inputs.radio(Field.PACE, copy.PACE, inputs.named(copy.PACES), reminders.pace),
        inputs.optional(inputs.hinted(snooze, copy.SNOOZE_HINT)),
        *_pausing(form),
        parts.small(copy.this_month(form.this_month)),
    ]
    return parts.form(copy.TITLE, blocks, Form.REMINDERS, labels.SAVE)


def saved(form: RemindersForm) -> View:
    said = in_words(form.reminders, form.today)
    return parts.information(labels.SAVED, [parts.says(said)])


def ask_pause(preview: PausePreview) -> View:
    """What would rest, in a window; its button begins it."""
    carried = carry(until=preview.until.isoformat())
    blocks = [*_resting(preview), parts.small(f"{copy.OTHERS_SAVED} {copy.NOT_TOLD_YET}")]
    return parts.form(labels.PAUSE, blocks, Form.PAUSE, labels.PAUSE, carried)


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


def home_part(form: RemindersForm) -> list[Block]:
    """The settings as one line of Home."""
    row = [settings_button(labels.CHANGE)]
    if is_paused(form):
        row.insert(0, back_button())
    return [
        parts.says(in_words(form.reminders, form.today)),
        parts.small(copy.this_month(form.this_month)),
        parts.actions(*row),
    ]


def is_paused(form: RemindersForm) -> bool:
    return _ahead(form.reminders.paused_until, form.today) is not None


def settings_button(label: str = labels.SETTINGS) -> Block:
    return parts.button(label, Button.SETTINGS, about=copy.YOUR_REMINDERS)


def back_button() -> Block:
    return parts.button(labels.BACK, Button.BACK)


def _pausing(form: RemindersForm) -> list[Block]:
    if until := _ahead(form.reminders.paused_until, form.today):
        said = f"{copy.paused(words.day(until))}."
        return [parts.says(said), parts.actions(back_button())]
    day = inputs.day(Field.PAUSE_UNTIL, copy.PAUSE_UNTIL, None)
    return [inputs.optional(inputs.hinted(day, copy.PAUSE_HINT))]


def _resting(preview: PausePreview) -> list[Block]:
    day = words.day(preview.until)
    names = [parts.mention(partner) for partner in preview.partners]
    rest = copy.rest(listed(names), day, several=len(names) > 1) if names else ""
    return [
        parts.section(copy.pause(day)),
        *([parts.section(rest)] if rest else []),
        *_waiting(preview),
        parts.says(
            f"{copy.NO_REQUESTS} {copy.NO_NUDGES}" if preview.takes_requests else copy.NO_NUDGES
        ),
    ]


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
    said = f"{copy.paused(words.day(preview.until))}. {copy.NO_NUDGES}"
    return [parts.says(said), parts.actions(back_button())]


def _ahead(day: date | None, today: date) -> date | None:
    return day if day and day > today else None
