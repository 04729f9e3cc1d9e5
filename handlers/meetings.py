"""Meetings: `/logmeeting`, the form, and the log of the two."""

from slack_bolt import Ack, App, BoltContext
from slack_sdk import WebClient

from bot.domain.contents import MeetingLog
from bot.domain.meeting import MeetingId
from bot.domain.mentorship import MentorshipId
from bot.usecases.change_meeting import (
    change_meeting,
    delete_meeting,
    look_at_log,
    look_at_meeting,
)
from bot.usecases.log_by_command import log_by_command
from bot.usecases.log_meeting import log_meeting, look_at_form
from bot.views import meeting_forms, meetings, problem
from bot.views.carried import carried
from bot.views.copy import meetings as copy
from bot.views.ids import Button, Form
from bot.views.shortcuts import Shortcut
from handlers import meeting_input, payload
from handlers.desk import Desk, ephemeral
from handlers.meeting_input import Shown
from handlers.payload import Payload
from handlers.sources import source_of, version_of


class Meetings:
    """Digests and Home are drawn anew by themselves; the window shows what is next."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._core = desk.core

    def register(self, app: App) -> None:
        app.command("/logmeeting")(self.command)
        app.shortcut(Shortcut.LOG_MEETING)(self.write)
        app.action(Button.LOG_MEETING)(self.write)
        app.view(Form.LOG_MEETING)(self.log)
        app.action(Button.MEETINGS)(self.show_log)
        app.action(Button.CHANGE_MEETING)(self.edit)
        app.view(Form.CHANGE_MEETING)(self.change)
        app.action(Button.DELETE_MEETING)(self.delete)

    def command(self, ack: Ack, body: Payload, context: BoltContext, client: WebClient) -> None:
        actor = self._desk.actor(context)
        if said := payload.unescaped(body.get("text") or ""):
            log_by_command(self._core, actor, said, source_of(body))
            ack(**ephemeral(problem.answer(copy.ANSWERED_IN_CHAT)))
        else:
            form = look_at_form(self._core, actor)
            self._desk.show(client, body, meeting_forms.write_meeting(form))
            ack()

    def write(self, ack: Ack, body: Payload, context: BoltContext, client: WebClient) -> None:
        actor = self._desk.actor(context)
        chosen = MentorshipId(payload.id_of(body, "mentorship")) if "actions" in body else None
        form = look_at_form(self._core, actor, chosen)
        self._desk.show(client, body, meeting_forms.write_meeting(form))
        ack()

    def log(self, ack: Ack, view: Payload, context: BoltContext, client: WebClient) -> None:
        shown = log_meeting(
            self._core,
            self._desk.actor(context),
            meeting_input.met_with(view),
            meeting_input.log(view),
            version_of(view),
            is_sure=meeting_input.is_sure(view),
            is_same=meeting_input.is_same(view),
        )
        self._go_on(ack, client, view, shown)

    def show_log(self, ack: Ack, body: Payload, context: BoltContext, client: WebClient) -> None:
        mentorship = MentorshipId(payload.id_of(body, "mentorship"))
        found = carried(payload.value_of(body))
        offset = payload.id_of(body, "offset") if "offset" in found else 0
        log = look_at_log(self._core, self._desk.actor(context), mentorship, offset)
        view = meetings.show_log(log)
        if (body.get("view") or {}).get("callback_id") == Form.MEETINGS:
            client.views_update(view_id=body["view"]["id"], view=view)
        else:
            self._desk.show(client, body, view)
        ack()

    def edit(self, ack: Ack, body: Payload, context: BoltContext, client: WebClient) -> None:
        meeting = MeetingId(payload.id_of(body, "meeting"))
        edit = look_at_meeting(self._core, self._desk.actor(context), meeting)
        self._desk.show(client, body, meeting_forms.change_meeting(edit))
        ack()

    def change(self, ack: Ack, view: Payload, context: BoltContext, client: WebClient) -> None:
        actor, meeting = self._desk.actor(context), MeetingId(payload.metadata_id(view, "meeting"))
        change = meeting_input.change(view)
        shown = change_meeting(self._core, actor, meeting, change, version_of(view))
        self._go_on(ack, client, view, shown)

    def delete(self, ack: Ack, body: Payload, context: BoltContext, client: WebClient) -> None:
        meeting = MeetingId(payload.id_of(body, "meeting"))
        log = delete_meeting(self._core, self._desk.actor(context), meeting)
        view = meetings.show_log(log)
        self._desk.confirm(lambda: client.views_update(view_id=body["view"]["id"], view=view))
        ack()

    def _go_on(self, ack: Ack, client: WebClient, view: Payload, shown: Shown) -> None:
        """Where the log lies beneath, it is shown as it is now; else in place of the form."""
        following, beneath = meeting_input.next_view(shown), view.get("previous_view_id")
        if beneath and isinstance(shown, MeetingLog):
            self._desk.confirm(lambda: client.views_update(view_id=beneath, view=following))
            ack()
        else:
            ack(response_action="update", view=following)
