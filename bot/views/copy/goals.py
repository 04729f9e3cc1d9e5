"""Words about goals."""

from bot.domain.goal import GoalState
from bot.views.copy.words import count

TITLE = "Goals"
YOURS = "Your goals"
OF_MENTEES = "What your mentees aim at"
CLOSED = "Achieved and dropped"
ONE = "Goal"
NEW = "New goal"
CHANGE = "Change the goal"
NOTHING = (
    "No goal yet. A good one is specific: what you want, how you will know, and by when. "
    "Its small steps are tasks."
)
EXAMPLE = "Or write to me: goal: first-author paper by June"
NONE_SHARED = "No goal is shared with you yet. Each mentee chooses what to share, and with whom."
YOURS_TOO = "You can keep goals of your own here, too. Nobody sees them until you share them."
START = (
    "Start from an example and change it to yours, or write your own. "
    "Only you see it until you share it."
)
WHAT = "What I want"
MEASURE = "How I'll know"
MEASURE_HINT = "What will be there, or be true, once it is done?"
BY = "By when"
WHO_SEES = "Who sees it"
ONLY_ME = "Only me"
ONLY_YOU = "Only you see it."
UNTITLED = "a goal"
STEPS = "Its tasks"
NO_STEPS = "No tasks yet. The next small step is a good first one."
ACHIEVED_IT = "Achieved. Well done!"
NOT_SAVED_YET = (
    "This goal was changed meanwhile, and yours is not saved yet. What it says now stands here; "
    "what you wrote is in the fields below, and Save keeps that."
)
ENDED_WITH = "Nobody else sees it any more: the mentorship it was shared with has ended."
DROP_TITLE = "Drop this goal?"
DROP_TEXT = "It leaves the list of active ones. Nothing is lost: it can be taken up again."
READ_HERE = "Goals are read in a window, not in the chat."
TAKEN_BACK = "Taken back: it is no goal of yours any more."
CHANGED_SINCE = "It has been changed since; the list shows how it stands."

_STATES = {
    GoalState.ACTIVE: "Active",
    GoalState.ACHIEVED: "Achieved",
    GoalState.DROPPED: "Dropped",
}


def state(value: GoalState, day: str = "") -> str:
    return f"{_STATES[value]} on {day}" if day else _STATES[value]


def by(day: str) -> str:
    return f"by {day}"


def was_due(day: str) -> str:
    return f"was meant for {day}"


def progress(done: int, number: int) -> str:
    return f"{done} of {count(number, 'task')} done" if number else ""


def seen_too(name: str) -> str:
    return f"{name} sees it too"


def sees_it_too(name: str) -> str:
    return f"{name} sees it too."


def mentees_goal(name: str) -> str:
    return f"{name}'s goal, for the two of you to read."


def share_with(name: str) -> str:
    return f"Share with {name}"


def of_mentee(person: str, number: int) -> str:
    return f"{person} shares {count(number, 'goal') if number else 'no goals yet'}."


def says_now(what: str) -> str:
    return f"It says now: {what}"


def kept(day: str) -> str:
    when = f", to be reached by {day}" if day else ""
    return f"Kept as a goal of yours{when}. {ONLY_YOU}"


def counted(active: int, shared: int, of_mentees: int) -> str:
    if not (active or of_mentees):
        return "You have no goal yet."
    own = f"You have {count(active, 'active goal')}" if active else "You have no goal yet"
    also = f", {shared} of them shared" if shared else ""
    theirs = f" {shared_with_you(of_mentees)}" if of_mentees else ""
    return f"{own}{also}.{theirs}"


def shared_with_you(number: int) -> str:
    return f"Your mentees share {count(number, 'goal')}." if number else NONE_SHARED


def achieved(person: str, number: int) -> str:
    what = "a goal that you two share" if number == 1 else f"{number} goals that you two share"
    return f"{person} achieved {what}. A word of congratulation goes a long way."


def for_goal(what: str) -> str:
    return f"For the goal: {what}"
