"""Nobody else hears of a visit, nothing is remembered, nothing runs that is not ours (promise 13)."""

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Dialog, Request

from tests.browser.templates import HOSTILE_PAGES, addresses
from tests.loops import at_least_one
from tests.walls.output import Output

LISTEN = """
window.violations = [];
addEventListener("securitypolicyviolation", (event) => {
  window.violations.push(event.violatedDirective + " " + event.blockedURI);
});
"""
SEE_ALL = """() => Promise.all([...document.images].map((image) => {
  image.loading = "eager";
  return image.complete || new Promise((resolve) => { image.onload = image.onerror = resolve; });
}))"""
PUT_IN = """() => new Promise((resolve) => {
  let count = 0;
  addEventListener("securitypolicyviolation", () => { count += 1; if (count === 2) resolve(); });
  const script = document.createElement("script");
  script.textContent = "window.ran = 1";
  const image = new Image();
  image.src = "https://elsewhere.example/x.png";
  document.body.append(script, image);
})"""
STRICT = [
    "default-src 'none'", "img-src 'self'", "style-src 'self'", "script-src 'self'", "font-src 'self'",
    "connect-src 'self'", "manifest-src 'self'", "media-src 'self'", "base-uri 'none'", "form-action 'self'",
]  # fmt: skip


class Witness:
    """Remembers whatever happens in a visitor's browser."""

    def __init__(self, context: BrowserContext) -> None:
        context.add_init_script(LISTEN)
        self.page = context.new_page()
        self.requests: list[str] = []
        self.complaints: list[str] = []
        self.page.on("request", lambda request: self.requests.append(request.url))
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("requestfailed", self._failed)
        self.page.on("dialog", self._asked)
        self.page.on("console", self._said)

    def _asked(self, dialog: Dialog) -> None:
        self.complaints.append(f"dialog: {dialog.message}")
        dialog.dismiss()

    def _said(self, message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            self.complaints.append(message.text)

    def _failed(self, request: Request) -> None:
        if request.failure != "net::ERR_ABORTED":  # the visitor has moved on
            self.complaints.append(f"failed: {request.url}")

    def visit(self, url: str) -> None:
        """Go to a page, see all of it, and note what it did."""
        self.page.goto(url, wait_until="load")
        self.page.evaluate(SEE_ALL)
        self.complaints += [f"{url}: {one}" for one in self.page.evaluate("window.violations")]
        assert self.page.evaluate("localStorage.length + sessionStorage.length") == 0, url
        assert self.page.evaluate("document.cookie") == "", url


@pytest.mark.browser
def test_a_visit_stays_between_the_visitor_and_the_site(
    context: BrowserContext, site: Output, address: str
) -> None:
    """On no template is anything asked of another host, stored, blocked by the policy or complained of."""
    witness = Witness(context)
    for url in addresses(site):
        witness.visit(f"{address}/{url}")
    strangers = [url for url in witness.requests if not url.startswith((f"{address}/", "data:"))]
    assert strangers == []
    assert witness.complaints == []
    assert context.cookies() == []


@pytest.mark.browser
def test_attacks_in_every_text_run_nothing(context: BrowserContext, hostile_address: str) -> None:
    """A browser shows the site with an attack in every text without running or loading anything of it."""
    witness = Witness(context)
    for url in HOSTILE_PAGES:
        witness.visit(f"{hostile_address}/{url}")
    assert [url for url in witness.requests if not url.startswith(f"{hostile_address}/")] == []
    assert witness.complaints == []


@pytest.mark.browser
def test_the_site_works_below_a_path(context: BrowserContext, address_below: str) -> None:
    """Served below a path, every style, script, font and picture is found."""
    witness = Witness(context)
    for url in ("", "people/mirela-k/", "nominate/", "recognition/the-last-ferry/"):
        witness.visit(f"{address_below}/{url}")
    assert witness.complaints == []
    assert [url for url in witness.requests if not url.startswith(f"{address_below}/")] == []


def test_every_page_carries_the_policy(site: Output) -> None:
    """Every HTML file, redirects included, has the strict policy before anything that loads."""
    for page in at_least_one(site.html.values()):
        (policy,) = page.find("//head/meta[@http-equiv='Content-Security-Policy']") or [None]
        assert policy is not None, page
        allowed = policy.get("content").replace(" 'wasm-unsafe-eval'", "" if page.url == "search/" else "!")
        # The page that shows businesses their frame shows it in a frame: of this site, as all else.
        of_page = ["frame-src 'self'"] if page.url.endswith("/share/") and not page.is_redirect else []
        assert sorted(allowed.split("; ")) == sorted([*STRICT, *of_page]), page
        assert not policy.xpath("preceding::link | preceding::script"), page


def test_nothing_is_inline(site: Output) -> None:
    """No script, style or handler stands in a page; data for machines is no script."""
    for page in at_least_one(site.html.values()):
        assert not page.find("//style | //@style"), page
        inline = page.find("//script[not(@src)][not(@type='application/ld+json')]")
        assert not inline, page
        assert not [name for one in page.root.iter() for name in one.attrib if name.startswith("on")], page


def test_no_page_reads_from_elsewhere(site: Output) -> None:
    """What a page loads is the site's own; addresses of other hosts are only ever links to follow."""
    outward = [
        (page, element, to)
        for page in site.html.values()
        for element, to in page.links()
        if to.startswith(("http:", "https:", "//")) and not to.startswith(site.home)
    ]
    for page, element, to in at_least_one(outward):
        assert element.tag == "a", (page, element.tag, to)


@pytest.mark.browser
def test_the_policy_does_hold(browser: Browser, address: str) -> None:
    """A script that is put into the page is blocked, so the policy is in force and the witness awake."""
    context = browser.new_context()
    witness = Witness(context)
    witness.page.goto(f"{address}/about/")
    witness.page.evaluate(PUT_IN)
    assert witness.page.evaluate("window.ran") is None
    assert len(witness.page.evaluate("window.violations")) == 2
    context.close()
