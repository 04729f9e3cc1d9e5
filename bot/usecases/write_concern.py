"""Something is wrong: tell one coordinator, and take it back while it is unread."""

from dataclasses import dataclass, replace

from bot.domain.concern import MOST_UNREAD, ConcernId, worded
from bot.domain.contents import ConcernForm
from bot.domain.errors import ConcernIsRead, FieldProblem
from bot.domain.mentorship import MentorshipId
from bot.domain.messages import Kind
from bot.domain.patient_identifiers import identifiers_in
from bot.domain.people import Actor, MemberId
from bot.domain.permissions import ensure_is
from bot.ports import Core
from bot.usecases.confiding import concern_form, concern_line, redraw_concern
from bot.usecases.expect_nudges import expect_nudges
from bot.usecases.telling import tell


@dataclass(frozen=True, slots=True)
class NewConcern:
    reader_id: MemberId
    words: str
    mentorship_id: MentorshipId | None = None


def look_at_concerns(
    core: Core, actor: Actor, mentorship_id: MentorshipId | None = None
) -> ConcernForm:
    """Whom one can tell, and who else helps. Nothing is kept of having looked."""
    with core.store.read(actor.workspace_id) as uow:
        return concern_form(core, uow, actor, mentorship_id)


def write_concern(
    core: Core, actor: Actor, new: NewConcern, key: str, *, is_sure: bool = False
) -> ConcernForm:
    """With `sent`; or the form where something is to be asked first. A key counts once.

    Raises FieldProblem, NotYours.
    """
    now = core.clock.now()
    with core.store.change(actor.workspace_id) as uow:
        uow.members.lock(actor.id)
        form = concern_form(core, uow, actor, new.mentorship_id)
        if earlier := uow.inbox.result_of(key):
            sent = next(one for one in form.before if one.concern.id == earlier)
            return replace(form, sent=sent)
        words = worded(new.words)
        reader = next((one for one in form.readers if one.id == new.reader_id), None)
        if reader is None:
            raise FieldProblem("concern_reader", "not_a_reader")
        unread = [one for one in form.before if one.reader == reader and one.concern.is_unread]
        if len(unread) >= MOST_UNREAD:
            raise FieldProblem("concern", "unread_concerns", MOST_UNREAD)
        if not is_sure and (doubts := identifiers_in(words)):
            return replace(form, words=words, chosen=reader.id, doubts=doubts)
        concern = uow.concerns.add(actor.id, reader.id, new.mentorship_id, words, now)
        uow.inbox.note(key, now, concern.id)
        tell(uow, Kind.CONCERN_WRITTEN, reader.id, concern.id, now)
        expect_nudges(uow, now, reader.id)
        line = concern_line(core, concern, reader)
        return replace(form, sent=line, before=(line, *form.before))


def withdraw_concern(
    core: Core, actor: Actor, concern_id: ConcernId, shown: MentorshipId | None
) -> ConcernForm:
    """The form it was withdrawn in, about the mentorship `shown`. Raises NotYours, ConcernIsRead.

    A second time changes nothing.
    """
    now = core.clock.now()
    with core.store.change(actor.workspace_id) as uow:
        ensure_is(actor, uow.concerns.get(concern_id).author_id)
        if uow.concerns.withdraw(concern_id, now):
            redraw_concern(uow, concern_id, now)
        elif uow.concerns.get(concern_id).read_at:
            raise ConcernIsRead
        return concern_form(core, uow, actor, shown)
