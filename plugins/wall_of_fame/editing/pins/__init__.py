"""Pins: giving one with its number, which is never used again; digital pins: signing, taking back."""
