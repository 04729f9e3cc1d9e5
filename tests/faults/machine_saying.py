"""Looking at each post as it comes: was it written down, may it be said, and may it be now?"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from sqlalchemy import select

from bot.domain.contents import Content, DigestContent
from bot.domain.delivery import GAP, Address, lane_of
from bot.domain.mentorship import MentorshipState
from bot.domain.messages import Kind, Message, State
from bot.domain.nudges import Nudge
from bot.domain.people import MemberId
from bot.usecases.delivering import POST_TIMEOUT
from storage.tables import digests, outbox
from tests.faults.machine_slack import Post
from tests.faults.machine_world import World

# A burst of ten, then one each second.
MOST_IN_TEN_SECONDS = 20
ABOUT_REQUESTS = (
    Kind.REQUEST_RECEIVED,
    Kind.REQUEST_SENT,
    Kind.REQUEST_ACCEPTED,
    Kind.REQUEST_DECLINED,
    Kind.REQUEST_REFERRED,
    Kind.MENTOR_AWAY,
)
ABOUT_PAIRS = (
    Kind.KICK_OFF,
    Kind.KICK_OFF_ALONE,
    Kind.MENTORSHIP_PAUSED,
    Kind.MENTORSHIP_RESUMED,
    Kind.MENTORSHIP_ENDED,
)


def key_of(nudge: Nudge) -> tuple[object, ...]:
    return (nudge.kind, nudge.subject, nudge.member_id, nudge.period)


@dataclass
class Saying:
    """Breaches are kept, not raised: the bot takes what its messenger raises for an accident."""

    world: World

    def look(self, message: Message, content: Content, to: Address) -> None:
        self.world.wrong += self._written_down(message)
        self.world.wrong += self._patient(message, to)
        self.world.wrong += self._theirs(message, to)
        if isinstance(content, DigestContent):
            self.world.wrong += self._wanted(message, content)

    def taken(self, post: Post) -> None:
        if isinstance(post.said, DigestContent):
            for line in post.said.lines:
                self.world.nudged[key_of(line.nudge)] = post.message.id

    def _written_down(self, message: Message) -> Iterator[str]:
        [[row]] = self.world.ground.rows(select(outbox).where(outbox.c.id == message.id))
        here, now = self.world.moments.here, self.world.moments.present
        if (row.state, row.fence) != (State.SENDING, message.fence):
            yield f"said while it is {row.state} under fence {row.fence}, not {message.fence}"
        elif row.lease_until - here < POST_TIMEOUT:
            yield "said with too little of the lease left"
        if message.expires_at <= now and not self.world.fate.has_slept:
            yield "said after it expired"

    def _patient(self, message: Message, to: Address) -> Iterator[str]:
        slack, here = self.world.slack, self.world.moments.here
        lane = lane_of(message)
        until = slack.throttled_until.get(lane)
        if until and here < until:
            yield f"{lane} within Retry-After"
        if slack.suspended_until and here < slack.suspended_until:
            yield "said although the workspace refuses everything"
        # By person: two mentors of each other have one group, and their kick-offs may meet there.
        last = [
            post for post in slack.posts.values() if post.message.recipient == message.recipient
        ]
        if last and here - last[-1].at < GAP:
            yield f"{last[-1].message.kind} and {message.kind} to {to.channel} within a second"
        lately = [call for call in slack.calls if here - call.at < timedelta(seconds=10)]
        if sum(call.lane is lane for call in lately) > MOST_IN_TEN_SECONDS:
            yield f"{lane} faster than the budget"

    def _theirs(self, message: Message, to: Address) -> Iterator[str]:
        model, people = self.world.model, self.world.people
        if message.recipient in model.gone:
            yield f"{message.kind} to someone who has left"
        entitled: set[MemberId] | None = None
        if message.kind in ABOUT_REQUESTS:
            asked = model.requests[message.subject]
            entitled = {asked.mentee, asked.mentor}
        elif message.kind in ABOUT_PAIRS:
            entitled = model.pairs[message.subject].both
        if entitled is not None and message.recipient not in entitled:
            yield f"{message.kind} to somebody else"
        heard = set(to.people)
        if message.kind is Kind.KICK_OFF and entitled is not None:
            if heard != {people[one].platform_id for one in entitled}:
                yield "a kick-off among others than the two"
        elif heard != {people[message.recipient].platform_id}:
            yield f"{message.kind} in another's conversation"

    def _wanted(self, message: Message, content: DigestContent) -> Iterator[str]:
        world, member = self.world, message.recipient
        [[digest]] = world.ground.rows(select(digests).where(digests.c.id == message.subject))
        local = world.moments.present.astimezone(world.zone_when_planned[digest.id])
        if not world.fate.has_slept:
            if local.date() != digest.day or local.weekday() > 4 or not 7 <= local.hour < 20:
                yield f"the digest of {digest.day} came on {local:%A %d %B at %H:%M}"
        if world.model.choices[member].is_silent_on(local.date()):
            yield "a digest for someone who wants none"
        for line in content.lines:
            yield from self._worth_a_line(line, message)

    def _worth_a_line(self, line: Any, message: Message) -> Iterator[str]:
        nudge, member = line.nudge, message.recipient
        if nudge.member_id != member:
            yield "another's nudge"
        key = key_of(nudge)
        if self.world.nudged.get(key, message.id) != message.id:
            yield f"nudged twice: {key}"
        if hasattr(line, "mentorship"):
            pair = self.world.model.pairs[line.mentorship.id]
            if pair.state is MentorshipState.ENDED or member not in pair.both:
                yield f"{nudge.kind} about a mentorship that is {pair.state}"
