"""Answers to plain sentences."""

from bot.domain.messages import Kind
from bot.domain.people import Role

NOT_SENT_YET = "Nothing is sent until you tap Send. To change it, write the sentence again."
SAY_WHAT_FOR = "Say in a sentence or two what you hope to gain; Ask opens the form."
THANKED = "You're welcome. I am here whenever you need me."
CONCERN = (
    "I am sorry. The form behind this button says who can help, and lets you tell one person whom "
    "you choose. Looking at it leaves no trace."
)
NOTHING_TO_ACCEPT = "No request is waiting for your answer."
NO_WORD_NEEDED = "No is a fine answer, and no reason is needed. Nothing is sent until you tap."
TAP_FOR_YES = "Almost there: please tap the button under it. Words alone send nothing."
TAP_FOR_NO = (
    "All right: I do nothing. If you would like to say no to something above, tap its button, so "
    "that nothing is declined by accident."
)
NOTHING_TO_UNDO = (
    "There is nothing I could take back. Undo works for 10 minutes, for what you wrote to me here; "
    "everything else can be changed in Home."
)
UNDONE = {
    Kind.MEETING_TOLD: "Taken back: nothing of that meeting is kept.",
    Kind.GOAL_CHANGED: "Taken back: that goal is no longer kept.",
    Kind.REMINDERS_CHANGED: "Taken back: reminders are as they were before.",
}
UNKNOWN_NAME = (
    "I know nobody here by that name. Type @ and pick the person, "
    "for example: ask @colleague to mentor me: I would like to …"
)
WHICH_MENTOR = "Several people here go by that name. Whom do you mean?"
NOTHING_DONE_YET = "Nothing is done until you choose."
WHICH_DAY = {
    "which_month": "Which of the two numbers is the month?",
    "which_week": "This week or next week?",
    "today_or_a_week_ago": "Today, or a week ago?",
    "today_or_next": "Today, or in a week?",
}
NOTHING_TO_END = "You have no mentorship here that could end."
WHICH_TO_END = "Which mentorship do you want to end?"
END = "End this mentorship?"
NOTHING_SENT_YET = "Nothing is sent until you tap Send."
NOT_UNDERSTOOD = "I did not understand that. These work, for example:"


def preview(mentor: str, role: Role) -> str:
    return f"Shall I ask {mentor} to be your {role}?"


def sent(mentor: str) -> str:
    return f"Sent to {mentor}."


def accept_preview(mentee: str, role: Role) -> str:
    return f"Shall I tell {mentee} that you will be their {role}?"


def decline_preview(mentee: str, role: Role) -> str:
    return f"{mentee} hopes that you will be their {role}. What shall I tell them?"


def task_undone(title: str, *, is_open: bool) -> str:
    return f"Taken back: “{title}” is {'to be done again' if is_open else 'dropped'}."


def day_chosen(day: str) -> str:
    return f"You mean {day}."


def end_preview(partner: str) -> str:
    return f"Shall I end your mentorship with {partner}?"


def your_mentorship(partner: str, role: Role) -> str:
    """In mrkdwn, where `partner` is a mention."""
    return f"With {partner} ({role})"


def which_request(number: int) -> str:
    if number == 1:
        return "One request waits for your answer."
    return "Several requests wait for your answer. Which one?"
