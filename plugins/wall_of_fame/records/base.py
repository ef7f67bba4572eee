"""The base of all models of records: frozen, no unknown fields, an empty field counts as left out."""

from __future__ import annotations

from functools import cache
from typing import Any

from pydantic import BaseModel, ConfigDict, model_validator

from wall_of_fame.records.texts import Text


class Part(BaseModel):
    """A group of fields inside a record."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    @model_validator(mode="before")
    @classmethod
    def _drop_empty_fields(cls, values: Any) -> Any:
        """Drop empty fields: an editor may leave a field of a template empty, which means to leave it out."""
        if not isinstance(values, dict):
            return values
        if not any(value in ("", None) for value in values.values()):
            return values
        names = cls.field_names()
        return {name: value for name, value in values.items() if value not in ("", None) or name not in names}

    def __getstate__(self) -> dict[Any, Any]:
        """Pickle the fields alone, which is quick: there are tens of thousands in the cache."""
        return self.__dict__

    def __setstate__(self, state: dict[Any, Any]) -> None:
        """Unpickle without Pydantic's set of the fields that were given."""
        set_attribute = object.__setattr__
        set_attribute(self, "__dict__", state)
        set_attribute(self, "__pydantic_fields_set__", set())
        set_attribute(self, "__pydantic_extra__", None)
        set_attribute(self, "__pydantic_private__", None)

    @classmethod
    @cache
    def field_names(cls) -> frozenset[str]:
        """The names of this group's fields in a file."""
        return frozenset(field.alias or name for name, field in cls.model_fields.items())


class Record(Part):
    """The content of a record file; `text` is its long text in Markdown."""

    text: Text = ""
