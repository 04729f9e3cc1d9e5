"""Files the bot sends: their names and sizes, checked, and the words beside them.

To send one: a `Kind` whose composer returns a content of its own type, a line for that type in
`FILES` (bot/views/messages.py) that makes `Files` of it, and the message told with
`Repeat.AT_LEAST_ONCE` (`tell_file`, `tell_pair`), since a file cannot be looked up afterwards.
It goes wherever that message goes: to its member's DM, or to the pair's for kinds in `ALONE`.
"""

from dataclasses import dataclass

from bot.views.copy import files as copy

LARGEST = 5_000_000
LONGEST_NAME = 100
MOST = 10
# What some file system or browser would take for more than a name.
FORBIDDEN = set('/\\:*?"<>|')


@dataclass(frozen=True, slots=True)
class File:
    """`name` with its ending, as it is saved; `title` as people read it.

    Raises ValueError for a name no computer would take, and for an empty or huge file.
    """

    name: str
    title: str
    data: bytes

    def __post_init__(self) -> None:
        stem, _, ending = self.name.rpartition(".")
        if not (stem and ending) or len(self.name) > LONGEST_NAME:
            raise ValueError("a file needs a name and an ending, in 100 characters")
        if FORBIDDEN & set(self.name) or not self.name.isprintable():
            raise ValueError("this name cannot be saved everywhere")
        if not 0 < len(self.data) <= LARGEST:
            raise ValueError("a file has at least one byte and at most 5 MB")


@dataclass(frozen=True, slots=True)
class Files:
    """One message with its files; raises ValueError for none or more than ten."""

    comment: str
    files: tuple[File, ...]

    def __post_init__(self) -> None:
        if not 0 < len(self.files) <= MOST:
            raise ValueError("one to ten files a message")

    @property
    def without(self) -> str:
        """What is said where the platform takes no files."""
        return copy.not_attached(self.comment)


def file_name(words: str, ending: str) -> str:
    """A name of these words that every computer can save, such as "Meeting with Ana.ics"."""
    safe = "".join(sign for sign in words if sign not in FORBIDDEN and sign.isprintable())
    stem = " ".join(safe.split()).strip(". ")[: LONGEST_NAME - len(ending) - 1].rstrip()
    return f"{stem or 'file'}.{ending}"
