"""The dependency rules as a test: who may import whom, and one door for each foreign thing."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PRODUCT = ("app.py", "starting.py", "bot", "handlers", "storage", "sandbox", "demo")
OURS = {"app", "starting", "bot", "handlers", "storage", "sandbox", "demo", "tests", "benchmarks"}

# What a place may import of ours; the longest matching place counts.
MAY_IMPORT = {
    "app.py": {"bot", "handlers", "starting", "storage", "sandbox", "demo"},
    "starting.py": {"bot", "handlers", "storage"},
    "bot/": set[str](),
    "bot/config.py": {"bot.setting_guide"},
    "bot/doctor.py": {"bot.domain"},
    "bot/clock.py": {"bot.domain", "bot.ports"},
    "bot/clock_follower.py": {"bot.clock", "bot.domain"},
    "bot/slack_client.py": set(),
    "bot/slack_people.py": {"bot.domain"},
    "bot/scheduler.py": {
        "bot.clock",
        "bot.clock_follower",
        "bot.domain",
        "bot.ports",
        "bot.usecases",
    },
    "bot/domain/": {"bot.domain"},
    "bot/ports/": {"bot.domain", "bot.ports"},
    "bot/usecases/": {"bot.domain", "bot.ports", "bot.usecases"},
    "bot/views/": {"bot.domain", "bot.usecases", "bot.views"},
    "bot/messenger/": {
        "bot.clock",
        "bot.domain",
        "bot.messenger",
        "bot.ports",
        "bot.slack_client",
        "bot.slack_people",
        "bot.usecases",
        "bot.views",
    },
    "handlers/": {
        "bot.clock",
        "bot.domain",
        "bot.ports",
        "bot.slack_client",
        "bot.slack_people",
        "bot.usecases",
        "bot.views",
        "handlers",
    },
    "storage/": {"bot.domain", "bot.ports", "storage"},
    "sandbox/": {"sandbox"},
    "demo/": {"bot.domain", "bot.ports", "bot.usecases", "demo"},
}

# Each foreign thing and its only doors; the longest matching name counts. What is not of the
# standard library and has no line here has no door at all.
DOORS = {
    "slack_bolt": ("handlers/", "app.py"),
    "slack_sdk": ("handlers/", "bot/messenger/", "bot/slack_client.py", "app.py", "starting.py"),
    "slack_sdk.models": ("bot/views/",),
    "sqlalchemy": ("storage/", "app.py", "starting.py"),
    "alembic": ("storage/", "app.py"),
    "cryptography": ("storage/",),
    "apscheduler": ("bot/scheduler.py",),
    "icalendar": ("bot/views/",),
    "waitress": ("handlers/web_server.py", "app.py"),
    "aiohttp": ("sandbox/",),
    "playwright": ("demo/pictures",),
    "pydantic": ("bot/config.py",),
    "pydantic_settings": ("bot/config.py",),
    "dotenv": ("bot/config.py",),
    "snowballstemmer": ("bot/domain/",),
    "rapidfuzz": ("bot/domain/",),
    "dateutil": ("bot/domain/dates.py",),
    "fpdf": ("bot/views/record_pdf.py",),
    "importlib": (),
    "os.environ": ("bot/config.py",),
    "os.getenv": ("bot/config.py",),
    "datetime.datetime.now": ("bot/clock.py", "sandbox/clock.py"),
    "datetime.datetime.today": ("bot/clock.py",),
    "datetime.datetime.utcnow": (),
    "datetime.date.today": ("bot/clock.py",),
    "time.time": ("bot/clock.py", "sandbox/"),
    "time.time_ns": ("bot/clock.py", "sandbox/"),
}

# Words of the Web API: how a handler answers, and what only the messenger says. A sentence that
# fails has no other answer than a message, so the one error door may post it.
ANSWERS = {"ack", "respond", "views_open", "views_push", "views_update"}
UNASKED = ("chat_", "conversations_", "users_", "files_", "reactions_", "api_call")
BLOCK_KIT = set(
    "actions alert button card carousel checkboxes container context context_actions data_table"
    " data_visualization datepicker divider header home image input markdown modal mrkdwn"
    " multi_static_select multi_users_select overflow plain_text plain_text_input radio_buttons"
    " rich_text section static_select users_select".split()
)

MAY_SPEAK = ("bot/messenger/", "handlers/errors.py")
LINES = {"handlers/": 120, "": 250}
LINES_OF_A_FUNCTION = 40
# A revision is one change, and is not touched again.
REVISIONS = "storage/migrations/versions/"


def sources() -> Iterator[tuple[str, str]]:
    for place in PRODUCT:
        root = ROOT / place
        for file in [root] if root.suffix else sorted(root.rglob("*.py")):
            if file.exists():
                yield str(file.relative_to(ROOT)), file.read_text()


def breaches(path: str, text: str) -> list[str]:
    tree = ast.parse(text)
    names = {full for _, full in imports(path, tree)}
    found = [f"imports {name}" for name in sorted(names) if not may_import(path, name)]
    names.update(reached(path, tree))
    found += [f"uses {name}" for name in sorted(names) if not has_door(path, name)]
    # The sandbox is Slack, so it may say all of Slack's words.
    if not path.startswith("sandbox/"):
        found += sorted(set(spoken_out_of_place(path, tree)))
    return [f"{path} {breach}" for breach in found]


def may_import(path: str, name: str) -> bool:
    if name.split(".")[0] not in OURS:
        return True
    place = max((place for place in MAY_IMPORT if path.startswith(place)), key=len)
    return any(within(name, allowed) for allowed in MAY_IMPORT[place])


def has_door(path: str, name: str) -> bool:
    doors = [foreign for foreign in DOORS if within(name, foreign)]
    if doors:
        return path.startswith(DOORS[max(doors, key=len)])
    top = name.split(".")[0]
    return top in OURS or top in sys.stdlib_module_names


def within(name: str, parent: str) -> bool:
    return f"{name}.".startswith(f"{parent}.")


def imports(path: str, tree: ast.Module) -> Iterator[tuple[str, str]]:
    """What a name is called here and in full: `from bot import views` is (views, bot.views)."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield alias.asname or alias.name, alias.name
        elif isinstance(node, ast.ImportFrom):
            package = path.split("/")[: -node.level] if node.level else []
            module = ".".join([*package, *filter(None, [node.module])])
            for alias in node.names:
                yield alias.asname or alias.name, f"{module}.{alias.name}"


