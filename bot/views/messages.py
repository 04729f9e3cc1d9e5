"""Every message the bot sends, by what it is about: one rendering each."""

from collections.abc import Callable, Mapping
from typing import Any, Protocol

from bot.domain.contents import (
    Accepted,
    AcceptPreview,
    AgreementAsked,
    AgreementConfirmed,
    Agreements,
    AgreementToConfirm,
    AskPreview,
    ChooseMentor,
    ChooseRequest,
    ConcernNews,
    Content,
    Declined,
    DeleteOffer,
    DigestContent,
    EndPreview,
    Export,
    Found,
    GoalChanged,
    GoalCount,
    Help,
    Introduced,
    IntroductionCard,
    IntroductionPreview,
    KickOff,
    MeetingAnswer,
    MentorAway,
    MentorshipNews,
    NobodyFound,
    NothingToAccept,
    NotUnderstood,
    Offered,
    PartnerLeft,
    PausePreview,
    Record,
    RecordOffer,
    Refused,
    RemindersChanged,
    RemindersForm,
    RequestCard,
    TaskChanged,
    TaskList,
    TaskPreview,
    Thanked,
    UnknownName,
    WaitLine,
    Welcome,
    WhichDay,
)
from bot.domain.contents.planned import (
    CalendarFile,
    DidYouMeet,
    MeetingSoon,
    MeetingsOverview,
    MeetingsToChange,
    MeetPreview,
    NoneFits,
    PlannedNews,
    TimesOffered,
)
from bot.domain.contents.sentences import DeclinePreview, Reviews, Undone, WordsDoNothing
from bot.domain.messages import Kind
from bot.views import (
    agreement_news,
    answers,
    calendar,
    concerns,
    digests,
    find_mentor,
    goals,
    help,
    home,
    introductions,
    meetings,
    mentorships,
    own,
    pausing,
    places,
    planned,
    planned_change,
    planned_preview,
    problem,
    record,
    reminders,
    request_cards,
    reviews,
    sentences,
    tasks,
)
from bot.views.files import Files
from bot.views.parts import Rendered

__all__ = ["Rendered", "render"]


class _WithCards(Protocol):
    def __call__(self, content: Any, /, *, classic: bool) -> Rendered: ...


def render(kind: Kind, content: Content, *, classic: bool, team: str, app_user: str) -> Rendered:
    """A message for someone's DM or a pair's group DM; raises KeyError for what is none.

    `classic` is for clients without cards; `team` and `app_user` are the platform's ids, for links.
    """
    if isinstance(content, RequestCard):
        return _REQUESTS[kind](content)
    if isinstance(content, KickOff) and kind is Kind.KICK_OFF:
        return mentorships.kick_off(content, team=team, app_user=app_user)
    if isinstance(content, Introduced) and kind is Kind.INTRODUCTION:
        return introductions.introduce(content, team=team, app_user=app_user)
    if kind is Kind.AGREEMENT_CONFIRMED and isinstance(content, AgreementConfirmed):
        return agreement_news.tell_confirmed(content)
    if isinstance(content, DigestContent):
        return digests.show_digest(content, classic=classic, team=team)
    if with_cards := _WITH_CARDS.get(type(content)):
        return with_cards(content, classic=classic)
    return _OTHERS[type(content)](content)


def files_of(content: Content) -> Files | None:
    """The files this content is, None where it is a message."""
    make = _FILES.get(type(content))
    return make(content) if make else None


_FILES: Mapping[type[Content], Callable[[Any], Files]] = {
    Export: own.export_file,
    Record: record.files,
    CalendarFile: calendar.calendar_file,
}
_REQUESTS: Mapping[Kind, Callable[[RequestCard], Rendered]] = {
    Kind.REQUEST_RECEIVED: request_cards.show_received,
    Kind.REQUEST_SENT: request_cards.show_sent,
    Kind.REQUEST_REFERRED: answers.tell_referred,
    Kind.MENTOR_AWAY: request_cards.show_sent,
}
_WITH_CARDS: Mapping[type[Content], _WithCards] = {
    ChooseRequest: sentences.choose_request,
    Declined: answers.tell_declined,
    Found: find_mentor.answer_found,
    MentorAway: answers.tell_away,
}
_OTHERS: Mapping[type[Content], Callable[[Any], Rendered]] = {
    Accepted: answers.tell_accepted,
    AgreementAsked: agreement_news.tell_asked,
    AgreementConfirmed: agreement_news.tell_confirmed_alone,
    Agreements: agreement_news.offer_agreements,
    AgreementToConfirm: agreement_news.tell_to_confirm,
    AcceptPreview: sentences.preview_accept,
    AskPreview: sentences.preview_ask,
    ChooseMentor: sentences.choose_mentor,
    DeclinePreview: sentences.preview_decline,
    ConcernNews: concerns.tell_written,
    EndPreview: sentences.preview_end,
    DeleteOffer: own.offer_deletion,
    GoalChanged: goals.tell_changed,
    GoalCount: goals.tell_count,
    Help: lambda content: help.answer(has_coordinators=content.has_coordinators),
    Introduced: introductions.introduce_alone,
    IntroductionCard: introductions.show_proposed,
    IntroductionPreview: introductions.show_preview,
    KickOff: mentorships.kick_off_alone,
    MeetingAnswer: meetings.tell,
    MeetingsOverview: planned_change.show_meetings,
    MeetingsToChange: planned_change.show_to_change,
    MeetingSoon: planned.tell_soon,
    MeetPreview: planned_preview.preview,
    MentorshipNews: mentorships.tell_news,
    NoneFits: planned.tell_none_fits,
    PlannedNews: planned.tell_news,
    TimesOffered: planned.offer_times,
    DidYouMeet: planned.ask_whether_met,
    NobodyFound: find_mentor.tell_nobody_found,
    NothingToAccept: lambda _: sentences.nothing_to_accept(),
    NotUnderstood: lambda _: help.not_understood(),
    PartnerLeft: own.tell_left,
    RecordOffer: lambda _: record.offer(),
    PausePreview: pausing.show_pause,
    Offered: sentences.offer,
    Refused: lambda content: problem.answer(problem.sentence(content.refusal)),
    RemindersChanged: reminders.tell_changed,
    RemindersForm: reminders.show_reminders,
    Reviews: reviews.offer_reviews,
    TaskChanged: tasks.tell_changed,
    TaskList: tasks.show_list,
    TaskPreview: tasks.show_preview,
    Thanked: lambda _: sentences.thanked(),
    Undone: sentences.tell_undone,
    UnknownName: lambda _: sentences.unknown_name(),
    WaitLine: places.tell_offered,
    Welcome: home.welcome,
    WhichDay: sentences.ask_which_day,
    WordsDoNothing: sentences.words_do_nothing,
}
