"""What a mentee reads when their request is answered, with the next step in it."""

from collections.abc import Sequence

from bot.domain.contents import Accepted, Declined, MentorAway, ReferralLine, RequestCard
from bot.domain.matching import Match
from bot.domain.people import Member
from bot.domain.request import LONGEST_NOTE
from bot.views import parts
from bot.views.carried import carry
from bot.views.copy import answers as copy
from bot.views.copy import labels, words
from bot.views.copy import places as places_copy
from bot.views.find_mentor import mentor_cards
from bot.views.ids import Button
from bot.views.parts import Block, Rendered
from bot.views.places import join_button
from bot.views.request_cards import withdraw_button
from bot.views.text import listed


def tell_accepted(news: Accepted) -> Rendered:
    card = news.card
    withdrawn = [parts.name(member) for member in news.withdrawn]
    blocks = [
        parts.section(copy.said_yes(parts.mention(card.mentor), card.request.role)),
        *([parts.says(copy.others_withdrawn(withdrawn))] if withdrawn else []),
        parts.says(copy.FIRST_STEP),
    ]
    return parts.rendered(blocks, card.mentor)


def tell_declined(news: Declined, *, classic: bool) -> Rendered:
    card = news.card
    mentor = parts.name(card.mentor)
    answer = card.request.answer
    first = [
        copy.not_just_now(mentor),
        copy.because(answer.reason),
        copy.back_on(words.day(news.until)) if news.until else "",
    ]
    note = parts.quotes(answer.note, LONGEST_NOTE)
    blocks = [
        parts.says(" ".join(filter(None, first))),
        *([parts.says(copy.writes(mentor)), *note] if note else []),
        parts.says(copy.COMMON),
        *(_waiting(card.mentor) if news.may_wait else []),
        *next_to_ask(copy.ASK_NEXT, news.next, classic),
    ]
    return parts.rendered(blocks)


def _waiting(mentor: Member) -> list[Block]:
    name = parts.name(mentor)
    return [{**parts.says(places_copy.full(name)), "accessory": join_button(mentor.id, name)}]


def tell_away(news: MentorAway, *, classic: bool) -> Rendered:
    mentor = parts.name(news.card.mentor)
    sentences = [copy.away(mentor, words.day(news.until)), copy.STILL_OPEN]
    blocks = [
        parts.says(" ".join(sentences)),
        *next_to_ask(copy.ASK_MEANWHILE, news.next, classic),
        parts.actions(withdraw_button(news.card)),
    ]
    return parts.rendered(blocks)


def tell_referred(card: RequestCard) -> Rendered:
    mentor = parts.name(card.mentor)
    names = listed(parts.name(each.colleague) for each in card.referrals) if card.referrals else ""
    line = card.referrals[0].referral.line if card.referrals else ""
    note = parts.quotes(line, LONGEST_NOTE)
    blocks = [
        parts.says(copy.suggests(mentor, names or labels.SOMEONE)),
        *([parts.says(copy.writes(mentor)), *note] if note else []),
        parts.says(copy.YOU_DECIDE),
        *(block for each in card.referrals for block in referral_row(each, card.mentee)),
    ]
    return parts.rendered(blocks)


def referral_row(line: ReferralLine, reader: Member) -> list[Block]:
    """A colleague suggested, with the button to ask them while it is open."""
    name = parts.literal_name(line.colleague)
    if not line.is_open:
        return [parts.section(f"*{name}*\n{_closed(line)}")]
    day = words.day(line.referral.expires_at.astimezone(reader.zone).date())
    ask = parts.button(
        labels.ask(parts.name(line.colleague)),
        Button.ASK_REFERRED,
        carry(referral=line.referral.id),
    )
    suggested = copy.suggested_by(parts.literal_name(line.referred_by))
    return [parts.section(f"*{name}*\n{suggested} {copy.open_until(day)}", ask)]


def _closed(line: ReferralLine) -> str:
    return copy.ASKED if line.referral.used_at else copy.NO_LONGER_OPEN


def next_to_ask(heading: str, matches: Sequence[Match], classic: bool) -> list[Block]:
    """Whom to ask next; a way to look where nobody suits."""
    if matches:
        return [parts.says(heading), *mentor_cards(matches, classic=classic)]
    find = parts.button(labels.FIND_MENTOR, Button.FIND)
    return [parts.says(copy.NOBODY_NEXT), parts.actions(find)]
