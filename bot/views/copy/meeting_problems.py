"""What cannot be done with a planned meeting, in a sentence each."""

MENTORSHIP_RESTS = (
    "This mentorship rests for now. Resume it, beside the person's name in Home, and meetings can "
    "be planned again."
)
MEETING_CHANGED = {
    "cancelled": "This meeting was called off meanwhile, or its times were taken back. You can "
    "propose new times beside the person's name in Home.",
    "held": "This meeting is logged already. Meetings, beside the person's name in Home, shows it.",
    "missed": "This meeting was marked as missed meanwhile. You can propose new times beside the "
    "person's name in Home.",
    "over": "This time is over. Please choose another, or propose one.",
    "to come": "This meeting is still to come.",
}
MEETING_CHANGED_OTHERWISE = (
    "This meeting was changed meanwhile. Its newest message, and Home, say how it is now."
)
MEETING_TIMES = {
    "no_time": "Please choose at least one day and time.",
    "time_is_over": "That time is over. Please choose one that is still to come.",
    "time_too_far": "Please choose a time within the next year.",
    "three_times": "Please keep to three times.",
    "one_agreed": "If you have agreed already, please leave only that one time above.",
    "enough_planned": "Ten meetings are planned already. Please meet first, or cancel one.",
    "rests": "This mentorship rests for now. Please leave this empty, or resume it in Home first.",
    "no_partner_to_meet": "I know no running mentorship of yours with anyone by that name. I read, "
    'for example, "meet @colleague Tuesday 15:00".',
    "no_time_said": 'At what time? I read, for example, "meet @colleague Tuesday 15:00".',
    "no_such_time": 'No clock shows that time. I read, for example, "15:00" or "3 pm".',
    "skipped_time": "The clocks are put forward that night, so that time does not exist. Please "
    "choose another.",
    "time_twice": "The clocks are put back that night, so that time comes twice. Please choose "
    "another.",
    "meet_which_day": 'On which day? I read, for example, "meet @colleague Tuesday 15:00" or '
    '"meet @colleague 5 January 15:00".',
    "meet_today_or_next": 'Today, or in a week? Please write "today", or the date, for example '
    '"meet @colleague 5 January 15:00".',
    "meet_which_week": 'This week or next week? Please write the date, for example "meet '
    '@colleague 5 January 15:00".',
    "meet_which_month": "Which of the two numbers is the month? Please write it as a word, for "
    'example "meet @colleague 5 January 15:00".',
    "meet_other_weekday": "That date falls on another day of the week. Please write the date "
    'alone, for example "meet @colleague 5 January 15:00".',
}
