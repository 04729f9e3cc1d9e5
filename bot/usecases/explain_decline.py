"""A mentor adds to a not now: why, a line, until when, or not to be asked here at all."""

from dataclasses import dataclass
from datetime import date

from bot.domain.contents import PendingFirst, RequestCard
from bot.domain.errors import FieldProblem
from bot.domain.messages import Kind
from bot.domain.people import Actor, MentorProfile
from bot.domain.permissions import ensure_is
from bot.domain.request import LONGEST_NOTE, NOT_SAYING, Answer, RequestId
from bot.ports import Core
from bot.usecases.answering import hold
from bot.usecases.pause_requests import ensure_future, stop_accepting_within
from bot.usecases.reading import request_card
from bot.usecases.save_profile import keep_mentor_profile
from bot.usecases.telling import redraw, redraw_requests


@dataclass(frozen=True, slots=True)
class NotNow:
    """Everything that can be added; all of it optional."""

    answer: Answer = NOT_SAYING
    away_until: date | None = None
    do_not_ask: bool = False


@dataclass(frozen=True, slots=True)
class NotNowExplained:
    """The card afterwards, and the requests to look at before the date takes effect."""

    card: RequestCard
    pending: PendingFirst | None = None


def explain_decline(
    core: Core, actor: Actor, request_id: RequestId, said: NotNow
) -> NotNowExplained:
    """The mentee reads it in the message they got; what was explained before stays as it was."""
    now = core.clock.now()
    if len(said.answer.note) > LONGEST_NOTE:
        raise FieldProblem("note", "too_long", LONGEST_NOTE)
    ensure_future(said.away_until, actor.member, now)
    with core.store.change(actor.workspace_id) as uow:
        request = hold(uow, request_id)
        ensure_is(actor, request.mentor_id)
        if not request.may_be_explained:
            return NotNowExplained(request_card(uow, request, already=True))
        request = request.explain(said.answer)
        uow.requests.explain(request)
        if said.do_not_ask:
            profile = uow.profiles.mentor(actor.id) or MentorProfile()
            keep_mentor_profile(uow, actor.member, profile.silent())
        pending = (
            stop_accepting_within(uow, actor.member, said.away_until, now)
            if said.away_until
            else None
        )
        redraw(uow, [Kind.REQUEST_DECLINED], request.id, now)
        redraw_requests(uow, [request], now)
        return NotNowExplained(request_card(uow, request), pending)
