"""Waiting for a place with Dr. Chen or with any mentor, and a place of Mia's to open again."""

from dataclasses import replace
from datetime import timedelta

from bot.domain.contents import (
    Content,
    DigestLine,
    MentorshipLine,
    MentorshipPage,
    OpenPlaceLine,
    PlaceLine,
    WaitNudgeLine,
)
from bot.domain.contents.places import WaitLine
from bot.domain.messages import Kind
from bot.domain.nudges import NudgeKind
from bot.domain.places import ClosedPlace, ClosedPlaceId, PlaceState
from bot.domain.request import RequestState
from bot.domain.waiting_list import Wait, WaitId, WaitState
from tests.views import cast, nudged
from tests.views.cast import CHEN, MENTORSHIP, MIA, NOW, YU, card, request
from tests.views.nudged import ENDED, nudge

WAIT = Wait(WaitId(21), MIA.id, CHEN.id, NOW)
FOR_ANY = replace(WAIT, id=WaitId(22), mentor_id=None)
ENDS_AT = NOW + timedelta(days=3)
WAITING = WaitLine(WAIT, MIA, CHEN, place=2, waiting=3)
FIRST = replace(WAITING, place=1, waiting=1, already=True)
ANYONE = WaitLine(FOR_ANY, MIA, None, place=12, waiting=12)
OFFERED = WaitLine(WAIT.offer(CHEN.id, ENDS_AT), MIA, CHEN, CHEN)
OFFERED_ANY = WaitLine(FOR_ANY.offer(CHEN.id, ENDS_AT), MIA, None, CHEN)
GONE = WaitLine(WAIT.close(WaitState.OVER, NOW), MIA, CHEN)
WENT = tuple(
    replace(line, wait=line.wait.close(state, NOW))
    for line in (OFFERED, OFFERED_ANY)
    for state in (WaitState.ASKED, WaitState.LEFT, WaitState.PASSED)
)
DECLINED = tuple(replace(line, declined=CHEN) for line in (WAITING, ANYONE, OFFERED_ANY, *WENT))
LEFT = replace(WAITING, wait=WAIT.close(WaitState.LEFT, NOW), place=0, waiting=0)
WAITS = (WAITING, FIRST, ANYONE, OFFERED, OFFERED_ANY)

PLACE = ClosedPlace(ClosedPlaceId(31), MIA.id, MENTORSHIP.id, NOW)
PLACES = tuple(
    PlaceLine(replace(PLACE, state=state), YU, number)
    for state, number in zip(PlaceState, (0, 1, 2, 3), strict=True)
)
LINES: tuple[DigestLine, ...] = (
    *(OpenPlaceLine(nudge(NudgeKind.OPEN_PLACE, subject=31), line) for line in PLACES),
    *(
        WaitNudgeLine(nudge(NudgeKind.OFFER_ENDING, subject=21), one)
        for one in (OFFERED, WAITING, *WENT)
    ),
    WaitNudgeLine(nudge(NudgeKind.WAIT_OVER, subject=21), GONE),
)
FROM_LIST = card(request=request(is_from_list=True))
MESSAGES: tuple[tuple[Kind, Content], ...] = (
    *((Kind.PLACE_OFFERED, line) for line in (OFFERED, OFFERED_ANY, *WENT, *DECLINED)),
    *((Kind.DIGEST, nudged.digest(line)) for line in LINES),
    (Kind.REQUEST_RECEIVED, FROM_LIST),
    (
        Kind.REQUEST_DECLINED,
        replace(cast.DECLINED, card=card(RequestState.DECLINED), until=None, may_wait=True),
    ),
)
OVERVIEWS = (
    replace(cast.OVERVIEW, waits=WAITS, closed_places=PLACES[:2], waited_for_by=3),
    replace(cast.EMPTY, waits=(ANYONE,)),
)
WINDOWS = tuple(
    MentorshipPage(reader, MentorshipLine(mentorship, partner))
    for mentorship in (MENTORSHIP, ENDED)
    for reader, partner in ((MIA, CHEN), (CHEN, MIA))
)
