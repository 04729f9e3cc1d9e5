"""People as tests hold them: what they see, wait for, and are told when it is not there."""

import threading

import pytest
from slack_sdk import WebClient

from sandbox import NotThere, Sandbox
from tests.sandbox.little_app import form, order_card, section


def test_people_go_by_name_handle_or_id(empty: Sandbox) -> None:
    ada = empty.person("Ada Byron")

    assert empty.person("@ada") is empty.person("U0ADA") is ada
    with pytest.raises(LookupError, match="nobody here is called 'Zoe'; there are Ada Byron"):
        empty.person("Zoe")


def test_waiting_ends_as_soon_as_it_is_there(empty: Sandbox, client: WebClient) -> None:
    later = threading.Timer(0.1, lambda: client.chat_postMessage(channel="U0ADA", text="Soup!"))
    later.start()

    assert empty.person("ada").wait_for("Soup").text == "Soup!"
    later.join()


def test_waiting_in_vain_tells_what_she_sees(empty: Sandbox, client: WebClient) -> None:
    client.chat_postMessage(channel="U0ADA", text="pie", blocks=order_card("pie"))

    with pytest.raises(NotThere) as lost:
        empty.person("ada").wait_for("tart", timeout=0.1)

    assert "Ada Byron waited 0.1 s for 'tart'" in str(lost.value)
    assert "@Ada Byron wants pie" in str(lost.value)


def test_her_own_words_are_not_what_she_waits_for(empty: Sandbox) -> None:
    ada = empty.person("ada")
    ada.say("pie")

    assert not ada.sees("pie")


def test_nothing_new_notices_all_there_is(empty: Sandbox, client: WebClient) -> None:
    ada = empty.person("ada")
    assert ada.nothing_new(0.05)
    posted = client.chat_postMessage(channel="U0ADA", text="Soup!")

    with pytest.raises(NotThere, match="Soup!"):
        ada.nothing_new(0.05)
    ada.wait_for("Soup!")
    assert ada.nothing_new(0.05)
    client.chat_delete(channel=posted["channel"], ts=posted["ts"])
    with pytest.raises(NotThere, match="one went away"):
        ada.nothing_new(0.05)


def test_the_form_on_top_comes_before_messages_and_home(empty: Sandbox, client: WebClient) -> None:
    ada = empty.person("ada")
    client.views_publish(
        user_id="U0ADA", view={"type": "home", "blocks": [section("Lunch at home")]}
    )
    assert ada.wait_for("Lunch") == ada.home
    client.chat_postMessage(channel="U0ADA", text="Lunch in a message")
    assert ada.wait_for("Lunch") == ada.last
    view = form(blocks=[*form()["blocks"], section("Lunch in a form")])
    client.views_open(trigger_id=empty.workspace.triggers.issue("U0ADA"), view=view)
    assert ada.wait_for("Lunch") == ada.modal


def test_a_form_can_be_read(empty: Sandbox, client: WebClient) -> None:
    ada = empty.person("ada")
    with pytest.raises(NotThere, match="Ada Byron has no form open"):
        ada.submit()
    client.views_open(trigger_id=empty.workspace.triggers.issue("U0ADA"), view=form())

    assert ada.modal
    assert (ada.modal.title, ada.modal.submit_label) == ("Order", "Send")
    assert ada.modal.labels == ["Dish", "Drink", "Guests", "Day"]
    with pytest.raises(NotThere) as lost:
        ada.fill("Dessert", "cake")
    assert "no field 'Dessert' to fill in" in str(lost.value)
    assert "fields: Dish, Drink, Guests, Day" in str(lost.value)
    assert "to send it: Send" in str(lost.value)
