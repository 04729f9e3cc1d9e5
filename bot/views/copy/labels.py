"""What buttons and windows are called."""

FIND_MENTOR = "Find a mentor"
ASK = "Ask"
PROFILE = "Profile"
MORE = "More"
REFINE = "Refine"
TELL_COORDINATOR = "Tell the coordinator"
ACCEPT = "Accept"
OPEN_PLACE = "Open one more place and accept"
SUGGEST = "Suggest someone else"
NOT_NOW = "Not now"
WITHDRAW = "Withdraw"
SEND = "Send"
SAVE = "Save"
SEARCH = "Search"
GO_ON = "Go on"
CHOOSE = "Choose"
CLOSE = "Close"
CANCEL = "Cancel"
KEEP = "Keep it"
HELP = "Help"
LOOKING = "Looking for a mentor"
MENTORING = "Able to mentor"
BOTH = "Both"
MENTEE_PROFILE = "Profile as mentee"
MENTOR_PROFILE = "Profile as mentor"
WRITE_TO_PRECEPTOR = "Write to Preceptor"

SOMEONE = "someone"
SENT = "Sent"
SAVED = "Saved"
NOT_POSSIBLE = "Not possible"
NO_FREE_PLACE = "No free place"


def ask(name: str) -> str:
    return f"Ask {name}"


def choose(name: str) -> str:
    return f"Choose {name}"
