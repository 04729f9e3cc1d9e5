"""What a tick may and must have done: the model follows, and each new nudge needs its reason."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from sqlalchemy import Row, select

from bot.domain.mentorship import MentorshipState
from bot.domain.nudges import NudgeKind, NudgeState
from bot.domain.people import MemberId
from bot.domain.reminders import Pace
from bot.domain.request import RequestState
from storage.tables import digests, meetings, mentorships, nudges, reminders, requests
from tests.faults.machine_model import EXPIRES, Asked
from tests.faults.machine_world import World

DAY = timedelta(days=1)
APART = (
    NudgeKind.CHECK_IN,
    NudgeKind.FIRST_MEETING,
    NudgeKind.DRIFT,
    NudgeKind.DRIFT_CHOICE,
)


@dataclass
class Known:
    """What is kept of nudges at one moment."""

    digests: dict[int, Row[Any]]
    nudges: dict[int, Row[Any]]
    reminders: dict[MemberId, Row[Any]]
    met: dict[int, date] = field(default_factory=dict)


@dataclass
class Time:
    world: World

    def tick(self) -> None:
        before = self._look()
        due = list(self._must_be_said(before))
        ran_through = self.world.tick()
        self._follow(before, ran_through=ran_through)
        after = self._look()
        self._nudges_have_reasons(before, after)
        if ran_through:
            now = self.world.moments.present
            waiting = [row for row in after.reminders.values() if row.next_due_at]
            assert all(row.next_due_at > now for row in waiting), "someone due was not looked at"
            said = {_key(row) for row in after.nudges.values()}
            missing = [one for one in due if not said & one and not self._rests_by_now(one)]
            assert not missing, f"not nudged although due: {missing}"

    def _rests_by_now(self, keys: set[tuple[object, ...]]) -> bool:
        """This very tick let a mentorship rest, so nobody asks about it any more."""
        pairs = self.world.model.pairs
        asked = [pairs[int(str(key[1]))] for key in keys if key[0] == NudgeKind.CHECK_IN]
        return any(pair.state is not MentorshipState.ACTIVE for pair in asked)

    def next_digests(self) -> datetime | None:
        """When the next of them is to be looked at."""
        now = self.world.moments.present
        due = [row.next_due_at for row in self._look().reminders.values() if row.next_due_at]
        return min((moment for moment in due if moment > now), default=None)

    def _look(self) -> Known:
        days, said, chosen, met = self.world.ground.rows(
            select(digests), select(nudges), select(reminders), select(meetings)
        )
        last: dict[int, date] = {}
        for row in met:
            last[row.mentorship_id] = max(row.held_on, last.get(row.mentorship_id, row.held_on))
        return Known(
            {row.id: row for row in days},
            {row.id: row for row in said},
            {row.member_id: row for row in chosen},
            last,
        )

    def _follow(self, before: Known, *, ran_through: bool) -> None:
        """Where the copy died in it, each may have happened or not."""
        asked, pairs = self.world.ground.rows(select(requests), select(mentorships))
        model, now = self.world.model, self.world.moments.present
        for row in asked:
            one = model.requests[row.id]
            is_over = one.is_pending and model.waited(one, now) >= EXPIRES
            if is_over and (ran_through or row.state == RequestState.EXPIRED):
                one.state, one.answered = RequestState.EXPIRED, now
        for row in pairs:
            pair = model.pairs[row.id]
            if pair.paused_until and pair.paused_by:
                is_over = pair.paused_until <= model.today(pair.paused_by, now)
                if is_over and (ran_through or row.state != MentorshipState.PAUSED):
                    pair.goes_on()
            rests = row.state == MentorshipState.PAUSED and row.paused_by is None
            if rests and pair.state is MentorshipState.ACTIVE:
                assert self._were_asked_a_week_ago(before, row.id), "it rests without a question"
                pair.rests(None, None)

    def _were_asked_a_week_ago(self, before: Known, pair: int) -> bool:
        week_ago = self.world.moments.present - 7 * DAY
        return any(
            (row.kind, row.subject_id, row.answer) == (NudgeKind.DRIFT_CHOICE, pair, None)
            and row.due_at < week_ago
            for row in before.nudges.values()
        )

    def _nudges_have_reasons(self, before: Known, after: Known) -> None:
        model, now = self.world.model, self.world.moments.present
        for number, row in after.digests.items():
            if number in before.digests:
                continue
            member, local = row.member_id, now.astimezone(model.zones[row.member_id])
            assert member not in model.gone, "a digest for someone who has left"
            assert local.date() == row.day, "a digest of another day"
            assert local.weekday() < 5, "a digest at the weekend"
            assert 7 <= local.hour < 19, f"a digest at {local:%H:%M}"
            assert not model.choices[member].is_silent_on(row.day), "a digest unwanted"
            self.world.zone_when_planned[number] = model.zones[member]
        new = [row for number, row in after.nudges.items() if number not in before.nudges]
        for row in new:
            assert (row.digest_id is not None) == (row.state == NudgeState.SAID)
            assert self._has_reason(row, after), f"no reason for {row.kind} {row.period}"
        for row in new:
            if row.kind == NudgeKind.FADE:
                self._fades(row, before)

    def _fades(self, row: Row[Any], before: Known) -> None:
        model, member = self.world.model, row.member_id
        silent = {
            nudge.period
            for nudge in before.nudges.values()
            if (nudge.member_id, nudge.kind) == (member, NudgeKind.CHECK_IN)
            and nudge.state == NudgeState.SAID
        }
        assert len(silent) >= 3, "asked to fade before three silences"
        model.choices[member] = replace(model.choices[member], pace=Pace.WHEN_DUE)
        model.former[member] = None

    def _has_reason(self, row: Row[Any], after: Known) -> bool:
        model, now = self.world.model, self.world.moments.present
        match row.kind:
            case NudgeKind.REQUEST_REMINDER:
                asked = model.requests[row.subject_id]
                days = int(row.period.removeprefix("day "))
                is_answered = not asked.is_pending or asked.mentor != row.member_id
                return not is_answered and model.waited(asked, now) >= days * DAY
            case NudgeKind.NO_ANSWER_YET:
                asked = model.requests[row.subject_id]
                is_theirs = asked.is_pending and asked.mentee == row.member_id
                return is_theirs and model.waited(asked, now) >= 7 * DAY
            case NudgeKind.EXPIRY:
                return model.requests[row.subject_id].state is RequestState.EXPIRED
            case NudgeKind.FADE | NudgeKind.PAUSE_OVER:
                return bool(row.subject_id == row.member_id)
            case NudgeKind.SILENCE_PAUSE:
                pair = model.pairs[row.subject_id]
                return pair.state is MentorshipState.PAUSED and pair.paused_by is None
        # What other kinds wait for is told in stories of their own.
        return row.kind not in APART or self._is_apart_long_enough(row, after)

    def _is_apart_long_enough(self, row: Row[Any], after: Known) -> bool:
        model, now = self.world.model, self.world.moments.present
        pair = model.pairs[row.subject_id]
        if pair.state is not MentorshipState.ACTIVE or row.member_id not in pair.both:
            return False
        began = model.today(row.member_id, pair.since)
        last = max(began, after.met.get(row.subject_id, began))
        apart = model.today(row.member_id, now) - last
        match row.kind:
            case NudgeKind.CHECK_IN:
                return model.choices[row.member_id].pace.weeks is not None
            case NudgeKind.FIRST_MEETING:
                return row.subject_id not in after.met and now - pair.since >= 10 * DAY
            case NudgeKind.DRIFT:
                return apart >= 45 * DAY
        return apart >= 90 * DAY

    def _must_be_said(self, before: Known) -> Iterator[set[tuple[object, ...]]]:
        """For each nudge that a tick now must make, the keys of which one must then exist."""
        model, now = self.world.model, self.world.moments.present
        had = {row.member_id: row.day for row in before.digests.values()}
        for row in before.digests.values():
            had[row.member_id] = max(row.day, had[row.member_id])
        for member, row in before.reminders.items():
            if row.next_due_at is None or row.next_due_at > now or member in model.gone:
                continue
            local = now.astimezone(model.zones[member])
            today, hour = local.date(), row.hour
            if had.get(member, date.min) >= today or local.weekday() > 4:
                continue
            is_humane = local.hour == hour or (local.hour > hour and 8 <= local.hour < 18)
            if model.choices[member].is_silent_on(today) or not is_humane:
                continue
            yield from self._about_requests(member)
            if row.pace == Pace.WEEKLY:
                yield from self._check_ins(row, before, today)

    def _about_requests(self, member: MemberId) -> Iterator[set[tuple[object, ...]]]:
        model, now = self.world.model, self.world.moments.present
        for number, asked in model.requests.items():
            waited = model.waited(asked, now)
            if asked.is_pending and waited < EXPIRES - timedelta(minutes=1):
                if asked.mentor == member and waited >= 3 * DAY and not self._is_away(asked):
                    reminder = (NudgeKind.REQUEST_REMINDER, number, member)
                    yield {(*reminder, "day 7")} | (
                        {(*reminder, "day 3")} if waited < 7 * DAY else set()
                    )
                if asked.mentee == member and waited >= 7 * DAY:
                    yield {(NudgeKind.NO_ANSWER_YET, number, member, "once")}

    def _is_away(self, asked: Asked) -> bool:
        now = self.world.moments.present
        return any(away <= now < back for away, back in self.world.model.absences[asked.mentor])

    def _check_ins(
        self, row: Row[Any], before: Known, today: date
    ) -> Iterator[set[tuple[object, ...]]]:
        model, now, member = self.world.model, self.world.moments.present, row.member_id
        monday = today - today.weekday() * DAY
        at = datetime.combine(monday + row.weekday * DAY, time(row.hour), model.zones[member])
        due_at, week = at.astimezone(UTC), monday.isoformat()
        is_due = due_at <= now <= due_at + timedelta(hours=48)
        # Their own wish moves the week's question: a day or an hour chosen since, or a snooze.
        is_moved = row.set_at and due_at <= row.set_at
        if not is_due or is_moved or (row.snoozed_until and row.snoozed_until > at.date()):
            return
        kinds = (NudgeKind.CHECK_IN, NudgeKind.FADE)
        for nudge in before.nudges.values():
            if nudge.member_id == member and nudge.kind in kinds and nudge.period >= week:
                return
        for number, pair in model.running(member):
            is_resting = pair.paused_until is not None or pair.state is MentorshipState.PAUSED
            if pair.since <= due_at and not is_resting:
                yield {
                    (NudgeKind.CHECK_IN, number, member, week),
                    (NudgeKind.FADE, member, member, week),
                }


def _key(row: Row[Any]) -> tuple[object, ...]:
    return (row.kind, row.subject_id, row.member_id, row.period)
