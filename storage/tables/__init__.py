"""The schema, a file a subject; the migrations are compared with it."""

from storage.tables.agreements import agreement_answers, agreement_versions, usual_ways
from storage.tables.base import metadata
from storage.tables.confided import concerns
from storage.tables.connections import dismissed_roles, introductions
from storage.tables.messages import drafts, inbox, outbox, pacer, searches
from storage.tables.nudges import absences, digests, meeting_notes, meetings, nudges, reminders
from storage.tables.people import members, mentee_profiles, mentor_profiles, workspaces
from storage.tables.places import closed_places, declined_places, waits
from storage.tables.planned import planned_meetings
from storage.tables.requests import (
    blocked_pairs,
    mentorships,
    pair_channels,
    referrals,
    requests,
)
from storage.tables.reviewing import review_choices, review_taps, reviews
from storage.tables.search import mentor_terms, mentor_vocabulary
from storage.tables.working import goals, task_events, tasks

__all__ = [
    "absences",
    "agreement_answers",
    "agreement_versions",
    "blocked_pairs",
    "closed_places",
    "concerns",
    "declined_places",
    "digests",
    "dismissed_roles",
    "drafts",
    "goals",
    "inbox",
    "introductions",
    "meeting_notes",
    "meetings",
    "members",
    "mentee_profiles",
    "mentor_profiles",
    "mentor_terms",
    "mentor_vocabulary",
    "mentorships",
    "metadata",
    "nudges",
    "outbox",
    "pacer",
    "pair_channels",
    "planned_meetings",
    "referrals",
    "reminders",
    "requests",
    "review_choices",
    "review_taps",
    "reviews",
    "searches",
    "task_events",
    "tasks",
    "usual_ways",
    "waits",
    "workspaces",
]
