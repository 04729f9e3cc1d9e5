"""Home: the next thing, what waits, whom one asked, one's people, one's profile."""

import re
from dataclasses import replace
from datetime import date

import pytest

from bot.domain.contents import MentorshipLine, Overview, Welcome
from bot.domain.people import MentorProfile, Role
from bot.domain.reminders import Reminders
from bot.domain.review import Due
from bot.views import home
from bot.views.ids import Button
from bot.views.parts import View
from tests.views import agreed, aimed, arranged, cast, introduced, nudged, placed, worked
from tests.views.wording import buttons, labels, words_of

HEADINGS = [
    "Next", "Waiting for you", "You asked", "Suggested to you", "Your people", "Your profile",
    "Your data",
]  # fmt: skip


def headings(view: View) -> list[str]:
    return [each["text"]["text"] for each in view["blocks"] if each["type"] == "header"]


def next_thing(content: Overview) -> str:
    text: str = home.show(content, classic=False)["blocks"][1]["text"]["text"]
    return text


def test_home_has_its_parts_in_order() -> None:
    view = home.show(cast.OVERVIEW, classic=False)
    assert headings(view) == HEADINGS
    assert labels(view) == [
        "Find a mentor", "Help",
        "Accept", "Suggest someone else", "Not now",
        "Withdraw", "Ask Dr. Yu",
        "Plan a meeting", "Meetings", "More",
        "Profile as mentee", "Profile as mentor",
        "My record", "Export all my data", "Delete my data",
        "Something's wrong",
    ]  # fmt: skip


def test_home_says_what_state_everything_is_in() -> None:
    said = words_of(home.show(cast.OVERVIEW, classic=False))
    assert "Waiting for an answer since Sunday 22 November 2026. Dr. Chen usually" in said
    assert "Suggested by Dr. Chen. Open until Sunday 6 December 2026." in said
    assert "<@U0002> is your advisor, since 22 November 2026.\nNot met yet." in said
    assert "As mentee: Resident · PGY-2 · Pediatrics · grants" in said
    assert "As mentor: 2 of 3 places free · accepting requests · listed" in said


def test_a_new_member_is_asked_what_brings_them() -> None:
    view = home.show(cast.EMPTY, classic=False)
    welcome = home.welcome(Welcome(cast.MIA))
    assert view["blocks"] == welcome.blocks
    assert [each["action_id"] for each in buttons(view)] == [
        Button.LOOKING, Button.MENTORING, Button.BOTH, Button.FIND, Button.HELP,
    ]  # fmt: skip
    assert labels(view)[:3] == ["Looking for a mentor", "Able to mentor", "Both"]
    assert "Slack administrators may be able to export messages, this chat included" in welcome.text


PERSON = MentorshipLine(cast.MENTORSHIP, cast.CHEN)
MET = replace(PERSON, last_met=date(2026, 11, 3))
TO_PICK = replace(PERSON, planned=arranged.PROPOSED)
TO_CONFIRM = replace(PERSON, agreement=agreed.THEIRS_CONFIRMED)
OVER = replace(PERSON, planned=arranged.OVER)
PLANNED = replace(PERSON, planned=arranged.SCHEDULED)
RESTING = replace(PERSON, mentorship=nudged.SILENT)
REVIEW_DUE = replace(PLANNED, review=Due.TIME)
REVIEW_BEGUN = replace(PLANNED, review=Due.BEGUN)
AWAY = replace(nudged.FORM, reminders=nudged.AWAY)
QUIET = replace(cast.OVERVIEW, to_answer=(), asked=(), referrals=(), people=())


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (cast.OVERVIEW, "One person waits for your answer. One tap is enough."),
        (replace(QUIET, to_answer=(cast.card(),) * 2), "2 people wait for your answer."),
        (replace(QUIET, referrals=(cast.referral_line(),)), "Someone was suggested to you."),
        (replace(QUIET, asked=(cast.card(),)), "1 request on the way."),
        (replace(QUIET, people=(PERSON,)), "Agree with Dr. Chen on when you first meet."),
        (replace(QUIET, people=(MET,)), "Agree with Dr. Chen on when you meet next."),
        (replace(QUIET, people=(PERSON, MET)), "Agree with your people on when you meet next."),
        (replace(QUIET, people=(TO_PICK, TO_CONFIRM)), "Dr. Chen proposes to meet."),
        (
            replace(QUIET, people=(TO_CONFIRM, OVER)),
            "How you work together waits for you to confirm",
        ),
        (replace(QUIET, people=(OVER,)), "Say what came of a meeting below."),
        (replace(QUIET, people=(PLANNED,)), "You meet Dr. Chen next, on Tuesday 24 November"),
        (replace(QUIET, people=(PLANNED, PERSON)), "Agree with Dr. Chen on when you first meet."),
        (
            replace(QUIET, people=(PLANNED,), tasks=worked.LIST),
            "“Draft the study protocol”, due Monday 23 November 2026, is to be done.",
        ),
        (replace(QUIET, people=(REVIEW_DUE,)), "Your review with Dr. Chen is due."),
        (
            replace(QUIET, people=(REVIEW_DUE,), asked=(cast.card(),)),
            "Your review with Dr. Chen is due.",
        ),
        (
            replace(QUIET, people=(REVIEW_DUE,), tasks=worked.LIST),
            "“Draft the study protocol”, due Monday 23 November 2026, is to be done.",
        ),
        (
            replace(QUIET, people=(REVIEW_BEGUN,), tasks=worked.LIST),
            "Dr. Chen has begun a review. Your part takes a minute.",
        ),
        (replace(QUIET, people=(RESTING,)), "Find someone to ask"),
        (
            replace(QUIET, reminders=AWAY, people=cast.OVERVIEW.people),
            "You are away, and nothing waits for you.",
        ),
        (QUIET, "Find someone to ask"),
        (replace(QUIET, mentee_profile=None), "People who look for a mentor can find you."),
        (
            replace(QUIET, mentee_profile=None, mentor_profile=MentorProfile()),
            "Fill in your profile as mentor and list it",
        ),
    ],
)
def test_the_next_thing_is_one(content: Overview, said: str) -> None:
    assert next_thing(content).startswith(said)


