"""Tables: files of cells and lists of answers → rows under headings, and which column is which field.

`csv_files`, `workbooks`, `json_forms` and `html_tables` read a file, `heading_rows` finds its headings,
`guess_columns` and `mapping` say which column is which field.
"""
