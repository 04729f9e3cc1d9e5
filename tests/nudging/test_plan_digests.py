"""What one tick after another says to whom, on a real database."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta

from sqlalchemy import update

from bot.domain.messages import Kind, State
from bot.domain.nudges import NudgeAnswer, NudgeKind
from bot.domain.people import Actor, Person
from bot.domain.reminders import Pace
from bot.usecases.answer_check_in import answer_check_in
from bot.usecases.change_reminders import Choice, choose_reminders, snooze
from bot.usecases.pause_everything import pause_everything
from bot.usecases.pause_mentorship import answer_drift
from bot.usecases.pause_requests import stop_accepting
from bot.usecases.plan_digests import plan_digests
from bot.usecases.sync_members import member_changed
from storage.tables import outbox
from tests.nudging.conftest import BEGIN
from tests.nudging.practice import Heard, Practice
from tests.storage.together import together

HOUR, DAY, WEEK = timedelta(hours=1), timedelta(days=1), timedelta(weeks=1)
NINE = BEGIN - HOUR
MINUTE = timedelta(minutes=1)


def days(first: int, last: int, hour: datetime = NINE) -> Iterable[datetime]:
    """Nine o'clock and a minute on these days after the beginning."""
    return [hour + day * DAY + MINUTE for day in range(first, last + 1)]


def lines(heard: Iterable[Heard], actor: Actor) -> list[tuple[int, list[NudgeKind]]]:
    """The day, counted from the beginning, and what was said to them on it."""
    return [
        ((one.at - NINE).days, [nudge.kind for nudge in one.nudges])
        for one in heard
        if one.member == actor.id
    ]


def test_a_request_without_an_answer(practice: Practice, mia: Actor, grace: Actor) -> None:
    """Day three is a Thursday; the fourteenth ends an hour after that day's digest."""
    practice.asks(mia, grace)
    heard = practice.tick_through(days(0, 20))
    assert lines(heard, grace) == [
        (4, [NudgeKind.REQUEST_REMINDER]),
        (8, [NudgeKind.REQUEST_REMINDER]),
        (15, [NudgeKind.EXPIRY]),
    ]
    assert lines(heard, mia) == [(8, [NudgeKind.NO_ANSWER_YET]), (15, [NudgeKind.EXPIRY])]


def test_one_digest_says_all_there_is(practice: Practice, mia: Actor, grace: Actor) -> None:
    """Asked by one and working with another, after four days down."""
    practice.pair(mia, grace)
    practice.asks(practice.person("America/New_York"), grace)
    heard = practice.tick_through([*days(1, 1), NINE + 8 * DAY + 2 * HOUR])
    assert lines(heard, grace) == [
        (1, [NudgeKind.CHECK_IN]),
        (8, [NudgeKind.REQUEST_REMINDER, NudgeKind.CHECK_IN]),
    ]


def test_what_slack_never_took_is_said_the_next_day(
    practice: Practice, mia: Actor, grace: Actor
) -> None:
    practice.pair(mia, grace)
    practice.clock.at = NINE + DAY
    plan_digests(practice.core, practice.workspace)
    practice.clock.at = NINE + DAY + 10 * HOUR
    _give_up(practice)
    heard = practice.tick_through(days(2, 6))
    assert lines(heard, mia) == [(2, [NudgeKind.CHECK_IN])]


def test_what_still_waits_to_be_sent_is_said_once(
    practice: Practice, mia: Actor, grace: Actor
) -> None:
    practice.pair(mia, grace)
    for moment in days(1, 2):
        practice.clock.at = moment
        plan_digests(practice.core, practice.workspace)
    assert [(one.at - NINE).days for one in practice.deliver() if one.member == mia.id] == [2]
    assert lines(practice.tick_through(days(3, 6)), mia) == []


def test_who_hears_nothing_today_keeps_what_waits(
    practice: Practice, mia: Actor, grace: Actor
) -> None:
    """Mia is looked at again on the same day, together with others, before her digest left."""
    practice.pair(mia, grace)
    practice.clock.at = NINE + DAY
    plan_digests(practice.core, practice.workspace)
    choose_reminders(practice.core, mia, Choice(1, 11, Pace.WEEKLY))
    choose_reminders(practice.core, grace, Choice(1, 11, Pace.WEEKLY))
    _someone_due_at_eleven(practice)
    practice.clock.at = NINE + DAY + 2 * HOUR
    plan_digests(practice.core, practice.workspace)
    assert sorted(one.member for one in practice.deliver())[:2] == sorted([mia.id, grace.id])


def test_a_check_in_snoozed_until_thursday_comes_on_thursday(
    practice: Practice, mia: Actor, grace: Actor
) -> None:
    practice.pair(mia, grace)
    [first, *_] = practice.tick(NINE + DAY)
    snooze(practice.core, mia, date(2026, 3, 19))
    heard = practice.tick_through(days(2, 9))
    assert lines(heard, mia) == [
        (3, [NudgeKind.CHECK_IN]),
        (8, [NudgeKind.CHECK_IN]),
    ]
    assert first.about(NudgeKind.CHECK_IN)


def test_snoozed_before_it_came_it_still_comes_that_week(
    practice: Practice, mia: Actor, grace: Actor
) -> None:
    practice.pair(mia, grace)
    snooze(practice.core, mia, date(2026, 3, 20))
    assert lines(practice.tick_through(days(0, 7)), mia) == [(4, [NudgeKind.CHECK_IN])]


