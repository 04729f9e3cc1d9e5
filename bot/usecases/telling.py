"""What must be said, and which screens drawn anew, when something changes."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

from bot.domain.mentorship import Mentorship
from bot.domain.messages import FILES, LONGEST_DETAIL, Kind, NewMessage, Priority, Repeat
from bot.domain.nudges import Nudge, NudgeKind
from bot.domain.people import MemberId
from bot.domain.planned import PlannedMeeting
from bot.domain.request import EXPIRES_AFTER, Request
from bot.ports import UnitOfWork

HOME_STAYS_FRESH = timedelta(hours=1)
CARDS = (
    Kind.REQUEST_RECEIVED,
    Kind.REQUEST_SENT,
    Kind.ACCEPT_PREVIEW,
    Kind.DECLINE_PREVIEW,
    Kind.MENTOR_AWAY,
)
PLANNED = (
    Kind.TIMES_OFFERED,
    Kind.NONE_FITS,
    Kind.MEETING_NEWS,
    Kind.MEETING_NEWS_ALONE,
    Kind.MEETING_SOON,
    Kind.DID_YOU_MEET,
    Kind.MEETINGS_TO_CHANGE,
)
# Of all their meetings, under whoever asked for them.
OF_ALL_MEETINGS = (Kind.MEETINGS, Kind.MEETINGS_TO_CHANGE)

REQUEST_NUDGES = (NudgeKind.REQUEST_REMINDER, NudgeKind.NO_ANSWER_YET, NudgeKind.EXPIRY)
MENTORSHIP_NUDGES = (
    NudgeKind.CHECK_IN,
    NudgeKind.FIRST_MEETING,
    NudgeKind.DRIFT,
    NudgeKind.DRIFT_CHOICE,
    NudgeKind.SILENCE_PAUSE,
    NudgeKind.REST_OVER,
    NudgeKind.FIT,
    NudgeKind.AGREEMENT,
    NudgeKind.AGREEMENT_END,
    NudgeKind.REVIEW,
)


def numbers(ids: Sequence[int], most: int = LONGEST_DETAIL) -> str:
    """As many as fit in what a message keeps; the rest is in Home."""
    kept: list[str] = []
    for one in map(str, ids):
        if len(" ".join([*kept, one])) > most:
            break
        kept.append(one)
    return " ".join(kept)


def reply(  # noqa: PLR0913 - one line of an answer
    uow: UnitOfWork,
    kind: Kind,
    to: MemberId,
    source_key: str,
    now: datetime,
    subject: int = 0,
    detail: str = "",
) -> None:
    """Answer something this member wrote."""
    said = NewMessage(
        kind, to, subject or to, f"{kind}:{source_key}", detail, priority=Priority.ANSWER
    )
    uow.outbox.add(said, now)


def tell(  # noqa: PLR0913 - one line of an answer
    uow: UnitOfWork, kind: Kind, to: MemberId, subject: int, now: datetime, detail: str = ""
) -> None:
    """Say once, to one member, what happened to one record, or once for each `detail` of it."""
    key = ":".join(filter(None, (kind, str(subject), detail, str(to))))
    repeat = Repeat.AT_LEAST_ONCE if kind in FILES else Repeat.RECONCILE
    said = NewMessage(kind, to, subject, key, detail, repeat=repeat, lasts=EXPIRES_AFTER)
    uow.outbox.add(said, now)


def tell_pair(uow: UnitOfWork, kind: Kind, to: MemberId, subject: int, now: datetime) -> None:
    """One post for the pair; a group DM cannot be searched, so a repeat is better than a loss."""
    key = f"{kind}:{subject}"
    uow.outbox.add(NewMessage(kind, to, subject, key, repeat=Repeat.AT_LEAST_ONCE), now)


def tell_file(  # noqa: PLR0913 - one line of an answer
    uow: UnitOfWork, kind: Kind, to: MemberId, subject: int, key: str, now: datetime
) -> None:
    """One file to one member, once for each `key`.

    It cannot be looked up afterwards, so a repeat is better than a loss.
    """
    said = NewMessage(
        kind, to, subject, f"{kind}:{key}:{to}", repeat=Repeat.AT_LEAST_ONCE, lasts=EXPIRES_AFTER
    )
    uow.outbox.add(said, now)


def redraw(
    uow: UnitOfWork, kinds: Iterable[Kind], subject: int, now: datetime, latest: int = 0
) -> None:
    """Bring every message that shows this record up to date, or only the `latest` few."""
    uow.screens.redraw(tuple(kinds), subject, now, latest)


def redraw_homes(uow: UnitOfWork, members: Iterable[MemberId], now: datetime) -> None:
    """Only for those who looked lately; anyone else gets a fresh Home on opening it."""
    uow.screens.draw_open_homes(tuple(members), now - HOME_STAYS_FRESH, now)


def draw_home(uow: UnitOfWork, member: MemberId, now: datetime) -> None:
    uow.screens.draw_home(member, now)


def redraw_digests(uow: UnitOfWork, nudges: Iterable[Nudge], now: datetime) -> None:
    for digest in {nudge.digest_id for nudge in nudges if nudge.digest_id}:
        redraw(uow, [Kind.DIGEST], digest, now)


def redraw_mentorship(
    uow: UnitOfWork, mentorship: Mentorship, now: datetime, answered: Nudge | None = None
) -> None:
    """Whatever asked about it last, or was answered just now, and the Home of both.

    After a year a hundred digests have asked about it: what stands in them is long over.
    """
    said = uow.nudges.about(MENTORSHIP_NUDGES, mentorship.id)
    latest = {(nudge.member_id, nudge.kind): nudge for nudge in said}
    shown = [*latest.values(), answered] if answered else latest.values()
    redraw_digests(uow, shown, now)
    redraw_homes(uow, [mentorship.mentor_id, mentorship.mentee_id], now)


def redraw_planned(
    uow: UnitOfWork, mentorship: Mentorship, planned: PlannedMeeting, now: datetime
) -> None:
    redraw(uow, PLANNED, planned.id, now)
    redraw(uow, [Kind.MEETINGS], mentorship.id, now, latest=1)
    for member in (mentorship.mentor_id, mentorship.mentee_id):
        redraw(uow, OF_ALL_MEETINGS, member, now, latest=2)
    redraw_mentorship(uow, mentorship, now)


def redraw_requests(uow: UnitOfWork, requests: Iterable[Request], now: datetime) -> None:
    """Every card and Home that shows one of them."""
    changed = tuple(requests)
    for request in changed:
        redraw(uow, CARDS, request.id, now)
        redraw_digests(uow, uow.nudges.about(REQUEST_NUDGES, request.id), now)
    for mentor in {request.mentor_id for request in changed}:
        redraw(uow, [Kind.CHOOSE_REQUEST], mentor, now)
    redraw_homes(uow, {one for r in changed for one in (r.mentee_id, r.mentor_id)}, now)
