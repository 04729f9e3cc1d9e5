"""Who may change what: every listener of the bot, and what it does for whom.

A new listener must be given its place here before the tests pass.
"""

from enum import StrEnum
from typing import NamedTuple


class Role(StrEnum):
    """Who acts, seen from the record the payload is about.

    Of offered times, the mentee is who may pick, whichever of the two that is.

    Of a nudge, the mentee is whoever is asked, and the mentor their partner.
    """

    MENTEE = "the mentee"
    MENTOR = "the mentor"
    OTHER_MENTEE = "another mentee"
    OTHER_MENTOR = "another mentor"
    COORDINATOR = "the coordinator"
    GUEST = "a guest"
    DEACTIVATED = "someone deactivated"
    EXTERNAL = "someone of another organization"


class About(StrEnum):
    """Whose record the payload names."""

    THE_RECORD = "the record"
    OTHERS = "two others' record"
    ELSEWHERE = "another workspace's record"
    UNKNOWN = "a record that never was"
    MALFORMED = "no record at all"


OUTSIDE = frozenset({Role.GUEST, Role.DEACTIVATED, Role.EXTERNAL})
INSIDE = frozenset(Role) - OUTSIDE

NOBODY: frozenset[Role] = frozenset()


class Rule(NamedTuple):
    """`may_change` do so to the record itself; everyone inside who `may_read` gets an answer.

    `is_open`: two others' record is as good, because it is a colleague to be asked or looked at.
    """

    may_change: frozenset[Role] = NOBODY
    may_read: frozenset[Role] = INSIDE
    is_open: bool = False


MENTOR, MENTEE = frozenset({Role.MENTOR}), frozenset({Role.MENTEE})
READS = Rule()
OWN = Rule(INSIDE)
ANSWERS = Rule(MENTOR, MENTOR)
LOOKS = Rule(NOBODY, MENTOR)
THEIRS = Rule(MENTEE, MENTEE)
ASKED = Rule(MENTEE, MENTEE)
BOTHS = Rule(MENTEE | MENTOR, MENTEE | MENTOR)
THEIRS_TO_READ = Rule(NOBODY, MENTEE)
BOTHS_TO_READ = Rule(NOBODY, MENTEE | MENTOR)
# Whoever wrote a concern takes the mentee's part; the coordinator they chose is the mentor, too.
THE_CHOSEN = frozenset({Role.MENTOR, Role.COORDINATOR})
CONFIDED = Rule(THE_CHOSEN, THE_CHOSEN)
NOT_ONESELF = INSIDE - MENTOR

