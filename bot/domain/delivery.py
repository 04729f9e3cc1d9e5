"""What becomes of a message, by what the platform answered or did not answer."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from bot.domain.messages import Kind, Message, Posted, Repeat, State

MOST_ATTEMPTS = 8
# What nobody could tell of so often is looked at by a person before it is said again.
MOST_UNKNOWN = 3
FIRST_WAIT = timedelta(seconds=5)
LONGEST_WAIT = timedelta(minutes=15)
THROTTLE_WAIT = timedelta(seconds=30)
# How long until one message finds out whether the workspace lets us speak again.
SUSPENDED_FOR = timedelta(minutes=15)
# A missing permission is given by a person, who then starts the bot anew.
STOPPED_FOR = timedelta(days=1)
# Slack takes about one message a second in each channel (docs.slack.dev, rate limits).
GAP = timedelta(seconds=1)


class Trouble(StrEnum):
    """Why a message did not certainly arrive."""

    THROTTLED = "throttled"
    NOT_SENT = "not sent"
    AMBIGUOUS = "ambiguous"
    RECIPIENT = "recipient"
    WORKSPACE = "workspace"
    CONFIGURATION = "configuration"
    POISON = "poison"
    UNFAMILIAR = "unfamiliar"


NO_GROUP_DM = "no_group_dm"


class Lane(StrEnum):
    """What is paced and paused by itself in a workspace; ALL is everything the bot says there."""

    ALL = "all"
    POSTS = "posts"
    UPDATES = "updates"
    HOMES = "homes"
    LOOK_UPS = "look-ups"


def lane_of(message: Message) -> Lane:
    if message.kind is Kind.HOME:
        return Lane.HOMES
    return Lane.UPDATES if message.update_of else Lane.POSTS


@dataclass(frozen=True, slots=True)
class Pace:
    """How fast the bot may speak: to one person, and in each lane of a workspace.

    Two posts to one person are `gap` apart. A lane takes one call in each `every`, and after a
    quiet time up to `burst` at once.
    """

    gap: timedelta = GAP
    every: timedelta = GAP
    burst: int = 10

    @property
    def ahead(self) -> timedelta:
        """How far ahead of its time a lane may be."""
        return self.every * (self.burst - 1)


_TROUBLES: dict[Trouble, str] = {
    Trouble.THROTTLED: "ratelimited rate_limited message_limit_exceeded",
    Trouble.AMBIGUOUS: "internal_error fatal_error service_unavailable request_timeout",
    Trouble.RECIPIENT: (
        "channel_not_found is_archived not_in_channel messages_tab_disabled no_permission"
        " user_not_found user_not_visible user_disabled users_not_found cannot_dm_bot"
        " message_not_found cant_update_message edit_window_closed"
    ),
    Trouble.WORKSPACE: (
        "account_inactive token_revoked invalid_auth not_authed token_expired"
        " team_access_not_granted org_login_required ekm_access_denied"
    ),
    Trouble.CONFIGURATION: "missing_scope not_allowed_token_type",
    Trouble.POISON: (
        "msg_too_long msg_blocks_too_long no_text invalid_arguments metadata_too_large"
        " file_uploads_disabled file_uploads_except_images_disabled blocked_file_type"
        " storage_limit_reached slack_connect_file_upload_sharing_blocked"
    ),
}
_BY_CODE = {code: trouble for trouble, codes in _TROUBLES.items() for code in codes.split()}
# What Slack goes on refusing until a person has set it right.
LASTING_REFUSALS = tuple(
    code
    for trouble in (Trouble.WORKSPACE, Trouble.CONFIGURATION)
    for code in _TROUBLES[trouble].split()
)
_BY_START = {"restricted_action": Trouble.RECIPIENT, "invalid_blocks": Trouble.POISON}


@dataclass(frozen=True, slots=True)
class Address:
    """Whom a message is for, by their platform ids; `channel` where theirs is known already.

    `posted` is the message to be drawn anew instead of posting another.
    """

    people: tuple[str, ...]
    channel: str | None = None
    posted: Posted | None = None


class DeliveryProblem(Exception):
    """A message that did not certainly arrive; `code` is the platform's own word for it."""

    def __init__(self, trouble: Trouble, code: str, wait: timedelta | None = None) -> None:
        super().__init__(f"{trouble}: {code}")
        self.trouble = trouble
        self.code = code
        self.wait = wait


