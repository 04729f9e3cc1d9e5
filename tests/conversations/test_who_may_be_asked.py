"""Whom one may ask, how often, and who may ask at all; a refusal changes nothing."""

from datetime import timedelta

import pytest

from sandbox import Actor
from tests.conversations.everyday import accept, ask
from tests.support.hospital import Hospital, open_hospital, until


def newcomer(hospital: Hospital, kind: str) -> Actor:
    """Robin, of this kind, whom the bot has heard of."""
    robin = {"id": "U0ROBIN", "name": "Robin Gray", "handle": "robin", "kind": kind}
    hospital.sandbox.join(robin)

    def is_known() -> bool:
        with hospital.bot.core.store.read(hospital.bot.workspace.id) as uow:
            return uow.members.find("U0ROBIN") is not None

    until(is_known)
    return hospital.person("Robin Gray")


def assert_refused(hospital: Hospital, mentee: Actor, mentor: Actor, sentence: str) -> None:
    """By command and by sentence, in the same words; nothing is asked, no form opens."""
    hospital.settle()
    mentee.command("/findmentor", f"@{mentor.handle}")
    assert sentence in mentee.last.words
    assert mentee.modal is None

    mentee.say(f"ask @{mentor.handle} to mentor me: please")
    hospital.settle()
    assert sentence in mentee.last.words
    me, them = hospital.member(mentee.name), hospital.member(mentor.name)
    with hospital.bot.core.store.read(hospital.bot.workspace.id) as uow:
        assert uow.requests.pending_between(me.id, them.id) is None


def test_not_oneself(hospital: Hospital, sam: Actor) -> None:
    assert_refused(hospital, sam, sam, "That is you. Name a colleague, or search: /findmentor")


@pytest.mark.parametrize(
    ("kind", "why"),
    [
        ("bot", "is an app, not a person"),
        ("deactivated", "is no longer in this workspace"),
        ("external", "belongs to another organization"),
        ("single_channel_guest", "is a guest here"),
        ("multi_channel_guest", "is a guest here"),
    ],
)
def test_nobody_who_takes_no_part(hospital: Hospital, sam: Actor, kind: str, why: str) -> None:
    robin = newcomer(hospital, kind)

    for words in ("", " with words"):
        sam.command("/findmentor", f"@{robin.handle}{words}")
        assert f"Robin Gray {why}, so I can't pass on requests." in sam.last.words
        assert sam.modal is None


def test_a_multi_channel_guest_where_the_host_allows_it(sqlite_url: str) -> None:
    with open_hospital(sqlite_url, allow_guests=True) as hospital:
        robin = newcomer(hospital, "multi_channel_guest")
        ask(hospital.person("Sam Lee"), robin)
        accept(robin, hospital.person("Sam Lee"))


def test_a_single_channel_guest_not_even_then(sqlite_url: str) -> None:
    with open_hospital(sqlite_url, allow_guests=True) as hospital:
        newcomer(hospital, "single_channel_guest")
        sam = hospital.person("Sam Lee")

        sam.command("/findmentor", "@robin")

        assert "Robin Gray is a guest here" in sam.last.words


def test_a_guest_hears_why_nothing_happens(hospital: Hospital, chen: Actor) -> None:
    robin = newcomer(hospital, "multi_channel_guest")
    before = hospital.tables()

    robin.command("/findmentor", "grant writing")
    assert "Mentorship here is for full members of this workspace." in robin.last.words
    assert hospital.tables() == before

    robin.say("find me a mentor")
    assert "an administrator here can help" in robin.wait_for("Mentorship here").words


def test_someone_who_has_been_asked_already(hospital: Hospital, sam: Actor, chen: Actor) -> None:
    ask(sam, chen)

    sam.command("/findmentor", "@dr.chen")

    assert "You have asked Dr. Grace Chen already" in sam.last.words


