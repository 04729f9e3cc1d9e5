"""Words kept in confidence: encrypted under keys that never stand in the database."""

import os
import secrets
from pathlib import Path

from cryptography.fernet import Fernet, InvalidToken, MultiFernet

KEY_FILE = "preceptor.key"


class Unreadable(Exception):
    """None of the keys opens what was written: the key it was written under is missing."""


class Vault:
    """Encrypts under the first key and reads under any, so that a new key can be put in front."""

    def __init__(self, keys: str) -> None:
        """`keys` are Fernet keys, separated by commas; raises ValueError, never naming a key."""
        found = [key.strip() for key in keys.split(",") if key.strip()]
        if not found:
            raise ValueError("no key given")
        try:
            self._fernet = MultiFernet([Fernet(key) for key in found])
        except ValueError:
            raise ValueError("a key is 32 bytes in URL-safe base64, 44 characters") from None

    def encrypt(self, text: str) -> bytes:
        return self._fernet.encrypt(text.encode())

    def decrypt(self, secret: bytes) -> str:
        """Raises Unreadable."""
        try:
            return self._fernet.decrypt(secret).decode()
        except InvalidToken:
            raise Unreadable("put the key this was written under back into SECRET_KEY") from None


def open_vault(database_file: Path | None, keys: str) -> Vault:
    """With no keys given, under the one beside a SQLite database; raises ValueError."""
    if database_file and not keys:
        keys = key_beside(database_file)
    return Vault(keys)


def make_key() -> str:
    return Fernet.generate_key().decode()


def key_beside(database: Path) -> str:
    """The key in `preceptor.key` beside a SQLite database, made there if it is missing.

    Only its owner may read it (mode 0600). Lose it and what was encrypted is lost.
    """
    file = database.with_name(KEY_FILE)
    if not file.exists():
        _make(file)
    return file.read_text().strip()


def _make(file: Path) -> None:
    """Whole or not at all, and once, even when several copies start together."""
    draft = file.with_name(f"{file.name}-{secrets.token_hex(4)}")
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(descriptor, "w") as out:
            out.write(f"{make_key()}\n")
            out.flush()
            os.fsync(descriptor)
        os.link(draft, file)
    except FileExistsError:
        return  # Another copy was first; its key is everybody's.
    finally:
        draft.unlink()
