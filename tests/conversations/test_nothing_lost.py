"""Slack stumbles, and every message arrives all the same, once."""

from datetime import timedelta
from time import monotonic

import pytest
from slack_sdk import WebClient
from sqlalchemy import delete

from bot.messenger import SlackMessenger
from bot.usecases.delivering import Delivery
from bot.usecases.settle_messages import settle_messages
from sandbox import Actor
from storage.tables import pacer
from tests.conversations.everyday import HOPE, accept, ask
from tests.support.hospital import Hospital, until

A_MINUTE = timedelta(minutes=1)


def submit_ask(mentee: Actor, mentor: Actor) -> None:
    mentee.command("/findmentor", f"@{mentor.handle} {HOPE}")
    assert mentee.submit() == {}
    mentee.close()


def cards(person: Actor) -> int:
    return sum(HOPE in message.words for message in person.messages())


def wait_for_refusal(hospital: Hospital, method: str, times: int = 1) -> None:
    """Until Slack has answered so many calls with anything but yes."""

    def refused() -> int:
        calls = [call for call in hospital.sandbox.calls if call.method == method]
        return sum(not call.response.get("ok") for call in calls)

    until(lambda: refused() >= times)


def let_time_pass(hospital: Hospital) -> None:
    """Minute by minute, until everything has been said; pauses, by the real clock, end too."""

    def is_quiet_a_minute_later() -> bool:
        hospital.sandbox.clock.jump(A_MINUTE)
        with hospital.bot.engine.begin() as connection:
            connection.execute(delete(pacer))
        hospital.bot.courier.wake()
        return hospital.is_quiet()

    until(is_quiet_a_minute_later)


def look_up_what_is_unknown(hospital: Hospital) -> None:
    """As the bot does by itself once a post had time to be seen."""
    place = hospital.bot.workspace
    client = WebClient(hospital.sandbox.bot_token, base_url=hospital.sandbox.api_url)
    voice = SlackMessenger(
        client, classic=False, team=place.platform_id, app_user=hospital.sandbox.workspace.bot.id
    )
    delivery = Delivery(hospital.bot.queue, voice, monotonic, lambda: True)

    until(lambda: settle_messages(hospital.bot.core, delivery, after=timedelta(0)) > 0)


@pytest.mark.parametrize(
    ("error", "status"), [("ratelimited", 200), (None, 429), ("something_new", 200)]
)
def test_what_was_refused_is_posted_later(
    hospital: Hospital, sam: Actor, chen: Actor, error: str | None, status: int
) -> None:
    hospital.sandbox.fail_next("chat.postMessage", error=error, status=status)
    submit_ask(sam, chen)
    wait_for_refusal(hospital, "chat.postMessage")

    let_time_pass(hospital)
    assert cards(chen) == cards(sam) == 1


@pytest.mark.parametrize(("error", "status"), [(None, 503), ("internal_error", 200)])
def test_what_may_have_been_lost_is_looked_up_and_posted_once(
    hospital: Hospital, sam: Actor, chen: Actor, error: str | None, status: int
) -> None:
    hospital.sandbox.fail_next("chat.postMessage", error=error, status=status)
    submit_ask(sam, chen)
    wait_for_refusal(hospital, "chat.postMessage")

    look_up_what_is_unknown(hospital)

    let_time_pass(hospital)
    assert cards(chen) == cards(sam) == 1


@pytest.mark.parametrize("method", ["conversations.open", "views.publish"])
def test_a_conversation_or_a_home_is_tried_again(
    hospital: Hospital, sam: Actor, chen: Actor, method: str
) -> None:
    chen.open_home()
    hospital.settle()
    hospital.sandbox.fail_next(method, status=503)
    submit_ask(sam, chen)
    wait_for_refusal(hospital, method)

    let_time_pass(hospital)
    assert cards(chen) == cards(sam) == 1
    assert chen.home
    assert "One person waits for your answer." in chen.home.words


def test_a_card_is_drawn_anew_at_the_second_try(
    hospital: Hospital, sam: Actor, chen: Actor
) -> None:
    ask(sam, chen)
    hospital.settle()
    hospital.sandbox.fail_next("chat.update", status=503)
    chen.click("Accept", on=HOPE)
    wait_for_refusal(hospital, "chat.update")

    let_time_pass(hospital)
    assert not any({"Accept", "Withdraw"} & set(m.buttons) for m in chen.messages())
    assert not any({"Accept", "Withdraw"} & set(m.buttons) for m in sam.messages())


def test_while_slack_is_away_for_a_while_everything_waits(
    hospital: Hospital, sam: Actor, chen: Actor
) -> None:
    hospital.sandbox.fail_next("chat.postMessage", error="ratelimited", times=4)
    submit_ask(sam, chen)
    let_time_pass(hospital)
    wait_for_refusal(hospital, "chat.postMessage", times=4)
    assert cards(chen) == cards(sam) == 1
    accept(chen, sam)


def test_the_answer_is_committed_before_slack_hears_of_it(
    hospital: Hospital, sam: Actor, chen: Actor
) -> None:
    """Even if nothing can be posted for hours, the yes is a yes."""
    ask(sam, chen)
    hospital.settle()
    hospital.sandbox.fail_next("chat.postMessage", error="ratelimited", times=3)
    chen.click("Accept", on=HOPE)

    mentee, mentor = hospital.member("Sam Lee"), hospital.member("Dr. Grace Chen")
    with hospital.bot.core.store.read(hospital.bot.workspace.id) as uow:
        [mentorship] = uow.mentorships.running_of(mentee.id)
    assert mentorship.mentor_id == mentor.id