RULES: dict[tuple[str, str], Rule] = {
    ("command", "/findmentor"): READS,
    ("command", "/mentorship"): READS,
    ("shortcut", "find_mentor_shortcut"): READS,
    ("shortcut", "*"): READS,
    ("action", "find_mentor"): READS,
    ("view", "find_mentor_form"): READS,
    ("action", "more_mentors"): READS,
    ("action", "refine_search"): READS,
    ("action", "see_profile"): Rule(is_open=True),
    ("action", "tell_coordinator"): Rule(INSIDE - {Role.COORDINATOR}, INSIDE - {Role.COORDINATOR}),
    ("action", "ask_mentor"): Rule(NOBODY, NOT_ONESELF, is_open=True),
    ("view", "ask_mentor_form"): Rule(NOT_ONESELF, NOT_ONESELF, is_open=True),
    ("action", "ask_referred"): THEIRS_TO_READ,
    # Of two others one has places free, and is asked instead.
    ("action", "join_waiting_list"): Rule(NOT_ONESELF, NOT_ONESELF, is_open=True),
    ("action", "wait_for_any"): OWN,
    ("action", "ask_for_place"): THEIRS_TO_READ,
    ("action", "keep_waiting"): THEIRS,
    ("action", "leave_waiting_list"): THEIRS,
    ("action", "open_place"): ANSWERS,
    ("action", "keep_place_closed"): ANSWERS,
    ("action", "one_place_fewer"): ANSWERS,
    ("action", "write_end"): BOTHS_TO_READ,
    ("view", "end_mentorship_form"): BOTHS,
    ("action", "accept_request"): ANSWERS,
    ("action", "send_accept"): ANSWERS,
    ("action", "open_place_and_accept"): ANSWERS,
    ("action", "not_now"): ANSWERS,
    ("action", "explain_not_now"): LOOKS,
    ("view", "not_now_form"): ANSWERS,
    ("action", "suggest_someone"): LOOKS,
    ("view", "refer_request_form"): ANSWERS,
    ("action", "withdraw_request"): THEIRS,
    ("action", "send_ask"): THEIRS,
    ("action", "choose_mentor"): THEIRS_TO_READ,
    ("action", "we_met"): ASKED,
    ("action", "its_planned"): ASKED,
    ("action", "not_met_yet"): ASKED,
    ("action", "take_back_answer"): ASKED,
    ("action", "met_on"): ASKED,
    ("action", "we_meet"): ASKED,
    ("action", "pause_mentorship"): ASKED,
    ("action", "end_mentorship"): ASKED,
    ("action", "remind_less"): ASKED,
    ("action", "remind_when_due"): ASKED,
    ("action", "remind_no_more"): ASKED,
    ("action", "resume_mentorship"): BOTHS,
    ("action", "open_agreement"): BOTHS_TO_READ,
    ("action", "change_agreement"): BOTHS_TO_READ,
    ("action", "all_versions"): BOTHS_TO_READ,
    ("view", "agreement_answer_form"): BOTHS,
    ("view", "agreement_change_form"): BOTHS,
    ("view", "agreement_confirm_form"): BOTHS,
    ("action", "renew_agreement"): BOTHS,
    ("action", "close_with_thanks"): BOTHS,
    ("action", "send_end"): BOTHS,
    ("action", "which_day"): THEIRS,
    ("command", "/mentortasks"): OWN,
    ("shortcut", "save_task_shortcut"): READS,
    ("action", "show_tasks"): READS,
    ("action", "add_task"): READS,
    ("view", "add_task_form"): THEIRS,
    ("action", "tasks_done"): THEIRS,
    ("action", "open_task"): BOTHS_TO_READ,
    ("view", "task_form"): BOTHS,
    ("action", "finish_task"): THEIRS,
    ("action", "reopen_task"): BOTHS,
    ("action", "drop_task"): BOTHS,
    ("action", "undo_task"): THEIRS,
    ("action", "send_task"): THEIRS,
    ("action", "edit_task"): THEIRS_TO_READ,
    ("view", "edit_task_form"): THEIRS,
    ("action", "show_goals"): READS,
    ("action", "add_goal"): READS,
    ("action", "write_goal"): READS,
    ("view", "add_goal_form"): OWN,
    ("action", "open_goal"): BOTHS_TO_READ,
    ("action", "edit_goal"): THEIRS_TO_READ,
    ("view", "change_goal_form"): THEIRS,
    ("action", "achieve_goal"): THEIRS,
    ("action", "drop_goal"): THEIRS,
    ("action", "reopen_goal"): THEIRS,
    ("action", "share_goal"): THEIRS,
    ("action", "unshare_goal"): THEIRS,
    ("action", "undo_goal"): THEIRS,
    ("action", "open_review"): BOTHS_TO_READ,
    ("view", "review_form"): BOTHS,
    ("view", "review_revise_form"): BOTHS,
    ("view", "review_tap_form"): BOTHS,
    ("command", "/logmeeting"): OWN,
    ("shortcut", "log_meeting_shortcut"): READS,
    ("action", "log_meeting"): READS,
    ("view", "log_meeting_form"): OWN,
    ("action", "show_meetings"): BOTHS_TO_READ,
    ("action", "change_meeting"): BOTHS_TO_READ,
    ("view", "change_meeting_form"): THEIRS,
    ("action", "delete_meeting"): THEIRS,
    ("action", "met_this_one"): THEIRS,
    ("action", "log_anyway"): THEIRS,
    ("action", "same_meeting"): THEIRS,
    ("action", "another_meeting"): THEIRS,
    ("action", "do_not_log"): THEIRS_TO_READ,
    ("action", "undo_meeting"): THEIRS,
    ("shortcut", "plan_meeting_shortcut"): READS,
    ("action", "plan_meeting"): BOTHS_TO_READ,
    ("view", "plan_meeting_form"): OWN,
    ("action", "move_meeting"): BOTHS_TO_READ,
    ("view", "move_meeting_form"): BOTHS,
    ("action", "pick_time"): THEIRS,
    ("action", "none_fits"): THEIRS,
    ("action", "cancel_meeting"): BOTHS,
    ("action", "open_agenda"): BOTHS_TO_READ,
    ("view", "agenda_form"): BOTHS,
    ("action", "calendar_file"): BOTHS_TO_READ,
    ("action", "meeting_held"): BOTHS,
    ("action", "meeting_missed"): BOTHS,
    ("action", "send_meeting"): THEIRS,
    ("action", "send_move"): BOTHS,
    ("action", "keep_going"): ASKED,
    ("action", "not_a_fit"): ASKED,
    ("action", "open_mentorship"): BOTHS_TO_READ,
    ("action", "introduce"): LOOKS,
    ("view", "introduce_form"): ANSWERS,
    ("action", "send_introduction"): THEIRS,
    ("action", "agree_to_introduction"): THEIRS,
    ("action", "decline_introduction"): THEIRS,
    ("action", "withdraw_introduction"): ANSWERS,
    ("action", "find_missing_role"): READS,
    ("action", "dismiss_missing_role"): OWN,
    ("action", "something_wrong"): BOTHS_TO_READ,
    ("view", "concern_form"): BOTHS,
    ("action", "read_concern"): CONFIDED,
    ("action", "withdraw_concern"): THEIRS,
    ("action", "my_record"): READS,
    ("action", "record_side"): READS,
    ("action", "record_since"): READS,
    ("action", "record_until"): READS,
    ("action", "record_parts"): READS,
    ("action", "leave_out"): READS,
    ("view", "record_form"): OWN,
    ("action", "export_data"): READS,
    ("action", "delete_data"): READS,
    ("view", "delete_data_form"): OWN,
    ("action", "snooze"): OWN,
    ("action", "reminder_settings"): READS,
    ("view", "reminders_form"): OWN,
    ("action", "undo_reminders"): OWN,
    ("view", "write_pause_form"): READS,
    ("action", "write_pause"): READS,
    ("action", "pause_this"): BOTHS_TO_READ,
    ("view", "pause_form"): OWN,
    ("view", "pause_one_form"): BOTHS,
    ("action", "take_requests_again"): OWN,
    ("action", "pause_everything"): OWN,
    ("action", "back_again"): OWN,
    ("action", "show_help"): READS,
    ("action", "open_link"): READS,
    ("action", "looking_for_mentor"): READS,
    ("action", "able_to_mentor"): READS,
    ("action", "both"): READS,
    ("view", "mentee_profile_form"): OWN,
    ("view", "mentor_profile_form"): OWN,
    ("view", "pending_first_form"): OWN,
    ("event", "message"): OWN,
    ("event", "app_home_opened"): READS,
    ("action", "*"): READS,
    ("view", "*"): READS,
}

# Slack itself speaks: nobody acts in these.
FROM_SLACK = frozenset({("event", "team_join"), ("event", "user_change"), ("event", "*")})
# Nothing is shown, to anybody: a link opens by itself, and Home is not a place to be spoken to.
SILENT = frozenset({("action", "open_link"), ("event", "app_home_opened")})
# Whoever has it before them is told the same, before anyone looks who they are.
FOR_EVERYBODY = frozenset({("action", "*"), ("view", "*"), ("shortcut", "*")})
