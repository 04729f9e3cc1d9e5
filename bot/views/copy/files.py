"""The words beside files."""


def not_attached(comment: str) -> str:
    return (
        f"{comment}\n\nThe file itself could not be sent: this workspace does not let me share "
        "files. Whoever looks after Slack here can allow it; then ask me for it again."
    )
