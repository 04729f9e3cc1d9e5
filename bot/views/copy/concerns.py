"""Words for when something is wrong: calm, plain, and clear about who reads what."""

TITLE = "Something's wrong"
TELL = "You can tell one person whom you trust. Nobody else here can read it."
OR_TALK = "It need not be certain, and you need not have tried anything first."
NOBODY_TO_TELL = "There is nobody in this app whom you could tell here. These people can help:"
HELP_NOW = "Help that is there now"
NO_TRACE = "Nothing is kept of your having looked at this."
USUAL_CONTACTS = (
    "If anyone is in danger, call your local emergency number.\n"
    "For yourself, at any hour: a crisis line near you, your employee assistance program, or "
    "your occupational health service.\n"
    "If you are treated badly: your GME office, ombuds office or human resources."
)
READER = "Who reads it"
WORDS = "What is wrong"
WORDS_HINT = "A sentence is enough. Please leave out anything a patient could be recognized by."
KEPT_SAFE = (
    "It is encrypted, and shown in a window to the one you choose. Their chat says only that "
    "someone wrote. You can withdraw it until they have read it. Whoever hosts the app can reach "
    "its database."
)
BEFORE = "What you wrote before"
SENT_NEXT = (
    "Their chat says that someone wrote to them, and nothing else. You can withdraw it as long as "
    "it is unread: Something's wrong, in Home, shows what you wrote and whether it was read."
)
UNREAD = "Not read yet."
WITHDRAWN = "Withdrawn: its words are gone."
CANNOT_BE_READ = (
    "Not read, and they don't coordinate mentorship any more, so they can't open it. Please "
    "withdraw it and choose someone else."
)
WRITTEN = (
    "Someone has written to you in confidence, because something is wrong. Only you can open it."
)
STILL_WAITS = (
    "What someone wrote to you in confidence still waits to be read. Only you can open it."
)
READ_BY_YOU = "You have read what someone wrote to you in confidence."
WITHDRAWN_FROM_YOU = (
    "What someone wrote to you here was withdrawn before you read it. There is nothing to do."
)
IN_CONFIDENCE = (
    "They chose you alone to read this. Please answer them soon and in person, and ask before you "
    "speak to anyone else about it. They can see that you have read it."
)
PAGE = "In confidence"


def about(partner: str) -> str:
    return f"This is about your mentorship with {partner}, who is not told."


def sent(reader: str) -> str:
    return f"Only {reader} can read it."


def to(reader: str, day: str) -> str:
    return f"To {reader}, {day}"


def read_on(day: str) -> str:
    return f"Read on {day}."


def wrote(author: str, day: str) -> str:
    return f"{author} wrote to you on {day}."


def about_mentorship(role: str, mentor: str, mentee: str) -> str:
    return f"It is about a mentorship: {mentor} is {role} to {mentee}."
