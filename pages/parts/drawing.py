"""The drawings of the method page: four steps, one example. SVG in an `<img>`, since `st.html` takes inline SVG out.

A picture in an `<img>` does not see the page's colours: these are middle tones, at least 3:1 on light and dark paper.
Figures and codes of languages stand for words, so that one drawing serves every language; right to left it is mirrored.
"""

from base64 import b64encode
from collections.abc import Callable
from html import escape

from pages.parts.html import tag

WIDTH, HEIGHT = 280, 150
INK, LINE, BLUE, RED, GOLD, PURPLE = "#6f7882", "#98a0a8", "#2f7fc1", "#c9502b", "#a67a14", "#7a6ab0"


class Pen:
    """Draws in reading direction: x runs from where the reader begins."""

    def __init__(self, direction: str) -> None:
        self.is_rtl, self.drawn = direction == "rtl", ""

    def at(self, x: float, width: float = 0) -> float:
        return WIDTH - x - width if self.is_rtl else x

    def box(
        self, x: float, y: float, w: float, h: float, colour: str, *, fill: str = "none", radius: float = 7
    ) -> None:
        self.drawn += (
            f'<rect x="{self.at(x, w):g}" y="{y:g}" width="{w:g}" height="{h:g}" rx="{radius:g}" fill="{fill}" '
            f'stroke="{colour}" stroke-width="2"/>'
        )

    def bar(self, x: float, y: float, w: float, colour: str, *, h: float = 6) -> None:
        self.drawn += (
            f'<rect x="{self.at(x, w):g}" y="{y:g}" width="{w:g}" height="{h:g}" rx="{h / 2:g}" fill="{colour}"/>'
        )

    def word(self, x: float, y: float, text: str, colour: str = INK, *, size: float = 13) -> None:
        self.drawn += (
            f'<text x="{self.at(x):g}" y="{y:g}" fill="{colour}" font-size="{size:g}" font-weight="700" '
            f'text-anchor="middle" font-family="sans-serif">{escape(text)}</text>'
        )

    def disc(self, x: float, y: float, r: float, colour: str, text: str = "") -> None:
        self.drawn += f'<circle cx="{self.at(x):g}" cy="{y:g}" r="{r:g}" fill="{colour}"/>'
        if text:
            self.word(x, y + 4.5, text, "#fff")

    def ring(self, x: float, y: float, r: float) -> None:
        self.drawn += (
            f'<circle cx="{self.at(x):g}" cy="{y:g}" r="{r:g}" fill="{BLUE}" fill-opacity=".14" stroke="{BLUE}" '
            f'stroke-width="2.5"/>'
        )

    def curve(self, x1: float, y1: float, x2: float, y2: float, colour: str = LINE, *, arrow: bool = False) -> None:
        a, b = self.at(x1), self.at(x2)
        middle = (a + b) / 2
        self.drawn += (
            f'<path d="M{a:g} {y1:g}C{middle:g} {y1:g} {middle:g} {y2:g} {b:g} {y2:g}" fill="none" stroke="{colour}" '
            f'stroke-width="2"/>'
        )
        if arrow:
            back = 7 if b < a else -7
            self.drawn += (
                f'<path d="M{b + back:g} {y2 - 5:g}L{b:g} {y2:g}L{b + back:g} {y2 + 5:g}" fill="none" '
                f'stroke="{colour}" stroke-width="2" stroke-linejoin="round"/>'
            )


def _read(pen: Pen) -> None:
    """Three reports in three languages, each with its masthead and day."""
    for place, (code, colours) in enumerate((("ar", (BLUE, GOLD)), ("en", (GOLD, BLUE)), ("ru", (BLUE, PURPLE)))):
        x = 14 + 90 * place
        pen.box(x, 12, 72, 126, LINE)
        pen.word(x + 18, 34, code)
        pen.bar(x + 36, 25, 26, INK, h=8)
        for line, width in enumerate((52, 44, 52, 36, 52, 28)):
            colour = colours[0] if line in (1, 2) else colours[1] if line == 4 else LINE
            pen.bar(x + 10, 50 + 14 * line, width, colour)


def _cut(pen: Pen) -> None:
    """One report into statements: who says it, how many."""
    pen.box(8, 12, 72, 126, LINE)
    for line, (width, colour) in enumerate(
        ((52, BLUE), (40, BLUE), (52, GOLD), (30, GOLD), (52, PURPLE), (44, PURPLE))
    ):
        pen.bar(18, 30 + 17 * line, width, colour)
    for row, (colour, number) in enumerate(((BLUE, "12"), (GOLD, ""), (PURPLE, "3"))):
        y = 18 + 41 * row
        pen.curve(86, 41 + 34 * row, 118, y + 16, arrow=True)
        pen.box(124, y, 146, 32, colour)
        pen.disc(142, y + 12, 5, INK)
        pen.box(135, y + 19, 14, 7, INK, fill=INK, radius=3.5)
        pen.bar(158, y + 13, 66 if number else 92, colour)
        if number:
            pen.word(248, y + 21, number, colour, size=15)


def _match(pen: Pen) -> None:
    """Statements of three outlets that report the same, in one claim."""
    for row, (code, number) in enumerate((("ar", "12"), ("en", "12"), ("ru", "15"))):
        y = 12 + 45 * row
        pen.box(8, y, 128, 36, BLUE)
        pen.word(28, y + 23, code)
        pen.bar(46, y + 15, 46, BLUE)
        pen.word(114, y + 24, number, BLUE, size=15)
        pen.curve(140, y + 18, 182, 75, arrow=row == 1)
    pen.ring(226, 75, 40)
    pen.word(226, 82, "93%", BLUE, size=19)


def _compare(pen: Pen) -> None:
    """What one claim's statements say: two versions."""
    pen.ring(44, 75, 30)
    for row in range(3):
        pen.bar(30, 62 + 11 * row, 28, BLUE, h=5)
    for y, colour, letter, number, codes in ((12, RED, "A", "12", ("ar", "en")), (88, GOLD, "B", "15", ("ru",))):
        pen.curve(78, 75, 118, y + 25, arrow=True)
        pen.box(124, y, 148, 50, colour)
        pen.disc(146, y + 25, 12, colour, letter)
        pen.word(184, y + 32, number, colour, size=21)
        for place, code in enumerate(codes):
            pen.word(222 + 30 * place, y + 30, code)
    pen.word(198, 81, "≠", RED, size=18)


DRAWN: dict[str, Callable[[Pen], None]] = {"report": _read, "statement": _cut, "claim": _match, "version": _compare}


def drawing(name: str, direction: str, says: str) -> str:
    """One step's picture as HTML; `says` is its text for those who do not see it."""
    pen = Pen(direction)
    DRAWN[name](pen)
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}">{pen.drawn}</svg>'
    source = "data:image/svg+xml;base64," + b64encode(svg.encode()).decode()
    return tag("img", src=source, alt=says, width=WIDTH, height=HEIGHT, class_="drawn").removesuffix("</img>")
