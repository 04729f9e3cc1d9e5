"""Where people stand on waiting lists, and whose turn it is."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime

from bot.domain.contents import PlaceLine, WaitLine
from bot.domain.people import Member, MemberId
from bot.domain.waiting_list import Wait, in_line
from bot.ports import UnitOfWork


def line_for(uow: UnitOfWork, mentor: MemberId | None, opened_at: datetime | None) -> list[Wait]:
    """Everyone who waits for this mentor, or for any; those for any only where they can see one.

    `opened_at` is when a place of this mentor's opened last: whoever joined the list of any mentor
    later is not offered a place that had been free before.
    """
    waits = uow.waits.waiting_for(mentor)
    if mentor is not None:
        profile = uow.profiles.mentor(mentor)
        until = opened_at if profile and profile.listed else None
        waits = [wait for wait in waits if wait.mentor_id == mentor or _sees(wait, until)]
    return _in_line(uow, [wait for wait in waits if wait.mentee_id != mentor])


def without_decliners(
    uow: UnitOfWork, mentor: MemberId, line: list[Wait], opened_at: datetime | None
) -> list[Wait]:
    """Those who did not let go of what is open at this mentor's: it is not offered them again."""
    decliners = uow.waits.decliners(mentor, opened_at)
    return [wait for wait in line if wait.mentee_id not in decliners]


def offer_detail(wait: Wait) -> str:
    """Which of the offers on one wait it is: by whom, and until when."""
    return f"{wait.offered_by} {wait.held_until}"


def offered_line(
    uow: UnitOfWork, wait: Wait, mentee: Member, now: datetime, offer: str
) -> WaitLine:
    """As it stands where this offer was told: let go, once the wait has none or another."""
    line = wait_line(uow, wait, mentee, now)
    if wait.ends_at and offer == offer_detail(wait):
        return line
    by, _, _ = offer.partition(" ")
    return replace(line, declined=uow.members.get(MemberId(int(by)))) if by else line


def _sees(wait: Wait, opened_at: datetime | None) -> bool:
    return opened_at is not None and wait.joined_at <= opened_at


def _in_line(uow: UnitOfWork, waits: Sequence[Wait]) -> list[Wait]:
    mentees = [wait.mentee_id for wait in waits]
    if not mentees:
        return []
    running = uow.mentorships.running_of_all(mentees)
    profiles = uow.profiles.mentees(mentees)
    return in_line(
        waits,
        {mentorship.mentee_id for mentorship in running},
        {member: profile.stage for member, profile in profiles.items()},
    )


def wait_line(
    uow: UnitOfWork, wait: Wait, mentee: Member, now: datetime, *, already: bool = False
) -> WaitLine:
    known = [one for one in (wait.mentor_id, wait.offered_by) if one]
    people = uow.members.several(known)
    line = line_for(uow, wait.mentor_id, now) if wait.is_waiting else []
    before = [other.mentee_id for other in line]
    return WaitLine(
        wait,
        mentee,
        people[wait.mentor_id] if wait.mentor_id else None,
        people[wait.offered_by] if wait.offered_by else None,
        place=before.index(mentee.id) + 1 if mentee.id in before else 0,
        waiting=len(before),
        already=already,
    )


def wait_lines(uow: UnitOfWork, member: Member, now: datetime) -> tuple[WaitLine, ...]:
    """What is offered first."""
    waits = sorted(uow.waits.open_of(member.id), key=lambda wait: not wait.is_offered)
    return tuple(wait_line(uow, wait, member, now) for wait in waits)


def place_lines(uow: UnitOfWork, mentor: MemberId, now: datetime) -> tuple[PlaceLine, ...]:
    places = uow.closed_places.of([mentor])
    if not places:
        return ()
    waiting = len(line_for(uow, mentor, now))
    mentees = {place.id: uow.mentorships.get(place.mentorship_id).mentee_id for place in places}
    people = uow.members.several(list(mentees.values()))
    return tuple(PlaceLine(place, people[mentees[place.id]], waiting) for place in places)


def who_waits(uow: UnitOfWork, mentors: Iterable[MemberId | None]) -> set[MemberId]:
    """Whose place in line may be another one, when someone joins or leaves these lists."""
    return {wait.mentee_id for mentor in set(mentors) for wait in uow.waits.waiting_for(mentor)}