def test_quiet_is_quiet(practice: Practice, mia: Actor, grace: Actor) -> None:
    practice.pair(mia, grace)
    choose_reminders(practice.core, mia, Choice(1, 9, Pace.QUIET))
    heard = practice.tick_through(days(0, 30))
    assert lines(heard, mia) == []
    assert lines(heard, grace)


def test_three_silences_are_asked_about_and_obeyed(
    practice: Practice, mia: Actor, grace: Actor
) -> None:
    practice.pair(mia, grace)
    heard = lines(practice.tick_through(days(0, 41)), mia)
    assert [day for day, said in heard if NudgeKind.CHECK_IN in said] == [1, 8, 15]
    assert [day for day, said in heard if NudgeKind.FADE in said] == [22]


def test_the_partner_who_always_answers_first_fades_nobody(
    practice: Practice, mia: Actor, grace: Actor
) -> None:
    practice.pair(mia, grace)
    asked = []
    for moment in days(0, 41):
        for heard in practice.tick(moment):
            for question in heard.about(NudgeKind.CHECK_IN):
                if heard.member == grace.id:
                    answer_check_in(practice.core, grace, question.id, NudgeAnswer.MET)
                else:
                    asked.append((moment - NINE).days)
    assert asked == [1, 8, 15, 22, 29, 36]


def test_a_choice_put_off_gets_its_week_from_when_it_was_asked(
    practice: Practice, mia: Actor, grace: Actor
) -> None:
    """Snoozed over its seven days: the mentorship does not rest in the minute it is asked again."""
    for actor in (mia, grace):
        choose_reminders(practice.core, actor, Choice(1, 9, Pace.WHEN_DUE))
    practice.pair(mia, grace)
    heard = practice.tick_through(days(0, 91))
    assert lines(heard, mia)[-1] == (91, [NudgeKind.DRIFT_CHOICE])
    for actor in (mia, grace):
        snooze(practice.core, actor, (NINE + 101 * DAY).date())
    heard = practice.tick_through(days(92, 107))
    assert lines(heard, mia) == [(101, [NudgeKind.DRIFT_CHOICE])]
    assert lines(practice.tick_through(days(108, 109)), mia) == [(108, [NudgeKind.SILENCE_PAUSE])]


def test_who_says_we_meet_keeps_the_mentorship(
    practice: Practice, mia: Actor, grace: Actor
) -> None:
    for actor in (mia, grace):
        choose_reminders(practice.core, actor, Choice(1, 9, Pace.WHEN_DUE))
    practice.pair(mia, grace)
    heard = practice.tick_through(days(0, 91))
    [choice] = [
        n for one in heard if one.member == mia.id for n in one.about(NudgeKind.DRIFT_CHOICE)
    ]
    answer_drift(practice.core, mia, choice.id, NudgeAnswer.WE_MEET)
    assert lines(practice.tick_through(days(92, 130)), grace) == []


def test_a_pause_of_everything_is_silent_and_ends_with_a_word(
    practice: Practice, mia: Actor, grace: Actor
) -> None:
    practice.pair(mia, grace)
    pause_everything(practice.core, grace, date(2026, 4, 6))
    assert practice.tick_through(days(0, 20)) == []
    [(_, said)] = lines(practice.tick_through(days(21, 21)), grace)
    assert said[0] is NudgeKind.PAUSE_OVER


def test_a_mentor_nobody_asked_hears_that_they_take_requests_again(
    practice: Practice, grace: Actor
) -> None:
    stop_accepting(practice.core, grace, date(2026, 3, 26))
    assert lines(practice.tick_through(days(0, 20)), grace) == [(10, [NudgeKind.PAUSE_OVER])]


def test_who_left_hears_nothing(practice: Practice, mia: Actor, grace: Actor) -> None:
    practice.pair(mia, grace)
    gone = Person(mia.member.platform_id, mia.member.name, mia.member.person.tz, active=False)
    member_changed(practice.core, practice.workspace, gone)
    assert lines(practice.tick_through(days(0, 20)), mia) == []


def test_several_copies_say_everything_once(practice: Practice) -> None:
    pairs = [
        (practice.person("Asia/Kathmandu"), practice.person("Asia/Kathmandu")) for _ in "abcde"
    ]
    for mentee, mentor in pairs:
        practice.pair(mentee, mentor)
    practice.clock.at = NINE + DAY - 8 * HOUR
    made = together(*[lambda: plan_digests(practice.core, practice.workspace)] * 4)
    assert sum(made) == len(pairs) * 2
    assert len(practice.deliver()) == len(pairs) * 2


def _give_up(practice: Practice) -> None:
    """The messenger could not say it in time."""
    with practice.engine.begin() as connection:
        these = update(outbox).where(outbox.c.kind == Kind.DIGEST)
        connection.execute(these.values(state=State.EXPIRED))


def _someone_due_at_eleven(practice: Practice) -> None:
    mentee, mentor = practice.person("America/Chicago"), practice.person("America/Chicago")
    for actor in (mentee, mentor):
        choose_reminders(practice.core, actor, Choice(1, 10, Pace.WEEKLY))
    practice.pair(mentee, mentor)
