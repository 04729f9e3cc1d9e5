"""Ending a mentorship: what happens then, before and after."""

from bot.domain.contents import MentorshipPage
from bot.domain.mentorship import Mentorship
from bot.domain.people import Member
from bot.views import inputs, parts
from bot.views.carried import carry
from bot.views.copy import digests as digests_copy
from bot.views.copy import labels
from bot.views.copy import mentorships as copy
from bot.views.ids import Button, Field, Form
from bot.views.parts import Block, View


def write_end(mentorship: Mentorship, person: Member) -> View:
    """Before it ends, or where it has: the private tick alone."""
    partner = parts.name(person)
    carried = carry(mentorship=mentorship.id)
    tick = inputs.tick(Field.NEVER_AGAIN, copy.FROM_NOW_ON, copy.NEVER_AGAIN, ticked=False)
    private = inputs.hinted(tick, copy.NEVER_AGAIN_HINT)
    if not mentorship.is_running:
        blocks = [parts.says(digests_copy.has_ended(partner)), private]
        return parts.form(copy.ENDED, blocks, Form.END_MENTORSHIP, labels.SAVE, carried)
    blocks = [
        parts.says(copy.ends(partner, mentorship.role)),
        parts.says(digests_copy.ending(partner)),
        private,
    ]
    return parts.form(copy.END_TITLE, blocks, Form.END_MENTORSHIP, labels.END, carried)


def ended(page: MentorshipPage) -> View:
    said = [digests_copy.has_ended(parts.name(page.line.partner))]
    if page.is_mentor:
        said.append(copy.PLACE_STAYS_CLOSED)
    return parts.information(copy.ENDED, [parts.says(" ".join(said))])


def never_again_button(mentorship: int, partner: Member) -> Block:
    """For whoever ended it with one tap: the private tick, in a window of its own."""
    about = parts.name(partner)
    return parts.button(copy.NEVER_AGAIN, Button.WRITE_END, carry(mentorship=mentorship), about)


def end_button(mentorship: int, partner: Member) -> Block:
    about = parts.name(partner)
    return parts.button(labels.END, Button.WRITE_END, carry(mentorship=mentorship), about)
