"""People write messages and commands, open conversations and read them."""

from sandbox.acts import sentences
from sandbox.conversations import Conversation
from sandbox.delivery import Envelope, NoAnswer, payloads
from sandbox.messages import Message
from sandbox.people import Person
from sandbox.posting import Content, Delivery, post, whisper
from sandbox.types import Json
from sandbox.validation import response_problem
from sandbox.workspace import Workspace
from sandbox.writing import as_command_text, as_message


def conversation_of(workspace: Workspace, me: Person, channel: str) -> Conversation:
    found = workspace.conversations.get(channel)
    if found is None or not found.has(me.id):
        raise sentences.not_here()
    return found


def say(workspace: Workspace, me: Person, channel: str, text: str) -> tuple[Message, Delivery]:
    conversation = conversation_of(workspace, me, channel)
    if not text.strip():
        raise sentences.nothing_to_send()
    return post(workspace, conversation, me.id, Content(as_message(workspace, text)))


def open_dm(workspace: Workspace, me: Person, user: str) -> Conversation:
    if workspace.person(user) is None:
        raise sentences.gone("person")
    opened = workspace.conversations.dm(me.id, user)
    workspace.changes.publish("state", to=[me.id])
    return opened


def read(workspace: Workspace, me: Person, channel: str, ts: str) -> None:
    workspace.conversations.mark_read(me.id, channel, ts)
    workspace.changes.publish("state", to=[me.id])


async def command(workspace: Workspace, me: Person, channel: str, name: str, text: str) -> None:
    conversation = conversation_of(workspace, me, channel)
    known = workspace.app.commands.get(name)
    if known is None or me.kind == "external":
        raise sentences.not_a_command(name)
    text = as_command_text(workspace, text) if known.should_escape else text
    payload = payloads.command(workspace, me, conversation, name, text.strip())
    try:
        answer = await workspace.deliver(Envelope("slash_commands", payload))
    except NoAnswer as failure:
        raise sentences.command_failed(name, failure.code) from None
    problem = response_problem(answer, kind="command")
    if problem:
        raise sentences.command_failed(name, problem.code)
    _reply(workspace, me, conversation, answer)


def _reply(workspace: Workspace, me: Person, channel: Conversation, answer: Json) -> None:
    content = Content.of(answer)
    if not content.text and not content.blocks:
        return
    if answer.get("response_type") == "in_channel":
        post(workspace, channel, workspace.bot.id, content)
    else:
        whisper(workspace, channel, me.id, content)
