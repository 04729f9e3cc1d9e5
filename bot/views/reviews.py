"""A review in one window, step by step: goals, other words, a tap for oneself, the summary."""

from bot.domain.contents.reviews import PastReview, ReviewLine, ReviewPage, ReviseForm
from bot.domain.contents.sentences import Reviews
from bot.domain.goal import LONGEST_MEASURE, LONGEST_WHAT, Goal
from bot.domain.mentorship import MentorshipId
from bot.domain.review import Choice, Wish
from bot.views import inputs, parts
from bot.views.carried import carry
from bot.views.copy import digests as digests_copy
from bot.views.copy import goals as goals_copy
from bot.views.copy import labels, words
from bot.views.copy import reviews as copy
from bot.views.copy import sentences as sentences_copy
from bot.views.goals import goals_button, shown_what
from bot.views.ids import Button, Field, Form, one_of
from bot.views.parts import Block, Rendered, View
from bot.views.text import BETWEEN, shown

_LONGEST_LABEL = 150
_LONGEST_NAME = 40
_MOST_OFFERED = 20


def show(page: ReviewPage) -> View:
    """What is next for this reader: the goals, or the summary where they have done their part."""
    return choose(page) if page.mentorship.is_running and page.wish is None else summary(page)


def review_button(mentorship: MentorshipId, about: str) -> Block:
    return parts.button(labels.REVIEW, Button.REVIEW, carry(mentorship=mentorship), about)


def offer_reviews(content: Reviews) -> Rendered:
    """One of each mentorship, to be opened: what it holds is read in its window."""
    if not content.lines:
        find = parts.button(labels.FIND_MENTOR, Button.FIND)
        return parts.rendered([parts.says(copy.NOBODY_TO_REVIEW_WITH), parts.actions(find)])
    lines = content.lines[:_MOST_OFFERED]
    rows = [
        parts.section(
            sentences_copy.your_mentorship(parts.mention(line.partner), line.mentorship.role),
            review_button(line.mentorship.id, parts.name(line.partner)),
        )
        for line in lines
    ]
    blocks = [parts.says(copy.OFFERED), *rows, parts.small(copy.TAP_IS_YOURS)]
    return parts.rendered(blocks, *(line.partner for line in lines))


def choose(page: ReviewPage) -> View:
    none = copy.NO_GOALS if page.is_mentee else copy.NONE_SHARED
    blocks = [
        parts.says(copy.GOALS_FIRST if page.goals else none),
        *(_choice(page, goal) for goal in page.goals),
        *(_new(page) if page.is_mentee else []),
    ]
    carried = carry(mentorship=page.mentorship.id, goals=" ".join(str(g.id) for g in page.goals))
    return parts.form(copy.TITLE, blocks, Form.REVIEW, labels.GO_ON, carried)


def after_choosing(page: ReviewPage) -> View:
    return revise(ReviseForm(page, page.to_revise)) if page.to_revise else ask_tap(page)


def revise(form: ReviseForm) -> View:
    intro = copy.REVISE_INTRO if form.unsaved is None else copy.NOT_SAVED_YET
    blocks = [
        parts.says(intro),
        *(block for goal in form.goals for block in _fields(form, goal)),
    ]
    versions = " ".join(f"{goal.id}:{goal.version}" for goal in form.goals)
    carried = carry(mentorship=form.page.mentorship.id, versions=versions)
    return parts.form(copy.REVISE, blocks, Form.REVIEW_REVISE, labels.SAVE, carried)


def ask_tap(page: ReviewPage) -> View:
    scores = inputs.named(copy.SCORES)
    blocks = [
        parts.says(copy.TAP_INTRO),
        inputs.radio(Field.REVIEW_SCORE, copy.SCORE, scores, None),
        inputs.radio(Field.REVIEW_WISH, copy.WISH, inputs.named(copy.WISHES), Wish.CONTINUE),
    ]
    carried = carry(mentorship=page.mentorship.id)
    return parts.form(copy.TITLE, blocks, Form.REVIEW_TAP, labels.SAVE, carried)


