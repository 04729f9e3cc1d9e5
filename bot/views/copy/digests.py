"""Words of the digest: questions, news and reminders, one idea a line."""

from bot.domain.people import Role
from bot.views.copy.words import count

NOTHING_LEFT = "Nothing is left to do here. Have a good day."
FIRST_TO_COME = "Your first meeting is still to come."
A_WHILE = "It has been a while."
FIRST_MEETING = "It needs no agenda: 30 minutes and one question are plenty."
A_LINE_HELPS = "A short line is often enough to find a day."
STILL_MEET = "Do you still meet? Every answer is a good one."
MEET_AT_ALL = "Do you meet? Every answer is a good one."
RESTS_OTHERWISE = "Without an answer it rests after a week. Nothing is lost by that."
WHEN_LAST = "Good to hear. When did you last meet?"
MET_ON = "We met on …"
ANY_ANSWER = "Any of the three answers is fine."
ASK_TOO = "This is common, and says nothing about you. You could ask someone else too."
NO_ANSWER = "This is common, and says nothing about you. Asking is the hard part, and you did it."
NO_HARM = "No harm done: they have been given others to ask, and you can still write to them."
WELCOME_BACK = "Welcome back."
TAKES_REQUESTS = "New requests can reach you again."
I_WRITE_AGAIN = "From today I write to you again."
HOW_OFTEN = "Three check-ins went by, and that is fine. How often shall I ask whether you met?"
UNTIL_CHOSEN = "Until you choose, I write only when something is due."
END_TITLE = "End this mentorship?"
SNOOZE = "Snooze"
UNTIL_TOMORROW = "Until tomorrow"
FOR_A_WEEK = "For a week"
UNTIL_A_DAY = "Until a day I choose"


def greeting(day: str) -> str:
    return f"Hello! It is {day}."


def first_time(when: str) -> str:
    return f"I ask on {when}. Would another day or hour suit you better?"


def as_role(partner: str, role: Role) -> str:
    return f"{partner} ({role})"


def you_as(partner: str, role: Role) -> str:
    return f"{partner} (you as {role})"


def did_you_meet(partner: str) -> str:
    return f"Did you and {partner} meet this week?"


def you_met(partner: str, day: str) -> str:
    return f"You and {partner} met on {day}."


def noted(partner: str, day: str) -> str:
    return f"{partner} noted that you met on {day}."


def planned(partner: str) -> str:
    return f"Good: your next meeting with {partner} is planned."


def not_yet(partner: str) -> str:
    return f"Thank you for saying so. A short line to {partner} is often enough to find a day."


def not_met(partner: str) -> str:
    return f"No first meeting with {partner} is noted yet."


def apart(partner: str, weeks: int) -> str:
    return f"It has been {count(weeks, 'week')} since you and {partner} met."


def never_met(partner: str, weeks: int) -> str:
    return f"You and {partner} began {count(weeks, 'week')} ago, and no meeting is noted yet."


def you_still_meet(partner: str) -> str:
    return f"You and {partner} still meet."


def rests_now(partner: str) -> str:
    return (
        f"It has been quiet between you and {partner}, so your mentorship rests now. "
        "Nothing is lost, and one tap lets it go on."
    )


def rests(partner: str) -> str:
    return f"Your mentorship with {partner} rests for now. Nothing is lost."


def rests_until(partner: str, day: str) -> str:
    return f"Your mentorship with {partner} rests until {day}. Nothing is lost."


def goes_on(partner: str) -> str:
    return f"Your mentorship with {partner} goes on."


def has_ended(partner: str) -> str:
    return f"Your mentorship with {partner} has ended. Thank you for the time you gave it."


def ending(partner: str) -> str:
    return (
        f"{partner} is told in kind, neutral words, and no reason is asked of you. "
        "Mentorships come to an end, and that is fine."
    )


def hopes(mentee: str, day: str) -> str:
    return f"{mentee} asked you on {day} and hopes for an answer."


def asked_you(mentee: str) -> str:
    return f"{mentee} asked you."


def no_answer_yet(mentor: str) -> str:
    return f"No answer from {mentor} yet."


def not_got_to(mentor: str) -> str:
    return f"{mentor} did not get to your request, so I closed it."


def closed(mentee: str) -> str:
    return f"The request of {mentee} waited 14 days and is closed now."


def go_on(names: str, *, several: bool) -> str:
    return f"Your mentorships with {names} go on." if several else goes_on(names)


def snoozed(day: str) -> str:
    return f"Snoozed until {day}. What is still open here comes again then."


def more(number: int) -> str:
    return f"And {number} more. Home shows everyone."
