"""PDF files by Typst: `typesetter` has the program, `engine` is what runs in it.

docs/pdf.md says why it is Typst, with figures.
"""
