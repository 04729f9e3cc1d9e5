"""The first words to a new pair."""

from bot.domain.people import Role

NEUTRAL = "A first word for the two of you."
TOGETHER_FIRST_STEP = (
    "The first step: agree on a day for a first meeting; 30 minutes is plenty. "
    "To bring: one thing you would like to get better at, or one question."
)
CANNOT_READ = (
    "This chat is yours: I have not asked for permission to read it, so I can't. "
    "To reach me, write to me directly."
)


def who_is_who(mentor: str, mentee: str, role: Role) -> str:
    return f"{mentor} is now {role} to {mentee}."


def hopes(mentee: str) -> str:
    return f"What {mentee} hopes to gain:"


def alone(partner: str) -> str:
    return f"I could not open a chat for the two of you, so please write to {partner} directly."
