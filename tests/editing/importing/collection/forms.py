"""All exports of form services: Google, Microsoft, SurveyMonkey, Jotform, Typeform, Tally, Formspree, Netlify."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace

from tests.editing.importing.collection.answers import as_csv, as_xlsx, expect_all
from tests.editing.importing.collection.export import Export
from tests.editing.importing.collection.form_json import (
    expect_by_name,
    formspree,
    jotform_api,
    netlify,
    tally_webhook,
    typeform_webhook,
)
from tests.editing.importing.collection.form_tables import (
    expect_typeform,
    google,
    jotform,
    microsoft,
    surveymonkey,
    tally,
    typeform,
)
from tests.editing.importing.collection.people import QUESTIONS

ENCODINGS = {"en": "cp1252", "fr": "mac_roman", "de": "cp1252", "pt": "cp1252", "pl": "utf-8-sig"}


def exports() -> Iterator[Export]:
    """All exports of form services."""
    for language in QUESTIONS:
        rows = expect_all(language)
        sheet = google(language)
        yield Export(f"google-{language}.csv", as_csv(sheet), rows)
        yield Export(f"google-{language}-semicolons.csv", as_csv(sheet, ";", ENCODINGS[language]), rows)
        yield Export(f"google-{language}-utf-16.tsv", as_csv(sheet, "\t", "utf-16"), rows)
        yield Export(f"google-{language}.xlsx", as_xlsx(sheet), rows)
        yield Export(f"google-{language}-called.txt", as_csv(sheet, "\t", "utf-8-sig"), rows)
        yield Export(f"microsoft-{language}.xlsx", as_xlsx(microsoft(language)), rows)
        yield Export(f"microsoft-{language}.csv", as_csv(microsoft(language), ";", "utf-8-sig"), rows)
        yield Export(f"surveymonkey-{language}.csv", as_csv(surveymonkey(language)), rows)
        yield Export(f"surveymonkey-{language}.xlsx", as_xlsx(surveymonkey(language)), rows)
        photos = tuple(
            replace(
                row, remarked=(*row.remarked, f"https://files.example.com/uploads/form/{number}/photo.jpg")
            )
            for number, row in enumerate(rows, 1)
        )
        yield Export(f"jotform-{language}.csv", as_csv(jotform(language)), photos)
        yield Export(f"typeform-{language}.csv", as_csv(typeform(language)), expect_typeform(language))
        yield Export(f"tally-{language}.csv", as_csv(tally(language)), rows)
        yield Export(f"tally-{language}.json", json.dumps(tally_webhook(language)).encode(), rows)
        yield Export(f"typeform-{language}.json", json.dumps(typeform_webhook(language)).encode(), rows)
    by_name = expect_by_name()
    yield Export("formspree.json", json.dumps(formspree()).encode(), by_name)
    flat = formspree()["submissions"]
    yield Export("formspree.csv", as_csv([list(flat[0]), *(list(each.values()) for each in flat)]), by_name)
    human = tuple(
        replace(
            row,
            remarked=tuple(
                words.replace("“consent”", "“Consent”").replace("“over_18”", "“Over 18”")
                for words in row.remarked
            ),
        )
        for row in by_name
    )
    yield Export("netlify.json", json.dumps(netlify()).encode(), human)
    yield Export("jotform-api.json", json.dumps(jotform_api()).encode(), expect_all("en"))
    for number, day in enumerate(
        (
            "%-d-%b-%y",
            "%d-%b-%Y",
            "%-d %b %y",
            "%Y%m%d",
            "%m/%d/%Y",
            "%-d.%-m.%Y",
            "%B %-d, %Y",
            "%A, %-d %B %Y",
            "%-d/%-m/%y",
        )
    ):
        yield Export(f"google-days-{number}.csv", as_csv(google("en", day)), expect_all("en"))
