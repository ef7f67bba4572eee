"""What every record has in common: frozen, known fields only, an empty value is one not given."""

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
    def _leave_out_what_is_empty(cls, values: Any) -> Any:
        """An editor may leave a field of a template empty: that is the same as leaving it out."""
        if not isinstance(values, dict):
            return values
        if not any(value in ("", None) for value in values.values()):
            return values
        known = cls.known()
        return {name: value for name, value in values.items() if value not in ("", None) or name not in known}

    def __getstate__(self) -> dict[Any, Any]:
        """Packed by its fields alone: ten thousands of these are kept from build to build."""
        return self.__dict__

    def __setstate__(self, state: dict[Any, Any]) -> None:
        """Unpacked, without Pydantic's note of which fields were given."""
        put = object.__setattr__
        put(self, "__dict__", state)
        put(self, "__pydantic_fields_set__", set())
        put(self, "__pydantic_extra__", None)
        put(self, "__pydantic_private__", None)

    @classmethod
    @cache
    def known(cls) -> frozenset[str]:
        """The names that fields of this group may have in a file."""
        return frozenset(field.alias or name for name, field in cls.model_fields.items())


class Record(Part):
    """One file of the wall's content; `text` is its long text in Markdown."""

    text: Text = ""
