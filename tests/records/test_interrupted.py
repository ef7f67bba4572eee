"""Ctrl-C ends a program even in the moment in which a model of records is completed."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import create_model
from pydantic_core import CoreSchema, SchemaError, core_schema

from wall_of_fame.records import validate
from wall_of_fame.records.base import Part


def model_stopped_by(error: type[BaseException]) -> type[Part]:
    """A model in the completion of which an error is raised: where pydantic writes one of its values down."""

    class Value:
        def __repr__(self) -> str:
            raise error

        @classmethod
        def __get_pydantic_core_schema__(cls, _source: Any, _handler: Any) -> CoreSchema:
            return core_schema.literal_schema([cls()])

    return create_model("Stopped", __base__=Part, value=(Value, ...))


def test_it_is_an_interruption() -> None:
    """It comes out as what it is, so that the command says what it always says."""
    with pytest.raises(KeyboardInterrupt):
        validate(model_stopped_by(KeyboardInterrupt), {"value": "x"})


def test_a_model_that_is_wrong_is_no_interruption() -> None:
    """Any other error of a model is told."""
    with pytest.raises(SchemaError, match="ZeroDivisionError"):
        validate(model_stopped_by(ZeroDivisionError), {"value": "x"})
