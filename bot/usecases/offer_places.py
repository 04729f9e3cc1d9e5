"""A free place goes to the first in line: one person, for 72 weekday hours, then the next."""

from datetime import datetime

from bot.domain.local_time import after_weekday_hours
from bot.domain.messages import Kind
from bot.domain.people import Member, MemberId, WorkspaceId
from bot.domain.permissions import Policy, why_not_taking_part
from bot.domain.waiting_list import OFFER_LASTS, Wait, WaitState
from bot.ports import Core, UnitOfWork
from bot.usecases.ending_waits import end_wait, hold, redraw_wait
from bot.usecases.reading import today_of
from bot.usecases.reading_places import line_for, offer_detail, without_decliners
from bot.usecases.telling import tell


def offer_places(core: Core, workspace: WorkspaceId) -> None:
    """Whatever is due: offers that ran out go on, and free places to the next in line."""
    _end_hopeless(core, workspace)
    _pass_on(core, workspace)
    with core.store.read(workspace) as uow:
        mentors = uow.waits.mentors_with_room()
    for mentor in mentors:
        while _offer(core, workspace, mentor):
            pass


def offer_place(uow: UnitOfWork, mentor_id: MemberId, policy: Policy, now: datetime) -> bool:
    """The caller holds the mentor. False where no place is free, or nobody could have it."""
    found = _next(uow, mentor_id, policy, now)
    if found is None:
        return False
    wait, mentee = found
    offered = wait.offer(mentor_id, after_weekday_hours(now, OFFER_LASTS, mentee.zone))
    if uow.waits.offer(offered):
        tell(uow, Kind.PLACE_OFFERED, mentee.id, wait.id, now, offer_detail(offered))
        redraw_wait(uow, offered, now)
    return True


def _next(
    uow: UnitOfWork, mentor_id: MemberId, policy: Policy, now: datetime
) -> tuple[Wait, Member] | None:
    mentor, profile = uow.members.get(mentor_id), uow.profiles.mentor(mentor_id)
    is_there = why_not_taking_part(mentor.person, policy) is None
    is_asked = profile is None or profile.is_accepting(today_of(mentor, now))
    if not (is_there and is_asked and uow.mentorships.places(mentor_id).free):
        return None
    # Whoever waits for this mentor alone needs no opening: none was free when they joined.
    opened_at = uow.profiles.opened_at(mentor_id)
    line = without_decliners(uow, mentor_id, line_for(uow, mentor_id, opened_at), opened_at)
    people = uow.members.several([wait.mentee_id for wait in line])
    for wait in line:
        mentee = people[wait.mentee_id]
        if why_not_taking_part(mentee.person, policy) is None and _may_meet(uow, mentor_id, mentee):
            return wait, mentee
    return None


def _may_meet(uow: UnitOfWork, mentor: MemberId, mentee: Member) -> bool:
    return not (
        uow.pairs.is_blocked(mentor, mentee.id)
        or uow.mentorships.share_place(mentor, mentee.id)
        or uow.requests.pending_between(mentee.id, mentor)
        or any(wait.is_offered and wait.is_for(mentor) for wait in uow.waits.open_of(mentee.id))
    )


def _offer(core: Core, workspace: WorkspaceId, mentor: MemberId) -> bool:
    """One a transaction: two mentors never wait for each other over those who wait for any."""
    now = core.clock.now()
    with core.store.read(workspace) as uow:
        if _next(uow, mentor, core.policy, now) is None:
            return False
    with core.store.change(workspace) as uow:
        uow.members.lock(mentor)
        return offer_place(uow, mentor, core.policy, now)


def _pass_on(core: Core, workspace: WorkspaceId) -> None:
    now = core.clock.now()
    with core.store.read(workspace) as uow:
        over = uow.waits.offers_until(now)
    for one in over:
        with core.store.change(workspace) as uow:
            wait = hold(uow, one.id)
            if wait.is_past(now):
                end_wait(uow, wait.close(WaitState.PASSED, now), now)


def _end_hopeless(core: Core, workspace: WorkspaceId) -> None:
    """Those who wait for someone who left, or is not to be asked here any more, need not."""
    now = core.clock.now()
    with core.store.read(workspace) as uow:
        waits = uow.waits.waited_for()
        mentors = list({wait.mentor_id for wait in waits if wait.mentor_id})
        people, profiles = uow.members.several(mentors), uow.profiles.mentors(mentors)
    gone = {
        mentor
        for mentor in mentors
        if why_not_taking_part(people[mentor].person, core.policy)
        or not (profiles[mentor].may_be_asked if mentor in profiles else True)
    }
    for one in waits:
        if one.mentor_id in gone:
            with core.store.change(workspace) as uow:
                wait = hold(uow, one.id)
                if wait.is_waiting:
                    end_wait(uow, wait.close(WaitState.OVER, now), now)
