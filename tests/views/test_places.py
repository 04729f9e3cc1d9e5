"""Where one stands, what is offered, and what is asked of a mentor whose place is free again."""

from dataclasses import replace

import pytest

from bot.domain.contents import WaitLine
from bot.domain.errors import MentorIsFull
from bot.domain.people import Places
from bot.views import home, places, problem, request_cards
from bot.views.copy import home as home_copy
from bot.views.copy import places as copy
from tests.views import placed
from tests.views.nudged import line_of
from tests.views.wording import buttons, carried_by, labels, words_of


@pytest.mark.parametrize(
    ("place", "waiting", "said"),
    [
        (1, 1, "You are first in line."),
        (1, 4, "You are first in line."),
        (2, 4, "You are 2nd of 4 in line."),
        (3, 30, "You are 3rd of 30 in line."),
        (11, 30, "You are 11th of 30 in line."),
        (12, 30, "You are 12th of 30 in line."),
        (21, 30, "You are 21st of 30 in line."),
        (22, 30, "You are 22nd of 30 in line."),
        (112, 200, "You are 112th of 200 in line."),
    ],
)
def test_where_one_stands(place: int, waiting: int, said: str) -> None:
    assert copy.first_in_line(place, waiting) == said


def test_an_offer_says_until_when_where_its_reader_lives() -> None:
    offer = places.tell_offered(placed.OFFERED)
    assert "Dr. Chen has a place, and you are first in line for it." in offer.text
    assert "It is held for you until Wednesday 25 November 2026 at 10:00." in offer.text
    assert labels(offer) == ["Ask now", "Not this one, keep waiting", "No longer needed"]
    this = {"wait": 21, "until": int(placed.ENDS_AT.timestamp())}
    assert [carried_by(each) for each in buttons(offer)] == [{"wait": 21}, this, {"wait": 21}]


@pytest.mark.parametrize("line", placed.DECLINED)
def test_an_offer_let_go_says_so_whatever_came_of_the_wait(line: WaitLine) -> None:
    told = places.tell_offered(line)
    assert told.text == "The place with Dr. Chen goes to the next in line, and you wait on."
    assert labels(told) == []


def test_an_offer_of_any_mentor_names_who_it_is() -> None:
    assert "Dr. Chen has a place" in places.tell_offered(placed.OFFERED_ANY).text


@pytest.mark.parametrize(
    ("line", "said", "ways"),
    list(
        zip(
            placed.WENT,
            ("You asked Dr. Chen", "You no longer wait for", "goes to the next in line. That") * 2,
            ([], [], ["Join waiting list"], [], [], ["Wait for any mentor"]),
            strict=True,
        )
    ),
)
def test_an_offer_says_what_became_of_it(line: WaitLine, said: str, ways: list[str]) -> None:
    told = places.tell_offered(line)
    assert said in told.text
    assert labels(told) == ways


def test_a_mentor_is_asked_with_three_answers_and_what_was_answered_is_said() -> None:
    asked, not_now, opened, given_up = map(line_of, placed.LINES[:4])
    assert "Your mentorship with Dr. Yu has ended, which left a place free." in asked.text
    assert "Nobody waits for it just now." in asked.text
    assert labels(asked) == ["Open it", "Not now", "One place fewer"]
    assert labels(not_now) == ["Open it", "One place fewer"]
    assert opened.text.endswith("This place is open again.")
    assert "one place fewer now" in given_up.text


def test_a_card_from_the_list_says_so_as_long_as_it_waits() -> None:
    assert "first on your waiting list" in request_cards.show_received(placed.FROM_LIST).text


def test_home_says_which_places_are_kept() -> None:
    assert home_copy.places(Places(3, 1, 1, 1)) == (
        "0 of 3 places free, 1 held for your waiting list, 1 closed"
    )
    said = words_of(home.show(placed.OVERVIEWS[0], classic=False))
    assert "1 person waits for it; the first in line is offered it." in said
    waited_for = replace(placed.OVERVIEWS[0], closed_places=())
    assert "3 people wait for a place with you." in words_of(home.show(waited_for, classic=False))
    assert "A place is held for you." in words_of(
        home.show(
            replace(placed.OVERVIEWS[1], waits=(placed.OFFERED,), mentee_profile=None),
            classic=False,
        )
    )


@pytest.mark.parametrize(
    ("places_there_are", "held", "said"),
    [
        (1, 1, "Your one place is held for whoever is first on your waiting list"),
        (3, 1, "1 of your 3 places is held for"),
        (3, 2, "2 of your 3 places are held for"),
    ],
)
def test_a_held_place_is_named(places_there_are: int, held: int, said: str) -> None:
    refusal = MentorIsFull(7, places_there_are, held)
    assert problem.sentence(refusal).startswith(said)
    assert "Open one more place and accept" in labels(problem.offer_place(refusal))
