"""What is chosen in menus and between buttons, where it is no record."""

from enum import StrEnum


class Same(StrEnum):
    """Whether a meeting logged for a day that has one is the same."""

    YES = "same"
    NO = "another"


class Snooze(StrEnum):
    """Until when, as the menu offers it."""

    TOMORROW = "tomorrow"
    A_WEEK = "a week"
    A_DAY = "a day"
