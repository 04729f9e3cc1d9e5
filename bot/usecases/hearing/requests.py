"""Answers to sentences about mentors and requests."""

from datetime import timedelta

from bot.domain.errors import FieldProblem, Refusal
from bot.domain.matching import Filters
from bot.domain.messages import QUESTIONS, Kind
from bot.domain.people import Member, MemberId
from bot.domain.request import LONGEST_HOPE, Request
from bot.domain.sentences import AcceptRequest, AskMentor, BareWord, DeclineRequest, FindMentor
from bot.usecases.drafts import DRAFT_LASTS, draft_key, join_words
from bot.usecases.find_mentor import LONGEST_NEED
from bot.usecases.hearing.hearing import Hearing
from bot.usecases.prepare_ask import ensure_may_ask

# For so long a question stands as what the next word answers.
ASKED_LATELY = timedelta(minutes=10)
# Answered under a key of their draft.
_BY_DRAFT = {
    Kind.ASK_PREVIEW,
    Kind.TASK_PREVIEW,
    Kind.MEETING_TOLD,
    Kind.MEETING_PREVIEW,
    Kind.INTRODUCTION_PREVIEW,
    Kind.WHICH_DAY,
}


def find(hearing: Hearing, sentence: FindMentor) -> None:
    if len(sentence.need) > LONGEST_NEED:
        hearing.refuse(FieldProblem("need", "too_long", LONGEST_NEED))
        return
    searches = hearing.uow.searches
    hearing.say(Kind.FOUND, searches.add(hearing.actor.id, sentence.need, Filters(), hearing.now))


def ask(hearing: Hearing, sentence: AskMentor) -> None:
    people = _named(hearing, sentence.who)
    if not people:
        hearing.say(Kind.UNKNOWN_NAME)
    elif len(sentence.hope) > LONGEST_HOPE:
        hearing.refuse(FieldProblem("hope", "too_long", LONGEST_HOPE))
    elif len(people) > 1:
        words = join_words(sentence.who, sentence.hope)
        hearing.say(Kind.CHOOSE_MENTOR, _draft(hearing, Kind.CHOOSE_MENTOR, None, words))
    else:
        _preview(hearing, people[0], sentence.hope)


def accept(hearing: Hearing, sentence: AcceptRequest) -> None:
    if not sentence.who and not sentence.is_thanks and _is_asked_else(hearing):
        hearing.say(Kind.WORDS_DO_NOTHING, detail=BareWord.YES)
    elif not _offer(hearing, Kind.ACCEPT_PREVIEW, sentence):
        hearing.say(Kind.THANKED if sentence.is_thanks else Kind.NOTHING_TO_ACCEPT)


def decline(hearing: Hearing, sentence: DeclineRequest) -> None:
    """Words alone decline nothing: the three answers are offered, with the kind ways to say no."""
    is_bare = not sentence.who
    if is_bare and _is_asked_else(hearing):
        hearing.say(Kind.WORDS_DO_NOTHING, detail=BareWord.NO)
    elif not _offer(hearing, Kind.DECLINE_PREVIEW, sentence):
        hearing.say(
            Kind.WORDS_DO_NOTHING if is_bare else Kind.NOTHING_TO_ACCEPT, detail=BareWord.NO
        )


def _offer(hearing: Hearing, preview: Kind, sentence: AcceptRequest | DeclineRequest) -> bool:
    """The one request that is meant, or which of them; False where none waits."""
    pending = hearing.uow.requests.pending_to_mentor(hearing.actor.id)
    meant = _of_those_named(hearing, pending, sentence.who) if sentence.who else pending
    if len(meant) == 1:
        hearing.say(preview, meant[0].id)
    elif pending:
        hearing.say(Kind.CHOOSE_REQUEST)
    return bool(pending)


def _is_asked_else(hearing: Hearing) -> bool:
    """Whether the last word in the chat asks about something else than a request."""
    uow = hearing.uow
    last = next(iter(uow.outbox.lately(hearing.actor.id, hearing.now - ASKED_LATELY)), None)
    if last is None or last.kind not in QUESTIONS:
        return False
    return last.kind not in _BY_DRAFT or uow.inbox.result_of(draft_key(last.subject)) is None


def _of_those_named(hearing: Hearing, pending: list[Request], who: str) -> list[Request]:
    wanted = {member.id for member in _named(hearing, who)}
    return [request for request in pending if request.mentee_id in wanted]


def _named(hearing: Hearing, who: str) -> list[Member]:
    return [hearing.person] if hearing.person else hearing.uow.members.named(who)


def _preview(hearing: Hearing, mentor: Member, hope: str) -> None:
    core = hearing.core
    try:
        ensure_may_ask(hearing.uow, hearing.actor, mentor, core.policy, hearing.now)
    except Refusal:
        hearing.say(Kind.REFUSED, mentor.id)
    else:
        hearing.say(Kind.ASK_PREVIEW, _draft(hearing, Kind.ASK_PREVIEW, mentor.id, hope))


def _draft(hearing: Hearing, kind: Kind, subject: MemberId | None, words: str) -> int:
    lasts_until = hearing.now + DRAFT_LASTS
    return hearing.uow.drafts.add(hearing.actor.id, kind, subject, words, lasts_until)
