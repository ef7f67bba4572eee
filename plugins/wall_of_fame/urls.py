"""The URL of each kind of page: one constant or function each, so that no other code builds a URL.

All are relative to the site's root, without a leading slash. A URL that ends in a slash is a folder
with an `index.html`.
"""

from __future__ import annotations

from typing import Final

FOLDERS: Final = {
    "nomination": "recognition",
    "person": "people",
    "business": "businesses",
    "standard": "standards",
    "campaign": "campaigns",
    "award": "awards",
    "place": "places",
    "article": "news",
    "digital-pin": "digital-pins",
}
"""The folder of the pages of each kind of record."""

RESERVED: Final = frozenset(
    {
        *FOLDERS.values(),
        *("page", "api", "years", "search", "display", "recent", "surprise", "pins", "colleagues"),
        *("admin", "theme", "pictures", "videos"),
    }
)
"""Names at the site's root that no plain page may have, because the wall itself uses them."""

_OWN_FOLDERS: Final = frozenset(
    {
        *("page", "years", "pins", "digital-pins", "colleagues", "surprise"),
        *("admin", "api", "search", "theme", "pictures", "videos"),
    }
)

_OWN_SUBFOLDERS: Final = frozenset({"page", "display", "embed", "share", "poster", "ceremony"})

_OWN_FILES: Final = frozenset(
    {
        *("index.html", "404.html", "feed.atom", "feed.json", "sitemap.xml", "robots.txt", "calendar.ics"),
        *("wall.json", "shields.json", "newest.json", "oembed.json", "service-wall.js"),
        *("poster.pdf", "poster-a5.pdf", "_headers", "favicon.ico", "manifest.webmanifest"),
        *("opensearch.xml", "_redirects"),
    }
)

HOME: Final = ""
NOMINATE: Final = "nominate/"
TAKE_PART: Final = "take-part/"
KIT: Final = "take-part/kit/"
FIRST_DAY: Final = "take-part/first-day/"
PEOPLE: Final = "people/"
BUSINESSES: Final = "businesses/"
STANDARDS: Final = "standards/"
CAMPAIGNS: Final = "campaigns/"
AWARDS: Final = "awards/"
PLACES: Final = "places/"
NEWS: Final = "news/"
YEARS: Final = "years/"
PINS: Final = "pins/"
DIGITAL_PINS: Final = "digital-pins/"
"""What digital pins are; their files stand beside it."""
PIN_ISSUER_KEYS: Final = "digital-pins/did.json"
"""The public keys of whoever issues digital pins, where did:web looks for them."""
PIN_ISSUER: Final = "digital-pins/issuer.json"
PIN_STATUS_LIST: Final = "digital-pins/status.jwt"
"""The signed list of the digital pins that were taken back."""
CALENDAR: Final = "calendar.ics"
COLLEAGUES: Final = "colleagues/"
COLLEAGUES_BY_ROLE: Final = "colleagues/roles/"

CERTIFICATE: Final = "certificate.pdf"
"""The certificate of a recognition, beside its page."""
POSTER: Final = "poster.pdf"
"""The poster of a business on the usual paper, beside its page."""
SMALL_POSTER: Final = "poster-a5.pdf"
"""The same on paper of half the size."""
RECENT: Final = "recent/"
SURPRISE: Final = "surprise/"
SEARCH: Final = "search/"
FAVICON: Final = "favicon.ico"
MANIFEST: Final = "manifest.webmanifest"
OPENSEARCH: Final = "opensearch.xml"
API: Final = "api/"
DATA: Final = "api/v1/wall.json"
DATA_SCHEMA: Final = "api/v1/schema.json"
ELEMENT: Final = "service-wall.js"
"""The script of the element `<service-wall>`, which other websites load."""


def page_of(kind: str, record_id: str) -> str:
    """The URL of a record's page; a plain page has no folder."""
    folder = FOLDERS.get(kind)
    return f"{folder}/{record_id}/" if folder else f"{record_id}/"


def list_page(url: str, number: int) -> str:
    """The URL of page `number` (from 1) of the list whose first page is `url`."""
    return url if number == 1 else f"{url}page/{number}/"


def year_page(number: int) -> str:
    """The URL of a year's review."""
    return f"{YEARS}{number}/"


def occasions_page(year: int) -> str:
    """The URL of the list of a year's campaigns and awards, where its review has no room for all."""
    return f"{year_page(year)}occasions/"


