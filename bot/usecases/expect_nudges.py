"""From now on the bot looks, at each one's own hour, what there is to say to them."""

from datetime import datetime

from bot.domain.people import MemberId
from bot.ports import UnitOfWork


def expect_nudges(uow: UnitOfWork, now: datetime, *members: MemberId) -> None:
    """For whoever takes part in a request or mentorship; nothing new for those it knows."""
    people = uow.members.several(members)
    due = {
        member.id: slot
        for member in people.values()
        if (slot := uow.reminders.get(member.id).next_slot(now, member.zone))
    }
    uow.reminders.begin(due)


def zone_changed(uow: UnitOfWork, member_id: MemberId, now: datetime) -> None:
    """Who travels is nudged at the same hour, there."""
    member = uow.members.get(member_id)
    reminders = uow.reminders.get(member_id)
    if reminders.next_due_at:
        uow.reminders.look_again({member_id: reminders.next_slot(now, member.zone)})
