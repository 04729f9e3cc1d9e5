"""Inbound requests and accepting, against Bolt doing nothing and raw drivers: ratios of one run.

    python -m benchmarks.inbound [--seconds 3] [--rounds 3] [--accepts 300]

`/findmentor` is answered by the bot as shipped, with 1,000 mentors on SQLite, over 16 connections.
Beside it stands an empty Bolt command, on the same server with the same setting and with Bolt's
defaults. Then twenty people command and save at once. Accepting is measured without Slack:
benchmarks/accepting.py says how. Goals are PERFORMANCE.md's 1 to 3.
"""

import argparse
import json
import sys
from collections.abc import Sequence
from statistics import median

from benchmarks import accepting, servers
from benchmarks.hospital import searches
from benchmarks.load import SECRET, Load, press, signed

MENTORS = 1_000
CONNECTIONS = 16
PEOPLE = 20


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=3)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--accepts", type=int, default=300)
    wanted = parser.parse_args()
    if wanted.accepts <= accepting.FIRST:
        parser.error(f"--accepts must be more than the first {accepting.FIRST}, which warm up")
    lines = [*_inbound(wanted.seconds, wanted.rounds)]
    for result in accepting.measure(wanted.accepts, wanted.rounds):
        ratio = result.ours / result.raw
        lines.append(
            f"accept, {result.database:<10}  {result.ours:7.0f} /s, {result.statements} statements,"
            f" raw driver {result.raw:.0f} /s: {ratio:.2f} x (goal 0.35)"
        )
    sys.stdout.write("\n".join(lines) + "\n")


def _inbound(seconds: float, rounds: int) -> list[str]:
    with (
        servers.bot(MENTORS, PEOPLE) as (port, sandbox, _),
        servers.nothing("shipped") as shipped,
        servers.nothing("default") as default,
    ):
        secret, team = sandbox.signing_secret, sandbox.workspace.id
        loads: dict[str, list[Load]] = {"findmentor": [], "shipped": [], "default": []}
        for _ in range(rounds):
            ours = [signed(_command(team, 0, text), secret) for text in searches(200)]
            empty = [signed(_command(team, 0, text), SECRET) for text in searches(200)]
            loads["findmentor"].append(press(port, ours, CONNECTIONS, seconds))
            loads["shipped"].append(press(shipped, empty, CONNECTIONS, seconds))
            loads["default"].append(press(default, empty, CONNECTIONS, seconds))
        mixed = press(port, _everything(team, secret), PEOPLE, seconds)
    return _report(loads, mixed)


def _report(loads: dict[str, list[Load]], mixed: Load) -> list[str]:
    rate = {name: median(load.per_second for load in runs) for name, runs in loads.items()}
    p50 = {name: median(load.p50 for load in runs) for name, runs in loads.items()}
    p99 = {name: median(load.p99 for load in runs) for name, runs in loads.items()}
    refused = sum(load.refused for runs in loads.values() for load in runs)

    def line(title: str, name: str) -> str:
        return f"{title:<19} {rate[name]:7.0f} /s   p50 {p50[name]:6.1f}   p99 {p99[name]:6.1f} ms"

    return [
        line("/findmentor", "findmentor"),
        line("no-op, as shipped", "shipped")
        + f"   ours {rate['findmentor'] / rate['shipped']:.2f} x (goal 0.3),"
        + f" p99 {p99['findmentor'] / p99['shipped']:.1f} x (goal <= 10)",
        line("no-op, default", "default")
        + f"   ours {rate['findmentor'] / rate['default']:.2f} x (goal 2)",
        _line_of_many(mixed, mixed.refused + refused),
    ]


def _line_of_many(mixed: Load, refused: int) -> str:
    times = f"p50 {mixed.p50:6.1f}   p99 {mixed.p99:6.1f}   max {max(mixed.times) * 1000:.0f} ms"
    goals = f"(goals 1,000 and 2,500), {refused} refused"
    return f"{PEOPLE} people at once   {mixed.per_second:7.0f} /s   {times} {goals}"


def _everything(team: str, secret: str) -> Sequence[bytes]:
    """Commands that search and list, and a form that is saved: everyone in turn."""
    said = []
    for number, text in enumerate(searches(200)):
        person = number % PEOPLE
        said += [
            signed(_command(team, person, text), secret),
            signed(_command(team, person, "", "/mentorship"), secret),
            signed(_profile(team, person, text), secret),
        ]
    return said


def _command(team: str, person: int, text: str, command: str = "/findmentor") -> dict[str, str]:
    return {
        "command": command,
        "text": text,
        "team_id": team,
        "user_id": f"U0SEEKER{person}",
        "channel_id": "D1",
        "trigger_id": "1.2.3",
        "response_url": "http://127.0.0.1:1/",
    }


def _profile(team: str, person: int, text: str) -> dict[str, str]:
    values = {"working_on": {"working_on": {"type": "plain_text_input", "value": text}}}
    view = {
        "id": f"V{person}",
        "type": "modal",
        "callback_id": "mentee_profile_form",
        "private_metadata": "",
        "blocks": [],
        "state": {"values": values},
    }
    user = {"id": f"U0SEEKER{person}", "team_id": team}
    whole = {"type": "view_submission", "team": {"id": team}, "user": user, "view": view}
    return {"payload": json.dumps(whole)}


if __name__ == "__main__":
    main()
