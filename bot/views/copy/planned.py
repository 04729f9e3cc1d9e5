"""Words of meetings before they happen."""

from bot.views.copy.meetings import minutes as minutes_long
from bot.views.copy.words import count

PLAN = "Plan a meeting"
MOVE = "Reschedule"
AGENDA = "Agenda"
OFFERED = "Times proposed"
SCHEDULED = "It is planned"
TIMES = ("A time that suits you", "Another, if you like", "And another")
TIMES_HINT = "In your time zone. Your partner sees each in theirs, and picks one."
AGREED = "You have agreed on the time already"
AGREED_BOX = "Put it in both calendars at once"
AGREED_HINT = "Without it, your partner is asked first."
WHAT = "What to talk about"
WHAT_HINT = "Where you meet fits here too. Only the two of you read it, and both can change it."
NO_AGENDA = "Nothing is written yet."
YOURS_BELOW = "What you wrote is below; nothing of it is saved yet."
WHICH = "Which of these times suits you?"
DOES_IT_SUIT = "Does this time suit you?"
TIME_IS_OVER = "This time is over."
CANCEL_TITLE = "Cancel this meeting?"
CANCELLING = "Your partner hears of it at once, and both get a file that takes it out of calendars."
TAKING_BACK = "Nobody has picked a time yet, so nothing stands in any calendar."
CHANGED_SINCE = "This has changed since. A newer message, and Home, say how it is now."
OTHER_TIMES = "Other times are proposed for this meeting. Until one is picked, this one stands."
MAY_TAKE_BACK = "you can take it back in Home"
FILE_COMES = "A file for your calendar follows."
LOGGED = "Good: it is logged."
NOTES_HELP = "A line or two about it is plenty."
HAS_ENDED = "The mentorship has ended."
RESTS = "The mentorship rests for now."
SENT = "Sent. You hear as soon as a time is picked."
WHOM = "With whom do you mean?"
WHICH_MEETING = "Which meeting do you mean?"
NONE_TO_MOVE = (
    "No meeting of yours is planned, so there is none to move. You can plan one at any time."
)
NONE_TO_CANCEL = "No meeting of yours is planned, so there is nothing to cancel."
SEND_IT = "Shall I ask?"
OPENING_ADDS = "For your calendar: opening this file adds the meeting."
OPENING_MOVES = "For your calendar: opening this file moves the meeting."
OPENING_REMOVES = (
    "For your calendar: opening this file takes the meeting out. Where your calendar does not "
    "do so, please delete it there."
)
PRODUCT = "-//Preceptor//Mentorship meetings//EN"


def span(day: str, start: str, end: str) -> str:
    return f"{day}, {start} to {end}"


def for_them(name: str) -> str:
    return f"for {name}"


def elsewhere(day: str, time: str, name: str) -> str:
    return f"{day}, {time} for {name}" if day else f"{time} for {name}"


def length(minutes: int, way: str) -> str:
    return f"{minutes_long(minutes)}, {way}"


def which(number: int) -> str:
    return WHICH if number > 1 else DOES_IT_SUIT


def proposes(partner: str, facts: str, number: int) -> str:
    return f"{partner} proposes to meet: {facts}. {which(number)}"


def would_move(partner: str, when: str, number: int) -> str:
    return (
        f"{partner} would like to move your meeting of {when}. {which(number)} "
        "Until you pick one, the meeting stays where it is."
    )


def none_fits(partner: str) -> str:
    return f"None of the times you proposed suits {partner}."


def lapsed(partner: str) -> str:
    return f"The times you proposed to {partner} are over, and none was picked. That happens."


def stands(when: str) -> str:
    return f"Your meeting of {when} stays as it is."


def you_meet(partner: str, when: str) -> str:
    return f"You meet {partner} on {when}."


def your_meeting(when: str) -> str:
    return f"Your meeting is on {when}."


def moved(when: str) -> str:
    return f"Your meeting has moved. It is now on {when}."


def cancelled_by(who: str, when: str) -> str:
    return f"{who} cancelled the meeting of {when}."


def you_cancelled(when: str) -> str:
    return f"You cancelled the meeting of {when}."


def is_off(when: str, why: str) -> str:
    return f"The meeting of {when} does not take place. {why}"


def took_back(partner: str) -> str:
    return f"{partner} took these times back."


def you_took_back() -> str:
    return "You took these times back."


def you_said_none(partner: str) -> str:
    return f"You said that none of these times suits you. {partner} has been told."


def times_over() -> str:
    return "These times are over."


def was_on(when: str) -> str:
    return f"This meeting was on {when}."


def was_planned(when: str) -> str:
    return f"This meeting was planned for {when}."


def not_met(partner: str, when: str) -> str:
    return f"You and {partner} did not meet on {when}. That happens, and nothing is lost."


def soon(partner: str, when: str) -> str:
    return f"Soon: you meet {partner} on {when}."


def did_you_meet(partner: str, when: str) -> str:
    return f"Did you and {partner} meet on {when}?"


def met_as_logged(partner: str, day: str) -> str:
    return f"{LOGGED} You met {partner} on {day}."


def offered_to(partner: str, number: int, meanwhile: str) -> str:
    return (
        f"{partner} is asked to pick one of {count(number, 'time')}. You hear as soon as that is "
        f"done; until then {meanwhile}."
        if number > 1
        else f"{partner} is asked whether that time suits. You hear as soon as there is an "
        f"answer; until then {meanwhile}."
    )


def waits_for_them(partner: str, number: int) -> str:
    return f"{partner} has {count(number, 'time')} from you to pick from."


def next_pick(name: str) -> str:
    return f"{name} proposes to meet. One tap is enough."


def waits_for_you(partner: str) -> str:
    return f"{partner} proposes to meet."


def next_meeting(when: str) -> str:
    return f"Next meeting: {when}."


def would_ask(partner: str, when: str) -> str:
    return f"I would ask {partner} to meet on {when}. {SEND_IT}"


def would_ask_to_move(partner: str, when: str) -> str:
    return f"I would ask {partner} to move it to {when}. {SEND_IT}"


def asked(partner: str, when: str) -> str:
    return f"Asked: {partner}, to meet on {when}. You hear as soon as there is an answer."


def theirs_now(name: str) -> str:
    return f"{name} changed it meanwhile. It now says:"


def stays(when: str) -> str:
    return f"your meeting of {when} stays where it is"


def agenda_of(partner: str, when: str) -> str:
    return (
        f"For your meeting with {partner} on {when}" if when else f"For your meeting with {partner}"
    )


def event(one: str, other: str) -> str:
    """The meeting's name in a calendar."""
    return f"Mentorship meeting: {one} and {other}"


def event_about(way: str) -> str:
    return (
        f"A mentorship meeting over {way}." if way == "coffee" else f"A mentorship meeting: {way}."
    )
