"""Goals as windows and as a part of Home: what one aims at, and how far its tasks have come."""

from collections.abc import Sequence
from datetime import date

from bot.domain.contents import GoalChanged, GoalCount, GoalEntry, GoalList, GoalNewsLine, TaskPair
from bot.domain.goal import Goal, GoalState
from bot.domain.local_time import local_day
from bot.domain.people import Member
from bot.views import parts
from bot.views.carried import carry
from bot.views.copy import goals as copy
from bot.views.copy import labels, words
from bot.views.ids import Button, Form
from bot.views.parts import Block, Rendered, View
from bot.views.text import BETWEEN, literal, shown

_LONGEST_SHOWN = 250
_MOST_CLOSED = 10
_MOST_IN_HOME = 5
_MOST_MENTEES = 12
_MOST_OF_EACH = 4


def list_window(content: GoalList) -> View:
    own = [_entry(entry, content) for entry in content.active]
    closed = [_entry(entry, content) for entry in content.closed[:_MOST_CLOSED]]
    left = len(content.closed) - len(closed)
    nothing = [parts.says(copy.NOTHING), parts.small(copy.EXAMPLE)]
    yours = [
        parts.header(copy.YOURS),
        *(own or ([parts.says(copy.YOURS_TOO)] if content.only_mentors else nothing)),
        parts.actions(add_button()),
    ]
    mentees = _of_mentees(content)
    blocks = [
        *([*yours, *mentees] if own else [*mentees, *yours]),
        *([parts.header(copy.CLOSED)] if closed else []),
        *closed,
        *([parts.small(words.more(left))] if left > 0 else []),
    ]
    return parts.information(copy.TITLE, blocks, Form.GOALS)


def home_part(content: GoalList, *, is_home: bool) -> list[Block]:
    """For whoever has goals, a mentor, or a mentee who shares; an answer only counts them."""
    of_mentees = sum(len(entries) for _, entries in content.mentees)
    has_mentor = any(not pair.is_mentee for pair in content.pairs)
    if not (content.active or has_mentor or of_mentees):
        return []
    row = parts.actions(goals_button(labels.ALL_GOALS), add_button())
    if not (is_home and content.active):
        shared = sum(entry.partner is not None for entry in content.active)
        count = GoalCount(len(content.active), shared, of_mentees, content.only_mentors)
        heading = copy.TITLE if content.only_mentors else copy.YOURS
        return [parts.header(heading), parts.says(_counted(count)), row]
    left = len(content.active) - _MOST_IN_HOME
    return [
        parts.header(copy.YOURS),
        *(_entry(entry, content) for entry in content.active[:_MOST_IN_HOME]),
        *([parts.small(words.more(left))] if left > 0 else []),
        row,
    ]


def goals_button(label: str = labels.SEE_GOALS) -> Block:
    return parts.button(label, Button.GOALS)


def add_button() -> Block:
    return parts.button(labels.ADD_GOAL, Button.ADD_GOAL)


def literal_what(goal: Goal) -> str:
    """For mrkdwn."""
    return literal(goal.aim.what, _LONGEST_SHOWN) or copy.UNTITLED


def shown_what(goal: Goal, most: int = _LONGEST_SHOWN) -> str:
    """For plain_text."""
    return shown(goal.aim.what, most) or copy.UNTITLED


def facts(entry: GoalEntry, reader: Member, today: date) -> list[str]:
    """How it stands, by when, and how far its tasks have come."""
    goal, said = entry.goal, []
    if goal.closed_at:
        day = words.short_day(local_day(goal.closed_at, reader.zone))
        said.append(copy.state(goal.state, day))
    elif goal.aim.by:
        day = words.short_day(goal.aim.by)
        said.append(copy.was_due(day) if goal.aim.by < today else copy.by(day))
    said.append(copy.progress(entry.done, len(entry.tasks)))
    return list(filter(None, said))


def tell_count(content: GoalCount) -> Rendered:
    blocks = [
        parts.says(_counted(content)),
        parts.small(copy.READ_HERE),
        parts.actions(goals_button(), add_button()),
    ]
    return parts.rendered(blocks)


def tell_changed(content: GoalChanged) -> Rendered:
    """Never with its words: they stand above already, in what was written."""
    goal = content.goal
    carried = carry(goal=goal.id)
    row = [parts.button(labels.OPEN_GOAL, Button.OPEN_GOAL, carried)]
    if content.may_undo:
        row.insert(0, parts.button(labels.UNDO, Button.UNDO_GOAL, carried))
    return parts.rendered([parts.says(_how_it_stands(goal)), parts.actions(*row)])


def goal_news(line: GoalNewsLine) -> list[Block]:
    said = copy.achieved(parts.mention(line.partner), line.number)
    return [parts.section(said, goals_button())]


def _counted(content: GoalCount) -> str:
    if content.only_mentors:
        return copy.shared_with_you(content.of_mentees)
    return copy.counted(content.active, content.shared, content.of_mentees)


def _how_it_stands(goal: Goal) -> str:
    match goal.state:
        case GoalState.DROPPED:
            return copy.TAKEN_BACK
        case GoalState.ACHIEVED:
            return copy.ACHIEVED_IT
    if goal.version > 1 or goal.mentorship_id:
        return copy.CHANGED_SINCE
    return copy.kept(words.day(goal.aim.by) if goal.aim.by else "")


def _entry(entry: GoalEntry, content: GoalList) -> Block:
    said = BETWEEN.join([*facts(entry, content.reader, content.today), *_who(entry, content)])
    lines = [f"*{literal_what(entry.goal)}*", *([literal(said, 300)] if said else [])]
    carried, about = carry(goal=entry.goal.id), shown_what(entry.goal)
    return parts.section(
        "\n".join(lines), parts.button(labels.OPEN, Button.OPEN_GOAL, carried, about)
    )


def _who(entry: GoalEntry, content: GoalList) -> list[str]:
    if entry.goal.owner_id != content.reader.id:
        return []
    return [copy.seen_too(parts.name(entry.partner)) if entry.partner else copy.ONLY_ME]


def _of_mentees(content: GoalList) -> list[Block]:
    if not content.mentees:
        return []
    left = len(content.mentees) - _MOST_MENTEES
    return [
        parts.header(copy.OF_MENTEES),
        *(
            block
            for pair, entries in content.mentees[:_MOST_MENTEES]
            for block in _of_mentee(pair, entries, content)
        ),
        *([parts.small(words.more(left))] if left > 0 else []),
    ]


def _of_mentee(pair: TaskPair, entries: Sequence[GoalEntry], content: GoalList) -> list[Block]:
    left = len(entries) - _MOST_OF_EACH
    return [
        parts.section(copy.of_mentee(parts.mention(pair.partner), len(entries))),
        *(_entry(entry, content) for entry in entries[:_MOST_OF_EACH]),
        *([parts.small(words.more(left))] if left > 0 else []),
    ]