def summary(page: ReviewPage) -> View:
    """The same for both, but for goals that one of them keeps to themself."""
    latest, earlier = page.reviews[:1], page.reviews[1:]
    chosen = [one for past in latest for one in past.chosen]
    running = page.mentorship.is_running
    way, goes_on = _way_on(page) if running else [], page.wish is Wish.CONTINUE
    blocks = [
        parts.says(copy.THANKS if running else copy.ENDED),
        *([] if goes_on else way),
        *([parts.says(copy.ONE_SUMMARY)] if chosen else []),
        *(parts.says(copy.became(one.choice, shown_what(goal))) for goal, one in chosen),
        *([] if chosen else [parts.says(copy.NO_CHOICES if latest else copy.NEVER)]),
        *(way if goes_on else []),
        *([parts.header(copy.EARLIER)] if earlier else []),
        *(parts.small(_in_numbers(past)) for past in earlier),
    ]
    return parts.information(copy.TITLE, blocks)


def review_line(line: ReviewLine) -> list[Block]:
    mention, about = parts.mention(line.partner), parts.name(line.partner)
    if not line.mentorship.is_running:
        return [parts.section(digests_copy.has_ended(mention))]
    if line.is_done:
        return [parts.section(copy.is_done(mention))]
    said = copy.partner_began(mention) if line.partner_began else copy.time_for_one(mention)
    return [parts.section(said, review_button(line.mentorship.id, about))]


def _choice(page: ReviewPage, goal: Goal) -> Block:
    field, chosen = one_of(Field.REVIEW_CHOICE, goal.id), page.choice_of(goal) or Choice.KEEP
    what = shown_what(goal, _LONGEST_LABEL)
    return inputs.select(field, what, inputs.named(copy.CHOICES), chosen)


def _new(page: ReviewPage) -> list[Block]:
    new = inputs.paragraph(Field.REVIEW_NEW, copy.NEW, "", LONGEST_WHAT)
    name = shown(page.partner.name, _LONGEST_NAME) or labels.SOMEONE
    return [
        inputs.optional(inputs.hinted(new, copy.NEW_HINT)),
        inputs.tick(Field.REVIEW_SHARE, copy.SHARING, copy.share(name), ticked=False),
    ]


def _fields(form: ReviseForm, goal: Goal) -> list[Block]:
    aim = (form.unsaved or {}).get(goal.id, goal.aim)
    what = one_of(Field.GOAL_WHAT, goal.id)
    measure = inputs.paragraph(
        one_of(Field.GOAL_MEASURE, goal.id), goals_copy.MEASURE, aim.measure, LONGEST_MEASURE
    )
    by = inputs.day(one_of(Field.GOAL_BY, goal.id), goals_copy.BY, aim.by)
    newest = [] if form.unsaved is None else [parts.says(copy.says_now(shown_what(goal)))]
    return [
        parts.DIVIDER,
        *newest,
        inputs.paragraph(what, goals_copy.WHAT, aim.what, LONGEST_WHAT),
        inputs.optional(measure),
        inputs.optional(by),
    ]


def _way_on(page: ReviewPage) -> list[Block]:
    carried, about = carry(mentorship=page.mentorship.id), parts.name(page.partner)
    match page.wish:
        case Wish.CHANGE:
            button = parts.button(labels.AGREEMENT, Button.AGREEMENT, carried, about)
            return [parts.says(copy.CHANGE_IT), parts.actions(button, goals_button())]
        case Wish.END:
            asked = parts.confirm(labels.END, digests_copy.ending(about), labels.SEND)
            end = parts.button(labels.END, Button.SEND_END, carried, about)
            return [parts.says(copy.END_IT), parts.actions(parts.confirmed(end, asked))]
    return [parts.actions(goals_button())]


def _in_numbers(past: PastReview) -> str:
    numbers = [(choice, len(past.of(choice))) for choice in Choice]
    said = BETWEEN.join(copy.number_of(choice, number) for choice, number in numbers if number)
    return copy.counted(words.short_day(past.day), said)
