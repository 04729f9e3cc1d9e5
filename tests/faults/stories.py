"""What people do while the bot dies: told once, however often they have to press again."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

from bot.domain.messages import Kind
from sandbox import Actor, NotThere
from tests.conversations.everyday import HOPE
from tests.faults.site import PATIENCE_SECONDS, Site, persist

# Then a person presses again.
LOOKS_FOR_SECONDS = 2


@dataclass(frozen=True, slots=True)
class Story:
    """`tell` returns when everybody saw how it ended; `said` counts the messages it causes.

    `is_stale` finds a screen that shows what is over.
    """

    tell: Callable[[Site], None]
    said: Counter[Kind]
    is_stale: Callable[[Site], bool]


def _ask_and_accept(site: Site) -> None:
    sam, chen = site.person("Sam Lee"), site.person("Dr. Grace Chen")
    for one in (sam, chen):
        persist(one.open_home)
    _ask(sam, chen)
    chen.wait_for(HOPE, PATIENCE_SECONDS)
    # Then it is known where her card stands, and it is drawn anew before anything else is said.
    site.settle()
    _press("Accept", chen, "You accepted")
    sam.wait_for(f"@{chen.name} said yes", PATIENCE_SECONDS)
    for one in (sam, chen):
        one.wait_for(f"{chen.name} is now advisor to @{sam.name}", PATIENCE_SECONDS)
    site.settle()


def _ask(mentee: Actor, mentor: Actor) -> None:
    """Where the form is open still, only what failed is done again."""
    label, answer = "What I hope to gain", f"You asked {mentor.name}"

    def ask() -> None:
        if not mentee.sees(answer):
            if not mentee.sees(label):
                mentee.command("/findmentor", f"@{mentor.handle}")
            mentee.fill(label, HOPE)
            if errors := mentee.submit():
                raise NotThere(f"the form was refused: {errors}")
        mentee.wait_for(answer, LOOKS_FOR_SECONDS)

    persist(ask)


def _press(label: str, by: Actor, answer: str, to: Actor | None = None) -> None:
    """Again, where the press came to nothing and the button is still there."""
    told = to or by

    def press() -> None:
        if not told.sees(answer):
            by.click(label)
        told.wait_for(answer, LOOKS_FOR_SECONDS)

    persist(press)


def _answered_card_still_asks(site: Site) -> bool:
    return any(message.buttons for message in site.person("Dr. Grace Chen").messages())


ASK_AND_ACCEPT = Story(
    _ask_and_accept,
    Counter([Kind.REQUEST_SENT, Kind.REQUEST_RECEIVED, Kind.REQUEST_ACCEPTED, Kind.KICK_OFF]),
    _answered_card_still_asks,
)


def _ask_and_accept_in_sentences(site: Site) -> None:
    priya, chen = site.person("Priya Nair"), site.person("Dr. Grace Chen")
    priya.say(f"ask <@{chen.id}> to mentor me because {HOPE}")
    _press("Send", priya, f"Sent to {chen.name}")
    chen.wait_for(f"@{priya.name} asks you", PATIENCE_SECONDS)
    chen.say("yes")
    _press("Send", chen, f"@{chen.name} said yes", to=priya)
    for one in (priya, chen):
        one.wait_for(f"{chen.name} is now advisor to @{priya.name}", PATIENCE_SECONDS)
    site.settle()


IN_SENTENCES = Story(
    _ask_and_accept_in_sentences,
    ASK_AND_ACCEPT.said + Counter([Kind.ASK_PREVIEW, Kind.ACCEPT_PREVIEW]),
    _answered_card_still_asks,
)
