"""Rules: people ask, answer, hand on and take back."""

from datetime import timedelta
from functools import partial

from hypothesis import strategies as st
from hypothesis.stateful import initialize, precondition, rule
from sqlalchemy import select

from bot.domain import errors
from bot.domain.contents import RequestCard
from bot.domain.people import MemberId, MentorProfile, Role
from bot.domain.request import MOST_HOPS, ReferralId, RequestId, RequestState
from bot.usecases.accept_request import accept_request
from bot.usecases.ask_mentor import Ask, ask_mentor
from bot.usecases.decline_request import decline_request
from bot.usecases.pause_requests import stop_accepting
from bot.usecases.refer_request import refer_request
from bot.usecases.save_profile import save_mentor_profile
from bot.usecases.withdraw_request import withdraw_request
from storage.tables import mentorships, referrals, requests
from tests.faults.machine_model import Asked, Suggestion
from tests.faults.machine_ward import Ward, days, nth, people, pick, somebody
from tests.faults.machine_world import Came

HOPE = "To learn how to teach at the bedside."
roles = st.sampled_from([Role.ADVISOR, Role.COACH])


class Asking(Ward):
    _asked: list[tuple[MemberId, Ask, str, int]]

    @rule(who=people, whom=people, role=roles, first_yes=st.booleans())
    def ask(self, who: int, whom: int, role: Role, first_yes: bool) -> None:
        mentee, mentor = self.here(who), self.world.id(whom)
        self._ask(mentee, Ask(mentor, role, HOPE, first_yes))

    @initialize(
        pairs=st.lists(st.tuples(people, people), min_size=1, max_size=2),
        asks=st.lists(st.tuples(people, people), min_size=1, max_size=2),
    )
    def some_found_each_other_and_some_wait(
        self, pairs: list[tuple[int, int]], asks: list[tuple[int, int]]
    ) -> None:
        for who, whom in pairs:
            self.find_each_other(who, whom, Role.ADVISOR)
        for who, whom in asks:
            self.ask(who, whom, Role.COACH, first_yes=False)

    @rule(who=people, whom=people, role=roles)
    def find_each_other(self, who: int, whom: int, role: Role) -> None:
        before = len(self.asked)
        self.ask(who, whom, role, first_yes=False)
        if len(self.asked) > before:
            newest = sorted(number for number, _ in self.world.model.pending())
            self.accept(len(newest) - 1, open_place=True)

    @precondition(lambda self: self.world.model.suggestions)
    @rule(number=nth, role=roles)
    def ask_whom_they_suggested(self, number: int, role: Role) -> None:
        suggestions = self.world.model.suggestions
        named = pick(sorted(suggestions, reverse=True), number)
        assert named is not None
        mentee, colleague = suggestions[named].mentee, suggestions[named].colleague
        if mentee not in self.world.model.gone:
            self._ask(mentee, Ask(colleague, role, HOPE, referral_id=ReferralId(named)))

    @precondition(lambda self: self.asked)
    @rule(number=nth)
    def the_same_ask_is_heard_again(self, number: int) -> None:
        mentee, ask, key, first = self.asked[-1 - number % len(self.asked)]
        actor = self.world.actor(mentee)
        came = self.world.act(lambda core: ask_mentor(core, actor, ask, key))
        assert came.died or (
            isinstance(came.answer, RequestCard) and came.answer.request.id == first
        )

    @precondition(lambda self: self.world.model.requests)
    @rule(number=nth, open_place=st.booleans())
    def accept(self, number: int, open_place: bool) -> None:
        model = self.world.model
        request, asked = self._a_request(number)
        expected = (
            model.why_not_accept(request, open_place=open_place) if asked.is_pending else None
        )
        was_pending = asked.is_pending
        came = self._answers(asked.mentor, partial(_accept, open_place), request)
        if came and self.world.happened(came, expected) and was_pending:
            of_request = select(mentorships.c.id).where(mentorships.c.request_id == request)
            [mentorship] = self.ids(of_request)
            model.accept(request, mentorship, self.world.moments.present)

    @precondition(lambda self: self.world.model.requests)
    @rule(number=nth)
    def decline(self, number: int) -> None:
        request, asked = self._a_request(number)
        came = self._answers(asked.mentor, decline_request, request)
        if came and self.world.happened(came, None) and asked.is_pending:
            asked.state = RequestState.DECLINED

    @precondition(lambda self: self.world.model.requests)
    @rule(number=nth)
    def withdraw(self, number: int) -> None:
        request, asked = self._a_request(number)
        came = self._answers(asked.mentee, withdraw_request, request)
        if came and self.world.happened(came, None) and asked.is_pending:
            asked.state = RequestState.WITHDRAWN

    @precondition(lambda self: self.world.model.requests)
    @rule(number=nth, whom=people)
    def suggest_someone_else(self, number: int, whom: int) -> None:
        world, colleague = self.world, self.world.id(whom)
        request, asked = self._a_request(number)
        name = [world.people[colleague].platform_id]
        came = self._answers(
            asked.mentor, lambda core, actor, id: refer_request(core, actor, id, name, ""), request
        )
        expected: type[errors.Refusal] | None = None
        if asked.is_pending and colleague in ({asked.mentor, asked.mentee} | world.model.gone):
            expected = errors.FieldProblem
        elif asked.is_pending and asked.hops >= MOST_HOPS:
            expected = errors.TooManyHops
        if came and world.happened(came, expected) and asked.is_pending:
            asked.state = RequestState.REFERRED
            of_request = select(referrals.c.id).where(referrals.c.request_id == request)
            ends = world.moments.present + timedelta(days=14)
            for referral in self.ids(of_request):
                world.model.suggestions[referral] = Suggestion(
                    request, asked.mentee, colleague, ends
                )

    @rule(who=somebody, until=days, times=st.integers(1, 2))
    def take_no_requests_until(self, who: int, until: int, times: int) -> None:
        """Some press twice."""
        mentor = self.here(who)
        actor, day = self.world.actor(mentor), self.ahead(mentor, until)
        for _ in range(times):
            came = self.world.act(lambda core: stop_accepting(core, actor, day))
            if self.world.happened(came, None):
                self.world.model.stop_accepting(mentor, day, self.world.moments.present)

    @rule(who=people, places=st.integers(0, 4))
    def offer_places(self, who: int, places: int) -> None:
        """Fewer than are taken, too: then nobody new fits in."""
        mentor, model = self.here(who), self.world.model
        places = max(places, len(model.mentees_of(mentor)))
        actor, until = self.world.actor(mentor), model.away_until.get(mentor)
        if until and until <= model.today(mentor, self.world.moments.present):
            return
        profile = MentorProfile(places=places, not_accepting_until=until)
        came = self.world.act(lambda core: save_mentor_profile(core, actor, profile))
        if self.world.happened(came, None):
            model.places[mentor] = places

    @property
    def asked(self) -> list[tuple[MemberId, Ask, str, int]]:
        """What was asked so far, each with its key and what came of it."""
        if not hasattr(self, "_asked"):
            self._asked = []
        return self._asked

    def _ask(self, mentee: MemberId, ask: Ask) -> None:
        model, now = self.world.model, self.world.moments.present
        expected = model.why_not_ask(mentee, ask.mentor_id, ask.role, now, ask.referral_id)
        self.keys += 1
        key, actor = f"ask:{self.keys}", self.world.actor(mentee)
        came = self.world.act(lambda core: ask_mentor(core, actor, ask, key))
        if not self.world.happened(came, expected):
            return
        [number] = self.ids(
            select(requests.c.id).where(
                requests.c.mentee_id == mentee,
                requests.c.mentor_id == ask.mentor_id,
                requests.c.state == RequestState.PENDING,
            )
        )
        hops = 0
        if ask.referral_id is not None:
            hops = model.requests[model.suggestions[ask.referral_id].request].hops + 1
        model.ask(number, Asked(mentee, ask.mentor_id, ask.role, ask.first_yes, now, hops))
        self.asked.append((mentee, ask, key, number))

    def _a_request(self, number: int) -> tuple[int, Asked]:
        """Those that wait come first."""
        every = sorted(
            self.world.model.requests.items(), key=lambda one: (not one[1].is_pending, one[0])
        )
        return every[number % len(every)]

    def _answers(self, member: MemberId, do: object, request: int) -> Came | None:
        """None where they have left, and nobody can press."""
        if member in self.world.model.gone:
            return None
        actor = self.world.actor(member)
        return self.world.act(lambda core: do(core, actor, RequestId(request)))  # type: ignore[operator]


def _accept(open_place: bool, core: object, actor: object, request: RequestId) -> object:
    return accept_request(core, actor, request, open_place=open_place)  # type: ignore[arg-type]
