"""What the page makes of one text or block, drawn by its own modules in a real browser."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page

from sandbox import Sandbox
from tests.sandbox.browsers import open_browser
from tests.support.chromium import Chromium

DRAW_TEXT = """async (text) => {
    const { mrkdwn } = await import("/page/mrkdwn.js");
    const box = document.createElement("div");
    box.append(...mrkdwn(text, { workspace: { zone: "Asia/Jerusalem", now: () => new Date(),
        person: () => undefined, conversation: () => undefined } }));
    return box.innerHTML.replaceAll(' dir="auto"', "");
}"""
DRAW_BLOCK = """async (block) => {
    const { showBlocks } = await import("/page/blocks/index.js");
    const { FormState } = await import("/page/form_state.js");
    const box = document.createElement("div");
    showBlocks(box, [block], { ctx: { workspace: { people: [] } }, form: new FormState() });
    return box.innerText;
}"""


@pytest.fixture(scope="module")
def sheet(chromium: Chromium, canteen: Sandbox) -> Iterator[Page]:
    """A tab of nobody's, to draw on."""
    with open_browser(chromium) as browser:
        tab = browser.new_page()
        tab.goto(canteen.page_url)
        yield tab


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("*bold* _slanted_ ~gone~", "<p><strong>bold</strong> <em>slanted</em> <s>gone</s></p>"),
        ("_*both*_", "<p><em><strong>both</strong></em></p>"),
        ("2*3*4 snake_case_name", "<p>2*3*4 snake_case_name</p>"),
        ("* not bold * nor *this\nthat*", "<p>* not bold * nor *this</p><p>that*</p>"),
        ("`*raw* &amp; &lt;b&gt;`", "<p><code>*raw* &amp; &lt;b&gt;</code></p>"),
        ("a\n```x\n *y*```\nb", "<p>a</p><pre>x\n *y*</pre><p>b</p>"),
        ("```never closed", "<p>```never closed</p>"),
        ("&gt; one\n> two\nthree", "<blockquote><p>one</p><p>two</p></blockquote><p>three</p>"),
        ("&amp;lt; :nosuchname: 10:30:45", "<p>&amp;lt; :nosuchname: 10:30:45</p>"),
        ("<!date^0^{date_num} {time}|then>", "1970-01-01 2:00 AM"),
        ("<!date^0^{nonsense}|then>", "<p><span>then</span></p>"),
        ("<!channel> <!here>", '<p><span class="broadcast">@channel</span> '),
        ("<@U404|ann>", '<p><span class="mention">@ann</span></p>'),
        ("<javascript:alert(1)|safe>", "<p>&lt;javascript:alert(1)|safe&gt;</p>"),
        ("<script>alert(1)</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>"),
        (
            "<https://example.org/?a=1&amp;b=2|*here*>",
            '<a href="https://example.org/?a=1&amp;b=2" target="_blank" rel="noopener noreferrer">',
        ),
    ],
)
def test_mrkdwn_is_drawn_as_slack_draws_it(sheet: Page, written: str, shown: str) -> None:
    assert shown in sheet.evaluate(DRAW_TEXT, written)


@pytest.mark.parametrize(
    "block", [{"type": "video"}, {"type": "section", "text": 7}, {"type": "toString"}]
)
def test_a_block_the_page_cannot_draw_says_so(sheet: Page, block: dict[str, object]) -> None:
    assert sheet.evaluate(DRAW_BLOCK, block) == f"Unsupported block: {block['type']}"
