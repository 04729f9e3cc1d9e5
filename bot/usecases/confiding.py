"""Who may be told that something is wrong, and what was, inside someone else's transaction."""

from dataclasses import replace
from datetime import datetime

from bot.domain.concern import Concern, ConcernId
from bot.domain.contents import ConcernForm, ConcernLine
from bot.domain.mentorship import Mentorship, MentorshipId
from bot.domain.messages import Kind
from bot.domain.nudges import NudgeKind
from bot.domain.people import Actor, Member
from bot.domain.permissions import Policy, why_not_taking_part
from bot.ports import Core, UnitOfWork
from bot.usecases.find_mentor import coordinators
from bot.usecases.keeping_meetings import seen_mentorship
from bot.usecases.telling import redraw, redraw_digests


def concern_form(
    core: Core, uow: UnitOfWork, actor: Actor, mentorship_id: MentorshipId | None
) -> ConcernForm:
    """Raises NotYours for a mentorship of others; one that has ended may still be told about."""
    form = ConcernForm(actor.member, core.policy.help_contacts)
    mentorship = seen_mentorship(uow, actor, mentorship_id) if mentorship_id else None
    if mentorship:
        partner = uow.members.get(mentorship.partner_of(actor.id))
        form = replace(form, mentorship=mentorship, partner=partner)
    written = uow.concerns.written_by(actor.id)
    people = uow.members.several([one.reader_id for one in written])
    before = (concern_line(core, one, people[one.reader_id]) for one in written)
    return replace(
        form, readers=readers_for(core, uow, actor.member, mentorship), before=tuple(before)
    )


def concern_line(core: Core, concern: Concern, reader: Member) -> ConcernLine:
    return ConcernLine(concern, reader, coordinates(reader, core.policy))


def readers_for(
    core: Core, uow: UnitOfWork, writer: Member, mentorship: Mentorship | None
) -> tuple[Member, ...]:
    """Every coordinator but oneself and the partner; about none in particular, but all partners."""
    about = [mentorship] if mentorship else uow.mentorships.running_of(writer.id)
    partners = {one.partner_of(writer.id) for one in about}
    return tuple(one for one in coordinators(core, uow, writer) if one.id not in partners)


def coordinates(member: Member, policy: Policy) -> bool:
    is_named = member.platform_id in policy.coordinators
    return is_named and not why_not_taking_part(member.person, policy)


def redraw_concern(uow: UnitOfWork, concern_id: ConcernId, now: datetime) -> None:
    """Whatever said that it waits to be read."""
    redraw(uow, [Kind.CONCERN_WRITTEN], concern_id, now)
    redraw_digests(uow, uow.nudges.about([NudgeKind.CONCERN], concern_id), now)
