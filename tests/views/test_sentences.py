"""Answers to plain sentences, help, and the first words to a pair."""

from dataclasses import replace

from bot.domain.contents import AcceptPreview, AskPreview, ChooseMentor, ChooseRequest, KickOff
from bot.domain.messages import Kind
from bot.domain.request import RequestState
from bot.views import help, messages, sentences
from bot.views.ids import Button
from bot.views.parts import Rendered
from tests.views import cast
from tests.views.wording import buttons, carried_by, labels, words_of

KICK_OFF = KickOff(cast.MENTORSHIP, cast.CHEN, cast.MIA, cast.HOPE)


def kick_off(kind: Kind, content: KickOff) -> Rendered:
    return messages.render(kind, content, classic=False, team="T1", app_user="U0BOT")


def test_an_ask_is_shown_before_it_is_sent() -> None:
    shown = sentences.preview_ask(AskPreview(cast.ASK_FORM, 11))
    assert shown.text.splitlines() == [
        "Shall I ask Dr. Chen to be your advisor?",
        "“I would like to plan my first grant.”",
        "Nothing is sent until you tap Send. To change it, write the sentence again.",
    ]
    [send] = buttons(shown)
    assert (send["text"]["text"], send["action_id"]) == ("Send", Button.SEND_ASK)
    assert carried_by(send) == {"draft": 11}


def test_a_sent_ask_cannot_be_sent_again() -> None:
    shown = sentences.preview_ask(AskPreview(cast.ASK_FORM, 11, sent=True))
    assert shown.text == "Sent to Dr. Chen. Dr. Chen usually answers in 2 days."
    assert labels(shown) == []


def test_an_ask_that_says_nothing_leads_to_the_form() -> None:
    shown = sentences.preview_ask(AskPreview(replace(cast.ASK_FORM, hope=" "), 11))
    [ask] = buttons(shown)
    assert carried_by(ask) == {"mentor": cast.CHEN.id}
    assert "what you hope to gain" in shown.text


def test_a_yes_is_shown_before_it_is_told() -> None:
    shown = sentences.preview_accept(AcceptPreview(cast.card()))
    assert shown.text.startswith("Shall I tell Mia Lopez that you will be their advisor?")
    [send] = buttons(shown)
    assert (send["text"]["text"], send["action_id"]) == ("Send", Button.SEND_ACCEPT)
    assert carried_by(send) == {"request": 7}


def test_a_yes_already_told_has_no_button() -> None:
    shown = sentences.preview_accept(AcceptPreview(cast.card(RequestState.ACCEPTED)))
    assert shown.text.startswith("You accepted on Monday 23 November 2026.")
    assert labels(shown) == []


def test_a_yes_to_several_asks_which() -> None:
    shown = sentences.choose_request(
        ChooseRequest((cast.card(), cast.card(mentee=cast.YU))), classic=False
    )
    assert shown.text.startswith("Several requests wait for your answer. Which one?\nMia Lopez")
    assert labels(shown) == ["Accept", "Suggest someone else", "Not now"] * 2


def test_a_name_of_several_asks_whom() -> None:
    shown = sentences.choose_mentor(ChooseMentor(11, (cast.CHEN, cast.YU)))
    assert shown.text.splitlines()[1:] == ["Dr. Chen", "Dr. Yu"]
    assert [carried_by(each) for each in buttons(shown)] == [
        {"draft": 11, "mentor": 2},
        {"draft": 11, "mentor": 3},
    ]
    assert [each["accessibility_label"] for each in buttons(shown)] == [
        "Choose: Dr. Chen",
        "Choose: Dr. Yu",
    ]


def test_help_names_what_can_be_typed_and_who_can_read() -> None:
    said = help.answer().text
    for sentence in (
        "/findmentor grant writing",
        "/findmentor @colleague",
        "/mentorship profile",
        "find me a mentor for ICU research",
        "ask @colleague to mentor me: I would like to …",
        (
            "Slack administrators may be able to export messages, this chat included; "
            "whoever hosts the app can reach its database."
        ),
    ):
        assert sentence in said
    assert labels(help.answer()) == ["Find a mentor", "Profile as mentee", "Profile as mentor"]


def test_the_coordinator_is_named_only_where_there_is_one() -> None:
    assert "Tell the coordinator" not in help.answer(has_coordinators=False).text
    assert "Tell the coordinator" in help.answer(has_coordinators=True).text


def test_what_is_not_understood_gets_help_with_buttons() -> None:
    shown = help.not_understood()
    assert shown.text.startswith("I did not understand that.")
    assert labels(shown) == ["Find a mentor", "Help"]


def test_a_kick_off_says_who_is_who_and_the_first_step() -> None:
    said = words_of(kick_off(Kind.KICK_OFF, KICK_OFF))
    assert "<@U0002> is now advisor to <@U0001>." in said
    assert cast.HOPE in said
    assert "The first step: agree on a day for a first meeting" in said
    assert "one thing you would like to get better at" in said
    assert "I have not asked for permission to read it, so I can't." in said


def test_a_kick_off_shows_nothing_on_a_lock_screen() -> None:
    assert kick_off(Kind.KICK_OFF, KICK_OFF).text == "A first word for the two of you."


def test_a_kick_off_offers_to_agree_on_how_to_work() -> None:
    [plan, agree, _, _] = buttons(kick_off(Kind.KICK_OFF, KICK_OFF))
    assert agree["text"]["text"] == "Agree how we'll work"
    assert plan["text"]["text"] == "Plan the first meeting"
    assert agree["value"] == plan["value"] == '{"mentorship": 9}'


def test_the_kick_off_links_to_the_app_itself() -> None:
    [*_, link] = buttons(kick_off(Kind.KICK_OFF, KICK_OFF))
    assert link["text"]["text"] == "Write to Preceptor"
    assert link["url"] == "slack://user?team=T1&id=U0BOT"
    assert link["action_id"] == Button.LINK


def test_without_a_chat_of_two_each_is_sent_to_the_other() -> None:
    alone = kick_off(Kind.KICK_OFF_ALONE, replace(KICK_OFF, alone_with=cast.CHEN))
    assert "please write to <@U0002> directly" in words_of(alone)
    assert "please write to Dr. Chen directly" in alone.text
    assert labels(alone) == ["Plan the first meeting", "Agree how we'll work", "See goals"]
