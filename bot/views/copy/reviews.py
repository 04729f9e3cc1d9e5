"""Words about reviews."""

from bot.domain.review import Choice, Wish
from bot.views.copy.words import count

NOBODY_TO_REVIEW_WITH = (
    "You have no mentorship here yet. Once someone has said yes, the two of you look at the goals "
    "every 90 days."
)
TITLE = "Review"
OFFERED = "A review takes three minutes: the goals first, then how it is going."
TAP_IS_YOURS = "What you say of how it is going stays with you."
NO_GOALS = "No goal of yours is active. One that is specific helps most: add it below, or go on."
NONE_SHARED = "No active goal is shared with you, and that is fine. Go on to the last step."
GOALS_FIRST = "First the goals. For each: keep it, achieved, say it in other words, or let it go."
NEW = "A new goal"
NEW_HINT = "What, and by when: first-author paper by June"
SHARING = "Sharing"
REVISE = "In other words"
REVISE_INTRO = "What do they say from now on?"
NOT_SAVED_YET = (
    "One of them was changed meanwhile, and yours is not saved yet. What you wrote is in the "
    "fields below, and Save keeps that."
)
TAP_INTRO = "Last, for yourself alone. Nobody else ever reads this: not your partner, nor anyone."
SCORE = "How well does this mentorship work for you?"
WISH = "And from here?"
THANKS = "Done. Thank you for taking the time."
ONE_SUMMARY = "What became of the goals. Your partner reads this too, for those that you share."
NO_CHOICES = "No goals were looked at."
EARLIER = "Earlier reviews"
CHANGE_IT = "What would you like to be different? The agreement is where to change it."
END_IT = "Ending is all right, without a reason. It is told kindly, and only once you confirm."
ENDED = "This mentorship has ended. Its reviews stay here to be read."
NEVER = "There was no review."

SCORES = {"1": "1, not at all", "2": "2", "3": "3", "4": "4", "5": "5, very well"}
CHOICES = {
    Choice.KEEP: "Keep",
    Choice.ACHIEVED: "Achieved",
    Choice.REVISE: "Say it in other words",
    Choice.DROP: "Let it go",
}
BECAME = {
    Choice.KEEP: "Kept",
    Choice.ACHIEVED: "Achieved",
    Choice.REVISE: "In other words",
    Choice.DROP: "Let go",
}
WISHES = {
    Wish.CONTINUE: "Continue",
    Wish.CHANGE: "Change something",
    Wish.END: "End",
}


def share(name: str) -> str:
    return f"Share it with {name}"


def says_now(what: str) -> str:
    return f"It says now: {what}"


def became(choice: Choice, what: str) -> str:
    return f"{BECAME[choice]}: {what}"


def counted(day: str, numbers: str) -> str:
    return f"{day}: {numbers}" if numbers else f"{day}: {NO_CHOICES.lower()}"


def number_of(choice: Choice, number: int) -> str:
    return f"{count(number, 'goal')} {BECAME[choice].lower()}"


def time_for_one(person: str) -> str:
    return (
        f"Three months with {person}: time to look at the goals again, and at how it is going. "
        "It takes three minutes."
    )


def partner_began(person: str) -> str:
    return f"{person} has looked at the goals of your mentorship again. Your part takes a minute."


def is_done(person: str) -> str:
    return f"You have reviewed your mentorship with {person}. Thank you."
