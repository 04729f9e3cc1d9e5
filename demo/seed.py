"""Fill an empty demo workspace the way people would: through the use cases."""

from dataclasses import replace
from datetime import timedelta

from bot.domain.people import Actor, Role, WorkspaceId
from bot.ports import Core
from bot.usecases.accept_request import accept_request
from bot.usecases.ask_mentor import Ask, ask_mentor
from bot.usecases.know_member import know_actor
from bot.usecases.reading import today_of
from bot.usecases.save_profile import mentor_profile, save_mentee_profile, save_mentor_profile
from demo.profiles import AWAY, AWAY_DAYS, FIRST_HOPE, FIRST_MENTEE, FULL, MENTEES, MENTORS


def seed(core: Core, workspace: WorkspaceId) -> None:
    """Does nothing in a workspace that was filled before."""
    full = know_actor(core, workspace, FULL)
    if mentor_profile(core, full):
        return
    for person, mentee in MENTEES.items():
        save_mentee_profile(core, know_actor(core, workspace, person), mentee)
    for person, mentor in MENTORS.items():
        actor = know_actor(core, workspace, person)
        if person == AWAY:
            until = today_of(actor.member, core.clock.now()) + timedelta(days=AWAY_DAYS)
            mentor = replace(mentor, not_accepting_until=until)
        save_mentor_profile(core, actor, mentor)
    _begin_first_mentorship(core, know_actor(core, workspace, FIRST_MENTEE), full)


def _begin_first_mentorship(core: Core, mentee: Actor, mentor: Actor) -> None:
    ask = Ask(mentor.id, Role.ADVISOR, FIRST_HOPE)
    card = ask_mentor(core, mentee, ask, source_key="demo")
    accept_request(core, mentor, card.request.id)
