"""What a screen or message is about: everything a view needs, and nothing it must look up."""

from bot.domain.contents.agreements import (
    AgreementAsked,
    AgreementConfirmed,
    AgreementPage,
    Agreements,
    AgreementToConfirm,
)
from bot.domain.contents.concerns import ConcernForm, ConcernLine, ConcernNews, ConcernPage
from bot.domain.contents.digests import (
    AgreementLine,
    ApartLine,
    CheckInLine,
    DigestContent,
    DigestLine,
    FadeLine,
    PauseOverLine,
    RequestLine,
    TaskNewsLine,
    TasksLine,
)
from bot.domain.contents.finding import Found, MentorPage, NobodyFound
from bot.domain.contents.goals import (
    GoalChanged,
    GoalCount,
    GoalEntry,
    GoalForm,
    GoalList,
    GoalNewsLine,
    GoalPage,
)
from bot.domain.contents.introductions import (
    Introduced,
    IntroductionCard,
    IntroductionChoice,
    IntroductionForm,
    IntroductionNewsLine,
    IntroductionPreview,
)
from bot.domain.contents.meetings import (
    FitLine,
    MeetingAnswer,
    MeetingEdit,
    MeetingEntry,
    MeetingForm,
    MeetingLog,
    MeetingNewsLine,
    Stage,
)
from bot.domain.contents.overview import MentorshipLine, MentorshipPage, Overview
from bot.domain.contents.own import DeleteOffer, DeletePreview, Export, PartnerLeft, Was
from bot.domain.contents.places import OpenPlaceLine, PlaceLine, WaitLine, WaitNudgeLine
from bot.domain.contents.planned import CalendarFile, PlannedContent, PlannedNews
from bot.domain.contents.record import Record, RecordLine, RecordOffer, RecordPart
from bot.domain.contents.reminders import (
    MentorshipNews,
    PauseForm,
    PausePreview,
    RemindersChanged,
    RemindersForm,
)
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
    EndPreview,
    Help,
    NothingToAccept,
    NotUnderstood,
    Offered,
    Refused,
    SentenceContent,
    Thanked,
    UnknownName,
    Welcome,
    WhichDay,
)
from bot.domain.contents.tasks import (
    GoalChoice,
    TaskChanged,
    TaskForm,
    TaskList,
    TaskNews,
    TaskPage,
    TaskPair,
    TaskPreview,
)

__all__ = [
    "AcceptPreview",
    "Accepted",
    "AgreementAsked",
    "AgreementConfirmed",
    "AgreementLine",
    "AgreementPage",
    "AgreementToConfirm",
    "Agreements",
    "ApartLine",
    "AskForm",
    "AskPreview",
    "CheckInLine",
    "ChooseMentor",
    "ChooseRequest",
    "ConcernForm",
    "ConcernLine",
    "ConcernNews",
    "ConcernPage",
    "Content",
    "Declined",
    "DeleteOffer",
    "DeletePreview",
    "DigestContent",
    "DigestLine",
    "EndPreview",
    "Export",
    "FadeLine",
    "FitLine",
    "ForThePair",
    "Found",
    "GoalChanged",
    "GoalChoice",
    "GoalCount",
    "GoalEntry",
    "GoalForm",
    "GoalList",
    "GoalNewsLine",
    "GoalPage",
    "Help",
    "Introduced",
    "IntroductionCard",
    "IntroductionChoice",
    "IntroductionForm",
    "IntroductionNewsLine",
    "IntroductionPreview",
    "KickOff",
    "MeetingAnswer",
    "MeetingEdit",
    "MeetingEntry",
    "MeetingForm",
    "MeetingLog",
    "MeetingNewsLine",
    "MentorAway",
    "MentorPage",
    "MentorshipLine",
    "MentorshipNews",
    "MentorshipPage",
    "NobodyFound",
    "NotUnderstood",
    "NothingToAccept",
    "Offered",
    "OpenPlaceLine",
    "Overview",
    "PartnerLeft",
    "PauseForm",
    "PauseOverLine",
    "PausePreview",
    "PendingFirst",
    "PlaceLine",
    "Record",
    "RecordLine",
    "RecordOffer",
    "RecordPart",
    "ReferralLine",
    "Refused",
    "RemindersChanged",
    "RemindersForm",
    "RequestCard",
    "RequestLine",
    "Stage",
    "TaskChanged",
    "TaskForm",
    "TaskList",
    "TaskNews",
    "TaskNewsLine",
    "TaskPage",
    "TaskPair",
    "TaskPreview",
    "TasksLine",
    "Thanked",
    "UnknownName",
    "WaitLine",
    "WaitNudgeLine",
    "Was",
    "Welcome",
    "WhichDay",
]

ForThePair = KickOff | AgreementConfirmed | PlannedNews | CalendarFile

Content = (
    Found
    | RequestCard
    | Accepted
    | Declined
    | MentorAway
    | KickOff
    | NobodyFound
    | Overview
    | DigestContent
    | RemindersForm
    | RemindersChanged
    | PausePreview
    | MentorshipNews
    | AgreementAsked
    | Agreements
    | AgreementToConfirm
    | AgreementConfirmed
    | TaskList
    | TaskChanged
    | TaskPreview
    | GoalCount
    | GoalChanged
    | MeetingAnswer
    | ConcernNews
    | WaitLine
    | Record
    | RecordOffer
    | Export
    | DeleteOffer
    | PartnerLeft
    | IntroductionPreview
    | IntroductionCard
    | Introduced
    | SentenceContent
    | PlannedContent
)
