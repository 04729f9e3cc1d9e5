"""Home: the one next thing, what waits, whom one asked or could ask, one's people and settings."""

from bot.domain.contents import (
    MentorshipLine,
    Overview,
    Welcome,
)
from bot.domain.contents.planned import (
    PlanPage,
)
from bot.domain.people import Member, MenteeProfile, MentorProfile
from bot.views import goals, own, parts, places, reminders, tasks
from bot.views.agreement_news import where_it_stands
from bot.views.agreements import agreement_button
from bot.views.answers import referral_row
from bot.views.concerns import concern_button
from bot.views.copy import agreements as agreements_copy
from bot.views.copy import help as help_copy
from bot.views.copy import home as copy
from bot.views.copy import labels, words
from bot.views.copy import places as places_copy
from bot.views.ids import Button
from bot.views.introductions import proposed_blocks
from bot.views.meetings import meetings_button
from bot.views.mentorship_window import mentorship_button
from bot.views.mentorships import resume_button
from bot.views.missing_roles import missing_role_line
from bot.views.next_thing import next_thing, somebody_waits
from bot.views.parts import MOST_ON_A_SCREEN, Block, Rendered, View
from bot.views.pausing import again_button
from bot.views.planned import home_part
from bot.views.planned_buttons import plan_button
from bot.views.profiles import profile_buttons
from bot.views.request_cards import about_mentee, asked_card, waiting_card
from bot.views.reviews import review_button
from bot.views.text import fitting, shown

_MOST_IN_HOME = 8
_MOST_IN_ANSWER = 3
_LONGEST_LINE = 300


def show(content: Overview, *, classic: bool) -> View:
    """Where not everything fits, each part shows fewer and says how many more there are."""
    blocks: list[Block] = []
    for most in range(_MOST_IN_HOME, 0, -1):
        apart = [] if content.is_new else [parts.DIVIDER]
        blocks = [*_blocks(content, classic, most, is_home=True), *apart, *_concern(content)]
        if len(blocks) <= MOST_ON_A_SCREEN:
            break
    return {"type": "home", "blocks": blocks}


def overview_answer(content: Overview, *, classic: bool) -> Rendered:
    """The same, shorter, as an answer to a command."""
    people = [
        *(line.partner for line in content.people),
        *(card.mentor for card in content.introductions),
        *(pair.partner for pair in (content.tasks.pairs if content.tasks else ())),
    ]
    return parts.rendered(
        [*_blocks(content, classic, _MOST_IN_ANSWER), *_concern(content)], *people
    )


def welcome(content: Welcome) -> Rendered:
    return parts.rendered(_welcome())


def _blocks(content: Overview, classic: bool, most: int, *, is_home: bool = False) -> list[Block]:
    if content.is_new:
        return _welcome()
    waiting = [waiting_card(card, classic=classic) for card in content.to_answer]
    asked = [asked_card(card, classic=classic) for card in content.asked]
    suggested = [
        *(proposed_blocks(card) for card in content.introductions),
        *(referral_row(line, content.member) for line in content.suggested),
    ]
    people = [_person(line, content, is_home=is_home) for line in content.people]
    empty = [
        "" if waiting or content.only_looks or somebody_waits(content) else copy.NOBODY_WAITING,
        "" if asked or content.only_mentors else copy.NOTHING_ASKED,
        "" if people else copy.NO_PEOPLE,
    ]
    return [
        parts.header(copy.NEXT),
        parts.says(next_thing(content)),
        parts.actions(parts.button(labels.FIND_MENTOR, Button.FIND), _help()),
        *([parts.small(" ".join(filter(None, empty)))] if any(empty) else []),
        *_part(copy.WAITING, waiting, most),
        *_part(copy.ASKED, asked, most),
        *_part(copy.SUGGESTED, suggested, most),
        *_part(places_copy.TITLES, [places.wait_row(line) for line in content.waits], most),
        *_part(copy.PEOPLE, people, most),
        *_part(places_copy.YOUR_PLACES, _own_places(content), most),
        *missing_role_line(content.missing_role),
        *(tasks.home_part(content.tasks) if content.tasks else []),
        *(goals.home_part(content.goals, is_home=is_home) if content.goals else []),
        parts.header(copy.PROFILE),
        *_profiles(content),
        *_reminders(content),
        *(own.home_part() if is_home else []),
    ]


def _own_places(content: Overview) -> list[list[Block]]:
    number = 0 if content.closed_places else content.waited_for_by
    waited = [[parts.says(places_copy.waited_for(number))]] if number else []
    return [*map(places.place_row, content.closed_places), *waited]


def _welcome() -> list[Block]:
    return [
        parts.header(copy.WELCOME),
        parts.says(help_copy.INTRO),
        parts.says(copy.WHICH),
        parts.actions(
            parts.primary(parts.button(labels.LOOKING, Button.LOOKING)),
            parts.button(labels.MENTORING, Button.MENTORING),
            parts.button(labels.BOTH, Button.BOTH),
        ),
        parts.says(copy.NO_PROFILE_NEEDED),
        parts.actions(parts.button(labels.FIND_MENTOR, Button.FIND), _help()),
        parts.small(help_copy.WHO_CAN_READ),
    ]


