"""Answers to sentences about tasks.

One's own is done at once, with *Undo*; a task for someone else is shown first.
"""

from bot.domain.errors import FieldProblem
from bot.domain.messages import Kind
from bot.domain.sentences import AddTask, AssignTask, DoneTask, ShowTasks
from bot.domain.task import worded
from bot.domain.task_words import read_task
from bot.usecases.add_task import to_draft
from bot.usecases.drafts import DRAFT_LASTS
from bot.usecases.hearing.hearing import Hearing
from bot.usecases.reading_tasks import task_pairs
from bot.usecases.say_task import add_said_within, finish_said_within, mentored
from bot.usecases.telling import reply


def show(hearing: Hearing, _: ShowTasks) -> None:
    hearing.say(Kind.TASKS)


def done(hearing: Hearing, sentence: DoneTask) -> None:
    """Each number that is one of theirs; of others it says where to look."""
    found = finish_said_within(hearing.uow, hearing.actor, sentence.numbers, hearing.now)
    for task, event in found:
        _changed(hearing, task.id, event.id if event else 0)
    if len(found) < len(sentence.numbers):
        hearing.refuse(FieldProblem("task_title", "no_such_task"))


def add(hearing: Hearing, sentence: AddTask) -> None:
    if not sentence.said:
        hearing.say(Kind.TASKS)
        return
    try:
        task, event = add_said_within(hearing.uow, hearing.actor, sentence.said, hearing.now)
    except FieldProblem as problem:
        hearing.refuse(problem)
    else:
        _changed(hearing, task.id, event.id)


def assign(hearing: Hearing, sentence: AssignTask) -> None:
    uow, me = hearing.uow, hearing.actor
    named = [hearing.person] if hearing.person else uow.members.named(sentence.who)
    meant = mentored(task_pairs(uow, me.member), {member.id for member in named})
    try:
        if not meant:
            raise FieldProblem("mentee", "not_your_mentee")
        read = read_task(sentence.said, hearing.today)
        words = worded(read.title, read.detail, read.due, hearing.today)
    except FieldProblem as problem:
        hearing.refuse(problem)
        return
    text = to_draft(words, [pair.mentorship.id for pair in meant])
    # Its subject is its author: a draft of an ask never has that.
    draft = uow.drafts.add(me.id, Kind.TASK_PREVIEW, me.id, text, hearing.now + DRAFT_LASTS)
    hearing.say(Kind.TASK_PREVIEW, draft)


def _changed(hearing: Hearing, task_id: int, event_id: int) -> None:
    """Several answers to one sentence each have a key of their own."""
    key = f"{hearing.source_key}:{task_id}"
    reply(
        hearing.uow,
        Kind.TASK_CHANGED,
        hearing.actor.id,
        key,
        hearing.now,
        task_id,
        str(event_id),
    )
