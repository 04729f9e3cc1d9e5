"""Profile forms, and a mentor's page."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from bot.domain.contents import MentorPage
from bot.domain.people import MentorProfile, Places, Role
from bot.views import profiles
from bot.views.ids import Button, Field, Form
from bot.views.parts import View
from tests.views import cast
from tests.views.wording import buttons, carried_by, inputs, labels, words_of

YESTERDAY = cast.TODAY - timedelta(days=1)


def page(profile: MentorProfile | None = cast.MENTOR_PROFILE, **changes: Any) -> MentorPage:
    return replace(cast.PAGE, profile=profile, **changes)


def labels_of(view: View) -> list[str]:
    return [block["label"]["text"] for block in inputs(view).values()]


def test_a_mentor_s_page_says_what_they_wrote() -> None:
    said = words_of(profiles.show_mentor(cast.PAGE)).splitlines()
    assert said == [
        "Dr. Chen",
        "Associate Professor · Cardiology · Pediatrics",
        "Mentors in grant writing, fetal echo.",
        "Takes the role of advisor, consultant, coach or sponsor.",
        "Likes to meet for a call or coffee.",
        "Likes to work with: resident.",
        "I like long walks.",
        "1 of 3 places free. Usually answers in 2 days.",
        "Ask",
    ]


def test_ask_stands_on_the_page_of_someone_who_can_be_asked() -> None:
    [ask] = buttons(profiles.show_mentor(cast.PAGE))
    assert ask["action_id"] == Button.ASK
    assert carried_by(ask) == {"mentor": cast.CHEN.id}


@pytest.mark.parametrize(
    ("shown", "said", "may_ask"),
    [
        pytest.param(page(None), "There is no profile to read here.", True, id="no profile"),
        pytest.param(page(places=Places(3, 3)), "No free place just now", True, id="full"),
        pytest.param(
            page(cast.MENTOR_PROFILE.away(cast.LATER)),
            "Takes no new requests until Monday 4 January 2027.",
            False,
            id="away",
        ),
        pytest.param(
            page(cast.MENTOR_PROFILE.away(YESTERDAY)), "1 of 3 places free.", True, id="back"
        ),
        pytest.param(
            page(cast.MENTOR_PROFILE.silent()),
            "Prefers not to be asked through this app.",
            False,
            id="not to be asked",
        ),
        pytest.param(page(viewer=cast.CHEN), "1 of 3 places free.", False, id="one's own"),
    ],
)
def test_the_page_says_whether_they_can_be_asked(
    shown: MentorPage, said: str, may_ask: bool
) -> None:
    view = profiles.show_mentor(shown)
    assert said in words_of(view)
    assert labels(view) == (["Ask"] if may_ask else [])


def test_the_mentee_s_form_keeps_what_was_written() -> None:
    form = profiles.edit_mentee(cast.MENTEE_PROFILE)
    fields = inputs(form)
    assert form["callback_id"] == Form.MENTEE_PROFILE
    assert form["submit"]["text"] == "Save"
    assert labels_of(form) == [
        "Career stage", "Training year", "Specialty", "Topics", "What I want to work on",
    ]  # fmt: skip
    assert fields[Field.STAGE]["element"]["initial_option"]["value"] == "resident"
    assert fields[Field.TOPICS]["element"]["initial_value"] == "grants"
    assert all(each["optional"] for each in fields.values())


def test_the_mentor_s_form_has_every_word_of_a_profile() -> None:
    form = profiles.edit_mentor(cast.MENTOR_PROFILE, cast.TODAY)
    assert form["callback_id"] == Form.MENTOR_PROFILE
    assert labels_of(form) == [
        "Title", "Specialty", "Department", "Topics", "Roles", "Formats", "Career stages",
        "Places", "Bio", "Listed", "Not accepting until", "Asking me",
    ]  # fmt: skip
    fields = {field: block["element"] for field, block in inputs(form).items()}
    assert fields[Field.TOPICS]["initial_value"] == "grant writing\nfetal echo"
    assert len(fields[Field.ROLES]["initial_options"]) == len(Role)
    assert {each["value"] for each in fields[Field.FORMATS]["initial_options"]} == {
        "call",
        "coffee",
    }
    assert (fields[Field.PLACES]["min_value"], fields[Field.PLACES]["max_value"]) == ("0", "20")
    assert fields[Field.BIO]["max_length"] == 300
    assert "Don't ask me through this app" in words_of(form)


def test_a_first_mentor_profile_starts_listed_with_three_places() -> None:
    fields = inputs(profiles.edit_mentor(None, cast.TODAY))
    assert fields[Field.PLACES]["element"]["initial_value"] == "3"
    assert fields[Field.LISTED]["element"]["initial_options"]
    assert "initial_options" not in fields[Field.DO_NOT_ASK]["element"]


@pytest.mark.parametrize(
    ("until", "shown"), [(cast.LATER, "2027-01-04"), (YESTERDAY, None), (None, None)]
)
def test_only_a_date_ahead_is_kept(until: date | None, shown: str | None) -> None:
    form = profiles.edit_mentor(cast.MENTOR_PROFILE.away(until), cast.TODAY)
    assert inputs(form)[Field.AWAY_UNTIL]["element"].get("initial_date") == shown


def test_whoever_asked_not_to_be_asked_can_take_it_back() -> None:
    fields = inputs(profiles.edit_mentor(cast.MENTOR_PROFILE.silent(), cast.TODAY))
    assert fields[Field.DO_NOT_ASK]["element"]["initial_options"]


@pytest.mark.parametrize(
    ("profile", "said"),
    [
        (cast.MENTOR_PROFILE, "people who look for a mentor can find you."),
        (MentorProfile(), "people can ask you only by name."),
        (cast.MENTOR_PROFILE.silent(), "Nobody can ask you through this app."),
        (cast.MENTOR_PROFILE.away(cast.LATER), "no new requests until Monday 4 January 2027."),
    ],
)
def test_saving_says_who_can_find_you_now(profile: MentorProfile, said: str) -> None:
    assert said in words_of(profiles.saved_mentor(profile))


def test_before_a_pause_the_mentor_sees_who_waits() -> None:
    view = profiles.pending_first(cast.PENDING_FIRST)
    assert view["callback_id"] == Form.PENDING_FIRST
    assert view["private_metadata"] == '{"until": "2027-01-04"}'
    said = words_of(view)
    assert "2 people wait for your answer." in said
    assert "*Mia Lopez* asks for an advisor\n“I would like to plan my first grant.”" in said
    assert (
        "everyone above hears a kind not now, reads that you are back on Monday 4 January 2027"
        in said
    )


def test_a_short_pause_lets_requests_wait() -> None:
    short = replace(cast.PENDING_FIRST, counts_as_not_now=False)
    assert "everyone above keeps waiting" in words_of(profiles.pending_first(short))


def test_a_crowd_is_counted() -> None:
    crowd = replace(cast.PENDING_FIRST, cards=(cast.card(),) * 25)
    assert "and 5 more" in words_of(profiles.pending_first(crowd))


def test_someone_with_both_profiles_or_none_is_asked_which() -> None:
    assert labels(profiles.which_profile()) == ["Profile as mentee", "Profile as mentor"]
