"""The first words to a new pair, and news of a mentorship."""

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
WINDOW = "Mentorship"
NEW_BEGINNING = "Thank you for the time you gave it. You may find each other again any time."
ENDINGS = "Mentorships come to an end; that says nothing about either of you."
NOTHING_LOST = "Nothing is lost, and either of you can resume it with one tap."
END_TITLE = "End a mentorship"
ENDED = "Ended"
FROM_NOW_ON = "From now on"
NEVER_AGAIN = "Don't match us again"
NEVER_AGAIN_HINT = (
    "Only you know this. Neither of you is offered to the other from then on, nor can be asked."
)
PLACE_STAYS_CLOSED = (
    "The place stays closed for now; your next digest asks whether to open it again, and Home does."
)
KEPT = (
    "Nothing is lost, and I leave you both in peace about it until then. Either of you can resume "
    "it sooner."
)


def who_is_who(mentor: str, mentee: str, role: Role) -> str:
    return f"{mentor} is now {role} to {mentee}."


def ends(partner: str, role: Role) -> str:
    return f"This ends your mentorship with {partner} ({role})."


def hopes(mentee: str) -> str:
    return f"What {mentee} hopes to gain:"


def alone(partner: str) -> str:
    return f"I could not open a chat for the two of you, so please write to {partner} directly."


def since(day: str) -> str:
    return f"Since {day}."


def lasted(first: str, last: str) -> str:
    return f"From {first} to {last}."


def away(partner: str, day: str) -> str:
    return f"{partner} is away until {day}."


def rests(partner: str) -> str:
    return f"Your mentorship with {partner} rests for now."


def rests_until(partner: str, day: str) -> str:
    return f"Your mentorship with {partner} rests until {day}."


def resumed(partner: str) -> str:
    return f"{partner} is back: your mentorship goes on."


def ended(partner: str) -> str:
    return f"Your mentorship with {partner} has come to its end."
