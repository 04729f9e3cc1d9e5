"""One goal: its page, its form, and achieved, dropped, taken up again, shared or taken back."""

from slack_bolt import Ack, App, BoltContext
from slack_sdk import WebClient

from bot.domain.contents import GoalPage
from bot.domain.goal import GoalId, GoalState
from bot.domain.mentorship import MentorshipId
from bot.domain.people import Actor
from bot.usecases.keep_goal import change_goal, undo_goal
from bot.usecases.look_at_goals import look_at_goal, prepare_goal
from bot.usecases.settle_goal import settle_goal, share_goal
from bot.views import goal_forms
from bot.views.ids import Button, Form
from handlers import goal_input, goal_windows, payload, picked
from handlers.desk import Desk
from handlers.payload import Payload

_STATES = {
    Button.ACHIEVE_GOAL: GoalState.ACHIEVED,
    Button.DROP_GOAL: GoalState.DROPPED,
    Button.REOPEN_GOAL: GoalState.ACTIVE,
}


class OneGoal:
    """Only a list ever lies beneath the page of a goal: it shows at once what was changed."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._core = desk.core

    def register(self, app: App) -> None:
        app.action(Button.OPEN_GOAL)(self.show)
        app.action(Button.EDIT_GOAL)(self.edit)
        app.view(Form.CHANGE_GOAL)(self.change)
        app.action(Button.SHARE_GOAL)(self.share)
        app.action(Button.UNSHARE_GOAL)(self.unshare)
        app.action(Button.UNDO_GOAL)(self.undo)
        for button in _STATES:
            app.action(button)(self.settle)

    def show(self, ack: Ack, body: Payload, context: BoltContext, client: WebClient) -> None:
        page = look_at_goal(self._core, self._desk.actor(context), _pressed_about(body))
        self._desk.show(client, body, goal_forms.show_goal(page))
        ack()

    def edit(self, ack: Ack, body: Payload, context: BoltContext, client: WebClient) -> None:
        form = prepare_goal(self._core, self._desk.actor(context), _pressed_about(body))
        self._desk.show(client, body, goal_forms.write_goal(form))
        ack()

    def change(self, ack: Ack, view: Payload, context: BoltContext, client: WebClient) -> None:
        actor, goal_id = self._desk.actor(context), GoalId(payload.metadata_id(view, "goal"))
        version = payload.metadata_id(view, "version")
        aim, shared = goal_input.aim(view), goal_input.shared(view)
        found = change_goal(self._core, actor, goal_id, version, aim, shared)
        if not isinstance(found, GoalPage):
            ack(response_action="update", view=goal_forms.write_goal(found))
            return
        if page := view.get("previous_view_id"):
            goal_windows.show_again(self._desk, client, view, page, found, actor)
            ack()
        else:
            ack(response_action="update", view=goal_forms.show_goal(found))

    def settle(self, ack: Ack, body: Payload, context: BoltContext, client: WebClient) -> None:
        actor, state = self._desk.actor(context), _STATES[picked.button_of(body)]
        page = settle_goal(self._core, actor, _pressed_about(body), state)
        self._show_pressed(client, body, page, actor)
        ack()

    def share(self, ack: Ack, body: Payload, context: BoltContext, client: WebClient) -> None:
        actor, mentorship = self._desk.actor(context), payload.id_of(body, "mentorship")
        page = share_goal(self._core, actor, _pressed_about(body), MentorshipId(mentorship))
        self._show_pressed(client, body, page, actor)
        ack()

    def unshare(self, ack: Ack, body: Payload, context: BoltContext, client: WebClient) -> None:
        actor = self._desk.actor(context)
        page = share_goal(self._core, actor, _pressed_about(body), None)
        self._show_pressed(client, body, page, actor)
        ack()

    def undo(self, ack: Ack, body: Payload, context: BoltContext) -> None:
        """The message that said it is drawn anew by itself."""
        undo_goal(self._core, self._desk.actor(context), _pressed_about(body))
        ack()

    def _show_pressed(self, client: WebClient, body: Payload, page: GoalPage, actor: Actor) -> None:
        view = body.get("view") or {}
        if view.get("type") == "modal":
            goal_windows.show_again(self._desk, client, view, view["id"], page, actor)


def _pressed_about(body: Payload) -> GoalId:
    return GoalId(payload.id_of(body, "goal"))
