"""The one shape that travels between the parts of the sandbox."""

from typing import Any, TypeAlias

Json: TypeAlias = dict[str, Any]
"""A JSON object as Slack sends and receives it."""
