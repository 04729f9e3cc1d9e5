"""The pieces that forms are put together from. All fit bare words only."""

from bot.domain.dates import MONTH, WEEKDAY

_THE = r"(?:(?:the|my|your|all|any|these|those|more|other|of|me|weekly) )*"
NEWS = (
    rf"(?:{_THE}(?:reminders?|messages?|nudges?|check ?ins?|notifications?|pings?|dms?|alerts?"
    r"|digests?|emails?))"
)
_ASKS = "remind|message|nudge|ping|write|bother|contact|text|notify|disturb"
_ASKING = "reminding|messaging|nudging|pinging|writing|bothering|contacting|texting|notifying"
REMIND = rf"(?:(?:{_ASKS})(?: to)?(?: me)?)"
REMINDING = rf"(?:(?:{_ASKING})(?: to)?(?: me)?)"
SEND = rf"(?:(?:send|sending|give|giving)(?: me)? {NEWS})"
YOU_SEND = (
    r"(?:(?:you (?:are sending|send)|i (?:am getting|get)|this is|that is|there are)(?: me)?)"
)
SHOW = r"(?:(?:show|see|list|open|what are)(?: me)?)"
CHANGE = r"(?:change|edit)"
_MOVE = rf"(?:(?:change|move|set|switch|make|put) (?:{NEWS}|them|it)(?: (?:to|for))?)"
COME = rf"(?:{REMIND}|{SEND}|{_MOVE}|{NEWS}|how about|make it)"
FEWER = r"(?:fewer|less|not so many|not as many)"
SOMETHING_IS = r"(?:(?:something|anything|it|there) is(?: something| anything)?|things are)"

_STOP = "stop|mute|silence|unsubscribe|shut up|opt out|leave me alone"
_NO = "stop|mute|end|cancel|silence|disable|no|no more|turn off|switch off"
_IT = r"(?: (?:me|it|this|that|you|yourself|everything|all))?"
QUIET = (
    rf"(?:(?:be |go |keep |stay )?(?:quiet|silent)|(?:{_STOP}){_IT}|(?:{_NO}) (?:{NEWS}|{SEND})"
    rf"|(?:(?:turn|switch) )?{NEWS} off|stop {REMINDING}|unsubscribe (?:me )?from {NEWS}"
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
UNTIL = r"(?:until|for)(?: (?P<day>.+))?"
SNOOZE = rf"(?:snooze(?: (?:me|it|this|that|everything|{NEWS}))?)"

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
    rf"(?:(?:on|taking) (?:\w+ )?{_HOLIDAY}|away|out of (?:the )?office|out of town|abroad"
    r"|travell?ing|gone|sick|unavailable|not (?:here|around|available)|offline))"
)
# Alone these say too little.
OFF = r"(?:(?:i (?:am|will be) )?(?:out|off)(?: work)?)"
EVERYTHING = r"(?: (?:me|it|this|everything|all|my account|(?:all )?my mentorships?))?"
FROM_AWAY = rf" from(?: my)? (?:(?:\w+ )?{_HOLIDAY}|work|abroad)"
