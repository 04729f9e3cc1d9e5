"""A meeting to come, in plain words: shown first, since someone else hears of it."""

from bot.domain.errors import FieldProblem
from bot.domain.messages import Kind
from bot.domain.planned import NewPlan, Offer
from bot.domain.sentences.scheduling import PlanMeeting, read_when
from bot.usecases.drafts import DRAFT_LASTS
from bot.usecases.hearing.hearing import Hearing
from bot.usecases.hearing.partners import partners_meant
from bot.usecases.say_meeting import SaidPlan


def plan(hearing: Hearing, sentence: PlanMeeting) -> None:
    me, now = hearing.actor, hearing.now
    try:
        meant = [
            one
            for one in partners_meant(hearing, sentence.who, is_id=sentence.is_id)
            if one.mentorship.is_active
        ]
        if not meant:
            raise FieldProblem("met_with", "no_partner_to_meet")
        when = read_when(sentence.said, now, me.member.zone)
        offer = Offer((when.starts_at,))
        first = meant[0].mentorship.id
        NewPlan(first, offer, when.minutes, when.format).checked(now)
    except FieldProblem as problem:
        hearing.refuse(problem)
        return
    said = SaidPlan(
        tuple(one.mentorship.id for one in meant), when.starts_at, when.minutes, when.format
    )
    draft = hearing.uow.drafts.add(
        me.id, Kind.MEETING_PREVIEW, None, said.to_text(), now + DRAFT_LASTS
    )
    hearing.say(Kind.MEETING_PREVIEW, draft)
