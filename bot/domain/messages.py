"""Messages as the core knows them: what, to whom, about which record; and the life of each.

pending → claimed → sending → sent, with unknown, expired, cancelled, undeliverable and dead aside.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import IntEnum, StrEnum
from typing import NamedTuple, NewType

from bot.domain.people import MemberId, WorkspaceId

MessageId = NewType("MessageId", str)

LASTS = timedelta(days=7)
# What a message may keep besides its record.
LONGEST_DETAIL = 40


class Kind(StrEnum):
    """Every message the bot may send; views hold one rendering for each."""

    WELCOME = "welcome"
    HELP = "help"
    THANKED = "thanked"
    OFFERED = "offered"
    NOT_UNDERSTOOD = "not_understood"
    FOUND = "found"
    ASK_PREVIEW = "ask_preview"
    ACCEPT_PREVIEW = "accept_preview"
    CHOOSE_REQUEST = "choose_request"
    CHOOSE_MENTOR = "choose_mentor"
    UNKNOWN_NAME = "unknown_name"
    NOTHING_TO_ACCEPT = "nothing_to_accept"
    DECLINE_PREVIEW = "decline_preview"
    WORDS_DO_NOTHING = "words_do_nothing"
    UNDONE = "undone"
    REFUSED = "refused"
    WHICH_DAY = "which_day"
    END_PREVIEW = "end_preview"
    REQUEST_RECEIVED = "request_received"
    REQUEST_SENT = "request_sent"
    REQUEST_ACCEPTED = "request_accepted"
    REQUEST_DECLINED = "request_declined"
    REQUEST_REFERRED = "request_referred"
    MENTOR_AWAY = "mentor_away"
    KICK_OFF = "kick_off"
    KICK_OFF_ALONE = "kick_off_alone"
    NOBODY_FOUND = "nobody_found"
    PLACE_OFFERED = "place_offered"
    DIGEST = "digest"
    REMINDERS = "reminders"
    REMINDERS_CHANGED = "reminders_changed"
    PAUSE_PREVIEW = "pause_preview"
    MENTORSHIP_PAUSED = "mentorship_paused"
    MENTORSHIP_RESUMED = "mentorship_resumed"
    MENTORSHIP_ENDED = "mentorship_ended"
    REVIEWS = "reviews"
    AGREEMENTS = "agreements"
    AGREEMENT_ASKED = "agreement_asked"
    AGREEMENT_TO_CONFIRM = "agreement_to_confirm"
    AGREEMENT_CONFIRMED = "agreement_confirmed"
    AGREEMENT_CONFIRMED_ALONE = "agreement_confirmed_alone"
    TASKS = "tasks"
    TASK_CHANGED = "task_changed"
    TASK_PREVIEW = "task_preview"
    GOALS = "goals"
    GOAL_CHANGED = "goal_changed"
    MEETING_TOLD = "meeting_told"
    INTRODUCTION_PREVIEW = "introduction_preview"
    INTRODUCTION_PROPOSED = "introduction_proposed"
    INTRODUCTION = "introduction"
    INTRODUCTION_ALONE = "introduction_alone"
    CONCERN_WRITTEN = "concern_written"
    RECORD_OFFER = "record_offer"
    RECORD_FILES = "record_files"
    EXPORT_FILE = "export_file"
    DELETE_OFFER = "delete_offer"
    PARTNER_LEFT = "partner_left"
    MEETINGS = "meetings"
    MEETINGS_TO_CHANGE = "meetings_to_change"
    MEETING_PREVIEW = "meeting_preview"
    TIMES_OFFERED = "times_offered"
    NONE_FITS = "none_fits"
    MEETING_NEWS = "meeting_news"
    MEETING_NEWS_ALONE = "meeting_news_alone"
    MEETING_FILE = "meeting_file"
    MEETING_FILE_ALONE = "meeting_file_alone"
    MEETING_SOON = "meeting_soon"
    DID_YOU_MEET = "did_you_meet"
    HOME = "home"


# Said to a pair in their group DM; where there can be none, each hears it alone.
ALONE = {
    Kind.KICK_OFF: Kind.KICK_OFF_ALONE,
    Kind.AGREEMENT_CONFIRMED: Kind.AGREEMENT_CONFIRMED_ALONE,
    Kind.INTRODUCTION: Kind.INTRODUCTION_ALONE,
    Kind.MEETING_NEWS: Kind.MEETING_NEWS_ALONE,
    Kind.MEETING_FILE: Kind.MEETING_FILE_ALONE,
}


# Sent as files, which nobody can look up afterwards.
FILES = {Kind.MEETING_FILE, Kind.MEETING_FILE_ALONE}


# Asked with buttons in the chat, and not about a request that waits: a bare yes or no means these.
QUESTIONS = frozenset(
    {
        Kind.ASK_PREVIEW,
        Kind.CHOOSE_MENTOR,
        Kind.WHICH_DAY,
        Kind.END_PREVIEW,
        Kind.PAUSE_PREVIEW,
        Kind.TASK_PREVIEW,
        Kind.MEETING_TOLD,
        Kind.MEETING_PREVIEW,
        Kind.MEETINGS_TO_CHANGE,
        Kind.INTRODUCTION_PREVIEW,
        Kind.INTRODUCTION_PROPOSED,
        Kind.DELETE_OFFER,
        Kind.PLACE_OFFERED,
        Kind.TIMES_OFFERED,
        Kind.DID_YOU_MEET,
    }
)


class State(StrEnum):
    PENDING = "pending"
    CLAIMED = "claimed"
    SENDING = "sending"
    UNKNOWN = "unknown"
    SENT = "sent"
    ASSUMED = "assumed"
    CANCELLED = "cancelled"
    EXPIRED = "expired"
    UNDELIVERABLE = "undeliverable"
    DEAD = "dead"


class Repeat(StrEnum):
    """What happens when nobody can tell whether a message arrived."""

    RECONCILE = "rec"
    AT_LEAST_ONCE = "alo"
    AT_MOST_ONCE = "amo"


class Priority(IntEnum):
    """Lower leaves first: answers to a human before everything the bot says by itself."""

    ANSWER = 0
    NEWS = 10
    SCREEN = 20
    NUDGE = 30


@dataclass(frozen=True, slots=True)
class NewMessage:
    """A message to be sent; `key` is unique in the workspace, so it exists once.

    With `coalesce` a message that still waits under the same name is reused instead: the latest
    state is what will be rendered anyway. `update_of` names the sent message to be drawn anew.
    """

    kind: Kind
    recipient: MemberId
    subject: int
    key: str
    detail: str = ""
    coalesce: str | None = None
    update_of: MessageId | None = None
    repeat: Repeat = Repeat.RECONCILE
    priority: Priority = Priority.NEWS
    lasts: timedelta = LASTS


class Said(NamedTuple):
    """A message sent, or on its way, that shows a record."""

    id: MessageId
    recipient: MemberId
    kind: Kind
    detail: str
    subject: int


@dataclass(frozen=True, slots=True)
class Message:
    """A message in hand: claimed by one messenger, under one fence.

    `attempts` counts tries that certainly failed, `ambiguous_count` those nobody can tell of.
    `send_started_at` is the database's time; `channel` where it was on its way to, if known.
    """

    id: MessageId
    workspace_id: WorkspaceId
    kind: Kind
    recipient: MemberId
    subject: int
    detail: str
    update_of: MessageId | None
    repeat: Repeat
    fence: int
    attempts: int
    created_at: datetime
    expires_at: datetime
    ambiguous_count: int = 0
    send_started_at: datetime | None = None
    channel: str | None = None


@dataclass(frozen=True, slots=True)
class Posted:
    """Where a message stands on the platform."""

    channel: str
    ts: str


def drawn_anew(said: Said, subject: int) -> NewMessage:
    """The same message from a later state, however often that changes until it leaves."""
    key = f"redraw:{said.id}"
    return NewMessage(
        said.kind,
        said.recipient,
        subject,
        key,
        detail=said.detail,
        coalesce=key,
        update_of=said.id,
        priority=Priority.ANSWER,
    )


def home_of(member: MemberId) -> NewMessage:
    key = f"{Kind.HOME}:{member}"
    return NewMessage(Kind.HOME, member, member, key, coalesce=key, priority=Priority.SCREEN)
