"""Tasks as boxes to tick, as a list to open one of, and the answers to what was done with one."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from bot.domain.contents import TaskChanged, TaskList, TaskPair, TaskPreview
from bot.domain.people import Member
from bot.domain.task import Task, TaskAct
from bot.views import parts
from bot.views.carried import carry
from bot.views.copy import labels, words
from bot.views.copy import tasks as copy
from bot.views.ids import Button, Form, Pick
from bot.views.parts import Block, Rendered, View
from bot.views.text import BETWEEN, fitting, literal, shown

# The platform's limits.
MOST_IN_A_GROUP = 10
_MOST_IN_A_MENU = 100
_LONGEST_OPTION = 75
_MOST_IN_HOME = 10
_MOST_MENTEES_IN_HOME = 20
_MOST_NAMESAKES = 10
_LONGEST_NAME = 40


class _Room(NamedTuple):
    """How many a screen holds: of one's own, of mentees, and of `each` mentee's."""

    own: int
    mentees: int
    each: int
    has_menu: bool


_WINDOW = _Room(own=300, mentees=30, each=15, has_menu=True)
# With every title as long as may be, just under what a message may say.
_MESSAGE = _Room(own=30, mentees=10, each=5, has_menu=False)


def show_list(content: TaskList) -> Rendered:
    """A message, which holds less than a window."""
    people = [pair.partner for pair, _ in content.mentees[: _MESSAGE.mentees]]
    return parts.rendered(_list(content, _MESSAGE), *people)


def list_window(content: TaskList) -> View:
    return parts.information(copy.TITLE, _list(content, _WINDOW), Form.TASKS)


def home_part(content: TaskList) -> list[Block]:
    """The most pressing ones; nothing for who has neither tasks nor anybody to share them with."""
    if not (content.own or content.pairs):
        return []
    pressing = sorted(content.own, key=lambda task: (not task.is_open, task.due or date.max))
    left = len(content.open) - sum(task.is_open for task in pressing[:_MOST_IN_HOME])
    of_mentees = _counted(content)
    nothing = [] if of_mentees else [parts.small(copy.NOTHING)]
    return [
        parts.header(copy.YOURS if content.own or not of_mentees else copy.OF_MENTEES),
        *(boxes(pressing[:_MOST_IN_HOME], content) or nothing),
        *([parts.small(words.more(left))] if left else []),
        *of_mentees,
        parts.actions(
            parts.button(labels.ALL_TASKS, Button.TASKS), parts.button(labels.ADD, Button.ADD_TASK)
        ),
    ]


def _counted(content: TaskList) -> list[Block]:
    """How many tasks each mentee has open, in one block."""
    some = [(pair, sum(task.is_open for task in tasks)) for pair, tasks in content.mentees]
    lines = [
        copy.open_tasks(parts.mention(pair.partner), number)
        for pair, number in some[:_MOST_MENTEES_IN_HOME]
        if number
    ]
    return [parts.section("\n".join(lines))] if lines else []


def boxes(tasks: Sequence[Task], content: TaskList) -> list[Block]:
    return groups([(task, content.partner_of(task)) for task in tasks], content.today)


def groups(tasks: Sequence[tuple[Task, Member | None]], today: date) -> list[Block]:
    """Ten boxes each; what is done is ticked.

    Each carries what it shows ticked, so that unticking is told from a box that was never ticked.
    """
    starts = range(0, len(tasks), MOST_IN_A_GROUP)
    return [_group(tasks[start : start + MOST_IN_A_GROUP], today) for start in starts]


def title_of(task: Task) -> str:
    """For plain_text."""
    return shown(task.words.title) or copy.UNTITLED


def literal_title(task: Task) -> str:
    """For mrkdwn."""
    return literal(task.words.title) or copy.UNTITLED


def when(task: Task, today: date) -> str:
    if task.due is None:
        return ""
    day = words.day(task.due)
    return copy.overdue(day) if task.is_overdue(today) else copy.due(day)


def tell_changed(content: TaskChanged) -> Rendered:
    blocks = [parts.says(_done_with(content))]
    row = [parts.button(labels.ALL_TASKS, Button.TASKS)]
    if content.undo:
        carried = carry(task=content.task.id, event=content.undo)
        row.insert(0, parts.button(labels.UNDO, Button.UNDO_TASK, carried))
    return parts.rendered([*blocks, parts.actions(*row)])


def show_preview(content: TaskPreview) -> Rendered:
    title = shown(content.words.title) or copy.UNTITLED
    day = words.day(content.words.due) if content.words.due else ""
    if content.sent_to:
        return parts.rendered([parts.says(copy.given(parts.name(content.sent_to), title, day))])
    pairs = content.pairs[:_MOST_NAMESAKES]
    is_sure = len(pairs) == 1
    asked = copy.shall_i_give(parts.name(pairs[0].partner)) if is_sure else copy.WHICH_MENTEE
    row = [_send(content.draft_id, pair, is_sure=is_sure) for pair in pairs]
    blocks = [
        parts.says(asked),
        parts.quote(title),
        *([parts.says(copy.due_on(day))] if day else []),
        *(parts.actions(one) for one in row),
        parts.small(copy.NOT_GIVEN_YET),
    ]
    return parts.rendered(blocks)


def _list(content: TaskList, room: _Room) -> list[Block]:
    own = content.own[: room.own]
    left = len(content.own) - len(own)
    mentees = content.mentees[: room.mentees]
    more = _menu(content) if room.has_menu else [parts.button(labels.ALL_TASKS, Button.TASKS)]
    return [
        parts.header(copy.YOURS),
        *(boxes(own, content) or [parts.says(copy.NOTHING), parts.small(copy.EXAMPLE)]),
        *([parts.small(words.more(left))] if left else []),
        parts.actions(parts.button(labels.ADD, Button.ADD_TASK), *more),
        *([parts.header(copy.OF_MENTEES)] if mentees else []),
        *(_of_mentee(pair, tasks, content.today, room.each) for pair, tasks in mentees),
    ]


def _group(group: Sequence[tuple[Task, Member | None]], today: date) -> Block:
    options = [_box(task, partner, today) for task, partner in group]
    ticked = [option for option, (task, _) in zip(options, group, strict=True) if task.is_done]
    element: Block = {
        "type": "checkboxes",
        "action_id": Pick.TASKS_DONE.value,
        "options": options,
        **({"initial_options": ticked} if ticked else {}),
    }
    done = " ".join(str(task.id) for task, _ in group if task.is_done)
    return parts.actions(element, carried=carry(group=group[0][0].id, done=done))


def _box(task: Task, partner: Member | None, today: date) -> Block:
    with_whom = copy.together(shown(partner.name, _LONGEST_NAME)) if partner else ""
    more = fitting([when(task, today), with_whom], _LONGEST_OPTION, BETWEEN)
    box: Block = {
        "text": parts.plain(f"{task.number}. {title_of(task)}", _LONGEST_OPTION),
        "value": carry(task=task.id),
    }
    return {**box, "description": parts.plain(more, _LONGEST_OPTION)} if more else box


def _menu(content: TaskList) -> list[Block]:
    """Every task that can be opened; what is a mentee's says whose it is."""
    own = [_entry(task, f"{task.number}. {title_of(task)}") for task in content.own]
    of_mentees = [(pair.partner, task) for pair, tasks in content.mentees for task in tasks]
    theirs = [
        _entry(task, f"{shown(partner.name, _LONGEST_NAME)}: {title_of(task)}")
        for partner, task in sorted(of_mentees, key=lambda one: not one[1].is_open)
    ]
    entries = [*own, *theirs][:_MOST_IN_A_MENU]
    return [parts.menu(copy.OPEN_ONE, Pick.OPEN_TASK, entries)] if entries else []


