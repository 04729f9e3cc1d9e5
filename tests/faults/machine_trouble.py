"""Rules: time passes, messages leave, and everything goes wrong that can."""

from datetime import timedelta
from zoneinfo import ZoneInfo

from hypothesis import strategies as st
from hypothesis.stateful import precondition, rule

from bot.domain.people import Person
from bot.domain.reminders import Pace
from bot.usecases.change_reminders import Choice, choose_reminders
from bot.usecases.show_home import open_home
from bot.usecases.sync_members import member_changed
from tests.faults.machine_copies import Where
from tests.faults.machine_ground import ZONES
from tests.faults.machine_slack import Fault
from tests.faults.machine_time import DAY
from tests.faults.machine_ward import Ward, nth, people, pick, somebody

SPANS = [
    timedelta(minutes=1),
    timedelta(minutes=20),
    timedelta(hours=3),
    timedelta(days=1),
    timedelta(days=3),
    timedelta(days=8),
    timedelta(days=15),
    timedelta(days=40),
]
NAPS = [timedelta(seconds=seconds) for seconds in (30, 50, 70, 200)]


class Trouble(Ward):
    @rule(span=st.sampled_from(SPANS))
    def time_passes(self, span: timedelta) -> None:
        self.world.moments.let_pass(span)
        self.time.tick()

    @rule(rounds=st.integers(2, 5), late=st.just(timedelta(0)) | st.sampled_from(SPANS[:3]))
    def somebodys_hour_comes(self, rounds: int, late: timedelta) -> None:
        moment = self.time.next_digests()
        if moment:
            self.world.moments.let_pass(moment - self.world.moments.present + late)
            self.time.tick()
            self.world.deliver(rounds)

    @precondition(lambda self: any(self.world.model.pending()))
    @rule(number=nth, age=st.sampled_from([3, 7, 14]))
    def a_request_comes_of_age(self, number: int, age: int) -> None:
        """To the minute, as the calendar has it: its mentor may have been away."""
        asked = pick([one.at for _, one in self.world.model.pending()], number)
        assert asked is not None
        self.world.moments.let_pass(
            max(asked + age * DAY - self.world.moments.present, timedelta(0))
        )
        self.time.tick()

    @rule(who=somebody)
    def the_digest_is_wanted_later_today(self, who: int) -> None:
        member, now = self.here(who), self.world.moments.present
        local = now.astimezone(self.world.model.zones[member])
        if 7 <= local.hour < 17:
            choice = Choice(local.weekday() % 5, local.hour + 1, Pace.WEEKLY)
            actor = self.world.actor(member)
            came = self.world.act(lambda core: choose_reminders(core, actor, choice))
            if self.world.happened(came, None):
                chosen = {"weekday": choice.weekday, "hour": choice.hour, "pace": choice.pace}
                self.world.model.choose(member, now, **chosen, snoozed_until=None)
            self.world.moments.let_pass(timedelta(hours=1))
            self.time.tick()

    @rule()
    def the_clock_is_set_back(self) -> None:
        self.world.moments.set_back(timedelta(minutes=90))

    @rule()
    def tick(self) -> None:
        self.time.tick()

    @rule(rounds=st.integers(1, 8))
    def deliver(self, rounds: int) -> None:
        self.world.deliver(rounds)

    @rule(faults=st.lists(st.sampled_from(Fault), min_size=1, max_size=4))
    def slack_will_answer_badly(self, faults: list[Fault]) -> None:
        self.world.slack.faults.extend(faults)

    @rule(lag=st.sampled_from([0, 20, 60]))
    def history_comes_late(self, lag: int) -> None:
        self.world.slack.lag = timedelta(seconds=lag)

    @rule(after=st.integers(0, 25))
    def a_copy_will_die(self, after: int) -> None:
        self.world.fate.dies_after = after

    @rule(where=st.sampled_from(Where), nap=st.sampled_from(NAPS), rounds=st.integers(1, 6))
    def a_copy_falls_asleep(self, where: Where, nap: timedelta, rounds: int) -> None:
        self.world.fate.sleeps = where
        self.world.fate.sleep = lambda: self.world.sleep_in_between(nap)
        self.world.deliver(rounds)

    @rule(who=people)
    def open_home(self, who: int) -> None:
        actor = self.world.actor(self.here(who))
        self.world.happened(self.world.act(lambda core: open_home(core, actor)), None)

    @rule(who=people, tz=st.sampled_from([*ZONES, "Pacific/Honolulu"]))
    def travel(self, who: int, tz: str) -> None:
        member = self.here(who)
        if self.world.people[member].tz != tz:
            self._hear_of(self.world.changes(member, tz=tz))
            self.world.model.zones[member] = ZoneInfo(tz)

    @rule(who=people)
    def leave(self, who: int) -> None:
        """Two stay in any case."""
        model, member = self.world.model, self.here(who)
        if len(model.gone) < 3:
            self._hear_of(self.world.changes(member, active=False))
            model.leave(member)
            self.world.ever_gone.add(member)

    @precondition(lambda self: self.world.model.gone)
    @rule()
    def come_back(self) -> None:
        for member in sorted(self.world.model.gone)[:1]:
            self._hear_of(self.world.changes(member))
            self.world.model.gone.remove(member)

    def _hear_of(self, person: Person) -> None:
        """Slack tells it again until it was heard."""
        while not self._is_heard(person):
            pass

    def _is_heard(self, person: Person) -> bool:
        workspace = self.world.ground.workspace
        came = self.world.act(lambda core: member_changed(core, workspace, person))
        return self.world.happened(came, None) and came.commits > 0
