"""callback_id of each shortcut, as manifest.json declares them."""

from enum import StrEnum


class Shortcut(StrEnum):
    FIND_MENTOR = "find_mentor_shortcut"
    SAVE_TASK = "save_task_shortcut"
    LOG_MEETING = "log_meeting_shortcut"
    PLAN_MEETING = "plan_meeting_shortcut"