def _entry(task: Task, label: str) -> Block:
    return {"text": parts.plain(label, _LONGEST_OPTION), "value": carry(task=task.id)}


def _of_mentee(pair: TaskPair, tasks: Sequence[Task], today: date, most: int) -> Block:
    open_ones = [task for task in tasks if task.is_open]
    left = len(open_ones) - most
    lines = [
        copy.open_tasks(parts.mention(pair.partner), len(open_ones)),
        *(_line(task, today) for task in open_ones[:most]),
        *([words.more(left)] if left > 0 else []),
    ]
    carried, about = carry(mentorship=pair.mentorship.id), parts.name(pair.partner)
    give = parts.button(labels.GIVE_TASK, Button.ADD_TASK, carried, about)
    return parts.section("\n".join(lines), give)


def _line(task: Task, today: date) -> str:
    return f"• {BETWEEN.join(filter(None, [literal_title(task), when(task, today)]))}"


def _done_with(content: TaskChanged) -> str:
    task, title = content.task, title_of(content.task)
    match content.act:
        case TaskAct.ADDED:
            day = words.day(task.due) if task.due else ""
            return f"{copy.added(title, task.number, day)} {who_sees(content.partner)}"
        case TaskAct.DONE:
            return copy.was_done(title) if content.was_so else copy.done(title)
        case TaskAct.DROPPED:
            return copy.was_dropped(title) if content.was_so else copy.dropped(title)
    return copy.is_open(title, task.number)


def who_sees(partner: Member | None) -> str:
    return copy.sees_it_too(parts.name(partner)) if partner else copy.ONLY_YOU


def _send(draft_id: int, pair: TaskPair, *, is_sure: bool) -> Block:
    name = parts.name(pair.partner)
    carried = carry(draft=draft_id, mentorship=pair.mentorship.id)
    label = labels.SEND if is_sure else labels.send_to(name)
    button = parts.button(label, Button.SEND_TASK, carried, name)
    return parts.primary(button) if is_sure else button
