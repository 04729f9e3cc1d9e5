"""Finds the button or field a test names, and says what there was when it is not there."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from sandbox.app import Shortcut
from sandbox.driver.screens import Screen, View
from sandbox.surface import STATE_KEYS, elements
from sandbox.types import Json


class NotThere(AssertionError):
    """She looked for something and it was not on her screen; the message says what was."""


@dataclass(frozen=True)
class Spot:
    """One element on one screen; `picked` is the entry of an overflow menu."""

    screen: Screen
    block: Json
    element: Json
    picked: Json | None = None


WordsOf = Callable[[list[Json]], str]


def button(screens: Iterable[Screen], label: str, block: str | None, words: WordsOf) -> Spot:
    """The one such button on the first screen that has any."""
    screens = list(screens)
    for screen in screens:
        spots = [spot for spot in _buttons(screen) if _label(spot) == label]
        spots = _narrowed(spots, screen, block, words) if block else spots
        if len(spots) == 1:
            return spots[0]
        if spots:
            where = "; ".join(repr(words([spot.block])) for spot in spots)
            raise NotThere(
                f"{len(spots)} buttons say {label!r}: name one with block=…, by its block_id"
                f" or by words near it. They are in: {where}"
            )
    raise NotThere(f"no button {label!r}{_near(block)} to click. {_seen(screens)}")


def field(screens: Iterable[Screen], name: str) -> Spot:
    """The field with this label, block_id, action_id or placeholder."""
    screens = list(screens)
    for screen in screens:
        for block, element in elements(screen.blocks):
            if element["type"] in STATE_KEYS and name in _names(block, element):
                return Spot(screen, block, element)
    raise NotThere(f"no field {name!r} to fill in. {_seen(screens)}")


def shortcut(shortcuts: list[Shortcut], name: str) -> str:
    """The callback_id of the shortcut with this name."""
    for known in shortcuts:
        if name in (known.name, known.callback_id):
            return known.callback_id
    names = ", ".join(known.name for known in shortcuts) or "none"
    raise NotThere(f"no shortcut {name!r}; there are {names}")


def _buttons(screen: Screen) -> Iterator[Spot]:
    for block, element in elements(screen.blocks):
        if element["type"] == "button":
            yield Spot(screen, block, element)
        for option in element.get("options", []) if element["type"] == "overflow" else []:
            yield Spot(screen, block, element, option)


def _label(spot: Spot) -> str:
    return str((spot.picked or spot.element)["text"]["text"])


def _narrowed(spots: list[Spot], screen: Screen, block: str, words: WordsOf) -> list[Spot]:
    """By block_id; else by words in the button's block; else the first below such words."""
    for test in (
        lambda spot: spot.block["block_id"] == block,
        lambda spot: block in words([spot.block]),
    ):
        if found := [spot for spot in spots if test(spot)]:
            return found
    order = [each["block_id"] for each in screen.blocks]
    above = [at for at, each in enumerate(screen.blocks) if block in words([each])]
    if not above:
        return []
    below = [s for s in spots if s.block["block_id"] in order[above[0] :]]
    return below[:1]


def _names(block: Json, element: Json) -> set[str]:
    texts = [block.get("label"), block.get("text"), element.get("placeholder")]
    names = {text["text"] for text in texts if text}
    return names | {block["block_id"], element["action_id"]}


def _near(block: str | None) -> str:
    return f" near {block!r}" if block else ""


def _seen(screens: list[Screen]) -> str:
    if not screens:
        return "She sees nothing at all."
    return "She sees:\n" + "\n".join(portrait(screen) for screen in screens[:3])


def portrait(screen: Screen) -> str:
    """A screen in a few lines, for the reader of a failed test."""
    kind = f"{screen.kind} {screen.title!r}" if isinstance(screen, View) else "message"
    words = screen.words.replace("\n", " / ")
    lines = [f"  {kind}: {words}", f"    buttons: {', '.join(screen.buttons) or 'none'}"]
    if isinstance(screen, View):
        lines.append(f"    fields: {', '.join(screen.labels) or 'none'}")
        lines += [f"    to send it: {screen.submit_label}"] if screen.submit_label else []
        if screen.errors:
            lines.append(f"    errors: {screen.errors}")
    return "\n".join(lines)
