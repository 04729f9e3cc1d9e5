"""A mentor suggests someone else, and the mentee decides whether to ask them."""

from datetime import timedelta

import pytest

from sandbox import Actor
from tests.conversations.everyday import HOPE, accept, ask, suggest
from tests.support.hospital import Hospital

LINE = "She has read more grants than I have."


def use(mentee: Actor, colleague: Actor) -> None:
    """Ask the colleague who was suggested, with the words that travel along."""
    mentee.click(f"Ask {colleague.name}")
    assert mentee.submit() == {}
    mentee.close()
    colleague.wait_for("Referred by")


def test_nobody_hears_before_the_mentee_decides(
    hospital: Hospital, sam: Actor, chen: Actor, cohen: Actor
) -> None:
    ask(sam, chen)
    suggest(chen, sam, cohen, line=LINE)

    told = sam.wait_for("Dr. Grace Chen can't take this on, and suggests Dr. Hannah Cohen.")
    assert LINE in told.words
    assert "It is up to you." in told.words
    sam.wait_for("Dr. Grace Chen suggested someone else on")
    chen.wait_for("You suggested someone else on")
    hospital.settle()
    assert cohen.messages() == []
    assert not any(message.buttons for message in chen.messages())


def test_the_words_travel_along_and_say_who_referred(
    hospital: Hospital, sam: Actor, chen: Actor, cohen: Actor
) -> None:
    ask(sam, chen, role="Coach", first_yes=True)
    suggest(chen, sam, cohen, line=LINE)
    sam.click("Ask Dr. Hannah Cohen")

    assert sam.modal
    assert "Dr. Grace Chen suggested them; your words travel along" in sam.modal.words
    assert sam.modal.values == {
        "What I hope to gain": HOPE,
        "Role": "Coach",
        "Other requests": ["The first yes is enough"],
    }
    sam.submit()

    card = cohen.wait_for("@Sam Lee asks you to be their coach.")
    assert f"Referred by Dr. Grace Chen: “{LINE}”" in card.words
    assert HOPE in card.words
    accept(cohen, sam)


def test_each_of_two_colleagues_may_be_asked_once(
    hospital: Hospital, sam: Actor, chen: Actor, cohen: Actor, okafor: Actor
) -> None:
    ask(sam, chen)
    suggest(chen, sam, cohen, okafor)
    told = sam.wait_for("suggests Dr. Hannah Cohen and Dr. David Okafor")
    assert told.buttons == ["Ask Dr. Hannah Cohen", "Ask Dr. David Okafor"]

    use(sam, cohen)

    sam.wait_for("Asked.")
    hospital.settle()
    told = sam.wait_for("suggests Dr. Hannah Cohen and Dr. David Okafor")
    assert told.buttons == ["Ask Dr. David Okafor"]
    use(sam, okafor)


def test_a_request_is_handed_on_twice_at_most(
    hospital: Hospital, sam: Actor, chen: Actor, cohen: Actor, okafor: Actor
) -> None:
    ask(sam, chen)
    suggest(chen, sam, cohen)
    use(sam, cohen)
    assert "Suggest someone else" in cohen.last.buttons
    suggest(cohen, sam, okafor)
    use(sam, okafor)

    assert okafor.last.buttons == ["Accept", "Not now"]
    assert "Referred by Dr. Hannah Cohen." in okafor.last.words


def test_a_suggestion_can_be_used_for_fourteen_days(
    hospital: Hospital, sam: Actor, chen: Actor, cohen: Actor
) -> None:
    ask(sam, chen)
    suggest(chen, sam, cohen)
    hospital.sandbox.clock.jump(timedelta(days=13, hours=23))
    sam.click("Ask Dr. Hannah Cohen")
    form = sam.modal
    assert form
    hospital.sandbox.clock.travel(timedelta(hours=2))
    before = hospital.tables()

    errors = sam.submit()

    assert "This suggestion is used or its 14 days are over." in errors["hope"]
    assert hospital.tables() == before
    sam.close()
    sam.click("Ask Dr. Hannah Cohen")
    sam.wait_for("You can still ask them by name: /findmentor @colleague")
    assert sam.modal is None


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("Dr. Grace Chen", "Please choose someone other than yourself."),
        ("Sam Lee", "That is the person who asks. Please choose a colleague."),
        ("Preceptor", "One of them is an app, not a person."),
    ],
)
def test_some_cannot_be_suggested(
    hospital: Hospital, sam: Actor, chen: Actor, name: str, told: str
) -> None:
    ask(sam, chen)
    before = hospital.tables()
    chen.click("Suggest someone else")
    chen.fill("Colleagues", [name])
    chen.fill("Why them, in a line", LINE)

    errors = chen.submit()

    assert told in errors["colleagues"]
    assert chen.modal
    assert chen.modal.values["Why them, in a line"] == LINE
    after = hospital.tables()
    # Preceptor itself is looked up once, like anyone who is named.
    assert {**after, "members": []} == {**before, "members": []}


