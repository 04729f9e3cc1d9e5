"""Whom a search offers, in which order, and whom it never does."""

from datetime import timedelta

import pytest

from sandbox import Actor, AppFailed
from tests.conversations.everyday import accept, ask, say_not_now
from tests.support.hospital import Hospital, until


def offered_to(seeker: Actor, need: str = "teaching") -> list[str]:
    """The names of the mentors found, best first."""
    seeker.command("/findmentor", need)
    return [line for line in seeker.last.words.split("\n") if line.startswith("Dr. ")]


def teach(hospital: Hospital, *names: str) -> list[Actor]:
    """Listed mentors who are alike in everything but their names."""
    return [hospital.mentor(name, title="", bio="", topics=("teaching",)) for name in names]


def test_never_oneself(chen: Actor) -> None:
    assert offered_to(chen, "grant writing") == []


def test_never_someone_who_is_not_listed(hospital: Hospital, sam: Actor) -> None:
    hospital.mentor("Dr. Grace Chen", listed=False)

    assert offered_to(sam, "grant writing") == []


def test_never_someone_who_takes_no_requests_until_that_day_comes(
    hospital: Hospital, sam: Actor
) -> None:
    back_on = (hospital.sandbox.clock.now() + timedelta(days=20)).date()
    hospital.mentor("Dr. Grace Chen", not_accepting_until=back_on)
    assert offered_to(sam, "grant writing") == []

    hospital.sandbox.clock.jump(timedelta(days=21))

    assert offered_to(sam, "grant writing") == ["Dr. Grace Chen"]


def test_never_someone_who_asked_not_to_be_asked_here(hospital: Hospital, sam: Actor) -> None:
    hospital.mentor("Dr. Grace Chen", may_be_asked=False)

    assert offered_to(sam, "grant writing") == []


def test_never_someone_who_has_left(hospital: Hospital, sam: Actor, chen: Actor) -> None:
    hospital.sandbox.deactivate(chen.id)

    until(lambda: offered_to(sam, "grant writing") == [])
    with pytest.raises(AppFailed):
        chen.command("/findmentor", "anything")


def test_not_for_180_days_after_a_not_now(hospital: Hospital, sam: Actor, chen: Actor) -> None:
    ask(sam, chen)
    say_not_now(chen, sam)
    sam.wait_for("can't take this on just now")
    assert offered_to(sam, "grant writing") == []
    assert offered_to(hospital.person("Mia Lopez"), "grant writing") == ["Dr. Grace Chen"]

    hospital.sandbox.clock.jump(timedelta(days=179))
    assert offered_to(sam, "grant writing") == []

    hospital.sandbox.clock.jump(timedelta(days=2))
    assert offered_to(sam, "grant writing") == ["Dr. Grace Chen"]


def test_someone_full_comes_last_and_it_says_so(
    hospital: Hospital, sam: Actor, mia: Actor, okafor: Actor
) -> None:
    chen = hospital.mentor("Dr. Grace Chen", topics=("quality improvement", "poster"), places=1)
    assert offered_to(sam, "quality improvement poster") == [chen.name, okafor.name]

    ask(mia, chen)
    accept(chen, mia)

    assert offered_to(sam, "quality improvement poster") == [okafor.name, chen.name]
    assert "No free place just now; may open one or suggest someone." in sam.last.words
    sam.click("Refine")
    sam.choose("Places", ["Only with a free place"])
    sam.submit()
    assert sam.modal
    assert chen.name not in sam.modal.words


def test_among_equals_whoever_was_asked_longest_ago_comes_first(
    hospital: Hospital, sam: Actor, mia: Actor
) -> None:
    chen, okafor, cohen = teach(hospital, "Dr. Grace Chen", "Dr. David Okafor", "Dr. Hannah Cohen")

    ask(mia, chen)
    assert offered_to(sam)[-1] == chen.name
    hospital.sandbox.clock.jump(timedelta(hours=1))
    ask(mia, cohen)

    assert offered_to(sam) == [okafor.name, chen.name, cohen.name]


def test_how_soon_someone_answers_is_told_after_three_answers(
    hospital: Hospital, sam: Actor, chen: Actor
) -> None:
    trainees = [hospital.person(name) for name in ("Mia Lopez", "Tom Becker", "Priya Nair")]
    for number, trainee in enumerate(trainees):
        offered_to(sam, "grant writing")
        assert "answers in" not in sam.last.words
        ask(trainee, chen, f"Wish number {number}.")
        hospital.sandbox.clock.jump(timedelta(days=number + 1))
        accept(chen, trainee)

    offered_to(sam, "grant writing")
    assert "Usually answers in 3 days." in sam.last.words
    sam.command("/findmentor", "@dr.chen")
    sam.fill("hope", "To write a grant.")
    sam.submit()
    assert sam.modal
    assert "Dr. Grace Chen usually answers in 3 days." in sam.modal.words
