"""Whose each table is: what its rows become when a member leaves, and what of them is exported.

Every table has its line here. Authors own requests, notes and goals; a pair owns what the two did
together, which loses a name when one of them leaves and is gone when both have.
"""

from collections.abc import Mapping
from typing import Any, NamedTuple

from sqlalchemy import Column, Table

from storage.tables import members


class Exported(NamedTuple):
    """Rows under `key` where one of the columns `mine` is the member.

    With `of_pair`, also rows of a mentorship of theirs. `without` are columns that are another's
    words, or only the bot's own. What is encrypted is exported in clear, as `text`.
    """

    key: str
    mine: tuple[str, ...] = ()
    of_pair: bool = False
    without: tuple[str, ...] = ()


class Fate(NamedTuple):
    """A row goes with whoever one of the columns `goes` names; `stays` keep a nameless member.

    `empties` are the words each of these columns' members wrote in it: they go, the row stays.
    """

    goes: tuple[str, ...] = ()
    stays: tuple[str, ...] = ()
    empties: Mapping[str, tuple[str, ...]] = {}
    exported: tuple[Exported, ...] = ()


NOBODYS = Fate()

OWNERSHIP: Mapping[str, Fate] = {
    # The workspace itself, and what cannot be told from one member to the next.
    "workspaces": NOBODYS,
    "inbox": NOBODYS,
    "mentor_vocabulary": NOBODYS,
    # Named after members; the row of whoever leaves is deleted by its name.
    "pacer": NOBODYS,
    # Emptied of everything but its number where something of a pair still points at it.
    "members": Fate(exported=(Exported("person", ("id",)),)),
    "mentee_profiles": Fate(
        goes=("member_id",), exported=(Exported("profile_as_mentee", ("member_id",)),)
    ),
    "mentor_profiles": Fate(
        goes=("member_id",), exported=(Exported("profile_as_mentor", ("member_id",)),)
    ),
    # Made from the profile, for searches.
    "mentor_terms": Fate(goes=("member_id",)),
    "requests": Fate(
        stays=("mentee_id", "mentor_id"),
        empties={"mentee_id": ("hope",), "mentor_id": ("note", "reason")},
        exported=(
            Exported("requests_sent", ("mentee_id",), without=("note", "reason")),
            Exported("requests_received", ("mentor_id",), without=("hope",)),
        ),
    ),
    "referrals": Fate(
        goes=("mentee_id", "colleague_id"),
        exported=(Exported("colleagues_suggested_to_me", ("mentee_id",), without=("line",)),),
    ),
    "mentorships": Fate(
        stays=("mentor_id", "mentee_id"),
        exported=(Exported("mentorships", ("mentor_id", "mentee_id")),),
    ),
    # The number of a chat on the platform, and who is not to be matched, which tells no reason
    # and not whose wish it was.
    "pair_channels": Fate(goes=("member_a", "member_b")),
    "blocked_pairs": Fate(goes=("member_a", "member_b")),
    "agreement_answers": Fate(
        goes=("member_id",), exported=(Exported("agreement_answers", ("member_id",)),)
    ),
    "agreement_versions": Fate(
        stays=("made_by",), exported=(Exported("agreements", of_pair=True),)
    ),
    "usual_ways": Fate(goes=("member_id",), exported=(Exported("usual_way", ("member_id",)),)),
    "meetings": Fate(stays=("logged_by",), exported=(Exported("meetings", of_pair=True),)),
    "meeting_notes": Fate(
        goes=("author_id",), exported=(Exported("meeting_notes", ("author_id",)),)
    ),
    "goals": Fate(
        goes=("owner_id",),
        stays=("closed_by",),
        exported=(Exported("goals", ("owner_id",)),),
    ),
    # What they want to talk about is written by both, one after the other.
    "planned_meetings": Fate(
        stays=("offered_by", "acted_by", "agenda_by"),
        exported=(Exported("planned_meetings", of_pair=True, without=("next_due_at",)),),
    ),
    "reviews": Fate(stays=("begun_by",), exported=(Exported("reviews", of_pair=True),)),
    # Each goes with its goal, or with whoever said it.
    "review_choices": Fate(
        goes=("member_id",), exported=(Exported("review_choices", ("member_id",)),)
    ),
    "review_taps": Fate(goes=("member_id",), exported=(Exported("review_taps", ("member_id",)),)),
    # One without a mentorship is its owner's alone.
    "tasks": Fate(
        stays=("owner_id", "made_by"),
        exported=(Exported("tasks", ("owner_id",), of_pair=True),),
    ),
    "task_events": Fate(
        stays=("member_id",),
        empties={"member_id": ("comment",)},
        exported=(Exported("task_events", ("member_id",)),),
    ),
    "concerns": Fate(
        goes=("author_id",),
        stays=("reader_id",),
        exported=(Exported("concerns", ("author_id",)),),
    ),
    # A colleague hears of one only through the mentee's yes, so theirs has nothing of it.
    "introductions": Fate(
        stays=("mentor_id", "mentee_id", "colleague_id"),
        empties={"mentor_id": ("why",)},
        exported=(
            Exported("introductions_by_me", ("mentor_id",)),
            Exported("introductions_to_me", ("mentee_id",), without=("why",)),
        ),
    ),
    "dismissed_roles": Fate(
        goes=("member_id",), exported=(Exported("roles_hidden", ("member_id",)),)
    ),
    "waits": Fate(
        goes=("mentee_id",),
        stays=("mentor_id", "offered_by"),
        exported=(Exported("waiting_list", ("mentee_id",)),),
    ),
    "declined_places": Fate(
        goes=("mentee_id", "mentor_id"),
        exported=(Exported("places_declined", ("mentee_id",)),),
    ),
    "closed_places": Fate(
        goes=("mentor_id",), exported=(Exported("closed_places", ("mentor_id",)),)
    ),
    "reminders": Fate(goes=("member_id",), exported=(Exported("reminders", ("member_id",)),)),
    "digests": Fate(goes=("member_id",), exported=(Exported("digests", ("member_id",)),)),
    "nudges": Fate(goes=("member_id",), exported=(Exported("nudges", ("member_id",)),)),
    "absences": Fate(goes=("member_id",), exported=(Exported("absences", ("member_id",)),)),
    "searches": Fate(goes=("member_id",), exported=(Exported("searches", ("member_id",)),)),
    "drafts": Fate(goes=("member_id",), exported=(Exported("drafts", ("member_id",)),)),
    "outbox": Fate(
        goes=("recipient_id",),
        exported=(
            Exported(
                "messages_to_me",
                ("recipient_id",),
                without=(
                    "dedupe_key",
                    "coalesce_key",
                    "detail",
                    "update_of",
                    "policy",
                    "priority",
                    "not_before",
                    "expires_at",
                    "attempts",
                    "ambiguous_count",
                    "fence",
                    "lease_owner",
                    "lease_until",
                    "send_started_at",
                    "channel",
                    "ts",
                    "error_class",
                ),
            ),
        ),
    ),
}


def members_in(table: Table) -> list[Column[Any]]:
    """The columns of a table that name a member."""
    return [key.parent for key in table.foreign_keys if key.column is members.c.id]
