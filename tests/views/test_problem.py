"""Every refusal has one clear sentence, and a way on."""

from datetime import date

import pytest

from bot.domain import errors
from bot.domain.errors import FieldProblem, MentorIsFull, Refusal
from bot.views import problem
from bot.views.ids import Button
from tests.views.wording import buttons, carried_by, labels, words_of

SENTENCES: list[tuple[Refusal, str]] = [
    (errors.NotYours(), "I can't find that for you; it may have changed meanwhile."),
    (errors.MayNotTakePart(), "Mentorship here is for full members of this workspace."),
    (errors.CannotAskOneself(), "That is you. Name a colleague, or search:"),
    (errors.CannotBeAsked("Dr. Bot", "bot"), "Dr. Bot is an app, not a person"),
    (errors.CannotBeAsked("Sam", "deactivated"), "Sam is no longer in this workspace"),
    (errors.CannotBeAsked("Sam", "external"), "Sam belongs to another organization"),
    (errors.CannotBeAsked("Sam", "guest"), "Sam is a guest here"),
    (errors.MenteeTakesNoPart("Sam", "deactivated"), "Sam is no longer in this workspace, so this"),
    (errors.CannotBeAsked("", "new"), "someone can't take part here"),
    (errors.NotAskedHere("Dr. Chen"), "Dr. Chen can't be asked through this app."),
    (
        errors.NotAccepting("Dr. Chen", date(2027, 1, 4)),
        "Dr. Chen takes no new requests until Monday 4 January 2027.",
    ),
    (errors.AlreadyAsked("Dr. Chen"), "You have asked Dr. Chen already"),
    (errors.AlreadyTogether("Dr. Chen", "advisor"), "Dr. Chen is your advisor already."),
    (errors.OfferIsOver(), "This place is not held for you any more."),
    (errors.TooManyWaits(5), "You are on 5 waiting lists"),
    (errors.TooManyPending(3), "You have 3 requests waiting for an answer"),
    (errors.TooManyPending(1), "You have 1 request waiting for an answer"),
    (errors.AlreadyAnswered(7), "This request had been answered before; nothing has changed."),
    (MentorIsFull(7, 3), "All your 3 places are taken. Open one more for this mentee"),
    (MentorIsFull(7, 1), "Your one place is taken."),
    (MentorIsFull(7, 0), "You have set your places to none."),
    (MentorIsFull(7, 20), "All your 20 places are taken, and more can't be opened."),
    (errors.TooManyHops(), "This request has been suggested on twice already."),
    (errors.ReferralIsOver(), "This suggestion is used or its 14 days are over."),
    (errors.TooLateToUndo(), "This can't be taken back any more: ten minutes are over"),
    (
        errors.TooLateForTask(),
        "This can't be taken back any more: ten minutes are over, or the task",
    ),
    (FieldProblem("hope", "empty"), "Please write a sentence or two."),
    (FieldProblem("hope", "too_long", 1500), "Please shorten this to 1500 characters."),
    (FieldProblem("topics", "too_many", 10), "Please keep to 10 topics."),
    (FieldProblem("topics", "topic_too_long", 60), "Please keep each topic under 60 characters"),
    (FieldProblem("topics", "needed_to_be_listed"), "To be listed, fill in a specialty or"),
    (FieldProblem("ends_on", "no_end"), "Please choose the day on which it ends."),
    (errors.MentorshipRests(), "This mentorship rests for now."),
    (errors.MeetingHasChanged("cancelled"), "This meeting was called off meanwhile"),
    (errors.MeetingHasChanged("scheduled"), "This meeting was changed meanwhile."),
    (FieldProblem("meet_at", "skipped_time"), "The clocks are put forward that night"),
    (errors.TooLateForMeeting(), "This can't be taken back any more: ten minutes are over"),
    (errors.NoMoreMeetings(), "This mentorship has ended, so its meetings stay as they were"),
    (errors.NotesAreKept(), "There are notes about this meeting, so it stays."),
    (errors.MentorshipIsOver(), "This mentorship has ended, so there is nothing left to agree on."),
    (errors.EndIsPast(), "The last day of this version has come before both of you confirmed it."),
    (
        errors.CannotBeIntroduced("Dr. Yu", "deactivated"),
        "Dr. Yu is no longer in this workspace, so I can't introduce you.",
    ),
    (FieldProblem("colleague", "one_colleague"), "Please choose one colleague."),
    (FieldProblem("colleague", "the_mentee_introduced"), "That is your mentee."),
    (FieldProblem("colleague", "proposed_already"), "You have proposed this one already"),
    (FieldProblem("colleague", "declined_lately"), "They would rather not be introduced"),
    (FieldProblem("colleague", "too_many_proposed", 3), "3 introductions wait for their answer"),
    (FieldProblem("colleague", "no_such_colleague"), "I know nobody here by that name"),
    (
        FieldProblem("colleague", "not_your_mentee_introduced"),
        "I know no mentee of yours by that name.",
    ),
    (FieldProblem("introduction_why", "no_reason"), "Please say in a line why the two should"),
    (errors.ConcernIsRead(), "It has been read by now, so it can't be withdrawn any more."),
    (errors.ConcernIsWithdrawn(), "This was withdrawn before you read it."),
    (errors.NotCoordinating(), "You don't coordinate mentorship here any more"),
    (FieldProblem("concern_reader", "not_a_reader"), "Please choose one of these;"),
    (FieldProblem("concern", "unread_concerns", 5), "They have not read your last five yet."),
    (FieldProblem("places", "out_of_range", 20), "Please choose a number from 0 to 20."),
    (FieldProblem("places", "not_a_number"), "Please type a whole number."),
    (FieldProblem("away_until", "past"), "Please choose a day after today."),
    (FieldProblem("away_until", "too_far"), "Please choose a day within the next two years."),
    (FieldProblem("away_until", "not_a_date"), "Please choose a day."),
    (FieldProblem("weekday", "not_a_weekday"), "Please choose a day from Monday to Friday."),
    (FieldProblem("hour", "at_night"), "Please choose an hour of the day, from 7:00 to 18:00."),
    (FieldProblem("pace", "not_chosen"), "Please choose one of these."),
    (FieldProblem("snooze_until", "past"), "Please choose a day after today."),
    (FieldProblem("pause_until", "too_far"), "Please choose a day within the next two years."),
    (FieldProblem("met_on", "to_come"), "That day is still to come."),
    (FieldProblem("met_on", "too_long_ago"), "Please choose a day within the past year."),
    (errors.TooLateForGoal(), "This can't be taken back any more"),
    (FieldProblem("goal_by", "goal_too_far"), "Please choose a day within the next ten years."),
    (FieldProblem("colleagues", "how_many", 2), "Please choose one colleague, or two."),
    (FieldProblem("colleagues", "oneself"), "Please choose someone other than yourself."),
    (FieldProblem("colleagues", "the_mentee"), "That is the person who asks."),
    (FieldProblem("colleagues", "cannot_be_asked_bot"), "One of them is an app, not a person."),
    (FieldProblem("colleagues", "something new"), "Please check this field."),
]


