"""What members say about themselves, as mentee or mentor."""

from slack_bolt import Ack, App, BoltContext
from slack_sdk import WebClient

from bot.domain.people import Format, MenteeProfile, MentorProfile, Role, Stage
from bot.usecases import save_profile
from bot.usecases.pause_requests import stop_accepting
from bot.usecases.reading import today_of
from bot.views import profiles as views
from bot.views.carried import carried, carried_day, carry
from bot.views.ids import Button, Field, Form
from handlers import payload
from handlers.desk import Desk, View
from handlers.payload import Payload


class Profiles:
    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._core = desk.core

    def register(self, app: App) -> None:
        app.action(Button.LOOKING)(self.edit_mentee)
        app.action(Button.BOTH)(self.edit_both)
        app.action(Button.MENTORING)(self.edit_mentor)
        app.view(Form.MENTEE_PROFILE)(self.save_mentee)
        app.view(Form.MENTOR_PROFILE)(self.save_mentor)
        app.view(Form.PENDING_FIRST)(self.stop_accepting)

    def edit_mentee(self, ack: Ack, body: Payload, context: BoltContext, client: WebClient) -> None:
        self._desk.show(client, body, self.mentee_form(context))
        ack()

    def edit_both(self, ack: Ack, body: Payload, context: BoltContext, client: WebClient) -> None:
        """The mentee's page first; the mentor's follows when it is saved."""
        form = self.mentee_form(context) | {"private_metadata": carry(then="mentor")}
        self._desk.show(client, body, form)
        ack()

    def edit_mentor(self, ack: Ack, body: Payload, context: BoltContext, client: WebClient) -> None:
        self._desk.show(client, body, self.mentor_form(context))
        ack()

    def save_mentee(self, ack: Ack, view: Payload, context: BoltContext) -> None:
        profile = MenteeProfile(
            stage=payload.choice(view, Field.STAGE, Stage) or Stage.OTHER,
            training_year=payload.text(view, Field.TRAINING_YEAR),
            specialty=payload.text(view, Field.SPECIALTY),
            topics=payload.lines(view, Field.TOPICS),
            working_on=payload.text(view, Field.WORKING_ON),
        )
        save_profile.save_mentee_profile(self._core, self._desk.actor(context), profile)
        goes_on = carried(view.get("private_metadata")).get("then") == "mentor"
        shown = self.mentor_form(context) if goes_on else views.saved_mentee()
        ack(response_action="update", view=shown)

    def save_mentor(self, ack: Ack, view: Payload, context: BoltContext) -> None:
        profile = _mentor_profile(view)
        actor = self._desk.actor(context)
        pending = save_profile.save_mentor_profile(self._core, actor, profile)
        shown = views.pending_first(pending) if pending else views.saved_mentor(profile)
        ack(response_action="update", view=shown)

    def stop_accepting(self, ack: Ack, view: Payload, context: BoltContext) -> None:
        until = carried_day(carried(view.get("private_metadata")), "until")
        stop_accepting(self._core, self._desk.actor(context), until)
        ack(response_action="update", view=views.stopped_accepting(until))

    def mentee_form(self, context: BoltContext) -> View:
        actor = self._desk.actor(context)
        return views.edit_mentee(save_profile.mentee_profile(self._core, actor))

    def mentor_form(self, context: BoltContext) -> View:
        actor = self._desk.actor(context)
        today = today_of(actor.member, self._core.clock.now())
        return views.edit_mentor(save_profile.mentor_profile(self._core, actor), today)


def _mentor_profile(view: Payload) -> MentorProfile:
    return MentorProfile(
        title=payload.text(view, Field.TITLE),
        specialty=payload.text(view, Field.SPECIALTY),
        department=payload.text(view, Field.DEPARTMENT),
        topics=payload.lines(view, Field.TOPICS),
        roles=payload.choices(view, Field.ROLES, Role),
        formats=payload.choices(view, Field.FORMATS, Format),
        stages=payload.choices(view, Field.STAGES, Stage),
        places=payload.number(view, Field.PLACES),
        bio=payload.text(view, Field.BIO),
        listed=payload.is_checked(view, Field.LISTED),
        may_be_asked=not payload.is_checked(view, Field.DO_NOT_ASK),
        not_accepting_until=payload.day(view, Field.AWAY_UNTIL),
    )
