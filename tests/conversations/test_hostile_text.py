"""What people write is shown as they wrote it: it calls nobody, links nowhere, formats nothing."""

import re
from collections.abc import Iterator
from typing import Any

from sandbox import Actor
from tests.conversations.everyday import accept, ask, say_not_now, suggest
from tests.support.hospital import Hospital

Payload = dict[str, Any]

LIVE = {
    "everybody": "<!channel> <!here> <!everyone> @channel",
    "somebody": "<@U0ADLER> <@U0ADLER|you>",
    "a group": "<!subteam^S1|oncall>",
    "a link": "<https://evil.example|your bank> https://evil.example www.evil.example",
    "a channel": "<#C0GENERAL|general> #general",
    "a date": "<!date^0^{date}|then>",
    "format": "*bold* _italic_ ~gone~ `code` ```more```",
    "a quote": "> said nobody",
    "escaped": "&lt;!channel&gt; &amp;",
    "emoji": "👩🏽‍⚕️ :tada: 🫀",
    "right to left": "שלום عالم \u202etxt.exe",
}
EVERYTHING = " ".join(LIVE.values())
SHORT = "<!here> <@U0ADLER> <https://evil.example|bank> *bold* `x` שלום"
TOKEN = re.compile(r"<([^>]*)>")


def texts(part: object) -> Iterator[tuple[str, str]]:
    """Every text object in a payload: its kind and its text."""
    if isinstance(part, dict):
        if part.get("type") in ("mrkdwn", "plain_text"):
            yield part["type"], part["text"]
        for inner in part.values():
            yield from texts(inner)
    elif isinstance(part, list):
        for inner in part:
            yield from texts(inner)


def rich_kinds(part: object) -> Iterator[str]:
    """What rich text is made of, at its innermost."""
    if isinstance(part, dict):
        if part.get("type") == "rich_text":
            for element in part["elements"]:
                yield from _innermost(element)
        for inner in part.values():
            yield from rich_kinds(inner)
    elif isinstance(part, list):
        for inner in part:
            yield from rich_kinds(inner)


def _innermost(element: Payload) -> Iterator[str]:
    if "elements" in element:
        for inner in element["elements"]:
            yield from _innermost(inner)
    else:
        yield element["type"]


def live_marks(payload: Payload, mentioned: set[str]) -> list[str]:
    """Whatever in this payload Slack would turn into more than letters."""
    shown = [text for kind, text in texts(payload) if kind == "mrkdwn"]
    # Read aloud and in notifications, where an address is letters but a mention still calls.
    aloud = [payload["text"]] if isinstance(payload.get("text"), str) else []
    marks = [mark for text in [*shown, *aloud] for mark in TOKEN.findall(text)]
    foreign = [mark for mark in marks if mark.removeprefix("@") not in mentioned]
    linked = [text for text in shown if re.search(r"https?://|www\.", text)]
    formatted = [text for text in shown if re.search(r"[`~]|_\w+_|\*(bold|R|b)\*", text)]
    return [*foreign, *linked, *formatted]


def assert_nothing_is_live(hospital: Hospital, *mentioned: Actor) -> None:
    """In all that was sent so far, only the people concerned are mentioned."""
    hospital.settle()
    names = {person.id for person in mentioned}
    for payload in hospital.sandbox.payloads:
        assert live_marks(payload, names) == [], payload
        assert set(rich_kinds(payload)) <= {"text"}, payload


def test_in_a_hope(hospital: Hospital, sam: Actor, chen: Actor) -> None:
    chen.open_home()
    for words in LIVE.values():
        sam.command("/findmentor", "@dr.chen")
        sam.fill("hope", words)
        assert sam.submit() == {}
        sam.close()
        hospital.settle()
        read = chen.messages()[-1].words.replace("\u2068", "").replace("\u2069", "")
        assert words.replace("\u202e", "") in read
        sam.click("Withdraw")

    assert_nothing_is_live(hospital, sam, chen)