@pytest.mark.parametrize(("refusal", "said"), SENTENCES)
def test_each_refusal_is_said_clearly(refusal: Refusal, said: str) -> None:
    assert problem.sentence(refusal).startswith(said)


def test_no_refusal_is_forgotten() -> None:
    assert {type(refusal) for refusal, _ in SENTENCES} == set(Refusal.__subclasses__())


def test_what_people_typed_never_reaches_a_sentence_raw() -> None:
    said = problem.sentence(errors.AlreadyAsked("x" * 3000 + "\u202e"))
    assert len(said) < 200


def test_a_refusal_comes_with_help() -> None:
    answer = problem.answer("No.")
    assert answer.text == "No."
    assert [each["action_id"] for each in buttons(answer)] == [Button.HELP]


def test_a_full_mentor_is_offered_one_more_place() -> None:
    shown = problem.offer_place(MentorIsFull(7, 3))
    assert labels(shown) == ["Open one more place and accept", "Suggest someone else", "Not now"]
    assert all(carried_by(each) == {"request": 7} for each in buttons(shown))


def test_the_most_places_are_the_most() -> None:
    assert labels(problem.offer_place(MentorIsFull(7, 20))) == ["Suggest someone else", "Not now"]


def test_an_accident_is_admitted_with_a_reference() -> None:
    assert problem.went_wrong("ab12cd") == (
        "Something went wrong on my side and nothing was saved. Please try again. "
        "If it happens again, tell whoever runs me: ab12cd."
    )


def test_an_unknown_word_is_answered_with_the_known_ones() -> None:
    assert "/mentorship profile" in words_of(problem.unknown_word("dance"))
