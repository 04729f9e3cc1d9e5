"""Records of everybody's, put beside those of the day: two others', and another workspace's."""

import copy
import json
from typing import Any

from sandbox.types import Json
from tests.hostile.matrix import About, Role
from tests.hostile.memory import Row, Rows
from tests.support.hospital import COORDINATOR
from tests.support.size import at_size

OUTSIDERS = {
    Role.GUEST: {"id": "U0GUEST", "name": "Gil Guest", "kind": "multi_channel_guest"},
    Role.DEACTIVATED: {"id": "U0GONE", "name": "Dana Gone", "kind": "deactivated"},
    Role.EXTERNAL: {"id": "U0OUTSIDE", "name": "Otto Outside", "kind": "external"},
}
SOME_MENTEES = ("U0JONAS", "U0PRIYA", "U0SAM")
SOME_MENTORS = ("U0COHEN", "U0ORTEGA")
# Nobody of the day has anything to do with these two.
TWO_OTHERS = ("U0MIA", "U0AISHA")
TABLES = {
    "concern": "concerns",
    "goal": "goals",
    "introduction": "introductions",
    "request": "requests",
    "referral": "referrals",
    "draft": "drafts",
    "mentor": "members",
    "nudge": "nudges",
    "mentorship": "mentorships",
    "task": "tasks",
    "meeting": "meetings",
    "planned": "planned_meetings",
    "wait": "waits",
    "place": "closed_places",
}
PAIRS = (
    "tasks",
    "goals",
    "meetings",
    "planned_meetings",
    "concerns",
    "closed_places",
    "introductions",
)
NEVER = 987_654
MALFORMED = ('{"%s": "1 OR 1=1"}', "no JSON", "[]", '{"%s": true}', '{"%s": -1}')
ELSEWHERE = 2


