"""Every refusal in a sentence, each with what can be done instead."""

from bot.views.copy.words import count

WENT_WRONG = "Something went wrong on my side and nothing was saved. Please try again."
TOO_SLOW = "That took me too long, and nothing was opened. Please tap again."
OUTDATED = "This button is from an older message. Home shows what you can do now."
UNAVAILABLE = "I could not reach what I need just now, and nothing was saved. Please try again."
NOT_YOURS = (
    "I can't find that for you; it may have changed meanwhile. Home shows what is yours right now."
)
MAY_NOT_TAKE_PART = (
    "Mentorship here is for full members of this workspace. "
    "If that should include you, an administrator here can help."
)
ONESELF = "That is you. Name a colleague, or search: /findmentor what you need"
ALREADY_ANSWERED = "This request had been answered before; nothing has changed. Its card says how."
TOO_MANY_HOPS = "This request has been suggested on twice already. Please answer Accept or Not now."
REFERRAL_OVER = (
    "This suggestion is used or its 14 days are over. You can still ask them by name: "
    "/findmentor @colleague"
)
OFFER_OVER = (
    "This place is not held for you any more. You can join the waiting list again, or ask anyway: "
    "/findmentor @colleague"
)
TOO_LATE_TO_UNDO = (
    "This can't be taken back any more: ten minutes are over, or something else was chosen since. "
    "Settings changes it."
)

TOO_LATE_FOR_TASK = (
    "This can't be taken back any more: ten minutes are over, or the task was changed since. "
    "/mentortasks shows how it stands."
)
TOO_LATE_FOR_GOAL = (
    "This can't be taken back any more: ten minutes are over, or the goal was changed since. "
    "/mentorship goals shows how it stands."
)
TOO_LATE_FOR_MEETING = (
    "This can't be taken back any more: ten minutes are over, or the meeting was changed since. "
    "Meetings, beside the person's name in Home, changes or deletes it."
)
NO_MORE_MEETINGS = (
    "This mentorship has ended, so its meetings stay as they were logged, and none can be added."
)
NOTES_ARE_KEPT = (
    "There are notes about this meeting, so it stays. Meetings, beside the person's name in Home, "
    "changes or deletes it."
)
MENTORSHIP_IS_OVER = (
    "This mentorship has ended, so there is nothing left to agree on. Thank you both."
)
END_IS_PAST = (
    "The last day of this version has come before both of you confirmed it. Please open the "
    "agreement again and change until when it is to last."
)

CONCERN_IS_READ = (
    "It has been read by now, so it can't be withdrawn any more. You can write to them directly."
)
CONCERN_IS_WITHDRAWN = "This was withdrawn before you read it. There is nothing to do."
NOT_COORDINATING = (
    "You don't coordinate mentorship here any more, so I can't open this. Whoever wrote it sees "
    "that, and can choose someone else."
)

WHY_NOT = {
    "bot": "is an app, not a person",
    "deactivated": "is no longer in this workspace",
    "external": "belongs to another organization",
    "guest": "is a guest here",
    "silent": "prefers not to be asked through this app",
}
WHY_NOT_OTHERWISE = "can't take part here"


def went_wrong(reference: str) -> str:
    """`reference` is the one in the log."""
    return f"{WENT_WRONG} If it happens again, tell whoever runs me: {reference}."


def unknown_word(word: str) -> str:
    return (
        f"I don't know “{word}”. Try /mentorship, /mentorship goals, /mentorship profile, "
        "/mentorship record or /mentorship help."
    )


def cannot_be_asked(name: str, why: str) -> str:
    reason = WHY_NOT.get(why, WHY_NOT_OTHERWISE)
    return f"{name} {reason}, so I can't pass on requests. Try a search: /findmentor what you need"


def cannot_be_introduced(name: str, why: str) -> str:
    reason = WHY_NOT.get(why, WHY_NOT_OTHERWISE)
    return f"{name} {reason}, so I can't introduce you. Your mentor may know someone else."


def mentee_takes_no_part(name: str, why: str) -> str:
    return f"{name} {WHY_NOT.get(why, WHY_NOT_OTHERWISE)}, so this request needs no answer."


def not_asked_here(name: str) -> str:
    return f"{name} can't be asked through this app. Find a mentor shows who else could help."


def not_accepting(name: str, day: str) -> str:
    return f"{name} takes no new requests until {day}. Find a mentor shows who else could help."


def already_asked(name: str) -> str:
    return f"You have asked {name} already, and they have not answered yet. Home shows the request."


def already_together(name: str, role: str) -> str:
    return (
        f"{name} is your {role} already. You could ask for another role, or simply write to them."
    )


def too_many_pending(most: int) -> str:
    waiting = count(most, "request")
    return (
        f"You have {waiting} waiting for an answer, which is as many as can wait at once. "
        "Withdraw one in Home, or wait for an answer."
    )


def full(places: int) -> str:
    if places == 0:
        return "You have set your places to none. Open one for this mentee, or suggest someone."
    taken = "Your one place is" if places == 1 else f"All your {places} places are"
    return f"{taken} taken. Open one more for this mentee, or suggest someone."


def held(places: int, held: int) -> str:
    """With places held for the waiting list, and all others taken."""
    which = "Your one place is" if places == 1 else f"{held} of your {count(places, 'place')} is"
    if held > 1:
        which = f"{held} of your {places} places are"
    return (
        f"{which} held for whoever is first on your waiting list, and no other is free. Open one "
        "more for this mentee, or suggest someone."
    )


def too_many_waits(most: int) -> str:
    lists = count(most, "waiting list")
    return f"You are on {lists}, which is as many as one can be. Leave one in Home to join this."


def full_for_good(places: int) -> str:
    return (
        f"All your {places} places are taken, and more can't be opened. You could suggest someone."
    )
