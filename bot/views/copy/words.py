"""Roles, stages, days and counts in words."""

from datetime import date

from bot.domain.people import Format, Role, Stage

ROLE_LINES = {
    Role.ADVISOR: "Talks through someone's path and decisions, over time.",
    Role.CONSULTANT: "Helps with one question or project they know well.",
    Role.COACH: "Practices a skill together and says what they see.",
    Role.SPONSOR: "Opens doors, and puts a name forward for opportunities.",
}


_MEETINGS = {
    Format.FORMAL_MEETING: "a formal meeting",
    Format.CALL: "a call",
    Format.COFFEE: "coffee",
}


def role(value: Role) -> str:
    return value.value.capitalize()


def a_role(value: Role) -> str:
    return f"an {value}" if value is Role.ADVISOR else f"a {value}"


def role_explained(value: Role) -> str:
    line = ROLE_LINES[value]
    return f"{role(value)}: {line[0].lower()}{line[1:]}"


def stage(value: Stage) -> str:
    return value.value.capitalize()


def meeting(value: Format) -> str:
    """As in "they meet for a call"."""
    return _MEETINGS[value]


def day(value: date) -> str:
    """As in "Friday 27 November 2026"."""
    return f"{value:%A} {value.day} {value:%B %Y}"


def short_day(value: date) -> str:
    """As in "27 November 2026"."""
    return f"{value.day} {value:%B %Y}"


def count(number: int, one: str, many: str = "") -> str:
    """As in "1 place" and "3 places"."""
    return f"{number} {one if number == 1 else many or one + 's'}"


def others(number: int) -> str:
    return count(number, "other")


def more(number: int) -> str:
    return f"and {number} more"
