"""How two people work together, as a window that only the two can open."""

from datetime import datetime

from bot.domain.agreement import Agreement, Version
from bot.domain.contents import AgreementPage
from bot.domain.local_time import local_day
from bot.domain.mentorship import SHORT_INTERVAL
from bot.domain.people import Member
from bot.domain.working_terms import Point, differing
from bot.views import agreement_form, parts
from bot.views.agreement_form import WORDS, said
from bot.views.carried import carry
from bot.views.copy import agreements as copy
from bot.views.copy import labels, words
from bot.views.ending import write_end
from bot.views.ids import Button, Form
from bot.views.parts import Block, View
from bot.views.reviews import review_button
from bot.views.text import BETWEEN

_MOST_VERSIONS = 12


def show(page: AgreementPage) -> View:
    """What is next for this reader: to answer, to wait, to confirm, or to read."""
    agreement = page.agreement
    if not page.mentorship.is_running:
        return _ended(page)
    if page.unsaved:
        return agreement_form.write(page)
    if agreement.pending:
        return _proposal(page, agreement.pending)
    if agreement.in_force:
        return _in_force(page, agreement.in_force)
    return agreement_form.write(page) if agreement.waits_for(page.reader.id) else _waiting(page)


def after_closing(page: AgreementPage) -> View:
    """With the private tick, once it has ended."""
    return show(page) if page.mentorship.is_running else write_end(page.mentorship, page.partner)


def write(page: AgreementPage) -> View:
    """The form again, to change what one answered or what is proposed."""
    return agreement_form.write(page) if page.mentorship.is_running else _ended(page)


def show_versions(page: AgreementPage) -> View:
    versions = page.agreement.versions[::-1]
    left = len(versions) - _MOST_VERSIONS
    blocks = [
        *(block for one in versions[:_MOST_VERSIONS] for block in _version(page, one)),
        *([parts.small(words.more(left))] if left > 0 else []),
    ]
    return parts.information(copy.HISTORY, blocks or [parts.says(copy.NOTHING_AGREED)])


def agreement_button(agreement: Agreement, reader: Member, partner: Member) -> Block:
    """Named after what it is for now; it opens whatever is next."""
    is_waited_for = agreement.mentorship.is_running and agreement.waits_for(reader.id)
    return opening_button(agreement, partner, is_waited_for=is_waited_for)


def opening_button(agreement: Agreement, partner: Member, *, is_waited_for: bool) -> Block:
    label = labels.AGREEMENT
    if is_waited_for:
        label = labels.READ_AND_CONFIRM if agreement.pending else labels.AGREE
    carried = carry(mentorship=agreement.mentorship.id)
    return parts.button(label, Button.AGREEMENT, carried, parts.name(partner))


def end_buttons(agreement: Agreement, partner: Member, *, may_renew: bool) -> list[Block]:
    about, carried = parts.name(partner), carry(mentorship=agreement.mentorship.id)
    dialog = parts.confirm(copy.CLOSE_TITLE, copy.closing(about), labels.CLOSE_WITH_THANKS)
    close = parts.button(labels.CLOSE_WITH_THANKS, Button.CLOSE_WITH_THANKS, carried, about)
    renew = parts.primary(parts.button(labels.RENEW, Button.RENEW, carried, about))
    review = review_button(agreement.mentorship.id, about)
    return [*([renew] if may_renew else []), parts.confirmed(close, dialog), review]


def _waiting(page: AgreementPage) -> View:
    mine = page.agreement.answers[page.reader.id]
    until_then = copy.until_then(is_short=page.mentorship.interval == SHORT_INTERVAL)
    blocks = [
        parts.says(f"{copy.waiting(parts.name(page.partner))} {until_then}"),
        parts.header(copy.YOUR_ANSWERS),
        *agreement_form.read(mine, mine.ends_on(page.today)),
        parts.actions(_change(page, labels.CHANGE_MY_ANSWERS)),
    ]
    return parts.information(copy.TITLE, blocks)


def _proposal(page: AgreementPage, version: Version) -> View:
    agreement, partner = page.agreement, parts.name(page.partner)
    mine = version.is_confirmed_by(page.reader.id, page.mentorship)
    theirs = version.is_confirmed_by(page.partner.id, page.mentorship)
    if mine:
        stands = copy.you_confirmed(partner)
    else:
        stands = copy.they_confirmed(partner) if theirs else copy.nobody_yet(partner)
    former = f" {copy.FORMER_HOLDS}" if agreement.in_force else ""
    blocks = [
        *([parts.says(copy.NOT_THE_NEWEST)] if page.is_newer else []),
        *_how_it_came(page, version),
        *agreement_form.read(version.terms, version.ends_on),
        parts.says(f"{stands}{former}"),
        parts.actions(*_row(page)),
    ]
    if mine:
        return parts.information(copy.TITLE, blocks)
    carried = carry(mentorship=page.mentorship.id, version=version.number)
    return parts.form(copy.TITLE, blocks, Form.AGREEMENT_CONFIRM, labels.CONFIRM, carried)


