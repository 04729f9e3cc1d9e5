"""What the rules of nudging look at, read for many members at once."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, date, datetime, timedelta
from typing import TypedDict, TypeVar

from bot.domain.agreement import Agreement
from bot.domain.goal import Achieved
from bot.domain.local_time import local_day
from bot.domain.meeting import Word
from bot.domain.mentorship import Mentorship, MentorshipId
from bot.domain.nudges import NEWS_FOR, Nudge, Situation
from bot.domain.people import Member, MemberId, MentorProfile
from bot.domain.places import ClosedPlace
from bot.domain.reminders import Reminders
from bot.domain.request import Request
from bot.domain.review import Review
from bot.domain.task import SOON, Task, TaskEvent
from bot.domain.waiting_list import Wait
from bot.ports import UnitOfWork

# Three silences at the slowest pace, and the weeks a snooze may take.
REMEMBERED = timedelta(weeks=20)
# Nobody's day begins earlier, seen from Greenwich.
FARTHEST_AHEAD = timedelta(hours=14)


def situations(
    uow: UnitOfWork, chosen: Sequence[Reminders], people: Mapping[MemberId, Member], now: datetime
) -> list[Situation]:
    """In as many queries for two hundred as for one."""
    ids = [reminders.member_id for reminders in chosen]
    requests = uow.requests.nudged_about(ids, now - NEWS_FOR)
    mentorships = uow.mentorships.running_of_all(ids)
    of_pairs = _of_pairs(uow, mentorships, now)
    profiles = uow.profiles.mentors(ids)
    absences = uow.absences.of({request.mentor_id for request in requests})
    places, waits = _places(uow, ids), _waits(uow, ids, now)
    due = _due(uow, ids, now)
    declined = uow.introductions.declined_since(ids, now - NEWS_FOR)
    concerns = uow.concerns.unread_of(ids)
    news = _news(uow, mentorships, now)
    asked, joined = _by_either(requests), _by_either(mentorships)
    before = _by_member(uow.nudges.before(ids, now - REMEMBERED))
    return [
        Situation(
            member=people[reminders.member_id],
            reminders=reminders,
            now=now,
            requests=asked[reminders.member_id],
            mentorships=joined[reminders.member_id],
            absences=absences,
            accepts_again_on=_accepts_again_on(profiles.get(reminders.member_id)),
            tasks=due[reminders.member_id],
            task_news=[one for pair in joined[reminders.member_id] for one in news[pair.id]],
            closed_places=places[reminders.member_id],
            waits=waits[reminders.member_id],
            declined=declined,
            concerns=concerns,
            before=before[reminders.member_id],
            **of_pairs,
        )
        for reminders in chosen
    ]


class _OfPairs(TypedDict):
    """What is told by mentorship, for all of them at once."""

    agreements: Mapping[MentorshipId, Agreement]
    last_met: Mapping[MentorshipId, date]
    words: Sequence[Word]
    achieved: Sequence[Achieved]
    planned: frozenset[MentorshipId]
    reviews: Mapping[MentorshipId, Review]
    reviewed_at: Mapping[tuple[MentorshipId, MemberId], datetime]


def _of_pairs(uow: UnitOfWork, mentorships: Sequence[Mentorship], now: datetime) -> _OfPairs:
    ids = [mentorship.id for mentorship in mentorships]
    return _OfPairs(
        agreements=uow.agreements.of_all(mentorships),
        last_met=uow.meetings.last_met(ids),
        words=uow.meetings.words_since(ids, now - NEWS_FOR),
        achieved=uow.goals.achieved_since(ids, now - NEWS_FOR),
        planned=_planned(uow, mentorships, now),
        reviews=uow.reviews.latest(ids),
        reviewed_at=uow.reviews.done_at(ids),
    )


def _accepts_again_on(profile: MentorProfile | None) -> date | None:
    return profile.not_accepting_until if profile else None


def _due(
    uow: UnitOfWork, owners: Sequence[MemberId], now: datetime
) -> defaultdict[MemberId, list[Task]]:
    found: defaultdict[MemberId, list[Task]] = defaultdict(list)
    for task in uow.tasks.due_by(owners, local_day(now + FARTHEST_AHEAD, UTC) + SOON):
        found[task.owner_id].append(task)
    return found


def _planned(
    uow: UnitOfWork, mentorships: Sequence[Mentorship], now: datetime
) -> frozenset[MentorshipId]:
    """Those that meet within the interval they agreed on."""
    intervals = {mentorship.id: mentorship.interval for mentorship in mentorships}
    return frozenset(
        one.mentorship_id
        for one in uow.planned.open_of(list(intervals))
        if one.starts_at
        and one.is_to_come(now)
        and one.starts_at - now <= intervals[one.mentorship_id]
    )


def _news(
    uow: UnitOfWork, mentorships: Sequence[Mentorship], now: datetime
) -> defaultdict[MentorshipId, list[tuple[Task, list[TaskEvent]]]]:
    """Every task of these mentorships that something happened to lately, with all of it."""
    found: defaultdict[MentorshipId, list[tuple[Task, list[TaskEvent]]]] = defaultdict(list)
    touched = uow.tasks.touched_since([one.id for one in mentorships], now - NEWS_FOR)
    history = uow.tasks.history([task.id for task in touched])
    for task in touched:
        if task.mentorship_id:
            found[task.mentorship_id].append((task, history[task.id]))
    return found


def _places(
    uow: UnitOfWork, mentors: Sequence[MemberId]
) -> defaultdict[MemberId, list[ClosedPlace]]:
    found: defaultdict[MemberId, list[ClosedPlace]] = defaultdict(list)
    for place in uow.closed_places.of(mentors):
        found[place.mentor_id].append(place)
    return found


def _waits(
    uow: UnitOfWork, mentees: Sequence[MemberId], now: datetime
) -> defaultdict[MemberId, list[Wait]]:
    found: defaultdict[MemberId, list[Wait]] = defaultdict(list)
    for wait in uow.waits.news(mentees, now - NEWS_FOR):
        found[wait.mentee_id].append(wait)
    return found


Record = TypeVar("Record", Request, Mentorship)


def _by_either(records: Iterable[Record]) -> defaultdict[MemberId, list[Record]]:
    found: defaultdict[MemberId, list[Record]] = defaultdict(list)
    for record in records:
        found[record.mentee_id].append(record)
        found[record.mentor_id].append(record)
    return found


def _by_member(nudges: Iterable[Nudge]) -> defaultdict[MemberId, list[Nudge]]:
    found: defaultdict[MemberId, list[Nudge]] = defaultdict(list)
    for nudge in nudges:
        found[nudge.member_id].append(nudge)
    return found
