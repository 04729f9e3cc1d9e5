"""What a screen or message is about: everything a view needs, and nothing it must look up."""

from bot.domain.contents.finding import Found, MentorPage, NobodyFound
from bot.domain.contents.overview import MentorshipLine, Overview
from bot.domain.contents.requests import (
    Accepted,
    AskForm,
    Declined,
    KickOff,
    MentorAway,
    PendingFirst,
    ReferralLine,
    RequestCard,
)
from bot.domain.contents.sentences import (
    AcceptPreview,
    AskPreview,
    ChooseMentor,
    ChooseRequest,
    Help,
    NothingToAccept,
    NotUnderstood,
    Refused,
    Thanked,
    UnknownName,
    Welcome,
)

__all__ = [
    "AcceptPreview",
    "Accepted",
    "AskForm",
    "AskPreview",
    "ChooseMentor",
    "ChooseRequest",
    "Content",
    "Declined",
    "Found",
    "Help",
    "KickOff",
    "MentorAway",
    "MentorPage",
    "MentorshipLine",
    "NobodyFound",
    "NotUnderstood",
    "NothingToAccept",
    "Overview",
    "PendingFirst",
    "ReferralLine",
    "Refused",
    "RequestCard",
    "Thanked",
    "UnknownName",
    "Welcome",
]

Content = (
    Found
    | RequestCard
    | Accepted
    | Declined
    | MentorAway
    | KickOff
    | NobodyFound
    | AskPreview
    | ChooseMentor
    | AcceptPreview
    | ChooseRequest
    | Refused
    | UnknownName
    | NothingToAccept
    | Help
    | Thanked
    | NotUnderstood
    | Welcome
    | Overview
)
