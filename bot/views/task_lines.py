"""Tasks in a digest: what is due, as boxes to tick, and what partners did."""

from bot.domain.contents import TaskNews, TaskNewsLine, TasksLine
from bot.views import parts
from bot.views.copy import labels, words
from bot.views.copy import tasks as copy
from bot.views.ids import Button
from bot.views.parts import Block
from bot.views.reader import Reader
from bot.views.tasks import groups, literal_title

_MOST_DUE = 20
_MOST_NEWS = 12


def tasks_due(line: TasksLine, reader: Reader) -> list[Block]:
    shown = line.tasks[:_MOST_DUE]
    left = len(line.tasks) - len(shown)
    return [
        parts.says(copy.DUE_NOW),
        *groups([(task, None) for task in shown], reader.day),
        *([parts.small(words.more(left))] if left else []),
    ]


def all_tasks() -> Block:
    """Once in a digest, below the last it says of tasks."""
    return parts.actions(parts.button(labels.ALL_TASKS, Button.TASKS))


def tasks_news(line: TaskNewsLine) -> list[Block]:
    left = len(line.news) - _MOST_NEWS
    said = [
        copy.NEWS,
        *(f"• {_told(one)}" for one in line.news[-_MOST_NEWS:]),
        *([words.more(left)] if left > 0 else []),
    ]
    return [parts.section("\n".join(said))]


def _told(news: TaskNews) -> str:
    due = words.day(news.task.due) if news.task.due else ""
    return copy.news(parts.mention(news.by), news.event.act, literal_title(news.task), due)