@dataclass(frozen=True, slots=True)
class Pause:
    """Nothing leaves in this lane for so long; then a single message tries."""

    lane: Lane
    lasts: timedelta


@dataclass(frozen=True, slots=True)
class Step:
    """What to write down: the next state, for a waiting message with the moment to try again.

    Without that moment it keeps its place before all that came after it. `counts` where the try
    is one of the few a message has; `pause` where it is not the message's fault.
    """

    state: State
    not_before: datetime | None = None
    counts: bool = False
    pause: Pause | None = None


def trouble_of(status: int, code: str | None) -> Trouble:
    """Of an answer that is no success; `code` is None where the body could not be read."""
    if status == 429:
        return Trouble.THROTTLED
    if status >= 500:
        return Trouble.AMBIGUOUS
    if code is None:
        return Trouble.AMBIGUOUS if status == 200 else Trouble.UNFAMILIAR
    for start, trouble in _BY_START.items():
        if code.startswith(start):
            return trouble
    return _BY_CODE.get(code, Trouble.UNFAMILIAR)


def next_step(message: Message, problem: DeliveryProblem, now: datetime, chance: float) -> Step:
    """`chance`, from 0 to 1, spreads the next tries so that they do not come all at once."""
    again = now + back_off(message.attempts, chance)
    match problem.trouble:
        case Trouble.THROTTLED | Trouble.WORKSPACE | Trouble.CONFIGURATION:
            return Step(State.PENDING, pause=pause_after(problem, lane_of(message), chance))
        case Trouble.AMBIGUOUS:
            return Step(State.UNKNOWN)
        case Trouble.RECIPIENT:
            return Step(State.UNDELIVERABLE)
        case Trouble.POISON:
            return Step(State.DEAD)
        case Trouble.NOT_SENT:
            # The platform is away, however long: until the message expires.
            return Step(State.PENDING, again, counts=True)
        case Trouble.UNFAMILIAR:
            if message.attempts + 1 >= MOST_ATTEMPTS:
                return Step(State.DEAD)
            return Step(State.PENDING, again, counts=True)


def pause_after(problem: DeliveryProblem, lane: Lane, chance: float) -> Pause | None:
    """What must rest after this, if anything: the lane, or all that the workspace is told."""
    match problem.trouble:
        case Trouble.THROTTLED:
            return Pause(lane, (problem.wait or THROTTLE_WAIT) * (1 + chance / 10))
        case Trouble.WORKSPACE:
            return Pause(Lane.ALL, SUSPENDED_FOR)
        case Trouble.CONFIGURATION:
            return Pause(lane, STOPPED_FOR)
        case _:
            return None


def after_looking(message: Message, now: datetime) -> Step:
    """An unknown message was looked up and is not there: it never arrived."""
    # A screen that is drawn once more is the same screen.
    most = MOST_UNKNOWN if lane_of(message) is Lane.POSTS else MOST_ATTEMPTS
    if message.ambiguous_count >= most:
        return Step(State.DEAD)
    return Step(State.PENDING, now)


def without_looking(message: Message, now: datetime) -> Step:
    """An unknown message cannot be looked up: the policy decides between loss and repeat.

    A digest said twice is nagging, and the next one comes.
    """
    if message.repeat is Repeat.AT_MOST_ONCE or message.kind is Kind.DIGEST:
        return Step(State.ASSUMED)
    return after_looking(message, now)


def back_off(attempts: int, chance: float) -> timedelta:
    """Full jitter: anything from nothing up to 5 s doubled with each attempt, 15 min at most."""
    return min(LONGEST_WAIT, FIRST_WAIT * (1 << min(attempts, MOST_ATTEMPTS))) * chance
