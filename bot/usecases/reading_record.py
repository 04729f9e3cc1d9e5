"""My record, put together from what is kept: facts alone, never notes or what others wrote."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.domain.contents.record import (
    Column,
    Count,
    Record,
    RecordLine,
    RecordPart,
    State,
    Value,
)
from bot.domain.goal import GoalState
from bot.domain.local_time import DAY, at_local, local_day
from bot.domain.meeting import Meeting
from bot.domain.mentorship import Mentorship, MentorshipId
from bot.domain.people import Member, MemberId
from bot.domain.record import PARTS, Choice, Part, Side
from bot.domain.task import Task, TaskState
from bot.ports import UnitOfWork

_TASK_STATES = {
    TaskState.OPEN: State.OPEN,
    TaskState.DONE: State.DONE,
    TaskState.DROPPED: State.DROPPED,
}
_GOAL_STATES = {
    GoalState.ACTIVE: State.ACTIVE,
    GoalState.ACHIEVED: State.ACHIEVED,
    GoalState.DROPPED: State.DROPPED,
}


@dataclass(frozen=True, slots=True)
class _Time:
    """What one side of a member's was, from `since`, before `until`."""

    uow: UnitOfWork
    owner: Member
    choice: Choice
    since: datetime
    until: datetime
    mentorships: Sequence[Mentorship]
    meetings: Sequence[Meeting]

    @property
    def partners(self) -> dict[MemberId, Member]:
        return self.uow.members.several([m.partner_of(self.owner.id) for m in self.mentorships])


def record(uow: UnitOfWork, owner: Member, choice: Choice, now: datetime) -> Record:
    """All of the chosen days, whatever parts were chosen."""
    zone = owner.zone
    since = at_local(choice.since, 0, zone)
    until = at_local(choice.until + DAY, 0, zone)
    ran = uow.records.mentorships(owner.id, since, until)
    mine = [one for one in ran if _side(one, owner) is choice.side]
    met = uow.records.meetings([one.id for one in mine], choice.since, choice.until)
    time = _Time(uow, owner, choice, since, until, mine, met)
    return Record(
        owner,
        uow.records.workspace_name(),
        local_day(now, zone),
        choice,
        tuple(RecordPart(part, tuple(_LINES[part](time))) for part in PARTS[choice.side]),
        sides(uow, owner, now),
    )


def sides(uow: UnitOfWork, owner: Member, now: datetime) -> tuple[Side, ...]:
    """Mentees first; someone who was neither yet has a mentee's empty record."""
    beginning = datetime(2000, 1, 1, tzinfo=now.tzinfo)
    ever = {_side(one, owner) for one in uow.records.mentorships(owner.id, beginning, now + DAY)}
    if uow.profiles.mentor(owner.id):
        ever.add(Side.MENTOR)
    if uow.profiles.mentee(owner.id):
        ever.add(Side.MENTEE)
    return tuple(side for side in Side if side in ever) or (Side.MENTEE,)


def _side(mentorship: Mentorship, owner: Member) -> Side:
    return Side.MENTOR if mentorship.mentor_id == owner.id else Side.MENTEE


def _mentors(time: _Time) -> Iterable[RecordLine]:
    number = Counter(one.mentorship_id for one in time.meetings)
    minutes: defaultdict[MentorshipId, int] = defaultdict(int)
    for met in time.meetings:
        minutes[met.mentorship_id] += met.minutes or 0
    zone, partners = time.owner.zone, time.partners
    for one in time.mentorships:
        has_ended = one.ended_at is not None and one.ended_at < time.until
        cells: dict[Column, Value] = {
            Column.WITH: partners[one.mentor_id].name,
            Column.ROLE: one.role,
            Column.DAY: local_day(one.started_at, zone),
            Column.UNTIL: local_day(one.ended_at, zone) if has_ended and one.ended_at else None,
            Column.MEETINGS: number[one.id],
            Column.MINUTES: minutes[one.id],
        }
        yield RecordLine(f"mentor:{one.id}", cells)


def _meetings(time: _Time) -> Iterable[RecordLine]:
    """Of a mentor's meetings nobody is named."""
    held_with = {one.id: one for one in time.mentorships}
    partners = time.partners if time.choice.side is Side.MENTEE else {}
    for one in time.meetings:
        mentorship = held_with[one.mentorship_id]
        named = partners.get(mentorship.mentor_id)
        cells: dict[Column, Value] = {
            Column.DAY: one.held_on,
            Column.WITH: named.name if named else None,
            Column.ROLE: mentorship.role,
            Column.FORMAT: one.format,
            Column.MINUTES: one.minutes,
        }
        yield RecordLine(f"meeting:{one.id}", cells)


