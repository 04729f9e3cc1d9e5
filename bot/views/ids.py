"""Every id the platform sends back to us. Views emit them, handlers listen for them."""

from enum import StrEnum


class Form(StrEnum):
    """callback_id of a modal."""

    FIND_MENTOR = "find_mentor_form"
    FOUND = "found_view"
    ASK_MENTOR = "ask_mentor_form"
    NOT_NOW = "not_now_form"
    REFER_REQUEST = "refer_request_form"
    MENTEE_PROFILE = "mentee_profile_form"
    MENTOR_PROFILE = "mentor_profile_form"
    PENDING_FIRST = "pending_first_form"
    REMINDERS = "reminders_form"
    PAUSE = "pause_form"
    AGREEMENT_ANSWER = "agreement_answer_form"
    AGREEMENT_CHANGE = "agreement_change_form"
    AGREEMENT_CONFIRM = "agreement_confirm_form"
    INFORMATION = "information_view"


class Shortcut(StrEnum):
    FIND_MENTOR = "find_mentor_shortcut"


class Field(StrEnum):
    """block_id and action_id of an input, the same word for both."""

    NEED = "need"
    SPECIALTY = "specialty"
    ROLE = "role"
    FORMAT = "format"
    STAGE = "stage"
    ONLY_FREE = "only_free"
    HOPE = "hope"
    FIRST_YES = "first_yes"
    REASON = "reason"
    NOTE = "note"
    AWAY_UNTIL = "away_until"
    DO_NOT_ASK = "do_not_ask"
    COLLEAGUES = "colleagues"
    LINE = "line"
    TITLE = "title"
    DEPARTMENT = "department"
    TOPICS = "topics"
    ROLES = "roles"
    FORMATS = "formats"
    STAGES = "stages"
    PLACES = "places"
    BIO = "bio"
    LISTED = "listed"
    TRAINING_YEAR = "training_year"
    WORKING_ON = "working_on"
    WEEKDAY = "weekday"
    HOUR = "hour"
    PACE = "pace"
    SNOOZE_UNTIL = "snooze_until"
    PAUSE_UNTIL = "pause_until"
    RHYTHM = "rhythm"
    BOOKER = "booker"
    REPLY = "reply"
    UNTIL = "until"
    ENDS_ON = "ends_on"
    CONFIDENTIALITY = "confidentiality"
    OFF_LIMITS = "off_limits"


class Button(StrEnum):
    """action_id of a button."""

    FIND = "find_mentor"
    ASK = "ask_mentor"
    SEE_PROFILE = "see_profile"
    MORE = "more_mentors"
    REFINE = "refine_search"
    TELL_COORDINATOR = "tell_coordinator"
    ACCEPT = "accept_request"
    OPEN_PLACE = "open_place_and_accept"
    SUGGEST = "suggest_someone"
    NOT_NOW = "not_now"
    EXPLAIN = "explain_not_now"
    WITHDRAW = "withdraw_request"
    ASK_REFERRED = "ask_referred"
    SEND_ASK = "send_ask"
    SEND_ACCEPT = "send_accept"
    CHOOSE_MENTOR = "choose_mentor"
    LOOKING = "looking_for_mentor"
    MENTORING = "able_to_mentor"
    BOTH = "both"
    WE_MET = "we_met"
    ITS_PLANNED = "its_planned"
    NOT_YET = "not_met_yet"
    TAKE_BACK = "take_back_answer"
    WE_MEET = "we_meet"
    PAUSE = "pause_mentorship"
    END = "end_mentorship"
    RESUME = "resume_mentorship"
    LESS = "remind_less"
    WHEN_DUE = "remind_when_due"
    STOP = "remind_no_more"
    SETTINGS = "reminder_settings"
    UNDO = "undo_reminders"
    PAUSE_EVERYTHING = "pause_everything"
    BACK = "back_again"
    AGREEMENT = "open_agreement"
    CHANGE_AGREEMENT = "change_agreement"
    EARLIER_VERSIONS = "earlier_versions"
    RENEW = "renew_agreement"
    CLOSE_WITH_THANKS = "close_with_thanks"
    HELP = "show_help"
    LINK = "open_link"


class Pick(StrEnum):
    """action_id of a menu or a day, taken at once where it stands."""

    SNOOZE = "snooze"
    MET_ON = "met_on"


class Snooze(StrEnum):
    """Until when, as the menu offers it."""

    TOMORROW = "tomorrow"
    A_WEEK = "a week"
    A_DAY = "a day"
