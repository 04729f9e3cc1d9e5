"""Settings in words and as a form, pauses before and after, and news of a mentorship."""

from dataclasses import replace

import pytest

from bot.domain.contents import MentorshipNews, PausePreview, RemindersChanged
from bot.domain.mentorship import Mentorship
from bot.domain.reminders import Pace, Reminders
from bot.views import mentorships, pausing, reminders
from bot.views.ids import Button, Field, Form
from tests.views import cast, nudged
from tests.views.wording import buttons, carried_by, inputs, labels, words_of

REMINDERS, TUESDAY = nudged.REMINDERS, nudged.TUESDAY


@pytest.mark.parametrize(
    ("chosen", "said"),
    [
        (REMINDERS, "Tuesdays at 9:00, every week."),
        (replace(REMINDERS, weekday=4, hour=17), "Fridays at 17:00, every week."),
        (REMINDERS.paced(Pace.EVERY_4_WEEKS), "Tuesdays at 9:00, every 4 weeks."),
        (REMINDERS.paced(Pace.WHEN_DUE), "Only when something is due, at 9:00."),
        (REMINDERS.paced(Pace.QUIET), "Quiet: only what needs you at once."),
        (
            nudged.SNOOZED,
            "Snoozed until Monday 4 January 2027. From then on: Tuesdays at 9:00, every week.",
        ),
        (nudged.SNOOZED.paced(Pace.QUIET), "Quiet: only what needs you at once."),
        (nudged.AWAY, "Everything is paused until Monday 4 January 2027."),
        (replace(REMINDERS, snoozed_until=TUESDAY), "Tuesdays at 9:00, every week."),
        (replace(REMINDERS, paused_until=TUESDAY), "Tuesdays at 9:00, every week."),
    ],
)
def test_settings_are_said_in_one_line(chosen: Reminders, said: str) -> None:
    assert reminders.in_words(chosen, TUESDAY) == said


def test_the_form_shows_what_is_chosen() -> None:
    form = reminders.settings(replace(nudged.FORM, reminders=nudged.SNOOZED))
    assert form["callback_id"] == Form.REMINDERS
    fields = inputs(form)
    assert list(fields) == [
        Field.WEEKDAY, Field.HOUR, Field.PACE, Field.SNOOZE_UNTIL,
    ]  # fmt: skip
    shown = {name: block["element"] for name, block in fields.items()}
    assert shown[Field.WEEKDAY]["initial_option"]["text"]["text"] == "Tuesday"
    assert shown[Field.HOUR]["initial_option"]["text"]["text"] == "9:00"
    assert shown[Field.PACE]["initial_option"]["text"]["text"] == "Every week"
    assert shown[Field.SNOOZE_UNTIL]["initial_date"] == "2027-01-04"
    assert len(shown[Field.HOUR]["options"]) == 12
    optional = {name for name, block in fields.items() if block.get("optional")}
    assert optional == {Field.SNOOZE_UNTIL}
    assert labels(form) == ["Pause"]
    assert "3 messages from me this month." in words_of(form)


def test_a_snooze_that_is_over_is_not_offered_again() -> None:
    over = replace(nudged.FORM, reminders=replace(REMINDERS, snoozed_until=TUESDAY))
    assert "initial_date" not in inputs(reminders.settings(over))[Field.SNOOZE_UNTIL]["element"]


def test_while_paused_the_form_offers_the_way_back() -> None:
    form = reminders.settings(replace(nudged.FORM, reminders=nudged.AWAY))
    assert "Everything is paused until Monday 4 January 2027." in words_of(form)
    assert [each["action_id"] for each in buttons(form)] == [Button.BACK]


def test_saving_answers_with_what_is_now_so() -> None:
    view = reminders.saved(replace(nudged.FORM, reminders=REMINDERS.paced(Pace.QUIET)))
    assert words_of(view) == "Quiet: only what needs you at once."


def test_a_change_can_be_taken_back_while_it_is_the_latest() -> None:
    shown = reminders.tell_changed(RemindersChanged(nudged.SNOOZED, TUESDAY, may_undo=True))
    assert shown.text.startswith("Done. Snoozed until Monday 4 January 2027.")
    assert labels(shown) == ["Undo", "Settings"]
    assert carried_by(buttons(shown)[0]) == {"version": 3}
    later = reminders.tell_changed(RemindersChanged(REMINDERS, TUESDAY, undone=True))
    assert later.text == "That has changed since. Tuesdays at 9:00, every week."
    assert labels(later) == ["Settings"]


