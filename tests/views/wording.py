"""Every screen and message, with any words in the places where people write."""

import json
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from typing import Any, TypeVar

from bot.domain.errors import MentorIsFull
from bot.domain.matching import Filters
from bot.domain.messages import Kind
from bot.domain.people import Format, Role, Stage
from bot.domain.request import RequestState
from bot.views import (
    agreements,
    concerns,
    find_mentor,
    help,
    home,
    introductions,
    mentorship_window,
    messages,
    problem,
    profiles,
    requests,
)
from bot.views.parts import Rendered, View
from tests.views import (
    agreed,
    aimed,
    arranged,
    cast,
    confided,
    introduced,
    kept,
    met,
    nudged,
    placed,
    windows,
    worked,
)

Content = TypeVar("Content")
_AGREEMENT_LINES = tuple((Kind.DIGEST, nudged.digest(line)) for line in agreed.LINES)
_MESSAGES = (
    *cast.MESSAGES,
    *nudged.MESSAGES,
    *agreed.MESSAGES,
    *_AGREEMENT_LINES,
    *worked.MESSAGES,
    *met.MESSAGES,
    *kept.MESSAGES,
    *confided.MESSAGES,
    *placed.MESSAGES,
    *aimed.MESSAGES,
    *introduced.MESSAGES,
    *arranged.MESSAGES,
)
_OVERVIEWS = (
    cast.OVERVIEW,
    cast.EMPTY,
    nudged.OVERVIEW,
    *worked.OVERVIEWS,
    *placed.OVERVIEWS,
    *aimed.OVERVIEWS,
    *introduced.OVERVIEWS,
    *arranged.OVERVIEWS,
)
NOT_WRITTEN_BY_PEOPLE = {"platform_id", "tz", "field", "problem", "key"}


def said_with(content: Content, words: str) -> Content:
    """The same content, with every text a person wrote replaced by these words."""
    if isinstance(content, tuple):
        return type(content)(said_with(each, words) for each in content)
    if isinstance(content, dict):
        return {  # type: ignore[return-value]
            key: words if type(each) is str else said_with(each, words)
            for key, each in content.items()
        }
    if not is_dataclass(content) or isinstance(content, type):
        return content
    changes: dict[str, Any] = {}
    for each in fields(content):
        value = getattr(content, each.name)
        if isinstance(value, str) and not isinstance(value, Enum):
            value = value if each.name in NOT_WRITTEN_BY_PEOPLE else words
        elif isinstance(value, tuple) and value and type(value[0]) is str:
            value = (words,) * len(value)
        else:
            value = said_with(value, words)
        changes[each.name] = value
    return replace(content, **changes)


def all_messages(words: str | None = None, *, classic: bool) -> Iterator[tuple[str, Rendered]]:
    for kind, content in _MESSAGES:
        shown = content if words is None else said_with(content, words)
        yield (
            kind.value,
            messages.render(kind, shown, classic=classic, team="T1", app_user="U0BOT"),
        )
    yield from _answers(words, classic=classic)


def _answers(words: str | None, *, classic: bool) -> Iterator[tuple[str, Rendered]]:
    def said(content: Content) -> Content:
        return content if words is None else said_with(content, words)

    for overview in _OVERVIEWS:
        yield "overview", home.overview_answer(said(overview), classic=classic)
    yield "outcome", requests.show_card_answer(said(cast.card(RequestState.ACCEPTED)))
    yield "told", find_mentor.told_answer(said((cast.PRIYA,)))
    yield "refusal", problem.answer(f"No. {words}")
    yield "unknown word", problem.unknown_word(words or "dance")
    yield "which profile", profiles.which_profile()


def all_views(words: str | None = None, *, classic: bool) -> Iterator[View]:
    def said(content: Content) -> Content:
        return content if words is None else said_with(content, words)

    for overview in _OVERVIEWS:
        yield home.show(said(overview), classic=classic)
    for found in (cast.FOUND, cast.NOBODY):
        yield find_mentor.show_found(said(found), classic=classic)
    filters = Filters("Cardiology", Role.COACH, Format.CALL, Stage.FELLOW, True)
    yield find_mentor.ask_need()
    yield find_mentor.refine("grants" if words is None else words, said(filters))
    yield find_mentor.told_view(said((cast.PRIYA,)))
    yield from windows.profile_views(said)
    yield requests.ask_form(said(cast.ASK_FORM))
    yield requests.ask_form(said(cast.REFERRED_FORM))
    yield requests.asked(said(cast.card()))
    yield requests.not_now_form(said(cast.card()))
    yield requests.refer_form(said(cast.card()))
    for state in RequestState:
        yield requests.answered(said(cast.card(state)))
        yield requests.answered(said(cast.card(state, already=True)))
    yield from windows.reminder_views(said)
    for page in agreed.PAGES:
        yield agreements.show(said(page))
        yield agreements.write(said(page))
        yield agreements.show_versions(said(page))
    yield from windows.task_views(said)
    yield from windows.goal_views(said)
    yield from windows.review_views(said)
    yield from windows.meeting_views(said)
    yield from windows.own_views(said)
    for concern_form in confided.FORMS:
        yield concerns.write_concern(said(concern_form))
    yield concerns.show_sent(said(confided.SENT))
    for concern_page in confided.PAGES:
        yield concerns.show_page(said(concern_page))
    yield introductions.write_introduction(said(introduced.FORM))
    yield introductions.write_introduction(said(introduced.ASKED_ABOUT))
    yield introductions.show_sent(said(introduced.CARD))
    for window in (*confided.WINDOWS, *introduced.WINDOWS):
        yield mentorship_window.show(said(window))
    yield from windows.place_views(said)
    yield from windows.planned_views(said)
    yield help.modal(has_coordinators=True)
    yield problem.modal(f"No. {words}")
    yield problem.offer_place(MentorIsFull(7, 3))


def labels(shown: Rendered | View) -> list[str]:
    """What the buttons say, in order."""
    return [button["text"]["text"] for button in buttons(shown)]


def buttons(shown: Rendered | View) -> list[dict[str, Any]]:
    return [part for part in parts_of(shown) if part.get("type") == "button"]


def inputs(view: View) -> dict[str, dict[str, Any]]:
    return {block["block_id"]: block for block in view["blocks"] if block["type"] == "input"}


def words_of(shown: Rendered | View) -> str:
    """Every text on a screen, mrkdwn as it is written."""
    texts = (part.get("text") for part in parts_of(shown))
    return "\n".join(text for text in texts if isinstance(text, str))


def parts_of(shown: Rendered | View) -> Iterator[dict[str, Any]]:
    """Every object of a screen, from the outside in."""
    blocks = shown.blocks if isinstance(shown, Rendered) else shown["blocks"]
    yield from _objects(blocks)


def carried_by(button: dict[str, Any]) -> dict[str, Any]:
    value: dict[str, Any] = json.loads(button["value"])
    return value


def _objects(node: Any) -> Iterator[dict[str, Any]]:
    if isinstance(node, dict):
        yield node
        for each in node.values():
            yield from _objects(each)
    elif isinstance(node, list):
        for each in node:
            yield from _objects(each)
