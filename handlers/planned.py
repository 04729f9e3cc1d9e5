"""Meetings before they happen: the forms that plan and move them, and their agenda."""

from slack_bolt import Ack, App, BoltContext
from slack_sdk import WebClient

from bot.domain.mentorship import MentorshipId
from bot.domain.planned import Offer, PlannedId
from bot.usecases.keep_agenda import keep_agenda, look_at_agenda
from bot.usecases.plan_meeting import look_at_move, look_at_plan, move_meeting, plan_meeting
from bot.usecases.say_meeting import send_meeting
from bot.views import planned_forms
from bot.views.ids import Button, Form
from bot.views.shortcuts import Shortcut
from handlers import meeting_input, payload, planned_input
from handlers.desk import Desk
from handlers.payload import Payload
from handlers.sources import version_of


class Planned:
    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._core = desk.core

    def register(self, app: App) -> None:
        app.shortcut(Shortcut.PLAN_MEETING)(self.write)
        app.action(Button.PLAN_MEETING)(self.write)
        app.view(Form.PLAN_MEETING)(self.plan)
        app.action(Button.MOVE_MEETING)(self.write_move)
        app.view(Form.MOVE_MEETING)(self.move)
        app.action(Button.AGENDA)(self.open_agenda)
        app.view(Form.AGENDA)(self.keep_agenda)
        app.action(Button.SEND_MEETING)(self.send)
        app.action(Button.SEND_MOVE)(self.send_move)

    def write(self, ack: Ack, body: Payload, context: BoltContext, client: WebClient) -> None:
        actor = self._desk.actor(context)
        chosen = MentorshipId(payload.id_of(body, "mentorship")) if "actions" in body else None
        self._desk.show(client, body, planned_forms.plan(look_at_plan(self._core, actor, chosen)))
        ack()

    def plan(self, ack: Ack, view: Payload, context: BoltContext) -> None:
        actor, plan = self._desk.actor(context), planned_input.plan(view)
        page = plan_meeting(self._core, actor, plan, version_of(view))
        ack(response_action="update", view=planned_forms.show_planned(page))

    def write_move(self, ack: Ack, body: Payload, context: BoltContext, client: WebClient) -> None:
        form = look_at_move(self._core, self._desk.actor(context), _planned(body))
        self._desk.show(client, body, planned_forms.plan(form))
        ack()

    def move(self, ack: Ack, view: Payload, context: BoltContext) -> None:
        planned = PlannedId(payload.metadata_id(view, "planned"))
        version = payload.metadata_id(view, "version")
        actor, offer = self._desk.actor(context), planned_input.offer(view)
        page = move_meeting(self._core, actor, planned, version, offer)
        ack(response_action="update", view=planned_forms.show_planned(page))

    def open_agenda(self, ack: Ack, body: Payload, context: BoltContext, client: WebClient) -> None:
        page = look_at_agenda(self._core, self._desk.actor(context), _planned(body))
        self._desk.show(client, body, planned_forms.agenda(page))
        ack()

    def keep_agenda(self, ack: Ack, view: Payload, context: BoltContext) -> None:
        actor, planned = self._desk.actor(context), PlannedId(payload.metadata_id(view, "planned"))
        agenda, is_sure = planned_input.agenda(view), meeting_input.is_sure(view)
        asked = keep_agenda(self._core, actor, planned, agenda, is_sure=is_sure)
        if asked:
            ack(response_action="update", view=planned_forms.agenda(asked))
        else:
            ack()

    def send(self, ack: Ack, body: Payload, context: BoltContext) -> None:
        mentorship = MentorshipId(payload.id_of(body, "mentorship"))
        draft = payload.id_of(body, "draft")
        send_meeting(self._core, self._desk.actor(context), draft, mentorship)
        ack()

    def send_move(self, ack: Ack, body: Payload, context: BoltContext) -> None:
        version = payload.id_of(body, "version")
        offer = Offer((payload.moment_of(body, "at"),))
        move_meeting(self._core, self._desk.actor(context), _planned(body), version, offer)
        ack()


def _planned(body: Payload) -> PlannedId:
    return PlannedId(payload.id_of(body, "planned"))
