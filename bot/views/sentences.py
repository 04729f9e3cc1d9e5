"""Answers to plain sentences: previews with *Send*, and questions with buttons."""

from bot.domain.contents import (
    AcceptPreview,
    AskPreview,
    ChooseMentor,
    ChooseRequest,
    EndPreview,
    MentorshipNews,
    Offered,
    WhichDay,
)
from bot.domain.contents.sentences import DeclinePreview, Undone, WordsDoNothing
from bot.domain.people import Member
from bot.domain.sentences import BareWord, Offer
from bot.views import parts, profiles
from bot.views.carried import carry
from bot.views.concerns import concern_button
from bot.views.copy import digests as digests_copy
from bot.views.copy import labels
from bot.views.copy import sentences as copy
from bot.views.ending import never_again_button
from bot.views.ids import Button
from bot.views.parts import Block, Rendered
from bot.views.request_cards import (
    answer_buttons,
    explaining,
    referral_lines,
    state_for_mentor,
    usual_time,
    waiting_card,
)
from bot.views.text import clean, shown

_MOST_ASKED_ABOUT = 10


def preview_ask(content: AskPreview) -> Rendered:
    form = content.form
    mentor = parts.name(form.mentor)
    hope = parts.quotes(form.hope)
    if content.sent:
        line = f"{copy.sent(mentor)} {usual_time(mentor, form.usual_days)}"
        return parts.rendered([parts.says(line)])
    question = parts.says(copy.preview(mentor, form.role))
    if not clean(form.hope):
        ask = parts.button(labels.ASK, Button.ASK, carry(mentor=form.mentor.id), mentor)
        return parts.rendered([question, parts.says(copy.SAY_WHAT_FOR), parts.actions(ask)])
    send = parts.button(labels.SEND, Button.SEND_ASK, carry(draft=content.draft_id), mentor)
    return parts.rendered(
        [question, *hope, parts.actions(parts.primary(send)), parts.small(copy.NOT_SENT_YET)]
    )


def preview_accept(content: AcceptPreview) -> Rendered:
    card = content.card
    if not card.request.is_pending:
        return parts.rendered([parts.says(state_for_mentor(card))])
    mentee = parts.name(card.mentee)
    send = parts.button(labels.SEND, Button.SEND_ACCEPT, carry(request=card.request.id), mentee)
    blocks = [
        parts.says(copy.accept_preview(mentee, card.request.role)),
        *referral_lines(card),
        *parts.quotes(card.request.hope),
        parts.actions(parts.primary(send)),
    ]
    return parts.rendered(blocks)


def preview_decline(content: DeclinePreview) -> Rendered:
    """All three answers: a word alone never says no, and each no is a kind one."""
    card = content.card
    if not card.request.is_pending:
        return parts.rendered([parts.says(state_for_mentor(card)), *explaining(card)])
    blocks = [
        parts.says(copy.decline_preview(parts.name(card.mentee), card.request.role)),
        *parts.quotes(card.request.hope),
        parts.actions(*answer_buttons(card)),
        parts.small(copy.NO_WORD_NEEDED),
    ]
    return parts.rendered(blocks)


def words_do_nothing(content: WordsDoNothing) -> Rendered:
    is_yes = content.word is BareWord.YES
    return parts.rendered([parts.says(copy.TAP_FOR_YES if is_yes else copy.TAP_FOR_NO)])


def tell_undone(content: Undone) -> Rendered:
    if content.what is None:
        return parts.rendered([parts.says(copy.NOTHING_TO_UNDO)])
    done = copy.UNDONE.get(content.what)
    return parts.rendered(
        [parts.says(done or copy.task_undone(shown(content.title), is_open=content.is_open))]
    )


def choose_request(content: ChooseRequest, *, classic: bool) -> Rendered:
    cards = content.cards[:_MOST_ASKED_ABOUT]
    blocks = [block for card in cards for block in waiting_card(card, classic=classic)]
    return parts.rendered([parts.says(copy.which_request(len(content.cards))), *blocks])


