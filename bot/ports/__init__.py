"""What the core needs from outside: storage, the directory, the messenger, the clock."""

from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from bot.domain.people import Person, WorkspaceId
from bot.domain.permissions import Policy
from bot.ports.agreeing import Agreements
from bot.ports.asking import Mentorships, Referrals, Requests
from bot.ports.confiding import Concerns
from bot.ports.connecting import DismissedRoles, Introductions
from bot.ports.keeping import Keeping, Records
from bot.ports.messages import Inbox, Messenger, Outbox, Queue, Screens
from bot.ports.nudging import Absences, Meetings, Nudges, ReminderChoices
from bot.ports.people import Members, Pairs, Profiles
from bot.ports.places import ClosedPlaces, Waits
from bot.ports.planned import Planned
from bot.ports.reviewing import Reviews
from bot.ports.searching import Draft, Drafts, Index, Search, Searches
from bot.ports.working import Goals, Tasks

__all__ = [
    "Absences",
    "Agreements",
    "Clock",
    "ClosedPlaces",
    "Concerns",
    "Core",
    "Directory",
    "DismissedRoles",
    "Draft",
    "Drafts",
    "Goals",
    "Inbox",
    "Index",
    "Introductions",
    "Keeping",
    "Meetings",
    "Members",
    "Mentorships",
    "Messenger",
    "Nudges",
    "Outbox",
    "Pairs",
    "Planned",
    "Profiles",
    "Queue",
    "Records",
    "Referrals",
    "ReminderChoices",
    "Requests",
    "Reviews",
    "Screens",
    "Search",
    "Searches",
    "Store",
    "Tasks",
    "UnitOfWork",
    "Waits",
    "Workspace",
]


class Clock(Protocol):
    def now(self) -> datetime:
        """The present moment, aware, in UTC."""
        ...


class UnitOfWork(Protocol):
    """Everything inside one transaction, in one workspace."""

    @property
    def members(self) -> Members: ...
    @property
    def profiles(self) -> Profiles: ...
    @property
    def requests(self) -> Requests: ...
    @property
    def referrals(self) -> Referrals: ...
    @property
    def mentorships(self) -> Mentorships: ...
    @property
    def waits(self) -> Waits: ...
    @property
    def closed_places(self) -> ClosedPlaces: ...
    @property
    def agreements(self) -> Agreements: ...
    @property
    def pairs(self) -> Pairs: ...
    @property
    def reminders(self) -> ReminderChoices: ...
    @property
    def nudges(self) -> Nudges: ...
    @property
    def meetings(self) -> Meetings: ...
    @property
    def goals(self) -> Goals: ...
    @property
    def planned(self) -> Planned: ...
    @property
    def reviews(self) -> Reviews: ...
    @property
    def tasks(self) -> Tasks: ...
    @property
    def concerns(self) -> Concerns: ...
    @property
    def introductions(self) -> Introductions: ...
    @property
    def dismissed_roles(self) -> DismissedRoles: ...
    @property
    def absences(self) -> Absences: ...
    @property
    def searches(self) -> Searches: ...
    @property
    def drafts(self) -> Drafts: ...
    @property
    def records(self) -> Records: ...
    @property
    def keeping(self) -> Keeping: ...
    @property
    def index(self) -> Index: ...
    @property
    def outbox(self) -> Outbox: ...
    @property
    def screens(self) -> Screens: ...
    @property
    def inbox(self) -> Inbox: ...


@dataclass(frozen=True, slots=True)
class Workspace:
    """One installation; `app_user` is how the platform names the bot there."""

    id: WorkspaceId
    platform: str
    platform_id: str
    name: str
    app_user: str


class Store(Protocol):
    """The database: one transaction at a time, committed on leaving, undone on an exception."""

    def change(self, workspace: WorkspaceId) -> AbstractContextManager[UnitOfWork]: ...
    def read(self, workspace: WorkspaceId) -> AbstractContextManager[UnitOfWork]: ...
    def workspace(self, platform: str, platform_id: str) -> Workspace | None: ...
    def keep_workspace(
        self, platform: str, platform_id: str, name: str, app_user: str
    ) -> Workspace: ...


class Directory(Protocol):
    """The platform's own list of people."""

    def look_up(self, platform_id: str) -> Person | None:
        """None when the platform knows nobody by this id; raises Unavailable."""
        ...


@dataclass(frozen=True, slots=True)
class Core:
    """What every use case is given."""

    store: Store
    clock: Clock
    directory: Directory
    policy: Policy
