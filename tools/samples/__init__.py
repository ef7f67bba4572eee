"""Draws the sample pictures of `content/photos/`: portraits, teams, notes and logos, all made up."""
