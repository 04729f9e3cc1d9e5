"""Finding: the form, the cards, and nobody found."""

from dataclasses import replace

import pytest

from bot.domain.contents import NobodyFound
from bot.domain.matching import Filters
from bot.domain.people import Format, Role, Stage
from bot.views import find_mentor
from bot.views.carried import carried_search
from bot.views.ids import Button, Field, Form
from tests.views import cast
from tests.views.wording import buttons, carried_by, inputs, labels, words_of

FILTERS = Filters("Cardiology", Role.COACH, Format.CALL, Stage.FELLOW, True)


def test_a_mentor_s_card_says_who_and_why() -> None:
    found = replace(cast.FOUND, matches=cast.FOUND.matches[:1], has_more=False)
    assert find_mentor.answer_found(found, classic=False).text.splitlines() == [
        "Mentors for “grant writing”",
        "Dr. Chen",
        "Associate Professor · Cardiology",
        "grant writing, pediatric cardiology · 1 of 3 places free · same time zone",
        "Usually answers in 2 days.",
        "That is everyone who fits.",
    ]


def test_a_full_mentor_may_still_be_asked() -> None:
    found = replace(cast.FOUND, matches=cast.FOUND.matches[1:])
    answer = find_mentor.answer_found(found, classic=False)
    assert "No free place just now; may open one or suggest someone." in answer.text
    assert "places free" not in answer.text
    assert labels(answer) == ["Ask", "Join waiting list", "Profile", "More", "Refine"]


def test_buttons_carry_whom_and_which_search() -> None:
    found = replace(cast.FOUND, filters=FILTERS, offset=3)
    by_action = {
        each["action_id"]: each for each in buttons(find_mentor.show_found(found, classic=True))
    }
    assert carried_by(by_action[Button.ASK]) == {"mentor": cast.YU.id, "role": FILTERS.role}
    assert carried_by(by_action[Button.SEE_PROFILE]) == {"mentor": cast.YU.id}
    assert carried_search(by_action[Button.MORE]["value"]) == ("grant writing", FILTERS, 5)
    assert carried_search(by_action[Button.REFINE]["value"]) == ("grant writing", FILTERS, 0)


def test_each_ask_names_its_mentor_to_a_screen_reader() -> None:
    asks = [
        each
        for each in buttons(find_mentor.answer_found(cast.FOUND, classic=False))
        if each["action_id"] == Button.ASK
    ]
    assert [each["accessibility_label"] for each in asks] == ["Ask: Dr. Chen", "Ask: Dr. Yu"]


def test_nobody_found_offers_to_tell_a_coordinator_by_name() -> None:
    answer = find_mentor.answer_found(cast.NOBODY, classic=False)
    assert answer.text.splitlines() == [
        "Nobody here fits “beekeeping” yet.",
        "Refined to: a coach.",
        "Fewer or other words often help; Refine lets you drop what narrows the search.",
        "You can also ask anyone here by name: /findmentor @colleague",
        "You can also wait: I write to you as soon as a mentor here has a place for you.",
    ]
    tell = buttons(answer)[-1]
    assert labels(answer) == ["Refine", "Wait for any mentor", "Tell the coordinator"]
    assert tell["confirm"]["text"]["text"] == (
        "Priya Raman will read your name and that you looked for “beekeeping” and found nobody. "
        "Nothing else is sent."
    )


def test_without_coordinators_none_is_offered() -> None:
    alone = replace(cast.NOBODY, coordinators=())
    assert labels(find_mentor.answer_found(alone, classic=False)) == [
        "Refine",
        "Wait for any mentor",
    ]


def test_after_the_last_page_nobody_is_called_missing() -> None:
    answer = find_mentor.answer_found(replace(cast.NOBODY, offset=3), classic=False)
    assert answer.text == "That is everyone who fits."
    assert labels(answer) == ["Refine"]


def test_many_coordinators_are_counted() -> None:
    many = (cast.PRIYA, cast.YU, cast.CHEN, cast.MIA, cast.member(9, "Sam"))
    answer = find_mentor.told_answer(many)
    assert answer.text.startswith("Sent to Priya Raman, Dr. Yu, Dr. Chen and 2 others.")


def test_the_form_starts_empty_and_refine_prefilled() -> None:
    empty, filled = find_mentor.ask_need(), find_mentor.refine("grants", FILTERS)
    assert empty["callback_id"] == filled["callback_id"] == Form.FIND_MENTOR
    assert (
        list(inputs(empty))
        == list(inputs(filled))
        == [
            Field.NEED,
            Field.SPECIALTY,
            Field.ROLE,
            Field.FORMAT,
            Field.STAGE,
            Field.ONLY_FREE,
        ]
    )
    assert not any("initial" in key for each in inputs(empty).values() for key in each["element"])
    chosen = {field: each["element"] for field, each in inputs(filled).items()}
    assert chosen[Field.NEED]["initial_value"] == "grants"
    assert chosen[Field.ROLE]["initial_option"]["value"] == Role.COACH
    assert chosen[Field.FORMAT]["initial_option"]["value"] == Format.CALL
    assert chosen[Field.STAGE]["initial_option"]["value"] == Stage.FELLOW
    assert chosen[Field.ONLY_FREE]["initial_options"][0]["text"]["text"] == "Only with a free place"


def test_every_role_is_explained_in_a_line() -> None:
    options = inputs(find_mentor.ask_need())[Field.ROLE]["element"]["options"]
    assert [option["text"]["text"] for option in options] == [
        "Advisor",
        "Consultant",
        "Coach",
        "Sponsor",
    ]
    assert all(option["description"]["text"] for option in options)


@pytest.mark.parametrize("text", ["😀" * 300, "ש" * 300, "\x00" * 300, "x" * 3000])
def test_a_button_carries_as_much_of_a_search_as_fits(text: str) -> None:
    found = replace(cast.FOUND, text=text, filters=FILTERS)
    for each in buttons(find_mentor.show_found(found, classic=False)):
        assert len(each["value"]) <= 2000
    refine = buttons(find_mentor.show_found(found, classic=False))[-1]
    carried, filters, _ = carried_search(refine["value"])
    assert carried
    assert text.startswith(carried)
    assert filters == FILTERS


def test_a_coordinator_reads_who_and_what_and_no_more() -> None:
    message = find_mentor.tell_nobody_found(
        NobodyFound(cast.MIA, "beekeeping", Filters(role=Role.COACH))
    )
    assert message.text.splitlines()[:3] == [
        "Mia Lopez looked for a mentor and found nobody who fits.",
        "“beekeeping”",
        "Refined to: a coach.",
    ]
    assert "<@U0001>" in words_of(message)
