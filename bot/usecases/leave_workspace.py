"""Someone has left the workspace: what they shared with others ends as kindly as any end."""

from datetime import datetime

from bot.domain.messages import Kind
from bot.domain.people import Actor, Member
from bot.domain.request import NOT_SAYING, Request
from bot.domain.waiting_list import WaitState
from bot.ports import UnitOfWork
from bot.usecases.ending_waits import end_wait
from bot.usecases.introducing import withdraw_within
from bot.usecases.pause_mentorship import end_within
from bot.usecases.telling import redraw_mentorship, redraw_requests, tell


def leave_within(uow: UnitOfWork, member: Member, now: datetime) -> None:
    """Requests close, mentorships end, and the partners hear it, never why. Twice is as once."""
    running = uow.mentorships.running_of(member.id)
    asked = uow.requests.pending_of_mentee(member.id)
    to_answer = uow.requests.pending_to_mentor(member.id)
    proposed = uow.introductions.proposed_about(member.id)
    waits = uow.waits.open_of(member.id)
    people = {member.id, *(one.offered_by for one in waits if one.offered_by)}
    people |= {one.partner_of(member.id) for one in running}
    people |= {one.mentor_id for one in asked} | {one.mentee_id for one in to_answer}
    people |= {id for one in proposed for id in (one.mentor_id, one.mentee_id)}
    uow.members.lock(*people)
    closed = [_withdraw(uow, one, now) for one in asked]
    closed += [_decline(uow, one, now) for one in to_answer]
    redraw_requests(uow, filter(None, closed), now)
    withdraw_within(uow, proposed, now)
    for wait in waits:
        # A place held for them goes to the next in line with the next tick.
        end_wait(uow, wait.close(WaitState.LEFT, now), now)
    for found in running:
        mentorship = uow.mentorships.hold(found.id)
        if mentorship.is_running:
            redraw_mentorship(uow, end_within(uow, Actor(member), mentorship, now), now)


def _withdraw(uow: UnitOfWork, request: Request, now: datetime) -> Request | None:
    """None where it was answered meanwhile."""
    withdrawn = request.withdraw(now)
    return withdrawn if uow.requests.save(withdrawn) else None


def _decline(uow: UnitOfWork, request: Request, now: datetime) -> Request | None:
    """The mentee is told kindly, with whom to ask next."""
    declined = request.decline(NOT_SAYING, now)
    if not uow.requests.save(declined):
        return None
    tell(uow, Kind.REQUEST_DECLINED, request.mentee_id, request.id, now)
    return declined
