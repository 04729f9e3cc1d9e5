"""What Slack says to a person when an act comes to nothing."""

from sandbox.errors import Failed


def not_a_command(name: str) -> Failed:
    return Failed("dispatch_unknown_command", f"`{name}` is not a valid command.")


def command_failed(name: str, code: str) -> Failed:
    return Failed(code, f'{name} failed with the error "{code}"')


def action_failed(code: str) -> Failed:
    sentence = {
        "operation_timeout": "This app did not respond in time. Please try again.",
        "dispatch_failed": "This app is not responding right now. Please try again.",
    }.get(code, "This app ran into a problem. Please try again.")
    return Failed(code, sentence)


def form_failed(code: str) -> Failed:
    return Failed(code, "We had some trouble connecting. Try again?")


def gone(what: str) -> Failed:
    return Failed("not_found", f"This {what} is no longer there.")


def not_interactive() -> Failed:
    sentence = "This app is not configured to handle interactive responses."
    return Failed("interactivity_disabled", sentence)


def not_here() -> Failed:
    return Failed("channel_not_found", "You are not in this conversation.")


def nothing_to_send() -> Failed:
    return Failed("no_text", "There is nothing to send yet.")


def account_gone() -> Failed:
    return Failed("account_inactive", "This account has been deactivated.")
