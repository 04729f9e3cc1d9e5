"""Send an ask that was written as a sentence and looked at first."""

from bot.domain.contents import AskForm, RequestCard
from bot.domain.errors import NotYours
from bot.domain.messages import Kind
from bot.domain.people import Actor, MemberId, Role
from bot.domain.permissions import ensure_is
from bot.domain.request import RequestId
from bot.ports import Core
from bot.usecases.ask_mentor import Ask, ask_within
from bot.usecases.drafts import draft_key, words_of
from bot.usecases.prepare_ask import ask_form, ensure_may_ask
from bot.usecases.reading import request_card
from bot.usecases.telling import redraw


def send_ask(core: Core, actor: Actor, draft_id: int) -> RequestCard:
    """Raises NotYours when the draft is someone else's or its day is over."""
    now = core.clock.now()
    with core.store.change(actor.workspace_id) as uow:
        if earlier := uow.inbox.result_of(draft_key(draft_id)):
            request = uow.requests.get(RequestId(earlier))
            ensure_is(actor, request.mentee_id)
            return request_card(uow, request)
        draft = uow.drafts.find(draft_id)
        if draft is None or draft.subject_id is None or draft.expires_at <= now:
            raise NotYours
        ensure_is(actor, draft.member_id)
        ask = Ask(MemberId(draft.subject_id), Role.ADVISOR, draft.text)
        card = ask_within(uow, actor, ask, draft_key(draft_id), core.policy, now)
        uow.drafts.drop(draft_id)
        redraw(uow, [Kind.ASK_PREVIEW], draft_id, now)
        return card


def resume_ask(core: Core, actor: Actor, draft_id: int, mentor_id: MemberId) -> AskForm:
    """The form for the one chosen among several of the same name, with the words kept."""
    now = core.clock.now()
    with core.store.read(actor.workspace_id) as uow:
        draft = uow.drafts.find(draft_id)
        if draft is None or draft.subject_id is not None or draft.expires_at <= now:
            raise NotYours
        ensure_is(actor, draft.member_id)
        mentor = uow.members.get(mentor_id)
        ensure_may_ask(uow, actor, mentor, core.policy, now)
        return ask_form(uow, mentor, hope=words_of(draft.text)[1])
