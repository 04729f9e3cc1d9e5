"""The digest: one message a day with everything there is to say, what needs an answer first."""

from collections.abc import Sequence

from bot.domain.contents import DigestContent, DigestLine, TaskNewsLine, TasksLine
from bot.domain.nudges import NudgeKind
from bot.views import parts
from bot.views.carried import carry
from bot.views.choices import Snooze
from bot.views.copy import digests as copy
from bot.views.copy import labels, words
from bot.views.copy import reminders as reminders_copy
from bot.views.ids import Button, Pick
from bot.views.inputs import named
from bot.views.nudges import line_blocks, people_in
from bot.views.parts import MOST_IN_A_MESSAGE, Block, Rendered
from bot.views.reader import Reader, partners_in_two_roles
from bot.views.reminders import settings_button
from bot.views.task_lines import all_tasks

_SNOOZES = {
    Snooze.TOMORROW: copy.UNTIL_TOMORROW,
    Snooze.A_WEEK: copy.FOR_A_WEEK,
    Snooze.A_DAY: copy.UNTIL_A_DAY,
}
_ORDER = (
    NudgeKind.CONCERN,
    NudgeKind.PAUSE_OVER,
    NudgeKind.REST_OVER,
    NudgeKind.OFFER_ENDING,
    NudgeKind.REQUEST_REMINDER,
    NudgeKind.DRIFT_CHOICE,
    NudgeKind.AGREEMENT_END,
    NudgeKind.REVIEW,
    NudgeKind.OPEN_PLACE,
    NudgeKind.FIT,
    NudgeKind.CHECK_IN,
    NudgeKind.TASK_OVERDUE,
    NudgeKind.TASK_DUE,
    NudgeKind.FADE,
    NudgeKind.EXPIRY,
    NudgeKind.NO_ANSWER_YET,
    NudgeKind.WAIT_OVER,
    NudgeKind.FIRST_MEETING,
    NudgeKind.AGREEMENT,
    NudgeKind.MEETING_NEWS,
    NudgeKind.DRIFT,
    NudgeKind.SILENCE_PAUSE,
    NudgeKind.GOAL_NEWS,
    NudgeKind.TASK_NEWS,
    NudgeKind.INTRODUCTION_NEWS,
)


def show_digest(content: DigestContent, *, classic: bool, team: str) -> Rendered:
    """`team` is the platform's id, for links."""
    digest = content.digest
    twice = partners_in_two_roles(content.lines)
    reader = Reader(content.member, content.reminders, digest.day, team, classic, twice)
    lines = sorted(content.lines, key=lambda line: _ORDER.index(line.nudge.kind))
    opening = [parts.header(copy.greeting(words.day(digest.day))), *_snoozed(content)]
    closing = [parts.DIVIDER, *_first_time(content), parts.actions(*_footer(content))]
    room = MOST_IN_A_MESSAGE - len(opening) - len(closing)
    middle = _fitting(_entries(lines, reader), room)
    people = [person for line in lines for person in people_in(line)]
    return parts.rendered([*opening, *middle, *closing], *people)


def _entries(lines: Sequence[DigestLine], reader: Reader) -> list[list[Block]]:
    of_tasks = [line for line in lines if isinstance(line, TasksLine | TaskNewsLine)]
    return [
        [*line_blocks(line, reader), *([all_tasks()] if line in of_tasks[-1:] else [])]
        for line in lines
    ]


def _fitting(entries: list[list[Block]], room: int) -> list[Block]:
    """As many whole lines as there is room for, and how many more there are."""
    if not entries:
        return [parts.says(copy.NOTHING_LEFT)]
    blocks: list[Block] = []
    for number, entry in enumerate(entries):
        is_last = number == len(entries) - 1
        if len(blocks) + len(entry) > room - (not is_last):
            return [*blocks, parts.small(copy.more(len(entries) - number))]
        blocks += entry
    return blocks


def _snoozed(content: DigestContent) -> list[Block]:
    if content.snoozed_until is None:
        return []
    return [parts.says(copy.snoozed(words.day(content.snoozed_until)))]


def _first_time(content: DigestContent) -> list[Block]:
    if not content.is_first:
        return []
    reminders = content.reminders
    when = reminders_copy.when(reminders.weekday, reminders.hour)
    return [parts.says(copy.first_time(when))]


def _footer(content: DigestContent) -> list[Block]:
    if content.snoozed_until:
        carried = carry(version=content.reminders.version)
        return [parts.button(labels.UNDO, Button.UNDO, carried), settings_button()]
    return [parts.menu(copy.SNOOZE, Pick.SNOOZE, named(_SNOOZES)), settings_button()]
