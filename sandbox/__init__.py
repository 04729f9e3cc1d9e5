"""A pretend Slack workspace: real protocols, strict refusals, a page and people to act as."""

from sandbox.driver.actor import Actor, AppFailed
from sandbox.driver.finding import NotThere
from sandbox.driver.screens import Confirm, Message, View
from sandbox.record import ApiCall
from sandbox.sandbox import Sandbox

__all__ = ["Actor", "ApiCall", "AppFailed", "Confirm", "Message", "NotThere", "Sandbox", "View"]
