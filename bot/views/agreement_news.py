"""What is said of an agreement in messages and lines: where it stands, never what it says."""

from bot.domain.agreement import Agreement
from bot.domain.contents import (
    AgreementAsked,
    AgreementConfirmed,
    AgreementLine,
    Agreements,
    AgreementToConfirm,
)
from bot.domain.nudges import NudgeAnswer, NudgeKind
from bot.domain.people import Member
from bot.views import parts
from bot.views.agreements import agreement_button, end_buttons, opening_button
from bot.views.carried import carry
from bot.views.copy import agreements as copy
from bot.views.copy import digests as digests_copy
from bot.views.copy import labels
from bot.views.ending import never_again_button
from bot.views.ids import Button
from bot.views.parts import Block, Rendered
from bot.views.reader import Reader

_MOST_OFFERED = 20


def tell_asked(content: AgreementAsked) -> Rendered:
    agreement, reader, partner = content.agreement, content.reader, content.partner
    mention, waits = parts.mention(partner), agreement.waits_for(reader.id)
    is_asked = agreement.current is None and waits
    said = copy.asked(mention) if is_asked else where_it_stands(agreement, reader, mention)
    return _with_button(said, agreement, partner, is_waited_for=waits)


def tell_to_confirm(content: AgreementToConfirm) -> Rendered:
    agreement, partner = content.agreement, content.partner
    is_asked = agreement.current == content.version and agreement.waits_for(content.reader.id)
    return _with_button(_of_version(content), agreement, partner, is_waited_for=is_asked)


def tell_confirmed(content: AgreementConfirmed) -> Rendered:
    """In the pair's group DM; its text says nothing, since lock screens show it to anyone."""
    return Rendered(copy.NEUTRAL, _confirmed(content))


def tell_confirmed_alone(content: AgreementConfirmed) -> Rendered:
    return parts.rendered(_confirmed(content))


def offer_agreements(content: Agreements) -> Rendered:
    """Each with where it stands, to be opened."""
    if not content.lines:
        find = parts.button(labels.FIND_MENTOR, Button.FIND)
        return parts.rendered([parts.says(copy.NOBODY_TO_AGREE_WITH), parts.actions(find)])
    rows = [
        parts.section(
            where_it_stands(line.agreement, line.reader, parts.mention(line.partner)),
            agreement_button(line.agreement, line.reader, line.partner),
        )
        for line in content.lines[:_MOST_OFFERED]
    ]
    people = [line.partner for line in content.lines]
    return parts.rendered([*rows, parts.small(copy.ONLY_YOU_TWO)], *people)


def where_it_stands(agreement: Agreement, reader: Member, partner: str) -> str:
    """In mrkdwn, where `partner` is a mention."""
    waits = agreement.waits_for(reader.id)
    if agreement.pending:
        return copy.waits_for_you(partner) if waits else copy.waits_for_them(partner)
    if agreement.in_force:
        return copy.agreed(partner)
    return copy.not_said(partner) if waits else copy.they_have_not_said(partner)


def agreement_line(line: AgreementLine, reader: Reader) -> list[Block]:
    agreement, mention = line.agreement, parts.mention(line.partner)
    if not agreement.mentorship.is_running:
        is_mine = line.nudge.answer is NudgeAnswer.END
        never = never_again_button(agreement.mentorship.id, line.partner) if is_mine else None
        return [parts.section(digests_copy.has_ended(mention), never)]
    if line.nudge.kind is NudgeKind.AGREEMENT_END:
        return _at_its_end(line, reader)
    is_unanswered = agreement.current is None and agreement.waits_for(reader.member.id)
    stands = where_it_stands(agreement, reader.member, mention)
    button = agreement_button(agreement, reader.member, line.partner)
    said = copy.met_first(mention) if is_unanswered else stands
    return [parts.section(said), parts.actions(button)]


def _at_its_end(line: AgreementLine, reader: Reader) -> list[Block]:
    agreement, partner = line.agreement, line.partner
    mention, pending = parts.mention(partner), agreement.pending
    button = agreement_button(agreement, reader.member, partner)
    if not line.is_over:
        return [parts.section(copy.goes_on(mention)), parts.actions(button)]
    if pending and pending.is_confirmed_by(reader.member.id, agreement.mentorship):
        row = [button, *end_buttons(agreement, partner, may_renew=False)]
        return [parts.section(copy.you_want_to_go_on(mention)), parts.actions(*row)]
    before = agreement.in_force
    is_renewal = bool(pending and before and pending.is_same_again(before))
    if pending and not is_renewal:
        row = [button, *end_buttons(agreement, partner, may_renew=False)]
        return [parts.section(copy.waits_for_you(mention)), parts.actions(*row)]
    said = copy.same_again(mention) if pending else copy.has_come_to_end(mention)
    row = [*end_buttons(agreement, partner, may_renew=True), button]
    return [parts.section(f"{said} {copy.RENEW_OR_CLOSE}"), parts.actions(*row)]


def _of_version(content: AgreementToConfirm) -> str:
    agreement, version, partner = content.agreement, content.version, parts.mention(content.partner)
    if version.confirmed_at:
        return copy.agreed(partner)
    if agreement.current != version:
        return copy.replaced(partner)
    if version.is_confirmed_by(content.reader.id, agreement.mentorship):
        return copy.waits_for_them(partner)
    if version.made_by is None:
        return copy.to_confirm(partner)
    if version.made_by == content.reader.id:
        return copy.yours_to_confirm(partner)
    before = agreement.before
    if before and before.confirmed_at and version.is_same_again(before):
        return copy.renewal_to_confirm(partner)
    return copy.newer_to_confirm(partner)


def _with_button(
    said: str, agreement: Agreement, partner: Member, *, is_waited_for: bool
) -> Rendered:
    """What was asked stays to be read; only what is still open asks for something."""
    blocks = [
        parts.section(said),
        parts.actions(opening_button(agreement, partner, is_waited_for=is_waited_for)),
        parts.small(copy.ONLY_YOU_TWO),
    ]
    return parts.rendered(blocks, partner)


def _confirmed(content: AgreementConfirmed) -> list[Block]:
    carried = carry(mentorship=content.mentorship.id)
    return [
        parts.says(copy.BOTH_CONFIRMED),
        parts.actions(parts.button(labels.AGREEMENT, Button.AGREEMENT, carried)),
    ]
