"""Sentences that bring two people together. Why is kept to the letter."""

from dataclasses import dataclass

from bot.domain.sentences.forms import NAMED, WHO, Parts, Table, named


@dataclass(frozen=True, slots=True)
class Introduce:
    """`who` to `to`: names, or platform ids where `is_id` and `to_is_id`; `why` may be empty."""

    who: str
    is_id: bool
    to: str
    to_is_id: bool
    why: str


_TO = rf"(?P<to>{NAMED})"
_BOTH = rf"{WHO}\s+(?:to|with|and)\s+{_TO}"
_WHY = r"(?:(?:\s*[:,;]\s*|\s+-\s+|\s+)because|\s*[:,;]|\s+-\s)\s*(?P<why>.+)"


def read_connecting(said: str) -> Introduce | None:
    return _TABLE.read(said)


def _introduce(parts: Parts) -> Introduce:
    return Introduce(*named(parts["who"]), *named(parts["to"]), parts.get("why", "").strip())


_TABLE: Table[Introduce] = Table(
    (
        (
            rf"(?:introduce|intro|connect)\s+{_BOTH}{_WHY}",
            rf"put\s+{_BOTH}\s+in\s+touch{_WHY}",
            rf"put\s+{WHO}\s+in\s+touch\s+with\s+{_TO}{_WHY}",
            rf"(?:make|do)\s+an\s+intro(?:duction)?\s+(?:between|of|for)\s+{_BOTH}{_WHY}",
            rf"(?:introduce|intro|connect)\s+{_BOTH}",
        ),
        _introduce,
    ),
)
