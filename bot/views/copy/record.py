"""My record in words: its headings, its columns and the window it is trimmed in."""

from bot.domain.contents.record import Column, Count, State
from bot.domain.record import Part, Side
from bot.views.copy.words import count

TITLE = "My record"
AS = {Side.MENTEE: "As a mentee", Side.MENTOR: "As a mentor"}
SIDE = "Which record"
SINCE = "From"
UNTIL = "Until"
PARTS = "What is in it"
LEAVE_OUT = "Leave out"
NOTHING_LEFT_OUT = "Nothing"
MAKE = "Make the files"
INTRO = (
    "For a review, a portfolio or a promotion. You get it as a PDF to print and as a table (CSV), "
    "in this chat, and nobody else sees it."
)
NEVER_NOTES = "Notes are never in it, and no mentee is named in a mentor's record."
NEVER_NOTES_OF_MENTEE = "Notes are never in it."
NOTHING_YET = "Nothing in these days."
NOT_CHOSEN = "Not in the files."
MADE = "Your record is on its way: two files, in your chat with me."
OFFER = (
    "I can make your record as a PDF and a table: your goals, meetings and tasks, or as a mentor "
    "the numbers and hours. You see it first, and choose what is in it."
)
HERE = "Here is your record, as a PDF and a table (CSV)."

PART_TITLES = {
    Part.NUMBERS: "In numbers",
    Part.MENTORS: "Mentors",
    Part.GOALS: "Goals",
    Part.MEETINGS: "Meetings",
    Part.TASKS: "Tasks",
    Part.INTRODUCTIONS: "Introductions",
    Part.TOPICS: "Topics I mentor in",
    Part.HELP: "Help given",
}
COLUMNS = {
    Column.WHAT: "What",
    Column.DETAIL: "Detail",
    Column.WITH: "With",
    Column.BY: "By",
    Column.ROLE: "Role",
    Column.DAY: "Day",
    Column.UNTIL: "Until",
    Column.STATE: "State",
    Column.FORMAT: "Format",
    Column.MINUTES: "Minutes",
    Column.MEETINGS: "Meetings",
    Column.NUMBER: "Number",
}
# Where a column means something narrower in one part.
COLUMNS_OF = {
    (Part.MENTORS, Column.WITH): "Mentor",
    (Part.MENTORS, Column.DAY): "Since",
    (Part.GOALS, Column.WHAT): "Goal",
    (Part.GOALS, Column.DETAIL): "How I'll know",
    (Part.GOALS, Column.DAY): "On",
    (Part.GOALS, Column.UNTIL): "By",
    (Part.TASKS, Column.WHAT): "Task",
    (Part.TASKS, Column.DAY): "On",
    (Part.TASKS, Column.UNTIL): "Due",
    (Part.INTRODUCTIONS, Column.WITH): "Introduced to",
    (Part.TOPICS, Column.WHAT): "Topic",
}
COUNTS = {
    Count.MENTEES: "Mentees",
    Count.MENTORSHIPS: "Mentorships",
    Count.MEETINGS: "Meetings",
    Count.MINUTES: "Hours together",
    Count.WITHOUT_MINUTES: "Meetings without a length noted",
    Count.ANSWERED: "Requests answered",
    Count.ACCEPTED: "Requests accepted",
    Count.SUGGESTED: "Colleagues suggested",
    Count.TASKS: "Tasks given to mentees",
    Count.INTRODUCTIONS: "Introductions made",
}
# In a line without headings a number or a day says what it is.
IN_A_LINE = {
    (Part.MENTORS, Column.DAY): "since {}",
    (Part.MENTORS, Column.UNTIL): "until {}",
    (Part.GOALS, Column.UNTIL): "by {}",
    (Part.TASKS, Column.UNTIL): "due {}",
    (Part.INTRODUCTIONS, Column.BY): "by {}",
}
STATES = {
    State.ACTIVE: "Active",
    State.ACHIEVED: "Achieved",
    State.OPEN: "Open",
    State.DONE: "Done",
    State.DROPPED: "Dropped",
}
CSV_PART = "Part"
HEADING = {Side.MENTEE: "Mentorship record", Side.MENTOR: "Record as a mentor"}
MADE_BY = "Made with Preceptor from what was logged there"


def days(since: str, until: str) -> str:
    return f"{since} to {until}"


def in_role(role: str) -> str:
    return f"As {role}"


def mentees_at(stage: str) -> str:
    return f"Mentees: {stage}"


def made_on(day: str) -> str:
    return f"{MADE_BY}, {day}."


def page(number: int) -> str:
    """The number of all pages takes the place of the braces."""
    return f"Page {number} of {{nb}}"


def hours(minutes: int) -> str:
    """As in "3 h 30 min"."""
    whole, rest = divmod(minutes, 60)
    return " ".join(
        part for part, there in ((f"{whole} h", whole), (f"{rest} min", rest or not whole)) if there
    )


def minutes(number: str) -> str:
    return f"{number} min"


def meetings(number: str) -> str:
    return count(int(number), "meeting")


def file_name(side: Side, since: str, until: str) -> str:
    return f"{side}-record-{since}-to-{until}"
