"""Whether a change was the actor's to make, told from the rows alone."""

from sandbox.types import Json
from tests.hostile.memory import Change, Row, Rows

OWN = {
    "mentor_profiles", "mentee_profiles", "searches", "drafts", "reminders", "nudges", "absences",
    "agreement_answers", "usual_ways", "dismissed_roles", "review_choices", "review_taps",
}  # fmt: skip
# Whose to begin, and whose to change, by the columns that name them.
PAIR = ("mentee_id", "mentor_id")
WHO_MAY = {
    "requests": (PAIR[:1], PAIR),
    "mentorships": (PAIR[1:], PAIR),
    "introductions": (PAIR[1:], PAIR),
    "concerns": (("author_id",), ("author_id", "reader_id")),
    "meeting_notes": (("author_id",), ("author_id",)),
    "blocked_pairs": (("member_a", "member_b"), ()),
    "waits": (("mentee_id",), (*PAIR, "offered_by")),
    "declined_places": (PAIR[:1], PAIR[:1]),
}

# Columns that name a member, and those that name a record of some members'.
NAMING = (
    "member_id", "mentee_id", "mentor_id", "owner_id", "author_id", "reader_id", "colleague_id",
    "logged_by", "made_by", "member_a", "member_b",
)  # fmt: skip
PARENTS = {
    "mentorship_id": "mentorships",
    "request_id": "requests",
    "task_id": "tasks",
    "meeting_id": "meetings",
}


def actor_of(payload: Json) -> str:
    """Slack's id of whoever acts."""
    if "command" in payload:
        return str(payload["user_id"])
    if "event" in payload:
        user = payload["event"].get("user")
        return str(user["id"] if isinstance(user, dict) else user)
    return str(payload["user"]["id"])


def not_theirs(change: Change, payload: Json, rows: Rows, before: Rows) -> bool:
    """Everyone asks, answers and describes for themselves; Slack alone describes members.

    Whoever is asked or accepted is known from then on, with the usual profile and reminders.
    """
    if payload.get("view", {}).get("callback_id") == "delete_data_form":
        return not _concerns(actor_of(payload), change.row, before)
    return _is_anothers(change, payload, rows)


def _is_anothers(change: Change, payload: Json, rows: Rows) -> bool:
    ids = {row["platform_id"]: row["id"] for row in rows["members"]}
    me = ids.get(actor_of(payload))
    row = change.row
    if change.table == "members":
        is_news = payload.get("event", {}).get("type") in ("team_join", "user_change")
        return bool(change.before) and not is_news
    if change.table in ("meetings", "planned_meetings", "agreement_versions", "reviews"):
        pair = next(r for r in rows["mentorships"] if r["id"] == row["mentorship_id"])
        return me not in (pair["mentee_id"], pair["mentor_id"])
    if change.table in WHO_MAY:
        return me not in (row[one] for one in WHO_MAY[change.table][bool(change.before)])
    if change.table == "closed_places" and not change.before:
        pair = next(r for r in rows["mentorships"] if r["id"] == row["mentorship_id"])
        return me not in (pair["mentee_id"], pair["mentor_id"])
    if change.table in ("tasks", "task_events", "goals"):
        return me not in _of_task(row, rows)
    if change.table == "referrals":
        mentor = next(r["mentor_id"] for r in rows["requests"] if r["id"] == row["request_id"])
        return me not in (mentor, row["mentee_id"])
    if change.table in OWN:
        begins = change.table in ("mentor_profiles", "reminders") and not change.before
        return row["member_id"] != me and not begins
    return change.table != "closed_places" or row["mentor_id"] != me


def _concerns(slack: str, row: Row, rows: Rows) -> bool:
    """Whether whoever deletes their data is named in it, or in the record it belongs to."""
    if row.get("platform_id") == slack:
        return True
    me = next((one["id"] for one in rows["members"] if one["platform_id"] == slack), None)
    is_me = row.get("platform_id") == str(me) or me in [row.get(name) for name in NAMING]
    belongs_to = [
        one
        for column, table in PARENTS.items()
        for one in rows[table]
        if row.get(column) is not None and one["id"] == row[column]
    ]
    return is_me or any(_concerns(slack, one, rows) for one in belongs_to)


def _of_task(row: Row, rows: Rows) -> set[int]:
    """Whoever it is for, and their mentor where it is the two's."""
    task = next((one for one in rows["tasks"] if one["id"] == row.get("task_id")), row)
    pair = [one for one in rows["mentorships"] if one["id"] == task["mentorship_id"]]
    return {task["owner_id"], *(one["mentor_id"] for one in pair)}