@pytest.mark.parametrize(
    ("line", "said"), [(REVIEW_DUE, "A review is due."), (REVIEW_BEGUN, "A review waits for you.")]
)
def test_a_review_that_is_due_stands_with_its_people_one_tap_away(
    line: MentorshipLine, said: str
) -> None:
    view = home.show(replace(QUIET, people=(line,)), classic=False)
    assert said in words_of(view)
    assert "Review" in labels(view)
    without = home.show(replace(QUIET, people=(PLANNED,)), classic=False)
    assert "Review" not in labels(without)


def test_empty_parts_say_in_one_line_what_will_come_there() -> None:
    view = home.show(QUIET, classic=False)
    assert headings(view) == ["Next", "Your profile", "Your data"]
    assert (
        "Nobody waits for an answer from you. "
        "No request of yours is open. The worst they can say is not now. "
        "A first yes brings your people here."
    ) in words_of(view)


def test_an_empty_part_does_not_hide_the_others() -> None:
    asked = replace(QUIET, asked=(cast.card(),))
    view = home.show(asked, classic=False)
    assert headings(view) == ["Next", "You asked", "Your profile", "Your data"]
    assert (
        "Nobody waits for an answer from you. A first yes brings your people here."
    ) in words_of(view)


@pytest.mark.parametrize(
    "content",
    [
        replace(QUIET, mentee_profile=None),
        replace(QUIET, mentee_profile=None, mentor_profile=None, to_answer=(cast.card(),)),
        replace(
            QUIET,
            member=cast.CHEN,
            mentee_profile=None,
            people=(MentorshipLine(cast.MENTORSHIP, cast.MIA),),
        ),
    ],
    ids=["listed", "asked", "has a mentee"],
)
def test_whoever_only_mentors_is_not_told_that_they_asked_nobody(content: Overview) -> None:
    assert "No request of yours is open." not in words_of(home.show(content, classic=False))


@pytest.mark.parametrize("waits", [TO_PICK, TO_CONFIRM], ids=["times", "agreement"])
def test_nobody_is_said_to_wait_while_one_of_their_people_does(waits: MentorshipLine) -> None:
    quiet = replace(QUIET, people=(PERSON,))
    assert "Nobody waits for an answer from you." in words_of(home.show(quiet, classic=False))
    content = replace(QUIET, people=(waits,))
    assert "Nobody waits" not in words_of(home.show(content, classic=False))


def test_a_mentor_who_has_a_mentor_may_ask_another() -> None:
    both = replace(QUIET, mentee_profile=None, people=cast.OVERVIEW.people)
    assert "No request of yours is open." in words_of(home.show(both, classic=False))


def test_both_sides_of_a_mentorship_read_it_their_way() -> None:
    as_mentor = replace(
        QUIET, member=cast.CHEN, people=(MentorshipLine(cast.MENTORSHIP, cast.MIA),)
    )
    said = words_of(home.show(as_mentor, classic=False))
    assert "You are an advisor to <@U0001>, since 22 November 2026." in said


