"""What views show when something is wrong: Mia writes to Priya, who coordinates."""

from dataclasses import replace
from datetime import timedelta

from bot.domain.concern import Concern, ConcernId
from bot.domain.contents import (
    ConcernForm,
    ConcernLine,
    ConcernNews,
    ConcernPage,
    Content,
    MentorshipLine,
    MentorshipPage,
)
from bot.domain.contents.concerns import ConcernNudgeLine
from bot.domain.messages import Kind
from bot.domain.nudges import NudgeKind
from bot.domain.patient_identifiers import Identifier
from tests.views import nudged
from tests.views.cast import CHEN, MENTORSHIP, MIA, NOW, PRIYA, YU

UNREAD = Concern(ConcernId(4), MIA.id, PRIYA.id, NOW, MENTORSHIP.id)
READ = replace(UNREAD, id=ConcernId(3), read_at=NOW + timedelta(days=1))
WITHDRAWN = replace(UNREAD, id=ConcernId(2), withdrawn_at=NOW)
LINES = (
    ConcernLine(UNREAD, PRIYA),
    ConcernLine(UNREAD, YU, can_be_read=False),
    ConcernLine(READ, PRIYA),
    ConcernLine(WITHDRAWN, PRIYA),
)
FORM = ConcernForm(MIA, "Call 5555.", (PRIYA, YU), MENTORSHIP, CHEN, LINES)
FORMS = (
    FORM,
    replace(FORM, readers=(PRIYA,), mentorship=None, partner=None, before=()),
    replace(FORM, words="He shouts.", chosen=YU.id, doubts=(Identifier.PHONE,), help_contacts=""),
    replace(FORM, before=LINES * 10),
    replace(FORM, readers=()),
)
SENT = replace(FORM, sent=LINES[0])
PAGE = ConcernPage(READ, PRIYA, MIA, "He shouts at me.", MENTORSHIP, CHEN)
PAGES = (PAGE, replace(PAGE, mentorship=None, partner=None))
MESSAGES: tuple[tuple[Kind, Content], ...] = (
    *((Kind.CONCERN_WRITTEN, ConcernNews(concern)) for concern in (UNREAD, READ, WITHDRAWN)),
    *(
        (Kind.DIGEST, nudged.digest(ConcernNudgeLine(nudged.nudge(NudgeKind.CONCERN), concern)))
        for concern in (UNREAD, READ, WITHDRAWN)
    ),
)

_LINE = MentorshipLine(MENTORSHIP, CHEN)
_MENTORS = MentorshipLine(MENTORSHIP, MIA, NOW.date())
WINDOWS = (
    MentorshipPage(MIA, _LINE),
    MentorshipPage(CHEN, _MENTORS),
    MentorshipPage(MIA, replace(_LINE, mentorship=MENTORSHIP.pause(None, CHEN.id))),
    MentorshipPage(MIA, replace(_LINE, mentorship=MENTORSHIP.end(NOW))),
)
