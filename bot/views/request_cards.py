"""A request as a card: the mentor's, the mentee's own, and the short ones in lists."""

from collections.abc import Callable

from bot.domain.contents import RequestCard
from bot.domain.people import Member, MenteeProfile, Stage
from bot.domain.request import LONGEST_NOTE, Request, RequestState
from bot.views import parts
from bot.views.carried import carry
from bot.views.copy import labels, words
from bot.views.copy import requests as copy
from bot.views.copy.places import FROM_LIST
from bot.views.ids import Button
from bot.views.parts import Block, Rendered
from bot.views.text import BETWEEN, fitting, literal, shown

_LONGEST_EXCERPT = 110
_LONGEST_SUBTITLE = 150
_LONGEST_BODY = 200


def show_received(card: RequestCard) -> Rendered:
    """The mentor's card, in their direct messages."""
    if card.request.is_pending:
        return parts.rendered([*_asking(card), *_answering(card)], card.mentee)
    state = [parts.says(state_for_mentor(card))]
    # Taken back is taken back: the words are no longer shown.
    asking = [] if card.request.state is RequestState.WITHDRAWN else _asking(card)
    return parts.rendered([*asking, *state, *explaining(card)], card.mentee)


def show_sent(card: RequestCard) -> Rendered:
    """The mentee's own card."""
    request = card.request
    mentor = parts.name(card.mentor)
    state = [state_for_mentee(card, mentor)]
    row = []
    if request.is_pending:
        state += [expected(card, mentor), *([copy.FIRST_YES_SAID] if request.first_yes else [])]
        row = [parts.actions(withdraw_button(card))]
    return parts.rendered(
        [
            parts.says(copy.you_asked(mentor, request.role)),
            *parts.quotes(request.hope),
            parts.says(" ".join(state)),
            *row,
        ]
    )


def waiting_card(card: RequestCard, *, classic: bool) -> list[Block]:
    """For the mentor's lists, with the three answers."""
    subtitle = [copy.asks_for(card.request.role), *about_mentee(card.mentee_profile, literal)]
    return parts.card(
        parts.literal_name(card.mentee),
        fitting(subtitle, _LONGEST_SUBTITLE),
        _quoted(card.request.hope),
        answer_buttons(card),
        classic=classic,
    )


def asked_card(card: RequestCard, *, classic: bool) -> list[Block]:
    """For the mentee's lists, with the state and *Withdraw*."""
    mentor = parts.literal_name(card.mentor)
    pending = card.request.is_pending
    sentences = [state_for_mentee(card, mentor), expected(card, mentor) if pending else ""]
    return parts.card(
        mentor,
        copy.as_your(card.request.role),
        fitting(sentences, _LONGEST_BODY, " "),
        [withdraw_button(card)] if pending else [],
        classic=classic,
    )


def excerpt(card: RequestCard) -> list[Block]:
    """Who asks for what, in two lines."""
    name, role = parts.literal_name(card.mentee), copy.asks_for(card.request.role)
    lines = [f"*{name}* {role}", _quoted(card.request.hope)]
    return [parts.section("\n".join(filter(None, lines)))]


def answer_buttons(card: RequestCard) -> list[Block]:
    """*Accept*, *Suggest someone else* where that is still possible, *Not now*."""
    carried = carry(request=card.request.id)
    about = parts.name(card.mentee)
    suggest = parts.button(labels.SUGGEST, Button.SUGGEST, carried, about)
    return [
        parts.primary(parts.button(labels.ACCEPT, Button.ACCEPT, carried, about)),
        *([suggest] if card.request.may_be_referred else []),
        parts.button(labels.NOT_NOW, Button.NOT_NOW, carried, about),
    ]


def explaining(card: RequestCard) -> list[Block]:
    """After a *Not now* without a word: the way to add one."""
    if not card.request.may_be_explained:
        return []
    carried, about = carry(request=card.request.id), parts.name(card.mentee)
    return [parts.actions(parts.button(labels.EXPLAIN, Button.EXPLAIN, carried, about))]


def withdraw_button(card: RequestCard) -> Block:
    mentor = parts.name(card.mentor)
    dialog = parts.confirm(copy.WITHDRAW_TITLE, copy.withdrawing(mentor), labels.WITHDRAW)
    carried = carry(request=card.request.id)
    return parts.confirmed(parts.button(labels.WITHDRAW, Button.WITHDRAW, carried, mentor), dialog)


def state_for_mentee(card: RequestCard, mentor: str) -> str:
    return copy.state_for_mentee(card.request.state, mentor, _day(card.request, card.mentee))


def state_for_mentor(card: RequestCard) -> str:
    mentee = parts.name(card.mentee)
    return copy.state_for_mentor(card.request.state, mentee, _day(card.request, card.mentor))


def expected(card: RequestCard, mentor: str) -> str:
    """When an answer can be expected."""
    return usual_time(mentor, card.usual_days)


def usual_time(mentor: str, days: int | None) -> str:
    return copy.MOST_ANSWER if days is None else copy.usual_answer(mentor, days)


def about_mentee(profile: MenteeProfile | None, how: Callable[[str], str] = shown) -> list[str]:
    """Where someone is in training, as far as they said."""
    if profile is None:
        return []
    stage = "" if profile.stage is Stage.OTHER else words.stage(profile.stage)
    return [part for part in (stage, how(profile.training_year), how(profile.specialty)) if part]


def referral_lines(card: RequestCard) -> list[Block]:
    """Who suggested the mentor, and what they wrote."""
    if card.referred_by is None:
        return []
    line = shown(card.referral_line, LONGEST_NOTE)
    return [parts.says(copy.referred_by(parts.name(card.referred_by), line))]


def _asking(card: RequestCard) -> list[Block]:
    role = card.request.role
    about = [BETWEEN.join(about_mentee(card.mentee_profile)), words.role_explained(role)]
    return [
        parts.section(copy.asks_you(parts.mention(card.mentee), role)),
        parts.small("\n".join(filter(None, about))),
        *referral_lines(card),
        *parts.quotes(card.request.hope),
        *([parts.says(FROM_LIST)] if card.request.is_from_list and card.request.is_pending else []),
    ]


def _answering(card: RequestCard) -> list[Block]:
    first = [parts.says(_first_ever(card))] if card.first_ever else []
    return [
        *first,
        parts.actions(*answer_buttons(card)),
        parts.small(f"{state_for_mentor(card)} {copy.ONE_TAP}"),
    ]


def _first_ever(card: RequestCard) -> str:
    how = copy.ONE_TAP_SAYS_NO if card.has_profile else copy.NO_PROFILE_NEEDED
    return f"{copy.first_ever(_why_you(card))} {how}"


def _why_you(card: RequestCard) -> str:
    if card.referred_by:
        return copy.suggested_you(parts.name(card.referred_by))
    return copy.chose_you(parts.name(card.mentee))


def _quoted(hope: str) -> str:
    excerpt = literal(hope, _LONGEST_EXCERPT)
    return f"“{excerpt}”" if excerpt else ""


def _day(request: Request, reader: Member) -> str:
    """The day of what happened last, where the reader lives."""
    return words.day((request.answered_at or request.asked_at).astimezone(reader.zone).date())
