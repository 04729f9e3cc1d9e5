"""A record as pages to print, in a size that both A4 and Letter hold.

The fonts stand beside this file; what none of them can draw is told by its name.
"""

import unicodedata
from collections.abc import Set
from dataclasses import dataclass
from datetime import UTC, datetime, time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from bot.domain.contents.record import Record
from bot.views.copy import record as copy
from bot.views.copy import words
from bot.views.record_tables import NUMERIC, RecordTable, tables
from bot.views.text import one_line

if TYPE_CHECKING:
    from fpdf import FPDF

# As wide as A4 and as high as Letter, in mm: no printer cuts or shrinks it.
PAGE = (210.0, 279.4)
MARGIN = 18.0
_FONTS = Path(__file__).parent / "fonts"
_TEXT, _CJK = "DejaVuSans", "DroidSansFallback"
_LIGHT, _DARK, _PALE = (90, 90, 98), (32, 32, 38), (236, 238, 242)
_LINE = 5.6
_LONGEST_CELL = 200
# They change the sign before them, and are nothing by themselves.
_UNSEEN = frozenset(
    {"\N{ZERO WIDTH JOINER}", "\N{VARIATION SELECTOR-16}", *map(chr, range(0x1F3FB, 0x1F400))}
)


def record_pdf(record: Record) -> bytes:
    pages = _Pages(_paper(record))
    pages.head(record)
    for table in tables(record):
        pages.draw(table)
    return bytes(pages.pdf.output())


def _paper(record: Record) -> "FPDF":
    # Loaded where it is first used: the bot starts without it.
    from fpdf import FPDF

    made_on = copy.made_on(words.day(record.made_on))

    class Paper(FPDF):
        def footer(self) -> None:
            self.set_y(4 - MARGIN)
            self.set_font(_TEXT, size=7.5)
            self.set_text_color(*_LIGHT)
            self.cell(w=self.epw - 32, text=made_on)
            self.cell(w=32, text=copy.page(self.page_no()), align="R")

    pdf = Paper(unit="mm", format=PAGE)
    for style, file in (("", _TEXT), ("B", f"{_TEXT}-Bold")):
        pdf.add_font(_TEXT, style, _FONTS / f"{file}.ttf")
    pdf.add_font(_CJK, "", _FONTS / f"{_CJK}.ttf")
    pdf.set_fallback_fonts([_CJK], exact_match=False)
    pdf.set_text_shaping(use_shaping_engine=True)
    pdf.set_margins(MARGIN, MARGIN)
    pdf.set_auto_page_break(auto=True, margin=MARGIN)
    pdf.set_title(f"{copy.HEADING[record.choice.side]}: {one_line(record.owner.name)}")
    pdf.set_author(one_line(record.owner.name))
    pdf.set_lang("en")
    pdf.set_creation_date(datetime.combine(record.made_on, time(), tzinfo=UTC))
    pdf.add_page()
    return pdf


@dataclass(frozen=True, slots=True)
class _Pages:
    pdf: "FPDF"

    def head(self, record: Record) -> None:
        choice, put = record.choice, partial(self._say, size=9.5, color=_LIGHT)
        self._say(copy.HEADING[choice.side], size=20, style="B", height=10)
        self._say(self._legible(record.owner.name), size=13, height=8)
        put(self._legible(record.workspace))
        put(copy.days(words.short_day(choice.since), words.short_day(choice.until)))

    def draw(self, table: RecordTable) -> None:
        """A title never stands alone at the foot of a page."""
        if self.pdf.will_page_break(4 * _LINE + 8):
            self.pdf.add_page()
        self.pdf.ln(6)
        self._say(table.title, size=12.5, style="B", height=8)
        if table.rows:
            self._rows(table)
        else:
            self._say(copy.NOTHING_YET, size=9.5, color=_LIGHT)

    def _rows(self, table: RecordTable) -> None:
        from fpdf.enums import TableBordersLayout
        from fpdf.fonts import FontFace

        self.pdf.set_font(_TEXT, size=9)
        self.pdf.set_text_color(*_DARK)
        self.pdf.set_draw_color(*_PALE)
        with self.pdf.table(
            col_widths=tuple(shape.share for shape in table.shapes),
            text_align=tuple("R" if shape.column in NUMERIC else "L" for shape in table.shapes),
            borders_layout=TableBordersLayout.HORIZONTAL_LINES,
            headings_style=FontFace(emphasis="BOLD", color=_DARK, fill_color=_PALE),
            line_height=_LINE,
            v_align="T",
            padding=(0.6, 1.2),
        ) as drawn:
            for cells in (table.headings, *table.rows):
                row = drawn.row()
                for cell in cells:
                    row.cell(self._legible(cell))

    def _say(
        self,
        text: str,
        *,
        size: float,
        style: str = "",
        height: float = _LINE,
        color: tuple[int, int, int] = _DARK,
    ) -> None:
        self.pdf.set_font(_TEXT, style, size)
        self.pdf.set_text_color(*color)
        self.pdf.multi_cell(w=0, h=height, text=text, align="L", new_x="LMARGIN", new_y="NEXT")

    def _legible(self, text: str) -> str:
        """One line in which every sign can be drawn."""
        line = one_line(text)[:_LONGEST_CELL]
        return line if line.isascii() else legible(line, self._known())

    def _known(self) -> Set[int]:
        return {sign for font in self.pdf.fonts.values() for sign in getattr(font, "cmap", ())}


def legible(line: str, known: Set[int]) -> str:
    """A sign that no font knows by its name: a stethoscope becomes "[stethoscope]"."""
    return "".join(
        sign if ord(sign) in known else f"[{unicodedata.name(sign, '?').lower()}]"
        for sign in line
        if sign not in _UNSEEN
    )
