"""Certificates: a PDF file beside each recognition, to be saved, printed, signed and framed."""