def choose_mentor(content: ChooseMentor) -> Rendered:
    people = content.people[:_MOST_ASKED_ABOUT]
    if not people:
        return unknown_name()
    rows = [_one_of_several(person, content.draft_id) for person in people]
    return parts.rendered([parts.says(copy.WHICH_MENTOR), *rows], *people)


def ask_which_day(content: WhichDay) -> Rendered:
    if content.chosen:
        return parts.rendered([parts.says(copy.day_chosen(content.chosen))])
    question = next(said for name, said in copy.WHICH_DAY.items() if content.problem.endswith(name))
    # In rows of their own: buttons of one row may not do the same.
    rows = [
        parts.actions(
            parts.button(
                clean(day) or labels.CHOOSE,
                Button.WHICH_DAY,
                carry(draft=content.draft_id, choice=number),
            )
        )
        for number, day in enumerate(content.days, 1)
    ]
    return parts.rendered([parts.says(question), *rows, parts.small(copy.NOTHING_DONE_YET)])


def preview_end(content: EndPreview) -> Rendered:
    """One with *Send*; of several each may be chosen, and asks once more."""
    lines = content.lines[:_MOST_ASKED_ABOUT]
    if not lines:
        return parts.rendered([parts.says(copy.NOTHING_TO_END)])
    people = [line.partner for line in lines]
    if len(lines) > 1:
        rows = [_end_one_of_several(line) for line in lines]
        return parts.rendered([parts.says(copy.WHICH_TO_END), *rows], *people)
    [line] = lines
    partner = parts.name(line.partner)
    if not line.mentorship.is_running:
        return parts.rendered([_has_ended(line)])
    send = parts.button(labels.SEND, Button.SEND_END, _carry_end(line), partner)
    blocks = [
        parts.says(copy.end_preview(partner)),
        parts.says(digests_copy.ending(partner)),
        parts.actions(send),
        parts.small(copy.NOTHING_SENT_YET),
    ]
    return parts.rendered(blocks)


def unknown_name() -> Rendered:
    find = parts.button(labels.FIND_MENTOR, Button.FIND)
    return parts.rendered([parts.says(copy.UNKNOWN_NAME), parts.actions(find)])


def offer(content: Offered) -> Rendered:
    if content.offer is Offer.PROFILE:
        return profiles.which_profile()
    return parts.rendered([parts.says(copy.CONCERN), parts.actions(concern_button())])


def thanked() -> Rendered:
    return parts.rendered([parts.says(copy.THANKED)])


def nothing_to_accept() -> Rendered:
    return parts.rendered([parts.says(copy.NOTHING_TO_ACCEPT)])


def _end_one_of_several(line: MentorshipNews) -> Block:
    if not line.mentorship.is_running:
        return _has_ended(line)
    partner = parts.name(line.partner)
    asked = parts.confirm(copy.END, digests_copy.ending(partner), labels.SEND)
    end = parts.button(labels.END, Button.SEND_END, _carry_end(line), partner)
    said = copy.your_mentorship(parts.mention(line.partner), line.mentorship.role)
    return parts.section(said, parts.confirmed(end, asked))


def _has_ended(line: MentorshipNews) -> Block:
    """With the private tick, as the form for an end has it."""
    said = parts.says(digests_copy.has_ended(parts.name(line.partner)))
    return {**said, "accessory": never_again_button(line.mentorship.id, line.partner)}


def _carry_end(line: MentorshipNews) -> str:
    return carry(mentorship=line.mentorship.id)


def _one_of_several(person: Member, draft_id: int) -> Block:
    choose = parts.button(
        labels.CHOOSE,
        Button.CHOOSE_MENTOR,
        carry(draft=draft_id, mentor=person.id),
        parts.name(person),
    )
    return parts.section(parts.mention(person), choose)