def test_three_at_a_time(hospital: Hospital, sam: Actor, ortega: Actor) -> None:
    chen, okafor, cohen = (
        hospital.mentor(name) for name in ("Dr. Grace Chen", "Dr. David Okafor", "Dr. Hannah Cohen")
    )
    for mentor in (chen, okafor, cohen):
        ask(sam, mentor, f"Dear {mentor.name}.")

    assert_refused(
        hospital, sam, ortega, "You have 3 requests waiting for an answer, which is as many"
    )

    sam.click("Withdraw", on="You asked Dr. Hannah Cohen")
    cohen.wait_for("withdrew this request")
    ask(sam, ortega, "There is room again.")


def test_as_many_at_a_time_as_the_host_allows(sqlite_url: str) -> None:
    with open_hospital(sqlite_url, max_pending_requests=1) as hospital:
        sam = hospital.person("Sam Lee")
        ask(sam, hospital.person("Dr. Grace Chen"))

        sam.command("/findmentor", "@dr.ortega")

        assert "You have 1 request waiting for an answer" in sam.last.words


def test_the_fourth_is_refused_even_if_its_form_was_open_before(
    hospital: Hospital, sam: Actor, chen: Actor, okafor: Actor, cohen: Actor
) -> None:
    for mentor in (chen, okafor):
        ask(sam, mentor, f"Dear {mentor.name}.")
    sam.command("/findmentor", "@dr.ortega Please help me with my first operation")
    form = sam.modal
    assert form
    sam.say("ask @dr.cohen to mentor me: I would like to change fields")
    sam.wait_for("Shall I ask")
    sam.click("Send", on="Shall I ask")
    cohen.wait_for("I would like to change fields")
    before = hospital.tables()

    errors = sam.submit()

    assert "which is as many as can wait at once" in errors["hope"]
    assert sam.modal
    assert sam.modal.values["What I hope to gain"] == "Please help me with my first operation"
    assert hospital.tables() == before


def test_the_same_role_twice_with_one_mentor(hospital: Hospital, sam: Actor, chen: Actor) -> None:
    ask(sam, chen)
    accept(chen, sam)
    before = hospital.tables()

    sam.command("/findmentor", "@dr.chen Once more, please")
    errors = sam.submit()

    assert "Dr. Grace Chen is your advisor already." in errors["hope"]
    assert hospital.tables() == before


def test_someone_who_asked_not_to_be_asked_here(hospital: Hospital, sam: Actor) -> None:
    chen = hospital.mentor("Dr. Grace Chen", may_be_asked=False)

    assert_refused(hospital, sam, chen, "Dr. Grace Chen can't be asked through this app.")


def test_someone_who_takes_no_requests_until_a_day(hospital: Hospital, sam: Actor) -> None:
    until_day = (hospital.sandbox.clock.now() + timedelta(days=20)).date()
    chen = hospital.mentor("Dr. Grace Chen", not_accepting_until=until_day)

    assert_refused(
        hospital, sam, chen, f"takes no new requests until {until_day:%A} {until_day.day}"
    )
    hospital.sandbox.clock.jump(timedelta(days=21))
    ask(sam, chen)


def test_an_old_card_checks_again_and_explains(hospital: Hospital, sam: Actor, chen: Actor) -> None:
    sam.command("/findmentor", "grant writing")
    hospital.mentor("Dr. Grace Chen", may_be_asked=False)

    sam.click("Ask")

    assert sam.wait_for("Dr. Grace Chen can't be asked through this app.")
    assert sam.modal is None


def test_someone_slack_cannot_tell_of_just_now(hospital: Hospital, mia: Actor) -> None:
    mia.command("/findmentor", "help with grants")
    before = hospital.tables()
    hospital.sandbox.fail_next("users.info", status=500)

    typed = {**hospital.sandbox.delivered[-1], "text": "<@U0SOMEONE> Please help me."}
    answer = mia.send_raw(typed)

    assert "I could not reach what I need just now, and nothing was saved." in answer["text"]
    assert hospital.tables() == before
