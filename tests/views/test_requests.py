"""A request on both sides, its forms, and its answers."""

from dataclasses import replace

import pytest

from bot.domain.contents import Accepted, Declined, MentorAway, RequestCard
from bot.domain.request import NOT_SAYING, Answer, Reason, RequestState
from bot.views import answers, request_cards, requests
from bot.views.ids import Button, Field, Form
from tests.views import cast
from tests.views.wording import buttons, carried_by, inputs, labels, words_of

ANSWERS = ["Accept", "Suggest someone else", "Not now"]


def test_the_mentor_s_card_says_who_asks_for_what() -> None:
    card = cast.card(referred_by=cast.YU, referral_line="She is keen.", first_ever=True)
    shown = request_cards.show_received(card)
    assert shown.text.splitlines() == [
        "Mia Lopez asks you to be their advisor.",
        "Resident · PGY-2 · Pediatrics",
        "Advisor: talks through someone's path and decisions, over time.",
        "Referred by Dr. Yu: “She is keen.”",
        "“I would like to plan my first grant.”",
        (
            "Preceptor helps trainees here ask a colleague to mentor them. Why you: Dr. Yu "
            "suggested you. You need no profile, and one tap on Not now says no."
        ),
        (
            "Asked on Sunday 22 November 2026. Accept opens a chat for the two of you. "
            "Nothing else is asked of you today."
        ),
    ]
    assert labels(shown) == ANSWERS
    assert {each["action_id"]: carried_by(each) for each in buttons(shown)} == {
        Button.ACCEPT: {"request": 7},
        Button.SUGGEST: {"request": 7},
        Button.NOT_NOW: {"request": 7},
    }
    assert "<@U0001>" in words_of(shown)


def test_someone_asked_for_the_first_time_reads_why_them() -> None:
    first = request_cards.show_received(cast.card(first_ever=True)).text
    again = request_cards.show_received(cast.card()).text
    assert "Why you: Mia Lopez chose you for what they write above." in first
    assert "one tap on Not now says no" in first
    assert "Why you" not in again


def test_someone_with_a_profile_is_not_told_that_they_need_none() -> None:
    first = request_cards.show_received(cast.card(first_ever=True, has_profile=True)).text
    assert "Why you: Mia Lopez chose you for what they write above. One tap on Not now" in first
    assert "profile" not in first


def test_a_request_handed_on_twice_can_only_be_answered() -> None:
    shown = request_cards.show_received(cast.card(request=cast.request(hops=2)))
    assert labels(shown) == ["Accept", "Not now"]


@pytest.mark.parametrize(
    ("state", "mentor_reads", "mentee_reads"),
    [
        (RequestState.ACCEPTED, "You accepted on Monday 23", "Dr. Chen said yes on Monday 23"),
        (RequestState.DECLINED, "You said not now on", "Dr. Chen said not now on"),
        (RequestState.REFERRED, "You suggested someone else", "Dr. Chen suggested someone else"),
        (RequestState.WITHDRAWN, "Mia Lopez withdrew this request", "Withdrawn on Monday 23"),
        (RequestState.EXPIRED, "Closed without an answer", "Closed without an answer"),
    ],
)
def test_an_answered_card_says_what_happened_and_cannot_be_answered_again(
    state: RequestState, mentor_reads: str, mentee_reads: str
) -> None:
    received, sent = (
        request_cards.show_received(cast.card(state)),
        request_cards.show_sent(cast.card(state)),
    )
    assert mentor_reads in received.text
    assert mentee_reads in sent.text
    assert not {*ANSWERS, "Withdraw"} & {*labels(received), *labels(sent)}


def test_to_a_not_now_without_a_word_one_may_be_added() -> None:
    silent = cast.card(request=cast.request(RequestState.DECLINED, answer=NOT_SAYING))
    for shown in (request_cards.show_received(silent), requests.answered(silent)):
        [add] = buttons(shown)
        assert add["action_id"] == Button.EXPLAIN
        assert carried_by(add) == {"request": 7}
    explained = cast.card(
        request=cast.request(RequestState.DECLINED, answer=Answer(note="In May."))
    )
    for shown in (
        request_cards.show_received(explained),
        requests.answered(explained),
        requests.answered(replace(silent, already=True)),
        request_cards.show_sent(silent),
    ):
        assert labels(shown) == []


def test_withdrawn_words_are_no_longer_shown_to_the_mentor() -> None:
    assert cast.HOPE not in request_cards.show_received(cast.card(RequestState.WITHDRAWN)).text


def test_days_are_those_where_the_reader_lives() -> None:
    late = cast.request(asked_at=cast.NOW.replace(hour=23, minute=30))
    card = cast.card(request=late)
    assert "Monday 23 November" in request_cards.show_received(card).text  # Berlin
    assert "Sunday 22 November" in request_cards.show_sent(card).text  # New York


def test_the_mentee_sees_when_an_answer_can_be_expected() -> None:
    known = request_cards.show_sent(cast.card())
    unknown = request_cards.show_sent(cast.card(usual_days=None))
    assert "Dr. Chen usually answers in 2 days." in known.text
    assert "Most answer within a week; on day 14 we suggest others." in unknown.text
    assert "The first yes is enough" in known.text


def test_withdrawing_is_confirmed() -> None:
    [withdraw] = buttons(request_cards.show_sent(cast.card()))
    assert withdraw["action_id"] == Button.WITHDRAW
    assert carried_by(withdraw) == {"request": 7}
    assert withdraw["confirm"]["confirm"]["text"] == "Withdraw"
    assert withdraw["confirm"]["deny"]["text"] == "Keep it"


