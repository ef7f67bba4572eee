"""The words of the interface, put into the templates once: while they are compiled."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from jinja2 import TemplateAssertionError
from jinja2.ext import Extension
from jinja2.lexer import Token, TokenStream

_CALL: Final = ["name", "lparen", "string", "rparen"]


class CompiledTranslations(Extension):
    """Puts the translation in the place of each `_("…")` that has no variables.

    As everywhere in Jinja's newstyle gettext, a message is a format string (`%%` is a per cent sign)
    and its translation is safe HTML.
    """

    translate: Callable[[str], str] | None = None
    """Where translations come from; without it, the words stay English."""

    def filter_stream(self, stream: TokenStream) -> Iterator[Token]:
        """The template's tokens, `("…"|safe)` in the place of `_("…")`."""
        tokens = list(stream)
        at = 0
        while at < len(tokens):
            if tokens[at].value == "_" and [token.type for token in tokens[at : at + len(_CALL)]] == _CALL:
                yield from self._translated_tokens(tokens[at + 2], stream)
                at += len(_CALL)
            else:
                yield tokens[at]
                at += 1

    def _translated_tokens(self, message: Token, stream: TokenStream) -> Iterator[Token]:
        line = message.lineno
        yield Token(line, "lparen", "(")
        yield Token(line, "string", self._words(message, stream))
        yield Token(line, "pipe", "|")
        yield Token(line, "name", "safe")
        yield Token(line, "rparen", ")")

    def _words(self, message: Token, stream: TokenStream) -> str:
        words = self.translate(message.value) if self.translate else message.value
        try:
            return words % {}
        except (KeyError, TypeError, ValueError) as error:
            raise TemplateAssertionError(
                f"“{words}” asks for a value that this template does not give.",
                message.lineno,
                stream.name,
                stream.filename,
            ) from error