def _part(heading: str, entries: list[list[Block]], most: int) -> list[Block]:
    """A heading with its entries; without any, nothing."""
    if not entries:
        return []
    left = len(entries) - most
    return [
        parts.header(heading),
        *(block for entry in entries[:most] for block in entry),
        *([parts.small(words.more(left))] if left > 0 else []),
    ]


def _person(line: MentorshipLine, content: Overview, *, is_home: bool) -> list[Block]:
    mentorship, reader = line.mentorship, content.member
    role, partner = mentorship.role, parts.mention(line.partner)
    is_mentor = reader.id == mentorship.mentor_id
    who = copy.you_are(role, partner) if is_mentor else copy.your(role, partner)
    began = words.short_day(mentorship.started_at.astimezone(reader.zone).date())
    agreed = _agreed(line, reader, is_home=is_home)
    review = copy.REVIEWS[line.review] if line.review else ""
    lines = (copy.since(who, began), _how_it_goes(line), agreed, review)
    said = "\n".join(filter(None, lines))
    name = parts.name(line.partner)
    row = [] if mentorship.is_active else [resume_button(mentorship, line.partner)]
    if line.review:
        row.append(review_button(mentorship.id, name))
    if line.agreement:
        row.append(agreement_button(line.agreement, reader, line.partner))
    if mentorship.is_active:
        row.append(plan_button(mentorship.id, name))
    row.append(meetings_button(mentorship.id, name))
    row.append(mentorship_button(mentorship.id, labels.MORE, name))
    shown = [parts.section(said), parts.actions(*row)]
    planned = line.planned
    page = planned and PlanPage(planned, mentorship, reader, line.partner, content.now)
    return [*shown, *(home_part(page) if page else [])]


def _agreed(line: MentorshipLine, reader: Member, *, is_home: bool) -> str:
    """What was agreed is read in Home alone: an answer to a command is a message."""
    if line.agreement is None:
        return ""
    version = line.agreement.in_force
    if is_home and version and not line.agreement.pending:
        rhythm = agreements_copy.RHYTHMS[version.terms.rhythm].lower()
        return agreements_copy.agreed_terms(rhythm, words.short_day(version.ends_on))
    return where_it_stands(line.agreement, reader, parts.mention(line.partner))


def _how_it_goes(line: MentorshipLine) -> str:
    until = line.mentorship.paused_until
    if not line.mentorship.is_active:
        return copy.resting_until(words.day(until)) if until else copy.RESTING
    return copy.last_met(words.day(line.last_met)) if line.last_met else copy.NOT_MET_YET


def _reminders(content: Overview) -> list[Block]:
    if content.reminders is None:
        return []
    return [parts.header(copy.REMINDERS), *reminders.home_part(content.reminders)]


def _profiles(content: Overview) -> list[Block]:
    mentee, mentor = content.mentee_profile, content.mentor_profile
    as_mentee = _mentee_line(mentee) if mentee else copy.NO_MENTEE_PROFILE
    as_mentor = _mentor_line(mentor, content) if mentor else copy.NO_MENTOR_PROFILE
    return [
        _profile(copy.AS_MENTEE, as_mentee),
        _profile(copy.AS_MENTOR, as_mentor),
        profile_buttons(*([again_button()] if _is_closed(content) else [])),
    ]


def _is_closed(content: Overview) -> bool:
    """Whether they closed new requests by themselves, with everything else going on."""
    profile, reminders = content.mentor_profile, content.reminders
    until = profile.not_accepting_until if profile else None
    today = content.now.astimezone(content.member.zone).date()
    rests_for_all = reminders is not None and reminders.reminders.paused_until == until
    return until is not None and until > today and not rests_for_all


def _profile(heading: str, line: str) -> Block:
    return parts.says(f"{heading}: {line}")


def _mentee_line(profile: MenteeProfile) -> str:
    topics = ", ".join(filter(None, map(shown, profile.topics)))
    return fitting([*about_mentee(profile), topics], _LONGEST_LINE) or copy.NO_MENTEE_DETAILS


def _mentor_line(profile: MentorProfile, content: Overview) -> str:
    today = content.now.astimezone(content.member.zone).date()
    if not profile.may_be_asked:
        state = copy.SILENT
    elif profile.not_accepting_until and not profile.is_accepting(today):
        state = copy.away(words.day(profile.not_accepting_until))
    else:
        state = copy.ACCEPTING
    listed = copy.LISTED if profile.listed else copy.UNLISTED
    return fitting([copy.places(content.places), state, listed], _LONGEST_LINE)


def _concern(content: Overview) -> list[Block]:
    """Last, and never crowded out."""
    return [] if content.is_new else [parts.actions(concern_button())]


def _help() -> Block:
    return parts.button(labels.HELP, Button.HELP)
