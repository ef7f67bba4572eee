"""Pins: giving one with its number, noting that it was handed over; digital pins: signing, taking back."""
