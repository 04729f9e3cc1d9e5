"""Words of introductions: to the mentee, to the mentor, and to the three."""

from bot.views.copy.words import count

TITLE = "Introduce"
NEUTRAL = "A first word for the three of you."
COLLEAGUE = "Colleague"
WHY = "Why the two should meet"
WHY_HINT = "A line or two, read by both. Please leave out anything about patients."
WHY_EXAMPLE = "Because she built our registry, and you are about to need one."
NOT_YET = "Nothing is sent yet."
PROPOSED = "Introductions"
YOU_AGREED = "You said yes, and I have opened a chat for the three of you."
WHICH = "Which of these do you mean?"
CANNOT_READ = (
    "I have not asked for permission to read this chat, so I can't. To reach me, write to me "
    "directly."
)

# On a field of the form, or in answer to a sentence.
PROBLEMS = {
    "one_colleague": "Please choose one colleague.",
    "the_mentee_introduced": "That is your mentee. Please choose someone they should meet.",
    "no_reason": "Please say in a line why the two should meet, for example "
    '"introduce @trainee to @colleague: because she built our registry".',
    "proposed_already": "You have proposed this one already, and they have not answered yet.",
    "declined_lately": "They would rather not be introduced to this colleague for now. Please "
    "choose someone else.",
    "not_your_mentee_introduced": "I know no mentee of yours by that name. You can introduce those "
    "whose mentor you are.",
    "no_such_colleague": "I know nobody here by that name whom they could meet. Please write "
    "@ and their name.",
}


def intro(mentee: str) -> str:
    return (
        f"{mentee} is asked first. Only if they agree, I open a chat for the three of you; if not, "
        "your colleague never hears of it."
    )


def sent(mentee: str, colleague: str) -> str:
    return (
        f"I have asked {mentee}. As soon as they agree, I introduce the two in a chat with you; "
        f"until then {colleague} hears nothing."
    )


def proposes(mentor: str, colleague: str) -> str:
    return f"{mentor} would like to introduce you to {colleague}."


def because(mentor: str) -> str:
    return f"{mentor} writes:"


def you_decide(colleague: str) -> str:
    return (
        f"If you agree, I open a chat for the three of you, and {colleague} reads this line, your "
        f"name and where you are in training. {colleague} has not been told, and won't be "
        "otherwise: no thanks is a fine answer."
    )


def you_declined(mentor: str, colleague: str) -> str:
    return (
        f"You said no thanks. {colleague} never hears of it, and {mentor} only that you would "
        "rather not."
    )


def withdrawn(mentor: str, colleague: str) -> str:
    return f"{mentor} wanted to introduce you to {colleague}; that is off for now."


def news_declined(mentee: str, colleague: str) -> str:
    return (
        f"{mentee} would rather not be introduced to {colleague} just now. {colleague} never heard "
        "of it."
    )


def meet(mentee: str, colleague: str) -> str:
    return f"{mentee}, meet {colleague}. {colleague}, meet {mentee}."


def who(name: str, about: str) -> str:
    return f"{name}: {about}"


def introduces(mentor: str) -> str:
    return f"{mentor} brings you together:"


def who_starts(mentee: str) -> str:
    return (
        f"{mentee} starts: a line about yourself, one question, and two times for a first talk of "
        "20 minutes are plenty."
    )


def alone(names: str) -> str:
    return f"I could not open a chat for the three of you, so please write to {names} directly."


def waits(colleague: str, mentee: str, day: str) -> str:
    return f"{colleague}: waiting for {mentee} since {day}"


def agreed(colleague: str, day: str) -> str:
    return f"{colleague}: introduced on {day}"


def declined(colleague: str, mentee: str) -> str:
    return f"{colleague}: {mentee} would rather not"


def declined_by_you(colleague: str) -> str:
    return f"{colleague}: you said no thanks"


def taken_back(colleague: str) -> str:
    return f"{colleague}: off for now"


def shall_i(mentee: str, colleague: str) -> str:
    return f"Shall I ask {mentee} whether they would like to meet {colleague}?"


def choice(mentee: str, colleague: str) -> str:
    return f"{mentee} to {colleague}"


def ask_first(mentee: str) -> str:
    return f"Ask {mentee}"


def too_many(most: int) -> str:
    waiting = count(most, "introduction")
    return f"{waiting} wait for their answer already. Please let them decide on one first."
