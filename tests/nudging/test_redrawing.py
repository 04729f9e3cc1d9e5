"""An answer changes what stands in the digests of these days, not in those of a whole year."""

from datetime import timedelta

import pytest
from sqlalchemy import func, select

from bot.domain.messages import Kind, State
from bot.domain.nudges import Nudge, NudgeAnswer, NudgeKind
from bot.domain.people import Actor
from bot.usecases.answer_check_in import answer_check_in
from storage.tables import outbox
from tests.nudging.conftest import BEGIN
from tests.nudging.practice import Practice

HOUR, DAY, WEEK = timedelta(hours=1), timedelta(days=1), timedelta(weeks=1)
TUESDAY = BEGIN - HOUR + DAY


@pytest.fixture
def weeks(practice: Practice, mia: Actor, grace: Actor) -> list[Nudge]:
    """Six check-ins of Mia's; she answers all but the second and the last of them."""
    practice.pair(mia, grace)
    asked: list[Nudge] = []
    for number in range(6):
        heard = practice.tick(TUESDAY + number * WEEK)
        [mine] = [n for one in heard if one.member == mia.id for n in one.about(NudgeKind.CHECK_IN)]
        asked.append(mine)
        if number not in (1, 5):
            answer_check_in(practice.core, mia, mine.id, NudgeAnswer.NOT_YET)
        practice.deliver()
    return asked


def redrawn(practice: Practice) -> int:
    these = (outbox.c.kind == Kind.DIGEST, outbox.c.state == State.PENDING)
    with practice.engine.connect() as connection:
        return connection.scalar(select(func.count()).where(*these)) or 0


def test_an_answer_redraws_the_latest_digest_of_each(
    practice: Practice, mia: Actor, weeks: list[Nudge]
) -> None:
    answer_check_in(practice.core, mia, weeks[-1].id, NudgeAnswer.MET)
    # Hers and her mentor's; and the first meeting, told of weeks ago, is missing no more.
    assert redrawn(practice) <= 4


def test_an_answer_in_an_old_digest_redraws_that_one_too(
    practice: Practice, mia: Actor, weeks: list[Nudge]
) -> None:
    answer_check_in(practice.core, mia, weeks[-1].id, NudgeAnswer.NOT_YET)
    latest = redrawn(practice)
    practice.deliver()
    answer_check_in(practice.core, mia, weeks[1].id, NudgeAnswer.NOT_YET)
    assert redrawn(practice) == latest + 1
