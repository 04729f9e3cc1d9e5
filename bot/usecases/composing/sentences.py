"""Answers to what someone wrote or opened."""

from bot.domain.contents import (
    AcceptPreview,
    AskPreview,
    ChooseMentor,
    ChooseRequest,
    Found,
    Help,
    NobodyFound,
    NothingToAccept,
    NotUnderstood,
    Offered,
    Overview,
    Refused,
    Thanked,
    UnknownName,
    Welcome,
    WhichDay,
)
from bot.domain.contents.sentences import DeclinePreview, Undone, WordsDoNothing
from bot.domain.errors import FieldProblem, Refusal
from bot.domain.goal import LONGEST_WHAT
from bot.domain.introduction import LONGEST_WHY
from bot.domain.messages import Kind
from bot.domain.people import Actor, MemberId
from bot.domain.request import LONGEST_HOPE, RequestId
from bot.domain.sentences.asking import BareWord
from bot.domain.sentences.talking import Offer
from bot.domain.task import LONGEST_TITLE, TaskId
from bot.usecases.composing.composing import Composing
from bot.usecases.drafts import draft_key, readings_of, words_of
from bot.usecases.find_mentor import LONGEST_NEED, find_within
from bot.usecases.prepare_ask import ask_form, ensure_may_ask
from bot.usecases.reading import overview, request_card, request_cards
from bot.usecases.working import seen_task

LONGEST = {
    "introduction_why": LONGEST_WHY,
    "need": LONGEST_NEED,
    "hope": LONGEST_HOPE,
    "task_title": LONGEST_TITLE,
    "goal_what": LONGEST_WHAT,
}


def welcome(message: Composing) -> Welcome:
    return Welcome(message.recipient)


def show_help(message: Composing) -> Help:
    return Help(has_coordinators=bool(message.core.policy.coordinators))


def thanked(message: Composing) -> Thanked:
    return Thanked()


def offered(message: Composing) -> Offered:
    """`detail` is what was asked for."""
    return Offered(Offer(message.message.detail))


def not_understood(message: Composing) -> NotUnderstood:
    return NotUnderstood()


def unknown_name(message: Composing) -> UnknownName:
    return UnknownName()


def nothing_to_accept(message: Composing) -> NothingToAccept:
    return NothingToAccept()


def found(message: Composing) -> Found:
    search = message.uow.searches.get(message.subject)
    return find_within(message.core, message.uow, message.recipient, search.text, search.filters)


def nobody_found(message: Composing) -> NobodyFound:
    search = message.uow.searches.get(message.subject)
    return NobodyFound(message.uow.members.get(search.member_id), search.text, search.filters)


def home(message: Composing) -> Overview:
    return overview(message.uow, message.recipient, message.now)


def ask_preview(message: Composing) -> AskPreview | None:
    sent = message.uow.inbox.result_of(draft_key(message.subject))
    if sent:
        request = message.uow.requests.get(RequestId(sent))
        mentor = message.uow.members.get(request.mentor_id)
        form = ask_form(message.uow, mentor, hope=request.hope)
        return AskPreview(form, message.subject, sent=True)
    draft = message.uow.drafts.find(message.subject)
    if draft is None or draft.subject_id is None:
        return None
    mentor = message.uow.members.get(MemberId(draft.subject_id))
    return AskPreview(ask_form(message.uow, mentor, hope=draft.text), draft.id)


def choose_mentor(message: Composing) -> ChooseMentor | None:
    draft = message.uow.drafts.find(message.subject)
    if draft is None:
        return None
    return ChooseMentor(draft.id, tuple(message.uow.members.named(words_of(draft.text)[0])))


def accept_preview(message: Composing) -> AcceptPreview:
    request = message.uow.requests.get(RequestId(message.subject))
    return AcceptPreview(request_card(message.uow, request))


def decline_preview(message: Composing) -> DeclinePreview:
    request = message.uow.requests.get(RequestId(message.subject))
    return DeclinePreview(request_card(message.uow, request))


def words_do_nothing(message: Composing) -> WordsDoNothing:
    """`detail` is what was said."""
    return WordsDoNothing(BareWord(message.message.detail))


def undone(message: Composing) -> Undone:
    """`detail` is the kind of answer whose change was taken back, its record the subject."""
    if not message.message.detail:
        return Undone(None)
    what = Kind(message.message.detail)
    if what is not Kind.TASK_CHANGED:
        return Undone(what)
    task = seen_task(message.uow, Actor(message.recipient), TaskId(message.subject))
    return Undone(what, task.words.title, task.is_open)


def choose_request(message: Composing) -> ChooseRequest | NothingToAccept:
    pending = message.uow.requests.pending_to_mentor(message.recipient.id)
    cards = request_cards(message.uow, pending)
    return ChooseRequest(cards) if cards else NothingToAccept()


def which_day(message: Composing) -> WhichDay | None:
    draft = message.uow.drafts.find(message.subject)
    if draft is None:
        return None
    problem, offered = readings_of(draft.text)
    choice = message.uow.inbox.result_of(draft_key(draft.id))
    days = tuple(one.day for one in offered)
    return WhichDay(draft.id, problem, days, days[choice - 1] if choice else "")


def refused(message: Composing) -> Refused | None:
    """`detail` is a field and what is wrong with its words; a mentor is looked at again."""
    field, _, problem = message.message.detail.partition(":")
    if problem:
        return Refused(FieldProblem(field, problem, LONGEST.get(field)))
    mentor = message.uow.members.get(MemberId(message.subject))
    try:
        actor = Actor(message.recipient)
        ensure_may_ask(message.uow, actor, mentor, message.core.policy, message.now)
    except Refusal as refusal:
        return Refused(refusal)
    return None
