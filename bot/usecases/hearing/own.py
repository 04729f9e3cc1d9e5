"""Answers to sentences about one's own record and data."""

from bot.domain.messages import Kind
from bot.domain.sentences import DeleteData, ExportData, ShowRecord
from bot.usecases.export_data import export_within
from bot.usecases.hearing.hearing import Hearing


def show_record(hearing: Hearing, _: ShowRecord) -> None:
    hearing.say(Kind.RECORD_OFFER)


def export(hearing: Hearing, _: ExportData) -> None:
    export_within(hearing.uow, hearing.actor, hearing.source_key, hearing.now)


def delete(hearing: Hearing, _: DeleteData) -> None:
    hearing.say(Kind.DELETE_OFFER)
