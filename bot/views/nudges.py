"""The lines of a digest, each as it stands now: a question with its answers, or what was said."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from bot.domain.contents import (
    AgreementLine,
    ApartLine,
    CheckInLine,
    DigestLine,
    FadeLine,
    FitLine,
    GoalNewsLine,
    IntroductionNewsLine,
    MeetingNewsLine,
    OpenPlaceLine,
    PauseOverLine,
    RequestLine,
    TaskNewsLine,
    TasksLine,
    WaitNudgeLine,
)
from bot.domain.contents.concerns import ConcernNudgeLine
from bot.domain.contents.reviews import ReviewLine
from bot.domain.local_time import local_day
from bot.domain.nudges import NudgeKind
from bot.domain.people import Member
from bot.views import introductions, parts
from bot.views.agreement_news import agreement_line
from bot.views.answers import next_to_ask
from bot.views.carried import carry
from bot.views.check_ins import apart, check_in
from bot.views.concerns import concern_line
from bot.views.copy import answers as answers_copy
from bot.views.copy import digests as copy
from bot.views.copy import labels, words
from bot.views.copy import reminders as reminders_copy
from bot.views.goals import goal_news
from bot.views.ids import Button
from bot.views.meetings import meeting_line
from bot.views.parts import Block
from bot.views.places import open_place, wait_nudge
from bot.views.reader import Reader
from bot.views.reminders import usually
from bot.views.request_cards import (
    explaining,
    state_for_mentee,
    state_for_mentor,
    waiting_card,
    withdraw_button,
)
from bot.views.reviews import review_line
from bot.views.task_lines import tasks_due, tasks_news
from bot.views.text import listed


def line_blocks(line: DigestLine, reader: Reader) -> list[Block]:
    return _LINES[type(line)](line, reader)


def people_in(line: DigestLine) -> Iterator[Member]:
    """Everyone a line may mention."""
    match line:
        case CheckInLine() | ApartLine() | AgreementLine() | FitLine() | MeetingNewsLine():
            yield line.partner
        case GoalNewsLine() | ReviewLine():
            yield line.partner
        case RequestLine():
            yield line.card.mentee
        case TaskNewsLine():
            yield from (one.by for one in line.news)


def _request(line: RequestLine, reader: Reader) -> list[Block]:
    is_mentor = line.card.request.mentor_id == reader.member.id
    if line.nudge.kind is NudgeKind.EXPIRY:
        return _expired_for_mentor(line, reader) if is_mentor else _expired(line, reader)
    if not line.card.request.is_pending:
        return _answered(line, is_mentor=is_mentor)
    return _reminder(line, reader) if is_mentor else _no_answer_yet(line)


def _answered(line: RequestLine, *, is_mentor: bool) -> list[Block]:
    card = line.card
    if is_mentor:
        said = f"{copy.asked_you(parts.name(card.mentee))} {state_for_mentor(card)}"
        return [parts.says(said), *explaining(card)]
    return [parts.says(state_for_mentee(card, parts.name(card.mentor)))]


def _reminder(line: RequestLine, reader: Reader) -> list[Block]:
    card = line.card
    asked_on = words.day(local_day(card.request.asked_at, reader.member.zone))
    said = f"{copy.hopes(parts.mention(card.mentee), asked_on)} {copy.ANY_ANSWER}"
    return [parts.section(said), *waiting_card(card, classic=reader.classic)]


def _no_answer_yet(line: RequestLine) -> list[Block]:
    mentor = parts.name(line.card.mentor)
    ask = parts.button(labels.ASK_ELSE, Button.FIND)
    return [
        parts.says(f"{copy.no_answer_yet(mentor)} {copy.ASK_TOO}"),
        parts.actions(ask, withdraw_button(line.card)),
    ]


def _expired(line: RequestLine, reader: Reader) -> list[Block]:
    mentor = parts.name(line.card.mentor)
    return [
        parts.says(f"{copy.not_got_to(mentor)} {copy.NO_ANSWER}"),
        *next_to_ask(answers_copy.ASK_NEXT, line.next, reader.classic),
    ]


def _expired_for_mentor(line: RequestLine, reader: Reader) -> list[Block]:
    said = f"{copy.closed(parts.mention(line.card.mentee))} {copy.NO_HARM}"
    return [parts.section(said), parts.actions(reader.write_to(line.card.mentee))]


def _back_again(line: PauseOverLine) -> Iterator[str]:
    yield copy.WELCOME_BACK
    if line.resumed:
        names = listed(map(parts.name, line.resumed))
        yield copy.go_on(names, several=len(line.resumed) > 1)
    if line.takes_requests:
        yield copy.TAKES_REQUESTS
    elif not line.resumed:
        yield copy.I_WRITE_AGAIN


def _how_often(line: FadeLine, reader: Reader) -> list[Block]:
    if line.nudge.answer:
        return [parts.says(f"{reminders_copy.DONE} {usually(reader.reminders)}.")]
    carried = carry(nudge=line.nudge.id)
    return [
        parts.says(copy.HOW_OFTEN),
        parts.actions(
            parts.button(labels.EVERY_2_WEEKS, Button.LESS, carried),
            parts.button(labels.WHEN_DUE, Button.WHEN_DUE, carried),
            parts.button(labels.STOP, Button.STOP, carried),
        ),
        parts.small(copy.UNTIL_CHOSEN),
    ]


_LINES: Mapping[type[DigestLine], Callable[[Any, Reader], list[Block]]] = {
    AgreementLine: agreement_line,
    ApartLine: apart,
    CheckInLine: check_in,
    ConcernNudgeLine: lambda line, _: concern_line(line),
    FadeLine: _how_often,
    FitLine: lambda line, _: meeting_line(line),
    GoalNewsLine: lambda line, _: goal_news(line),
    IntroductionNewsLine: lambda line, _: introductions.news_line(line),
    MeetingNewsLine: lambda line, _: meeting_line(line),
    OpenPlaceLine: lambda line, _: open_place(line),
    PauseOverLine: lambda line, _: [parts.says(" ".join(_back_again(line)))],
    RequestLine: _request,
    ReviewLine: lambda line, _: review_line(line),
    TaskNewsLine: lambda line, _: tasks_news(line),
    TasksLine: tasks_due,
    WaitNudgeLine: lambda line, _: wait_nudge(line),
}
