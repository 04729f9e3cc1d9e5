"""Meetings are planned by either of the two: times proposed and picked, moved, and called off."""

from datetime import UTC

import pytest

from bot.domain.errors import MeetingHasChanged, NoMoreMeetings, NotYours
from bot.domain.planned import PlannedId
from bot.usecases.answer_times import pick_time
from bot.usecases.pause_mentorship import end_within
from bot.usecases.plan_meeting import look_at_move
from sandbox import Actor, Message
from tests.conversations.agreeing import pair
from tests.conversations.everyday import begin_on_monday_noon
from tests.conversations.planning import (
    PROPOSES,
    YOUR_MEETING,
    event_of,
    new_york,
    propose,
)
from tests.support.hospital import Hospital


@pytest.fixture(autouse=True)
def together(hospital: Hospital, sam: Actor, okafor: Actor) -> None:
    """Sam is in New York, Dr. Okafor in Los Angeles."""
    begin_on_monday_noon(hospital)
    pair(hospital, sam, okafor)


def planned(hospital: Hospital, sam: Actor) -> Message:
    """They meet on Wednesday at 15:00 in New York; the news of it, in their chat."""
    sam.click("Plan the first meeting")
    assert propose(sam, new_york(hospital, 2, "15:00"), agreed=True) == {}
    sam.close()
    hospital.settle()
    news = sam.wait_for(YOUR_MEETING)
    assert isinstance(news, Message)
    return news


def proposed(hospital: Hospital, sam: Actor, okafor: Actor) -> Message:
    """Sam proposes Tuesday 9:00 and Wednesday 15:00; the card that Dr. Okafor got."""
    sam.click("Plan the first meeting")
    times = (new_york(hospital, 1, "09:00"), new_york(hospital, 2, "15:00"))
    assert propose(sam, *times) == {}
    sam.close()
    card = okafor.wait_for(PROPOSES)
    assert isinstance(card, Message)
    return card


def test_three_times_are_proposed_and_one_is_picked(
    hospital: Hospital, sam: Actor, okafor: Actor
) -> None:
    sam.click("Plan the first meeting")
    times = [new_york(hospital, day, at) for day, at in ((1, "09:00"), (2, "15:00"), (4, "01:00"))]
    assert propose(sam, *times, minutes="45", format="Call") == {}
    assert sam.modal and "asked to pick one of 3 times" in sam.modal.words

    card = okafor.wait_for(PROPOSES)
    assert "45 minutes, a call" in card.words
    assert "12:00 to 12:45 (15:00 for Sam Lee)" in card.words
    # In New York it is the next day by then.
    friday = f"{times[2]:%A} {times[2].day} {times[2]:%B %Y}"
    assert f"22:00 to 22:45 ({friday}, 1:00 for Sam Lee)" in card.words
    okafor.click("This one", on=card, block="12:00 to 12:45")

    news = sam.wait_for(YOUR_MEETING)
    assert "12:00 to 12:45 for Dr. David Okafor (15:00 for Sam Lee)" in news.words
    assert okafor.wait_for(YOUR_MEETING).key == news.key
    hospital.settle()
    assert event_of(sam.files[-1].data) == {
        "method": "PUBLISH",
        "uid": event_of(okafor.files[-1].data)["uid"],
        "sequence": "0",
        "status": "CONFIRMED",
        "starts": times[1].astimezone(UTC).isoformat(),
        "minutes": "45",
    }
    assert okafor.wait_for("You meet @Sam Lee on").buttons == []


def test_what_is_agreed_already_is_set_down_at_once(
    hospital: Hospital, sam: Actor, okafor: Actor
) -> None:
    news = planned(hospital, sam)
    assert news.buttons == ["Agenda", "Reschedule", "Cancel meeting"]
    assert okafor.sees("15:00 for Sam Lee")
    assert not okafor.sees(PROPOSES)


def test_none_fits_and_others_are_proposed(hospital: Hospital, sam: Actor, okafor: Actor) -> None:
    okafor.click("None of these", on=proposed(hospital, sam, okafor))
    told = sam.wait_for("None of the times you proposed suits @Dr. David Okafor.")
    said = okafor.wait_for("none of these times suits you. @Sam Lee has been told.")
    assert said.buttons == ["Propose other times"]

    sam.click("Propose other times", on=told)
    assert propose(sam, new_york(hospital, 3, "10:00")) == {}
    card = okafor.wait_for("7:00 to 7:30 (10:00 for Sam Lee)")
    okafor.click("This one", on=card)
    sam.wait_for(YOUR_MEETING)


