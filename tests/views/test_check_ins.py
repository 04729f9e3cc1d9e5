"""Questions about meetings: one tap each, and every answer can be put right."""

from dataclasses import replace
from typing import Any

import pytest

from bot.domain.contents import DigestLine
from bot.domain.mentorship import Mentorship
from bot.domain.nudges import NudgeAnswer, NudgeKind
from bot.views.ids import Button, Pick
from bot.views.parts import Rendered
from tests.views import cast, nudged
from tests.views.nudged import apart, check_in, line_of
from tests.views.wording import buttons, carried_by, labels, words_of

CHECK_IN = ["We met", "It's planned", "Not yet"]
LINK_TO_CHEN = "slack://user?team=T1&id=U0002"


def picker(shown: Rendered) -> tuple[dict[str, Any], dict[str, Any]]:
    """The row that holds the day, and the day itself."""
    [row] = [
        block
        for block in shown.blocks
        for element in block.get("elements", ())
        if element["type"] == "datepicker"
    ]
    return row, row["elements"][0]


def test_the_question_carries_its_nudge_and_says_whom_it_is_about() -> None:
    shown = line_of(check_in())
    assert [each["action_id"] for each in buttons(shown)] == [
        Button.WE_MET, Button.ITS_PLANNED, Button.NOT_YET,
    ]  # fmt: skip
    assert all(carried_by(each) == {"nudge": 17} for each in buttons(shown))
    assert buttons(shown)[0]["accessibility_label"] == "We met: Dr. Chen"


@pytest.mark.parametrize(
    ("also", "said"),
    [
        (NudgeKind.FIRST_MEETING, "Your first meeting is still to come."),
        (NudgeKind.DRIFT, "It has been a while."),
    ],
)
def test_another_nudge_about_the_same_two_is_half_a_sentence(also: NudgeKind, said: str) -> None:
    shown = line_of(check_in(also=also))
    assert f"Did you and <@U0002> meet this week? {said}" in words_of(shown)
    assert labels(shown) == CHECK_IN


def test_a_day_that_was_noted_can_be_put_right_or_taken_back() -> None:
    shown = line_of(check_in(NudgeAnswer.MET, met=nudged.met()))
    assert "You and <@U0002> met on Monday 23 November 2026." in words_of(shown)
    row, day = picker(shown)
    assert (day["action_id"], day["initial_date"]) == (Pick.MET_ON, "2026-11-23")
    assert row["block_id"] == '{"nudge": 17, "day": "2026-11-23"}'
    notes, change = buttons(shown)
    assert (notes["action_id"], carried_by(notes)) == (
        Button.CHANGE_MEETING,
        {"meeting": nudged.met().id},
    )
    assert (change["action_id"], carried_by(change)) == (Button.TAKE_BACK, {"nudge": 17})


def test_what_the_partner_noted_is_theirs_to_take_back() -> None:
    shown = line_of(check_in(met=nudged.met(cast.CHEN)))
    assert "<@U0002> noted that you met on Monday 23 November 2026." in words_of(shown)
    assert picker(shown)
    assert labels(shown) == ["Add notes"]


@pytest.mark.parametrize(
    ("answer", "said", "offered"),
    [
        (NudgeAnswer.PLANNED, "Good: your next meeting with <@U0002>", ["Change answer"]),
        (
            NudgeAnswer.NOT_YET,
            "Thank you for saying so. A short line to <@U0002>",
            ["Propose times", "Write to Dr. Chen", "Change answer"],
        ),
    ],
)
def test_other_answers_are_taken_kindly(answer: NudgeAnswer, said: str, offered: list[str]) -> None:
    shown = line_of(check_in(answer))
    assert said in words_of(shown)
    assert labels(shown) == offered
    for button in buttons(shown):
        assert button.get("url", LINK_TO_CHEN) == LINK_TO_CHEN


@pytest.mark.parametrize("mentorship", [nudged.PAUSED, nudged.ENDED])
@pytest.mark.parametrize("answer", [NudgeAnswer.PLANNED, NudgeAnswer.NOT_YET])
def test_an_answer_stays_when_the_mentorship_does_not(
    mentorship: Mentorship, answer: NudgeAnswer
) -> None:
    shown = line_of(check_in(answer, mentorship=mentorship))
    assert words_of(shown) == words_of(line_of(check_in(answer))).split("\n")[0]
    assert labels(shown) == []


