"""The JSON Schema of the data, made of its models."""

from __future__ import annotations

import json
from typing import Any

from pydantic.json_schema import models_json_schema

from wall_of_fame.site.open_data.model import DOCUMENTS
from wall_of_fame.site.open_data.values import VERSION


def schema(address: str) -> dict[str, Any]:
    """The JSON Schema (2020-12) of every file of the data; `address` is where it is published.

    A file is valid if it is one of the documents; `$defs` has each of them by its name.
    """
    places, definitions = models_json_schema(
        [(model, "serialization") for model in DOCUMENTS.values()], by_alias=True
    )
    refs = [places[model, "serialization"] for model in DOCUMENTS.values()]
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": address,
        "title": f"Service Wall of Fame, data version {VERSION}",
        "anyOf": refs,
        **definitions,
    }


def schema_bytes(address: str) -> bytes:
    """The same as it is published."""
    return f"{json.dumps(schema(address), ensure_ascii=False, indent=1)}\n".encode()
