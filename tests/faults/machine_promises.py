"""What must hold after every step, read from what is committed and from what stands at Slack."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

from sqlalchemy import Row, select

from bot.domain.mentorship import MentorshipState
from bot.domain.messages import Kind, Repeat, State
from bot.domain.request import RequestState
from storage.tables import (
    digests,
    mentor_profiles,
    mentorships,
    outbox,
    referrals,
    reminders,
    requests,
)
from tests.faults.machine_ground import Move
from tests.faults.machine_model import Choice
from tests.faults.machine_world import World

# Every way a message may go (DELIVERY.md 3.4); what was taken back or had a twin is cancelled.
ARROWS: dict[str | None, set[State]] = {
    None: {State.PENDING},
    State.PENDING: {State.CLAIMED, State.EXPIRED, State.CANCELLED},
    State.CLAIMED: {
        State.PENDING,
        State.SENDING,
        State.CANCELLED,
        State.EXPIRED,
        State.UNDELIVERABLE,
        State.DEAD,
    },
    State.SENDING: {
        State.SENT,
        State.PENDING,
        State.UNKNOWN,
        State.UNDELIVERABLE,
        State.DEAD,
        State.CANCELLED,
    },
    State.UNKNOWN: {State.SENT, State.PENDING, State.ASSUMED, State.DEAD, State.CANCELLED},
}
# What each answer to a request says, and to how many.
SAID_OF = {
    RequestState.ACCEPTED: Kind.REQUEST_ACCEPTED,
    RequestState.DECLINED: Kind.REQUEST_DECLINED,
    RequestState.REFERRED: Kind.REQUEST_REFERRED,
}
ONCE = (
    Kind.REQUEST_RECEIVED,
    Kind.REQUEST_SENT,
    Kind.REQUEST_ACCEPTED,
    Kind.REQUEST_DECLINED,
    Kind.REQUEST_REFERRED,
    Kind.KICK_OFF,
    Kind.KICK_OFF_ALONE,
    Kind.DIGEST,
)


@dataclass
class Promises:
    world: World
    ways: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    _read: int = 0

    def check(self) -> None:
        assert not self.world.wrong, self.world.wrong[0]
        self._only_arrows()
        world, rows = self.world, self.world.ground.rows
        asked, pairs, profiles, chosen, used, said, days = rows(
            select(requests),
            select(mentorships),
            select(mentor_profiles),
            select(reminders),
            select(referrals.c.id, referrals.c.used_at),
            select(outbox).where(outbox.c.update_of.is_(None), outbox.c.kind != Kind.HOME),
            select(digests),
        )
        self._as_people_know(asked, pairs, profiles, chosen)
        assert {row.id: row.used_at is not None for row in used} == {
            number: one.used for number, one in world.model.suggestions.items()
        }
        self._places_are_kept(pairs, profiles)
        self._each_change_is_told(asked, pairs, said, days)
        self._what_was_sent_stands(said)

    def _only_arrows(self) -> None:
        moves, self._read = self.world.ground.moves(self._read)
        for move in moves:
            if move.table == "outbox":
                self.ways[move.record].append(move.became)
                assert move.became in ARROWS.get(move.was, ()), (
                    f"a message went {move.was} → {move.became}"
                )
            else:
                _ensure_closed_stays_closed(move)

    def _as_people_know(
        self,
        asked: Sequence[Row[Any]],
        pairs: Sequence[Row[Any]],
        profiles: Sequence[Row[Any]],
        chosen: Sequence[Row[Any]],
    ) -> None:
        model = self.world.model
        assert {row.id: row.state for row in asked} == {
            number: one.state for number, one in model.requests.items()
        }
        assert {row.id: (row.state, row.paused_until, row.paused_by) for row in pairs} == {
            number: (pair.state, pair.paused_until, pair.paused_by)
            for number, pair in model.pairs.items()
        }
        assert {row.member_id: row.places for row in profiles} == model.places
        away = {row.member_id: row.not_accepting_until for row in profiles}
        assert {member: day for member, day in away.items() if day} == model.away_until
        for row in chosen:
            is_chosen = Choice(row.weekday, row.hour, row.pace, row.snoozed_until, row.paused_until)
            assert is_chosen == model.choices[row.member_id]

    def _places_are_kept(self, pairs: Sequence[Row[Any]], profiles: Sequence[Row[Any]]) -> None:
        mentees = defaultdict(set)
        for row in pairs:
            if row.state != MentorshipState.ENDED:
                mentees[row.mentor_id].add(row.mentee_id)
        for row in profiles:
            assert len(mentees[row.member_id]) <= row.places, "more mentees than places"

    def _each_change_is_told(
        self,
        asked: Sequence[Row[Any]],
        pairs: Sequence[Row[Any]],
        said: Sequence[Row[Any]],
        days: Sequence[Row[Any]],
    ) -> None:
        """A message for each change, and a change for each message."""
        must: Counter[tuple[str, int, int]] = Counter()
        for row in asked:
            must[Kind.REQUEST_RECEIVED, row.id, row.mentor_id] += 1
            must[Kind.REQUEST_SENT, row.id, row.mentee_id] += 1
            if kind := SAID_OF.get(row.state):
                must[kind, row.id, row.mentee_id] += 1
        for row in pairs:
            must[Kind.KICK_OFF, row.id, row.mentor_id] += 1
        for row in days:
            must[Kind.DIGEST, row.id, row.member_id] += 1
        told = Counter(
            (row.kind, row.subject_id, row.recipient_id) for row in said if row.kind in ONCE
        )
        alone = {key for key in told if key[0] == Kind.KICK_OFF_ALONE}
        assert all(told.pop(key) == 1 for key in alone)
        assert told == must, f"told and changed differ in {(told - must) + (must - told)}"
        for number, one in self.world.model.requests.items():
            away = [row for row in said if (row.kind, row.subject_id) == ("mentor_away", number)]
            assert len(away) <= len(one.away_days), "told twice that a mentor is away"

    def _what_was_sent_stands(self, said: Sequence[Row[Any]]) -> None:
        slack = self.world.slack
        rows = {row.id: row for row in said}
        copies = Counter(post.message.id for post in slack.posts.values())
        assert not copies.keys() - rows.keys(), "posted from nowhere"
        for row in said:
            ways = pairwise(self.ways[row.id])
            assert (State.UNKNOWN, State.CANCELLED) not in ways, "only a screen has a twin"
            if row.state == State.SENT:
                post = slack.posts[row.ts]
                assert (post.message.id, post.channel) == (row.id, row.channel)
            if copies[row.id] > 1:
                may_repeat = row.policy == Repeat.AT_LEAST_ONCE
                was_unknown = State.UNKNOWN in self.ways[row.id]
                assert may_repeat and was_unknown, f"{row.kind} was said {copies[row.id]} times"

    def check_the_end(self) -> None:
        """Nothing is on its way any more: what is not there has its reason."""
        self.check()
        [said, screens] = self.world.ground.rows(
            select(outbox).where(outbox.c.update_of.is_(None), outbox.c.kind != Kind.HOME),
            select(outbox).where(outbox.c.update_of.is_not(None)),
        )
        for row in said:
            copies = self.world.slack.copies_of(row.id)
            if row.state == State.SENT:
                assert copies >= 1
            else:
                assert self._may_be_missing(row), f"{row.kind} is lost: {row.state}"
        given_up = {row.update_of for row in screens if row.state not in ("sent", "cancelled")}
        self._both_see_the_same(given_up)

    def _may_be_missing(self, row: Row[Any]) -> bool:
        match row.state:
            case State.ASSUMED:
                return bool(row.kind == Kind.DIGEST)
            case State.EXPIRED:
                return bool(row.expires_at <= self.world.moments.present)
            case State.UNDELIVERABLE:
                return row.id in self.world.slack.refused
            case State.DEAD:
                return bool(row.ambiguous_count >= 3 or row.attempts >= 7)
            case State.CANCELLED:
                return self._was_not_worth_saying(row)
        return False

    def _was_not_worth_saying(self, row: Row[Any]) -> bool:
        if row.kind == Kind.KICK_OFF:
            return row.recipient_id in self.world.ever_gone
        answered = {Kind.REQUEST_ACCEPTED, Kind.REQUEST_DECLINED, Kind.REQUEST_REFERRED}
        return row.kind not in answered or row.recipient_id in self.world.ever_gone

    def _both_see_the_same(self, given_up: Iterable[str]) -> None:
        """Every card still standing shows its request as it is."""
        states = {number: one.state for number, one in self.world.model.requests.items()}
        for post in self.world.slack.posts.values():
            if post.message.kind not in (Kind.REQUEST_RECEIVED, Kind.REQUEST_SENT):
                continue
            member = post.message.recipient
            if member in self.world.ever_gone or post.message.id in given_up:
                continue
            shown: Any = post.shown
            assert shown.request.state == states[post.message.subject], "an old card stands"


def _ensure_closed_stays_closed(move: Move) -> None:
    if move.table == "requests":
        assert move.was in (None, RequestState.PENDING), f"a request {move.was} is {move.became}"
    else:
        assert move.was != MentorshipState.ENDED, f"an ended mentorship is {move.became}"
