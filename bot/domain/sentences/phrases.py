"""The pieces that forms are put together from. All fit bare words only."""

from bot.domain.dates import MONTH, WEEKDAY

_THE = r"(?:(?:the|my|your|all|any|these|those|more|other|of|me|weekly) )*"
NEWS = (
    rf"(?:{_THE}(?:reminders?|messages?|nudges?|check ?ins?|notifications?|pings?|dms?|alerts?"
    r"|digests?|emails?))"
)
THEM = rf"(?:{NEWS}|(?:of )?(?:these|those|them))"
_ASKS = "remind|message|nudge|ping|write|ask|bother|bug|spam|contact|text|notify|disturb"
_ASKING = (
    "reminding|messaging|nudging|pinging|writing|asking|bothering|bugging|spamming|contacting"
    "|texting|notifying|disturbing"
)
REMIND = rf"(?:(?:{_ASKS})(?: to)?(?: me)?)"
REMINDING = rf"(?:(?:{_ASKING})(?: to)?(?: me)?)"
SEND = rf"(?:(?:send|sending|give|giving|get|getting)(?: me)? (?:{THEM}|anything))"
YOU_SEND = (
    r"(?:(?:you (?:are (?:sending|writing)|send|write|message|text|ping)"
    r"|i (?:am getting|get)|this is|that is|there are)(?: me)?)"
)
SHOW = r"(?:(?:show|see|list|open|what are)(?: me)?)"
CHANGE = r"(?:change|edit)"
_MOVE = rf"(?:(?:change|move|set|switch|make|put)(?: (?:{THEM}|it))?(?: (?:to|for))?)"
COME = rf"(?:{REMIND}|{SEND}|{_MOVE}|{NEWS}|how about|make it)"
FEWER = r"(?:fewer|less|not (?:as )?many)"
SOMETHING_IS = (
    r"(?:(?:(?:something|anything|it|there) is|i have)(?: something| anything)?"
    r"|(?:things|they) are)"
)

_STOP = "stop|mute|silence|unsubscribe|shut up|opt out|leave me alone|go away"
_NO = "stop|mute|end|cancel|silence|disable|no|no more|turn off|switch off"
_SAID_TO = r"(?: (?:me|it|this|that|you|yourself|everything|all))?"
QUIET = (
    rf"(?:(?:be |go |keep |stay )?(?:quiet|silent)|(?:{_STOP}){_SAID_TO}"
    rf"|(?:{_NO}) (?:{THEM}|{SEND})|(?:(?:turn|switch) )?{THEM} off|stop {REMINDING}"
    rf"|unsubscribe (?:me )?from {NEWS}"
    rf"|(?:i )?(?:do not|never) (?:{REMIND}|{SEND}|want {NEWS})(?: any ?more| again| ever)?)"
)

_NUMBER = "a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|another|couple|few"
_DAY_WORD = (
    r"(?:tomorrow|yesterday|today|tonight|day|after|next|this|coming|in|on|the|of|more|fortnight"
    rf"|{_NUMBER}|days?|weeks?|wks?|months?|years?|weekend|end|start|beginning|new|morning"
    rf"|afternoon|evening|{WEEKDAY}|{MONTH}|\d[\w/.-]*)"
)
# A day without "until" before it has to look like one.
SOME_DAY = rf"(?P<day>{_DAY_WORD}(?: {_DAY_WORD})*)"
UNTIL = r"(?:until|for|to)(?: (?P<day>.+))?"
A_WHILE = rf"(?P<day>(?:{_NUMBER}|\d{{1,3}}) (?:days?|weeks?|months?))"
IT = rf"(?:me|it|this|that|everything|{THEM})"
SNOOZE = rf"(?:(?:snooze|hold off|wait|postpone|delay)(?: {IT})?)"

AN_HOUR = (
    r"(?P<hour>noon|midday|\d{1,2}(?:[:.]\d\d)?(?: ?(?:am|pm)"
    r"| in the (?:morning|afternoon|evening))?)(?: ?(?:oclock|h))?"
)
_PART = r"(?: (?:mornings?|afternoons?))?"
A_WEEKDAY = rf"(?P<weekday>{WEEKDAY})s?{_PART}"
WEEKDAYS = rf"(?P<weekday>{WEEKDAY})s{_PART}"

_HOLIDAY = r"(?:vacation|holidays?|leave|break|sabbatical)"
AWAY = (
    r"(?:(?:i (?:am|will be|am going(?: to be)?) )?(?:going )?"
    rf"(?:(?:on|taking|take) (?:\w+ )?{_HOLIDAY}|away|(?:on )?pto|out of (?:the )?office"
    r"|out of town|abroad|travell?ing|gone|sick|unavailable|not (?:here|around|available)|offline))"
)
# Alone these say too little.
OFF = r"(?:(?:i (?:am|will be) )?(?:out|off)(?: work)?)"
EVERYTHING = r"(?: (?:me|it|this|everything|all|my account|(?:all )?my mentorships?))?"
FROM_AWAY = rf" from(?: my)? (?:(?:\w+ )?{_HOLIDAY}|work|abroad)"
