"""A request as each of the two sees it."""

from datetime import datetime

from bot.domain.contents import (
    Accepted,
    Declined,
    MentorAway,
    ReferralLine,
    RequestCard,
)
from bot.domain.matching import Match
from bot.domain.people import Member, MemberId
from bot.views import parts
from bot.views.carried import carry
from bot.views.copy import labels, states, words
from bot.views.copy import requests as copy
from bot.views.find_mentor import mentor_cards
from bot.views.ids import Button
from bot.views.parts import Block, Rendered
from bot.views.text import BETWEEN, fitting, listed, shown

_LONGEST_LINE = 200


def show_received(card: RequestCard) -> Rendered:
    """The mentor's card."""
    mentee = parts.mention(card.mentee)
    blocks = [
        parts.section(copy.asks_you(mentee, card.request.role)),
        parts.small(_about_mentee(card)),
        *_referral(card),
        *parts.quotes(card.request.hope),
    ]
    if card.request.is_pending:
        if card.first_ever:
            blocks.append(parts.small(copy.first_ever(parts.name(card.mentee))))
        blocks.append(parts.actions(*answer_buttons(card)))
    return parts.rendered([*blocks, parts.says(state_for_mentor(card))], card.mentee)


def show_sent(card: RequestCard) -> Rendered:
    """The mentee's own card."""
    return parts.rendered(_sent_blocks(card))


def tell_accepted(news: Accepted) -> Rendered:
    card = news.card
    mentor = parts.mention(card.mentor)
    names = listed((parts.name(member) for member in news.withdrawn), "and")
    blocks = [
        parts.section(f"*{copy.said_yes_now(mentor)}* {copy.is_now_your(card.request.role)}"),
        *([parts.says(copy.others_withdrawn(names))] if news.withdrawn else []),
        parts.says(copy.FIRST_STEP),
    ]
    return parts.rendered(blocks, card.mentor)
