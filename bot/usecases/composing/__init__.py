"""What a waiting message is about, read at the moment it leaves.

One function for each kind of message; None means that nothing need be said any more.
"""

from collections.abc import Callable, Mapping
from datetime import datetime

from bot.domain.contents import Content
from bot.domain.errors import NotYours
from bot.domain.messages import Kind, Message
from bot.domain.permissions import why_not_taking_part
from bot.ports import Core, UnitOfWork
from bot.usecases.composing import (
    agreements,
    concerns,
    digests,
    goals,
    introductions,
    meetings,
    mentorships,
    own,
    places,
    planned,
    reminders,
    requests,
    sentences,
    tasks,
)
from bot.usecases.composing.composing import Composing

COMPOSERS: Mapping[Kind, Callable[[Composing], Content | None]] = {
    Kind.WELCOME: sentences.welcome,
    Kind.HELP: sentences.show_help,
    Kind.THANKED: sentences.thanked,
    Kind.OFFERED: sentences.offered,
    Kind.NOT_UNDERSTOOD: sentences.not_understood,
    Kind.FOUND: sentences.found,
    Kind.ASK_PREVIEW: sentences.ask_preview,
    Kind.ACCEPT_PREVIEW: sentences.accept_preview,
    Kind.CHOOSE_REQUEST: sentences.choose_request,
    Kind.CHOOSE_MENTOR: sentences.choose_mentor,
    Kind.UNKNOWN_NAME: sentences.unknown_name,
    Kind.NOTHING_TO_ACCEPT: sentences.nothing_to_accept,
    Kind.DECLINE_PREVIEW: sentences.decline_preview,
    Kind.WORDS_DO_NOTHING: sentences.words_do_nothing,
    Kind.UNDONE: sentences.undone,
    Kind.REFUSED: sentences.refused,
    Kind.WHICH_DAY: sentences.which_day,
    Kind.END_PREVIEW: mentorships.end_preview,
    Kind.REQUEST_RECEIVED: requests.received,
    Kind.REQUEST_SENT: requests.sent,
    Kind.REQUEST_ACCEPTED: requests.accepted,
    Kind.REQUEST_DECLINED: requests.declined,
    Kind.REQUEST_REFERRED: requests.referred,
    Kind.MENTOR_AWAY: requests.mentor_away,
    Kind.KICK_OFF: requests.kick_off,
    Kind.KICK_OFF_ALONE: requests.kick_off_alone,
    Kind.NOBODY_FOUND: sentences.nobody_found,
    Kind.PLACE_OFFERED: places.offered,
    Kind.DIGEST: digests.digest,
    Kind.REMINDERS: reminders.reminders,
    Kind.REMINDERS_CHANGED: reminders.reminders_changed,
    Kind.PAUSE_PREVIEW: reminders.pause_preview,
    Kind.MENTORSHIP_PAUSED: reminders.mentorship_news,
    Kind.MENTORSHIP_RESUMED: reminders.mentorship_news,
    Kind.MENTORSHIP_ENDED: reminders.mentorship_news,
    Kind.REVIEWS: mentorships.reviews,
    Kind.AGREEMENTS: mentorships.agreements,
    Kind.AGREEMENT_ASKED: agreements.asked,
    Kind.AGREEMENT_TO_CONFIRM: agreements.to_confirm,
    Kind.AGREEMENT_CONFIRMED: agreements.confirmed,
    Kind.AGREEMENT_CONFIRMED_ALONE: agreements.confirmed,
    Kind.TASKS: tasks.tasks,
    Kind.TASK_CHANGED: tasks.changed,
    Kind.TASK_PREVIEW: tasks.preview,
    Kind.GOALS: goals.goals,
    Kind.GOAL_CHANGED: goals.changed,
    Kind.MEETING_TOLD: meetings.told,
    Kind.INTRODUCTION_PREVIEW: introductions.preview,
    Kind.INTRODUCTION_PROPOSED: introductions.proposed,
    Kind.INTRODUCTION: introductions.introduced,
    Kind.INTRODUCTION_ALONE: introductions.introduced_alone,
    Kind.CONCERN_WRITTEN: concerns.written,
    Kind.RECORD_OFFER: own.record_offer,
    Kind.RECORD_FILES: own.record_files,
    Kind.EXPORT_FILE: own.export_file,
    Kind.DELETE_OFFER: own.delete_offer,
    Kind.PARTNER_LEFT: own.partner_left,
    Kind.MEETINGS: mentorships.meetings,
    Kind.MEETINGS_TO_CHANGE: planned.to_change,
    Kind.MEETING_PREVIEW: planned.preview,
    Kind.TIMES_OFFERED: planned.offered,
    Kind.NONE_FITS: planned.none_fits,
    Kind.MEETING_NEWS: planned.news,
    Kind.MEETING_NEWS_ALONE: planned.news_alone,
    Kind.MEETING_FILE: planned.calendar_file,
    Kind.MEETING_FILE_ALONE: planned.calendar_file,
    Kind.MEETING_SOON: planned.soon,
    Kind.DID_YOU_MEET: planned.did_you_meet,
    Kind.HOME: sentences.home,
}


def compose(core: Core, uow: UnitOfWork, message: Message, now: datetime) -> Content | None:
    """The contents of a message, or None when its person or its record is gone."""
    try:
        recipient = uow.members.get(message.recipient)
        if why_not_taking_part(recipient.person, core.policy):
            return None
        return COMPOSERS[message.kind](Composing(core, uow, message, recipient, now))
    except NotYours:
        return None