def _in_force(page: AgreementPage, version: Version) -> View:
    is_over = page.agreement.is_over(page.today)
    end = words.short_day(version.ends_on)
    over = [
        parts.says(f"{copy.it_ended(end)} {copy.RENEW_OR_CLOSE}"),
        parts.actions(*end_buttons(page.agreement, page.partner, may_renew=True)),
    ]
    blocks = [
        *(over if is_over else []),
        parts.says(copy.confirmed_on(_day(page, version.confirmed_at))),
        *agreement_form.read(version.terms, version.ends_on),
        parts.actions(*_row(page)),
        parts.small(copy.CHANGE_MAKES_NEW),
    ]
    return parts.information(copy.TITLE, blocks)


def _ended(page: AgreementPage) -> View:
    version = page.agreement.in_force
    if version is None:
        return parts.information(copy.TITLE, [parts.says(copy.NOTHING_AGREED)])
    blocks = [
        parts.says(copy.WAS_AGREED),
        *agreement_form.read(version.terms, version.ends_on),
    ]
    return parts.information(copy.TITLE, blocks)


def _how_it_came(page: AgreementPage, version: Version) -> list[Block]:
    before, partner = page.agreement.before, parts.name(page.partner)
    if version.made_by is None or before is None:
        both = parts.says(copy.both_answered(partner))
        is_new = page.agreement.waits_for(page.reader.id)
        return [both, *(_side_by_side(page, version) if is_new else [])]
    is_mine = version.made_by == page.reader.id
    if before.confirmed_at and version.is_same_again(before) and before.ends_on < version.ends_on:
        said_so = copy.YOU_RENEW if is_mine else copy.same_again(partner)
    else:
        points = (copy.POINTS[one].lower() for one in differing(before.terms, version.terms))
        what = ", ".join(points) or copy.POINTS[Point.UNTIL].lower()
        said_so = copy.changed(copy.YOU if is_mine else partner, what)
    return [parts.says(said_so)]


def _side_by_side(page: AgreementPage, version: Version) -> list[Block]:
    """What each answered, where it is not the same; then the proposal."""
    answers, partner = page.agreement.answers, parts.name(page.partner)
    mine, theirs = answers[page.reader.id], answers[page.partner.id]
    made_on = local_day(version.made_at, page.reader.zone)

    def fields(point: Point) -> Block:
        yours = copy.you(said(mine, point, mine.ends_on(made_on)))
        other = copy.they(partner, said(theirs, point, theirs.ends_on(made_on)))
        return parts.side_by_side(copy.POINTS[point], yours, other)

    points = differing(mine, theirs)
    if not points:
        return [parts.says(copy.SAME)]
    lines = [fields(point) for point in points if point not in WORDS]
    paragraphs = [
        block
        for point in points
        if point in WORDS
        for block in (
            parts.small(copy.whose(copy.POINTS[point], copy.YOU)),
            *parts.quotes(mine.said_of(point)),
            parts.small(copy.whose(copy.POINTS[point], partner)),
            *parts.quotes(theirs.said_of(point)),
        )
    ]
    return [parts.header(copy.DIFFERENT), *lines, *paragraphs, parts.header(copy.PROPOSAL)]


def _version(page: AgreementPage, version: Version) -> list[Block]:
    if version.made_by is None:
        made = copy.PUT_TOGETHER
    elif version.made_by == page.reader.id:
        made = copy.YOU_CHANGED
    else:
        made = copy.they_changed(parts.name(page.partner))
    confirmed = version.confirmed_at
    became = copy.confirmed_then(_day(page, confirmed)) if confirmed else copy.NOT_CONFIRMED
    return [
        parts.header(copy.version(version.number)),
        parts.small(f"{copy.on_day(made, _day(page, version.made_at))}{BETWEEN}{became}"),
        *agreement_form.read(version.terms, version.ends_on),
    ]


def _row(page: AgreementPage) -> list[Block]:
    carried = carry(mentorship=page.mentorship.id)
    earlier = parts.button(labels.ALL_VERSIONS, Button.ALL_VERSIONS, carried)
    return [_change(page, labels.CHANGE), *([earlier] if page.agreement.before else [])]


def _change(page: AgreementPage, label: str) -> Block:
    return parts.button(label, Button.CHANGE_AGREEMENT, carry(mentorship=page.mentorship.id))


def _day(page: AgreementPage, moment: datetime | None) -> str:
    return words.short_day(local_day(moment, page.reader.zone)) if moment else ""
