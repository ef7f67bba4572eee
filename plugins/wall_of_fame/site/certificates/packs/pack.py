"""Everything that is handed over with one recognition, each paper in the language of whoever reads it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from wall_of_fame.content import Entry
from wall_of_fame.records import Person as PersonRecord
from wall_of_fame.site import File, Site
from wall_of_fame.site.certificates import certificate
from wall_of_fame.site.certificates.keepsakes import KeepsakeMaker
from wall_of_fame.site.certificates.packs.consent_form import Yeses, consent_form, consent_letter
from wall_of_fame.site.certificates.packs.evening import (
    CERTIFICATES,
    PLACE_CARDS,
    ROLL,
    place_cards,
    roll,
)
from wall_of_fame.site.certificates.packs.letter import letter
from wall_of_fame.site.certificates.packs.manager_note import manager_note
from wall_of_fame.site.certificates.packs.nominator_thanks import nominator_thanks
from wall_of_fame.site.certificates.packs.notice import notice
from wall_of_fame.site.certificates.packs.paper import Paper, Writer, as_pdf, as_text, together_as_pdf
from wall_of_fame.site.certificates.packs.pin_slip import pin_slip
from wall_of_fame.site.certificates.packs.reply_slip import reply_slip
from wall_of_fame.site.language import Language
from wall_of_fame.site.share_pictures import poster
from wall_of_fame.wall import Award, Person, Recognition

CERTIFICATE: Final = "certificate.pdf"
PICTURE: Final = "picture.jpg"


@dataclass(frozen=True, slots=True)
class Pack:
    """The files of a pack, and what could not be made, as sentences."""

    files: tuple[File, ...]
    remarks: tuple[str, ...] = ()
    is_for_consent: bool = False
    """Whether it asks for consent alone, since somebody has not given all of it."""


@dataclass(frozen=True, slots=True)
class PackMaker:
    """What packs are made with: the site, its people's records, and their languages.

    `language_of` gives the language of a tag, or that of the site for one that the theme has no words in;
    `read` the bytes of a rendition by its name.
    """

    site: Site
    language: Language
    people: Mapping[str, Entry[PersonRecord]]
    keepsakes: KeepsakeMaker
    language_of: Callable[[str], Language]
    read: Callable[[str], bytes]

    def pack(self, recognition: Recognition) -> Pack:
        """The pack of a recognition; the letters that ask for consent alone where some of it is missing."""
        asked = self._lacking(recognition)
        if asked:
            letters = [self._consent_letter(recognition, person) for person in asked]
            return make_pack(zip(asked, letters, strict=True), is_for_consent=True)
        papers = make_pack(self._papers(recognition))
        return Pack((*papers.files, *self._keepsakes(recognition)), papers.remarks)

    def draft_pack(self, names: Sequence[str], story: str, lang: str) -> Pack:
        """The letters that ask for consent to a nomination that is not on the wall yet.

        Nothing is known of age, so the guardian's part is in each.
        """
        writer = Writer(self.site, self.language)
        letters = [consent_letter(writer, name, story, lang, Yeses()) for name in names or [""]]
        numbered = ((f"{at}", paper) for at, paper in enumerate(letters, start=1))
        return make_pack(numbered, is_for_consent=True)

    def evening_pack(self, award: Award, everyone: Sequence[Person]) -> Pack:
        """The papers of an award's evening. What somebody has not said yes to is not framed."""
        ours = Writer(self.site, self.language)
        files: list[File] = []
        remarks: list[str] = []
        papers = {ROLL: (roll(ours, award, everyone),), PLACE_CARDS: place_cards(ours, award)}
        for name, each in papers.items():
            pdf = together_as_pdf(each) if each else None
            if pdf:
                files.append(File(name, pdf))
            elif each:
                remarks.append(f"{name}: the typefaces lack a letter of it, so it is not made.")
        framed = []
        for recognition in dict.fromkeys(winner.recognition for winner in award.winners):
            keepsake = None if self._lacking(recognition) else self.keepsakes.of(recognition).certificate
            if keepsake:
                framed.append(keepsake)
            else:
                remarks.append(f"{recognition.id}: it has no certificate, or consent is missing.")
        if framed:
            lang = self.language.tag
            together = certificate.draw_together(award.name, lang, framed, self.read)
            files.append(File(CERTIFICATES, together))
        return Pack(tuple(files), tuple(remarks))

    def certificate_of(self, recognition: Recognition) -> bytes | None:
        """The certificate of a recognition, if it has one."""
        keepsake = self.keepsakes.of(recognition).certificate
        return certificate.draw_certificate(keepsake.contents, keepsake.card, self.read) if keepsake else None

    def _lacking(self, recognition: Recognition) -> list[str]:
        """The ids of those who have not given all their consent."""
        return [person.id for person in recognition.people if lacks_consent(self.people[person.id].record)]

    def _consent_letter(self, recognition: Recognition, person: str) -> Paper:
        record = self.people[person].record
        return consent_letter(
            self._writer(person), record.name, recognition.text, recognition.lang, yeses_of(record)
        )

    def _papers(self, recognition: Recognition) -> Iterator[tuple[str, Paper]]:
        for person in recognition.people:
            writer = self._writer(person.id)
            yield person.id, letter(writer, recognition, person)
            if not person.is_team:
                record = self.people[person.id].record
                yield person.id, consent_form(writer, person.name, yeses_of(record))
        ours = Writer(self.site, self.language)
        yield "", manager_note(ours, recognition)
        yield "", reply_slip(self._writer(recognition.people[0].id), recognition)
        yield "", notice(ours, recognition)
        others = (
            nominator_thanks(Writer(self.site, self.language_of(recognition.lang)), recognition),
            pin_slip(ours, recognition),
        )
        yield from (("", paper) for paper in others if paper)

    def _keepsakes(self, recognition: Recognition) -> Iterator[File]:
        framed = self.certificate_of(recognition)
        if framed:
            yield File(CERTIFICATE, framed)
        share = self.keepsakes.of(recognition).share
        if share:
            yield File(PICTURE, poster.draw(share.card, self.read, share.files[0].layout))

    def _writer(self, person: str) -> Writer:
        lang = self.people[person].record.lang
        return Writer(self.site, self.language_of(lang) if lang else self.language)


