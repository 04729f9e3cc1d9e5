"""When and how often one is nudged, in words and as a form."""

from datetime import date

from bot.domain.contents import RemindersChanged, RemindersForm
from bot.domain.reminders import HOURS, Pace, Reminders
from bot.views import inputs, parts
from bot.views.carried import carry
from bot.views.copy import labels, pausing, words
from bot.views.copy import reminders as copy
from bot.views.ids import Button, Field, Form
from bot.views.parts import Block, Rendered, View
from bot.views.pausing import back_button, pause_button


def in_words(reminders: Reminders, today: date) -> str:
    """What is so, in one line."""
    if paused_until := _ahead(reminders.paused_until, today):
        return f"{pausing.paused(words.day(paused_until))}."
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


def home_part(form: RemindersForm) -> list[Block]:
    """The settings as one line of Home."""
    first = back_button() if is_paused(form) else pause_button()
    row = [first, settings_button(labels.CHANGE)]
    return [
        parts.says(in_words(form.reminders, form.today)),
        parts.small(copy.this_month(form.this_month)),
        parts.actions(*row),
    ]


def is_paused(form: RemindersForm) -> bool:
    return _ahead(form.reminders.paused_until, form.today) is not None


def settings_button(label: str = labels.SETTINGS) -> Block:
    return parts.button(label, Button.SETTINGS, about=copy.YOUR_REMINDERS)


def _pausing(form: RemindersForm) -> list[Block]:
    if until := _ahead(form.reminders.paused_until, form.today):
        said = f"{pausing.paused(words.day(until))}."
        return [parts.says(said), parts.actions(back_button())]
    return [{**parts.says(copy.PAUSING), "accessory": pause_button()}]


def _ahead(day: date | None, today: date) -> date | None:
    return day if day and day > today else None
