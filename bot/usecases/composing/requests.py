"""Messages about a request and what came of it."""

from dataclasses import replace

from bot.domain.contents import Accepted, Declined, KickOff, MentorAway, RequestCard
from bot.domain.mentorship import Mentorship, MentorshipId
from bot.domain.people import MentorProfile
from bot.domain.request import Request, RequestId, RequestState
from bot.usecases.composing.composing import Composing
from bot.usecases.reading import referral_lines, request_card, today_of
from bot.usecases.suggest_next import suggest_next


def received(message: Composing) -> RequestCard | None:
    """The mentor's card; to someone never asked before it says more."""
    card = sent(message)
    if card is None:
        return None
    uow, request = message.uow, card.request
    return replace(
        card,
        first_ever=uow.requests.first_to(request.mentor_id)[request.mentor_id] == request.id,
        has_profile=uow.profiles.mentor(request.mentor_id) is not None,
    )


def sent(message: Composing) -> RequestCard | None:
    """A request withdrawn before anyone heard of it is not worth a message."""
    request = _request(message)
    if message.is_new and request.state is RequestState.WITHDRAWN:
        return None
    return request_card(message.uow, request)


def accepted(message: Composing) -> Accepted | None:
    request = _request(message)
    mentorship = message.uow.mentorships.of_request(request.id)
    if mentorship is None:
        return None
    others = message.uow.requests.withdrawn_with(request) if request.first_yes else []
    people = message.uow.members.several([other.mentor_id for other in others])
    withdrawn = tuple(people[other.mentor_id] for other in others)
    return Accepted(request_card(message.uow, request), mentorship, withdrawn)


def declined(message: Composing) -> Declined:
    request = _request(message)
    card = request_card(message.uow, request)
    profile = message.uow.profiles.mentor(request.mentor_id)
    until = profile.not_accepting_until if profile else None
    is_ahead = until and until > today_of(card.mentor, message.now)
    following = suggest_next(message.uow, card.mentee, request, message.now)
    may_wait = not is_ahead and _may_wait(message, request, profile)
    return Declined(card, following, until if is_ahead else None, may_wait)


def referred(message: Composing) -> RequestCard:
    request = _request(message)
    referrals = message.uow.referrals.of_request(request.id)
    lines = referral_lines(message.uow, referrals, message.now)
    return replace(request_card(message.uow, request), referrals=lines)


def mentor_away(message: Composing) -> MentorAway | RequestCard | None:
    """Once the request is answered, the message says what became of it."""
    request = _request(message)
    profile = message.uow.profiles.mentor(request.mentor_id)
    until = profile.not_accepting_until if profile else None
    card = request_card(message.uow, request)
    if not request.is_pending and not message.is_new:
        return card
    if not request.is_pending or until is None:
        return None
    return MentorAway(card, until, suggest_next(message.uow, card.mentee, request, message.now))


def kick_off(message: Composing) -> KickOff | None:
    """None where it ended before it was told."""
    mentorship = message.uow.mentorships.get(MentorshipId(message.subject))
    if message.is_new and not mentorship.is_running:
        return None
    people = message.uow.members.several([mentorship.mentor_id, mentorship.mentee_id])
    return KickOff(
        mentorship,
        people[mentorship.mentor_id],
        people[mentorship.mentee_id],
        hope=_hope(message, mentorship),
    )


def kick_off_alone(message: Composing) -> KickOff | None:
    together = kick_off(message)
    if together is None:
        return None
    partner = together.mentorship.partner_of(message.recipient.id)
    return replace(
        together,
        alone_with=together.mentor if partner == together.mentor.id else together.mentee,
    )


def _may_wait(message: Composing, request: Request, profile: MentorProfile | None) -> bool:
    """A mentor without a place may have one later."""
    if profile is None or not profile.may_be_asked:
        return False
    is_full = message.uow.mentorships.places(request.mentor_id).free == 0
    return is_full and not message.uow.pairs.is_blocked(request.mentor_id, request.mentee_id)


def _request(message: Composing) -> Request:
    return message.uow.requests.get(RequestId(message.subject))


def _hope(message: Composing, mentorship: Mentorship) -> str:
    if mentorship.request_id is None:
        return ""
    return message.uow.requests.get(mentorship.request_id).hope
