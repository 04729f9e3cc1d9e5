"""Refusals and accidents in words, wherever they are shown."""

from collections.abc import Callable

from bot.domain import errors
from bot.domain.errors import FieldProblem, MentorIsFull, Refusal
from bot.domain.people import MOST_PLACES
from bot.views import parts
from bot.views.carried import carry
from bot.views.copy import fields, introductions, labels, words
from bot.views.copy import meeting_problems as meetings_copy
from bot.views.copy import problem as copy
from bot.views.ids import Button
from bot.views.parts import Rendered, View
from bot.views.text import shown

UNAVAILABLE = copy.UNAVAILABLE
TOO_SLOW = copy.TOO_SLOW
OUTDATED = copy.OUTDATED
went_wrong = copy.went_wrong

_SENTENCES: dict[type[Refusal], str] = {
    errors.NotYours: copy.NOT_YOURS,
    errors.MayNotTakePart: copy.MAY_NOT_TAKE_PART,
    errors.CannotAskOneself: copy.ONESELF,
    errors.AlreadyAnswered: copy.ALREADY_ANSWERED,
    errors.TooManyHops: copy.TOO_MANY_HOPS,
    errors.ReferralIsOver: copy.REFERRAL_OVER,
    errors.OfferIsOver: copy.OFFER_OVER,
    errors.TooLateToUndo: copy.TOO_LATE_TO_UNDO,
    errors.TooLateForTask: copy.TOO_LATE_FOR_TASK,
    errors.TooLateForGoal: copy.TOO_LATE_FOR_GOAL,
    errors.TooLateForMeeting: copy.TOO_LATE_FOR_MEETING,
    errors.NoMoreMeetings: copy.NO_MORE_MEETINGS,
    errors.MentorshipRests: meetings_copy.MENTORSHIP_RESTS,
    errors.NotesAreKept: copy.NOTES_ARE_KEPT,
    errors.MentorshipIsOver: copy.MENTORSHIP_IS_OVER,
    errors.EndIsPast: copy.END_IS_PAST,
    errors.ConcernIsRead: copy.CONCERN_IS_READ,
    errors.ConcernIsWithdrawn: copy.CONCERN_IS_WITHDRAWN,
    errors.NotCoordinating: copy.NOT_COORDINATING,
}
_TOO_MANY: dict[type[Refusal], Callable[[int], str]] = {
    errors.TooManyPending: copy.too_many_pending,
    errors.TooManyWaits: copy.too_many_waits,
}
_NOT_HERE: dict[type[Refusal], Callable[[str, str], str]] = {
    errors.CannotBeAsked: copy.cannot_be_asked,
    errors.MenteeTakesNoPart: copy.mentee_takes_no_part,
    errors.CannotBeIntroduced: copy.cannot_be_introduced,
}
_FIELDS = {**fields.FIELDS, **introductions.PROBLEMS}
_CANNOT_BE_ASKED = "cannot_be_asked_"


def sentence(refusal: Refusal) -> str:
    """What is refused and what to do next, as plain text."""
    match refusal:
        case FieldProblem():
            return field_error(refusal)
        case MentorIsFull():
            return _full(refusal)
        case errors.TooManyPending() | errors.TooManyWaits():
            return _TOO_MANY[type(refusal)](refusal.most)
        case errors.CannotBeAsked() | errors.MenteeTakesNoPart() | errors.CannotBeIntroduced():
            return _NOT_HERE[type(refusal)](_known(refusal.name), refusal.why)
        case errors.NotAskedHere(name=name):
            return copy.not_asked_here(_known(name))
        case errors.NotAccepting(name=name, until=until):
            return copy.not_accepting(_known(name), words.day(until))
        case errors.AlreadyAsked(name=name):
            return copy.already_asked(_known(name))
        case errors.AlreadyTogether(name=name, role=role):
            return copy.already_together(_known(name), role)
    return _without_names(refusal)


def _without_names(refusal: Refusal) -> str:
    if isinstance(refusal, errors.MeetingHasChanged):
        changed = meetings_copy.MEETING_CHANGED
        return changed.get(refusal.how, meetings_copy.MEETING_CHANGED_OTHERWISE)
    return _SENTENCES[type(refusal)]


def _full(refusal: MentorIsFull) -> str:
    if refusal.held and _may_open(refusal):
        return copy.held(refusal.places, refusal.held)
    how = copy.full if _may_open(refusal) else copy.full_for_good
    return how(refusal.places)


def field_error(problem: FieldProblem) -> str:
    """What to change in one field."""
    if problem.problem.startswith(_CANNOT_BE_ASKED):
        return fields.colleague_cannot(problem.problem.removeprefix(_CANNOT_BE_ASKED))
    most = problem.most or 0
    counted = {
        "too_many_proposed": introductions.too_many(most),
        "too_long": fields.too_long(most),
        "too_many": fields.too_many_topics(most),
        "topic_too_long": fields.topic_too_long(most),
        "out_of_range": fields.out_of_range(most),
    }
    return counted.get(problem.problem) or _FIELDS.get(problem.problem, fields.FIELD_OTHERWISE)


def modal(text: str) -> View:
    return parts.information(labels.NOT_POSSIBLE, [parts.says(text)])


def answer(text: str) -> Rendered:
    return parts.rendered([parts.says(text), parts.actions(parts.button(labels.HELP, Button.HELP))])


def unknown_word(word: str) -> Rendered:
    """`/mentorship` with a word it does not know."""
    return answer(copy.unknown_word(shown(word)))


def offer_place(refusal: MentorIsFull) -> View:
    """To a mentor who accepts with every place taken."""
    carried = carry(request=refusal.request_id)
    open_place = parts.primary(parts.button(labels.OPEN_PLACE, Button.OPEN_PLACE, carried))
    row = [
        *([open_place] if _may_open(refusal) else []),
        parts.button(labels.SUGGEST, Button.SUGGEST, carried),
        parts.button(labels.NOT_NOW, Button.NOT_NOW, carried),
    ]
    blocks = [parts.says(sentence(refusal)), parts.actions(*row)]
    return parts.information(labels.NO_FREE_PLACE, blocks)


def _known(name: str) -> str:
    return shown(name) or labels.SOMEONE


def _may_open(refusal: MentorIsFull) -> bool:
    return refusal.places < MOST_PLACES
