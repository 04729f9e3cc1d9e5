"""The bot speaking first, and asking Slack who people are."""

from bot.messenger.courier import Courier
from bot.messenger.directory import SlackDirectory
from bot.messenger.installation import Installation, find_installation
from bot.messenger.slack import SlackMessenger
from bot.messenger.watch import Watch

__all__ = [
    "Courier",
    "Installation",
    "SlackDirectory",
    "SlackMessenger",
    "Watch",
    "find_installation",
]
