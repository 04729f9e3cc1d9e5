"""Going away and coming back while the others end: what has ended stays so."""

from functools import partial

from bot.domain.mentorship import MentorshipId
from bot.domain.people import Actor
from bot.usecases.accept_request import accept_request
from bot.usecases.pause_everything import pause_everything, resume_everything
from bot.usecases.pause_mentorship import end_within
from tests.races.test_answers import A_WEEK
from tests.races.ward import NOW, Ward, race


def test_a_mentorship_that_ends_meanwhile_neither_rests_nor_goes_on(
    ward: Ward, rounds: range
) -> None:
    for _ in rounds:
        mentor, *mentees = ward.people(4)
        for request in ward.all_ask([(mentee, mentor) for mentee in mentees]):
            accept_request(ward.core, mentor, request)
        ended, second, last = mentees
        race(
            partial(pause_everything, ward.core, mentor, A_WEEK),
            partial(end, ward, ended),
        )
        assert ward.mentees_of(mentor) == [second.id, last.id]
        race(partial(resume_everything, ward.core, mentor), partial(end, ward, second))
        assert ward.mentees_of(mentor) == [last.id]


def end(ward: Ward, mentee: Actor) -> None:
    """The mentee's only one."""
    with ward.core.store.change(ward.workspace) as uow:
        [running] = uow.mentorships.running_of(mentee.id)
        end_within(uow, mentee, uow.mentorships.hold(MentorshipId(running.id)), NOW)