def reached(path: str, tree: ast.Module) -> Iterator[str]:
    """In full, what is reached through an import: `dt.datetime.now`, whatever `dt` was called."""
    known = {}
    for name, full in imports(path, tree):
        first, *more = name.split(".")
        # `import os.path` makes `os` known.
        known[first] = first if more else full
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute):
            first, *more = ast.unparse(node).split(".")
            if first in known:
                yield ".".join([known[first], *more])


def spoken_out_of_place(path: str, tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        match node:
            case ast.Attribute(attr=word) if word.startswith(UNASKED):
                if not path.startswith(MAY_SPEAK):
                    yield f"calls {word} unasked"
            case ast.Attribute(attr=word) | ast.Name(id=word) | ast.arg(arg=word):
                if word in ANSWERS and not path.startswith("handlers/"):
                    yield f"answers a request with {word}"
            case ast.Dict() if not path.startswith("bot/views/"):
                yield from (f"draws {kind}" for kind in types_of(node) if kind in BLOCK_KIT)


def types_of(node: ast.Dict) -> Iterator[object]:
    for key, value in zip(node.keys, node.values, strict=True):
        if (
            isinstance(key, ast.Constant)
            and key.value == "type"
            and isinstance(value, ast.Constant)
        ):
            yield value.value


def overlong(path: str, text: str) -> list[str]:
    if path.startswith(REVISIONS):
        return []
    found = []
    most = LINES[max((place for place in LINES if path.startswith(place)), key=len)]
    if (lines := len(text.splitlines())) > most:
        found.append(f"{path} has {lines} lines, more than {most}: split it by noun")
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            lines = (node.end_lineno or node.lineno) - node.lineno + 1
            if lines > LINES_OF_A_FUNCTION:
                found.append(f"{path} {node.name} has {lines} lines: give its parts names")
    return found


def test_every_import_and_every_foreign_thing_comes_through_its_door() -> None:
    assert [breach for path, text in sources() for breach in breaches(path, text)] == []


def test_every_file_and_function_can_be_read_at_a_sitting() -> None:
    assert [found for path, text in sources() for found in overlong(path, text)] == []


@pytest.mark.parametrize(
    ("path", "text", "breach"),
    [
        ("bot/domain/request.py", "import storage", "imports storage"),
        ("bot/domain/request.py", "from bot.usecases import ask_mentor", "imports bot.usecases"),
        ("bot/domain/request.py", "import numpy", "uses numpy"),
        ("bot/domain/request.py", "from bot import views", "imports bot.views"),
        ("bot/domain/request.py", "from ..usecases import find_mentor", "imports bot.usecases"),
        ("bot/usecases/ask_mentor.py", "from storage.requests import Requests", "imports storage"),
        ("bot/usecases/ask_mentor.py", "from bot.views import requests", "imports bot.views"),
        ("bot/usecases/ask_mentor.py", "import bot.clock", "imports bot.clock"),
        ("bot/usecases/ask_mentor.py", "from slack_sdk import WebClient", "uses slack_sdk"),
        ("bot/views/requests.py", "import slack_sdk", "uses slack_sdk"),
        ("bot/views/requests.py", "from bot.ports import Outbox", "imports bot.ports"),
        ("bot/unknown.py", "from bot.domain import people", "imports bot.domain"),
        ("bot/scheduler.py", "import handlers", "imports handlers"),
        ("bot/messenger/slack.py", "from slack_sdk.models import blocks", "uses slack_sdk.models"),
        ("handlers/home.py", "from storage import members", "imports storage"),
        ("handlers/home.py", "def f():\n  import sqlalchemy", "uses sqlalchemy"),
        ("handlers/home.py", "from apscheduler import events", "uses apscheduler"),
        ("handlers/home.py", "client.chat_postMessage(text=x)", "calls chat_postMessage unasked"),
        ("handlers/home.py", "x = [{'type': 'section'}]", "draws section"),
        ("storage/requests.py", "from bot.usecases import ask_mentor", "imports bot.usecases"),
        ("storage/requests.py", "import handlers.home", "imports handlers"),
        ("storage/requests.py", "def save(ack): ...", "answers a request with ack"),
        ("bot/views/home.py", "client.views_open(view=x)", "answers a request with views_open"),
        ("sandbox/people.py", "from bot.domain import people", "imports bot.domain"),
        ("sandbox/people.py", "import demo", "imports demo"),
        ("bot/domain/people.py", "from sandbox import people", "imports sandbox"),
        ("demo/seed.py", "import sandbox", "imports sandbox"),
        ("demo/seed.py", "from storage.store import Store", "imports storage"),
        ("handlers/home.py", "import app", "imports app"),
        (
            "storage/queue.py",
            "import datetime as d\nd.datetime.now()",
            "uses datetime.datetime.now",
        ),
        ("storage/queue.py", "from datetime import date\ndate.today()", "uses datetime.date.today"),
        ("handlers/home.py", "import time\ntime.time()", "uses time.time"),
        ("handlers/home.py", "from time import time as t", "uses time.time"),
        ("storage/vault.py", "import os\nos.environ['KEY']", "uses os.environ"),
        ("storage/vault.py", "from os import getenv", "uses os.getenv"),
        ("bot/usecases/home.py", "import importlib", "uses importlib"),
    ],
)
def test_a_planted_breach_is_found(path: str, text: str, breach: str) -> None:
    found = breaches(path, text)
    assert found
    assert all(one.startswith(f"{path} {breach}") for one in found)


def test_what_is_allowed_is_no_breach() -> None:
    text = "from datetime import UTC, datetime\nnow = datetime.now(UTC)"
    assert breaches("bot/clock.py", text) == []
    text = "from slack_bolt import Ack\nfrom bot.views import home\ndef open(ack: Ack): ack()"
    assert breaches("handlers/home.py", text) == []
    text = "import time\nfrom storage.tables import requests\ntime.monotonic()"
    assert breaches("storage/queue.py", text) == []


def test_a_long_file_and_a_long_function_are_found() -> None:
    long = "def f():\n" + "    x = 1\n" * 250
    assert overlong("bot/domain/goals.py", long) == [
        "bot/domain/goals.py has 251 lines, more than 250: split it by noun",
        "bot/domain/goals.py f has 251 lines: give its parts names",
    ]
    assert overlong("handlers/goals.py", "x = 1\n" * 121) != []
    assert overlong("handlers/goals.py", "x = 1\n" * 120) == []
