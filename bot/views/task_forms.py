"""A new task as a form; one task as a page: what it says, what happened, what can be done."""

from collections.abc import Iterator, Sequence

from bot.domain.contents import GoalChoice, TaskForm, TaskPage, TaskPair
from bot.domain.goal import GoalId
from bot.domain.local_time import local_day
from bot.domain.people import MemberId
from bot.domain.task import (
    LONGEST_COMMENT,
    LONGEST_DETAIL,
    LONGEST_TITLE,
    TaskAct,
    TaskEvent,
)
from bot.views import inputs, parts
from bot.views.carried import carry
from bot.views.copy import goals as goals_copy
from bot.views.copy import labels, words
from bot.views.copy import tasks as copy
from bot.views.goals import shown_what
from bot.views.ids import Button, Field, Form
from bot.views.one_or_none import one_or_none
from bot.views.parts import Block, View
from bot.views.tasks import title_of, when, who_sees
from bot.views.text import BETWEEN, shown

_MOST_HISTORY = 20


def write_task(form: TaskForm, problem: str = "") -> View:
    """`problem` is why the words in it could not be taken as they were typed."""
    title = inputs.line(Field.TASK_TITLE, copy.TITLE_FIELD, form.words.title, LONGEST_TITLE)
    detail = inputs.paragraph(Field.TASK_DETAIL, copy.DETAIL, form.words.detail, LONGEST_DETAIL)
    blocks = [
        *([parts.says(problem)] if problem else []),
        inputs.example(title, copy.TITLE_EXAMPLE),
        inputs.optional(inputs.day(Field.TASK_DUE, copy.DUE, form.words.due)),
        *_for_whom(form),
        *_goal_field(form.goals, form.goal),
        inputs.optional(detail),
    ]
    carried = carry(for_goal=form.goal) if form.goal else ""
    return parts.form(copy.NEW, blocks, Form.ADD_TASK, labels.SAVE, carried)


def show_task(page: TaskPage) -> View:
    """With fields to put it off and to say a line, where there is anything to change or anyone."""
    task = page.task
    blocks = [
        parts.header(title_of(task)),
        parts.says(BETWEEN.join(_facts(page))),
        *([parts.small(goals_copy.for_goal(shown_what(page.goal)))] if page.goal else []),
        *parts.quotes(task.words.detail),
        parts.actions(*_buttons(page)),
        *_history(page),
        parts.small(who_sees(page.partner)),
    ]
    fields = list(_fields(page))
    if not fields:
        return parts.information(copy.ONE, blocks, Form.TASK)
    shown = task.due.isoformat() if task.due else None
    goal = page.goal.id if page.goal else None
    carried = carry(task=task.id, due=shown, open=1 if task.is_open else None, goal_shown=goal)
    return parts.form(copy.ONE, [*blocks, *fields], Form.TASK, labels.SAVE, carried)


def edit_task(page: TaskPage) -> View:
    """Its words, for whoever made it."""
    words = page.task.words
    detail = inputs.paragraph(Field.TASK_DETAIL, copy.DETAIL, words.detail, LONGEST_DETAIL)
    blocks = [
        inputs.line(Field.TASK_TITLE, copy.TITLE_FIELD, words.title, LONGEST_TITLE),
        inputs.optional(detail),
    ]
    carried = carry(task=page.task.id)
    return parts.form(copy.EDIT, blocks, Form.EDIT_TASK, labels.SAVE, carried)


def _goal_field(goals: Sequence[GoalChoice], chosen: GoalId | None) -> list[Block]:
    names = {carry(goal=one.goal.id): _goal_entry(one) for one in goals}
    return one_or_none(Field.TASK_GOAL, copy.GOAL, copy.NO_GOAL, names, carry(goal=chosen))


def _goal_entry(choice: GoalChoice) -> str:
    whose = f"{shown(choice.mentee.name, 25)}: " if choice.mentee else ""
    return f"{whose}{shown_what(choice.goal, 45)}"


def _for_whom(form: TaskForm) -> list[Block]:
    names = {carry(mentorship=one.mentorship.id): _with(one) for one in form.pairs}
    chosen = carry(mentorship=form.chosen)
    return one_or_none(Field.TASK_FOR, copy.FOR, copy.ONLY_ME, names, chosen)


def _with(pair: TaskPair) -> str:
    name = parts.name(pair.partner)
    return copy.for_mentee(name) if pair.is_mentee else copy.shared_with(name)


def _facts(page: TaskPage) -> Iterator[str]:
    task = page.task
    yield copy.state(task.state)
    if page.is_own and task.is_open:
        yield copy.numbered(task.number)
    if due := when(task, page.today):
        yield due


def _buttons(page: TaskPage) -> Iterator[Block]:
    carried, about = carry(task=page.task.id), title_of(page.task)
    if not page.task.is_open:
        yield parts.button(labels.REOPEN, Button.REOPEN_TASK, carried, about)
        return
    if page.is_own:
        yield parts.primary(parts.button(labels.DONE, Button.FINISH_TASK, carried, about))
    dialog = parts.confirm(copy.DROP_TITLE, copy.DROP_TEXT, labels.DROP)
    if page.task.made_by == page.reader.id:
        yield parts.button(labels.EDIT, Button.EDIT_TASK, carried, about)
    yield parts.confirmed(parts.button(labels.DROP, Button.DROP_TASK, carried, about), dialog)


def _fields(page: TaskPage) -> Iterator[Block]:
    if page.task.is_open:
        yield inputs.optional(inputs.day(Field.TASK_DUE, copy.DUE, page.task.due))
        yield from _goal_field(page.goals, page.task.goal_id)
    if page.partner:
        line = inputs.paragraph(Field.TASK_COMMENT, copy.COMMENT, "", LONGEST_COMMENT)
        # What was just said stands above: the field is another one, and empty.
        said = sum(event.act is TaskAct.COMMENTED for event in page.history)
        yield inputs.anew(inputs.optional(inputs.hinted(line, copy.COMMENT_HINT)), said)


def _history(page: TaskPage) -> list[Block]:
    left = len(page.history) - _MOST_HISTORY
    told = [block for event in page.history[-_MOST_HISTORY:] for block in _event(event, page)]
    more = [parts.small(words.more(left))] if left > 0 else []
    return [parts.says(copy.WHAT_HAPPENED), *more, *told] if told else []


def _event(event: TaskEvent, page: TaskPage) -> list[Block]:
    name = _name(event.by, page)
    day = words.short_day(local_day(event.at, page.reader.zone))
    match event.act:
        case TaskAct.COMMENTED:
            return [parts.small(copy.said(name, day)), *parts.quotes(event.comment)]
        case TaskAct.MOVED:
            due = words.short_day(event.due) if event.due else ""
            return [parts.small(copy.moved(name, due, day))]
    return [parts.small(copy.happened(name, event.act, day))]


def _name(member: MemberId, page: TaskPage) -> str:
    return parts.name(page.people[member])
