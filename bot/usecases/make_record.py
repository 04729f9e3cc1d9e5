"""My record: looked at first, then made as files."""

from bot.domain.contents.record import Record
from bot.domain.local_time import local_day
from bot.domain.messages import Kind
from bot.domain.people import Actor
from bot.domain.record import Choice, to_text, usual_choice
from bot.domain.request import EXPIRES_AFTER
from bot.ports import Core
from bot.usecases.reading_record import record, sides
from bot.usecases.telling import tell_file


def look_at_record(core: Core, actor: Actor, choice: Choice | None = None) -> Record:
    """What was chosen, or the nearest that can be; without a choice, what is usual."""
    now = core.clock.now()
    today = local_day(now, actor.member.zone)
    with core.store.read(actor.workspace_id) as uow:
        if choice is None:
            choice = usual_choice(sides(uow, actor.member, now)[0], today)
        return record(uow, actor.member, choice.sound(today), now)


def make_record(core: Core, actor: Actor, choice: Choice, key: str) -> None:
    """Files on their way; the same form heard twice makes them once. Raises FieldProblem."""
    now = core.clock.now()
    choice = choice.checked(local_day(now, actor.member.zone))
    with core.store.change(actor.workspace_id) as uow:
        if uow.inbox.note(key, now):
            # As long as its message may wait: the files are made when it leaves.
            lasts_until = now + EXPIRES_AFTER
            draft = uow.drafts.add(actor.id, Kind.RECORD_FILES, None, to_text(choice), lasts_until)
            tell_file(uow, Kind.RECORD_FILES, actor.id, draft, str(draft), now)
