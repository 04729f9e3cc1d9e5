"""Profiles: the two forms, and a mentor's page as others see it."""

from collections.abc import Collection
from datetime import date
from enum import StrEnum

from bot.domain.contents import MentorPage, PendingFirst, RequestCard
from bot.domain.people import (
    LONGEST_BIO,
    MOST_PLACES,
    Format,
    MenteeProfile,
    MentorProfile,
    Role,
    Stage,
)
from bot.views import inputs, parts
from bot.views.carried import carry
from bot.views.copy import answers, labels, words
from bot.views.copy import find_mentor as finding
from bot.views.copy import profiles as copy
from bot.views.ids import Button, Field, Form
from bot.views.parts import Block, Rendered, View
from bot.views.request_cards import excerpt
from bot.views.text import fitting, listed, shown

_MOST_WAITING = 20
_LONGEST_LINE = 80
_LONGEST_YEAR = 40
_LONGEST_TOPICS = 700
_LONGEST_WORKING_ON = 500


def edit_mentee(profile: MenteeProfile | None) -> View:
    now = profile or MenteeProfile()
    stage = now.stage if profile else None
    year = inputs.line(Field.TRAINING_YEAR, copy.TRAINING_YEAR, now.training_year, _LONGEST_YEAR)
    blocks = [
        parts.says(copy.MENTEE_INTRO),
        inputs.select(Field.STAGE, copy.STAGE, inputs.options(Stage), stage),
        inputs.example(year, copy.TRAINING_YEAR_EXAMPLE),
        _line(Field.SPECIALTY, copy.SPECIALTY, now.specialty),
        _topics(now.topics),
        inputs.paragraph(Field.WORKING_ON, copy.WORKING_ON, now.working_on, _LONGEST_WORKING_ON),
    ]
    return _profile_form(labels.MENTEE_PROFILE, blocks, Form.MENTEE_PROFILE)


def edit_mentor(profile: MentorProfile | None, today: date) -> View:
    """Someone without a profile starts from a listed one: that is what the form is for."""
    now = profile or MentorProfile(listed=True)
    blocks = [
        parts.says(copy.MENTOR_INTRO),
        inputs.example(_line(Field.TITLE, copy.TITLE, now.title), copy.TITLE_EXAMPLE),
        _line(Field.SPECIALTY, copy.SPECIALTY, now.specialty),
        _line(Field.DEPARTMENT, copy.DEPARTMENT, now.department),
        _topics(now.topics),
        *_ways_of_mentoring(now),
        *_being_found(now, today),
    ]
    return _profile_form(labels.MENTOR_PROFILE, blocks, Form.MENTOR_PROFILE)


def saved_mentee() -> View:
    return parts.information(labels.SAVED, [parts.says(copy.MENTEE_SAVED)])


def saved_mentor(profile: MentorProfile) -> View:
    sentences = [_how_found(profile)]
    if profile.may_be_asked and profile.not_accepting_until:
        sentences.append(copy.saved_away(profile.not_accepting_until))
    return parts.information(labels.SAVED, [parts.says(" ".join(sentences))])


def which_profile() -> Rendered:
    return parts.rendered([parts.says(copy.WHICH), profile_buttons()])


def profile_buttons(*others: Block) -> Block:
    return parts.actions(
        parts.button(labels.MENTEE_PROFILE, Button.LOOKING),
        parts.button(labels.MENTOR_PROFILE, Button.MENTORING),
        *others,
    )


def pending_first(pending: PendingFirst) -> View:
    """Before a mentor stops accepting: who is waiting, and what they will be told."""
    day = words.day(pending.until)
    blocks = [
        parts.says(answers.waiting(len(pending.cards))),
        *_waiting(pending.cards),
        parts.says(answers.pausing(day, counts_as_not_now=pending.counts_as_not_now)),
        parts.small(answers.ANSWER_FIRST),
    ]
    carried = carry(until=pending.until.isoformat())
    title = answers.PEOPLE_WAITING
    return parts.form(title, blocks, Form.PENDING_FIRST, labels.GO_ON, carried)


def stopped_accepting(until: date) -> View:
    return parts.information(labels.SAVED, [parts.says(copy.saved_away(until))])


def show_mentor(page: MentorPage) -> View:
    """*Ask* stays for a full mentor, who may open a place or suggest someone."""
    profile = page.profile
    blocks = [
        parts.header(parts.name(page.mentor)),
        *(_about(profile) if profile and page.is_shown else [parts.says(copy.NO_PROFILE)]),
        parts.says(" ".join(_availability(page))),
    ]
    may_ask = page.viewer.id != page.mentor.id and _is_asked(page)
    carried = carry(mentor=page.mentor.id)
    ask = parts.primary(parts.button(labels.ASK, Button.ASK, carried, parts.name(page.mentor)))
    return parts.information(labels.PROFILE, [*blocks, *([parts.actions(ask)] if may_ask else [])])


