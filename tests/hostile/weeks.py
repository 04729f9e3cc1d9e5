"""Weeks that went by: digests as time would have brought them, on a day that never ends."""

from datetime import date, timedelta

from bot.domain.messages import Kind, NewMessage, Priority
from bot.domain.nudges import NewNudge, NudgeKind
from tests.support.hospital import Hospital

LAST_MET = date(2026, 1, 5)


def ask_again(hospital: Hospital, name: str, *kinds: NudgeKind) -> None:
    """A digest for this person about their newest mentorship."""
    member, core = hospital.member(name), hospital.bot.core
    now = core.clock.now()
    with core.store.change(member.workspace_id) as uow:
        last = uow.nudges.last_digests([member.id]).get(member.id)
        day = (last.day if last else now.date()) + timedelta(days=1)
        digest = uow.nudges.add_digests({member.id: day}, now)[member.id]
        mentorship = uow.mentorships.running_of(member.id)[-1]
        for kind in kinds:
            subject = member.id if kind is NudgeKind.FADE else mentorship.id
            nudge = NewNudge(kind, member.id, subject, LAST_MET.isoformat(), now)
            uow.nudges.add([(nudge, digest)])
        key = f"{Kind.DIGEST}:{member.id}:{day}"
        uow.outbox.add(
            NewMessage(Kind.DIGEST, member.id, digest, key, priority=Priority.NUDGE), now
        )


def agreement_is_over(hospital: Hospital, name: str) -> None:
    """The last day of what was agreed in their newest mentorship is long past."""
    member = hospital.member(name)
    with hospital.bot.core.store.change(member.workspace_id) as uow:
        mentorship = uow.mentorships.running_of(member.id)[-1]
        uow.mentorships.save(mentorship.agreed(mentorship.interval, LAST_MET))


def offer_pause(hospital: Hospital, name: str, until: date) -> None:
    """What a sentence about going away is answered with."""
    member, core = hospital.member(name), hospital.bot.core
    key = f"{Kind.PAUSE_PREVIEW}:{until}"
    message = NewMessage(Kind.PAUSE_PREVIEW, member.id, member.id, key, detail=until.isoformat())
    with core.store.change(member.workspace_id) as uow:
        uow.outbox.add(message, core.clock.now())
