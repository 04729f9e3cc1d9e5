"""Ids that look like Slack's."""

import hashlib
import secrets

_SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"


def new_id(prefix: str) -> str:
    """An id nobody has seen before, such as V0K3J2H1G4F."""
    return prefix + "0" + "".join(secrets.choice(_SIGNS) for _ in range(9))


def lasting_id(prefix: str, *parts: str) -> str:
    """The same id for the same parts, whenever and wherever it is asked for."""
    number = int.from_bytes(hashlib.sha256("\0".join(parts).encode()).digest()[:8])
    signs = []
    for _ in range(9):
        number, sign = divmod(number, len(_SIGNS))
        signs.append(_SIGNS[sign])
    return prefix + "0" + "".join(signs)


def short_id() -> str:
    """What Slack writes into a block that came without an id."""
    return secrets.token_urlsafe(4)[:5]
