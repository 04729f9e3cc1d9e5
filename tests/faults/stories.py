"""What people do while the bot dies: told once, however often they have to press again."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.domain import people
from bot.domain.messages import Kind
from bot.domain.planned import NewPlan, Offer
from bot.domain.request import NewRequest
from bot.usecases.plan_meeting import plan_meeting
from sandbox import Actor, NotThere
from tests.conversations.everyday import HOPE
from tests.faults.site import PATIENCE_SECONDS, Site, persist

NEW_YORK = ZoneInfo("America/New_York")
# Then a person presses again.
LOOKS_FOR_SECONDS = 2


@dataclass(frozen=True, slots=True)
class Story:
    """`tell` returns when everybody saw how it ended; `said` counts the messages it causes.

    `is_stale` finds a screen that shows what is over. In a story that `travels` the bot goes by
    the pretend Slack's clock.
    """

    tell: Callable[[Site], None]
    said: Counter[Kind]
    is_stale: Callable[[Site], bool]
    travels: bool = False


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


def _check_in_a_week_later(site: Site) -> None:
    sam, chen = site.person("Sam Lee"), site.person("Dr. Grace Chen")
    clock = site.sandbox.clock
    today = clock.now().astimezone(NEW_YORK).date()
    monday = today + timedelta(days=7 - today.weekday())
    clock.jump(_in_new_york(monday, time(12)) - clock.now())
    _ask(sam, chen)
    chen.wait_for(HOPE, PATIENCE_SECONDS)
    _press("Accept", chen, "You accepted")
    site.settle()
    tuesday = monday + timedelta(days=8)
    clock.jump(_in_new_york(tuesday, time(8, 30)) - clock.now())
    clock.travel(timedelta(hours=1))
    for one, other in ((sam, chen), (chen, sam)):
        one.wait_for(f"Did you and @{other.name} meet this week?", PATIENCE_SECONDS)
    site.settle()
    _press("We met", sam, f"You and @{chen.name} met on")
    chen.wait_for(f"@{sam.name} noted that you met on", PATIENCE_SECONDS)
    site.settle()


def _in_new_york(day: date, hour: time) -> datetime:
    return datetime.combine(day, hour, tzinfo=NEW_YORK)


CHECK_IN = Story(
    _check_in_a_week_later,
    ASK_AND_ACCEPT.said + Counter([Kind.DIGEST, Kind.DIGEST]),
    lambda site: False,
    travels=True,
)


def _meet_and_call_off(site: Site) -> None:
    sam, chen = site.person("Sam Lee"), site.person("Dr. Grace Chen")
    _proposes(site, sam, chen)
    chen.wait_for("proposes to meet", PATIENCE_SECONDS)
    _press("This one", chen, "Your meeting is on")
    # Then both calendars have it.
    site.settle()
    _press("Cancel meeting", sam, "cancelled the meeting of")
    site.settle()


def _proposes(site: Site, mentee: Actor, mentor: Actor) -> None:
    """They have long been mentee and mentor: nothing is said of that."""
    core, now = site.core, site.core.clock.now()
    with core.store.change(site.workspace_id) as uow:
        asks, answers = uow.members.find(mentee.id), uow.members.find(mentor.id)
        assert asks and answers
        asked = NewRequest(
            asks.id, answers.id, people.Role.ADVISOR, HOPE, first_yes=False, asked_at=now
        )
        mentorship = uow.mentorships.from_request(uow.requests.add(asked), now)
    offer = Offer((now + timedelta(days=3),))
    plan_meeting(core, people.Actor(asks), NewPlan(mentorship.id, offer), "proposed")


def _meeting_is_on_still(site: Site) -> bool:
    shown = {label for one in site.person("Dr. Grace Chen").messages() for label in one.buttons}
    return bool(shown & {"This one", "Cancel meeting"})


CALENDAR = Story(
    _meet_and_call_off,
    Counter({Kind.TIMES_OFFERED: 1, Kind.MEETING_NEWS: 2, Kind.MEETING_FILE: 2}),
    _meeting_is_on_still,
)