def test_a_meeting_is_moved_by_asking(hospital: Hospital, sam: Actor, okafor: Actor) -> None:
    news = planned(hospital, sam)
    okafor.click("Reschedule", on=news)
    assert propose(okafor, new_york(hospital, 3, "12:00")) == {}
    okafor.close()
    card = sam.wait_for("would like to move your meeting of")
    assert sam.wait_for("Until one is picked, this one stands.").key == news.key

    sam.click("This one", on=card)
    sam.wait_for("Your meeting has moved.")
    hospital.settle()
    assert sam.wait_for("This has changed since.").key == news.key
    first, second = (event_of(file.data) for file in okafor.files)
    assert (first["uid"], "1") == (second["uid"], second["sequence"])


def test_a_meeting_that_cannot_be_moved_stays(
    hospital: Hospital, sam: Actor, okafor: Actor
) -> None:
    news = planned(hospital, sam)
    sam.click("Reschedule", on=news)
    assert propose(sam, new_york(hospital, 3, "12:00")) == {}
    assert sam.modal and "until then your meeting of" in sam.modal.words
    sam.close()
    asked = okafor.wait_for("would like to move")
    assert "Does this time suit you?" in asked.words
    okafor.click("None of these", on=asked)
    told = sam.wait_for("stays as it is")
    assert told.buttons == ["Propose other times"]
    assert okafor.wait_for("You meet @Sam Lee on").buttons == []
    hospital.settle()
    assert len(sam.files) == 1


def test_either_calls_it_off_and_both_calendars_hear(
    hospital: Hospital, sam: Actor, okafor: Actor
) -> None:
    news = planned(hospital, sam)
    okafor.click("Cancel meeting", on=news)
    assert "Your partner hears of it at once" in okafor.confirmed[-1].text
    told = sam.wait_for("@Dr. David Okafor cancelled the meeting of")
    assert told.buttons == ["Plan a meeting"]
    hospital.settle()
    kept, gone = (event_of(file.data) for file in sam.files)
    assert gone == kept | {"method": "CANCEL", "status": "CANCELLED", "sequence": "1"}


def test_a_time_taken_back_cannot_be_picked(hospital: Hospital, sam: Actor, okafor: Actor) -> None:
    proposed(hospital, sam, okafor)
    sam.click("Take back", on=sam.open_home())
    assert okafor.wait_for("took these times back").buttons == []
    core, late = hospital.bot.core, new_york(hospital, 1, "09:00")
    with pytest.raises(MeetingHasChanged, match="cancelled"):
        pick_time(core, hospital.member(okafor.name), PlannedId(1), 1, late)


def test_only_the_partner_picks_and_only_once(
    hospital: Hospital, sam: Actor, okafor: Actor, mia: Actor
) -> None:
    proposed(hospital, sam, okafor)
    core, time = hospital.bot.core, new_york(hospital, 1, "09:00")
    with pytest.raises(MeetingHasChanged):
        pick_time(core, hospital.member(sam.name), PlannedId(1), 1, time)
    with pytest.raises(NotYours):
        pick_time(core, hospital.member(mia.name), PlannedId(1), 1, time)
    pick_time(core, hospital.member(okafor.name), PlannedId(1), 1, time)
    with pytest.raises(MeetingHasChanged, match="scheduled"):
        pick_time(core, hospital.member(okafor.name), PlannedId(1), 1, time)
    hospital.settle()
    assert len(okafor.files) == 1


def test_a_time_that_is_over_cannot_be_picked(
    hospital: Hospital, sam: Actor, okafor: Actor
) -> None:
    card = proposed(hospital, sam, okafor)
    hospital.sandbox.clock.jump(new_york(hospital, 1, "10:00") - hospital.sandbox.clock.now())
    okafor.click("This one", on=card, block="6:00 to 6:30")
    assert okafor.sees("This time is over.")
    okafor.click("This one", on=card, block="12:00 to 12:30")
    sam.wait_for(YOUR_MEETING)


