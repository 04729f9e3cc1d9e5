"""Introductions: the form, the mentee's card, the mentor's preview, and the words to the three."""

from bot.domain.contents import (
    Introduced,
    IntroductionCard,
    IntroductionChoice,
    IntroductionForm,
    IntroductionNewsLine,
    IntroductionPreview,
)
from bot.domain.introduction import LONGEST_WHY, IntroductionState
from bot.domain.people import Member, MentorProfile
from bot.views import inputs, parts
from bot.views.carried import carry
from bot.views.copy import introductions as copy
from bot.views.copy import labels, words
from bot.views.copy import meetings as meetings_copy
from bot.views.ids import Button, Field, Form
from bot.views.meeting_forms import doubts
from bot.views.parts import Block, Rendered, View
from bot.views.request_cards import about_mentee
from bot.views.text import BETWEEN, fitting, listed, literal

_LONGEST_ABOUT = 200
_MOST_CHOICES = 10


def introduce_button(mentorship: int, mentee: str) -> Block:
    return parts.button(labels.INTRODUCE, Button.INTRODUCE, carry(mentorship=mentorship), mentee)


def write_introduction(form: IntroductionForm) -> View:
    mentee = parts.name(form.mentee)
    why = inputs.paragraph(Field.INTRODUCTION_WHY, copy.WHY, form.why, LONGEST_WHY)
    chosen = [form.colleague.platform_id] if form.colleague else []
    blocks = [
        *doubts(form.doubts),
        parts.says(copy.intro(mentee)),
        inputs.people(Field.COLLEAGUE, copy.COLLEAGUE, 1, chosen),
        inputs.example(inputs.hinted(why, copy.WHY_HINT), copy.WHY_EXAMPLE),
    ]
    carried = carry(mentorship=form.mentorship.id)
    label = copy.ask_first(mentee)
    submit = label if len(label) <= 24 else labels.SEND
    return parts.form(copy.TITLE, blocks, Form.INTRODUCE, submit, carried)


def show_sent(card: IntroductionCard) -> View:
    return parts.information(labels.SENT, [_sent(card), *parts.quotes(card.introduction.why)])


def show_proposed(card: IntroductionCard) -> Rendered:
    """To the mentee; once answered, what became of it."""
    return parts.rendered(proposed_blocks(card), card.mentor)


def proposed_blocks(card: IntroductionCard) -> list[Block]:
    introduction, colleague = card.introduction, parts.name(card.colleague)
    mentor = parts.name(card.mentor)
    match introduction.state:
        case IntroductionState.AGREED:
            return [parts.section(_proposes(card)), parts.says(copy.YOU_AGREED)]
        case IntroductionState.DECLINED:
            return [parts.says(copy.you_declined(mentor, colleague))]
        case IntroductionState.WITHDRAWN:
            return [parts.says(copy.withdrawn(mentor, colleague))]
    carried = carry(introduction=introduction.id)
    about = _about_colleague(card.colleague_profile)
    return [
        parts.section("\n".join(filter(None, (_proposes(card), about)))),
        *_why(card),
        parts.small(copy.you_decide(colleague)),
        parts.actions(
            parts.primary(parts.button(labels.YES_INTRODUCE, Button.AGREE_INTRODUCTION, carried)),
            parts.button(labels.NO_THANKS, Button.DECLINE_INTRODUCTION, carried),
        ),
    ]


def show_preview(content: IntroductionPreview) -> Rendered:
    """To the mentor, before anybody else reads it; a button for each way the names can be meant."""
    if content.sent:
        return parts.rendered([_sent(content.sent)])
    choices = content.choices[:_MOST_CHOICES]
    is_sure = len(choices) == 1
    asked = _asked(choices[0]) if is_sure else copy.WHICH
    rows = [
        parts.actions(_send(content, number, one, is_sure=is_sure))
        for number, one in enumerate(choices, start=1)
    ]
    # What may name a patient is not written down once more.
    quoted = _questioned(content) if content.doubts else parts.quotes(content.why)
    return parts.rendered([parts.says(asked), *quoted, *rows, parts.small(copy.NOT_YET)])


def _questioned(content: IntroductionPreview) -> list[Block]:
    said = f"{meetings_copy.doubts(content.doubts)} {meetings_copy.DELETE_MESSAGE}"
    return [parts.says(said), parts.small(meetings_copy.I_MAY_BE_WRONG)]


