"""Words of the profile forms and of a mentor's page."""

from datetime import date

from bot.views.copy.words import day

MENTEE_INTRO = "Everything here is optional. It helps whoever you ask to see who you are."
MENTOR_INTRO = "Everything here is optional. What you fill in is how people find you."
STAGE = "Career stage"
TRAINING_YEAR = "Training year"
TRAINING_YEAR_EXAMPLE = "PGY-2"
SPECIALTY = "Specialty"
TOPICS = "Topics"
TOPICS_HINT = "At most 10, one a line or with commas between."
TOPICS_EXAMPLE = "grant writing, quality improvement, fellowship applications"
WORKING_ON = "What I want to work on"
TITLE = "Title"
TITLE_EXAMPLE = "Associate Professor of Pediatrics"
DEPARTMENT = "Department"
ROLES = "Roles"
ROLES_HINT = "What you are ready to be for someone."
FORMATS = "Formats"
FORMATS_HINT = "How you like to meet."
STAGES = "Career stages"
STAGES_HINT = "Whom you like to work with; tick none if anyone is fine."
PLACES = "Places"
PLACES_HINT = "How many mentees you have room for, those you have now included."
BIO = "Bio"
BIO_HINT = "A few words about you."
LISTED = "Listed"
LISTED_OPTION = "Show me to people who look for a mentor"
AWAY_UNTIL = "Not accepting until"
AWAY_HINT = "Until that day nobody can ask you through this app. Leave it empty to be asked."
DO_NOT_ASK = "Asking me"
DO_NOT_ASK_OPTION = "Don't ask me through this app"

WHICH = "Which profile would you like to write or change?"
MENTEE_SAVED = "Your profile is saved. Whoever you ask sees it on your request."
SAVED_LISTED = "Your profile is saved, and people who look for a mentor can find you."
SAVED_UNLISTED = "Your profile is saved. You are not listed: people can ask you only by name."
SAVED_SILENT = "Your profile is saved. Nobody can ask you through this app."
NO_PROFILE = "There is no profile to read here."
FULL = "No free place just now; may open one or suggest someone."
SILENT = "Prefers not to be asked through this app."


def saved_away(until: date) -> str:
    return f"You take no new requests until {day(until)}."


def away(until: date) -> str:
    return f"Takes no new requests until {day(until)}."


def topics(phrases: str) -> str:
    return f"Mentors in {phrases}."


def takes_roles(roles: str) -> str:
    return f"Takes the role of {roles}."


def meets(formats: str) -> str:
    return f"Likes to meet for {formats}."


def for_stages(stages: str) -> str:
    return f"Likes to work with: {stages}."
