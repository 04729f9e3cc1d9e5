"""Answers about reminders and pauses, and news of a mentorship."""

from dataclasses import replace
from datetime import date

from bot.domain.contents import MentorshipNews, PausePreview, RemindersChanged, RemindersForm
from bot.domain.errors import FieldProblem
from bot.domain.mentorship import MentorshipId, MentorshipState
from bot.domain.messages import Kind
from bot.usecases.composing.composing import Composing
from bot.usecases.pause_everything import preview_pause
from bot.usecases.reading import reminders_form, today_of

TOLD_WHILE = {
    Kind.MENTORSHIP_PAUSED: MentorshipState.PAUSED,
    Kind.MENTORSHIP_RESUMED: MentorshipState.ACTIVE,
    Kind.MENTORSHIP_ENDED: MentorshipState.ENDED,
}


def reminders(message: Composing) -> RemindersForm:
    return reminders_form(message.uow, message.recipient, message.now)


def reminders_changed(message: Composing) -> RemindersChanged:
    """`detail` is the version this change made; a later one is not taken back by it."""
    found = message.uow.reminders.get(message.recipient.id)
    today = today_of(message.recipient, message.now)
    is_latest = message.message.detail == str(found.version)
    return RemindersChanged(found, today, may_undo=is_latest, undone=not is_latest)


def pause_preview(message: Composing) -> PausePreview | None:
    """`detail` is the day; None once it is over."""
    until = date.fromisoformat(message.message.detail)
    done = message.uow.reminders.get(message.recipient.id).paused_until == until
    try:
        shown = preview_pause(message.uow, message.recipient, until, message.now)
    except FieldProblem:
        return None
    return replace(shown, done=done)


def mentorship_news(message: Composing) -> MentorshipNews | None:
    """None where it is no longer so."""
    mentorship = message.uow.mentorships.get(MentorshipId(message.subject))
    if message.is_new and mentorship.state is not TOLD_WHILE[message.message.kind]:
        return None
    partner = message.uow.members.get(mentorship.partner_of(message.recipient.id))
    away_until = message.uow.reminders.get(partner.id).paused_until
    is_away = away_until is not None and away_until == mentorship.paused_until
    return MentorshipNews(mentorship, partner, is_away)
