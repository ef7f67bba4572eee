"""Nominations that arrived elsewhere → drafts: tables of form services, and pasted texts.

`reading` tells what a file is and reads it into a table or a post; `guessing` and `mapping` say which
column is what; `recognising`, `days`, `standards` and `telling` look at what one row says; `drafting`
makes of every row a draft, a duplicate or a refusal.
"""