def pins_page(campaign_id: str) -> str:
    """The URL of the register of a campaign's edition of pins."""
    return f"{PINS}{campaign_id}/"


def edition_of_digital_pins(campaign_id: str) -> str:
    """The description of a campaign's edition for programs that read digital pins."""
    return f"{DIGITAL_PINS}editions/{campaign_id}.json"


def picture_of_edition(campaign_id: str) -> str:
    """The picture of a campaign's edition, which shows nobody's digital pin."""
    return f"{DIGITAL_PINS}editions/{campaign_id}.png"


def digital_pin(pin_id: str, ending: str) -> str:
    """The signed file (`jwt`) or the picture to keep (`png`) of a digital pin."""
    return f"{DIGITAL_PINS}{pin_id}.{ending}"


def ceremony_page(award_url: str) -> str:
    """The URL of the page for whoever presents the award whose page is at `award_url`."""
    return f"{award_url}ceremony/"


def calendar_of(campaign_url: str) -> str:
    """The calendar file of the campaign whose page is at `campaign_url`."""
    return f"{campaign_url}{CALENDAR}"


def display_page(url: str) -> str:
    """The URL of the slides that show the page `url` on a screen."""
    return f"{url}display/"


def surprise_list(number: int) -> str:
    """The URL of list `number` (from 0) of ids from which a surprise is drawn."""
    return f"{SURPRISE}{number}.json"


def data_page(kind: str, number: int, ending: str = "json") -> str:
    """The URL of page `number` (from 1) of the data about all things of a kind."""
    return f"{API}v1/{kind}/{number}.{ending}"


def data_of_part(url: str, number: int = 0) -> str:
    """The URL of the data beside a page: its newest recognitions, or those of an older, numbered file."""
    return f"{url}wall-{number}.json" if number else f"{url}wall.json"


def badge(url: str, size: str, scheme: str, ending: str) -> str:
    """The file of a badge beside a business's page; the usual badge is of medium size and light."""
    parts = ["badge", *([] if size == "medium" else [size]), *([] if scheme == "light" else [scheme])]
    return f"{url}{'-'.join(parts)}.{ending}"


def embed_page(url: str, layout: str = "row") -> str:
    """The page for frames of other websites beside the page `url`; usually with a row of three."""
    return f"{url}embed/" if layout == "row" else f"{url}embed/{layout}/"


def embed_data(url: str) -> str:
    """The file beside an embedded page that the element `<service-wall>` is drawn of."""
    return f"{url}embed/newest.json"


def oembed(url: str) -> str:
    """The file beside a page that says how other websites may show it."""
    return f"{url}oembed.json"


def share_page(url: str) -> str:
    """The page that explains what a business may use of the wall."""
    return f"{url}share/"


def poster_page(url: str) -> str:
    """The page that a business prints for its shop window."""
    return f"{url}poster/"


def nominate_page(business: str) -> str:
    """The page that tells how to nominate somebody at a business, by the business's id."""
    return f"{NOMINATE}{business}/"


def counter_cards(business: str) -> str:
    """The page of the cards that a business puts on its counter; it never changes, since they are printed."""
    return f"{nominate_page(business)}card/"


def qr_code_of_cards(business: str) -> str:
    """The QR code on the cards of a business."""
    return f"{counter_cards(business)}qr.svg"


def shields(url: str) -> str:
    """The file beside a business's page of which shields.io draws a badge."""
    return f"{url}shields.json"


def path_to_root(url: str) -> str:
    """The relative path from the page `url` to the site's root, such as `../..`; it needs no host."""
    return "/".join([".."] * url.count("/")) or "."


def file_of(url: str) -> str:
    """The file in the output that a host serves for `url`."""
    return f"{url}index.html" if url.endswith("/") or not url else url


def is_reserved(address: str) -> bool:
    """Whether only the wall itself may use an address: a list's later page, slides, a file of fixed name."""
    first, *others = address.split("/")
    is_below_nominate = first == NOMINATE.rstrip("/") and any(others)
    return (
        first in _OWN_FOLDERS
        or is_below_nominate
        or not _OWN_SUBFOLDERS.isdisjoint(others)
        or not _OWN_FILES.isdisjoint((first, *others))
    )


def former_address(kind: str, alias: str) -> str:
    """The former address that a record's alias means: the alias is a former id, or an old path `/…`."""
    return alias[1:] if alias.startswith("/") else page_of(kind, alias)