def test_times_nobody_picked_are_told_of(hospital: Hospital, sam: Actor, okafor: Actor) -> None:
    proposed(hospital, sam, okafor)
    clock = hospital.sandbox.clock
    clock.jump(new_york(hospital, 2, "14:30") - clock.now())
    clock.travel(new_york(hospital, 0, "15:30") - clock.now())
    told = sam.wait_for("are over, and none was picked")
    assert told.buttons == ["Propose other times"]
    okafor.wait_for("These times are over.")


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({}, {"time_1": ""}),
        ({"time_1": -1}, {"time_1": "That time is over."}),
        ({"time_2": 400}, {"time_2": "Please choose a time within the next year."}),
        ({"time_1": 1, "minutes": "0"}, {"minutes": "from 5 to 600"}),
        ({"time_1": 1, "minutes": "2000"}, {"minutes": "from 5 to 600"}),
        ({"time_1": 1, "time_2": 2, "agreed": True}, {"agreed": "leave only that one"}),
    ],
)
def test_what_cannot_be_planned_is_said_on_its_field(
    hospital: Hospital, sam: Actor, fields: dict[str, object], said: dict[str, str]
) -> None:
    sam.click("Plan the first meeting")
    if "time_2" in fields and "time_1" not in fields:
        sam.fill("time_1", new_york(hospital, 1, "10:00"))
    for name, value in fields.items():
        if isinstance(value, int) and name.startswith("time"):
            value = new_york(hospital, value, "10:00")
        sam.fill(name, ["Put it in both calendars at once"] if value is True else value)
    errors = sam.submit()
    assert errors.keys() == said.keys()
    assert all(words in errors[name] for name, words in said.items())


def test_the_agenda_is_the_twos_and_stands_in_no_message(
    hospital: Hospital, sam: Actor, okafor: Actor
) -> None:
    news = planned(hospital, sam)
    sam.click("Agenda", on=news)
    okafor.click("Agenda", on=news)
    sam.fill("agenda", "Fellowship letters")
    assert sam.submit() == {}
    okafor.fill("agenda", "Room 4.12")
    assert okafor.submit() == {}
    assert okafor.modal
    assert "Sam Lee changed it meanwhile" in okafor.modal.words
    assert "Fellowship letters" in okafor.modal.words
    assert okafor.modal.values["What to talk about"] == "Room 4.12"
    okafor.fill("agenda", "Fellowship letters, in room 4.12")
    assert okafor.submit() == {}

    sam.open_home()
    sam.click("Agenda", on=sam.home)
    assert sam.modal
    assert sam.modal.values["What to talk about"] == "Fellowship letters, in room 4.12"
    hospital.settle()
    for person in (sam, okafor):
        assert not any(
            "Fellowship" in message.text + message.words for message in person.messages()
        )
    assert b"Fellowship" not in sam.files[0].data


def test_an_agenda_that_may_name_a_patient_is_asked_about(hospital: Hospital, sam: Actor) -> None:
    sam.click("Agenda", on=planned(hospital, sam))
    sam.fill("agenda", "The lady with MRN 4459012")
    sam.submit()
    assert sam.modal
    assert "a record number" in sam.modal.words
    sam.fill("save_anyway", ["This names no patient"])
    assert sam.submit() == {}
    assert sam.modal is None


def test_home_shows_the_next_meeting_and_what_can_be_done(
    hospital: Hospital, sam: Actor, okafor: Actor
) -> None:
    proposed(hospital, sam, okafor)
    home = okafor.open_home()
    assert "Sam Lee proposes to meet. One tap is enough." in home.words
    okafor.click("This one", on=home, block="12:00 to 12:30")
    hospital.settle()
    assert okafor.home and "Next meeting:" in okafor.home.words
    okafor.click("Calendar file", on=okafor.home)
    hospital.settle()
    assert event_of(okafor.messages()[-1].files[0].data)["sequence"] == "0"


def test_what_ends_calls_its_meetings_off(hospital: Hospital, sam: Actor, okafor: Actor) -> None:
    news = planned(hospital, sam)
    core, me = hospital.bot.core, hospital.member(okafor.name)
    with core.store.change(me.workspace_id) as uow:
        [mentorship] = uow.mentorships.running_of(me.id)
        end_within(uow, me, uow.mentorships.hold(mentorship.id), core.clock.now())
    sam.wait_for("does not take place")
    hospital.settle()
    assert event_of(sam.files[-1].data)["method"] == "CANCEL"
    assert sam.wait_for("This has changed since.").key == news.key
    with pytest.raises(NoMoreMeetings):
        look_at_move(core, hospital.member(sam.name), PlannedId(1))


def test_a_pause_takes_out_the_meetings_within_it(
    hospital: Hospital, sam: Actor, okafor: Actor
) -> None:
    planned(hospital, sam)
    sam.click("Plan a meeting", on=sam.open_home())
    assert propose(sam, new_york(hospital, 30, "15:00"), agreed=True) == {}
    sam.close()
    hospital.settle()
    sam.say("pause for 2 weeks")
    sam.click("Pause", on=sam.wait_for("rest"))
    okafor.wait_for("does not take place. The mentorship rests for now.")
    hospital.settle()
    assert [event_of(file.data)["status"] for file in okafor.files] == [
        "CONFIRMED",
        "CONFIRMED",
        "CANCELLED",
    ]
