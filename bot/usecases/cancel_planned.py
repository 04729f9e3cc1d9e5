"""A planned meeting is called off by either of the two, or its file sent to one of them again."""

from bot.domain.errors import MeetingHasChanged
from bot.domain.messages import Kind, NewMessage, Priority, Repeat
from bot.domain.people import Actor
from bot.domain.planned import PlannedId
from bot.ports import Core
from bot.usecases.planned_meetings import hold_planned, keep, seen_planned


def cancel_planned(core: Core, actor: Actor, planned_id: PlannedId) -> None:
    """The partner hears at once of what stood in the calendars; times not picked are taken back.

    Raises NotYours, NoMoreMeetings, MeetingHasChanged.
    """
    now = core.clock.now()
    with core.store.change(actor.workspace_id) as uow:
        mentorship, planned = hold_planned(uow, actor, planned_id)
        if not planned.is_ahead(now):
            raise MeetingHasChanged("over")
        keep(uow, mentorship, planned, planned.cancel(actor.id, now), now)


def send_file(core: Core, actor: Actor, planned_id: PlannedId, key: str) -> None:
    """To who asks, in their own chat; a key counts once. Raises NotYours, MeetingHasChanged."""
    now = core.clock.now()
    with core.store.change(actor.workspace_id) as uow:
        _, planned = seen_planned(uow, actor, planned_id)
        if not planned.is_to_come(now):
            raise MeetingHasChanged(planned.state)
        kind = Kind.MEETING_FILE_ALONE
        said = NewMessage(
            kind,
            actor.id,
            planned.id,
            f"{kind}:{key}",
            str(planned.sequence),
            repeat=Repeat.AT_LEAST_ONCE,
            priority=Priority.ANSWER,
        )
        uow.outbox.add(said, now)
