"""Proposing, reading and closing introductions, inside a transaction someone else opened."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from bot.domain.contents import IntroductionCard
from bot.domain.errors import FieldProblem, MentorshipIsOver
from bot.domain.introduction import (
    Introduction,
    IntroductionState,
    NewIntroduction,
    ensure_can_be_introduced,
    ensure_not_again,
    reason,
)
from bot.domain.mentorship import Mentorship
from bot.domain.messages import Kind
from bot.domain.people import Actor, Member
from bot.domain.permissions import Policy, ensure_is
from bot.ports import UnitOfWork
from bot.usecases.telling import redraw, redraw_homes, tell


def introduction_cards(
    uow: UnitOfWork, introductions: Sequence[Introduction]
) -> tuple[IntroductionCard, ...]:
    """In as many queries for ten as for one; without any, in none."""
    if not introductions:
        return ()
    mentors = [id for one in introductions for id in (one.mentor_id, one.colleague_id)]
    mentees = [one.mentee_id for one in introductions]
    people = uow.members.several([*mentors, *mentees])
    as_mentors, as_mentees = uow.profiles.mentors(mentors), uow.profiles.mentees(mentees)
    return tuple(
        IntroductionCard(
            one,
            people[one.mentor_id],
            people[one.mentee_id],
            people[one.colleague_id],
            as_mentors.get(one.mentor_id),
            as_mentees.get(one.mentee_id),
            as_mentors.get(one.colleague_id),
        )
        for one in introductions
    )


def introduction_card(uow: UnitOfWork, introduction: Introduction) -> IntroductionCard:
    [card] = introduction_cards(uow, [introduction])
    return card


def ensure_may_introduce(
    uow: UnitOfWork, mentorship: Mentorship, colleague: Member, policy: Policy, now: datetime
) -> None:
    """Raises FieldProblem, MentorshipIsOver."""
    if not mentorship.is_running:
        raise MentorshipIsOver
    ensure_can_be_introduced(colleague, mentorship, policy)
    profile = uow.profiles.mentor(colleague.id)
    is_silent = profile is not None and not profile.may_be_asked
    # Who asked to be kept apart is not told of it, and neither is anybody else.
    if is_silent or uow.pairs.is_blocked(mentorship.mentee_id, colleague.id):
        raise FieldProblem("colleague", "cannot_be_asked_silent")
    before = uow.introductions.between(mentorship.mentor_id, mentorship.mentee_id)
    ensure_not_again(colleague.id, before, now)


def propose_within(
    uow: UnitOfWork, actor: Actor, new: NewIntroduction, policy: Policy, now: datetime
) -> Introduction:
    """Only the mentee hears of it. Raises FieldProblem, NotYours, MentorshipIsOver."""
    mentorship, colleague_id = uow.mentorships.get(new.mentorship_id), new.colleague.id
    ensure_is(actor, mentorship.mentor_id)
    uow.members.lock(mentorship.mentor_id, mentorship.mentee_id, colleague_id)
    mentorship = uow.mentorships.hold(mentorship.id)
    said = reason(new.why)
    ensure_may_introduce(uow, mentorship, uow.members.get(colleague_id), policy, now)
    introduction = uow.introductions.add(mentorship, colleague_id, said, now)
    tell(uow, Kind.INTRODUCTION_PROPOSED, introduction.mentee_id, introduction.id, now)
    redraw_introduction(uow, introduction, now)
    return introduction


def withdraw_within(uow: UnitOfWork, introductions: Iterable[Introduction], now: datetime) -> None:
    """Those still proposed: nobody can agree to them any more."""
    for one in introductions:
        withdrawn = one.closed(IntroductionState.WITHDRAWN, now)
        if one.is_proposed and uow.introductions.save(withdrawn):
            redraw_introduction(uow, withdrawn, now)


def redraw_introduction(uow: UnitOfWork, introduction: Introduction, now: datetime) -> None:
    redraw(uow, [Kind.INTRODUCTION_PROPOSED], introduction.id, now)
    redraw_homes(uow, [introduction.mentor_id, introduction.mentee_id], now)