def test_the_ask_form_asks_for_hope_role_and_first_yes() -> None:
    form = requests.ask_form(cast.ASK_FORM)
    assert form["callback_id"] == Form.ASK_MENTOR
    assert form["submit"]["text"] == "Send"
    assert form["private_metadata"] == '{"mentor": 2}'
    fields = inputs(form)
    assert [each["label"]["text"] for each in fields.values()] == [
        "What I hope to gain",
        "Role",
        "Other requests",
    ]
    assert not fields[Field.HOPE].get("optional")
    assert fields[Field.HOPE]["element"]["initial_value"] == cast.HOPE
    assert fields[Field.ROLE]["element"]["initial_option"]["value"] == "advisor"
    assert "The first yes is enough" in words_of(form)
    assert "The worst they can say is not now, and then we suggest who to ask next." in words_of(
        form
    )
    assert "Slack administrators may be able to export messages" in words_of(form)


def test_a_referred_ask_says_who_sent_it_and_that_the_mentor_is_full() -> None:
    form = requests.ask_form(cast.REFERRED_FORM)
    assert form["private_metadata"] == '{"mentor": 3, "referral": 5}'
    said = words_of(form)
    assert "Dr. Chen suggested them" in said
    assert "They have no free place just now, and may open one or suggest someone." in said


def test_not_now_is_optional_in_everything() -> None:
    form = requests.not_now_form(cast.card(RequestState.DECLINED))
    assert form["callback_id"] == Form.NOT_NOW
    assert form["private_metadata"] == '{"request": 7}'
    assert list(inputs(form)) == [Field.REASON, Field.NOTE, Field.AWAY_UNTIL, Field.DO_NOT_ASK]
    assert all(each["optional"] for each in inputs(form).values())
    assert "Not accepting until" in words_of(form)
    assert "Don't ask me through this app" in words_of(form)


def test_suggesting_takes_one_or_two_colleagues() -> None:
    form = requests.refer_form(cast.card())
    colleagues = inputs(form)[Field.COLLEAGUES]
    assert form["callback_id"] == Form.REFER_REQUEST
    assert form["title"]["text"] == "Suggest someone else"
    assert colleagues["element"]["max_selected_items"] == 2
    assert not colleagues.get("optional")
    assert inputs(form)[Field.LINE]["optional"]


def test_after_sending_the_answer_s_time_is_said() -> None:
    said = words_of(requests.asked(cast.card()))
    assert "Sent to Dr. Chen. Dr. Chen usually answers in 2 days." in said


@pytest.mark.parametrize(
    ("card", "said"),
    [
        (cast.card(RequestState.ACCEPTED), "You accepted on Monday 23 November 2026."),
        (cast.card(RequestState.ACCEPTED, already=True), "Dr. Chen said yes on Monday 23"),
        (cast.card(RequestState.WITHDRAWN), "Withdrawn on Monday 23 November 2026."),
    ],
)
def test_whoever_acted_reads_what_has_become_of_it(card: RequestCard, said: str) -> None:
    view, answer = requests.answered(card), requests.show_card_answer(card)
    assert said in words_of(view)
    assert said in answer.text
    assert ("nothing has changed" in answer.text) is card.already


def test_a_yes_names_the_next_step() -> None:
    news = Accepted(cast.card(RequestState.ACCEPTED), cast.MENTORSHIP, (cast.YU, cast.PRIYA))
    assert answers.tell_accepted(news).text.splitlines() == [
        "Dr. Chen said yes, and is now your advisor.",
        "The first yes was enough: I withdrew your requests to Dr. Yu and Priya Raman, kindly.",
        (
            "Next: agree on a day for a first meeting, and bring one thing you would like to get "
            "better at."
        ),
    ]


def test_a_no_is_warm_and_leads_on() -> None:
    told = answers.tell_declined(cast.DECLINED, classic=False)
    assert told.text.splitlines()[:6] == [
        (
            "Dr. Chen can't take this on just now. They have no time for it at the moment. "
            "They take no new requests until Monday 4 January 2027."
        ),
        "Dr. Chen writes:",
        "“Ask in May!”",
        "That is common and says nothing about you. Asking is the hard part, and you did it.",
        "You could ask next:",
        "Dr. Yu",
    ]
    assert labels(told) == ["Ask", "Profile"]


@pytest.mark.parametrize("reason", [None, *Reason])
def test_a_no_never_repeats_a_mentor_s_reason_raw(reason: Reason | None) -> None:
    card = cast.card(request=cast.request(RequestState.DECLINED, answer=Answer(reason)))
    told = answers.tell_declined(Declined(card, ()), classic=False)
    assert "I evaluate" not in told.text
    assert "writes" not in told.text
    assert labels(told) == ["Find a mentor"]


def test_a_suggestion_is_the_mentee_s_to_use() -> None:
    told = answers.tell_referred(cast.REFERRED)
    assert "Dr. Chen can't take this on, and suggests Dr. Yu and Priya Raman." in told.text
    assert "“She knows grants well.”" in told.text
    [ask] = buttons(told)
    assert ask["text"]["text"] == "Ask Dr. Yu"
    assert ask["action_id"] == Button.ASK_REFERRED
    assert carried_by(ask) == {"referral": 5}
    assert "Priya Raman\nNo longer open." in told.text


def test_a_used_suggestion_says_so() -> None:
    used = cast.referral_line(is_open=False, used=True)
    told = answers.tell_referred(replace(cast.REFERRED, referrals=(used,)))
    assert "Dr. Yu\nAsked." in told.text


def test_an_absence_leaves_the_request_open() -> None:
    told = answers.tell_away(MentorAway(cast.card(), cast.LATER, ()), classic=False)
    assert told.text.startswith(
        "Dr. Chen takes no new requests until Monday 4 January 2027. Your request stays open"
    )
    assert labels(told) == ["Find a mentor", "Withdraw"]