@pytest.mark.parametrize(
    ("line", "said", "offered"),
    [
        (PERSON, "Not met yet.", []),
        (replace(PERSON, last_met=nudged.MONDAY), "Last met on Monday 23 November 2026.", []),
        (
            replace(PERSON, mentorship=nudged.PAUSED, last_met=nudged.MONDAY),
            "Resting until Monday 4 January 2027.",
            ["Resume"],
        ),
        (RESTING, "Resting for now.", ["Resume"]),
    ],
)
def test_each_of_one_s_people_has_a_line_on_how_it_goes(
    line: MentorshipLine, said: str, offered: list[str]
) -> None:
    view = home.show(replace(QUIET, people=(line,)), classic=False)
    assert f"since 22 November 2026.\n{said}" in words_of(view)
    assert [each for each in labels(view) if each == "Resume"] == offered


@pytest.mark.parametrize(
    ("chosen", "said", "offered"),
    [
        (nudged.REMINDERS, "Tuesdays at 9:00, every week.", ["Change"]),
        (
            nudged.AWAY,
            "Everything is paused until Monday 4 January 2027.",
            ["I'm back", "Change"],
        ),
    ],
)
def test_reminders_are_one_line_with_a_way_to_change_them(
    chosen: Reminders, said: str, offered: list[str]
) -> None:
    form = replace(nudged.FORM, reminders=chosen)
    view = home.show(replace(QUIET, reminders=form), classic=False)
    assert headings(view)[-2:] == ["Reminders", "Your data"]
    assert said in words_of(view)
    assert "3 messages from me this month." in words_of(view)
    after = ["My record", "Export all my data", "Delete my data", "Something's wrong"]
    assert labels(view)[-len(offered) - len(after) :] == [*offered, *after]


@pytest.mark.parametrize(
    ("profile", "said"),
    [
        (cast.MENTOR_PROFILE.away(cast.LATER), "not accepting until Monday 4 January 2027"),
        (cast.MENTOR_PROFILE.away(cast.TODAY), "accepting requests · listed"),
        (cast.MENTOR_PROFILE.silent(), "not to be asked through this app"),
        (MentorProfile(), "not listed: people can ask you only by name"),
        (None, "As mentor: Not written yet."),
    ],
)
def test_the_mentor_s_state_is_said(profile: MentorProfile | None, said: str) -> None:
    assert said in words_of(home.show(replace(QUIET, mentor_profile=profile), classic=False))


@pytest.mark.parametrize("classic", [False, True])
def test_a_busy_mentor_s_home_still_fits(classic: bool) -> None:
    busy = replace(
        cast.OVERVIEW,
        to_answer=(cast.card(),) * 60,
        asked=(cast.card(),) * 60,
        people=cast.OVERVIEW.people * 200,
    )
    view = home.show(busy, classic=classic)
    assert len(view["blocks"]) <= 100
    assert "and 52 more" in words_of(view)
    assert "and 192 more" in words_of(view)
    assert headings(view) == HEADINGS
    assert len(home.overview_answer(busy, classic=classic).blocks) <= 50


def test_a_colleague_who_was_suggested_is_nobody_one_asked() -> None:
    suggested = replace(QUIET, referrals=(cast.referral_line(),))
    view = home.show(suggested, classic=False)
    assert headings(view) == ["Next", "Suggested to you", "Your profile", "Your data"]
    assert "No request of yours is open." in words_of(view)


def test_closed_suggestions_are_left_out() -> None:
    closed = replace(QUIET, referrals=(cast.referral_line(is_open=False),))
    assert "Dr. Yu" not in words_of(home.show(closed, classic=False))


def test_however_much_there_is_settings_and_ones_data_stay_within_reach() -> None:
    """Twenty mentees, each with a meeting planned, eighty tasks, and requests both ways."""
    full = replace(
        cast.OVERVIEW,
        to_answer=(cast.card(mentee=cast.YU, mentor=cast.MIA),) * 12,
        asked=(cast.card(),) * 12,
        referrals=(cast.referral_line(),) * 12,
        people=(replace(PLANNED, agreement=agreed.AGREED),) * 20,
        waits=placed.WAITS * 6,
        closed_places=placed.PLACES * 6,
        introductions=introduced.CARDS[:1] * 12,
        missing_role=Role.SPONSOR,
        tasks=worked.FULL_LIST,
        goals=aimed.LIST,
        reminders=nudged.FORM,
    )
    view = home.show(full, classic=True)
    assert 80 <= len(view["blocks"]) <= 100
    shown = labels(view)
    assert shown[-1] == "Something's wrong"
    assert {"Pause", "My record", "Delete my data"} <= set(shown)
    assert {"Next", "Your people", "Your tasks", "Your goals"} <= set(headings(view))
    assert re.search(r"\band \d+ more\b", words_of(view))
