"""Forms: opened by a trigger, checked before they are sent, answered by the ack."""

from datetime import date

import pytest

from sandbox import Actor, AppFailed, NotThere, Sandbox
from tests.sandbox.little_app import delivered


def test_what_the_app_receives(canteen: Sandbox, ada: Actor, ben: Actor) -> None:
    ada.command("/lunch")
    ada.fill("Dish", "soup")
    ada.choose("Drink", "Coffee")
    ada.fill("Guests", [ben])
    ada.fill("Day", date(2026, 11, 24))

    assert ada.submit() == {}
    assert ada.modal is None

    payload = delivered(canteen, "view_submission")
    coffee = {"text": {"type": "plain_text", "text": "Coffee"}, "value": "coffee"}
    assert payload["response_urls"] == []
    assert payload["user"] == {
        "id": "U0ADA",
        "username": "ada",
        "name": "ada",
        "team_id": "T0LUNCH",
    }
    assert payload["view"]["root_view_id"] == payload["view"]["id"]
    assert payload["view"]["state"]["values"] == {
        "dish": {"text": {"type": "plain_text_input", "value": "soup"}},
        "drink": {"pick": {"type": "static_select", "selected_option": coffee}},
        "guests": {"who": {"type": "multi_users_select", "selected_users": ["U0BEN"]}},
        "day": {"date": {"type": "datepicker", "selected_date": "2026-11-24"}},
        "sauce": {"sauce": {"type": "static_select", "selected_option": None}},
    }


def test_what_nobody_touched_is_sent_as_it_was(canteen: Sandbox, ada: Actor) -> None:
    ada.command("/lunch")
    assert ada.modal
    assert ada.modal.values == {"Dish": None, "Drink": "Tea", "Guests": [], "Day": None}
    ada.fill("Dish", "soup")
    ada.submit()

    payload = delivered(canteen, "view_submission")
    values = payload["view"]["state"]["values"]
    assert values["drink"]["pick"]["selected_option"]["value"] == "tea"
    assert values["guests"]["who"]["selected_users"] == []
    assert values["day"]["date"]["selected_date"] is None


@pytest.mark.parametrize(
    ("dish", "sentence"),
    [
        (None, "Please complete this required field."),
        ("ab", "Please enter at least 3 characters."),
        ("a" * 21, "Please enter no more than 20 characters."),
    ],
)
def test_what_slack_checks_before_it_sends(
    canteen: Sandbox, ada: Actor, dish: str | None, sentence: str
) -> None:
    ada.command("/lunch")
    ada.fill("Dish", dish)
    before = len(canteen.delivered)

    assert ada.submit() == {"dish": sentence}
    assert len(canteen.delivered) == before
    assert ada.modal and ada.modal.errors == {"dish": sentence}


def test_errors_of_the_app_keep_the_form_and_what_was_typed(ada: Actor) -> None:
    ada.command("/lunch")
    ada.fill("Dish", "stone")

    assert ada.submit() == {"dish": "Nobody eats stone."}
    assert ada.modal and ada.modal.values["Dish"] == "stone"


def test_errors_for_what_is_no_input_are_slacks_failure(ada: Actor) -> None:
    ada.command("/lunch")
    ada.fill("Dish", "elsewhere")

    with pytest.raises(AppFailed, match="We had some trouble connecting"):
        ada.submit()
    assert ada.modal


def test_an_answer_may_replace_the_form(ada: Actor) -> None:
    ada.command("/lunch")
    ada.fill("Dish", "update")
    ada.submit()

    assert ada.modal and ada.modal.title == "Dessert"
    ada.close()
    assert ada.modal is None


def test_an_answer_may_put_a_form_on_top_and_clear_them_all(ada: Actor) -> None:
    ada.command("/lunch")
    ada.fill("Dish", "push")
    ada.submit()
    assert ada.modal and ada.modal.title == "Dessert"

    ada.close()
    assert ada.modal and ada.modal.title == "Order"
    assert ada.modal.values["Dish"] == "push"

    ada.submit()
    ada.fill("Dish", "cake")
    ada.submit()
    assert ada.modal is None


def test_a_menu_tells_at_once_and_an_update_keeps_what_was_typed(
    canteen: Sandbox, ada: Actor
) -> None:
    ada.command("/lunch")
    ada.fill("Dish", "noodles")
    ada.choose("Sauce", "Red")

    assert ada.modal and "Red it is" in ada.modal.words
    assert ada.modal.values["Dish"] == "noodles"
    payload = delivered(canteen, "block_actions")
    assert payload["container"] == {"type": "view", "view_id": ada.modal.id}
    assert payload["view"]["state"]["values"]["dish"]["text"]["value"] == "noodles"
    assert "response_url" not in payload and "channel" not in payload


def test_an_option_that_is_not_offered(ada: Actor) -> None:
    ada.command("/lunch")

    with pytest.raises(NotThere, match="no option 'Milk'; there are 'Tea', 'Coffee'"):
        ada.choose("Drink", "Milk")


def test_a_closed_form_is_told_if_the_app_asked(ada: Actor) -> None:
    ada.shortcut("Order")
    ada.close()

    assert ada.wait_for("Not hungry after all?")
