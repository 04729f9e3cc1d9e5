"""How two people work together: what its windows show, and what its messages keep quiet about."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.agreement import Agreement
from bot.domain.contents import (
    AgreementAsked,
    AgreementLine,
    AgreementPage,
    AgreementToConfirm,
    MentorshipLine,
)
from bot.domain.mentorship import SHORT_INTERVAL
from bot.domain.messages import Kind
from bot.views import agreements, home, messages
from bot.views.ids import Button, Form
from bot.views.parts import View
from tests.views import agreed, cast
from tests.views.cast import CHEN, LATER
from tests.views.nudged import line_of
from tests.views.wording import carried_by, inputs, labels, words_of

ALONE = "Answer on your own. Dr. Chen is asked the same; once both answers are there"


def shown(agreement: Agreement) -> View:
    return agreements.show(agreed.page(agreement))


def kind_of(view: View) -> str:
    kind: str = view["callback_id"]
    return kind


def test_five_lines_and_two_paragraphs_are_filled_in_already() -> None:
    form = shown(agreed.NOTHING)
    assert kind_of(form) == Form.AGREEMENT_ANSWER
    assert ALONE in words_of(form)
    chosen = [each["element"].get("initial_option", {}) for each in inputs(form).values()]
    assert [one["text"]["text"] for one in chosen if one] == [
        "Monthly",
        "Formal meeting",
        "The mentee",
        "Within 2 days",
        "12 months",
    ]
    assert "What we say stays between us." in str(inputs(form)["confidentiality"])


def test_nobody_sees_what_the_other_answered_before_they_have_too() -> None:
    form = shown(agreed.MY_TURN)
    assert "Dr. Chen has answered. You see it once you have too" in words_of(form)
    assert "Within a week" not in [
        each["element"].get("initial_option", {}).get("text", {}).get("text")
        for each in inputs(form).values()
    ]


def test_only_a_mentor_has_a_usual_way() -> None:
    assert "your usual way" not in words_of(shown(agreed.NOTHING))
    mentors = AgreementPage(agreed.NOTHING, CHEN, cast.MIA, cast.TODAY, agreed.CHENS)
    assert "your usual way" in words_of(agreements.show(mentors))


def test_whoever_answered_first_sees_their_own_lines_and_may_change_them() -> None:
    view = shown(agreed.ANSWERED)
    assert "Every 2 weeks" in words_of(view)
    assert "you meet monthly, for 12 months" in words_of(view)
    assert labels(view) == ["Change my answers"]
    assert "submit" not in view


def test_a_mentorship_that_is_to_be_short_meets_more_often_until_they_agree() -> None:
    soon = replace(cast.MENTORSHIP, interval=SHORT_INTERVAL)
    view = shown(replace(agreed.ANSWERED, mentorship=soon))
    assert "Until you agree, I take it that you meet every 2 weeks." in words_of(view)


def test_choices_that_differ_stand_side_by_side() -> None:
    view = shown(agreed.PROPOSED)
    assert kind_of(view) == Form.AGREEMENT_CONFIRM
    columns = {
        block["text"]["text"].strip("*"): [field["text"] for field in block["fields"]]
        for block in view["blocks"]
        if "fields" in block
    }
    assert columns["How often"] == ["You: Every 2 weeks", "Dr. Chen: Monthly"]
    assert columns["Until"][1] == "Dr. Chen: 4 January 2027"
    assert set(columns) == {"How often", "How", "Who books", "Answering each other", "Until"}
    assert "What is off-limits · You" in words_of(view)
    assert "It holds once you and Dr. Chen have confirmed it." in words_of(view)


def test_two_who_chose_the_same_are_told_so() -> None:
    same = {person: agreed.CHENS for person in agreed.BOTH}
    view = shown(replace(agreed.PROPOSED, answers=same))
    assert "You both chose the same." in words_of(view)
    assert not any("fields" in block for block in view["blocks"])


def test_whoever_has_confirmed_has_nothing_left_to_press_but_change() -> None:
    view = shown(agreed.MINE_CONFIRMED)
    assert "You have confirmed it. It holds once Dr. Chen does." in words_of(view)
    assert "submit" not in view
    assert labels(view) == ["Change"]


def test_a_change_says_who_made_it_and_of_what() -> None:
    assert "Dr. Chen changed: how often." in words_of(shown(agreed.EDITED))
    assert labels(shown(agreed.EDITED)) == ["Change", "All versions"]
    assert "Until then the former version holds." in words_of(shown(agreed.REOPENED))


def test_what_was_written_onto_an_older_version_is_kept_in_the_form() -> None:
    page = replace(agreed.page(agreed.EDITED), unsaved=agreed.MIAS)
    form = agreements.show(page)
    assert kind_of(form) == Form.AGREEMENT_CHANGE
    assert '"version": 2' in form["private_metadata"]
    assert "yours is not saved yet. What you wrote is still here" in words_of(form)
    assert "How often: Weekly" in words_of(form)
    assert inputs(form)["off_limits"]["element"]["initial_value"] == "My evaluations."


def test_every_version_stays_to_be_read() -> None:
    said = words_of(agreements.show_versions(agreed.page(agreed.REOPENED)))
    assert said.index("Version 2") < said.index("Version 1")
    assert "Dr. Chen changed it on 22 November 2026 · not confirmed by both" in said
    assert "Put together from both answers on 22 November 2026 · confirmed by both" in said


def test_many_versions_fit_one_window() -> None:
    many = tuple(replace(agreed.CHANGED, number=number) for number in range(1, 60))
    view = agreements.show_versions(agreed.page(replace(agreed.EDITED, versions=many)))
    assert len(view["blocks"]) <= 100
    assert "and 47 more" in words_of(view)


def test_at_its_end_it_can_be_renewed_or_closed() -> None:
    view = agreements.show(agreed.page(agreed.AGREED, LATER + timedelta(days=1)))
    assert labels(view)[:2] == ["Renew", "Close with thanks"]
    assert labels(shown(agreed.AGREED)) == ["Change"]


@pytest.mark.parametrize("agreement", [agreed.ENDED, agreed.ENDED_EARLY], ids=["late", "early"])
def test_after_a_mentorship_nothing_can_be_changed(agreement: Agreement) -> None:
    for view in (shown(agreement), agreements.write(agreed.page(agreement))):
        assert labels(view) == []
        assert not inputs(view)
        assert "This mentorship has ended" in words_of(view)


@pytest.mark.parametrize(
    ("agreement", "label"),
    [
        (agreed.NOTHING, "Agree how we'll work"),
        (agreed.ANSWERED, "Our agreement"),
        (agreed.PROPOSED, "Read and confirm"),
        (agreed.MINE_CONFIRMED, "Our agreement"),
        (agreed.AGREED, "Our agreement"),
        (agreed.RENEWING, "Read and confirm"),
    ],
)
def test_the_button_says_what_it_is_for_now(agreement: Agreement, label: str) -> None:
    button = agreements.agreement_button(agreement, cast.MIA, CHEN)
    assert button["text"]["text"] == label
    assert button["action_id"] == Button.AGREEMENT
    assert carried_by(button) == {"mentorship": 9}


@pytest.mark.parametrize(
    ("content", "label"),
    [
        (agreed.to_confirm(agreed.PROPOSED, agreed.FIRST), "Read and confirm"),
        (agreed.to_confirm(agreed.EDITED, agreed.FIRST), "Our agreement"),
        (agreed.to_confirm(agreed.REOPENED, agreed.HELD), "Our agreement"),
        (agreed.to_confirm(agreed.EDITED, agreed.CHANGED), "Read and confirm"),
        (AgreementAsked(agreed.MY_TURN, cast.MIA, CHEN), "Agree how we'll work"),
        (AgreementAsked(agreed.PROPOSED, cast.MIA, CHEN), "Read and confirm"),
        (AgreementAsked(agreed.AGREED, cast.MIA, CHEN), "Our agreement"),
    ],
)
def test_a_message_asks_only_for_what_it_is_about(
    content: AgreementToConfirm | AgreementAsked, label: str
) -> None:
    is_asked = isinstance(content, AgreementAsked)
    kind = Kind.AGREEMENT_ASKED if is_asked else Kind.AGREEMENT_TO_CONFIRM
    shown = messages.render(kind, content, classic=False, team="T1", app_user="U0BOT")
    assert labels(shown) == [label]


def test_no_message_holds_what_two_people_agreed_on() -> None:
    for kind, content in agreed.MESSAGES:
        rendered = messages.render(kind, content, classic=False, team="T1", app_user="U0BOT")
        assert_keeps_quiet(words_of(rendered) + rendered.text)
    for line in agreed.LINES:
        assert_keeps_quiet(words_of(line_of(line)))
    overview = replace(
        cast.OVERVIEW, people=(MentorshipLine(cast.MENTORSHIP, CHEN, None, agreed.AGREED),)
    )
    assert_keeps_quiet(words_of(home.overview_answer(overview, classic=False)))
    assert "Agreed: monthly, until 4 January 2027." in words_of(home.show(overview, classic=False))


def assert_keeps_quiet(said: str) -> None:
    for secret in ("onthly", "every 2 weeks", "Weekly", "January", "evaluations", "between us"):
        assert secret not in said


def test_the_chat_of_two_shows_nothing_on_a_lock_screen() -> None:
    rendered = messages.render(
        Kind.AGREEMENT_CONFIRMED,
        dict(agreed.MESSAGES)[Kind.AGREEMENT_CONFIRMED],
        classic=False,
        team="T1",
        app_user="U0BOT",
    )
    assert rendered.text == "News for the two of you."


END_LINES = [
    (agreed.at_its_end(agreed.AGREED), ["Renew", "Close with thanks", "Review", "Our agreement"]),
    (
        agreed.at_its_end(agreed.RENEWING),
        ["Renew", "Close with thanks", "Review", "Read and confirm"],
    ),
    (agreed.at_its_end(agreed.REOPENED), ["Read and confirm", "Close with thanks", "Review"]),
    (agreed.at_its_end(agreed.AGREED, is_over=False), ["Our agreement"]),
    (agreed.at_its_end(agreed.ENDED), []),
]


@pytest.mark.parametrize(("line", "row"), END_LINES)
def test_what_is_offered_at_the_end(line: AgreementLine, row: list[str]) -> None:
    assert labels(line_of(line)) == row
