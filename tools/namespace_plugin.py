"""The wall as Pelican finds it by itself: this file is installed as `pelican.plugins.wall_of_fame`."""

from wall_of_fame import register

__all__ = ["register"]
