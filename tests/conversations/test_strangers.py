"""Nobody sees or changes what is not theirs, whatever they send; each hears a clear sentence."""

import json

import pytest

from sandbox import Actor
from tests.conversations.everyday import HOPE, ask, suggest
from tests.support.hospital import Hospital
from tests.support.replay import Payload, forged_form, forged_press, newest_form

NOT_YOURS = "I can't find that for you; it may have changed meanwhile."


def request_of(hospital: Hospital, mentee: Actor) -> int:
    me = hospital.member(mentee.name).id
    with hospital.bot.core.store.read(hospital.bot.workspace.id) as uow:
        return uow.requests.pending_of_mentee(me)[0].id


def referral_of(hospital: Hospital, mentee: Actor) -> int:
    me = hospital.member(mentee.name).id
    with hospital.bot.core.store.read(hospital.bot.workspace.id) as uow:
        return uow.referrals.open_for(me, hospital.sandbox.clock.now())[0].id


@pytest.mark.parametrize(
    "action",
    [
        "accept_request",
        "open_place_and_accept",
        "not_now",
        "explain_not_now",
        "suggest_someone",
        "withdraw_request",
    ],
)
def test_a_button_of_someone_elses_request(
    hospital: Hospital, sam: Actor, mia: Actor, press: Payload, action: str
) -> None:
    ask(sam, hospital.person("Dr. Grace Chen"))
    before = hospital.tables()

    mia.send_raw(forged_press(press, action, {"request": request_of(hospital, sam)}))

    mia.wait_for(NOT_YOURS)
    assert HOPE not in mia.last.words
    assert mia.modal is None
    assert hospital.tables() == before


@pytest.mark.parametrize(
    "action", ["accept_request", "not_now", "explain_not_now", "suggest_someone"]
)
def test_the_mentee_does_not_answer_her_own_request(
    hospital: Hospital, mia: Actor, chen: Actor, press: Payload, action: str
) -> None:
    ask(mia, chen)
    before = hospital.tables()

    mia.send_raw(forged_press(press, action, {"request": request_of(hospital, mia)}))

    mia.wait_for(NOT_YOURS)
    assert hospital.tables() == before


def test_the_mentor_does_not_withdraw_it(
    hospital: Hospital, sam: Actor, mia: Actor, press: Payload
) -> None:
    ask(sam, mia)
    before = hospital.tables()

    mia.send_raw(forged_press(press, "withdraw_request", {"request": request_of(hospital, sam)}))

    mia.wait_for(NOT_YOURS)
    assert hospital.tables() == before


def test_someone_elses_unsent_ask(
    hospital: Hospital, sam: Actor, mia: Actor, chen: Actor, press: Payload
) -> None:
    sam.say(f"ask @dr.chen to mentor me: {HOPE}")
    sam.wait_for("Shall I ask")
    before = hospital.tables()
    [draft] = [
        json.loads(block["elements"][0]["value"])["draft"]
        for block in sam.last.blocks
        if block["type"] == "actions"
    ]
    mentor = hospital.member(chen.name).id

    mia.send_raw(forged_press(press, "send_ask", {"draft": draft}))
    mia.wait_for(NOT_YOURS)
    mia.send_raw(forged_press(press, "choose_mentor", {"draft": draft, "mentor": mentor}))

    assert mia.modal is None
    assert not mia.sees(HOPE)
    assert hospital.tables() == before


def test_someone_elses_referral(
    hospital: Hospital, sam: Actor, mia: Actor, press: Payload, form: Payload
) -> None:
    chen, cohen = hospital.person("Dr. Grace Chen"), hospital.person("Dr. Hannah Cohen")
    ask(sam, chen)
    suggest(chen, sam, cohen, line="Between us.")
    before = hospital.tables()
    carried = {
        "referral": referral_of(hospital, sam),
        "mentor": hospital.member(cohen.name).id,
    }

    mia.send_raw(forged_press(press, "ask_referred", carried))
    mia.wait_for(NOT_YOURS)
    answer = mia.send_raw(
        forged_form(form, "ask_mentor_form", carried, hope={"value": "Me instead."})
    )

    assert NOT_YOURS in json.dumps(answer)
    assert mia.modal is None
    assert hospital.tables() == before


def test_a_referral_is_good_for_the_one_suggested_and_nobody_else(
    hospital: Hospital, sam: Actor, chen: Actor
) -> None:
    cohen, okafor = hospital.person("Dr. Hannah Cohen"), hospital.person("Dr. David Okafor")
    ask(sam, chen)
    suggest(chen, sam, cohen)
    sam.command("/findmentor")
    sam.fill("need", "anything")
    sam.submit()
    before = hospital.tables()
    carried = {
        "referral": referral_of(hospital, sam),
        "mentor": hospital.member(okafor.name).id,
    }

    answer = sam.send_raw(
        forged_form(newest_form(hospital), "ask_mentor_form", carried, hope={"value": "Help."})
    )

    assert NOT_YOURS in json.dumps(answer)
    assert hospital.tables() == before


@pytest.mark.parametrize("callback", ["not_now_form", "refer_request_form"])
def test_an_answer_form_for_someone_elses_request(
    hospital: Hospital, sam: Actor, mia: Actor, form: Payload, callback: str
) -> None:
    ask(sam, hospital.person("Dr. Grace Chen"))
    before = hospital.tables()
    typed = {
        "colleagues": {"selected_users": [mia.id]},
        "do_not_ask": {"selected_options": [{"value": "yes"}]},
    }

    answer = mia.send_raw(
        forged_form(form, callback, {"request": request_of(hospital, sam)}, **typed)
    )

    assert NOT_YOURS in json.dumps(answer)
    assert HOPE not in json.dumps(answer)
    assert hospital.tables() == before


def test_another_workspaces_people_are_not_let_in(
    hospital: Hospital, mia: Actor, press: Payload
) -> None:
    before = hospital.tables()
    elsewhere = {"id": "T0ELSEWHERE", "domain": "elsewhere"}
    user = {**press["user"], "team_id": "T0ELSEWHERE"}

    mia.send_raw({**press, "team": elsewhere, "user": user})

    mia.wait_for("Mentorship here is for full members of this workspace.")
    assert hospital.tables() == before


def test_an_answer_is_given_to_slack_and_nobody_else(
    hospital: Hospital, sam: Actor, mia: Actor, chen: Actor, press: Payload
) -> None:
    ask(sam, chen)
    before = hospital.tables()
    forged = forged_press(press, "accept_request", {"request": request_of(hospital, sam)})

    mia.send_raw({**forged, "response_url": "http://attacker.example/steal"})

    assert hospital.tables() == before


def test_what_an_unlisted_mentor_wrote_about_herself(
    hospital: Hospital, mia: Actor, press: Payload
) -> None:
    """Anyone may be asked by name; a profile is read by others only once it is listed."""
    rossi = hospital.mentor("Dr. Elena Rossi", listed=False)

    mia.send_raw(forged_press(press, "see_profile", {"mentor": hospital.member(rossi.name).id}))

    shown = [json.dumps(sent) for sent in hospital.sandbox.payloads if "view" in sent]
    assert any("Dr. Elena Rossi" in view for view in shown)
    assert not any("sepsis" in view for view in shown)
