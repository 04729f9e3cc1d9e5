"""Who takes part, and what they say about themselves."""

from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from typing import NewType
from zoneinfo import ZoneInfo

WorkspaceId = NewType("WorkspaceId", int)
MemberId = NewType("MemberId", int)

MOST_TOPICS = 10
MOST_PLACES = 20
DEFAULT_PLACES = 3
LONGEST_BIO = 300


class Role(StrEnum):
    """What a mentor is for a mentee."""

    ADVISOR = "advisor"
    CONSULTANT = "consultant"
    COACH = "coach"
    SPONSOR = "sponsor"


class Stage(StrEnum):
    """Where a mentee is in training."""

    MEDICAL_STUDENT = "medical student"
    RESIDENT = "resident"
    FELLOW = "fellow"
    JUNIOR_STAFF = "junior staff"
    OTHER = "other"


class Format(StrEnum):
    """How a mentor likes to meet."""

    FORMAL_MEETING = "formal meeting"
    CALL = "call"
    COFFEE = "coffee"


class Guest(StrEnum):
    NONE = "none"
    SINGLE_CHANNEL = "single channel"
    MULTI_CHANNEL = "multi channel"


@dataclass(frozen=True, slots=True)
class Person:
    """Someone as the chat platform describes them, before we know them."""

    platform_id: str
    name: str
    tz: str = "UTC"
    active: bool = True
    is_bot: bool = False
    guest: Guest = Guest.NONE
    external: bool = False


@dataclass(frozen=True, slots=True)
class Member:
    """A person in a workspace, under an id of our own."""

    id: MemberId
    workspace_id: WorkspaceId
    person: Person

    @property
    def name(self) -> str:
        return self.person.name

    @property
    def platform_id(self) -> str:
        return self.person.platform_id

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.person.tz)


@dataclass(frozen=True, slots=True)
class Actor:
    """The member who acts, as the platform vouched for them."""

    member: Member

    @property
    def id(self) -> MemberId:
        return self.member.id

    @property
    def workspace_id(self) -> WorkspaceId:
        return self.member.workspace_id


@dataclass(frozen=True, slots=True)
class MenteeProfile:
    stage: Stage = Stage.OTHER
    training_year: str = ""
    specialty: str = ""
    topics: tuple[str, ...] = ()
    working_on: str = ""


@dataclass(frozen=True, slots=True)
class MentorProfile:
    """`may_be_asked` is False after *don't ask me through this app*; dates are the mentor's own."""

    title: str = ""
    specialty: str = ""
    department: str = ""
    topics: tuple[str, ...] = ()
    roles: frozenset[Role] = field(default_factory=lambda: frozenset(Role))
    formats: frozenset[Format] = frozenset()
    stages: frozenset[Stage] = frozenset()
    places: int = DEFAULT_PLACES
    bio: str = ""
    listed: bool = False
    may_be_asked: bool = True
    not_accepting_until: date | None = None

    def is_accepting(self, today: date) -> bool:
        return self.may_be_asked and not (
            self.not_accepting_until and today < self.not_accepting_until
        )

    def away(self, until: date | None) -> "MentorProfile":
        return replace(self, not_accepting_until=until)

    def with_places(self, places: int) -> "MentorProfile":
        return replace(self, places=places)

    def silent(self) -> "MentorProfile":
        """As after *don't ask me through this app*: not found, not asked."""
        return replace(self, may_be_asked=False, listed=False)


@dataclass(frozen=True, slots=True)
class Places:
    """A mentor's room for mentees; `taken` counts distinct mentees, active or paused.

    `held` is for whoever was first on the waiting list, `closed` until the mentor opens it again.
    """

    places: int
    taken: int
    held: int = 0
    closed: int = 0

    @property
    def free(self) -> int:
        return max(0, self.places - self.taken - self.held - self.closed)
