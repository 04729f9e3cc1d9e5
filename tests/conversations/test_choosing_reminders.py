"""When to be nudged, and when not: the settings, going away and coming back, second thoughts."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from sandbox import Actor, Message
from tests.conversations.everyday import accept, ask
from tests.support.hospital import Hospital, until
from tests.support.replay import newest_press

NEW_YORK = ZoneInfo("America/New_York")
DAY = timedelta(days=1)
QUESTION = "meet this week?"


def today(hospital: Hospital) -> date:
    return hospital.sandbox.clock.now().astimezone(NEW_YORK).date()


def hour_comes(hospital: Hospital, weekday: int, hour: int) -> None:
    """The next such day in New York; of the way there only the last hour is lived through."""
    clock = hospital.sandbox.clock
    day = today(hospital) + DAY
    while day.weekday() != weekday:
        day += DAY
    at = datetime.combine(day, time(hour), tzinfo=NEW_YORK)
    clock.jump(at - timedelta(minutes=30) - clock.now())
    clock.travel(timedelta(minutes=40))
    hospital.settle()


def pair(hospital: Hospital, mentee: Actor, mentor: Actor) -> None:
    ask(mentee, mentor)
    accept(mentor, mentee)
    hospital.settle()


def asked(person: Actor) -> list[Message]:
    return [message for message in person.messages() if QUESTION in message.words]


def test_another_day_and_hour_are_chosen_in_home(
    hospital: Hospital, sam: Actor, chen: Actor
) -> None:
    pair(hospital, sam, chen)
    sam.open_home()
    sam.wait_for("Tuesdays at 9:00, every week.")
    sam.click("Change")
    sam.choose("Day", "Thursday")
    sam.choose("Hour", "14:00")
    assert sam.submit() == {}
    assert sam.modal
    assert "Thursdays at 14:00, every week." in sam.modal.words
    sam.close()
    sam.wait_for("Reminders\nThursdays at 14:00, every week.")

    hour_comes(hospital, weekday=1, hour=9)
    assert not asked(sam)
    hour_comes(hospital, weekday=3, hour=14)
    assert len(asked(sam)) == 1


def test_a_day_that_cannot_be_is_said_on_its_field_and_nothing_is_saved(
    hospital: Hospital, sam: Actor, chen: Actor
) -> None:
    pair(hospital, sam, chen)
    sam.open_home()
    sam.click("Change")
    sam.choose("Day", "Friday")
    sam.fill("Snooze until", today(hospital) + 800 * DAY)
    assert sam.submit() == {"snooze_until": "Please choose a day within the next two years."}
    sam.close()
    assert "Tuesdays at 9:00, every week." in sam.open_home().words


def test_going_away_is_shown_first_then_told_without_a_reason(
    hospital: Hospital, sam: Actor, mia: Actor, chen: Actor
) -> None:
    pair(hospital, sam, chen)
    ask(mia, chen)
    chen.open_home()
    chen.click("Pause")
    chen.fill("Until", today(hospital) + 10 * DAY)
    assert chen.submit() == {}
    assert chen.modal
    assert "Your mentorship with @Sam Lee rests." in chen.modal.words
    assert "One request waits for your answer:\nMia Lopez asks for an advisor" in chen.modal.words
    assert not sam.sees("is away until")

    assert chen.submit() == {}
    sam.wait_for("@Dr. Grace Chen is away until")
    mia.wait_for("Dr. Grace Chen takes no new requests until")
    chen.close()
    chen.wait_for("Everything is paused until")
    chen.wait_for("Resting until")

    chen.click("I'm back", on=chen.home)
    sam.wait_for("@Dr. Grace Chen is back: your mentorship goes on.")
    chen.wait_for("Reminders\nTuesdays at 9:00, every week.")


def test_the_settings_of_someone_away_offer_the_way_back(
    hospital: Hospital, sam: Actor, chen: Actor
) -> None:
    pair(hospital, sam, chen)
    chen.open_home()
    chen.click("Pause")
    chen.fill("Until", today(hospital) + 10 * DAY)
    chen.submit()
    chen.submit()
    chen.close()
    chen.open_home()
    chen.click("Change")
    chen.click("I'm back")
    assert chen.modal
    assert "Snooze until" in chen.modal.labels
    sam.wait_for("is back")


def test_a_partner_may_end_the_rest_from_the_answer_to_a_command(
    hospital: Hospital, sam: Actor, chen: Actor
) -> None:
    pair(hospital, sam, chen)
    chen.open_home()
    chen.click("Pause")
    chen.fill("Until", today(hospital) + 10 * DAY)
    chen.submit()
    chen.submit()
    sam.wait_for("is away until")
    sam.command("/mentorship")
    sam.click("Resume")
    chen.wait_for("@Sam Lee is back")
    assert "Resume" not in sam.wait_for("Your people").buttons


def test_a_wrong_tap_is_put_right(hospital: Hospital, sam: Actor, chen: Actor) -> None:
    pair(hospital, sam, chen)
    hour_comes(hospital, weekday=1, hour=9)
    sam.click("Not yet", on=QUESTION)
    sam.wait_for("A short line to @Dr. Grace Chen")
    sam.click("Change answer")
    sam.wait_for(QUESTION)
    sam.click("We met")
    chen.wait_for("@Sam Lee noted that you met on")
    chen.fill("met_on", today(hospital) - DAY)
    sam.wait_for("met on Monday")

    sam.fill("met_on", today(hospital) + DAY)
    assert "That day is still to come." in sam.last.words
    assert sam.sees("met on Monday")
    sam.click("Change answer")
    chen.wait_for(QUESTION)


def test_a_second_tap_on_a_screen_left_behind_changes_nothing(
    hospital: Hospital, sam: Actor, chen: Actor
) -> None:
    pair(hospital, sam, chen)
    hour_comes(hospital, weekday=1, hour=9)
    sam.click("It's planned", on=QUESTION)
    first = newest_press(hospital)
    sam.wait_for("is planned")
    before = hospital.tables()["nudges"], hospital.tables()["meetings"]
    we_met = first["actions"][0] | {"action_id": "we_met"}
    sam.send_raw(first | {"actions": [we_met]})
    assert before == (hospital.tables()["nudges"], hospital.tables()["meetings"])
    assert sam.sees("is planned")


def test_a_snooze_is_taken_back_for_ten_minutes(
    hospital: Hospital, sam: Actor, chen: Actor
) -> None:
    pair(hospital, sam, chen)
    hour_comes(hospital, weekday=1, hour=9)
    sam.choose("snooze", "For a week")
    sam.wait_for("Snoozed until Tuesday")
    sam.click("Undo")
    until(lambda: not sam.sees("Snoozed until"))

    sam.choose("snooze", "Until tomorrow")
    sam.wait_for("Snoozed until Wednesday")
    hospital.sandbox.clock.jump(timedelta(minutes=11))
    sam.click("Undo")
    assert "This can't be taken back any more" in sam.last.words
    assert sam.sees("Snoozed until Wednesday")


def test_a_day_of_one_s_own_is_chosen_in_the_settings(
    hospital: Hospital, sam: Actor, chen: Actor
) -> None:
    pair(hospital, sam, chen)
    hour_comes(hospital, weekday=1, hour=9)
    sam.choose("snooze", "Until a day I choose")
    sam.fill("Snooze until", today(hospital) + 3 * DAY)
    assert sam.submit() == {}
    sam.close()
    sam.wait_for("Snoozed until Friday")
    hour_comes(hospital, weekday=2, hour=9)
    assert "It is Tuesday" in asked(sam)[-1].words
    hour_comes(hospital, weekday=4, hour=9)
    [again] = asked(sam)
    assert "It is Friday" in again.words
