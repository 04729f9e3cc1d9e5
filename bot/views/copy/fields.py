"""What to change in one field, a sentence for each thing that cannot be taken as typed."""

from bot.views.copy.meeting_problems import MEETING_TIMES
from bot.views.copy.problem import WHY_NOT, WHY_NOT_OTHERWISE

FIELDS = {
    "empty": "Please write a sentence or two.",
    "past": "Please choose a day after today.",
    "too_far": "Please choose a day within the next two years.",
    "oneself": "Please choose someone other than yourself.",
    "the_mentee": "That is the person who asks. Please choose a colleague.",
    "needed_to_be_listed": "To be listed, fill in a specialty or a topic: it is how you are found.",
    "not_a_number": "Please type a whole number.",
    "not_a_date": "Please choose a day.",
    "not_chosen": "Please choose one of these.",
    "not_a_weekday": "Please choose a day from Monday to Friday.",
    "at_night": "Please choose an hour of the day, from 7:00 to 18:00.",
    "to_come": "That day is still to come. Please choose today or a day before.",
    "too_long_ago": "Please choose a day within the past year.",
    "how_many": "Please choose one colleague, or two.",
    "minutes": "Please give the minutes you met, from 5 to 600.",
    "before_it_began": "That is before your mentorship began. Please choose a later day.",
    "nobody_to_meet": "You have no mentorship here yet. Once someone has said yes, you can log "
    "your meetings with them.",
    "no_such_partner": "I know no mentorship of yours with anyone by that name. I read, for "
    'example, "met @colleague yesterday 45 min, talked about letters".',
    "not_your_partner": "I know no mentorship of yours with anyone by that name. Your people are "
    "in Home.",
    "today_or_a_week_ago": "Today, or a week ago? Please write it, for example "
    '"met @colleague today" or "met @colleague on 3 November".',
    "met_which_month": "Which of the two numbers is the month? Please write it as a word, for "
    'example "3 November".',
    "met_other_weekday": "That date falls on another day of the week. Please write the date "
    'alone, for example "3 November".',
    **MEETING_TIMES,
    "step_too_long": "Please keep each next step to 60 characters, one on each line.",
    "which_day": 'Until which day? I read, for example, "until Friday", "until 5 January" or '
    '"for 2 weeks".',
    "which_month": "Which of the two numbers is the month? Please write it as a word, for example "
    '"until 5 January".',
    "which_week": 'This week or next week? Please write the date, for example "until 5 January".',
    "other_weekday": "That date falls on another day of the week. Please write the date alone, for "
    'example "until 5 January".',
    "no_such_day": "The calendar has no such day. Please write another.",
    "pause_begins_now": "A pause begins as soon as you confirm it. Please write to me on the day "
    'you leave, for example "pause until 5 January".',
    "no_title": "Please say in a few words what is to be done.",
    "too_many_tasks": "There are 100 open tasks already, which is as many as I can show. Please "
    "check off or drop one first.",
    "no_such_task": "No task of yours has that number. “tasks” shows them all.",
    "task_closed": "This task is closed. Please reopen it first.",
    "no_goal": "Please say in a few words what you want to reach.",
    "goal_too_far": "Please choose a day within the next ten years.",
    "goal_closed": "This goal is closed. Please take it up again first, with Reopen.",
    "goal_with_ended": "This mentorship has ended, so the goal can't be shared with it. It stays "
    "with you.",
    "too_many_goals": "You have 15 active goals already. A few at a time go further: please "
    "achieve or drop one first.",
    "goal_of_another": "This goal is someone else's. Please choose one of whoever the task is for, "
    "or none.",
    "goal_is_closed": "This goal is closed by now. Please choose another, or none.",
    "not_your_mentee": "I know no mentee of yours by that name. You can give a task to those whose "
    "mentor you are.",
    "due_past": "That day is over. Please choose today or a day ahead.",
    "due_which_month": "Which of the two numbers is the month? Please write it as a word, for "
    'example "by 5 January".',
    "due_which_week": 'This week or next week? Please write the date, for example "by 5 January".',
    "due_other_weekday": "That date falls on another day of the week. Please write the date alone, "
    'for example "by 5 January".',
    "not_a_reader": "Please choose one of these; whoever is not there can't read it.",
    "unread_concerns": "They have not read your last five yet. Please write to them directly, "
    "or choose someone else.",
    "no_end": "Please choose the day on which it ends.",
    "too_early": "Please choose a day from the year 2000 on.",
    "record_to_come": "That day is still to come. Please choose today or a day before.",
    "ends_before_it_begins": "It ends before it begins. Please choose a later day.",
    "no_parts": "Please choose at least one part.",
    "not_that_word": "Nothing was deleted. To delete everything, please type the word: delete",
    "whole_hour": 'Please choose a whole hour from 7:00 to 18:00, for example "Thursdays at 8".',
    "no_less_than_every_4_weeks": "I ask only every 4 weeks already. For less, write "
    '"only when due" or "quiet".',
    "no_less_than_when_due": 'I write only when something is due already. For less, write "quiet".',
    "no_less_than_quiet": "I am quiet already: only what needs you at once reaches you.",
}
FIELD_OTHERWISE = "Please check this field."


def too_long(most: int) -> str:
    return f"Please shorten this to {most} characters."


def too_many_topics(most: int) -> str:
    return f"Please keep to {most} topics."


def topic_too_long(most: int) -> str:
    return f"Please keep each topic under {most} characters; commas separate them."


def out_of_range(most: int) -> str:
    return f"Please choose a number from 0 to {most}."


def colleague_cannot(why: str) -> str:
    return f"One of them {WHY_NOT.get(why, WHY_NOT_OTHERWISE)}. Please choose someone else."
