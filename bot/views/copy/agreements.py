"""Words around how two people work together."""

from bot.domain.working_terms import Booker, Point, Reply, Rhythm, Until

TITLE = "How you work together"
HISTORY = "All versions"
RHYTHM = "How often you meet"
FORMAT = "How you meet"
BOOKER = "Who books the next meeting"
REPLY = "How soon you answer each other"
UNTIL = "Until when"
ENDS_ON = "Its last day"
ENDS_ON_HINT = "Only for the end of a rotation, or a date."
CONFIDENTIALITY = "What stays between you"
OFF_LIMITS = "What is off-limits"
STANDARD = "This is what is usual. Change it as you like."
USUAL_WAY = "As a mentor, your answers are kept as your usual way and filled in next time."
YOUR_ANSWERS = "Your answers"
DIFFERENT = "Where you chose differently"
PROPOSAL = "One way for both"
SAME = "You both chose the same."
ONLY_YOU_TWO = "Only the two of you can read it, in the window this button opens."
NOBODY_TO_AGREE_WITH = (
    "You have no mentorship here yet. Once someone has said yes, the two of you agree how you "
    "work together."
)
NEUTRAL = "News for the two of you."
BOTH_CONFIRMED = "You have both confirmed how you work together. Only the two of you can read it."
CHANGE_MAKES_NEW = "A change makes a new version, which you both confirm."
FORMER_HOLDS = "Until then the former version holds."
YOU = "You"
YOU_RENEW = "You would like to go on: the same again, for as long."
NOT_CONFIRMED = "not confirmed by both"
PUT_TOGETHER = "Put together from both answers"
YOU_CHANGED = "You changed it"
NOTHING_AGREED = "This mentorship has ended, so there is nothing left to agree on. Thank you both."
WAS_AGREED = "This mentorship has ended. This is what you had agreed on."
NOT_THE_NEWEST = "There is a newer version meanwhile, so nothing was confirmed. This is the newest:"
NOT_SAVED_YET = (
    "There is a newer version meanwhile, so yours is not saved yet. What you wrote is still here; "
    "saving it now makes it the next version."
)
NEWEST_SAYS = "The newest version says otherwise:"
CLOSE_TITLE = "Close with thanks?"
RENEW_OR_CLOSE = (
    "Renew it, the same again for as long, or close with thanks. Both are good answers."
)

RHYTHMS = {
    Rhythm.WEEKLY: "Weekly",
    Rhythm.EVERY_2_WEEKS: "Every 2 weeks",
    Rhythm.MONTHLY: "Monthly",
    Rhythm.EVERY_6_WEEKS: "Every 6 weeks",
    Rhythm.QUARTERLY: "Quarterly",
}
BOOKERS = {
    Booker.MENTOR: "The mentor",
    Booker.MENTEE: "The mentee",
    Booker.EITHER: "Whoever thinks of it",
}
REPLIES = {
    Reply.SAME_DAY: "The same day",
    Reply.TWO_DAYS: "Within 2 days",
    Reply.A_WEEK: "Within a week",
}
UNTILS = {
    Until.ROTATION: "The end of the rotation",
    Until.ACADEMIC_YEAR: "The end of the academic year",
    Until.TWELVE_MONTHS: "12 months",
    Until.A_DAY: "A date",
}
POINTS = {
    Point.RHYTHM: "How often",
    Point.FORMAT: "How",
    Point.BOOKER: "Who books",
    Point.REPLY: "Answering each other",
    Point.UNTIL: "Until",
    Point.CONFIDENTIALITY: CONFIDENTIALITY,
    Point.OFF_LIMITS: OFF_LIMITS,
}


def intro(partner: str, *, has_answered: bool) -> str:
    if has_answered:
        return f"{partner} has answered. You see it once you have too, with one way for both."
    return (
        f"Answer on your own. {partner} is asked the same; once both answers are there, you see "
        "them side by side, with one way for both."
    )


def change_intro(partner: str) -> str:
    return f"What you save is a new version: {partner} is asked to confirm it, and so are you."


def waiting(partner: str) -> str:
    return f"Thank you. {partner} has been asked the same, and then I suggest one way for both."


def until_then(*, is_short: bool) -> str:
    if is_short:
        return "Until you agree, I take it that you meet every 2 weeks."
    return "Until you agree, I take it that you meet monthly, for 12 months."


def you(what: str) -> str:
    return f"You: {what}"


def they(partner: str, what: str) -> str:
    return f"{partner}: {what}"


def whose(what: str, who: str) -> str:
    return f"{what} · {who}"


def both_answered(partner: str) -> str:
    return f"You and {partner} have both answered."


def changed(who: str, points: str) -> str:
    return f"{who} changed: {points}."


def same_again(who: str) -> str:
    return f"{who} would like to go on: the same again, for as long."


def nobody_yet(partner: str) -> str:
    return f"It holds once you and {partner} have confirmed it."


def they_confirmed(partner: str) -> str:
    return f"{partner} has confirmed it. It holds once you do."


def you_confirmed(partner: str) -> str:
    return f"You have confirmed it. It holds once {partner} does."


def confirmed_on(day: str) -> str:
    return f"You both confirmed this on {day}."


def confirmed_then(day: str) -> str:
    return f"confirmed by both on {day}"


def closing(partner: str) -> str:
    return (
        f"Your mentorship with {partner} ends. They are told in kind, neutral words, and no reason "
        "is asked of you. You may find each other again any time."
    )


def it_ended(day: str) -> str:
    return f"It was meant to last until {day}."


def version(number: int) -> str:
    return f"Version {number}"


def they_changed(partner: str) -> str:
    return f"{partner} changed it"


def on_day(what: str, day: str) -> str:
    return f"{what} on {day}"


def asked(partner: str) -> str:
    return f"{partner} has said how they would like to work with you. Now you: five lines, alone."


def to_confirm(partner: str) -> str:
    return f"You and {partner} have both answered. One way for both waits for you."


def newer_to_confirm(partner: str) -> str:
    return f"{partner} has changed how you work together, and asks you to confirm it."


def renewal_to_confirm(partner: str) -> str:
    return (
        f"{partner} would like to go on with you, as you have agreed, and asks you to confirm it."
    )


def yours_to_confirm(partner: str) -> str:
    return f"{partner} has confirmed how you work together. It holds once you confirm it too."


def replaced(partner: str) -> str:
    return f"There is a newer version of how you and {partner} work together."


def met_first(partner: str) -> str:
    return (
        f"You and {partner} have met. How would you like to work together? Five lines are enough."
    )


def not_said(partner: str) -> str:
    return f"How would you like to work with {partner}? Five lines are enough."


def they_have_not_said(partner: str) -> str:
    return f"{partner} has yet to say how you could work together."


def waits_for_you(partner: str) -> str:
    return f"How you and {partner} could work together waits for you to confirm it."


def waits_for_them(partner: str) -> str:
    return f"{partner} has yet to confirm how you work together."


def agreed(partner: str) -> str:
    return f"You and {partner} have agreed how you work together."


def agreed_terms(rhythm: str, day: str) -> str:
    return f"Agreed: {rhythm}, until {day}."


def has_come_to_end(partner: str) -> str:
    return f"What you and {partner} agreed on has come to its end."


def you_want_to_go_on(partner: str) -> str:
    return f"You would like to go on, and {partner} has been asked."


def goes_on(partner: str) -> str:
    return f"You and {partner} go on."
