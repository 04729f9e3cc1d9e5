"""What there is to say of places: one to open again, an offer that ends, a wait for nothing."""

from collections.abc import Iterator

from bot.domain.nudges import NewNudge, NudgeKind, Situation
from bot.domain.waiting_list import WaitState

ONCE = "once"


def places_to_open(it: Situation) -> Iterator[NewNudge]:
    for place in it.closed_places:
        if place.is_asked:
            yield from it.new(NudgeKind.OPEN_PLACE, place.id, ONCE, it.now)


def offers_ending(it: Situation) -> Iterator[NewNudge]:
    """In the last digest that comes before the end: that day, or the day before a morning."""
    following = it.reminders.next_slot(it.now, it.member.zone)
    for wait in it.waits:
        if not wait.is_offered or wait.ends_at is None or wait.ends_at <= it.now:
            continue
        if following is None or following >= wait.ends_at:
            # Who let one place go may be offered another on the same wait.
            period = f"{wait.ends_at:%Y-%m-%d}"
            yield from it.new(NudgeKind.OFFER_ENDING, wait.id, period, it.now)


def waits_over(it: Situation) -> Iterator[NewNudge]:
    for wait in it.waits:
        if wait.state is WaitState.OVER:
            yield from it.new(NudgeKind.WAIT_OVER, wait.id, ONCE, it.now)
