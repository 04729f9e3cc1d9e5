"""`python -m sandbox`: the workspace on its own, for a bot started by hand."""

import argparse
import signal
import sys
import threading
from pathlib import Path

from sandbox.sandbox import Sandbox


def main() -> None:
    with Sandbox(**vars(_arguments())) as sandbox:
        sys.stdout.write(_greeting(sandbox))
        sys.stdout.flush()
        leave = threading.Event()
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, lambda *_: leave.set())
        leave.wait()


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m sandbox", description=__doc__)
    parser.add_argument("--manifest", type=Path, required=True, help="the app's manifest.json")
    parser.add_argument("--people", type=Path, required=True, help="who is in the workspace")
    parser.add_argument("--data", type=Path, help="keep everything in this file")
    parser.add_argument("--port", type=int, default=3900)
    parser.add_argument("--record", type=Path, help="write what the app sends here, as JSON lines")
    parser.add_argument("--deliver-to", help="post payloads here instead of using Socket Mode")
    return parser.parse_args()


def _greeting(sandbox: Sandbox) -> str:
    return (
        f"The workspace is open at {sandbox.page_url}\n"
        "Start the bot with\n"
        f"  SLACK_API_URL={sandbox.api_url}\n"
        f"  SLACK_BOT_TOKEN={sandbox.bot_token}\n"
        f"  SLACK_APP_TOKEN={sandbox.app_token}\n"
        f"  SLACK_SIGNING_SECRET={sandbox.signing_secret}\n"
        f"  CLOCK_URL={sandbox.clock_url}\n"
    )


if __name__ == "__main__":
    main()