def test_in_the_longest_hope(hospital: Hospital, sam: Actor, chen: Actor) -> None:
    longest = (EVERYTHING * 10)[:1499].rstrip() + "."
    sam.command("/findmentor", "@dr.chen")
    sam.fill("hope", longest)
    assert sam.submit() == {}
    sam.close()
    chen.wait_for("asks you to be their")
    chen.open_home()
    sam.open_home()
    accept(chen, sam)

    assert_nothing_is_live(hospital, sam, chen)


def test_in_a_note_and_a_line(hospital: Hospital, sam: Actor, mia: Actor, chen: Actor) -> None:
    note = EVERYTHING[:500].rstrip()
    cohen = hospital.person("Dr. Hannah Cohen")
    ask(sam, chen, "A grant.")
    say_not_now(chen, sam, note=note)
    chen.close()
    sam.wait_for("Dr. Grace Chen writes:")
    ask(mia, chen, "An award.")
    suggest(chen, mia, cohen, line=note)
    mia.click("Ask Dr. Hannah Cohen")
    mia.submit()
    mia.close()
    cohen.wait_for("Referred by Dr. Grace Chen")

    assert_nothing_is_live(hospital, sam, mia, chen, cohen)


def test_in_every_field_of_a_profile(hospital: Hospital, sam: Actor, ortega: Actor) -> None:
    ortega.open_home()
    ortega.click("Able to mentor")
    for field in ("title", "specialty", "department"):
        ortega.fill(field, SHORT)
    ortega.fill("topics", "<!here> *bold* `x`\n<https://evil.example|b>\n> quoted\nfalconry")
    ortega.fill("bio", EVERYTHING[:300].rstrip())
    assert ortega.submit() == {}
    ortega.close()
    sam.open_home()
    sam.click("Looking for a mentor")
    sam.choose("Career stage", "Resident")
    for field in ("training_year", "specialty", "topics"):
        sam.fill(field, "<!here> *b* `x`")
    sam.fill("working_on", EVERYTHING[:500].rstrip())
    assert sam.submit() == {}
    sam.close()

    sam.command("/findmentor", "bold falconry")
    assert "Dr. Luis Ortega" in sam.last.words
    sam.click("Profile")
    sam.close()
    ask(sam, ortega, "Hello.")
    ortega.open_home()
    ortega.command("/mentorship")
    sam.open_home()

    assert_nothing_is_live(hospital, sam, ortega)


def test_in_a_name(hospital: Hospital, chen: Actor) -> None:
    robin = hospital.sandbox.join(
        {"id": "U0ROBIN", "name": "*R* <!here> <https://x.example|b> _`@`_", "handle": "robin"}
    )
    ask(robin, chen, "A name like any other.")
    chen.open_home()
    chen.say("yes")
    chen.wait_for("Shall I tell")
    chen.click("Send")
    robin.wait_for("said yes, and is now your")
    hospital.mentor(robin.name, topics=("falconry",))
    chen.command("/findmentor", "falconry")
    assert robin.name.split()[1] in chen.last.words

    assert_nothing_is_live(hospital, chen, robin)


def test_in_a_search(hospital: Hospital, sam: Actor, chen: Actor, adler: Actor) -> None:
    for live in LIVE.values():
        words = f"falconry {live}"
        sam.command("/findmentor", words)
        sam.click("Tell the coordinator")
        sam.say(f"find me a mentor for {words}")
        sam.command("/mentorship", words)
    hospital.settle()

    assert len(adler.messages()) == len(LIVE)
    assert_nothing_is_live(hospital, sam, adler)


def test_in_a_sentence(hospital: Hospital, sam: Actor, chen: Actor) -> None:
    sam.say(f"ask @dr.chen to mentor me: {SHORT}")
    sam.wait_for("Shall I ask")
    sam.click("Send")
    chen.wait_for("asks you to be their")
    sam.say(f"ask {SHORT} to mentor me")
    sam.say(EVERYTHING)

    assert_nothing_is_live(hospital, sam, chen)
    adler = hospital.person("Dr. Ruth Adler")
    assert adler.messages() == []
