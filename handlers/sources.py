"""What makes an input the same input when it is heard twice."""

from handlers.payload import Payload


def version_of(view: Payload) -> str:
    """One state of a window: sent twice it is the same input, filled in again another."""
    return f"view:{view['id']}:{view.get('hash', '')}"


def source_of(body: Payload) -> str:
    if event := body.get("event"):
        # Slack sends an event again until it is acknowledged.
        return f"event:{body.get('event_id') or (event.get('channel'), event.get('ts'))}"
    if view := body.get("view"):
        return f"view:{view['id']}"
    if container := body.get("container"):
        return f"message:{container.get('channel_id')}:{container.get('message_ts')}"
    return f"trigger:{body.get('trigger_id')}"
