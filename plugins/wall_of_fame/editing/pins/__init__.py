"""Pins: giving one with its number, noting that it was handed over, never using its number again."""
