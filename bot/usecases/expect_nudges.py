"""From now on the bot looks, at each one's own hour, what there is to say to them."""

from datetime import datetime

from bot.domain.local_time import at_local, local_day
from bot.domain.people import Member, MemberId
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


def zone_changed(uow: UnitOfWork, before: Member) -> None:
    """Who travels is nudged on the same day at the same hour, there.

    Where that has passed already it is late, as after an outage, and not lost.
    """
    reminders = uow.reminders.get(before.id)
    if reminders.next_due_at:
        day = local_day(reminders.next_due_at, before.zone)
        there = uow.members.get(before.id).zone
        uow.reminders.look_again({before.id: at_local(day, reminders.hour, there)})
