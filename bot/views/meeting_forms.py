"""Logging a meeting, and changing one, as forms."""

from collections.abc import Sequence

from bot.domain.contents import MeetingEdit, MeetingForm, MentorshipLine
from bot.domain.meeting import LONGEST_NOTES, Facts, Following, Notes
from bot.domain.mentorship import MentorshipId
from bot.domain.patient_identifiers import Identifier
from bot.domain.people import Format
from bot.views import inputs, parts
from bot.views.carried import carry
from bot.views.choices import Same
from bot.views.copy import labels, words
from bot.views.copy import meetings as copy
from bot.views.ids import Field, Form
from bot.views.parts import Block, View

USUAL_MINUTES = 30
_LONGEST_STEPS = 1000
_MOST_PEOPLE = 100


def write_meeting(form: MeetingForm) -> View:
    """Once more, with what was typed, where something is to be asked first."""
    log = form.log
    facts = log.facts if log else Facts(form.today, USUAL_MINUTES, Format.FORMAL_MEETING)
    notes = log.notes if log else Notes()
    blocks = [
        *_questions(form),
        with_whom(form.people, form.chosen),
        *_facts(facts),
        *_notes(notes),
        *_following(log.following if log else Following()),
    ]
    asked = form.same_day.held_on.isoformat() if form.same_day else None
    return parts.form(copy.TITLE, blocks, Form.LOG_MEETING, labels.SAVE, carry(day=asked))


def change_meeting(edit: MeetingEdit) -> View:
    """Notes first; the facts as well for who logged it."""
    meeting = edit.meeting
    facts = edit.facts or Facts(
        meeting.held_on, meeting.minutes or USUAL_MINUTES, meeting.format or Format.FORMAL_MEETING
    )
    blocks = [
        parts.says(f"{copy.with_partner(parts.name(edit.partner))}, {words.day(meeting.held_on)}"),
        *doubts(edit.doubts),
        *_notes(edit.notes),
        *_following(edit.following),
        *(_facts(facts) if edit.is_own else []),
    ]
    return parts.form(copy.ONE, blocks, Form.CHANGE_MEETING, labels.SAVE, carry(meeting=meeting.id))


def value_of(mentorship: MentorshipId) -> str:
    return str(mentorship)


def with_whom(people: Sequence[MentorshipLine], chosen_id: MentorshipId | None) -> Block:
    people = people[:_MOST_PEOPLE]
    several = len({one.partner.id for one in people}) < len(people)
    choices = {value_of(one.mentorship.id): _person(one, with_role=several) for one in people}
    chosen = value_of(chosen_id) if chosen_id else None
    return inputs.select(
        Field.MET_WITH,
        copy.MET_WITH,
        inputs.named(choices),
        chosen if chosen in choices else None,
    )


def _person(line: MentorshipLine, *, with_role: bool) -> str:
    name = parts.name(line.partner)
    return copy.with_role(name, line.mentorship.role) if with_role else name


def _facts(facts: Facts) -> list[Block]:
    return [
        inputs.day(Field.MET_ON, copy.MET_ON, facts.held_on),
        inputs.any_number(Field.MINUTES, copy.MINUTES, facts.minutes),
        inputs.select(Field.FORMAT, copy.FORMAT, inputs.options(Format), facts.format),
    ]


def _notes(notes: Notes) -> list[Block]:
    shared = inputs.paragraph(Field.MEETING_NOTES, copy.NOTES, notes.shared, LONGEST_NOTES)
    private = inputs.paragraph(Field.PRIVATE_NOTES, copy.PRIVATE, notes.private, LONGEST_NOTES)
    hint = f"{copy.NOTES_HINT} {copy.NO_PATIENTS}"
    return [
        inputs.optional(inputs.hinted(shared, hint)),
        inputs.optional(inputs.hinted(private, copy.PRIVATE_HINT)),
    ]


def _following(following: Following) -> list[Block]:
    steps = inputs.paragraph(
        Field.NEXT_STEPS, copy.STEPS, "\n".join(following.steps), _LONGEST_STEPS
    )
    next_at = inputs.moment(Field.NEXT_AT, copy.NEXT, following.next_at)
    return [
        inputs.optional(inputs.hinted(steps, copy.STEPS_HINT)),
        inputs.optional(inputs.hinted(next_at, copy.NEXT_HINT)),
    ]


def _questions(form: MeetingForm) -> list[Block]:
    blocks = doubts(form.doubts)
    if form.same_day:
        choices = {Same.YES: copy.IS_SAME, Same.NO: copy.IS_ANOTHER}
        said = f"{copy.already_logged(words.day(form.same_day.held_on))} {copy.NOT_SAVED}"
        blocks += [
            parts.says(said),
            inputs.radio(Field.SAME_MEETING, copy.SAME, inputs.named(choices), Same.YES),
        ]
    return blocks


def doubts(found: tuple[Identifier, ...]) -> list[Block]:
    """A question about words that look as if they named a patient; nothing where none do."""
    if not found:
        return []
    return [
        parts.says(f"{copy.doubts(found)} {copy.NOT_SAVED} {copy.I_MAY_BE_WRONG}"),
        inputs.tick(Field.SAVE_ANYWAY, copy.ANYWAY, copy.NO_PATIENT, ticked=False),
    ]
