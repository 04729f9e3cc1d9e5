"""What the bot listens to. Read this list to know every feature; the busiest come first."""

from slack_bolt import App

from handlers import errors, shapes
from handlers.agreements import Agreements
from handlers.ask_mentor import AskMentor
from handlers.concerns import Concerns
from handlers.desk import Desk
from handlers.digests import Digests
from handlers.ending import Ending
from handlers.find_mentor import FindMentor
from handlers.goals import Goals
from handlers.home import Home
from handlers.introductions import Introductions
from handlers.leftovers import Leftovers
from handlers.meeting_answers import MeetingAnswers
from handlers.meetings import Meetings
from handlers.mentorships import Mentorships
from handlers.missing_roles import MissingRoles
from handlers.new_tasks import NewTasks
from handlers.not_now import SayNotNow
from handlers.one_goal import OneGoal
from handlers.one_task import OneTask
from handlers.own_data import OwnData
from handlers.pausing import Pausing
from handlers.people import People
from handlers.places import Places
from handlers.planned import Planned
from handlers.planned_answers import PlannedAnswers
from handlers.profiles import Profiles
from handlers.records import Records
from handlers.reminders import Reminders
from handlers.requests import Requests
from handlers.reviews import Reviews
from handlers.sentences import Sentences
from handlers.tasks import Tasks
from handlers.waiting_list import WaitingList


def register(app: App, desk: Desk) -> None:
    app.use(shapes.ensure_sound)
    profiles, records = Profiles(desk), Records(desk)
    own_data = OwnData(desk, records)
    for conversation in (
        FindMentor(desk),
        AskMentor(desk),
        Requests(desk),
        SayNotNow(desk),
        WaitingList(desk),
        Places(desk),
        Ending(desk),
        Digests(desk),
        Reminders(desk),
        Pausing(desk),
        Agreements(desk),
        Meetings(desk),
        MeetingAnswers(desk),
        Planned(desk),
        PlannedAnswers(desk),
        Tasks(desk),
        OneTask(desk),
        NewTasks(desk),
        Mentorships(desk),
        Introductions(desk),
        MissingRoles(desk),
        Concerns(desk),
        Goals(desk),
        OneGoal(desk),
        Reviews(desk),
        Sentences(desk),
        records,
        own_data,
        Home(desk, profiles, own_data),
        profiles,
        People(desk),
        Leftovers(desk),
    ):
        conversation.register(app)
    errors.register(app, desk)
