"""Loading what screens and messages are about, inside a transaction someone else opened."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from bot.domain.contents import (
    IntroductionCard,
    MentorshipLine,
    Overview,
    ReferralLine,
    RemindersForm,
    RequestCard,
    TaskPair,
)
from bot.domain.local_time import at_local
from bot.domain.mentorship import Mentorship, MentorshipId
from bot.domain.people import Member, Role
from bot.domain.planned import PlannedMeeting, next_of
from bot.domain.request import Referral, Request
from bot.domain.review import part_due
from bot.domain.roles import missing_role
from bot.ports import UnitOfWork
from bot.usecases.introducing import introduction_cards
from bot.usecases.reading_goals import goal_list
from bot.usecases.reading_places import place_lines, wait_lines
from bot.usecases.reading_tasks import task_list

LATELY = timedelta(days=14)


def today_of(member: Member, now: datetime) -> date:
    return now.astimezone(member.zone).date()


def request_card(uow: UnitOfWork, request: Request, *, already: bool = False) -> RequestCard:
    [card] = request_cards(uow, [request])
    return replace(card, already=already)


def request_cards(uow: UnitOfWork, requests: Sequence[Request]) -> tuple[RequestCard, ...]:
    """In as many queries for fifty as for one."""
    referrals = uow.referrals.several([r.referral_id for r in requests if r.referral_id])
    origins = uow.requests.several([referral.request_id for referral in referrals.values()])
    mentees, mentors = [r.mentee_id for r in requests], [r.mentor_id for r in requests]
    people = uow.members.several([*mentees, *mentors, *(o.mentor_id for o in origins.values())])
    profiles = uow.profiles.mentees(mentees)
    usual_days = uow.requests.usual_answer_days(*mentors)
    cards = []
    for request in requests:
        referral = referrals[request.referral_id] if request.referral_id else None
        card = RequestCard(
            request=request,
            mentee=people[request.mentee_id],
            mentor=people[request.mentor_id],
            mentee_profile=profiles.get(request.mentee_id),
            usual_days=usual_days.get(request.mentor_id),
            referred_by=people[origins[referral.request_id].mentor_id] if referral else None,
            referral_line=referral.line if referral else "",
        )
        cards.append(card)
    return tuple(cards)


def referral_lines(
    uow: UnitOfWork, referrals: Sequence[Referral], now: datetime
) -> tuple[ReferralLine, ...]:
    origins = uow.requests.several([referral.request_id for referral in referrals])
    colleagues = [referral.colleague_id for referral in referrals]
    people = uow.members.several([*colleagues, *(o.mentor_id for o in origins.values())])
    return tuple(
        ReferralLine(
            referral,
            colleague=people[referral.colleague_id],
            referred_by=people[origins[referral.request_id].mentor_id],
            is_open=referral.is_open(now),
        )
        for referral in referrals
    )


def overview(uow: UnitOfWork, member: Member, now: datetime) -> Overview:
    running = uow.mentorships.running_of(member.id)
    partners = uow.members.several([m.partner_of(member.id) for m in running])
    pairs = tuple(TaskPair(m, partners[m.partner_of(member.id)]) for m in running)
    to_answer = uow.requests.pending_to_mentor(member.id)
    asked = [
        *uow.requests.pending_of_mentee(member.id),
        *uow.requests.answered_lately(member.id, now - LATELY),
    ]
    cards = request_cards(uow, [*to_answer, *asked])
    introductions, missing = _offered(uow, member, running, asked)
    return Overview(
        member=member,
        now=now,
        mentee_profile=uow.profiles.mentee(member.id),
        mentor_profile=uow.profiles.mentor(member.id),
        places=uow.mentorships.places(member.id),
        to_answer=cards[: len(to_answer)],
        asked=cards[len(to_answer) :],
        referrals=referral_lines(uow, uow.referrals.open_for(member.id, now), now),
        waits=wait_lines(uow, member, now),
        closed_places=place_lines(uow, member.id, now),
        waited_for_by=sum(w.mentor_id == member.id for w in uow.waits.waiting_for(member.id)),
        people=_people(uow, member, pairs, now),
        introductions=introductions,
        missing_role=missing,
        tasks=task_list(uow, member, now, pairs),
        goals=goal_list(uow, member, now, pairs),
        reminders=reminders_form(uow, member, now),
    )


def _offered(
    uow: UnitOfWork, member: Member, running: Sequence[Mentorship], asked: Sequence[Request]
) -> tuple[tuple[IntroductionCard, ...], Role | None]:
    """Nothing without a mentor: nobody introduces them, and a first one comes before all roles."""
    filled = [one.role for one in running if one.mentee_id == member.id]
    if not filled:
        return (), None
    roles_asked = [one.role for one in asked if one.is_pending]
    missing = missing_role(filled, roles_asked, uow.dismissed_roles.of(member.id))
    return introduction_cards(uow, uow.introductions.proposed_to(member.id)), missing


def _people(
    uow: UnitOfWork, member: Member, pairs: Sequence[TaskPair], now: datetime
) -> tuple[MentorshipLine, ...]:
    if not pairs:
        return ()
    running = [pair.mentorship for pair in pairs]
    ids = [one.id for one in running]
    last_met = uow.meetings.last_met(ids)
    agreements = uow.agreements.of_all(running)
    planned = next_planned(uow, running, now)
    reviews, done_at = uow.reviews.latest(ids), uow.reviews.done_at(ids)
    today = today_of(member, now)
    return tuple(
        MentorshipLine(
            one,
            partner,
            last_met.get(one.id),
            agreements[one.id],
            planned.get(one.id),
            part_due(
                one, member.id, reviews.get(one.id), done_at.get((one.id, member.id)), now, today
            ),
        )
        for one, partner in ((pair.mentorship, pair.partner) for pair in pairs)
    )


def next_planned(
    uow: UnitOfWork, mentorships: Sequence[Mentorship], now: datetime
) -> dict[MentorshipId, PlannedMeeting]:
    """The one to show of each; those without any are left out."""
    found: defaultdict[MentorshipId, list[PlannedMeeting]] = defaultdict(list)
    for one in uow.planned.open_of([mentorship.id for mentorship in mentorships]):
        found[one.mentorship_id].append(one)
    return {of: shown for of, several in found.items() if (shown := next_of(several, now))}


def reminders_form(uow: UnitOfWork, member: Member, now: datetime) -> RemindersForm:
    today = today_of(member, now)
    month_began = at_local(today.replace(day=1), 0, member.zone)
    return RemindersForm(
        uow.reminders.get(member.id), today, uow.outbox.count_since(member.id, month_began)
    )