def test_there_is_nothing_to_take_back_for_whoever_never_chose() -> None:
    usual = RemindersChanged(Reminders(cast.MIA.id), TUESDAY, may_undo=True)
    assert labels(reminders.tell_changed(usual)) == ["Settings"]


def test_the_answer_in_words_leads_to_the_form() -> None:
    shown = reminders.show_reminders(nudged.FORM)
    assert shown.text == "Tuesdays at 9:00, every week."
    assert labels(shown) == ["Change"]


def test_a_pause_is_shown_before_anybody_is_told() -> None:
    shown = pausing.show_pause(nudged.PAUSE)
    assert shown.text.splitlines() == [
        "Pause everything until Monday 4 January 2027?",
        (
            "Your mentorships with Dr. Chen and Dr. Yu rest. They hear that you are away until "
            "Monday 4 January 2027. Why you are away is not said."
        ),
        "One request waits for your answer:",
        "Dr. Yu asks for an advisor",
        f"“{cast.HOPE}”",
        "For so long a time it counts as a kind not now, with others to ask.",
        "New requests can't reach you until then. From that day on I write to you again.",
        "Nobody is told anything until you tap Pause.",
    ]
    [pause] = buttons(shown)
    assert (pause["action_id"], carried_by(pause)) == (
        Button.PAUSE_EVERYTHING, {"until": "2027-01-04"},
    )  # fmt: skip


def test_a_pause_in_the_window_carries_its_day() -> None:
    view = pausing.ask_pause(nudged.PAUSE)
    assert (view["callback_id"], view["private_metadata"]) == (
        Form.PAUSE, '{"until": "2027-01-04"}',
    )  # fmt: skip
    assert view["submit"]["text"] == "Pause"


def test_a_pause_of_someone_with_nobody_names_nobody() -> None:
    said = pausing.show_pause(PausePreview(cast.LATER)).text
    assert "mentorship" not in said
    assert "waits" not in said


def test_requests_of_a_short_pause_stay_open() -> None:
    short = replace(nudged.PAUSE, counts_as_not_now=False)
    assert "It stays open; whoever asked reads when you are back" in pausing.show_pause(short).text


def test_a_pause_that_began_has_a_way_back() -> None:
    for shown in (
        pausing.show_pause(replace(nudged.PAUSE, done=True)),
        pausing.paused(nudged.PAUSE),
    ):
        assert "Everything is paused until Monday 4 January 2027." in words_of(shown)
        assert [each["action_id"] for each in buttons(shown)] == [Button.BACK]


@pytest.mark.parametrize(
    ("mentorship", "said", "offered"),
    [
        (nudged.PAUSED, "Your mentorship with Dr. Chen rests until Monday 4 Jan", ["Resume"]),
        (nudged.RESTING, "Your mentorship with Dr. Chen rests for now. Nothing", ["Resume"]),
        (cast.MENTORSHIP, "Dr. Chen is back: your mentorship goes on.", []),
        (nudged.ENDED, "Your mentorship with Dr. Chen has come to its end.", []),
    ],
)
def test_news_of_a_mentorship_says_what_is_so_and_never_why(
    mentorship: Mentorship, said: str, offered: list[str]
) -> None:
    shown = mentorships.tell_news(MentorshipNews(mentorship, cast.CHEN))
    assert shown.text.startswith(said)
    assert labels(shown) == offered


def test_whoever_is_away_altogether_is_said_to_be_away() -> None:
    away = MentorshipNews(nudged.PAUSED, cast.CHEN, is_away=True)
    shown = mentorships.tell_news(away)
    assert shown.text.startswith("Dr. Chen is away until Monday 4 January 2027. Nothing is lost")
    assert labels(shown) == ["Resume"]


def test_an_end_is_neutral_and_thankful() -> None:
    told = mentorships.tell_news(MentorshipNews(nudged.ENDED, cast.CHEN)).text
    assert "says nothing about either of you. Thank you for the time you gave it." in told
