"""The windows of each noun; `said` puts any words in the places where people write."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from bot.views import (
    ending,
    goal_forms,
    goals,
    meeting_forms,
    meetings,
    own,
    pausing,
    places,
    planned_forms,
    profiles,
    record,
    reminders,
    reviews,
    task_forms,
    tasks,
)
from bot.views.parts import View
from tests.views import (
    aimed,
    arranged,
    cast,
    kept,
    met,
    nudged,
    placed,
    worked,
)


def planned_views(said: Any) -> Iterator[View]:
    for form in arranged.FORMS:
        yield planned_forms.plan(said(form))
    for page in arranged.PAGES:
        yield planned_forms.show_planned(said(page))
    for agenda in arranged.AGENDAS:
        yield planned_forms.agenda(said(agenda))


def profile_views(said: Any) -> Iterator[View]:
    yield profiles.show_mentor(said(cast.PAGE))
    yield profiles.show_mentor(replace(said(cast.PAGE), profile=None))
    yield profiles.edit_mentee(None)
    yield profiles.edit_mentee(said(cast.MENTEE_PROFILE))
    yield profiles.edit_mentor(None, cast.TODAY)
    yield profiles.edit_mentor(said(cast.MENTOR_PROFILE), cast.TODAY)
    yield profiles.saved_mentee()
    yield profiles.saved_mentor(said(cast.MENTOR_PROFILE))
    yield profiles.pending_first(said(cast.PENDING_FIRST))
    yield profiles.stopped_accepting(cast.LATER)


def reminder_views(said: Any) -> Iterator[View]:
    for chosen in (nudged.REMINDERS, nudged.SNOOZED, nudged.AWAY):
        form = replace(nudged.FORM, reminders=chosen)
        yield reminders.settings(form)
        yield reminders.saved(form)
    for pause_form in nudged.PAUSE_FORMS:
        yield pausing.write_pause(said(pause_form))
    for preview in (nudged.PAUSE, nudged.ALONE, nudged.NO_REQUESTS, nudged.ONE_RESTS):
        yield pausing.ask_pause(said(preview))
        yield pausing.paused(said(preview))


def task_views(said: Any) -> Iterator[View]:
    for content in worked.LISTS:
        yield tasks.list_window(said(content))
    for page in worked.PAGES:
        yield task_forms.show_task(said(page))
    yield task_forms.write_task(said(worked.FORM), "That day is over.")
    yield task_forms.write_task(replace(said(worked.FORM), pairs=(), chosen=None))


def goal_views(said: Any) -> Iterator[View]:
    for content in aimed.LISTS:
        yield goals.list_window(said(content))
    for page in aimed.PAGES:
        yield goal_forms.show_goal(said(page))
    for form in aimed.FORMS:
        yield goal_forms.write_goal(said(form), "exam")
        yield goal_forms.write_goal(said(form))
    yield goal_forms.choose_example()
    yield task_forms.write_task(said(aimed.TASK_FORM))
    for shown in aimed.TASK_PAGES:
        yield task_forms.show_task(said(shown))
        yield task_forms.edit_task(said(shown))


def review_views(said: Any) -> Iterator[View]:
    for page in aimed.REVIEWS:
        yield reviews.show(said(page))
        yield reviews.choose(said(page))
        yield reviews.after_choosing(said(page))
        yield reviews.summary(said(page))
    for form in aimed.REVISIONS:
        yield reviews.revise(said(form))


def meeting_views(said: Any) -> Iterator[View]:
    for log in met.LOGS:
        yield meetings.show_log(said(log))
    for form in met.FORMS:
        yield meeting_forms.write_meeting(said(form))
    for edit in met.EDITS:
        yield meeting_forms.change_meeting(said(edit))


def place_views(said: Any) -> Iterator[View]:
    for line in placed.WAITS:
        yield places.joined(said(line))
    for line in (placed.LEFT, *placed.WENT):
        yield places.left(said(line))
    yield places.ask_instead(said(cast.ASK_FORM))
    for window in placed.WINDOWS:
        page = said(window)
        yield ending.write_end(page.mentorship, page.line.partner)
        yield ending.ended(page)


def own_views(said: Any) -> Iterator[View]:
    for content in kept.RECORDS:
        yield record.preview(said(content))
    yield record.made()
    for preview in kept.PREVIEWS:
        yield own.ask_deletion(said(preview))
    yield own.deleted()
    yield own.export_coming()
