"""The forms around a request, and what stands in a window once they are sent."""

from bot.domain.contents import AskForm, RequestCard
from bot.domain.request import LONGEST_HOPE, LONGEST_NOTE, MOST_COLLEAGUES, RequestState
from bot.views import inputs, parts, request_cards
from bot.views.carried import carry
from bot.views.copy import answers, labels
from bot.views.copy import requests as copy
from bot.views.ids import Field, Form
from bot.views.parts import Block, Rendered, View

_ANSWERS = {RequestState.ACCEPTED, RequestState.DECLINED, RequestState.REFERRED}


def ask_form(form: AskForm, why_now: str = "") -> View:
    hope = inputs.paragraph(Field.HOPE, copy.HOPE, form.hope, LONGEST_HOPE)
    role = inputs.select(Field.ROLE, copy.ROLE, inputs.roles(), form.role)
    first_yes = inputs.tick(
        Field.FIRST_YES, copy.OTHER_REQUESTS, copy.FIRST_YES, ticked=form.first_yes
    )
    blocks = [
        *([parts.says(why_now)] if why_now else []),
        parts.says(" ".join(_about_asking(form))),
        inputs.example(inputs.hinted(hope, copy.HOPE_HINT), copy.HOPE_EXAMPLE),
        inputs.hinted(role, copy.ROLE_HINT),
        inputs.hinted(first_yes, copy.FIRST_YES_HINT),
        parts.says(copy.COURAGE),
        parts.small(copy.WHO_CAN_READ),
    ]
    carried = carry(mentor=form.mentor.id, referral=form.referral.id if form.referral else None)
    return parts.form(copy.ASK_TITLE, blocks, Form.ASK_MENTOR, labels.SEND, carried)


def asked(card: RequestCard) -> View:
    """After sending: that it is sent, and when an answer can be expected."""
    mentor = parts.name(card.mentor)
    sentences = [copy.sent_to(mentor), request_cards.expected(card, mentor)]
    blocks = [
        parts.says(" ".join(sentences)),
        *parts.quotes(card.request.hope),
        parts.small(copy.YOU_SEE_IT),
    ]
    return parts.information(labels.SENT, blocks)


def not_now_form(card: RequestCard) -> View:
    mentee = parts.name(card.mentee)
    reason = inputs.select(Field.REASON, answers.REASON, inputs.named(answers.REASONS), None)
    note = inputs.paragraph(Field.NOTE, answers.NOTE, "", LONGEST_NOTE)
    until = inputs.day(Field.AWAY_UNTIL, answers.AWAY_UNTIL, None)
    blocks = [
        parts.says(answers.not_now_intro(mentee)),
        inputs.optional(inputs.hinted(reason, answers.reason_hint(mentee))),
        inputs.optional(inputs.hinted(note, answers.NOTE_HINT)),
        inputs.optional(inputs.hinted(until, answers.AWAY_HINT)),
        inputs.tick(Field.DO_NOT_ASK, answers.FROM_NOW_ON, answers.DO_NOT_ASK, ticked=False),
    ]
    carried = carry(request=card.request.id)
    return parts.form(labels.NOT_NOW, blocks, Form.NOT_NOW, labels.SAVE, carried)


def refer_form(card: RequestCard) -> View:
    mentee = parts.name(card.mentee)
    colleagues = inputs.people(Field.COLLEAGUES, answers.COLLEAGUES, MOST_COLLEAGUES)
    line = inputs.paragraph(Field.LINE, answers.LINE, "", LONGEST_NOTE)
    blocks = [
        parts.says(answers.suggest_intro(mentee)),
        inputs.hinted(colleagues, answers.COLLEAGUES_HINT),
        inputs.optional(inputs.hinted(line, answers.line_hint(mentee))),
    ]
    carried = carry(request=card.request.id)
    return parts.form(labels.SUGGEST, blocks, Form.REFER_REQUEST, labels.SEND, carried)


def answered(card: RequestCard) -> View:
    """What has become of a request, for whoever acted on it."""
    return parts.information(copy.THIS_REQUEST, _outcome(card))


def show_card_answer(card: RequestCard) -> Rendered:
    """The same, in place of an answer that only its reader sees."""
    return parts.rendered(_outcome(card), card.mentee, card.mentor)


def _about_asking(form: AskForm) -> list[str]:
    mentor = parts.name(form.mentor)
    referred = copy.referred_to_you(parts.name(form.referred_by)) if form.referred_by else ""
    expected = "" if form.usual_days is None else copy.usual_answer(mentor, form.usual_days)
    full = copy.FULL if form.is_full else ""
    return [part for part in (copy.intro(mentor), referred, full, expected) if part]


def _outcome(card: RequestCard) -> list[Block]:
    mentee, mentor = parts.mention(card.mentee), parts.mention(card.mentor)
    return [
        parts.section(copy.asked(mentee, mentor, card.request.role)),
        *([parts.says(copy.ALREADY)] if card.already else []),
        parts.says(_state(card)),
        *([] if card.already else request_cards.explaining(card)),
    ]


def _state(card: RequestCard) -> str:
    """An answer just given is its mentor's; anything else reads the same to both."""
    if card.request.state in _ANSWERS and not card.already:
        return request_cards.state_for_mentor(card)
    return request_cards.state_for_mentee(card, parts.name(card.mentor))
