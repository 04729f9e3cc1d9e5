"""One door: a refusal becomes a sentence where it was typed; an accident is logged and admitted."""

import logging
import secrets
from collections.abc import Callable

from slack_bolt import Ack, App, BoltContext, BoltResponse
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.domain.errors import FieldProblem, MentorIsFull, Refusal, Unavailable
from bot.usecases.hear_once import hear_once
from bot.views import problem
from handlers.desk import Desk, ephemeral
from handlers.payload import Payload
from handlers.shapes import is_sound
from handlers.sources import source_of

log = logging.getLogger(__name__)

TOO_SLOW = {"expired_trigger_id", "exchanged_trigger_id", "invalid_trigger_id", "trigger_expired"}
CLOSED_MEANWHILE = "not_found"


def register(app: App, desk: Desk) -> None:
    app.error(Door(desk).explain)


class Door:
    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def explain(
        self, error: Exception, ack: Ack, body: Payload, context: BoltContext, client: WebClient
    ) -> BoltResponse:
        if not is_sound(body):
            return BoltResponse(status=400)
        if "event" in body:
            return self._explain_event(error, ack, body, client)
        if _slack_says(error) == CLOSED_MEANWHILE:
            return ack()
        sentence = _sentence(error)
        if "command" in body:
            return ack(**ephemeral(problem.answer(sentence)))
        if body.get("type") == "view_submission":
            return _explain_form(error, sentence, ack, body)
        return _quietly(lambda: self._explain_press(error, sentence, body, client), ack)

    def _explain_press(
        self, error: Exception, sentence: str, body: Payload, client: WebClient
    ) -> None:
        if isinstance(error, MentorIsFull):
            self._desk.show(client, body, problem.offer_place(error))
        elif body.get("response_url"):
            self._desk.answers.say(body, problem.answer(sentence))
        else:
            self._desk.show(client, body, problem.modal(sentence))

    def _explain_event(
        self, error: Exception, ack: Ack, body: Payload, client: WebClient
    ) -> BoltResponse:
        """An accident is not acknowledged, so Slack sends the event again."""
        event, desk = body["event"], self._desk
        if not isinstance(error, Refusal):
            _log(error)
            return BoltResponse(status=503)
        is_said = event.get("type") == "message"
        if not (is_said and hear_once(desk.core, desk.workspace_id, source_of(body))):
            return ack()
        answer = problem.answer(problem.sentence(error))
        return _quietly(
            lambda: client.chat_postMessage(
                channel=event["channel"], text=answer.text, blocks=answer.blocks
            ),
            ack,
        )


def _explain_form(error: Exception, sentence: str, ack: Ack, body: Payload) -> BoltResponse:
    """On its field, or on the first one: what was typed stays in the form."""
    inputs = [b for b in body["view"]["blocks"] if b["type"] == "input"]
    fields = {b["element"]["action_id"]: b["block_id"] for b in inputs}
    if isinstance(error, FieldProblem) and (on := fields.get(error.field)):
        return ack(response_action="errors", errors={on: problem.field_error(error)})
    if inputs:
        return ack(response_action="errors", errors={inputs[0]["block_id"]: sentence})
    return ack(response_action="update", view=problem.modal(sentence))


def _sentence(error: Exception) -> str:
    if isinstance(error, Refusal):
        return problem.sentence(error)
    if _slack_says(error) in TOO_SLOW:
        return problem.TOO_SLOW
    if isinstance(error, Unavailable):
        log.warning("someone could not be served: %s", error)
        return problem.UNAVAILABLE
    return problem.went_wrong(_log(error))


def _slack_says(error: Exception) -> str | None:
    return error.response.get("error") if isinstance(error, SlackApiError) else None


def _log(error: Exception) -> str:
    """One line with a reference that the person can name; never what they wrote."""
    reference = secrets.token_hex(3)
    log.error("unexpected error, reference %s", reference, exc_info=error)
    return reference


def _quietly(answer: Callable[[], object], ack: Ack) -> BoltResponse:
    """Nothing is left to tell someone whom Slack itself cannot reach."""
    try:
        answer()
    except (Refusal, SlackApiError) as error:
        log.warning("nobody could be told what went wrong: %s", type(error).__name__)
    except Exception as error:  # noqa: BLE001 - the last door: log it, and let Slack rest
        _log(error)
    return ack()
