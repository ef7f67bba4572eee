"""Who issues and where things stand follow from the wall's address alone."""

import pytest

from wall_of_fame.digital_pins import PinPlaces


@pytest.mark.parametrize(
    ("wall", "issuer"),
    [
        ("https://wall.example.org/", "did:web:wall.example.org:digital-pins"),
        ("https://jcx.example.org/wall/", "did:web:jcx.example.org:wall:digital-pins"),
        ("https://wall.example.org:8443/", "did:web:wall.example.org%3A8443:digital-pins"),
    ],
)
def test_the_issuer_is_where_did_web_looks(wall: str, issuer: str) -> None:
    """A colon for each slash, the port escaped; the document is did.json in that folder."""
    assert PinPlaces(wall).issuer == issuer
    assert PinPlaces(wall).key("2026") == f"{issuer}#2026"


def test_an_edition_is_known_by_its_address() -> None:
    """Only an address of this wall is that of an edition."""
    places = PinPlaces("https://wall.example.org/")
    assert places.campaign_of(places.edition("lamps")) == "lamps"
    assert places.campaign_of(places.edition("lamps").replace("wall", "elsewhere")) == ""
    assert places.campaign_of("") == ""
