"""Introductions: what a sentence says, whom one can introduce, and which role is missing."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.domain.errors import FieldProblem
from bot.domain.introduction import (
    Introduction,
    IntroductionId,
    IntroductionState,
    ensure_not_again,
    reason,
)
from bot.domain.mentorship import MentorshipId
from bot.domain.people import MemberId, Role
from bot.domain.roles import missing_role
from bot.domain.sentences import read_sentence
from bot.domain.sentences.connecting import Introduce

NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)
DAY = timedelta(days=1)
BO, CY = MemberId(3), MemberId(4)
PROPOSED = Introduction(
    IntroductionId(1), MentorshipId(1), MemberId(2), MemberId(1), BO, "Registries.", NOW
)

LEE, CHEN = ("U0SAM", True), ("U0CHEN", True)


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("introduce <@U0SAM> to <@U0CHEN>: because she knows", Introduce(*LEE, *CHEN, "she knows")),
        ("Introduce <@U0SAM> and <@U0CHEN> because It Helps", Introduce(*LEE, *CHEN, "It Helps")),
        ("pls connect <@U0SAM> with <@U0CHEN>, she knows", Introduce(*LEE, *CHEN, "she knows")),
        (
            "could you put Sam Lee in touch with Dr. Chen because she built it",
            Introduce("Sam Lee", False, "Dr. Chen", False, "she built it"),
        ),
        (
            "put sam and grace in touch: both do QI",
            Introduce("sam", False, "grace", False, "both do QI"),
        ),
        (
            "introduce my mentee to @dr.chen - grants",
            Introduce("my mentee", False, "dr.chen", False, "grants"),
        ),
        ("introduce <@U0SAM> to <@U0CHEN>", Introduce(*LEE, *CHEN, "")),
    ],
)
def test_a_sentence_names_two_and_why(said: str, meant: Introduce) -> None:
    assert read_sentence(said) == meant


@pytest.mark.parametrize(
    "said",
    ["introduce myself", "introduce", "connect", "can you introduce yourself?", "put it in touch"],
)
def test_what_names_nobody_introduces_nobody(said: str) -> None:
    assert not isinstance(read_sentence(said), Introduce)


def problem(before: list[Introduction], colleague: MemberId = BO) -> str:
    with pytest.raises(FieldProblem) as refused:
        ensure_not_again(colleague, before, NOW)
    return refused.value.problem


def test_the_same_one_is_not_proposed_twice_nor_many_at_once() -> None:
    assert problem([PROPOSED]) == "proposed_already"
    others = [replace(PROPOSED, colleague_id=MemberId(10 + number)) for number in range(3)]
    assert problem(others) == "too_many_proposed"
    ensure_not_again(CY, others[:2], NOW)


def test_a_no_rests_for_a_while() -> None:
    lately = PROPOSED.closed(IntroductionState.DECLINED, NOW - 89 * DAY)
    assert problem([lately]) == "declined_lately"
    ensure_not_again(CY, [lately], NOW)
    ensure_not_again(BO, [replace(lately, answered_at=NOW - 90 * DAY)], NOW)
    ensure_not_again(BO, [PROPOSED.closed(IntroductionState.WITHDRAWN, NOW)], NOW)


def test_a_reason_is_a_line_or_two() -> None:
    assert reason("  She knows. ") == "She knows."
    for words, expected in ((" ", "no_reason"), ("x" * 501, "too_long")):
        with pytest.raises(FieldProblem) as refused:
            reason(words)
        assert refused.value.problem == expected


@pytest.mark.parametrize(
    ("filled", "asked", "dismissed", "missing"),
    [
        ([], [], [], None),
        ([Role.ADVISOR], [], [], Role.SPONSOR),
        ([Role.ADVISOR], [Role.SPONSOR], [], Role.COACH),
        ([Role.SPONSOR], [], [Role.COACH], Role.ADVISOR),
        (list(Role), [], [], None),
        ([Role.ADVISOR], [], list(Role), None),
    ],
)
def test_one_missing_role_at_a_time(
    filled: list[Role], asked: list[Role], dismissed: list[Role], missing: Role | None
) -> None:
    assert missing_role(filled, asked, dismissed) == missing