def _ways_of_mentoring(now: MentorProfile) -> list[Block]:
    roles = inputs.checkboxes(Field.ROLES, copy.ROLES, inputs.roles(), now.roles)
    formats = inputs.checkboxes(Field.FORMATS, copy.FORMATS, inputs.options(Format), now.formats)
    stages = inputs.checkboxes(Field.STAGES, copy.STAGES, inputs.options(Stage), now.stages)
    places = inputs.whole_number(Field.PLACES, copy.PLACES, now.places, MOST_PLACES)
    bio = inputs.paragraph(Field.BIO, copy.BIO, now.bio, LONGEST_BIO)
    return [
        inputs.hinted(roles, copy.ROLES_HINT),
        inputs.hinted(formats, copy.FORMATS_HINT),
        inputs.hinted(stages, copy.STAGES_HINT),
        inputs.hinted(places, copy.PLACES_HINT),
        inputs.hinted(bio, copy.BIO_HINT),
    ]


def _being_found(now: MentorProfile, today: date) -> list[Block]:
    until = now.not_accepting_until
    ahead = until if until and until > today else None
    silent = not now.may_be_asked
    away = inputs.day(Field.AWAY_UNTIL, copy.AWAY_UNTIL, ahead)
    return [
        inputs.tick(Field.LISTED, copy.LISTED, copy.LISTED_OPTION, ticked=now.listed),
        inputs.hinted(away, copy.AWAY_HINT),
        inputs.tick(Field.DO_NOT_ASK, copy.DO_NOT_ASK, copy.DO_NOT_ASK_OPTION, ticked=silent),
    ]


def _line(field: Field, label: str, value: str) -> Block:
    return inputs.line(field, label, value, _LONGEST_LINE)


def _waiting(cards: tuple[RequestCard, ...]) -> list[Block]:
    left = len(cards) - _MOST_WAITING
    return [
        *(block for card in cards[:_MOST_WAITING] for block in excerpt(card)),
        *([parts.small(words.more(left))] if left > 0 else []),
    ]


def _topics(topics: tuple[str, ...]) -> Block:
    block = inputs.paragraph(Field.TOPICS, copy.TOPICS, "\n".join(topics), _LONGEST_TOPICS)
    return inputs.example(inputs.hinted(block, copy.TOPICS_HINT), copy.TOPICS_EXAMPLE)


def _profile_form(title: str, blocks: list[Block], callback: Form) -> View:
    free = [inputs.optional(each) if _may_be_empty(each) else each for each in blocks]
    return parts.form(title, free, callback, labels.SAVE)


def _may_be_empty(block: Block) -> bool:
    return bool(block["type"] == "input" and block["block_id"] != Field.PLACES)


def _how_found(profile: MentorProfile) -> str:
    if not profile.may_be_asked:
        return copy.SAVED_SILENT
    return copy.SAVED_LISTED if profile.listed else copy.SAVED_UNLISTED


def _is_asked(page: MentorPage) -> bool:
    return page.profile is None or page.profile.is_accepting(page.today)


def _about(profile: MentorProfile) -> list[Block]:
    who = fitting(map(shown, (profile.title, profile.specialty, profile.department)), 300)
    topics = ", ".join(filter(None, map(shown, profile.topics)))
    lines = [
        who,
        copy.topics(topics) if topics else "",
        copy.takes_roles(_either(profile.roles, Role)) if profile.roles else "",
        copy.meets(_meetings(profile.formats)) if profile.formats else "",
        copy.for_stages(_either(profile.stages, Stage)) if profile.stages else "",
    ]
    said = [parts.says(line) for line in lines if line]
    return [*said, *parts.quotes(profile.bio, LONGEST_BIO)]


def _availability(page: MentorPage) -> list[str]:
    profile = page.profile
    if profile and not profile.may_be_asked:
        return [copy.SILENT]
    if profile and profile.not_accepting_until and not profile.is_accepting(page.today):
        return [copy.away(profile.not_accepting_until)]
    places = f"{finding.free_places(page.places)}." if page.places.free else copy.FULL
    usual = finding.usual_answer(page.usual_days) if page.usual_days is not None else ""
    return [part for part in (places, usual) if part]


def _either(chosen: Collection[StrEnum], order: type[StrEnum]) -> str:
    """In the order of the form: "advisor, coach or sponsor"."""
    return listed((kind.value for kind in order if kind in chosen), "or")


def _meetings(liked: Collection[Format]) -> str:
    return listed((words.meeting(each) for each in Format if each in liked), "or")
