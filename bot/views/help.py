"""Help: what can be typed and tapped, with the buttons themselves."""

from bot.views import parts
from bot.views.copy import help as copy
from bot.views.copy import labels, sentences
from bot.views.ids import Button
from bot.views.parts import Block, Rendered, View


def answer(*, has_coordinators: bool = False) -> Rendered:
    return parts.rendered([*_words(has_coordinators), buttons()])


def modal(*, has_coordinators: bool = False) -> View:
    return parts.information(copy.TITLE, _words(has_coordinators))


def not_understood() -> Rendered:
    """Short: a few sentences that work, and the way to everything else."""
    more = parts.button(labels.HELP, Button.HELP)
    return parts.rendered(
        [
            parts.says(sentences.NOT_UNDERSTOOD),
            parts.typed([(sentence, "") for sentence in copy.A_FEW]),
            parts.actions(parts.button(labels.FIND_MENTOR, Button.FIND), more),
        ]
    )


def buttons() -> Block:
    """The three places to start from."""
    return parts.actions(
        parts.button(labels.FIND_MENTOR, Button.FIND),
        parts.button(labels.MENTEE_PROFILE, Button.LOOKING),
        parts.button(labels.MENTOR_PROFILE, Button.MENTORING),
    )


def _words(has_coordinators: bool) -> list[Block]:
    return [
        parts.says(copy.INTRO),
        parts.typed([(typed, f" {does}") for typed, does in copy.COMMANDS]),
        parts.says(copy.SENTENCES_INTRO),
        parts.typed([(sentence, "") for sentence in copy.SENTENCES]),
        parts.says(copy.MENTORS),
        *([parts.says(copy.COORDINATORS)] if has_coordinators else []),
        parts.says(copy.CONCERNS),
        parts.says(copy.HOME),
        parts.small(copy.WHO_CAN_READ),
    ]