@pytest.mark.parametrize(
    ("mentorship", "said"),
    [
        (nudged.PAUSED, "rests until Monday 4 January 2027. Nothing is lost."),
        (nudged.RESTING, "rests for now. Nothing is lost."),
        (nudged.SILENT, "rests for now. Nothing is lost."),
        (nudged.ENDED, "has ended. Thank you for the time you gave it."),
    ],
)
def test_nobody_is_asked_about_what_rests_or_ended(mentorship: Mentorship, said: str) -> None:
    for line in (check_in(mentorship=mentorship), apart(NudgeKind.DRIFT, mentorship=mentorship)):
        shown = line_of(line)
        assert words_of(shown) == f"Your mentorship with <@U0002> {said}"
        assert labels(shown) == []


def test_a_missing_first_meeting_is_made_easy() -> None:
    shown = line_of(apart(NudgeKind.FIRST_MEETING, since=cast.TODAY))
    assert "No first meeting with <@U0002> is noted yet. It needs no agenda" in words_of(shown)
    row, day = picker(shown)
    assert row["block_id"] == '{"nudge": 17}'
    assert "initial_date" not in day
    assert labels(shown) == ["Propose times", "Write to Dr. Chen"]


def test_a_first_meeting_that_took_place_is_missing_no_more() -> None:
    shown = line_of(apart(NudgeKind.FIRST_MEETING, since=nudged.MONDAY))
    assert words_of(shown).startswith("You and <@U0002> met on Monday 23 November 2026.")
    _, day = picker(shown)
    assert day["initial_date"] == "2026-11-23"


def test_a_long_time_is_said_in_weeks_and_without_blame() -> None:
    shown = line_of(apart(NudgeKind.DRIFT))
    assert "It has been 14 weeks since you and <@U0002> met. A short line is" in words_of(shown)
    row, day = picker(shown)
    assert row["block_id"] == '{"nudge": 17}'
    assert "initial_date" not in day
    assert labels(shown) == ["Propose times", "Write to Dr. Chen"]


def test_those_who_never_met_are_not_told_that_they_did() -> None:
    began = replace(cast.MENTORSHIP, started_at=cast.NOW.replace(month=8, day=18))
    shown = line_of(apart(NudgeKind.DRIFT, mentorship=began, since=nudged.LONG_AGO))
    assert "You and <@U0002> began 14 weeks ago, and no meeting is noted yet." in words_of(shown)
    choice = line_of(apart(NudgeKind.DRIFT_CHOICE, mentorship=began, since=nudged.LONG_AGO))
    assert "Do you meet? Every answer is a good one." in words_of(choice)


def test_after_months_one_may_choose_and_ending_is_confirmed() -> None:
    shown = line_of(apart(NudgeKind.DRIFT_CHOICE))
    assert "Do you still meet? Every answer is a good one." in words_of(shown)
    assert labels(shown) == ["We meet", "Pause", "End"]
    assert all(carried_by(each) == {"nudge": 17} for each in buttons(shown))
    dialog = buttons(shown)[-1]["confirm"]
    assert dialog["title"]["text"] == "End this mentorship?"
    assert "Dr. Chen is told in kind, neutral words, and no reason is asked" in words_of(shown)
    assert (dialog["confirm"]["text"], dialog["deny"]["text"]) == ("End", "Keep it")


def test_whoever_still_meets_may_say_when() -> None:
    shown = line_of(apart(NudgeKind.DRIFT_CHOICE, NudgeAnswer.WE_MEET))
    assert "You and <@U0002> still meet. Good to hear. When did you last meet?" in words_of(shown)
    assert picker(shown)
    said = line_of(apart(NudgeKind.DRIFT_CHOICE, NudgeAnswer.WE_MEET, met=nudged.met()))
    assert "You and <@U0002> met on Monday 23 November 2026." in words_of(said)


@pytest.mark.parametrize(
    "line",
    [
        apart(NudgeKind.SILENCE_PAUSE, mentorship=nudged.SILENT),
        apart(NudgeKind.DRIFT_CHOICE, NudgeAnswer.PAUSE, mentorship=nudged.RESTING),
    ],
)
def test_what_rests_goes_on_with_one_tap(line: DigestLine) -> None:
    [resume] = buttons(line_of(line))
    assert (resume["action_id"], carried_by(resume)) == (Button.RESUME, {"mentorship": 9})
    assert resume["accessibility_label"] == "Resume: Dr. Chen"


@pytest.mark.parametrize(
    "line",
    [
        apart(NudgeKind.SILENCE_PAUSE),
        apart(NudgeKind.DRIFT_CHOICE, NudgeAnswer.PAUSE),
    ],
)
def test_what_was_resumed_goes_on(line: DigestLine) -> None:
    assert words_of(line_of(line)) == "Your mentorship with <@U0002> goes on."
