"""An introduction said in plain words: shown first, with one *Send* for each way to read it."""

from collections.abc import Iterator

from bot.domain.contents import IntroductionChoice
from bot.domain.errors import FieldProblem, Refusal
from bot.domain.introduction import reason
from bot.domain.mentorship import Mentorship
from bot.domain.messages import Kind
from bot.domain.people import Member
from bot.domain.sentences import Introduce
from bot.usecases.drafts import DRAFT_LASTS
from bot.usecases.hearing.hearing import Hearing
from bot.usecases.introduce import to_draft
from bot.usecases.introducing import ensure_may_introduce


def introduce(hearing: Hearing, sentence: Introduce) -> None:
    try:
        choices, why = _choices(hearing, sentence), reason(sentence.why)
    except FieldProblem as problem:
        hearing.refuse(problem)
        return
    uow, me = hearing.uow, hearing.actor
    text = to_draft(why, choices)
    # Its subject is its author: a draft of an ask never has that.
    lasts_until = hearing.now + DRAFT_LASTS
    draft = uow.drafts.add(me.id, Kind.INTRODUCTION_PREVIEW, me.id, text, lasts_until)
    hearing.say(Kind.INTRODUCTION_PREVIEW, draft)


def _choices(hearing: Hearing, sentence: Introduce) -> list[IntroductionChoice]:
    """Every way the names can be meant. Raises FieldProblem where there is none."""
    one = _meant(hearing, sentence.who, sentence.is_id, hearing.person)
    other = _meant(hearing, sentence.to, sentence.to_is_id, hearing.other)
    mentees = list(_mentees(hearing))
    # Whoever is named first is the mentee, as long as they are one.
    found = _pairs(mentees, one, other) or _pairs(mentees, other, one)
    if not found:
        is_mine = any(mentee in (*one, *other) for _, mentee in mentees)
        problem = "no_such_colleague" if is_mine else "not_your_mentee_introduced"
        raise FieldProblem("colleague", problem)
    problems = [_problem(hearing, choice) for choice in found]
    possible = [choice for choice, no in zip(found, problems, strict=True) if no is None]
    if not possible:
        raise next(no for no in problems if no)
    return possible


def _pairs(
    mentees: list[tuple[Mentorship, Member]], meant: list[Member], colleagues: list[Member]
) -> list[IntroductionChoice]:
    """Each of the two once, also where they share several mentorships."""
    found: dict[tuple[int, int], IntroductionChoice] = {}
    for mentorship, mentee in mentees:
        for colleague in colleagues:
            if mentee in meant and colleague != mentee:
                choice = IntroductionChoice(mentorship, mentee, colleague)
                found.setdefault((mentee.id, colleague.id), choice)
    return list(found.values())


def _mentees(hearing: Hearing) -> Iterator[tuple[Mentorship, Member]]:
    me = hearing.actor.id
    running = [one for one in hearing.uow.mentorships.running_of(me) if one.mentor_id == me]
    people = hearing.uow.members.several([one.mentee_id for one in running])
    return ((one, people[one.mentee_id]) for one in running)


def _meant(hearing: Hearing, who: str, is_id: bool, person: Member | None) -> list[Member]:
    if is_id:
        return [person] if person else []
    if who.casefold() in ("my mentee", "the mentee"):
        return [mentee for _, mentee in _mentees(hearing)]
    return hearing.uow.members.named(who)


def _problem(hearing: Hearing, choice: IntroductionChoice) -> FieldProblem | None:
    policy, now = hearing.core.policy, hearing.now
    try:
        ensure_may_introduce(hearing.uow, choice.mentorship, choice.colleague, policy, now)
    except FieldProblem as problem:
        return problem
    except Refusal:
        return FieldProblem("colleague", "no_such_colleague")
    return None
