"""What each setting should look like and where it comes from, in words."""

GUIDE: dict[str, tuple[str, str]] = {
    "SLACK_BOT_TOKEN": (
        "it starts with xoxb-",
        "copy it from OAuth & Permissions of your app at api.slack.com/apps",
    ),
    "SLACK_APP_TOKEN": (
        "it starts with xapp-",
        (
            "make one with connections:write under Basic Information of your app at"
            " api.slack.com/apps, or leave it out to use HTTP"
        ),
    ),
    "SLACK_SIGNING_SECRET": (
        "it is a line of letters and digits",
        "copy it from Basic Information of your app at api.slack.com/apps",
    ),
    "SLACK_API_URL": (
        "it looks like https://slack.com/api/",
        "leave it out for Slack, or copy the address your emulator prints",
    ),
    "DATABASE_URL": (
        "it looks like sqlite:///preceptor.db or postgresql://user:password@host/name",
        "leave it out for a file beside the bot, or ask whoever runs your PostgreSQL",
    ),
    "PORT": (
        "it is a whole number from 1 to 65535",
        "choose the one your web server passes /slack/events on to, or leave it out for 3000",
    ),
    "COORDINATORS": (
        "it is a list of Slack ids with commas between, like U012ABCDEF,U034GHIJKL",
        "copy each from the person's profile in Slack (More, Copy member ID)",
    ),
    "HELP_CONTACTS": (
        "it is up to 1500 characters, in quotes where there are several lines",
        "write whom people here can call when something is wrong, or leave it out for usual words",
    ),
    "SECRET_KEY": (
        "it is 44 letters and signs, or several such keys with commas between, the newest first",
        (
            "make one with: python -c 'from cryptography.fernet import Fernet;"
            " print(Fernet.generate_key().decode())'"
        ),
    ),
    "CLOCK_URL": (
        "it looks like http://127.0.0.1:3900/clock",
        "copy the address your sandbox prints, or leave it out for real time",
    ),
    "MAX_PENDING_REQUESTS": (
        "it is a whole number from 1 to 50",
        "choose how many requests a mentee may have waiting, or leave it out for 3",
    ),
    "ALLOW_GUESTS": (
        "it is true or false",
        "choose whether multi-channel guests may take part, or leave it out for false",
    ),
    "CLASSIC_BLOCKS": (
        "it is true or false",
        "choose true for clients that do not draw cards, or leave it out",
    ),
    "LOG_LEVEL": (
        "it is DEBUG, INFO, WARNING or ERROR",
        "choose how much you want to read, or leave it out for INFO",
    ),
    "LOG_FORMAT": (
        "it is text or json",
        "choose what reads your log, a person or a program, or leave it out for text",
    ),
}


def how_to_set(name: str, what: str) -> str:
    """One sentence without its full stop: `PORT cannot be used as it is: it is …; choose …`."""
    shape, where = GUIDE[name]
    return f"{name} {what}: {shape}; {where}"