def test_nobody_who_does_not_want_to_be_asked_is_suggested(
    hospital: Hospital, sam: Actor, chen: Actor
) -> None:
    """It would leave the mentee with a button that leads nowhere."""
    cohen = hospital.mentor("Dr. Hannah Cohen", may_be_asked=False)
    ask(sam, chen)
    chen.click("Suggest someone else")
    chen.fill("Colleagues", [cohen])

    assert chen.submit() == {
        "colleagues": "One of them prefers not to be asked through this app. "
        "Please choose someone else."
    }


@pytest.mark.parametrize("number", [0, 3])
def test_one_colleague_or_two(hospital: Hospital, sam: Actor, chen: Actor, number: int) -> None:
    colleagues = ["Dr. David Okafor", "Dr. Hannah Cohen", "Dr. Luis Ortega"]
    ask(sam, chen)
    before = hospital.tables()
    chen.click("Suggest someone else")
    chen.fill("Colleagues", colleagues[:number])

    assert "colleagues" in chen.submit()
    assert hospital.tables() == before


def test_a_form_sent_after_the_request_was_withdrawn_suggests_nobody(
    hospital: Hospital, sam: Actor, chen: Actor, cohen: Actor
) -> None:
    ask(sam, chen)
    chen.click("Suggest someone else")
    chen.fill("Colleagues", [cohen])
    sam.click("Withdraw")
    sam.wait_for("Withdrawn on")
    before = hospital.tables()

    assert chen.submit() == {}

    assert chen.modal
    assert "This had been answered before; nothing has changed." in chen.modal.words
    assert hospital.tables() == before


def test_a_suggestion_waits_in_home_too(
    hospital: Hospital, sam: Actor, chen: Actor, cohen: Actor
) -> None:
    ask(sam, chen)
    suggest(chen, sam, cohen)

    home = sam.open_home()
    assert "Someone was suggested to you." in home.words
    assert "Ask Dr. Hannah Cohen" in home.buttons
    sam.click("Ask Dr. Hannah Cohen", on=home)
    sam.submit()
    sam.close()

    cohen.wait_for("Referred by Dr. Grace Chen")
    sam.wait_for("1 request on the way")
    assert sam.home
    assert "Ask Dr. Hannah Cohen" not in sam.home.buttons


def test_a_colleague_suggested_twice_stands_in_home_once(
    sam: Actor, chen: Actor, okafor: Actor, cohen: Actor
) -> None:
    ask(sam, chen)
    ask(sam, okafor)
    suggest(chen, sam, cohen)
    suggest(okafor, sam, cohen)

    home = sam.open_home()
    assert home.buttons.count("Ask Dr. Hannah Cohen") == 1
    sam.click("Ask Dr. Hannah Cohen", on=home)
    sam.submit()
    sam.close()

    sam.wait_for("1 request on the way")
    assert sam.home
    assert "Ask Dr. Hannah Cohen" not in sam.home.buttons


def test_a_suggested_colleague_who_cannot_be_asked_just_now(
    hospital: Hospital, sam: Actor, chen: Actor
) -> None:
    cohen = hospital.mentor("Dr. Hannah Cohen")
    ask(sam, chen)
    suggest(chen, sam, cohen)
    hospital.mentor("Dr. Hannah Cohen", may_be_asked=False)

    sam.click("Ask Dr. Hannah Cohen")

    sam.wait_for("Dr. Hannah Cohen can't be asked through this app.")
    assert sam.modal is None


def test_a_colleague_asked_by_name_need_not_be_asked_again(
    hospital: Hospital, sam: Actor, chen: Actor
) -> None:
    okafor = hospital.mentor("Dr. David Okafor")
    ask(sam, chen)
    suggest(chen, sam, okafor)

    ask(sam, okafor)

    hospital.settle()
    assert not any("Ask Dr. David Okafor" in message.buttons for message in sam.messages())
