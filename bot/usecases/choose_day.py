"""Someone wrote a day that could be two, and tapped the one they meant."""

from datetime import datetime

from bot.domain.errors import NotYours
from bot.domain.messages import Kind
from bot.domain.people import Actor
from bot.domain.permissions import ensure_is
from bot.domain.sentences import read_sentence
from bot.domain.sentences.which_day import Reading
from bot.ports import Core, UnitOfWork
from bot.usecases.drafts import draft_key, readings_of
from bot.usecases.hear_sentence import mentioned
from bot.usecases.hearing import Hearing, answer
from bot.usecases.telling import redraw


def choose_day(core: Core, actor: Actor, draft_id: int, choice: int) -> None:
    """`choice` counts from 1. Heard as if it had been written so; the first tap counts.

    Raises NotYours.
    """
    now = core.clock.now()
    with core.store.read(actor.workspace_id) as uow:
        sentence = read_sentence(_chosen(uow, actor, draft_id, choice, now).said)
    person = mentioned(core, actor, sentence)
    key = draft_key(draft_id)
    with core.store.change(actor.workspace_id) as uow:
        if uow.inbox.note(key, now, choice):
            answer(Hearing(core, uow, actor, key, now, person), sentence)
        redraw(uow, [Kind.WHICH_DAY], draft_id, now)


def _chosen(uow: UnitOfWork, actor: Actor, draft_id: int, choice: int, now: datetime) -> Reading:
    draft = uow.drafts.find(draft_id)
    if draft is None or draft.expires_at <= now:
        raise NotYours
    ensure_is(actor, draft.member_id)
    _, offered = readings_of(draft.text)
    if not 1 <= choice <= len(offered):
        raise NotYours
    return offered[choice - 1]
