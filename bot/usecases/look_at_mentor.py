"""A member looks at a mentor's profile."""

from bot.domain.contents import MentorPage
from bot.domain.people import Actor, MemberId
from bot.ports import Core
from bot.usecases.reading import today_of


def look_at_mentor(core: Core, actor: Actor, mentor_id: MemberId) -> MentorPage:
    """What they say about themself is for those who are listed; anyone may be asked by name."""
    now = core.clock.now()
    with core.store.read(actor.workspace_id) as uow:
        mentor = uow.members.get(mentor_id)
        profile = uow.profiles.mentor(mentor.id)
        return MentorPage(
            mentor,
            profile,
            uow.mentorships.places(mentor.id),
            uow.requests.usual_answer_days(mentor.id).get(mentor.id),
            today_of(mentor, now),
            actor.member,
            is_shown=bool(profile and profile.listed) or mentor.id == actor.id,
        )
