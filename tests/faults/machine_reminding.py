"""Rules: people answer what time asks them, and choose how often it may."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import precondition, rule
from sqlalchemy import Row, select

from bot.domain.errors import NotYours, TooLateToUndo
from bot.domain.local_time import local_day
from bot.domain.mentorship import MentorshipId, MentorshipState
from bot.domain.nudges import NudgeAnswer, NudgeId, NudgeKind, NudgeState
from bot.domain.people import MemberId
from bot.domain.reminders import Pace
from bot.usecases.answer_check_in import answer_check_in, change_day, take_back_answer
from bot.usecases.change_reminders import (
    Choice,
    answer_fade,
    choose_reminders,
    snooze,
    undo_reminders,
)
from bot.usecases.pause_everything import pause_everything, resume_everything
from bot.usecases.pause_mentorship import answer_drift, resume_mentorship
from storage.tables import meetings, nudges, reminders
from tests.faults.machine_model import on_weekday
from tests.faults.machine_time import DAY
from tests.faults.machine_ward import Ward, days, nth, people, pick, somebody


def has_pairs(ward: Ward) -> bool:
    return bool(ward.world.model.pairs)


def was_nudged(ward: Ward) -> bool:
    return bool(ward.world.zone_when_planned)


class Reminding(Ward):
    @precondition(was_nudged)
    @rule(
        number=nth,
        answer=st.sampled_from([NudgeAnswer.MET, NudgeAnswer.PLANNED, NudgeAnswer.NOT_YET]),
    )
    def answer_check_in(self, number: int, answer: NudgeAnswer) -> None:
        asked = pick(self._asked_about(NudgeKind.CHECK_IN), number)
        if asked is None:
            return
        met = self._met(asked)
        actor = self.world.actor(asked.member_id)
        came = self.world.act(lambda core: answer_check_in(core, actor, asked.id, answer))
        pair = self.world.model.pairs[asked.subject_id]
        if not self.world.happened(came, None) or pair.state is MentorshipState.ENDED:
            return
        is_first = asked.answer is None
        assert self._nudge(asked.id).answer == (answer if is_first else asked.answer)
        logged = int(is_first and answer is NudgeAnswer.MET and not met)
        assert len(self._met(asked)) == len(met) + logged, "one week, one meeting"

    @precondition(was_nudged)
    @rule(number=nth)
    def take_the_answer_back(self, number: int) -> None:
        asked = pick([one for one in self._asked_about(NudgeKind.CHECK_IN) if one.answer], number)
        if asked is not None:
            actor = self.world.actor(asked.member_id)
            came = self.world.act(lambda core: take_back_answer(core, actor, asked.id))
            if self.world.happened(came, None):
                assert self._nudge(asked.id).answer is None

    @precondition(was_nudged)
    @rule(number=nth, ago=st.integers(0, 30))
    def they_met_on_another_day(self, number: int, ago: int) -> None:
        asked = pick(self._asked_about(NudgeKind.CHECK_IN, NudgeKind.DRIFT), number)
        if asked is None:
            return
        actor = self.world.actor(asked.member_id)
        day = self.ahead(asked.member_id, -ago)
        came = self.world.act(lambda core: change_day(core, actor, asked.id, day))
        has_ended = self.world.model.pairs[asked.subject_id].state is MentorshipState.ENDED
        if self.world.happened(came, NotYours if has_ended else None):
            [held] = self.world.ground.rows(
                select(meetings).where(
                    meetings.c.mentorship_id == asked.subject_id, meetings.c.held_on == day
                )
            )
            assert held, "the day they named is not kept"

    @precondition(was_nudged)
    @rule(
        number=nth,
        answer=st.sampled_from([NudgeAnswer.END, NudgeAnswer.PAUSE, NudgeAnswer.WE_MEET]),
    )
    def say_what_becomes_of_it(self, number: int, answer: NudgeAnswer) -> None:
        asked = pick(self._asked_about(NudgeKind.DRIFT_CHOICE), number)
        if asked is None:
            return
        actor = self.world.actor(asked.member_id)
        came = self.world.act(lambda core: answer_drift(core, actor, asked.id, answer))
        pair = self.world.model.pairs[asked.subject_id]
        counts = pair.state is not MentorshipState.ENDED and asked.answer is None
        if self.world.happened(came, None) and counts:
            if answer is NudgeAnswer.END:
                pair.ends()
            elif answer is NudgeAnswer.PAUSE and pair.state is MentorshipState.ACTIVE:
                pair.rests(None, asked.member_id)

    @rule(
        who=somebody,
        weekday=st.integers(0, 4),
        hour=st.integers(7, 18),
        pace=st.sampled_from([*Pace, Pace.WEEKLY, Pace.QUIET, Pace.QUIET]),
        snoozed=st.none() | days,
    )
    def choose_reminders(
        self, who: int, weekday: int, hour: int, pace: Pace, snoozed: int | None
    ) -> None:
        member = self.here(who)
        until = self.ahead(member, snoozed) if snoozed else None
        actor, choice = self.world.actor(member), Choice(weekday, hour, pace, until)
        came = self.world.act(lambda core: choose_reminders(core, actor, choice))
        if self.world.happened(came, None):
            now = self.world.moments.present
            self.world.model.choose(
                member, now, weekday=weekday, hour=hour, pace=pace, snoozed_until=on_weekday(until)
            )

    @precondition(was_nudged)
    @rule(number=nth, pace=st.sampled_from([Pace.EVERY_2_WEEKS, Pace.WHEN_DUE, Pace.QUIET]))
    def answer_three_silences(self, number: int, pace: Pace) -> None:
        asked = pick(self._asked_about(NudgeKind.FADE), number)
        if asked is None:
            return
        actor = self.world.actor(asked.member_id)
        came = self.world.act(lambda core: answer_fade(core, actor, asked.id, pace))
        if self.world.happened(came, None) and asked.answer is None:
            self.world.model.choose(asked.member_id, self.world.moments.present, pace=pace)

    @rule(who=people, until=days)
    def snooze(self, who: int, until: int) -> None:
        member = self.here(who)
        actor, day = self.world.actor(member), self.ahead(member, until)
        came = self.world.act(lambda core: snooze(core, actor, day))
        if self.world.happened(came, None):
            present = self.world.moments.present
            self.world.model.choose(member, present, snoozed_until=on_weekday(day))
            # What is put off will be said again.
            for row in self._nudges(NudgeState.WAITING):
                key = (row.kind, row.subject_id, row.member_id, row.period)
                self.world.nudged.pop(key, None)

    @precondition(lambda self: self.world.model.former)
    @rule(who=people)
    def undo(self, who: int) -> None:
        member, model, now = self.here(who), self.world.model, self.world.moments.present
        version = select(reminders.c.version).where(reminders.c.member_id == member)
        latest = (self.ids(version) or [0])[0]
        actor = self.world.actor(member)
        came = self.world.act(lambda core: undo_reminders(core, actor, latest))
        former = model.former.get(member)
        may_undo = former is not None and now - former[1] <= timedelta(minutes=10)
        if self.world.happened(came, None if may_undo else TooLateToUndo) and former:
            model.choices[member] = former[0]
            model.former[member] = None

    @rule(who=somebody, until=days)
    def pause_everything(self, who: int, until: int) -> None:
        member, model, now = self.here(who), self.world.model, self.world.moments.present
        actor, day = self.world.actor(member), self.ahead(member, until)
        came = self.world.act(lambda core: pause_everything(core, actor, day))
        is_new = model.choices[member].paused_until != day
        if not self.world.happened(came, None) or not is_new:
            return
        model.go_away(member, now, day)

    @rule(who=people)
    def resume_everything(self, who: int) -> None:
        member, model = self.here(who), self.world.model
        actor = self.world.actor(member)
        came = self.world.act(lambda core: resume_everything(core, actor))
        if self.world.happened(came, None):
            model.come_back(member, self.world.moments.present)

    @precondition(has_pairs)
    @rule(number=nth, mentor=st.booleans())
    def resume_one(self, number: int, mentor: bool) -> None:
        pairs = self.world.model.pairs
        mentorship = pick(sorted(pairs, reverse=True), number)
        assert mentorship is not None
        pair = pairs[mentorship]
        member = pair.mentor if mentor else pair.mentee
        if member in self.world.model.gone:
            return
        actor = self.world.actor(member)
        came = self.world.act(lambda core: resume_mentorship(core, actor, MentorshipId(mentorship)))
        if self.world.happened(came, None) and pair.state is MentorshipState.PAUSED:
            pair.goes_on()

    def _asked_about(self, *kinds: NudgeKind) -> Sequence[Row[Any]]:
        """The latest question first; nobody presses who has left."""
        said = self._nudges(NudgeState.SAID, NudgeState.WAITING)
        return [
            row
            for row in reversed(said)
            if row.kind in kinds and row.member_id not in self.world.model.gone
        ]

    def _nudges(self, *states: NudgeState) -> Sequence[Row[Any]]:
        [rows] = self.world.ground.rows(
            select(nudges).where(nudges.c.state.in_(states)).order_by(nudges.c.id)
        )
        return rows

    def _nudge(self, nudge: NudgeId) -> Row[Any]:
        [[row]] = self.world.ground.rows(select(nudges).where(nudges.c.id == nudge))
        return row

    def _met(self, asked: Row[Any]) -> Sequence[Row[Any]]:
        """The meetings this question is about."""
        zone = self.world.model.zones[MemberId(asked.member_id)]
        since = local_day(asked.due_at, zone) - 6 * DAY
        [rows] = self.world.ground.rows(
            select(meetings).where(
                meetings.c.mentorship_id == asked.subject_id, meetings.c.held_on >= since
            )
        )
        return rows
