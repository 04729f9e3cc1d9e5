"""Buttons and forms that carry what no screen of ours ever carried."""

import json
from collections.abc import Callable

import pytest

from sandbox import Actor
from tests.conversations.everyday import HOPE
from tests.support.hospital import Hospital
from tests.support.replay import Payload, forged_form, forged_press

NOT_YOURS = "I can't find that for you; it may have changed meanwhile."
MALFORMED = [
    "",
    "not json",
    "[]",
    "null",
    '"1"',
    "{}",
    '{"request": "1"}',
    '{"request": 1.5}',
    '{"request": true}',
    '{"request": -1}',
    '{"request": 0}',
    '{"request": 99999999999999999999}',
    '{"request": {"id": 1}}',
    '{"request": 1e999}',
    "[" * 5000,
]

MALFORMED_SEARCHES = [
    "not json",
    "[]",
    '{"q": "x", "o": -1}',
    '{"q": "x", "o": "three"}',
    '{"q": "x", "o": 1e999}',
    '{"q": "x", "o": []}',
    '{"q": "x", "role": "boss"}',
    '{"q": "x", "stage": null}',
]


def answer_here(hospital: Hospital) -> str:
    """A fresh address to answer Mia at: each is good for five answers."""
    workspace = hospital.sandbox.workspace
    return workspace.response_urls.issue("U0MIA", workspace.app_dm("U0MIA").id)


@pytest.mark.parametrize("action", ["accept_request", "ask_mentor", "send_ask", "ask_referred"])
def test_a_button_that_carries_nonsense(
    hospital: Hospital, mia: Actor, press: Payload, action: str
) -> None:
    before = hospital.tables()
    for value in MALFORMED:
        heard = len(mia.messages())
        mia.send_raw({**forged_press(press, action, value), "response_url": answer_here(hospital)})
        assert NOT_YOURS in mia.last.words, value[:40]
        assert len(mia.messages()) == heard + 1

    assert mia.modal is None
    assert hospital.tables() == before


@pytest.mark.parametrize("action", ["more_mentors", "refine_search", "tell_coordinator"])
def test_a_search_that_carries_nonsense(
    hospital: Hospital, mia: Actor, press: Payload, action: str
) -> None:
    before = hospital.tables()
    for value in MALFORMED_SEARCHES:
        heard = len(mia.messages())
        mia.send_raw({**forged_press(press, action, value), "response_url": answer_here(hospital)})
        assert NOT_YOURS in mia.last.words, value
        assert len(mia.messages()) == heard + 1

    assert hospital.tables() == before


@pytest.mark.parametrize(
    "callback",
    ["ask_mentor_form", "not_now_form", "refer_request_form", "pending_first_form"],
)
def test_a_form_that_carries_nonsense(
    hospital: Hospital, mia: Actor, form: Payload, callback: str
) -> None:
    before = hospital.tables()
    typed = {"hope": {"value": "Please."}, "colleagues": {"selected_users": ["U0CHEN"]}}

    for carried in MALFORMED:
        answer = mia.send_raw(forged_form(form, callback, carried, **typed))
        assert NOT_YOURS in json.dumps(answer), carried[:40]

    assert hospital.tables() == before


def no_such_option(payload: Payload) -> None:
    values = payload["view"]["state"]["values"]
    values["role"] = {"role": {"selected_option": {"value": "ruler"}}}


def no_values(payload: Payload) -> None:
    payload["view"]["state"] = {"values": {}}


def odd_values(payload: Payload) -> None:
    payload["view"]["state"] = {"values": {"hope": {"hope": {"value": None}}}}


@pytest.mark.parametrize("bend", [no_values, odd_values])
def test_an_ask_without_its_words(
    hospital: Hospital, mia: Actor, chen: Actor, form: Payload, bend: Callable[[Payload], None]
) -> None:
    before = hospital.tables()
    forged = forged_form(form, "ask_mentor_form", {"mentor": hospital.member(chen.name).id})
    bend(forged)

    answer = mia.send_raw(forged)

    assert "Please write a sentence or two." in json.dumps(answer)
    assert hospital.tables() == before


def test_a_role_nobody_offered_is_an_advisor(
    hospital: Hospital, mia: Actor, chen: Actor, form: Payload
) -> None:
    carried = {"mentor": hospital.member(chen.name).id}
    forged = forged_form(form, "ask_mentor_form", carried, hope={"value": HOPE})
    no_such_option(forged)

    mia.send_raw(forged)

    assert "asks you to be their advisor" in chen.wait_for(HOPE).words


def test_buttons_and_forms_of_an_older_release(
    hospital: Hospital, mia: Actor, press: Payload, form: Payload
) -> None:
    before = hospital.tables()

    mia.send_raw(forged_press(press, "rate_mentor", "5"))
    mia.wait_for("This button is from an older message.")
    answer = mia.send_raw(forged_form(form, "rating_form", {}))

    assert "Home shows what you can do now" in json.dumps(answer)
    assert hospital.tables() == before
