"""A review: its steps in one window, for either of the two."""

from slack_bolt import Ack, App, BoltContext
from slack_sdk import WebClient

from bot.domain.contents.reviews import ReviseForm
from bot.domain.errors import FieldProblem, NotYours
from bot.domain.goal import Aim, GoalId
from bot.domain.mentorship import MentorshipId
from bot.domain.review import Choice, Choices, Wish, tapped
from bot.usecases.review_goals import (
    choose_in_review,
    look_at_review,
    revise_in_review,
    tap_review,
)
from bot.views import reviews as views
from bot.views.carried import carried
from bot.views.ids import Button, Field, Form, one_of
from handlers import payload
from handlers.desk import Desk
from handlers.payload import Payload
from handlers.sources import version_of


class Reviews:
    """Digests and Home are drawn anew by themselves; the window shows what is next."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._core = desk.core

    def register(self, app: App) -> None:
        app.action(Button.REVIEW)(self.open)
        app.view(Form.REVIEW)(self.choose)
        app.view(Form.REVIEW_REVISE)(self.revise)
        app.view(Form.REVIEW_TAP)(self.tap)

    def open(self, ack: Ack, body: Payload, context: BoltContext, client: WebClient) -> None:
        mentorship = MentorshipId(payload.id_of(body, "mentorship"))
        page = look_at_review(self._core, self._desk.actor(context), mentorship)
        self._desk.show(client, body, views.show(page))
        ack()

    def choose(self, ack: Ack, view: Payload, context: BoltContext) -> None:
        actor = self._desk.actor(context)
        choices = Choices(
            {goal: _choice(view, goal) for goal in _numbers(view, "goals")},
            payload.text(view, Field.REVIEW_NEW),
            is_shared=payload.is_checked(view, Field.REVIEW_SHARE),
        )
        page = choose_in_review(self._core, actor, _about(view), choices, version_of(view))
        ack(response_action="update", view=views.after_choosing(page))

    def revise(self, ack: Ack, view: Payload, context: BoltContext) -> None:
        actor = self._desk.actor(context)
        written = {
            goal: (version, _aim(view, goal))
            for goal, version in _numbers(view, "versions").items()
        }
        found = revise_in_review(self._core, actor, _about(view), written)
        again = views.revise(found) if isinstance(found, ReviseForm) else views.ask_tap(found)
        ack(response_action="update", view=again)

    def tap(self, ack: Ack, view: Payload, context: BoltContext) -> None:
        actor = self._desk.actor(context)
        score, wish = payload.picked(view, Field.REVIEW_SCORE), Field.REVIEW_WISH
        tap = tapped(int(score) if score.isdecimal() else 0, payload.choice(view, wish, Wish))
        page = tap_review(self._core, actor, _about(view), tap)
        ack(response_action="update", view=views.summary(page))


def _about(view: Payload) -> MentorshipId:
    return MentorshipId(payload.metadata_id(view, "mentorship"))


def _choice(view: Payload, goal: GoalId) -> Choice:
    field = one_of(Field.REVIEW_CHOICE, goal)
    found = payload.choice(view, field, Choice)
    if found is None:
        raise FieldProblem(field, "not_chosen")
    return found


def _aim(view: Payload, goal: GoalId) -> Aim:
    return Aim(
        payload.text(view, one_of(Field.GOAL_WHAT, goal)),
        payload.text(view, one_of(Field.GOAL_MEASURE, goal)),
        payload.day(view, one_of(Field.GOAL_BY, goal)),
    )


def _numbers(view: Payload, name: str) -> dict[GoalId, int]:
    """Goals, each with its version where that is said; raises NotYours for anything else."""
    found: dict[GoalId, int] = {}
    for one in str(carried(view.get("private_metadata")).get(name, "")).split():
        goal, _, version = one.partition(":")
        numbers = [goal, version or "1"]
        if not all(part.isascii() and part.isdecimal() and len(part) < 10 for part in numbers):
            raise NotYours
        found[GoalId(int(goal))] = int(version or 1)
    return found
