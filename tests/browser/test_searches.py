"""Somebody remembers a name, a shop, a kindness: what is found first."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from tests.browser.searching import Visitor
from tests.walls.output import Output
from wall_of_fame.site.search.spelling import list_number
from wall_of_fame.text.names import without_accents

PEOPLE, BUSINESSES, STORIES = "/people/sample-", "/businesses/sample-", "/recognition/sample-"

SEARCHES = {
    # full and part names
    "Maria D.": f"{PEOPLE}maria-d/",
    "Declan O'Hara": f"{PEOPLE}declan-o/",
    "declan ohara": f"{PEOPLE}declan-o/",
    "Margaret": f"{STORIES}margaret-s-map-of-menus/",
    "Winif": f"{PEOPLE}winifred-o/",
    "Ricard": f"{PEOPLE}ricardo-n/",
    "The Breakfast Team": f"{PEOPLE}breakfast-team/",
    "nascimento": f"{PEOPLE}conceicao-f/",
    # with and without accents
    "Siobhan": f"{PEOPLE}siobhan-k/",
    "Siobhán": f"{PEOPLE}siobhan-k/",
    "Joao": f"{PEOPLE}joao-f/",
    "Francoise": f"{PEOPLE}francoise-h/",
    "FRANÇOISE": f"{PEOPLE}francoise-h/",
    # one letter wrong, too many, too few, swapped
    "Siobham": f"{PEOPLE}siobhan-k/",
    "Filomenna": f"{PEOPLE}filomena-g/",
    "Mateuz": f"{PEOPLE}mateusz-l/",
    "Rosaile": f"{PEOPLE}rosalie-b/",
    "Tomaz": f"{PEOPLE}tomasz-w/",
    # businesses, and what is in them
    "Blue Shutter Bakery": f"{BUSINESSES}blue-shutter-bakery/",
    "puffin": f"{BUSINESSES}puffin-pantry/",
    "Lamplihgt": f"{BUSINESSES}lamplight-books/",
    "laiterie des cotils": f"{BUSINESSES}laiterie-des-cotils/",
    # words of a story
    "gritting lorry": f"{STORIES}at-the-back-door-at-four/",
    "smart tube wonderful cheekbones": f"{STORIES}no-to-the-expensive-cream/",
    "pillow fruit": f"{STORIES}labels-in-the-linen-cupboard/",
    # with words that every story has, as people say it
    "the pillow and the fruit": f"{STORIES}labels-in-the-linen-cupboard/",
    "she was with the gritting lorry": f"{STORIES}at-the-back-door-at-four/",
    # a standard, a place, a campaign
    "listening": "/standards/listening/",
    "St Helier": "/places/st-helier/",
    "Give Service a Smile": "/campaigns/give-service-a-smile-2024/",
    # other languages: words as they are, and with other endings
    "couves": f"{STORIES}uma-sopa-para-a-espera/",
    "escreverei": f"{STORIES}o-tempero-de-quinta-feira/",
    "hésiterais": f"{STORIES}trois-marches-et-un-panier/",
    "pracowała": f"{STORIES}a-bolt-on-christmas-eve/",
    "ليلى": f"{PEOPLE}layla-h/",
    # a name and a place of work
    "Gordon pantry": f"{PEOPLE}gordon-f/",
}
"""What is typed, and how the address of the first result begins."""

NOTHING = ("xqzzkv", "Lucy P.", "qqqq wwww")
"""What finds nothing: no word of it, or somebody who asked not to be found."""


@pytest.fixture(scope="module")
def visitor(browser: Browser, site: Output, address: str) -> Iterator[Visitor]:
    """Somebody who searches again and again."""
    del site
    context = browser.new_context()
    yield Visitor(context.new_page(), address)
    context.close()


@pytest.mark.browser
@pytest.mark.parametrize("words", SEARCHES)
def test_the_first_result(visitor: Visitor, words: str) -> None:
    """Each search finds first what whoever types it has in mind."""
    visitor.open({"q": words})
    assert visitor.first.startswith(SEARCHES[words]), visitor.page.locator("#results").inner_text()


@pytest.mark.browser
@pytest.mark.parametrize("words", NOTHING)
def test_nothing_found_leads_on(visitor: Visitor, words: str) -> None:
    """Where nothing is found, that is said, and there is a way on."""
    visitor.open({"q": words})
    assert visitor.said == f"No results for “{words}”"
    assert visitor.results.count() == 0
    assert visitor.page.locator("#other-ways").is_visible()
    assert visitor.page.locator("#other-ways a[href='/people/']").is_visible()


@pytest.mark.browser
def test_a_word_that_every_story_has_is_no_search_yet(visitor: Visitor) -> None:
    """Somebody is still typing “The Breakfast Team”; in quotes it is meant."""
    visitor.open({"q": "the"})
    assert visitor.results.count() == 0
    assert visitor.page.locator("#other-ways").is_visible()
    visitor.open({"q": '"the"'})
    assert visitor.results.count() > 0


@pytest.mark.browser
def test_whoever_mistypes_is_told(visitor: Visitor) -> None:
    """The page says which name it took for the one that was typed."""
    visitor.open({"q": "Filomenna"})
    assert "“Filomenna”" in visitor.page.locator("#other-spelling").inner_text()
    assert "“Filomena”" in visitor.page.locator("#other-spelling").inner_text()
    visitor.open({"q": "Filomena"})
    assert visitor.page.locator("#other-spelling").is_hidden()


@pytest.mark.browser
def test_shelves_are_reckoned_alike(visitor: Visitor) -> None:
    """What the build puts on a shelf, the browser looks for there; and both make a word plain alike."""
    visitor.open()
    near = visitor.page.locator("link[rel=modulepreload][href*=similar-names]").first.get_attribute("href")
    ends = ["^ma", "ia$", "^ł", "龙$", "zz$", "^مي"]
    words = ["Łukasz", "ZOË", "Øystein", "Straße", "Ångström", "Ñandú", "Þór", "İpek"]
    shelves, plain = visitor.page.evaluate(
        "async ([near, ends, words]) => { const m = await import(near);"
        " return [ends.map((one) => m.listNumber(one, 97)), words.map(m.plain)]; }",
        [near, ends, words],
    )
    assert shelves == [list_number(end, 97) for end in ends]
    assert plain == [without_accents(word) for word in words]
