"""Whether a change was the actor's to make, told from the rows alone."""

from sandbox.types import Json
from tests.hostile.memory import Change, Rows


def actor_of(payload: Json) -> str:
    """Slack's id of whoever acts."""
    if "command" in payload:
        return str(payload["user_id"])
    if "event" in payload:
        user = payload["event"].get("user")
        return str(user["id"] if isinstance(user, dict) else user)
    return str(payload["user"]["id"])


def not_theirs(change: Change, payload: Json, rows: Rows) -> bool:
    """Everyone asks, answers and describes for themselves; Slack alone describes members."""
    ids = {row["platform_id"]: row["id"] for row in rows["members"]}
    me = ids.get(actor_of(payload))
    row = change.row
    if change.table == "members":
        is_news = payload.get("event", {}).get("type") in ("team_join", "user_change")
        return bool(change.before) and not is_news
    if change.table == "requests":
        may_change = (row["mentee_id"], row["mentor_id"]) if change.before else (row["mentee_id"],)
        return me not in may_change
    if change.table == "mentorships":
        return bool(change.before) or row["mentor_id"] != me
    if change.table == "referrals":
        mentor = next(r["mentor_id"] for r in rows["requests"] if r["id"] == row["request_id"])
        return me not in (mentor, row["mentee_id"])
    if change.table in ("mentor_profiles", "mentee_profiles", "searches", "drafts"):
        is_seen_asking = change.table == "mentor_profiles" and not change.before
        return row["member_id"] != me and not is_seen_asking
    return True
