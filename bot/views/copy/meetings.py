"""Words of meetings: logging them, reading them, and what follows the first."""

from bot.domain.patient_identifiers import Identifier
from bot.views.copy.words import count
from bot.views.text import listed

TITLE = "Log a meeting"
MEETINGS = "Meetings"
ONE = "A meeting"
MET_WITH = "With whom"
MET_ON = "Day"
MINUTES = "Minutes"
FORMAT = "How you met"
NOTES = "Notes for the two of you"
NOTES_HINT = "Read by the two of you in Meetings, and never sent in a message."
PRIVATE = "Notes for yourself"
PRIVATE_HINT = "Nobody else reads them here."
NO_PATIENTS = "Please leave out anything a patient could be recognized by."
STEPS = "Next steps"
STEPS_HINT = "One on each line. Each becomes a task that you both see."
NEXT = "Next meeting"
NEXT_HINT = "If you two agreed on a time: it goes into both calendars."
SAME = "Is it the same meeting?"
IS_SAME = "Yes: add my notes to it"
IS_ANOTHER = "No: we met twice that day"
ANYWAY = "Save it anyway"
NO_PATIENT = "This names no patient"
NOT_SAVED = "Nothing is saved yet."
I_MAY_BE_WRONG = "I look at the shape of words alone, so I may be wrong, and I miss some."
NONE_YET = "No meeting is logged yet. A line or two right after one is plenty."
YOUR_NOTES = "Your notes"
FOR_YOURSELF = "For yourself alone"
YOU = "you"
DELETE_TITLE = "Delete this meeting?"
WHO = "With whom did you meet?"
ANSWERED_IN_CHAT = "Thank you. My answer is in our chat, where Undo is too."
NOT_LOGGED = "Nothing was logged."
TAKEN_BACK = "Taken back: nothing of it is kept."
NOTES_KEPT = "Your notes are kept for the two of you, in Meetings."
UNDO_FOR_TEN = "Undo works for 10 minutes."
DELETE_MESSAGE = "If so, please delete your message above as well: only you can."
FIT = "How was it? Only you see your answer."
NOT_A_FIT_TITLE = "End this mentorship?"
YOU_GO_ON = "Good. Nobody is told that you were asked."

_IDENTIFIERS = {
    Identifier.RECORD_NUMBER: "a record number",
    Identifier.BIRTH_DATE: "a birth date",
    Identifier.PHONE: "a phone number",
    Identifier.NATIONAL_ID: "a national id",
}


def doubts(found: tuple[Identifier, ...]) -> str:
    what = listed([_IDENTIFIERS[one] for one in found], last="or")
    return f"This looks as if it held {what}. Could a patient be recognized by it?"


def minutes(number: int) -> str:
    return count(number, "minute")


def logged_by(who: str) -> str:
    return f"logged by {who}"


def notes_of(name: str) -> str:
    return f"Notes of {name}"


def with_partner(name: str) -> str:
    return f"You and {name}"


def with_role(name: str, role: str) -> str:
    return f"{name}, {role}"


def already_logged(day: str) -> str:
    return f"A meeting on {day} is logged already."


def page(first: int, last: int, number: int) -> str:
    return f"{first} to {last} of {number}"


def deleting(name: str) -> str:
    return f"It goes with your notes. What {name} wrote about it stays with {name}."


def logged(partner: str, day: str, details: str) -> str:
    return f"Logged: you and {partner} met on {day}{details}."


def added(partner: str, day: str) -> str:
    return f"Added to your meeting with {partner} on {day}, which was logged before."


def you_met(partner: str) -> str:
    return f"You and {partner} have met for the first time."


def told(partner: str, day: str, details: str) -> str:
    return f"{partner} wrote up your meeting on {day}{details}."


def not_a_fit(partner: str) -> str:
    return (
        f"Not every pair fits, and nobody is to blame. {partner} hears in kind, neutral words "
        "that it has ended, and neither why nor that you were asked."
    )


def you_keep_going(partner: str) -> str:
    return f"You and {partner} keep going."


def has_ended(partner: str) -> str:
    return f"Your mentorship with {partner} has ended. Thank you for trying."
