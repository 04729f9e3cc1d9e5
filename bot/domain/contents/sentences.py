"""Answers to what someone wrote to the app."""

from dataclasses import dataclass

from bot.domain.contents.reminders import MentorshipNews
from bot.domain.contents.requests import AskForm, RequestCard
from bot.domain.errors import Refusal
from bot.domain.messages import Kind
from bot.domain.people import Member
from bot.domain.sentences.asking import BareWord
from bot.domain.sentences.talking import Offer


@dataclass(frozen=True, slots=True)
class AskPreview:
    """An ask by sentence, shown before it is sent; `sent` once it has been."""

    form: AskForm
    draft_id: int
    sent: bool = False


@dataclass(frozen=True, slots=True)
class ChooseMentor:
    """A name that fits several people."""

    draft_id: int
    people: tuple[Member, ...]


@dataclass(frozen=True, slots=True)
class AcceptPreview:
    """An accept by sentence, shown before it is told."""

    card: RequestCard


@dataclass(frozen=True, slots=True)
class DeclinePreview:
    """`no`, said to a request: nothing is told until one of its buttons is tapped."""

    card: RequestCard


@dataclass(frozen=True, slots=True)
class ChooseRequest:
    """`yes` or `no`, said to several pending requests."""

    cards: tuple[RequestCard, ...]


@dataclass(frozen=True, slots=True)
class WhichDay:
    """A day that could be two; `chosen` once it is known."""

    draft_id: int
    problem: str
    days: tuple[str, ...]
    chosen: str = ""


@dataclass(frozen=True, slots=True)
class EndPreview:
    """An end by sentence, shown before it is told: of one, or which of several."""

    lines: tuple[MentorshipNews, ...]


@dataclass(frozen=True, slots=True)
class Refused:
    refusal: Refusal


@dataclass(frozen=True, slots=True)
class UnknownName:
    """Nobody here goes by the name in a sentence."""


@dataclass(frozen=True, slots=True)
class NothingToAccept:
    """`yes`, with no request pending."""


@dataclass(frozen=True, slots=True)
class WordsDoNothing:
    """`yes` or `no`, said to something that only a button answers, or to nothing at all."""

    word: BareWord


@dataclass(frozen=True, slots=True)
class Undone:
    """`what` was taken back; None where there was nothing. A task is said by its `title`."""

    what: Kind | None
    title: str = ""
    is_open: bool = False


@dataclass(frozen=True, slots=True)
class Reviews:
    """The reviews one can open, one of each mentorship."""

    lines: tuple[MentorshipNews, ...]


@dataclass(frozen=True, slots=True)
class Help:
    """What can be said and typed."""

    has_coordinators: bool = False


@dataclass(frozen=True, slots=True)
class Offered:
    """The button of a form that someone asked for."""

    offer: Offer


@dataclass(frozen=True, slots=True)
class Thanked:
    """Someone said thank you."""


@dataclass(frozen=True, slots=True)
class NotUnderstood:
    """A sentence the bot could not place."""


@dataclass(frozen=True, slots=True)
class Welcome:
    """The first word: looking for a mentor, able to mentor, or both?"""

    member: Member


SentenceContent = (
    AskPreview
    | ChooseMentor
    | AcceptPreview
    | DeclinePreview
    | ChooseRequest
    | WhichDay
    | EndPreview
    | Refused
    | UnknownName
    | NothingToAccept
    | WordsDoNothing
    | Undone
    | Reviews
    | Help
    | Offered
    | Thanked
    | NotUnderstood
    | Welcome
)
