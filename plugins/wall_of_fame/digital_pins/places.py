"""Where the files of digital pins stand on the web, and who issues them: the wall's address says it."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote, urlsplit

from wall_of_fame import urls


@dataclass(frozen=True, slots=True)
class PinPlaces:
    """The addresses of digital pins below the address of a wall, which ends in a slash."""

    wall: str

    @property
    def issuer(self) -> str:
        """The issuer's id: a did:web, whose document with the public keys stands beside the digital pins.

        Source: https://w3c-ccg.github.io/did-method-web/ ; a colon stands for a slash.
        """
        parts = urlsplit(f"{self.wall}{urls.DIGITAL_PINS}")
        host = quote(parts.netloc, safe=".-")
        return ":".join(["did", "web", host, *filter(None, parts.path.split("/"))])

    def key(self, key_id: str) -> str:
        """The id of a key within the issuer's document."""
        return f"{self.issuer}#{key_id}"

    @property
    def status_list(self) -> str:
        """The address of the signed list that says which digital pins were taken back."""
        return f"{self.wall}{urls.PIN_STATUS_LIST}"

    def edition(self, campaign: str) -> str:
        """The address of the description of a campaign's edition: the achievement."""
        return f"{self.wall}{urls.edition_of_digital_pins(campaign)}"

    def edition_picture(self, campaign: str) -> str:
        """The address of the picture of a campaign's edition."""
        return f"{self.wall}{urls.picture_of_edition(campaign)}"

    def campaign_of(self, edition: str) -> str:
        """The id of the campaign whose edition has an address; empty if no edition can have it."""
        start, end = self.edition("\n").split("\n")
        if edition.startswith(start) and edition.endswith(end):
            return edition.removeprefix(start).removesuffix(end)
        return ""
