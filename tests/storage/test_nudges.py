"""Nudges: each exists once, stands in one digest, and is answered, put off or said again."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy import Engine, event

from bot.domain.errors import NotYours
from bot.domain.nudges import (
    Digest,
    DigestId,
    NewNudge,
    Nudge,
    NudgeAnswer,
    NudgeId,
    NudgeKind,
    NudgeState,
)
from bot.domain.people import MemberId
from tests.storage.conftest import NOW, Hospital
from tests.storage.together import together

TUESDAY = date(2026, 3, 3)
WEEK = timedelta(weeks=1)
HOUR = timedelta(hours=1)


def check_in(member: MemberId, subject: int = 7, weeks: int = 0, **rest: object) -> NewNudge:
    """A check-in of some week after the first."""
    monday = date(2026, 3, 2) + weeks * WEEK
    nudge = NewNudge(NudgeKind.CHECK_IN, member, subject, monday.isoformat(), NOW + weeks * WEEK)
    return replace(nudge, **rest)  # type: ignore[arg-type]


def digest(hospital: Hospital, member: MemberId, day: date = TUESDAY) -> DigestId:
    with hospital.change() as work:
        return work.nudges.add_digests({member: day}, NOW)[member]


def say(hospital: Hospital, member: MemberId, *new: NewNudge, day: date = TUESDAY) -> DigestId:
    said_in = digest(hospital, member, day)
    with hospital.change() as work:
        work.nudges.add([(nudge, said_in) for nudge in new])
    return said_in


def standing_in(hospital: Hospital, said_in: DigestId) -> list[Nudge]:
    with hospital.read() as work:
        return work.nudges.in_digest(said_in)


def subjects(nudges: list[Nudge], state: NudgeState) -> list[int]:
    return [nudge.subject for nudge in nudges if nudge.state is state]


def test_a_nudge_comes_back_as_said(hospital: Hospital, mia: MemberId) -> None:
    said_in = say(hospital, mia, check_in(mia))
    [nudge] = standing_in(hospital, said_in)
    assert nudge == Nudge(
        nudge.id, NudgeKind.CHECK_IN, mia, 7, "2026-03-02", NOW, NudgeState.SAID, said_in
    )
    with hospital.read() as work:
        assert work.nudges.get(nudge.id) == nudge
        assert work.nudges.digest(said_in) == Digest(said_in, mia, TUESDAY)


def test_what_is_not_there(hospital: Hospital, mia: MemberId) -> None:
    with hospital.change() as work:
        with pytest.raises(NotYours):
            work.nudges.get(NudgeId(404))
        with pytest.raises(NotYours):
            work.nudges.digest(DigestId(404))
        assert work.nudges.in_digest(DigestId(404)) == []
        assert work.nudges.first_check_in(mia) is None
        assert work.nudges.last_digests([mia]) == {}
        assert work.nudges.before([], NOW) == []
        assert work.nudges.add_digests({}, NOW) == {}
        work.nudges.add([])
        work.nudges.say_again({})


def test_the_first_check_in_need_not_stand_in_the_first_digest(
    hospital: Hospital, mia: MemberId
) -> None:
    reminder = check_in(mia, kind=NudgeKind.NO_ANSWER_YET)
    say(hospital, mia, reminder, day=TUESDAY - WEEK)
    with hospital.read() as work:
        assert work.nudges.first_check_in(mia) is None
    first = say(hospital, mia, check_in(mia), check_in(mia, subject=8))
    say(hospital, mia, check_in(mia, weeks=1), day=TUESDAY + WEEK)
    with hospital.read() as work:
        assert work.nudges.first_check_in(mia) == first


def test_one_digest_a_person_and_day(hospital: Hospital, mia: MemberId, amara: MemberId) -> None:
    digest(hospital, mia)
    with hospital.change() as work:
        made = work.nudges.add_digests({mia: TUESDAY, amara: TUESDAY}, NOW)
        assert set(made) == {amara}
        assert work.nudges.add_digests({mia: TUESDAY}, NOW) == {}
        [second] = work.nudges.add_digests({mia: TUESDAY + WEEK}, NOW).values()
        assert work.nudges.last_digests([mia, amara]) == {
            mia: Digest(second, mia, TUESDAY + WEEK),
            amara: Digest(made[amara], amara, TUESDAY),
        }


def test_a_nudge_exists_once(hospital: Hospital, mia: MemberId, amara: MemberId) -> None:
    said_in = say(hospital, mia, check_in(mia))
    later = digest(hospital, mia, TUESDAY + WEEK)
    twin = check_in(mia, due_at=NOW + HOUR, state=NudgeState.LATE)
    others = [
        check_in(mia, weeks=1),
        check_in(mia, subject=8),
        check_in(mia, kind=NudgeKind.FADE),
        check_in(amara),
    ]
    with hospital.change() as work:
        work.nudges.add([(twin, later), (twin, None), *((other, None) for other in others)])
        kept = work.nudges.before([mia, amara], NOW)
    assert len(kept) == 1 + len(others)
    assert standing_in(hospital, later) == []
    [nudge] = standing_in(hospital, said_in)
    assert (nudge.state, nudge.due_at) == (NudgeState.SAID, NOW)


def test_a_digest_keeps_the_order_in_which_it_was_put_together(
    hospital: Hospital, mia: MemberId
) -> None:
    said_in = say(hospital, mia, *[check_in(mia, subject) for subject in (9, 3, 7, 1)])
    assert [nudge.subject for nudge in standing_in(hospital, said_in)] == [9, 3, 7, 1]


def test_the_last_answer_counts(hospital: Hospital, mia: MemberId) -> None:
    [nudge] = standing_in(hospital, say(hospital, mia, check_in(mia)))
    for answer, at in ((NudgeAnswer.NOT_YET, NOW), (NudgeAnswer.MET, NOW + HOUR)):
        with hospital.change() as work:
            work.nudges.answer(nudge.id, answer, at)
    with hospital.read() as work:
        assert work.nudges.get(nudge.id) == replace(
            nudge, answer=NudgeAnswer.MET, answered_at=NOW + HOUR
        )


def test_an_answer_is_taken_back(hospital: Hospital, mia: MemberId) -> None:
    said_in = say(hospital, mia, check_in(mia))
    [nudge] = standing_in(hospital, said_in)
    with hospital.change() as work:
        work.nudges.answer(nudge.id, NudgeAnswer.MET, NOW)
        work.nudges.answer(nudge.id, None, NOW + HOUR)
    assert standing_in(hospital, said_in) == [nudge]


def test_what_is_not_answered_can_wait_and_be_said_again(hospital: Hospital, mia: MemberId) -> None:
    first = say(hospital, mia, check_in(mia, 1), check_in(mia, 2), check_in(mia, 3))
    answered, waiting, _ = standing_in(hospital, first)
    second = digest(hospital, mia, TUESDAY + WEEK)
    with hospital.change() as work:
        work.nudges.answer(answered.id, NudgeAnswer.MET, NOW)
        work.nudges.snooze(first)
        assert subjects(work.nudges.in_digest(first), NudgeState.WAITING) == [2, 3]
        work.nudges.say_again({waiting.id: second})
        assert work.nudges.in_digest(second) == [replace(waiting, digest_id=second)]
        assert subjects(work.nudges.in_digest(first), NudgeState.WAITING) == [3]


def test_putting_off_is_taken_back_where_it_still_waits(hospital: Hospital, mia: MemberId) -> None:
    left_out = check_in(mia, 3, state=NudgeState.LEFT_OUT)
    first = say(hospital, mia, check_in(mia, 1), check_in(mia, 2), left_out)
    gone, _, _ = standing_in(hospital, first)
    second = digest(hospital, mia, TUESDAY + WEEK)
    with hospital.change() as work:
        work.nudges.snooze(first)
        work.nudges.say_again({gone.id: second})
        work.nudges.unsnooze(first)
        assert subjects(work.nudges.in_digest(first), NudgeState.SAID) == [2]
        assert subjects(work.nudges.in_digest(first), NudgeState.LEFT_OUT) == [3]
        assert subjects(work.nudges.in_digest(second), NudgeState.SAID) == [1]


def test_putting_off_one_digest_leaves_the_others(
    hospital: Hospital, mia: MemberId, amara: MemberId
) -> None:
    mias, amaras = say(hospital, mia, check_in(mia)), say(hospital, amara, check_in(amara))
    with hospital.change() as work:
        work.nudges.snooze(mias)
        assert subjects(work.nudges.in_digest(amaras), NudgeState.SAID) == [7]
        work.nudges.snooze(amaras)
        work.nudges.unsnooze(mias)
        assert subjects(work.nudges.in_digest(amaras), NudgeState.WAITING) == [7]


def test_what_never_reached_them_is_said_again(hospital: Hospital, mia: MemberId) -> None:
    [nudge] = standing_in(hospital, say(hospital, mia, check_in(mia)))
    second = digest(hospital, mia, TUESDAY + WEEK)
    with hospital.change() as work:
        work.nudges.say_again({nudge.id: second})
    assert standing_in(hospital, second) == [replace(nudge, digest_id=second)]


def test_what_is_answered_after_all_is_not_said_again(hospital: Hospital, mia: MemberId) -> None:
    first = say(hospital, mia, check_in(mia))
    [nudge] = standing_in(hospital, first)
    second = digest(hospital, mia, TUESDAY + WEEK)
    with hospital.change() as work:
        work.nudges.snooze(first)
        work.nudges.answer(nudge.id, NudgeAnswer.MET, NOW)
        work.nudges.say_again({nudge.id: second})
    assert [one.id for one in standing_in(hospital, first)] == [nudge.id]


def test_an_answer_to_what_was_put_off_leaves_nothing_to_say_again(
    hospital: Hospital, mia: MemberId
) -> None:
    first = say(hospital, mia, check_in(mia))
    [nudge] = standing_in(hospital, first)
    with hospital.change() as work:
        work.nudges.snooze(first)
        work.nudges.answer(nudge.id, NudgeAnswer.PLANNED, NOW)
        assert work.nudges.get(nudge.id).state is NudgeState.SAID


def test_what_was_there_before(hospital: Hospital, mia: MemberId, amara: MemberId) -> None:
    """Old check-ins are forgotten; whatever comes once is remembered for ever."""
    once = check_in(mia, kind=NudgeKind.FIRST_MEETING, period="once")
    drift = check_in(amara, kind=NudgeKind.DRIFT)
    with hospital.change() as work:
        for nudge in (once, drift, *(check_in(mia, weeks=week) for week in range(3))):
            work.nudges.add([(nudge, None)])
        before = work.nudges.before([mia, amara], NOW + WEEK)
        assert sorted((one.kind, one.period) for one in before if one.member_id == mia) == [
            (NudgeKind.CHECK_IN, "2026-03-09"),
            (NudgeKind.CHECK_IN, "2026-03-16"),
            (NudgeKind.FIRST_MEETING, "once"),
        ]
        assert [one.kind for one in before if one.member_id == amara] == [NudgeKind.DRIFT]
        assert work.nudges.before([amara], NOW + WEEK) == [
            one for one in before if one.member_id == amara
        ]


def test_everything_said_about_one_thing(
    hospital: Hospital, mia: MemberId, amara: MemberId
) -> None:
    choice = NudgeKind.DRIFT_CHOICE
    say(hospital, mia, check_in(mia), check_in(mia, kind=choice), check_in(mia, subject=8))
    say(hospital, amara, check_in(amara, kind=choice), check_in(amara, kind=NudgeKind.EXPIRY))
    with hospital.change() as work:
        work.nudges.add([(check_in(amara, state=NudgeState.LEFT_OUT), None)])
        found = work.nudges.about([choice, NudgeKind.CHECK_IN], 7)
        assert [(one.member_id, one.kind) for one in found] == [
            (mia, NudgeKind.CHECK_IN),
            (mia, choice),
            (amara, choice),
        ]
        assert work.nudges.about([], 7) == []


def test_what_nobody_answered(hospital: Hospital, mia: MemberId, amara: MemberId) -> None:
    choice = NudgeKind.DRIFT_CHOICE
    asked = [
        check_in(mia, subject, kind=choice, due_at=NOW - hours * HOUR)
        for subject, hours in ((1, 1), (2, 9), (3, 3), (4, 0), (5, 5))
    ]
    said_in = say(hospital, mia, *asked, check_in(mia, 6, due_at=NOW - HOUR))
    say(hospital, amara, check_in(amara, 7, kind=choice, due_at=NOW - 4 * HOUR))
    answered = standing_in(hospital, said_in)[2]
    with hospital.change() as work:
        late = check_in(mia, 8, kind=choice, due_at=NOW - HOUR, state=NudgeState.LATE)
        work.nudges.add([(late, None)])
        work.nudges.answer(answered.id, NudgeAnswer.WE_MEET, NOW)
        found = work.nudges.unanswered(choice, NOW)
    assert [nudge.subject for nudge in found] == [2, 5, 7, 1]


def test_two_at_once_make_one_of_each(hospital: Hospital) -> None:
    """Two copies of the bot that looked at the same people at the same moment."""
    everybody = [hospital.member(f"U{number}").id for number in range(20)]

    def look(people: list[MemberId]) -> int:
        with hospital.change() as work:
            made = work.nudges.add_digests(dict.fromkeys(people, TUESDAY), NOW)
            work.nudges.add([(check_in(member), made.get(member)) for member in people])
            return len(made)

    made = together(*[lambda: look(everybody), lambda: look(everybody[::-1])] * 2)
    assert sum(made) == len(everybody)
    with hospital.read() as work:
        kept = work.nudges.before(everybody, NOW)
    assert sorted(nudge.member_id for nudge in kept) == everybody
    assert all(nudge.digest_id for nudge in kept)


def test_a_full_tick_costs_a_handful_of_statements(hospital: Hospital, engine: Engine) -> None:
    everybody = [hospital.member(f"U{number}").id for number in range(50)]
    statements: list[str] = []
    event.listen(engine, "before_cursor_execute", lambda *call: statements.append(call[2]))
    with hospital.change() as work:
        made = work.nudges.add_digests(dict.fromkeys(everybody, TUESDAY), NOW)
        work.nudges.add([(check_in(member), made[member]) for member in everybody])
        again = {nudge.id: made[nudge.member_id] for nudge in work.nudges.before(everybody, NOW)}
        work.nudges.say_again(again)
    assert len(again) == len(everybody)
    assert len([one for one in statements if not one.startswith("BEGIN")]) == 4
