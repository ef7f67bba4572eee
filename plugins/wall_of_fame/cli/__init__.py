"""Everything that a person starts: one command, one module."""

from wall_of_fame.cli.wall import main

__all__ = ["main"]
