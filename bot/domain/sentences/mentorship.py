"""Sentences about a mentorship: how the two work together, its reviews, and its end."""

from dataclasses import dataclass

from bot.domain.sentences.forms import WHO, Parts, Table, named


@dataclass(frozen=True, slots=True)
class ShowAgreement:
    """`who` is a name, or a platform id where `is_id`; empty for whoever it is with."""

    who: str
    is_id: bool


@dataclass(frozen=True, slots=True)
class ShowReview:
    """`who` as for an agreement."""

    who: str
    is_id: bool


@dataclass(frozen=True, slots=True)
class EndMentorship:
    """`who` as for an agreement."""

    who: str
    is_id: bool


Pairing = ShowAgreement | ShowReview | EndMentorship

_SHOW = (
    r"(?:(?:show|see|read|list|open|view|change|edit|update|get|what(?:'?s|\s+is))(?:\s+me)?\s+)?"
)
_OUR = r"(?:(?:my|our|the|an|all)\s+)*"
_WITH = rf"(?:\s+(?:with|of)\s+{WHO})?"
_STOP = r"(?:end|stop|finish|close|terminate|leave|quit)"
_MENTORSHIP = r"(?:mentorships?|mentoring|(?:mentoring\s+)?relationship)"
_NO_MORE = r"i\s+(?:do\s+not|don'?t|no\s+longer)\s+want"
_BEGIN = (
    r"(?:(?:(?:show|see|open|view|start|begin|do|hold|have|continue|finish)(?:\s+me)?"
    r"|(?:it'?s\s+)?time\s+for)\s+)?"
)
_LATEST = r"(?:(?:my|our|the|a|all|next|new|last|past|earlier|previous)\s+)*"
_REVIEW = r"(?:(?:goals?|mentorship|mentoring|progress|quarterly)\s+)?reviews?"
_LONGER = r"(?:\s+(?:any\s?more|any\s+longer))?"


def read_pairing(said: str) -> Pairing | None:
    return _TABLE.read(said)


def _agreement(parts: Parts) -> ShowAgreement:
    return ShowAgreement(*named(parts.get("who", "")))


def _review(parts: Parts) -> ShowReview:
    return ShowReview(*named(parts.get("who", "")))


def _end(parts: Parts) -> EndMentorship:
    return EndMentorship(*named(parts.get("who", "")))


_TABLE: Table[Pairing] = Table(
    (
        (
            rf"{_SHOW}{_OUR}agreements?{_WITH}",
            rf"(?:show\s+(?:me\s+)?)?what\s+(?:(?:did|have|had)\s+)?(?:we|i)\s+agreed?(?:\s+(?:on|to))?(?:\s+with\s+{WHO})?",
            r"how\s+(?:do|did|will|should)\s+we\s+work(?:\s+together)?",
        ),
        _agreement,
    ),
    (
        (
            rf"{_BEGIN}{_LATEST}{_REVIEW}(?:\s+with\s+{WHO})?",
            rf"review\s+{_OUR}(?:goals?|{_MENTORSHIP}|progress)(?:\s+with\s+{WHO})?",
        ),
        _review,
    ),
    (
        (
            rf"{_STOP}\s+{_OUR}{_MENTORSHIP}{_WITH}",
            rf"end(?:\s+(?:it|this|things))?(?:\s+with\s+{WHO})?",
            rf"(?:stop|finish)\s+(?:it|this|things)\s+with\s+{WHO}",
            rf"(?:stop|finish|end|quit)\s+(?:working|meeting)\s+with\s+{WHO}",
            rf"{_NO_MORE}\s+(?:to\s+(?:be\s+mentored\s+by|mentor|work\s+with))\s+{WHO}{_LONGER}",
            rf"{_NO_MORE}\s+{WHO}\s+(?:as|to\s+be)\s+my\s+mentor{_LONGER}",
        ),
        _end,
    ),
)
