"""Sentences about one's own record and data."""

from dataclasses import dataclass

from bot.domain.sentences.bare import bare
from bot.domain.sentences.forms import Table


@dataclass(frozen=True, slots=True)
class ShowRecord:
    """`my record`: what one did here, to look at first."""


@dataclass(frozen=True, slots=True)
class ExportData:
    """`export my data`: all of it, as a file."""


@dataclass(frozen=True, slots=True)
class DeleteData:
    """`delete my data`: asks before anything is done."""


Own = ShowRecord | ExportData | DeleteData

_SHOW = r"(?:(?:show|see|view|open|make|create|get|give|send|print|download|export)(?: me)? )?"
_ALL_MY_DATA = r"(?:(?:all|everything)(?: of)? )?(?:my|the)(?: own| personal)? (?:data|information)"
_ABOUT_ME = r"(?:everything|all(?: the)? (?:data|information))(?: you (?:have|know|keep|store))?"
_DELETE = r"(?:delete|erase|wipe|remove|forget)"
_FILE = r"(?:pdf|csv|copy|file)"
_RECORD = (
    rf"{_SHOW}(?:(?:a )?{_FILE} of )?(?:(?:my|the|a) )?(?:mentor(?:ship|ing|ee)? )?"
    rf"(?:record|portfolio)s?(?: (?:as|in) (?:a )?{_FILE})?(?: for (?:my |a |the )?[\w ]+)?"
)
_GET = r"(?:export|download|get|give|send|copy|show)(?: me)?(?: a copy of)?"
_EXPORT = rf"{_GET} {_ALL_MY_DATA}|{_GET} {_ABOUT_ME} (?:about|on|of) me|(?:data )?export|my data"
_FORGET = (
    rf"{_DELETE} (?:{_ALL_MY_DATA}|{_ABOUT_ME} (?:about|on|of) me|(?:all of )?my account)"
    r"|(?:forget|delete)(?: all)?(?: about)? me"
)
# Of words with politeness and slips taken away.
_TABLE: Table[Own] = Table(
    (_RECORD, lambda _: ShowRecord()),
    (_EXPORT, lambda _: ExportData()),
    (_FORGET, lambda _: DeleteData()),
    polite=False,
)


def read_own(said: str) -> Own | None:
    return _TABLE.read(bare(said))
