"""One's record and data as views are shown them."""

from datetime import timedelta

from bot.domain.contents import Content
from bot.domain.contents.own import DeleteOffer, DeletePreview, Export, PartnerLeft, Was
from bot.domain.contents.record import (
    Column,
    Count,
    Record,
    RecordLine,
    RecordOffer,
    RecordPart,
    State,
    Value,
)
from bot.domain.messages import Kind
from bot.domain.people import Format, Role, Stage
from bot.domain.record import Part, Side, usual_choice
from bot.domain.request import RequestState
from tests.views.cast import CHEN, MIA, NOW, TODAY, card
from tests.views.met import OF_YU, WITH_CHEN


def line(key: str, **cells: Value) -> RecordLine:
    return RecordLine(key, {Column(name): value for name, value in cells.items()})


def met(number: int) -> RecordLine:
    day = TODAY - timedelta(days=number)
    told: dict[str, Value] = {"with": CHEN.name, "role": Role.COACH, "format": Format.CALL}
    return line(f"meeting:{number}", day=day, minutes=45, **told)


MENTORED = Record(
    MIA,
    "Harbor Children's Hospital",
    TODAY,
    usual_choice(Side.MENTEE, TODAY),
    (
        RecordPart(
            Part.MENTORS,
            (
                line(
                    "mentor:1",
                    **{"with": CHEN.name},
                    role=Role.COACH,
                    day=TODAY,
                    until=TODAY,
                    meetings=3,
                    minutes=135,
                ),
            ),
        ),
        RecordPart(
            Part.GOALS,
            (
                line(
                    "goal:1",
                    what="First-author paper",
                    detail="Accepted by a journal",
                    state=State.ACHIEVED,
                    day=TODAY,
                    until=TODAY,
                ),
            ),
        ),
        RecordPart(Part.MEETINGS, tuple(map(met, range(150)))),
        RecordPart(
            Part.TASKS,
            (line("task:1", what="revise CV", state=State.DONE, day=TODAY, until=TODAY),),
        ),
        RecordPart(
            Part.INTRODUCTIONS,
            (line("introduction:1", **{"with": "Dr. Park"}, by=CHEN.name, day=TODAY),),
        ),
    ),
    (Side.MENTEE, Side.MENTOR),
)
MENTORING = Record(
    MIA,
    "Harbor Children's Hospital",
    TODAY,
    usual_choice(Side.MENTOR, TODAY),
    (
        RecordPart(
            Part.NUMBERS,
            (
                line("count:mentees", what=Count.MENTEES, number=2),
                line("count:minutes", what=Count.MINUTES, number=95),
                line("stage:resident", what=Stage.RESIDENT, number=2),
                line("role:coach", what=Role.COACH, number=1),
            ),
        ),
        RecordPart(Part.MEETINGS),
        RecordPart(Part.TOPICS, (line("topic:0", what="grant writing"),)),
        RecordPart(Part.HELP, (line("count:accepted", what=Count.ACCEPTED, number=1),)),
    ),
)
RECORDS = (MENTORED, MENTORING)
EXPORT = Export(MIA, "Harbor Children's Hospital", NOW, {"searches": [{"id": 1, "text": "ICU"}]})
FILES: tuple[tuple[Kind, Content], ...] = (
    (Kind.RECORD_FILES, MENTORED),
    (Kind.EXPORT_FILE, EXPORT),
)
PREVIEWS = (
    DeletePreview(MIA),
    DeletePreview(
        MIA, (WITH_CHEN, OF_YU), (card(RequestState.PENDING),), (card(RequestState.PENDING),)
    ),
)
MESSAGES: tuple[tuple[Kind, Content], ...] = (
    (Kind.RECORD_OFFER, RecordOffer()),
    (Kind.DELETE_OFFER, DeleteOffer(PREVIEWS[1])),
    *((Kind.PARTNER_LEFT, PartnerLeft(CHEN, was)) for was in Was),
)
