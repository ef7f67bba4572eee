"""Pages as they come out of a printer."""

import io
from dataclasses import dataclass

from playwright.sync_api import Page
from pypdf import PdfReader

PICTURES = """() => Promise.all([...document.images].map((image) => {
  image.loading = "eager";
  return image.decode();
}))"""


@dataclass(frozen=True)
class Paper:
    """What was printed: the text of each page, white space made plain, and its width and height in points."""

    texts: tuple[str, ...]
    sizes: tuple[tuple[int, int], ...]

    @property
    def text(self) -> str:
        """All text without any white space, since a printer sets words where it likes."""
        return "".join("".join(self.texts).split())


def printed(page: Page) -> Paper:
    """The page that is open, on paper."""
    page.evaluate(PICTURES)
    pages = PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True, print_background=True))).pages
    return Paper(
        tuple(one.extract_text() for one in pages),
        tuple((round(one.mediabox.width), round(one.mediabox.height)) for one in pages),
    )
