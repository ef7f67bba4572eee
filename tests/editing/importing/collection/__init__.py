"""Exports of the services, made by code in their documented formats, with what must come of every cell."""
