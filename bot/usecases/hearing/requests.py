"""Answers to sentences about mentors and requests."""

from bot.domain.errors import FieldProblem, Refusal
from bot.domain.matching import Filters
from bot.domain.messages import Kind
from bot.domain.people import Member, MemberId
from bot.domain.request import LONGEST_HOPE, Request
from bot.domain.sentences import AcceptRequest, AskMentor, FindMentor
from bot.usecases.drafts import DRAFT_LASTS, join_words
from bot.usecases.find_mentor import LONGEST_NEED
from bot.usecases.hearing.hearing import Hearing
from bot.usecases.prepare_ask import ensure_may_ask


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
    pending = hearing.uow.requests.pending_to_mentor(hearing.actor.id)
    meant = _of_those_named(hearing, pending, sentence.who) if sentence.who else pending
    if not pending:
        hearing.say(Kind.THANKED if sentence.is_thanks else Kind.NOTHING_TO_ACCEPT)
    elif len(meant) == 1:
        hearing.say(Kind.ACCEPT_PREVIEW, meant[0].id)
    else:
        hearing.say(Kind.CHOOSE_REQUEST)


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
