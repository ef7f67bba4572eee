"""What a recognition has to be taken along, made once for all pages that name it."""

from __future__ import annotations

from typing import NamedTuple

from wall_of_fame.site import Site
from wall_of_fame.site.certificates import certificate
from wall_of_fame.site.certificates.certificate import Certificate
from wall_of_fame.site.language import Language, join_names
from wall_of_fame.site.share_pictures import share_picture
from wall_of_fame.site.share_pictures.share_picture import SharePicture
from wall_of_fame.wall import Recognition


class Keepsakes(NamedTuple):
    """The picture to share and the certificate of a recognition, if it has them."""

    share: SharePicture | None
    certificate: Certificate | None


class KeepsakeMaker:
    """Makes the keepsakes of recognitions, of each once."""

    def __init__(self, site: Site, language: Language) -> None:
        self._site = site
        self._language = language
        self._made: dict[Recognition, Keepsakes] = {}

    def of(self, recognition: Recognition) -> Keepsakes:
        """The keepsakes of a recognition."""
        if recognition not in self._made:
            names = join_names(recognition.names, self._language)
            share = share_picture.of_recognition(self._site, recognition, names)
            self._made[recognition] = Keepsakes(
                share, certificate.of_recognition(self._site, self._language, recognition, names, share)
            )
        return self._made[recognition]
