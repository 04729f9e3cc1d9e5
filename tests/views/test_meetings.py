"""Meetings: what is for the two, what is for one alone, and what no message ever says."""

import pytest

from bot.domain.contents import MeetingAnswer, Stage
from bot.domain.messages import Kind
from bot.views import meeting_forms, meetings, messages
from tests.views import met
from tests.views.wording import buttons, carried_by, inputs, labels, words_of


def test_the_log_shows_facts_and_what_its_reader_may_read() -> None:
    shown = words_of(meetings.show_log(met.LOG))
    for said in ("45 minutes · a call · logged by you", "Fellowship letters.", "She was tired."):
        assert said in shown or said in str(meetings.show_log(met.LOG))


def test_only_who_logged_it_may_delete_it() -> None:
    view = meetings.show_log(met.LOG)
    deletes = [carried_by(one) for one in buttons(view) if one["action_id"] == "delete_meeting"]
    assert deletes == [{"meeting": 4}, {"meeting": 6}]


def test_after_the_end_the_log_is_only_read() -> None:
    assert labels(meetings.show_log(met.LOGS[2])) == []


def test_a_long_log_goes_page_by_page() -> None:
    assert labels(meetings.show_log(met.LOGS[3]))[-2:] == ["Earlier meetings", "Later meetings"]


def test_facts_are_asked_only_of_who_logged_them() -> None:
    own, theirs = (meeting_forms.change_meeting(met.EDITS[number]) for number in (0, 2))
    assert {"met_on", "minutes", "format"} <= set(inputs(own))
    assert not {"met_on", "minutes", "format"} & set(inputs(theirs))


def test_a_form_asks_before_it_saves_and_keeps_what_was_typed() -> None:
    view = meeting_forms.write_meeting(met.FILLED_FORM)
    asked = inputs(view)
    assert {"same_meeting", "save_anyway"} <= set(asked)
    assert asked["meeting_notes"]["element"]["initial_value"] == "Fellowship letters."
    assert asked["next_steps"]["element"]["initial_value"] == "Draft aims"


def test_what_was_typed_stands_in_no_private_metadata() -> None:
    views = [meeting_forms.write_meeting(form) for form in met.FORMS]
    views += [meeting_forms.change_meeting(edit) for edit in met.EDITS]
    for view in views:
        assert "etters" not in view["private_metadata"]
        assert "tired" not in view["private_metadata"]


@pytest.mark.parametrize("answer", met.ANSWERS, ids=lambda one: one.stage)
def test_every_question_in_the_chat_has_a_way_out(answer: MeetingAnswer) -> None:
    shown = messages.render(Kind.MEETING_TOLD, answer, classic=False, team="T1", app_user="U0BOT")
    ways = {
        Stage.WHO: {"Choose", "Don't log it"},
        Stage.DOUBTS: {"Log it anyway", "Don't log it"},
        Stage.SAME_DAY: {"The same meeting", "Another meeting", "Don't log it"},
        Stage.LOGGED: {"Undo", "Meetings"},
        Stage.ADDED: {"Undo", "Meetings"},
    }
    assert set(labels(shown)) == ways.get(answer.stage, set())