def _goals(time: _Time) -> Iterable[RecordLine]:
    """Private ones too: nobody but their owner sees the record, and trims it first."""
    zone = time.owner.zone
    for one in time.uow.goals.seen_by(time.owner.id, []):
        closed_at = one.closed_at if one.closed_at and one.closed_at < time.until else None
        if one.made_at >= time.until or (closed_at and closed_at < time.since):
            continue
        cells: dict[Column, Value] = {
            Column.WHAT: one.aim.what,
            Column.DETAIL: one.aim.measure,
            Column.STATE: _GOAL_STATES[one.state] if closed_at else State.ACTIVE,
            Column.DAY: local_day(closed_at, zone) if closed_at else None,
            Column.UNTIL: one.aim.by,
        }
        yield RecordLine(f"goal:{one.id}", cells)


def _tasks(time: _Time) -> Iterable[RecordLine]:
    for one in time.uow.records.tasks(time.owner.id, time.since, time.until):
        yield RecordLine(f"task:{one.id}", _task(one, time))


def _task(task: Task, time: _Time) -> Mapping[Column, Value]:
    """As it stood at the end of the record: what was closed later was open then."""
    is_closed = task.closed_at is not None and task.closed_at < time.until
    zone = time.owner.zone
    return {
        Column.WHAT: task.words.title,
        Column.STATE: _TASK_STATES[task.state] if is_closed else State.OPEN,
        Column.DAY: local_day(task.closed_at, zone) if is_closed and task.closed_at else None,
        Column.UNTIL: task.due,
    }


def _introductions(time: _Time) -> Iterable[RecordLine]:
    """Those that came about; why is the mentor's."""
    agreed = [
        (one, one.answered_at)
        for one in time.uow.introductions.agreed_by(time.owner.id)
        if one.answered_at and time.since <= one.answered_at < time.until
    ]
    named = [member for one, _ in agreed for member in (one.colleague_id, one.mentor_id)]
    people = time.uow.members.several(named)
    for one, at in agreed:
        cells: dict[Column, Value] = {
            Column.DAY: local_day(at, time.owner.zone),
            Column.WITH: people[one.colleague_id].name,
            Column.BY: people[one.mentor_id].name,
        }
        yield RecordLine(f"introduction:{one.id}", cells)


def _numbers(time: _Time) -> Iterable[RecordLine]:
    mentees = {one.mentee_id for one in time.mentorships}
    minutes = sum(one.minutes or 0 for one in time.meetings)
    counts = {
        Count.MENTEES: len(mentees),
        Count.MENTORSHIPS: len(time.mentorships),
        Count.MEETINGS: len(time.meetings),
        Count.MINUTES: minutes,
        Count.WITHOUT_MINUTES: sum(one.minutes is None for one in time.meetings),
    }
    for what, number in counts.items():
        if number or what is not Count.WITHOUT_MINUTES:
            yield _counted(what, number)
    profiles = time.uow.profiles.mentees(sorted(mentees))
    stages = Counter(profile.stage for profile in profiles.values())
    for stage, number in sorted(stages.items()):
        yield RecordLine(f"stage:{stage}", {Column.WHAT: stage, Column.NUMBER: number})
    for role, number in sorted(Counter(one.role for one in time.mentorships).items()):
        yield RecordLine(f"role:{role}", {Column.WHAT: role, Column.NUMBER: number})


def _topics(time: _Time) -> Iterable[RecordLine]:
    """What the mentor themself says they help with."""
    profile = time.uow.profiles.mentor(time.owner.id)
    for number, topic in enumerate(profile.topics if profile else ()):
        yield RecordLine(f"topic:{number}", {Column.WHAT: topic})


def _help(time: _Time) -> Iterable[RecordLine]:
    given = time.uow.records.help_given(time.owner.id, time.since, time.until)
    yield _counted(Count.ANSWERED, given.answered)
    yield _counted(Count.ACCEPTED, given.accepted)
    yield _counted(Count.SUGGESTED, given.suggested)
    yield _counted(Count.TASKS, given.tasks)
    yield _counted(Count.INTRODUCTIONS, given.introductions)


def _counted(what: Count, number: int) -> RecordLine:
    return RecordLine(f"count:{what}", {Column.WHAT: what, Column.NUMBER: number})


_LINES = {
    Part.NUMBERS: _numbers,
    Part.MENTORS: _mentors,
    Part.GOALS: _goals,
    Part.MEETINGS: _meetings,
    Part.TASKS: _tasks,
    Part.INTRODUCTIONS: _introductions,
    Part.TOPICS: _topics,
    Part.HELP: _help,
}