def introduce(content: Introduced, *, team: str, app_user: str) -> Rendered:
    """To the three; its text says nothing, since lock screens show it to anyone."""
    link = parts.write_to(team, app_user, labels.WRITE_TO_PRECEPTOR)
    blocks = [*_first_words(content.card), parts.small(copy.CANNOT_READ), parts.actions(link)]
    return Rendered(copy.NEUTRAL, blocks)


def introduce_alone(content: Introduced) -> Rendered:
    """To each in their own DM, where no group DM could be opened."""
    others = [one for one in content.people if one != content.reader]
    blocks = [
        *_first_words(content.card),
        parts.section(copy.alone(listed(map(parts.mention, others)))),
    ]
    return parts.rendered(blocks, *content.people)


def news_line(line: IntroductionNewsLine) -> list[Block]:
    card = line.card
    return [parts.says(copy.news_declined(parts.name(card.mentee), parts.name(card.colleague)))]


def window_part(cards: tuple[IntroductionCard, ...], reader: Member) -> list[Block]:
    """Those of one mentorship, for one of the two."""
    if not cards:
        return []
    lines = [block for card in cards for block in _in_window(card, reader)]
    return [parts.header(copy.PROPOSED), *lines]


def _in_window(card: IntroductionCard, reader: Member) -> list[Block]:
    introduction = card.introduction
    if introduction.is_proposed and reader.id == card.mentee.id:
        return proposed_blocks(card)
    colleague, mentee = parts.literal_name(card.colleague), parts.literal_name(card.mentee)
    at = introduction.answered_at or introduction.proposed_at
    day = words.short_day(at.astimezone(reader.zone).date())
    match introduction.state:
        case IntroductionState.PROPOSED:
            carried, about = carry(introduction=introduction.id), parts.name(card.colleague)
            withdraw = parts.button(labels.WITHDRAW, Button.WITHDRAW_INTRODUCTION, carried, about)
            return [parts.section(copy.waits(colleague, mentee, day), withdraw)]
        case IntroductionState.AGREED:
            return [parts.section(copy.agreed(colleague, day))]
        case IntroductionState.DECLINED if reader.id == card.mentee.id:
            return [parts.section(copy.declined_by_you(colleague))]
        case IntroductionState.DECLINED:
            return [parts.section(copy.declined(colleague, mentee))]
    return [parts.section(copy.taken_back(colleague))]


def _first_words(card: IntroductionCard) -> list[Block]:
    mentor, mentee = parts.mention(card.mentor), parts.mention(card.mentee)
    colleague = parts.mention(card.colleague)
    about_mentee_ = fitting(about_mentee(card.mentee_profile, literal), _LONGEST_ABOUT, BETWEEN)
    about = [
        (parts.literal_name(card.colleague), _about_colleague(card.colleague_profile)),
        (parts.literal_name(card.mentee), about_mentee_),
    ]
    told = [copy.who(name, said) for name, said in about if said]
    return [
        parts.section(copy.meet(mentee, colleague)),
        *([parts.section("\n".join(told))] if told else []),
        parts.section(copy.introduces(mentor)),
        *parts.quotes(card.introduction.why),
        parts.section(copy.who_starts(mentee)),
    ]


def _proposes(card: IntroductionCard) -> str:
    return copy.proposes(parts.mention(card.mentor), f"*{parts.literal_name(card.colleague)}*")


def _why(card: IntroductionCard) -> list[Block]:
    quoted = parts.quotes(card.introduction.why)
    return [parts.says(copy.because(parts.name(card.mentor))), *quoted] if quoted else []


def _about_colleague(profile: MentorProfile | None) -> str:
    """For mrkdwn."""
    if profile is None:
        return ""
    told = (literal(profile.title), literal(profile.specialty), literal(profile.department))
    return fitting(told, _LONGEST_ABOUT, BETWEEN)


def _sent(card: IntroductionCard) -> Block:
    return parts.says(copy.sent(parts.name(card.mentee), parts.name(card.colleague)))


def _asked(choice: IntroductionChoice) -> str:
    return copy.shall_i(parts.name(choice.mentee), parts.name(choice.colleague))


def _send(
    content: IntroductionPreview, number: int, choice: IntroductionChoice, *, is_sure: bool
) -> Block:
    said = copy.choice(parts.name(choice.mentee), parts.name(choice.colleague))
    send = labels.SEND_ANYWAY if content.doubts else labels.SEND
    carried = carry(draft=content.draft_id, choice=number)
    button = parts.button(send if is_sure else said, Button.SEND_INTRODUCTION, carried, said)
    return parts.primary(button) if is_sure and not content.doubts else button
