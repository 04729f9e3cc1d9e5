"""What state a request is in, in words, for each of the two."""

from bot.domain.request import RequestState


def for_mentee(state: RequestState, mentor: str, day: str) -> str:
    """`day` is when it was answered, or asked while it is pending."""
    return {
        RequestState.PENDING: f"Waiting for an answer since {day}.",
        RequestState.ACCEPTED: f"{mentor} said yes on {day}.",
        RequestState.DECLINED: f"{mentor} said not now on {day}.",
        RequestState.REFERRED: f"{mentor} suggested someone else on {day}.",
        RequestState.WITHDRAWN: f"Withdrawn on {day}.",
        RequestState.EXPIRED: f"Closed without an answer on {day}. This is common.",
    }[state]


def for_mentor(state: RequestState, mentee: str, day: str) -> str:
    """`day` is when it was answered, or asked while it is pending."""
    return {
        RequestState.PENDING: f"Asked on {day}.",
        RequestState.ACCEPTED: f"You accepted on {day}. {mentee} has been told.",
        RequestState.DECLINED: f"You said not now on {day}. {mentee} has been told, kindly.",
        RequestState.REFERRED: f"You suggested someone else on {day}. {mentee} decides.",
        RequestState.WITHDRAWN: f"{mentee} withdrew this request on {day}. Nothing to do.",
        RequestState.EXPIRED: f"This request closed without an answer on {day}. Nothing to do.",
    }[state]
