"""One's own data in words: exporting it, deleting it, and what others hear."""

from bot.domain.contents.own import Was
from bot.views.copy.words import count

YOURS = "Your data"
EXPORT_TITLE = "Export all my data"
EXPORTED = (
    "All your data is on its way: one file (JSON), in your chat with me. It holds your notes, "
    "private ones too, so keep it where only you can read it."
)
HERE = "Here is all your data, as one file (JSON). It holds your private notes too."
FILE_TITLE = "All my data"
FILE_NAME = "my-data"

DELETE_TITLE = "Delete my data"
DELETED_TITLE = "Deleted"
GOES_TITLE = "Goes for good"
GOES = (
    "Your profiles, goals, the text of your requests, your notes and private notes, your answers "
    "about how you like to work, your own tasks, searches, drafts, reminders and days away."
)
STAYS_TITLE = "Stays without your name, until the other has left too"
STAYS = (
    "What belongs to you and a partner together: the agreement, the days you met, the tasks you "
    "share, and that a request was made and answered."
)
ENDS_TITLE = "Ends now"
NOTHING_ENDS = "You have no running mentorship and no open request."
TOLD_TITLE = "Who is told, and only that you left"
NOBODY_TOLD = "Nobody."
SLACK = (
    "Messages already in Slack stay there, and your name in the list of people here, as for "
    "everyone in this workspace. Someone who is not to be matched with you stays so. "
    "It can't be undone. You can begin anew at any time, as a new person. "
    "Would you like a copy first? Write “export my data” to me."
)
WORD = "To delete everything, type: delete"
DELETE = "Delete everything"
DELETED = (
    "Your data is deleted. Thank you for the time you spent here. If you ever want to begin anew, "
    "find a mentor or write a profile, and I will know you as a new person."
)
OFFER = "I can delete all your data. You see first what that means, and nothing happens before."
LEFT_BUTTON_HINT = "Find a mentor shows who else could help."

_LEFT = {
    Was.MENTOR: "Your mentorship with them has ended, and what you had planned with them is off. "
    "What you worked on stays with you.",
    Was.MENTEE: "Your mentorship with them has ended, and what you had planned with them is off. "
    "Thank you for the time you gave.",
    Was.BOTH: "Your mentorships with each other have ended. Thank you both.",
    Was.ASKED: "Your request to them will not be answered. That says nothing about you.",
}


def left(person: str, was: Was) -> str:
    return f"{person} has left mentoring here and deleted their data. {_LEFT[was]}"


def mentorships(people: str) -> str:
    return f"What you have with {people}."


def withdrawn(people: str) -> str:
    return f"What you asked {people}."


def unanswered(people: str) -> str:
    return f"What you have not answered yet: {people}."


def and_more(names: str, left_over: int) -> str:
    return f"{names} and {count(left_over, 'other')}" if left_over else names
