"""Packs: what is handed over with recognitions, in a folder that git ignores; and that people were told."""
