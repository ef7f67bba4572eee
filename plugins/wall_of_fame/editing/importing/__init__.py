"""Nominations that arrived elsewhere → drafts: tables of form services, and pasted texts.

`run` leads through it. `read_file` reads a file as a table (`csv_files`, `xlsx_files`) or a text;
`guess_columns` and `mapping` say which column is which field; `name_lookup`, `dates`,
`suggest_standards` and `duplicates` look at what a row says; `rows_to_drafts` makes of every row a draft,
a duplicate or a refusal; `report` says which.
"""
