"""What people do while the bot dies: told once, however often they have to press again."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

from bot.domain.messages import Kind
from tests.conversations.everyday import HOPE
from tests.faults.site import PATIENCE_SECONDS, Site, persist


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
    persist(lambda: sam.command("/findmentor", f"@{chen.handle}"))
    persist(lambda: sam.fill("What I hope to gain", HOPE))
    persist(sam.submit)
    sam.wait_for(f"You asked {chen.name}", PATIENCE_SECONDS)
    chen.wait_for(HOPE, PATIENCE_SECONDS)

    def accept() -> None:
        if not chen.sees("You accepted"):
            chen.click("Accept", on=f"@{sam.name} asks you")

    persist(accept)
    chen.wait_for("You accepted", PATIENCE_SECONDS)
    sam.wait_for(f"@{chen.name} said yes", PATIENCE_SECONDS)
    for one in (sam, chen):
        one.wait_for(f"{chen.name} is now advisor to @{sam.name}", PATIENCE_SECONDS)
    site.settle()


def _answered_card_still_asks(site: Site) -> bool:
    return any(message.buttons for message in site.person("Dr. Grace Chen").messages())


ASK_AND_ACCEPT = Story(
    _ask_and_accept,
    Counter([Kind.REQUEST_SENT, Kind.REQUEST_RECEIVED, Kind.REQUEST_ACCEPTED, Kind.KICK_OFF]),
    _answered_card_still_asks,
)
