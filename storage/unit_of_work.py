"""One transaction in one workspace, noun by noun."""

from sqlalchemy import Connection

from bot.domain.people import WorkspaceId
from storage.absences import SqlAbsences
from storage.agreements import SqlAgreements
from storage.closed_places import SqlClosedPlaces
from storage.concerns import SqlConcerns
from storage.dismissed_roles import SqlDismissedRoles
from storage.drafts import SqlDrafts
from storage.goals import SqlGoals
from storage.inbox import SqlInbox
from storage.introductions import SqlIntroductions
from storage.keeping import SqlKeeping
from storage.meetings import SqlMeetings
from storage.members import SqlMembers
from storage.mentorships import SqlMentorships
from storage.nudges import SqlNudges
from storage.outbox import SqlOutbox
from storage.pairs import SqlPairs
from storage.planned import SqlPlanned
from storage.profiles import SqlProfiles
from storage.records import SqlRecords
from storage.referrals import SqlReferrals
from storage.reminders import SqlReminderChoices
from storage.requests import SqlRequests
from storage.reviews import SqlReviews
from storage.screens import SqlScreens
from storage.search import SqlSearch
from storage.searches import SqlSearches
from storage.tasks import SqlTasks
from storage.vault import Vault
from storage.waits import SqlWaits


class SqlUnitOfWork:
    def __init__(self, connection: Connection, workspace_id: WorkspaceId, vault: Vault) -> None:
        self.members = SqlMembers(connection, workspace_id)
        self.profiles = SqlProfiles(connection, workspace_id)
        self.requests = SqlRequests(connection, workspace_id)
        self.referrals = SqlReferrals(connection, workspace_id)
        self.mentorships = SqlMentorships(connection, workspace_id)
        self.waits = SqlWaits(connection, workspace_id)
        self.closed_places = SqlClosedPlaces(connection, workspace_id)
        self.agreements = SqlAgreements(connection, workspace_id)
        self.pairs = SqlPairs(connection, workspace_id)
        self.reminders = SqlReminderChoices(connection, workspace_id)
        self.nudges = SqlNudges(connection, workspace_id)
        self.meetings = SqlMeetings(connection, workspace_id, vault)
        self.goals = SqlGoals(connection, workspace_id, vault)
        self.planned = SqlPlanned(connection, workspace_id, vault)
        self.reviews = SqlReviews(connection, workspace_id)
        self.tasks = SqlTasks(connection, workspace_id)
        self.concerns = SqlConcerns(connection, workspace_id, vault)
        self.introductions = SqlIntroductions(connection, workspace_id)
        self.dismissed_roles = SqlDismissedRoles(connection, workspace_id)
        self.absences = SqlAbsences(connection, workspace_id)
        self.searches = SqlSearches(connection, workspace_id)
        self.drafts = SqlDrafts(connection, workspace_id, vault)
        self.records = SqlRecords(connection, workspace_id)
        self.keeping = SqlKeeping(connection, workspace_id, vault)
        self.index = SqlSearch(connection, workspace_id)
        self.outbox = SqlOutbox(connection, workspace_id)
        self.screens = SqlScreens(self.outbox, self.members)
        self.inbox = SqlInbox(connection, workspace_id)
