"""Files: announced with a name and a length, uploaded once, then shared in a conversation."""

import base64
import mimetypes
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from secrets import token_urlsafe

from sandbox.ids import new_id
from sandbox.store import Store
from sandbox.types import Json

_KINDS = {".ics": "text/calendar", ".csv": "text/csv", ".pdf": "application/pdf"}


@dataclass
class File:
    """`ticket` ends its upload address; `content` is base64, None until it was uploaded."""

    id: str
    ticket: str
    name: str
    length: int
    title: str = ""
    content: str | None = None
    is_complete: bool = False
    channels: list[str] = field(default_factory=list)

    @property
    def data(self) -> bytes:
        return base64.b64decode(self.content or "")

    @property
    def mimetype(self) -> str:
        ending = self.name[self.name.rfind(".") :].lower() if "." in self.name else ""
        known = _KINDS.get(ending) or mimetypes.guess_type(self.name)[0]
        return known or "application/octet-stream"

    @property
    def filetype(self) -> str:
        """Slack's short word for the kind: the ending of the name, or "binary"."""
        return self.name.rsplit(".", 1)[1].lower() if "." in self.name else "binary"


class Files:
    def __init__(self, store: Store) -> None:
        self._store = store
        self._by_id = {row["id"]: File(**row) for row in store.all("file")}

    def __iter__(self) -> Iterator[File]:
        return iter(self._by_id.values())

    def get(self, id: str) -> File | None:
        return self._by_id.get(id)

    def awaiting(self, ticket: str) -> File | None:
        """The file whose upload address this is, until it was completed."""
        return next((f for f in self if f.ticket == ticket and not f.is_complete), None)

    def announce(self, name: str, length: int) -> File:
        return self.keep(File(new_id("F"), token_urlsafe(18), name, length))

    def keep(self, file: File) -> File:
        self._by_id[file.id] = file
        self._store.put("file", file.id, asdict(file))
        return file

    def fill(self, file: File, data: bytes) -> None:
        file.content = base64.b64encode(data).decode()
        self.keep(file)


def describe(file: File, *, user: str, base_url: str, domain: str) -> Json:
    """A file as Slack shows it to the app."""
    address = f"{base_url}/files/{file.id}/{file.name}"
    return {
        "id": file.id,
        "name": file.name,
        "title": file.title,
        "mimetype": file.mimetype,
        "filetype": file.filetype,
        "pretty_type": file.filetype.upper(),
        "user": user,
        "size": file.length,
        "mode": "hosted",
        "is_external": False,
        "is_public": False,
        "url_private": address,
        "url_private_download": f"{address}?download=1",
        "permalink": f"https://{domain}.slack.com/files/{user}/{file.id}/{file.name}",
    }
