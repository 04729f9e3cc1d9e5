"""Members say what they look for and what they offer."""

from datetime import datetime

from bot.domain.contents import PendingFirst
from bot.domain.errors import FieldProblem
from bot.domain.people import (
    LONGEST_BIO,
    MOST_PLACES,
    MOST_TOPICS,
    Actor,
    Member,
    MenteeProfile,
    MentorProfile,
)
from bot.domain.terms import profile_terms
from bot.ports import Core, UnitOfWork
from bot.usecases.be_away import note_absence
from bot.usecases.open_place import open_closed
from bot.usecases.pause_requests import ensure_future, stop_accepting_within
from bot.usecases.telling import redraw_homes

LONGEST_LINE = 80
LONGEST_TOPIC = 60
LONGEST_WORKING_ON = 500


def mentee_profile(core: Core, actor: Actor) -> MenteeProfile | None:
    with core.store.read(actor.workspace_id) as uow:
        return uow.profiles.mentee(actor.id)


def mentor_profile(core: Core, actor: Actor) -> MentorProfile | None:
    with core.store.read(actor.workspace_id) as uow:
        return uow.profiles.mentor(actor.id)


def save_mentee_profile(core: Core, actor: Actor, profile: MenteeProfile) -> None:
    """Raises FieldProblem for the first field that cannot be kept as typed."""
    _ensure_short("training_year", profile.training_year, 40)
    _ensure_short("specialty", profile.specialty, LONGEST_LINE)
    _ensure_short("working_on", profile.working_on, LONGEST_WORKING_ON)
    _ensure_topics(profile.topics)
    now = core.clock.now()
    with core.store.change(actor.workspace_id) as uow:
        uow.profiles.save_mentee(actor.id, profile)
        redraw_homes(uow, [actor.id], now)


def save_mentor_profile(core: Core, actor: Actor, profile: MentorProfile) -> PendingFirst | None:
    """Returns who waits for an answer when the profile names a new date not to accept until.

    Everything but that date is saved then; the date follows once the mentor has looked.
    """
    _ensure_fits(profile)
    now = core.clock.now()
    ensure_future(profile.not_accepting_until, actor.member, now)
    with core.store.change(actor.workspace_id) as uow:
        uow.members.lock(actor.id)
        before = uow.profiles.mentor(actor.id) or MentorProfile()
        until = profile.not_accepting_until
        is_new = until is not None and until != before.not_accepting_until
        kept = profile.away(before.not_accepting_until) if is_new else profile
        note_absence(uow, actor.member, before, kept.not_accepting_until, now)
        keep_mentor_profile(uow, actor.member, kept)
        pending = stop_accepting_within(uow, actor.member, until, now) if is_new and until else None
        _open_places(uow, actor, before, kept, now)
        redraw_homes(uow, [actor.id], now)
        return pending


def _open_places(
    uow: UnitOfWork, actor: Actor, before: MentorProfile, kept: MentorProfile, now: datetime
) -> None:
    """A number named anew says it all: nothing stays closed. Those who wait are offered it soon."""
    opens = kept.places != before.places and open_closed(uow, actor.id, 0, now)
    if opens or not before.listed or kept.places > before.places:
        uow.profiles.opened(actor.id, now)


def keep_mentor_profile(uow: UnitOfWork, mentor: Member, profile: MentorProfile) -> None:
    """The profile and its place in the search index change together."""
    uow.profiles.save_mentor(mentor.id, profile)
    if profile.listed:
        uow.index.index(mentor.id, profile_terms(mentor.name, profile))
    else:
        uow.index.forget(mentor.id)


def _ensure_short(field: str, text: str, most: int) -> None:
    if len(text) > most:
        raise FieldProblem(field, "too_long", most)


def _ensure_fits(profile: MentorProfile) -> None:
    _ensure_short("title", profile.title, LONGEST_LINE)
    _ensure_short("specialty", profile.specialty, LONGEST_LINE)
    _ensure_short("department", profile.department, LONGEST_LINE)
    _ensure_short("bio", profile.bio, LONGEST_BIO)
    _ensure_topics(profile.topics)
    if not 0 <= profile.places <= MOST_PLACES:
        raise FieldProblem("places", "out_of_range", MOST_PLACES)
    if profile.listed and not (profile.topics or profile.specialty):
        raise FieldProblem("topics", "needed_to_be_listed")


def _ensure_topics(topics: tuple[str, ...]) -> None:
    if len(topics) > MOST_TOPICS:
        raise FieldProblem("topics", "too_many", MOST_TOPICS)
    for topic in topics:
        if len(topic) > LONGEST_TOPIC:
            raise FieldProblem("topics", "topic_too_long", LONGEST_TOPIC)
