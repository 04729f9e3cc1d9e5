"""The waiting list and closed places: where one stands, what is offered, what to open again."""

from datetime import datetime

from bot.domain.contents import (
    AskForm,
    OpenPlaceLine,
    PlaceLine,
    WaitLine,
    WaitNudgeLine,
)
from bot.domain.nudges import NudgeKind
from bot.domain.people import Member, MemberId
from bot.domain.places import PlaceState
from bot.domain.waiting_list import WaitState
from bot.views import parts, requests
from bot.views.carried import carry
from bot.views.copy import labels, words
from bot.views.copy import places as copy
from bot.views.ids import Button
from bot.views.parts import Block, Rendered, View

_ANSWERED = {PlaceState.OPENED: copy.OPENED, PlaceState.GIVEN_UP: copy.GIVEN_UP}


def joined(line: WaitLine) -> View:
    """Where they stand, after joining."""
    first = [copy.ALREADY] if line.already else []
    if line.wait.is_offered:
        return parts.information(copy.TITLE, [*map(parts.says, first), *_offer(line)])
    stands = [copy.waits_for(_mentor(line)), copy.first_in_line(line.place, line.waiting)]
    blocks = [
        parts.says(" ".join([*first, *stands])),
        parts.says(copy.when_it_opens(_decides(line))),
        parts.small(copy.ORDER),
        parts.actions(_leave(line, labels.LEAVE_LIST)),
    ]
    return parts.information(copy.TITLE, blocks)


def ask_instead(form: AskForm) -> View:
    return requests.ask_form(form, copy.PLACE_IS_FREE)


def left(line: WaitLine) -> View:
    said = copy.LEFT_LIST if line.wait.offered_by is None else _ended(line)
    return parts.information(copy.TITLE, [parts.says(said), parts.actions(_join_again(line))])


def tell_offered(line: WaitLine) -> Rendered:
    """An offer as it stands: open, taken, let go, left or passed on."""
    if line.declined:
        return parts.rendered([parts.says(copy.let_go(parts.name(line.declined)))])
    if line.wait.is_offered:
        return parts.rendered(_offer(line))
    is_passed = line.wait.state is WaitState.PASSED
    row = [parts.actions(_join_again(line))] if is_passed else []
    return parts.rendered([parts.says(_ended(line)), *row])


def wait_row(line: WaitLine) -> list[Block]:
    """For Home."""
    if line.wait.is_offered:
        return _offer(line)
    said = f"{copy.waits_for(_mentor(line))} {copy.first_in_line(line.place, line.waiting)}"
    return [{**parts.says(said), "accessory": _leave(line, labels.LEAVE_LIST)}]


def wait_nudge(line: WaitNudgeLine) -> list[Block]:
    wait = line.line.wait
    if line.nudge.kind is NudgeKind.WAIT_OVER:
        find = parts.button(labels.FIND_MENTOR, Button.FIND)
        return [parts.says(f"{_mentor(line.line)} {copy.MENTOR_IS_GONE}"), parts.actions(find)]
    if wait.is_waiting:
        return [parts.says(copy.LET_GO)]
    if not wait.is_offered:
        return [parts.says(_ended(line.line))]
    said = copy.ends(_mentor(line.line), _moment(wait.ends_at, line.line.mentee))
    return [parts.says(said), parts.actions(*_offer_buttons(line.line))]


def open_place(line: OpenPlaceLine) -> list[Block]:
    """In the digest, with all three answers."""
    place = line.line.place
    if said := _ANSWERED.get(place.state):
        return [parts.says(said)]
    if not place.is_asked:
        return [parts.says(copy.STAYS_CLOSED), parts.actions(*_place_buttons(line.line))]
    return [
        parts.says(_closed(line.line)),
        parts.actions(*_place_buttons(line.line)),
        parts.small(copy.IN_THEIR_HANDS),
    ]


def place_row(line: PlaceLine) -> list[Block]:
    """For Home: it can be opened there at any time."""
    return [parts.says(_closed(line)), parts.actions(*_place_buttons(line))]


def join_button(mentor: MemberId, about: str) -> Block:
    return parts.button(labels.JOIN_LIST, Button.JOIN_LIST, carry(mentor=mentor), about)


def wait_for_any() -> Block:
    return parts.button(labels.WAIT_FOR_ANY, Button.WAIT_FOR_ANY)


def _closed(line: PlaceLine) -> str:
    return f"{copy.reopen(parts.name(line.mentee))} {copy.waiting(line.waiting)}"


def _place_buttons(line: PlaceLine) -> list[Block]:
    carried, about = carry(place=line.place.id), parts.name(line.mentee)
    not_now = parts.button(labels.NOT_NOW, Button.KEEP_CLOSED, carried, about)
    return [
        parts.primary(parts.button(labels.OPEN_IT, Button.OPEN_IT, carried, about)),
        *([not_now] if line.place.is_asked else []),
        parts.button(labels.FEWER_PLACES, Button.FEWER_PLACES, carried, about),
    ]


def _offer(line: WaitLine) -> list[Block]:
    moment = _moment(line.wait.ends_at, line.mentee)
    return [
        parts.says(f"{copy.has_place(_mentor(line))} {copy.held_until(moment)}"),
        parts.says(copy.ASK_OR_LEAVE),
        parts.actions(*_offer_buttons(line)),
    ]


def _offer_buttons(line: WaitLine) -> list[Block]:
    wait, mentor = line.wait, _mentor(line)
    ask = parts.button(labels.ASK_NOW, Button.ASK_NOW, carry(wait=wait.id), mentor)
    carried = carry(wait=wait.id, until=wait.held_until)
    keep = parts.button(labels.KEEP_WAITING, Button.KEEP_WAITING, carried, mentor)
    return [parts.primary(ask), keep, _leave(line, labels.NOT_NEEDED)]


def _leave(line: WaitLine, label: str) -> Block:
    return parts.button(label, Button.LEAVE_LIST, carry(wait=line.wait.id), _mentor(line))


def _join_again(line: WaitLine) -> Block:
    return join_button(line.mentor.id, parts.name(line.mentor)) if line.mentor else wait_for_any()


def _ended(line: WaitLine) -> str:
    return copy.ended(line.wait.state, _mentor(line))


def _mentor(line: WaitLine) -> str:
    mentor = line.offered_by or line.mentor
    return parts.name(mentor) if mentor else labels.ANY_MENTOR


def _decides(line: WaitLine) -> str:
    return parts.name(line.mentor) if line.mentor else labels.THE_MENTOR


def _moment(moment: datetime | None, reader: Member) -> str:
    """As in "Tuesday 24 November 2026 at 9:30", where the reader lives."""
    if moment is None:
        return ""
    local = moment.astimezone(reader.zone)
    return f"{words.day(local.date())} at {local.hour}:{local:%M}"
