"""One's record and data as files, and the news that someone deleted theirs."""

from bot.domain.contents.own import DeleteOffer, Export, PartnerLeft, Was
from bot.domain.contents.record import Record, RecordOffer
from bot.domain.people import Actor, MemberId
from bot.domain.permissions import ensure_is
from bot.domain.record import from_text
from bot.usecases.composing.composing import Composing
from bot.usecases.delete_data import preview_deletion
from bot.usecases.export_data import export
from bot.usecases.reading_record import record


def record_offer(message: Composing) -> RecordOffer:
    return RecordOffer()


def record_files(message: Composing) -> Record | None:
    draft = message.uow.drafts.find(message.subject)
    if draft is None or draft.expires_at <= message.now:
        return None
    ensure_is(Actor(message.recipient), draft.member_id)
    return record(message.uow, message.recipient, from_text(draft.text), message.now)


def export_file(message: Composing) -> Export:
    return export(message.uow, message.recipient, message.now)


def delete_offer(message: Composing) -> DeleteOffer:
    return DeleteOffer(preview_deletion(message.uow, message.recipient))


def partner_left(message: Composing) -> PartnerLeft:
    """`detail` says what they were to the reader."""
    person = message.uow.members.get(MemberId(message.subject))
    return PartnerLeft(person, Was(message.message.detail))
