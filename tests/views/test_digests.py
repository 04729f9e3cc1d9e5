"""The digest: what needs an answer first, whatever became of each line, and within the limits."""

from dataclasses import replace

import pytest

from bot.domain.contents import DigestContent, PauseOverLine
from bot.domain.mentorship import MentorshipId
from bot.domain.nudges import NudgeAnswer, NudgeId, NudgeKind
from bot.domain.people import Role
from bot.domain.reminders import Pace
from bot.domain.request import RequestState
from bot.views.ids import Button, Pick
from sandbox.validation import message_problem
from tests.views import cast, nudged
from tests.views.nudged import about_request, check_in, digest, line_of, show
from tests.views.wording import buttons, carried_by, labels, parts_of, words_of

CHECK_IN = ["We met", "It's planned", "Not yet"]


def test_a_digest_greets_asks_and_can_be_put_off() -> None:
    shown = show(digest(check_in()))
    assert shown.text.splitlines() == [
        "Hello! It is Tuesday 24 November 2026.",
        "Did you and Dr. Chen meet this week?",
    ]
    assert labels(shown) == [*CHECK_IN, "Settings"]
    [snooze] = [part for part in parts_of(shown) if part.get("type") == "static_select"]
    assert snooze["action_id"] == Pick.SNOOZE
    assert [option["text"]["text"] for option in snooze["options"]] == [
        "Until tomorrow", "For a week", "Until a day I choose",
    ]  # fmt: skip


def test_two_mentorships_with_one_person_are_told_apart() -> None:
    sponsored = replace(cast.MENTORSHIP, id=MentorshipId(21), role=Role.SPONSOR)
    advises = replace(cast.MENTORSHIP, id=MentorshipId(22), mentor_id=cast.MIA.id)
    shown = show(
        digest(
            check_in(),
            check_in(mentorship=sponsored),
            nudged.apart(NudgeKind.FIRST_MEETING, mentorship=advises, since=cast.TODAY),
        )
    )
    assert "Did you and <@U0002> (advisor) meet this week?" in words_of(shown)
    assert "Did you and <@U0002> (sponsor) meet this week?" in words_of(shown)
    assert "No first meeting with <@U0002> (you as advisor)" in words_of(shown)
    assert "Did you and Dr. Chen (sponsor) meet this week?" in shown.text
    aloud = [each.get("accessibility_label", "") for each in buttons(shown)]
    assert [said for said in aloud if said.startswith("We met")] == [
        "We met: Dr. Chen (advisor)", "We met: Dr. Chen (sponsor)",
    ]  # fmt: skip


def test_a_reminder_has_the_three_answers_of_the_card() -> None:
    shown = line_of(nudged.REMINDER)
    said = words_of(shown)
    assert "<@U0003> asked you on Sunday 22 November 2026 and hopes for an answer." in said
    assert cast.HOPE in said
    assert labels(shown) == ["Accept", "Suggest someone else", "Not now"]
    assert all(carried_by(each) == {"request": 7} for each in buttons(shown))


@pytest.mark.parametrize(
    ("state", "said"),
    [
        (RequestState.ACCEPTED, "You accepted on Monday 23 November 2026."),
        (RequestState.WITHDRAWN, "Dr. Yu withdrew this request on Monday 23 November 2026."),
        (RequestState.REFERRED, "You suggested someone else on Monday 23 November 2026."),
    ],
)
def test_an_answered_request_is_reminded_of_no_more(state: RequestState, said: str) -> None:
    shown = line_of(about_request(NudgeKind.REQUEST_REMINDER, state, to_me=True))
    assert words_of(shown).startswith(f"Dr. Yu asked you. {said}")
    assert labels(shown) == []


def test_no_answer_yet_leads_on() -> None:
    shown = line_of(nudged.NO_ANSWER)
    assert "No answer from Dr. Chen yet. This is common" in words_of(shown)
    assert [each["action_id"] for each in buttons(shown)] == [Button.FIND, Button.WITHDRAW]
    assert labels(shown) == ["Ask someone else too", "Withdraw"]
    came = line_of(about_request(NudgeKind.NO_ANSWER_YET, RequestState.ACCEPTED, to_me=False))
    assert words_of(came) == "Dr. Chen said yes on Monday 23 November 2026."


def test_a_closed_request_shows_whom_to_ask_next() -> None:
    shown = line_of(nudged.EXPIRED)
    assert "Dr. Chen did not get to your request, so I closed it. This is common" in words_of(shown)
    assert "You could ask next:\nDr. Yu" in shown.text
    assert labels(shown) == ["Ask", "Profile"]
    assert labels(line_of(replace(nudged.EXPIRED, next=()))) == ["Find a mentor"]


