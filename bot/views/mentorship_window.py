"""One mentorship in a window: how it stands, and everything that can be done about it."""

from bot.domain.contents import MentorshipPage
from bot.views import parts
from bot.views.agreements import agreement_button
from bot.views.carried import carry
from bot.views.concerns import concern_button
from bot.views.copy import home as home_copy
from bot.views.copy import mentorships as copy
from bot.views.copy import words
from bot.views.ending import end_button
from bot.views.ids import Button, Form
from bot.views.introductions import introduce_button, window_part
from bot.views.meetings import meetings_button
from bot.views.mentorships import resume_button
from bot.views.parts import Block, View
from bot.views.pausing import pause_this_button
from bot.views.reviews import review_button


def mentorship_button(mentorship: int, label: str, about: str) -> Block:
    return parts.button(label, Button.MENTORSHIP, carry(mentorship=mentorship), about)


def show(page: MentorshipPage) -> View:
    mentorship, partner = page.mentorship, parts.mention(page.line.partner)
    role = mentorship.role
    who = home_copy.you_are(role, partner) if page.is_mentor else home_copy.your(role, partner)
    blocks = [
        parts.section(f"{who}.\n{_how_it_goes(page)}"),
        parts.small(words.role_explained(role)),
        parts.actions(*_ways_on(page)),
        *window_part(page.introductions, page.reader),
        parts.actions(concern_button(mentorship.id, parts.name(page.line.partner))),
    ]
    return parts.information(copy.WINDOW, blocks, Form.MENTORSHIP)


def _how_it_goes(page: MentorshipPage) -> str:
    mentorship, reader = page.mentorship, page.reader
    began = words.short_day(mentorship.started_at.astimezone(reader.zone).date())
    if not mentorship.is_running and mentorship.ended_at:
        return copy.lasted(
            began, words.short_day(mentorship.ended_at.astimezone(reader.zone).date())
        )
    met = page.line.last_met
    last = home_copy.last_met(words.day(met)) if met else home_copy.NOT_MET_YET
    resting = "" if mentorship.is_active else home_copy.RESTING
    return " ".join(filter(None, (copy.since(began), last, resting)))


def _ways_on(page: MentorshipPage) -> list[Block]:
    mentorship, partner, name = page.mentorship, page.line.partner, parts.name(page.line.partner)
    is_resting = mentorship.is_running and not mentorship.is_active
    ways_off = [pause_this_button(mentorship.id, name), end_button(mentorship.id, partner)]
    may_introduce = page.is_mentor and mentorship.is_running
    agreement = page.line.agreement if mentorship.is_running else None
    return [
        *([resume_button(mentorship, partner)] if is_resting else []),
        *([agreement_button(agreement, page.reader, partner)] if agreement else []),
        meetings_button(mentorship.id, name),
        *([introduce_button(mentorship.id, name)] if may_introduce else []),
        review_button(mentorship.id, name),
        *(ways_off if mentorship.is_running else []),
    ]
