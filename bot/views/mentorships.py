"""A new pair's kick-off, and what either of them later hears of the other."""

from bot.domain.contents import KickOff, MentorshipNews
from bot.domain.mentorship import Mentorship
from bot.domain.people import Member
from bot.views import parts
from bot.views.carried import carry
from bot.views.copy import labels, words
from bot.views.copy import mentorships as copy
from bot.views.goals import goals_button
from bot.views.ids import Button
from bot.views.parts import Block, Rendered


def kick_off(content: KickOff, *, team: str, app_user: str) -> Rendered:
    """In the pair's group DM; its text says nothing, since lock screens show it to anyone."""
    link = parts.write_to(team, app_user, labels.WRITE_TO_PRECEPTOR)
    blocks = [
        *_first_words(content),
        parts.small(copy.CANNOT_READ),
        parts.actions(*_first_steps(content), link),
    ]
    return Rendered(copy.NEUTRAL, blocks)


def kick_off_alone(content: KickOff) -> Rendered:
    """To each in their own DM, where no group DM could be opened."""
    partner = content.alone_with
    alone = [parts.section(copy.alone(parts.mention(partner)))] if partner else []
    blocks = [*_first_words(content), *alone, parts.actions(*_first_steps(content))]
    return parts.rendered(blocks, content.mentor, content.mentee)


def _first_steps(content: KickOff) -> list[Block]:
    carried = carry(mentorship=content.mentorship.id)
    plan = parts.button(labels.PLAN_FIRST, Button.PLAN_MEETING, carried)
    agree = parts.button(labels.AGREE, Button.AGREEMENT, carried)
    return [parts.primary(plan), agree, goals_button()]


def _first_words(content: KickOff) -> list[Block]:
    role = content.mentorship.role
    mentor, mentee = parts.mention(content.mentor), parts.mention(content.mentee)
    hope = parts.quotes(content.hope)
    return [
        parts.section(copy.who_is_who(mentor, mentee, role)),
        parts.small(words.role_explained(role)),
        *([parts.says(copy.hopes(parts.name(content.mentee))), *hope] if hope else []),
        parts.says(copy.TOGETHER_FIRST_STEP),
    ]


def tell_news(news: MentorshipNews) -> Rendered:
    """What the partner did: as it is now, kindly, and never why."""
    mentorship, partner = news.mentorship, parts.mention(news.partner)
    if mentorship.is_active:
        blocks = [parts.section(copy.resumed(partner))]
    elif not mentorship.is_running:
        words_of_thanks = f"{copy.ENDINGS} {copy.NEW_BEGINNING}"
        blocks = [parts.section(copy.ended(partner)), parts.says(words_of_thanks)]
    elif until := mentorship.paused_until:
        said = (copy.away if news.is_away else copy.rests_until)(partner, words.day(until))
        blocks = [parts.section(f"{said} {copy.KEPT}", resume_button(mentorship, news.partner))]
    else:
        said = f"{copy.rests(partner)} {copy.NOTHING_LOST}"
        blocks = [parts.section(said, resume_button(mentorship, news.partner))]
    return parts.rendered(blocks, news.partner)


def resume_button(mentorship: Mentorship, partner: Member) -> Block:
    about = parts.name(partner)
    return parts.button(labels.RESUME, Button.RESUME, carry(mentorship=mentorship.id), about)