def test_a_mentor_who_did_not_answer_hears_no_blame() -> None:
    shown = line_of(nudged.EXPIRED_TO_ME)
    assert "waited 14 days and is closed now. No harm done" in words_of(shown)
    assert labels(shown) == ["Write to Dr. Yu"]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (
            nudged.WELCOME_BACK,
            "Your mentorships with Dr. Chen and Dr. Yu go on. New requests can reach you again.",
        ),
        (
            replace(nudged.WELCOME_BACK, resumed=(cast.CHEN,), takes_requests=False),
            "Your mentorship with Dr. Chen goes on.",
        ),
        (replace(nudged.WELCOME_BACK, resumed=()), "New requests can reach you again."),
        (
            replace(nudged.WELCOME_BACK, resumed=(), takes_requests=False),
            "From today I write to you again.",
        ),
    ],
)
def test_a_pause_ends_with_a_welcome(line: PauseOverLine, said: str) -> None:
    assert words_of(line_of(line)) == f"Welcome back. {said}"


def test_three_silences_are_asked_about_and_the_choice_is_kept() -> None:
    shown = line_of(nudged.FADE)
    assert labels(shown) == ["Every 2 weeks", "Only when something is due", "Stop"]
    assert all(carried_by(each) == {"nudge": 17} for each in buttons(shown))
    assert "Until you choose, I write only when something is due." in words_of(shown)
    chosen = nudged.REMINDERS.paced(Pace.EVERY_2_WEEKS)
    answered = replace(nudged.FADE, nudge=nudged.nudge(NudgeKind.FADE, NudgeAnswer.CHOSEN))
    told = show(digest(answered, reminders=chosen))
    assert "Done. Tuesdays at 9:00, every 2 weeks." in told.text
    assert labels(told) == ["Settings"]


def test_what_needs_an_answer_comes_first() -> None:
    lines = (nudged.EXPIRED, nudged.FADE, check_in(), nudged.NO_ANSWER, nudged.REMINDER)
    said = show(digest(*lines)).text
    order = [
        "hopes for an answer", "meet this week?", "Three check-ins", "I closed it", "No answer",
    ]  # fmt: skip
    found = [said.index(words) for words in order]
    assert found == sorted(found)


def test_the_first_check_in_says_when_the_next_comes() -> None:
    shown = show(digest(check_in(), is_first=True))
    assert "I ask on Tuesdays at 9:00. Would another day or hour suit you better?" in shown.text


def test_a_snoozed_digest_says_until_when_and_has_a_way_back() -> None:
    shown = show(digest(check_in(), reminders=nudged.SNOOZED, snoozed_until=cast.LATER))
    assert "Snoozed until Monday 4 January 2027." in shown.text
    assert labels(shown) == [*CHECK_IN, "Undo", "Settings"]
    assert carried_by(buttons(shown)[-2]) == {"version": 3}
    assert "static_select" not in {part.get("type") for part in parts_of(shown)}


def test_a_digest_with_nothing_left_says_so() -> None:
    shown = show(digest())
    assert "Nothing is left to do here. Have a good day." in shown.text
    assert labels(shown) == ["Settings"]


def with_mentees(number: int) -> DigestContent:
    lines = [
        check_in(nudge=nudged.nudge(NudgeKind.CHECK_IN, id=NudgeId(n + 1))) for n in range(number)
    ]
    return digest(*lines, is_first=True)


@pytest.mark.parametrize("classic", [False, True])
def test_twenty_mentees_fit_and_more_are_counted(classic: bool) -> None:
    twenty, forty = (show(with_mentees(n), classic=classic) for n in (20, 40))
    assert labels(twenty).count("We met") == 20
    assert "Home shows everyone" not in twenty.text
    assert labels(forty).count("We met") == 22
    assert "And 18 more. Home shows everyone." in forty.text
    for shown in (twenty, forty):
        assert message_problem({"text": shown.text, "blocks": shown.blocks, "ts": "1.0"}) is None
        assert len(shown.blocks) <= 50


@pytest.mark.parametrize("classic", [False, True])
def test_a_digest_of_everything_fits(classic: bool) -> None:
    shown = show(digest(*nudged.LINES, is_first=True, snoozed_until=cast.LATER), classic=classic)
    assert message_problem({"text": shown.text, "blocks": shown.blocks, "ts": "1.0"}) is None
    assert "Home shows everyone." in shown.text
