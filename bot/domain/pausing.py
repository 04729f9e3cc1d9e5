"""What a pause is of."""

from enum import StrEnum


class PauseWhat(StrEnum):
    EVERYTHING = "everything"
    REQUESTS = "new requests"
    MENTORSHIP = "mentorship"
