"""What Slack's own Python models build is accepted: the schemas name the fields as Slack does."""

import pytest
from slack_sdk.models.blocks import (
    ActionsBlock,
    Block,
    ButtonElement,
    CheckboxesElement,
    ConfirmObject,
    ContextBlock,
    ConversationFilter,
    ConversationSelectElement,
    DatePickerElement,
    DateTimePickerElement,
    DividerBlock,
    HeaderBlock,
    ImageBlock,
    ImageElement,
    InputBlock,
    InputInteractiveElement,
    MarkdownBlock,
    MarkdownTextObject,
    NumberInputElement,
    Option,
    OverflowMenuElement,
    PlainTextInputElement,
    RadioButtonsElement,
    RichTextBlock,
    RichTextElementParts,
    RichTextListElement,
    RichTextQuoteElement,
    RichTextSectionElement,
    SectionBlock,
    StaticMultiSelectElement,
    StaticSelectElement,
    TimePickerElement,
    UserMultiSelectElement,
    UserSelectElement,
)

from sandbox.validation import message_problem, view_problem

FIRST = Option(text="First", value="1", description="The first one")
RICH = Option(text=MarkdownTextObject(text="*Second*"), value="2")
CONFIRM = ConfirmObject(title="Sure?", text="Really?", confirm="Yes", deny="No", style="danger")
IMAGE = ImageElement(image_url="https://example.org/a.png", alt_text="A cat")
WORD = RichTextElementParts.Text(text="word", style=RichTextElementParts.TextStyle(bold=True))
LINE = RichTextSectionElement(
    elements=[WORD, RichTextElementParts.Link(url="https://example.org", text="here")]
)


@pytest.mark.parametrize(
    "element",
    [
        PlainTextInputElement(multiline=True, max_length=500, placeholder="Type", min_length=1),
        NumberInputElement(is_decimal_allowed=False, min_value="1", max_value="5"),
        StaticSelectElement(placeholder="Choose", options=[FIRST], initial_option=FIRST),
        StaticMultiSelectElement(options=[FIRST], max_selected_items=1, initial_options=[FIRST]),
        UserSelectElement(initial_user="U1"),
        UserMultiSelectElement(initial_users=["U1"], max_selected_items=3),
        ConversationSelectElement(filter=ConversationFilter(include=["im"])),
        CheckboxesElement(options=[FIRST, RICH], initial_options=[RICH]),
        RadioButtonsElement(options=[FIRST, RICH], initial_option=FIRST, focus_on_load=True),
        DatePickerElement(initial_date="2026-11-22"),
        TimePickerElement(initial_time="10:00", timezone="America/New_York"),
        DateTimePickerElement(initial_date_time=1_800_000_000),
    ],
    ids=lambda element: str(element.type),
)
def test_a_field_of_a_form_is_accepted(element: InputInteractiveElement) -> None:
    field = InputBlock(label="Label", hint="Hint", element=element, optional=True)
    view = {
        "type": "modal",
        "callback_id": "form",
        "title": {"type": "plain_text", "text": "Form"},
        "submit": {"type": "plain_text", "text": "Send"},
        "blocks": [field.to_dict()],
    }
    assert view_problem(view, kind="modal") is None


@pytest.mark.parametrize(
    "block",
    [
        SectionBlock(
            text="*Hello*",
            fields=["One", "Two"],
            accessory=ButtonElement(text="Go", action_id="go", style="danger", confirm=CONFIRM),
        ),
        HeaderBlock(text="Hello"),
        DividerBlock(block_id="line"),
        ContextBlock(elements=[MarkdownTextObject(text="by Mia"), IMAGE]),
        ActionsBlock(
            elements=[
                ButtonElement(text="Read", action_id="read", url="https://example.org"),
                OverflowMenuElement(action_id="more", options=[FIRST]),
            ]
        ),
        ImageBlock(image_url="https://example.org/a.png", alt_text="A cat", title="Cat"),
        RichTextBlock(
            elements=[
                LINE,
                RichTextListElement(style="bullet", indent=0, border=0, elements=[LINE]),
                RichTextQuoteElement(elements=[WORD]),
            ]
        ),
        MarkdownBlock(text="# Hello"),
    ],
    ids=lambda block: str(block.type),
)
def test_a_block_of_a_message_is_accepted(block: Block) -> None:
    assert message_problem({"text": "Hello", "blocks": [block.to_dict()]}) is None