def make_pack(papers: Iterable[tuple[str, Paper]], *, is_for_consent: bool = False) -> Pack:
    """The files of papers, each with the id of whom it is for, which tells papers of one name apart."""
    papers = tuple(papers)
    names = [paper.name for _, paper in papers]
    files: list[File] = []
    remarks: list[str] = []
    for id_, paper in papers:
        name = f"{paper.name}-{id_}" if names.count(paper.name) > 1 else paper.name
        pdf = as_pdf(paper)
        if pdf is None:
            remarks.append(f"{name}: the typefaces lack a letter of it, so there is its text alone.")
        else:
            files.append(File(f"{name}.pdf", pdf))
        if pdf is None or paper.is_sent:
            files.append(File(f"{name}.txt", as_text(paper).encode()))
    return Pack(tuple(files), tuple(remarks), is_for_consent)


def lacks_consent(person: PersonRecord) -> bool:
    """Whether somebody has not said yes to all that a recognition shows, their guardian's yes included."""
    consent = person.consent
    needs_guardian = person.kind == "person" and not person.over_18 and consent.guardian is None
    return consent.name is None or consent.story is None or needs_guardian


def yeses_of(person: PersonRecord) -> Yeses:
    """What somebody has said yes to, and on which day."""
    consent = person.consent
    needs_guardian = person.kind == "person" and not person.over_18
    return Yeses(consent.name, consent.story, consent.photo, consent.guardian, needs_guardian)
