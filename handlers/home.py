"""The app's Home, and `/mentorship`: everything of one's own in one place."""

from slack_bolt import Ack, App, BoltContext
from slack_sdk import WebClient

from bot.domain.contents import Overview
from bot.domain.people import Actor
from bot.usecases.look_at_agreement import look_at_agreement
from bot.usecases.look_at_goals import look_at_goals
from bot.usecases.pause_until import pause_form
from bot.usecases.show_home import look_at_overview, open_chat, open_home
from bot.usecases.write_concern import look_at_concerns
from bot.views import agreement_news, agreements, concerns, goals, pausing, problem, profiles
from bot.views import help as help_views
from bot.views import home as views
from handlers import payload
from handlers.desk import Desk, ephemeral
from handlers.own_data import OwnData
from handlers.payload import Payload
from handlers.profiles import Profiles

CONCERN = frozenset({"concern", "something's wrong", "something\u2019s wrong"})


class Home:
    def __init__(self, desk: Desk, profiles: Profiles, own_data: OwnData) -> None:
        self._desk = desk
        self._core = desk.core
        self._profiles = profiles
        self._own_data = own_data

    def register(self, app: App) -> None:
        app.event("app_home_opened")(self.opened)
        app.command("/mentorship")(self.command)

    def opened(self, ack: Ack, event: Payload, context: BoltContext) -> None:
        actor = self._desk.actor(context)
        opening = open_chat if event.get("tab") == "messages" else open_home
        opening(self._core, actor)
        ack()

    def command(self, ack: Ack, body: Payload, context: BoltContext, client: WebClient) -> None:
        said = payload.unescaped(body.get("text") or "").casefold()
        overview = look_at_overview(self._core, self._desk.actor(context))
        if listener := self._own_data.words.get(said):
            listener(ack, body, context, client)
        elif said == "profile":
            self._edit_profile(ack, body, context, client, overview)
        elif said == "agreement":
            self._show_agreement(ack, body, client, overview)
        elif said == "pause":
            pause = pause_form(self._core, self._desk.actor(context))
            self._desk.show(client, body, pausing.write_pause(pause))
            ack()
        elif said in ("goals", "goal"):
            found = look_at_goals(self._core, self._desk.actor(context))
            self._desk.show(client, body, goals.list_window(found))
            ack()
        elif said == "help":
            ack(**ephemeral(help_views.answer(has_coordinators=self._desk.has_coordinators)))
        elif said in CONCERN:
            form = look_at_concerns(self._core, self._desk.actor(context))
            self._desk.show(client, body, concerns.write_concern(form))
            ack()
        elif said:
            ack(**ephemeral(problem.unknown_word(said)))
        else:
            ack(**ephemeral(views.overview_answer(overview, classic=self._desk.classic)))

    def _show_agreement(
        self, ack: Ack, body: Payload, client: WebClient, overview: Overview
    ) -> None:
        """Straight to the one they have; of several they are asked which."""
        offered = overview.agreements
        if len(offered.lines) == 1:
            [line] = offered.lines
            actor, mentorship = Actor(line.reader), line.agreement.mentorship
            page = look_at_agreement(self._core, actor, mentorship.id)
            self._desk.show(client, body, agreements.show(page))
            ack()
        else:
            ack(**ephemeral(agreement_news.offer_agreements(offered)))

    def _edit_profile(
        self,
        ack: Ack,
        body: Payload,
        context: BoltContext,
        client: WebClient,
        overview: Overview,
    ) -> None:
        """Straight to the one they have; both or none are asked which."""
        has_mentee, has_mentor = bool(overview.mentee_profile), bool(overview.mentor_profile)
        if has_mentee == has_mentor:
            ack(**ephemeral(profiles.which_profile()))
            return
        form = self._profiles.mentor_form if has_mentor else self._profiles.mentee_form
        self._desk.show(client, body, form(context))
        ack()
