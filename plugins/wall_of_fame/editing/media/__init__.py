"""Contributed pictures and videos: metadata taken out, and faces that a crop cuts."""
