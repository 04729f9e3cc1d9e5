"""What all rules of a machine share: the ward it stands in, and its promises after each step."""

from collections.abc import Sequence
from datetime import date
from typing import TypeVar

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant
from sqlalchemy import Select

from bot.domain.people import MemberId
from tests.faults.machine_ground import Ground
from tests.faults.machine_promises import Promises
from tests.faults.machine_saying import Saying
from tests.faults.machine_time import DAY, Time
from tests.faults.machine_world import World

T = TypeVar("T")

people = st.integers(0, 4)
# From five on, one of those who have a request to answer, where there are any.
somebody = st.integers(0, 9)
# Counted through whatever there is; the first are the likeliest.
nth = st.integers(0, 7)
days = st.integers(1, 25)


class Ward(RuleBasedStateMachine):
    def __init__(self, ground: Ground) -> None:
        super().__init__()
        self.world = World(ground)
        self.time = Time(self.world)
        self.promises = Promises(self.world)
        saying = Saying(self.world)
        self.world.slack.watch, self.world.slack.taken = saying.look, saying.taken
        self.keys = 0

    @invariant()
    def promises_are_kept(self) -> None:
        self.promises.check()

    def teardown(self) -> None:
        self.world.become_calm()
        self.promises.check_the_end()

    def here(self, number: int) -> MemberId:
        """Someone who has not left: only they can press anything."""
        members = [self.world.id(one) for one in range(5)]
        present = [member for member in members if member not in self.world.model.gone]
        if number >= len(members):
            asked = {one.mentor for _, one in self.world.model.pending()}
            present = [member for member in present if member in asked] or present
        return present[number % len(present)]

    def ahead(self, member: MemberId, days: int) -> date:
        return self.world.model.today(member, self.world.moments.present) + days * DAY

    def ids(self, statement: Select[tuple[int]]) -> list[int]:
        return [row[0] for row in self.world.ground.rows(statement)[0]]


def pick(things: Sequence[T], number: int) -> T | None:
    return things[number % len(things)] if things else None
