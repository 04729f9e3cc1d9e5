"""The workspace: everything in it, in one place, used by the server's thread alone."""

import asyncio
import copy
from datetime import timedelta

from sandbox import files, messages, people
from sandbox.app import APP_ID, BOT_ID, BOT_USER_ID, App
from sandbox.changes import Changes
from sandbox.clock import Clock
from sandbox.conversations import Conversation, Conversations
from sandbox.delivery import Delivery, Envelope
from sandbox.delivery.events import Events
from sandbox.errors import Refused
from sandbox.faults import Faults
from sandbox.files import File, Files
from sandbox.messages import Message, Messages
from sandbox.people import People, Person
from sandbox.record import Record
from sandbox.response_urls import ResponseUrls
from sandbox.roster import Roster
from sandbox.store import Store
from sandbox.travel import Travel
from sandbox.triggers import Triggers
from sandbox.types import Json
from sandbox.views import Views

SLACKBOT = Person("USLACKBOT", "Slackbot", "slackbot")


class Workspace:
    def __init__(self, app: App, roster: Roster, store: Store, record: Record) -> None:
        self.id: str = roster.workspace["id"]
        self.name: str = roster.workspace["name"]
        self.domain: str = roster.workspace["domain"]
        self.app = app
        self.store = store
        self.record = record
        self.clock = Clock(timedelta(seconds=sum(d["seconds"] for d in store.all("clock"))))
        self.changes = Changes()
        self.people = People(store)
        self.travel = Travel(self.clock, self.people.zones, self._clock_moved)
        self.conversations = Conversations(store)
        self.messages = Messages(store)
        self.files = Files(store)
        self.views = Views(store, self.id)
        self.triggers = Triggers()
        self.faults = Faults()
        self.bot = Person(BOT_USER_ID, app.name, app.handle, kind="bot")
        self._settle(roster)

    def connect(self, delivery: Delivery, base_url: str) -> None:
        """Set how the app is reached, and where the app reaches us."""
        self.delivery = delivery
        self.base_url = base_url
        self.events = Events(self.app, self.id, self.deliver)
        self.response_urls = ResponseUrls(self.clock, base_url)

    async def deliver(self, envelope: Envelope) -> Json:
        """Send the app a payload; the body of its ack, or NoAnswer."""
        # Copied, because a view in it goes on changing.
        self.record.delivered.append(copy.deepcopy(envelope.payload))
        return await self.delivery.deliver(envelope)

    def _settle(self, roster: Roster) -> None:
        """Who and what is remembered stays as it is; the roster adds what is missing."""
        for person in roster.people:
            if not self.people.get(person.id):
                self.people.keep(person)
        for entry in roster.channels:
            if not self.conversations.get(entry["id"]):
                self.conversations.add_channel(entry["id"], entry["name"], entry["members"])
        if self.messages.last_ts:
            self.clock.remember(self.messages.last_ts)

    def person(self, id: str) -> Person | None:
        """A person or the app's own user."""
        if id in (self.bot.id, SLACKBOT.id):
            return self.bot if id == self.bot.id else SLACKBOT
        return self.people.get(id)

    def everybody(self) -> list[Person]:
        """Whom users.list tells of: the people, Slackbot and the app's own user."""
        return [*self.people, SLACKBOT, self.bot]

    def app_dm(self, person: str) -> Conversation:
        return self.conversations.dm(person, BOT_USER_ID)

    def conversation(self, id: str) -> Conversation:
        found = self.conversations.get(id)
        if found is None:
            raise Refused("channel_not_found")
        return found

    def members(self, conversation: Conversation) -> list[str]:
        if conversation.everybody:
            return [person.id for person in self.people if person.is_active]
        return conversation.members

    def message(self, channel: str, ts: object) -> Message:
        found = self.messages.get(channel, str(ts))
        if found is None:
            raise Refused("message_not_found")
        return found

    def describe(self, message: Message, with_metadata: bool = False) -> Json:
        told = messages.describe(
            message, team=self.id, app_name=self.app.name, with_metadata=with_metadata
        )
        if message.files:
            shared = [self.describe_file(file) for file in self.files_of(message)]
            told |= {"subtype": "file_share", "files": shared, "upload": False}
        return told

    def files_of(self, message: Message) -> list[File]:
        found = (self.files.get(id) for id in message.files or ())
        return [file for file in found if file]

    def describe_file(self, file: File) -> Json:
        return files.describe(file, user=self.bot.id, base_url=self.base_url, domain=self.domain)

    def describe_person(self, person: Person) -> Json:
        """As users.info gives them; with the address only if the app may see it."""
        with_email = "users:read.email" in self.app.scopes
        user = people.describe(person, team=self.id, now=self.clock.now(), with_email=with_email)
        if person is self.bot:
            user["profile"] |= {"bot_id": BOT_ID, "api_app_id": APP_ID}
        return user

    def _clock_moved(self) -> None:
        self.store.put("clock", "offset", {"seconds": self.clock.offset.total_seconds()})
        self.changes.publish("state")

    def tell_people(self, subscription: str, person: Person) -> asyncio.Task[None] | None:
        """Send team_join or user_change about a person."""
        event = {"type": subscription, "user": self.describe_person(person)}
        self.changes.publish("state")
        return self.events.send(subscription, event, self.clock.now())