class Records:
    """The rows of one moment, and what the record of one payload in it is called."""

    def __init__(self, rows: Rows, payload: Json) -> None:
        self.rows = copy.deepcopy(rows)
        self._carried = carried(payload)
        self.key = next((key for key in TABLES if key in self._carried), "")
        if "referral" in self._carried:
            self.key = "referral"
        self._slack_ids = {
            row["id"]: row["platform_id"] for row in rows["members"] if row["workspace_id"] == 1
        }
        self._ids = {slack: id for id, slack in self._slack_ids.items()}
        self.others = {key: self._copy(table, 1) for key, table in TABLES.items()}
        self.rows["workspaces"].append(
            _like(self.rows["workspaces"][0], id=ELSEWHERE, platform_id="T0ELSEWHERE")
        )
        self.elsewhere = {key: self._copy(table, ELSEWHERE) for key, table in TABLES.items()}

    def person(self, role: Role, actor: str) -> str:
        """Slack's id of somebody in this role; `actor` is who acted that day."""
        mentee, mentor = self._the_two(actor)
        if role in OUTSIDERS:
            return str(OUTSIDERS[role]["id"])
        return {
            Role.MENTEE: mentee,
            Role.MENTOR: mentor,
            Role.OTHER_MENTEE: next(one for one in SOME_MENTEES if one not in (mentee, mentor)),
            Role.OTHER_MENTOR: next(one for one in SOME_MENTORS if one not in (mentee, mentor)),
            Role.COORDINATOR: COORDINATOR,
        }[role]

    def named(self, about: About) -> list[str]:
        """What the button or form carries instead, one or several ways to say it."""
        if about is About.MALFORMED:
            return [text.replace("%s", self.key) for text in MALFORMED[: at_size(1, 5)]]
        instead = {
            About.THE_RECORD: self._carried.get(self.key),
            About.OTHERS: self.others[self.key],
            About.ELSEWHERE: self.elsewhere[self.key],
            About.UNKNOWN: NEVER,
        }[about]
        return [json.dumps(self._carried | {self.key: instead})]

    def _the_two(self, actor: str) -> tuple[str, str]:
        id = self._carried.get(self.key)
        if self.key == "mentor":
            return actor, self._slack_ids[id]
        row = next((r for r in self.rows[TABLES.get(self.key, "drafts")] if r["id"] == id), {})
        if self.key in ("request", "mentorship", "introduction"):
            return self._slack_ids[row["mentee_id"]], self._slack_ids[row["mentor_id"]]
        if self.key == "concern":
            return self._slack_ids[row["author_id"]], self._slack_ids[row["reader_id"]]
        if self.key == "wait":
            return self._slack_ids[row["mentee_id"]], self._slack_ids[row["mentor_id"]]
        if self.key == "place":
            return self._mentee_and_mentor(row)
        if self.key == "meeting":
            return self._logged_and_partner(row)
        if self.key == "planned":
            return self._picks_and_offered(row)
        if self.key in ("task", "goal"):
            return self._owner_and_mentor(row)
        if self.key == "nudge":
            return self._asked_and_partner(row)
        return actor, self._slack_ids[row.get("colleague_id") or self._ids["U0DEMIR"]]

    def _logged_and_partner(self, meeting: Row) -> tuple[str, str]:
        """Who logged a meeting takes the mentee's part, and their partner the mentor's."""
        by = meeting["logged_by"]
        pair = next(r for r in self.rows["mentorships"] if r["id"] == meeting["mentorship_id"])
        return self._slack_ids[by], self._slack_ids[pair["mentor_id"] + pair["mentee_id"] - by]

    def _mentee_and_mentor(self, place: Row) -> tuple[str, str]:
        pair = next(r for r in self.rows["mentorships"] if r["id"] == place["mentorship_id"])
        return self._slack_ids[pair["mentee_id"]], self._slack_ids[pair["mentor_id"]]

    def _owner_and_mentor(self, record: Row) -> tuple[str, str]:
        """Of a task or goal; a goal that nobody else sees has no mentor."""
        mentors = {row["id"]: row["mentor_id"] for row in self.rows["mentorships"]}
        mentor = mentors.get(record["mentorship_id"], self._ids["U0DEMIR"])
        return self._slack_ids[record["owner_id"]], self._slack_ids[mentor]

    def _picks_and_offered(self, planned: Row) -> tuple[str, str]:
        """Who may pick one of the times takes the mentee's part, who offered them the mentor's."""
        by = planned["offered_by"]
        pair = next(r for r in self.rows["mentorships"] if r["id"] == planned["mentorship_id"])
        return self._slack_ids[pair["mentor_id"] + pair["mentee_id"] - by], self._slack_ids[by]

    def _asked_and_partner(self, nudge: Row) -> tuple[str, str]:
        """Whom a nudge asks takes the mentee's part, and their partner the mentor's."""
        asked = nudge["member_id"]
        about = [row for row in self.rows["mentorships"] if row["id"] == nudge["subject_id"]]
        partner = next(
            (
                row["mentor_id"] + row["mentee_id"] - asked
                for row in about
                if nudge["kind"] != "fade"
            ),
            self._ids["U0DEMIR"],
        )
        return self._slack_ids[asked], self._slack_ids[partner]

    def _copy(self, table: str, workspace: int) -> int:
        """A row of this kind between two others, or of the same people elsewhere."""
        rows = self.rows[table]
        one, other = (int(self._ids[slack]) for slack in TWO_OTHERS)
        if table == "members" and workspace == 1:
            return one
        if table == "members":
            for row in [row for row in rows if row["id"] in (one, other)]:
                rows.append(_like(row, id=row["id"] + 5_000, workspace_id=workspace))
            return one + 5_000
        shift = 5_000 * (workspace - 1)
        people = {
            "member_id": one,
            "owner_id": one,
            "made_by": other,
            "logged_by": one,
            "author_id": one,
            "reader_id": other,
            "mentee_id": one,
            "mentor_id": other,
            "colleague_id": other,
            "offered_by": other,
            "acted_by": other,
        }
        like = rows[-1] if rows else _BLANKS[table]
        state = dict.fromkeys(
            (
                "read_at",
                "withdrawn_at",
                "answered_at",
                "answer",
                "referral_id",
                "used_at",
                "digest_id",
            )
        )
        state["state"] = _OPEN.get(table, "pending")
        links = {"request_id": 7_000 + shift, "workspace_id": workspace, "id": 7_000 + shift}
        changed: Row = {key: id + shift for key, id in people.items()} | state | links
        changed |= {"subject_id": 7_000 + shift} if table == "nudges" else {}
        changed |= {"mentorship_id": 7_000 + shift} if table in PAIRS else {}
        rows.append(like | {key: value for key, value in changed.items() if key in like})
        return 7_000 + shift


def carried(payload: Json) -> dict[str, Any]:
    text = _carrier(payload)[0]
    try:
        found = json.loads(text or "{}")
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}


def carrying(payload: Json, text: str) -> Json:
    """The payload with this in its button or form."""
    changed = copy.deepcopy(payload)
    _, place, name = _carrier(changed)
    place[name] = text
    return changed


