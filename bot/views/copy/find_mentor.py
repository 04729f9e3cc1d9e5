"""Words around finding a mentor."""

from bot.domain.people import Places, Stage
from bot.views.copy.words import count

NEED = "What do you need?"
NEED_HINT = "In your own words: a skill, a project, a decision, a next step."
NEED_EXAMPLE = "grant writing in pediatric cardiology"
ANYONE = "Mentors you could ask"
SPECIALTY = "Specialty"
ROLE = "Role"
FORMAT = "Format"
STAGE = "Career stage"
STAGE_HINT = "Mentors who like to work with someone at this stage."
PLACES = "Places"
ONLY_FREE = "Only with a free place"

SAME_TIME_ZONE = "same time zone"
FULL = "No free place just now; may open one or suggest someone."
NO_MORE = "That is everyone who fits."
NOBODY_ANYONE = "No mentor can be asked just now."
TRY_FEWER = "Fewer or other words often help; Refine lets you drop what narrows the search."
ASK_BY_NAME = "You can also ask anyone here by name: /findmentor @colleague"
TELL_TITLE = "Tell the coordinator?"


def found_for(need: str) -> str:
    return f"Mentors for “{need}”"


def nobody_for(need: str) -> str:
    return f"Nobody here fits “{need}” yet."


def free_places(places: Places) -> str:
    """As in "1 of 3 places free"."""
    return f"{places.free} of {count(places.places, 'place')} free"


def usual_answer(days: int) -> str:
    return f"Usually answers in {count(days, 'day')}."


def specialty(name: str) -> str:
    return f"specialty {name}"


def for_stage(stage: Stage) -> str:
    return f"career stage {stage}"


def refined_to(narrowing: str) -> str:
    return f"Refined to: {narrowing}."


def tell_coordinator(names: str, need: str) -> str:
    """What the one who looked confirms before anything is sent."""
    what = f"that you looked for “{need}”" if need else "that you looked for a mentor"
    return f"{names} will read your name and {what} and found nobody. Nothing else is sent."


def nobody_found(seeker: str) -> str:
    """To a coordinator."""
    return f"{seeker} looked for a mentor and found nobody who fits."


def nobody_found_next(seeker: str) -> str:
    return (
        f"They asked me to tell you. If you think of someone, write to {seeker}: anyone here can "
        "be asked by name, with or without a profile."
    )


def told(names: str) -> str:
    return f"Sent to {names}. They may write to you with an idea."
