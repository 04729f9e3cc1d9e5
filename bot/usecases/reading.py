"""Loading what screens and messages are about, inside a transaction someone else opened."""

from datetime import date, datetime

from bot.domain.contents import MentorshipLine, Overview, ReferralLine, RequestCard
from bot.domain.people import Member, MemberId
from bot.domain.request import Request
from bot.ports import UnitOfWork


def today_of(member: Member, now: datetime) -> date:
    return now.astimezone(member.zone).date()


def request_card(uow: UnitOfWork, request: Request, *, already: bool = False) -> RequestCard:
    referral = uow.referrals.get(request.referral_id) if request.referral_id else None
    origin = uow.requests.get(referral.request_id) if referral else None
    ids = [request.mentee_id, request.mentor_id, *([origin.mentor_id] if origin else [])]
    people = uow.members.several(ids)
    return RequestCard(
        request=request,
        mentee=people[request.mentee_id],
        mentor=people[request.mentor_id],
        mentee_profile=uow.profiles.mentee(request.mentee_id),
        usual_days=uow.requests.usual_answer_days(request.mentor_id),
        referred_by=people[origin.mentor_id] if origin else None,
        referral_line=referral.line if referral else "",
        first_ever=not uow.requests.has_been_asked(request.mentor_id, before=request.id),
        already=already,
    )


def referral_lines(uow: UnitOfWork, request: Request, now: datetime) -> tuple[ReferralLine, ...]:
    referrals = uow.referrals.of_request(request.id)
    people = uow.members.several([request.mentor_id, *(r.colleague_id for r in referrals)])
    return tuple(
        ReferralLine(r, people[r.colleague_id], people[request.mentor_id], r.is_open(now))
        for r in referrals
    )


def open_referrals(uow: UnitOfWork, mentee: MemberId, now: datetime) -> tuple[ReferralLine, ...]:
    return tuple(
        line
        for referral in uow.referrals.open_for(mentee, now)
        for line in referral_lines(uow, uow.requests.get(referral.request_id), now)
        if line.referral.id == referral.id
    )


def overview(uow: UnitOfWork, member: Member, now: datetime) -> Overview:
    running = uow.mentorships.running_of(member.id)
    partners = uow.members.several([m.partner_of(member.id) for m in running])
    return Overview(
        member=member,
        now=now,
        mentee_profile=uow.profiles.mentee(member.id),
        mentor_profile=uow.profiles.mentor(member.id),
        places=uow.mentorships.places(member.id),
        to_answer=tuple(request_card(uow, r) for r in uow.requests.pending_to_mentor(member.id)),
        asked=tuple(request_card(uow, r) for r in uow.requests.pending_of_mentee(member.id)),
        referrals=open_referrals(uow, member.id, now),
        people=tuple(MentorshipLine(m, partners[m.partner_of(member.id)]) for m in running),
    )
