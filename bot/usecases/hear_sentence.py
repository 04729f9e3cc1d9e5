"""Someone wrote to the app in plain words."""

from datetime import datetime

from bot.domain.errors import NotYours, Refusal
from bot.domain.matching import Filters
from bot.domain.messages import Kind, NewMessage, Priority
from bot.domain.people import Actor, Member, MemberId
from bot.domain.request import LONGEST_HOPE, Request
from bot.domain.sentences import (
    AcceptRequest,
    AskHelp,
    AskMentor,
    FindMentor,
    GiveThanks,
    read_sentence,
)
from bot.ports import Core, UnitOfWork
from bot.usecases.drafts import DRAFT_LASTS, join_words
from bot.usecases.find_mentor import LONGEST_NEED
from bot.usecases.know_member import know_member
from bot.usecases.prepare_ask import ensure_may_ask
from bot.usecases.show_home import is_first_visit
from bot.usecases.telling import reply


def hear_sentence(core: Core, actor: Actor, text: str, source_key: str) -> None:
    """Answer in the chat, through the outbox; the same event heard twice is answered once."""
    sentence = read_sentence(text)
    person = _mentioned(core, actor, sentence)
    now = core.clock.now()
    with core.store.change(actor.workspace_id) as uow:
        if not uow.inbox.note(source_key, now):
            return
        first_time = is_first_visit(uow, actor, now)
        hearing = _Hearing(core, uow, actor, source_key, now)
        match sentence:
            case FindMentor(need):
                hearing.find(need)
            case AskMentor(who, _, hope):
                hearing.ask(who, person, hope)
            case AcceptRequest(who):
                hearing.accept(who, person)
            case AskHelp():
                hearing.say(Kind.WELCOME if first_time else Kind.HELP)
            case GiveThanks():
                hearing.say(Kind.WELCOME if first_time else Kind.THANKED)
            case _:
                hearing.say(Kind.WELCOME if first_time else Kind.NOT_UNDERSTOOD)


class _Hearing:
    """One sentence being answered."""

    def __init__(
        self, core: Core, uow: UnitOfWork, actor: Actor, source_key: str, now: datetime
    ) -> None:
        self._core = core
        self._uow = uow
        self._actor = actor
        self._source_key = source_key
        self._now = now

    def say(self, kind: Kind, subject: int = 0) -> None:
        reply(self._uow, kind, self._actor.id, self._source_key, self._now, subject)

    def find(self, need: str) -> None:
        if len(need) > LONGEST_NEED:
            self._refuse("need_too_long")
            return
        self.say(Kind.FOUND, self._uow.searches.add(self._actor.id, need, Filters(), self._now))

    def ask(self, who: str, person: Member | None, hope: str) -> None:
        people = [person] if person else self._uow.members.named(who)
        if not people:
            self.say(Kind.UNKNOWN_NAME)
        elif len(hope) > LONGEST_HOPE:
            self._refuse("hope_too_long")
        elif len(people) > 1:
            words = join_words(who, hope)
            self.say(Kind.CHOOSE_MENTOR, self._draft(Kind.CHOOSE_MENTOR, None, words))
        else:
            self._preview(people[0], hope)

    def accept(self, who: str, person: Member | None) -> None:
        pending = self._uow.requests.pending_to_mentor(self._actor.id)
        meant = self._of_those_named(pending, who, person) if who else pending
        if not pending:
            self.say(Kind.NOTHING_TO_ACCEPT)
        elif len(meant) == 1:
            self.say(Kind.ACCEPT_PREVIEW, meant[0].id)
        else:
            self.say(Kind.CHOOSE_REQUEST)

    def _of_those_named(
        self, pending: list[Request], who: str, person: Member | None
    ) -> list[Request]:
        named = [person] if person else self._uow.members.named(who)
        wanted = {member.id for member in named}
        return [request for request in pending if request.mentee_id in wanted]

    def _preview(self, mentor: Member, hope: str) -> None:
        try:
            ensure_may_ask(self._uow, self._actor, mentor, self._core.policy, self._now)
        except Refusal:
            self._refuse("may_not_ask", mentor.id)
        else:
            self.say(Kind.ASK_PREVIEW, self._draft(Kind.ASK_PREVIEW, mentor.id, hope))

    def _draft(self, kind: Kind, subject: MemberId | None, words: str) -> int:
        return self._uow.drafts.add(self._actor.id, kind, subject, words, self._now + DRAFT_LASTS)

    def _refuse(self, why: str, subject: int = 0) -> None:
        key = f"{Kind.REFUSED}:{self._source_key}"
        self._uow.outbox.add(
            NewMessage(
                Kind.REFUSED,
                self._actor.id,
                subject or self._actor.id,
                key,
                detail=why,
                priority=Priority.ANSWER,
            ),
            self._now,
        )


def _mentioned(core: Core, actor: Actor, sentence: object) -> Member | None:
    if isinstance(sentence, AskMentor | AcceptRequest) and sentence.is_id:
        try:
            return know_member(core, actor.workspace_id, sentence.who)
        except NotYours:
            return None
    return None
