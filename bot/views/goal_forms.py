"""A goal as a form, from an example or from nothing; and one goal as a page."""

from collections.abc import Iterator
from datetime import timedelta

from bot.domain.contents import GoalForm, GoalPage, TaskPair
from bot.domain.goal import LONGEST_MEASURE, LONGEST_WHAT, Aim
from bot.domain.task import Task
from bot.views import inputs, parts
from bot.views.carried import carry
from bot.views.copy import goal_examples, labels
from bot.views.copy import goals as copy
from bot.views.copy.goal_examples import EXAMPLES, Example
from bot.views.goals import facts, literal_what, shown_what
from bot.views.ids import Button, Field, Form
from bot.views.one_or_none import one_or_none
from bot.views.parts import Block, View
from bot.views.tasks import title_of
from bot.views.text import BETWEEN, shown

_MOST_TO_SHARE_WITH = 3
_MOST_STEPS = 30


def choose_example() -> View:
    """What a specific goal sounds like; any of them opens the form."""
    own = parts.button(goal_examples.INTRO, Button.WRITE_GOAL, carry(example=""))
    blocks = [
        parts.says(copy.START),
        parts.actions(parts.primary(own)),
        *(_example(name, example) for name, example in EXAMPLES.items()),
    ]
    return parts.information(copy.NEW, blocks, Form.GOAL_EXAMPLES)


def write_goal(form: GoalForm, example: str = "") -> View:
    """With what an example says where one was chosen, or what the goal says that is changed."""
    aim = form.aim
    if found := EXAMPLES.get(example):
        aim = Aim(found.what, found.measure, form.today + timedelta(weeks=found.weeks))
    what = inputs.paragraph(Field.GOAL_WHAT, copy.WHAT, aim.what, LONGEST_WHAT)
    measure = inputs.paragraph(Field.GOAL_MEASURE, copy.MEASURE, aim.measure, LONGEST_MEASURE)
    blocks = [
        *_newest(form),
        inputs.example(what, EXAMPLES["research"].what),
        inputs.optional(inputs.hinted(measure, copy.MEASURE_HINT)),
        inputs.optional(inputs.day(Field.GOAL_BY, copy.BY, aim.by)),
        *_who_sees(form),
    ]
    if form.goal is None:
        return parts.form(copy.NEW, blocks, Form.ADD_GOAL, labels.SAVE)
    carried = carry(goal=form.goal.id, version=form.goal.version)
    return parts.form(copy.CHANGE, blocks, Form.CHANGE_GOAL, labels.SAVE, carried)


def show_goal(page: GoalPage) -> View:
    """A mentor reads it; its owner may do everything with it."""
    goal = page.goal
    said = BETWEEN.join(facts(page.entry, page.reader, page.today))
    quotes = parts.quotes(goal.aim.measure, LONGEST_MEASURE)
    blocks = [
        parts.section(f"*{literal_what(goal)}*"),
        *([parts.small(copy.MEASURE), *quotes] if quotes else []),
        *([parts.small(said)] if said else []),
        parts.small(_who_reads(page)),
        *_steps(page),
        *(parts.actions(*row) for row in _rows(page) if row),
    ]
    return parts.information(copy.ONE, blocks, Form.GOAL)


def _example(name: str, example: Example) -> Block:
    use = parts.button(labels.USE, Button.WRITE_GOAL, carry(example=name), example.kind)
    return parts.section(f"*{example.kind}*\n{example.what}", use)


def _newest(form: GoalForm) -> list[Block]:
    if not (form.unsaved and form.goal):
        return []
    newest = form.goal.aim
    return [
        parts.says(copy.NOT_SAVED_YET),
        parts.quote(shown_what(form.goal)),
        *parts.quotes(newest.measure, LONGEST_MEASURE),
        parts.DIVIDER,
    ]


def _who_sees(form: GoalForm) -> list[Block]:
    names = {carry(mentorship=one.mentorship.id): _with(one) for one in form.mentors}
    chosen = carry(mentorship=form.chosen)
    return one_or_none(Field.GOAL_SHARED, copy.WHO_SEES, copy.ONLY_ME, names, chosen)


def _with(pair: TaskPair) -> str:
    return copy.seen_too(shown(pair.partner.name, 50) or labels.SOMEONE)


def _steps(page: GoalPage) -> list[Block]:
    tasks = page.entry.tasks[:_MOST_STEPS]
    if not tasks:
        return [parts.small(copy.NO_STEPS)] if page.goal.is_active else []
    lines = "\n".join(_step(task) for task in tasks)
    return [parts.small(copy.STEPS), parts.says(lines)]


def _step(task: Task) -> str:
    return f"{'✓' if task.is_done else '○'} {title_of(task)}"


def _rows(page: GoalPage) -> Iterator[list[Block]]:
    goal, about = page.goal, shown_what(page.goal)
    carried = carry(goal=goal.id)
    if not goal.is_active:
        if page.is_own:
            yield [parts.button(labels.REOPEN, Button.REOPEN_GOAL, carried, about)]
        return
    step = carry(for_goal=goal.id, mentorship=goal.mentorship_id if page.entry.partner else None)
    add = parts.button(labels.ADD if page.is_own else labels.GIVE_TASK, Button.ADD_TASK, step)
    if not page.is_own:
        yield [add]
        return
    dialog = parts.confirm(copy.DROP_TITLE, copy.DROP_TEXT, labels.DROP)
    drop = parts.button(labels.DROP, Button.DROP_GOAL, carried, about)
    achieved = parts.button(labels.ACHIEVED, Button.ACHIEVE_GOAL, carried, about)
    edit = parts.button(labels.EDIT, Button.EDIT_GOAL, carried, about)
    first = [parts.primary(achieved), add] if page.entry.tasks else [parts.primary(add), achieved]
    yield [*first, edit, parts.confirmed(drop, dialog)]
    yield list(_sharing(page))


def _sharing(page: GoalPage) -> Iterator[Block]:
    goal = page.goal
    if page.entry.partner:
        yield parts.button(labels.KEEP_TO_MYSELF, Button.UNSHARE_GOAL, carry(goal=goal.id))
    others = [one for one in page.mentors if one.mentorship.id != goal.mentorship_id]
    for pair in others[:_MOST_TO_SHARE_WITH]:
        carried = carry(goal=goal.id, mentorship=pair.mentorship.id)
        yield parts.button(copy.share_with(parts.name(pair.partner)), Button.SHARE_GOAL, carried)


def _who_reads(page: GoalPage) -> str:
    if not page.is_own:
        return copy.mentees_goal(parts.name(page.owner))
    if page.entry.partner:
        return copy.sees_it_too(parts.name(page.entry.partner))
    return copy.ENDED_WITH if page.goal.mentorship_id else copy.ONLY_YOU