def done_by(payload: Json, person: str) -> Json:
    changed = copy.deepcopy(payload)
    if "command" in changed:
        changed["user_id"] = person
    elif "event" in changed:
        changed["event"]["user"] = person
    else:
        changed["user"]["id"] = person
    return changed


def _carrier(payload: Json) -> tuple[str, Json, str]:
    if payload.get("actions"):
        action = payload["actions"][0]
        if action.get("type") == "checkboxes" and action.get("selected_options"):
            return action["selected_options"][0]["value"], action["selected_options"][0], "value"
        if action["action_id"] == "open_task":
            return action["selected_option"]["value"], action["selected_option"], "value"
        # A day carries no value: what it is about stands in the name of its row.
        place = "block_id" if action.get("type") == "datepicker" else "value"
        return action.get(place) or "", action, place
    view = payload.get("view") or {}
    return view.get("private_metadata") or "", view, "private_metadata"


def _like(row: Row, **changed: object) -> Row:
    return row | changed


_OPEN = {"nudges": "said", "mentorships": "active", "tasks": "open", "meetings": "held"}
_OPEN |= {"goals": "active", "waits": "offered", "closed_places": "asked"}
_OPEN |= {"introductions": "proposed"}
_OPEN |= {"planned_meetings": "proposed"}
_BLANKS: dict[str, Row] = {
    "planned_meetings": dict.fromkeys(
        "id workspace_id mentorship_id state offered_by acted_by starts_at next_due_at meeting_id"
        " agenda agenda_by".split()
    )
    | {"uid": "0f8c", "minutes": 30, "format": "call", "times": "[]", "act": "proposed"}
    | {"acted_at": "2026-03-02 15:00:00.000000", "version": 1, "sequence": 0, "agenda_version": 0},
    "waits": dict.fromkeys(("id", "workspace_id", "mentee_id", "mentor_id", "offered_by", "state"))
    | {"joined_at": "2026-03-02 15:00:00.000000", "ends_at": "2099-03-02 15:00:00.000000"}
    | {"closed_at": None},
    "closed_places": dict.fromkeys(("id", "workspace_id", "mentor_id", "mentorship_id", "state"))
    | {"closed_at": "2026-03-02 15:00:00.000000"},
    "nudges": dict.fromkeys(("id", "workspace_id", "member_id", "subject_id", "state"))
    | {"kind": "check-in", "period": "2026-03-02", "due_at": "2026-03-02 15:00:00.000000"},
    "mentorships": dict.fromkeys(("id", "workspace_id", "mentor_id", "mentee_id", "state"))
    | {"role": "advisor", "started_at": "2026-03-02 15:00:00.000000"},
    "tasks": dict.fromkeys(
        ("id", "workspace_id", "owner_id", "made_by", "mentorship_id", "state", "due", "closed_at")
    )
    | {"number": 1, "title": "Heal", "detail": "", "made_at": "2026-03-02 15:00:00.000000"},
    "goals": dict.fromkeys(("id", "workspace_id", "owner_id", "mentorship_id", "due", "state"))
    | {"secret": b"x", "version": 1, "made_at": "2026-03-02 15:00:00.000000"},
    "meetings": dict.fromkeys(
        ("id", "workspace_id", "mentorship_id", "state", "logged_by", "minutes", "format")
    )
    | {"held_on": "2026-03-02", "logged_at": "2026-03-02 15:00:00.000000"},
    "introductions": dict.fromkeys(
        ("id", "workspace_id", "mentorship_id", "mentor_id", "mentee_id", "colleague_id", "state")
    )
    | {
        "why": "They should meet.",
        "proposed_at": "2026-03-02 15:00:00.000000",
        "answered_at": None,
    },
    "concerns": dict.fromkeys(
        ("id", "workspace_id", "author_id", "reader_id", "mentorship_id", "read_at", "withdrawn_at")
    )
    | {"secret": b"x", "written_at": "2026-03-02 15:00:00.000000"},
    "requests": dict.fromkeys(("id", "workspace_id", "mentee_id", "mentor_id", "referral_id"))
    | {"role": "advisor", "hope": "To heal.", "first_yes": 0, "state": "pending", "hops": 0}
    | {"asked_at": "2026-03-02 15:00:00.000000"},
    "referrals": dict.fromkeys(("id", "workspace_id", "request_id", "mentee_id", "colleague_id"))
    | {"line": "She knows.", "expires_at": "2099-03-02 15:00:00.000000"},
    "drafts": dict.fromkeys(("id", "workspace_id", "member_id", "subject_id"))
    | {"kind": "ask_preview", "secret": b"x", "expires_at": "2099-03-02 15:00:00.000000"},
}
