"""Delete my data: what runs is ended kindly, what is theirs goes, and they may begin anew."""

from collections.abc import Iterable
from datetime import UTC, datetime

from bot.domain.contents import MentorshipLine
from bot.domain.contents.own import DeletePreview, Was
from bot.domain.errors import FieldProblem
from bot.domain.messages import Kind, NewMessage
from bot.domain.people import Actor, Member, MemberId
from bot.domain.permissions import Policy
from bot.domain.request import NOT_SAYING
from bot.domain.waiting_list import Wait, WaitState
from bot.ports import Core, UnitOfWork
from bot.usecases.ending_waits import end_wait
from bot.usecases.introducing import withdraw_within
from bot.usecases.offer_places import offer_place
from bot.usecases.pause_mentorship import close_within
from bot.usecases.reading import request_cards
from bot.usecases.telling import draw_home, redraw_mentorship, redraw_requests

WORD = "delete"
FOREVER = datetime(9999, 1, 1, tzinfo=UTC)


def look_at_deletion(core: Core, actor: Actor) -> DeletePreview:
    with core.store.read(actor.workspace_id) as uow:
        return preview_deletion(uow, actor.member)


def preview_deletion(uow: UnitOfWork, member: Member) -> DeletePreview:
    running = uow.mentorships.running_of(member.id)
    partners = uow.members.several([one.partner_of(member.id) for one in running])
    return DeletePreview(
        member,
        tuple(MentorshipLine(one, partners[one.partner_of(member.id)]) for one in running),
        request_cards(uow, uow.requests.pending_of_mentee(member.id)),
        request_cards(uow, uow.requests.pending_to_mentor(member.id)),
    )


def delete_data(core: Core, actor: Actor, word: str, key: str) -> None:
    """The same form heard twice deletes nothing that was begun since.

    Raises FieldProblem for any other word than the one asked for.
    """
    if word.strip("\"'“” .").casefold() != WORD:
        raise FieldProblem("delete_word", "not_that_word")
    now = core.clock.now()
    with core.store.change(actor.workspace_id) as uow:
        if not uow.inbox.note(key, now):
            return
        seen = preview_deletion(uow, actor.member)
        uow.members.lock(
            actor.id, *_concerned(seen), *(one.mentee_id for one in _waits(uow, actor))
        )
        left = _end_all(uow, actor, now)
        _end_waits(uow, actor, core.policy, now)
        new = uow.keeping.forget(actor.id, actor.member.person)
        for member, was in left.items():
            _tell(uow, member, new, was, now)
        draw_home(uow, new.id, now)


def _concerned(seen: DeletePreview) -> Iterable[MemberId]:
    return {
        *(line.partner.id for line in seen.people),
        *(card.request.mentor_id for card in seen.asked),
        *(card.request.mentee_id for card in seen.to_answer),
    }


def _end_all(uow: UnitOfWork, actor: Actor, now: datetime) -> dict[MemberId, Was]:
    """Whoever must hear of it, and what the actor was to them."""
    left: dict[MemberId, Was] = {}
    for request in uow.requests.pending_to_mentor(actor.id):
        declined = request.decline(NOT_SAYING, now)
        uow.requests.save(declined)
        left[request.mentee_id] = Was.ASKED
    for request in uow.requests.pending_of_mentee(actor.id):
        uow.requests.save(request.withdraw(now))
    for seen in uow.mentorships.running_of(actor.id):
        mentorship = close_within(uow, uow.mentorships.hold(seen.id), now)
        was = Was.MENTOR if mentorship.mentor_id == actor.id else Was.MENTEE
        partner = mentorship.partner_of(actor.id)
        before = left.get(partner, was)
        left[partner] = was if before in (was, Was.ASKED) else Was.BOTH
        redraw_mentorship(uow, mentorship, now)
    withdraw_within(uow, uow.introductions.proposed_about(actor.id), now)
    redraw_requests(uow, uow.requests.all_of(actor.id), now)
    return left


def _waits(uow: UnitOfWork, actor: Actor) -> list[Wait]:
    """Those of others who wait for this mentor, or were offered their place."""
    offered = [one for one in uow.waits.offers_until(FOREVER) if one.offered_by == actor.id]
    waiting = [one for one in uow.waits.waiting_for(actor.id) if one.is_for(actor.id)]
    return list({one.id: one for one in (*offered, *waiting)}.values())


def _end_waits(uow: UnitOfWork, actor: Actor, policy: Policy, now: datetime) -> None:
    """They hear of it in their digest; what was held for whoever leaves goes to the next."""
    for wait in _waits(uow, actor):
        end_wait(uow, wait.close(WaitState.OVER, now), now)
    for wait in uow.waits.open_of(actor.id):
        end_wait(uow, wait.close(WaitState.LEFT, now), now)
        if wait.is_offered and wait.offered_by:
            offer_place(uow, wait.offered_by, policy, now)


def _tell(uow: UnitOfWork, member: MemberId, new: Member, was: Was, now: datetime) -> None:
    """By the name they go on with: the one that was kept is gone when this leaves."""
    key = f"{Kind.PARTNER_LEFT}:{new.id}:{member}"
    uow.outbox.add(NewMessage(Kind.PARTNER_LEFT, member, new.id, key, detail=was), now)
