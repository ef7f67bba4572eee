"""The templates' environment: escaping always on, the wall's filters, the interface's language."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property, partial
from pathlib import Path
from typing import Any, Final, Self, cast

from jinja2 import BytecodeCache, Environment, FileSystemLoader, StrictUndefined, nodes
from jinja2.bccache import Bucket
from jinja2.compiler import CodeGenerator, Frame
from markupsafe import Markup, escape

from wall_of_fame.site import Page, Site
from wall_of_fame.site import language as words
from wall_of_fame.site.language import Language
from wall_of_fame.site.pictures.photos import picture
from wall_of_fame.site.templates.certificate import STEP, STEPS, fitted
from wall_of_fame.site.templates.compile_translations import FoldedWords
from wall_of_fame.site.theme_files import ink
from wall_of_fame.system.cache import Kept
from wall_of_fame.text.story import excerpt
from wall_of_fame.wall.word_counts import WordCounts

_ONCE: Final = {
    "card": ("card", "word_card", "card_length"),
    "chart": ("bar", "word_curve"),
    "empty_state": ("empty_state",),
    "page_frame": ("policy", "stylesheets_and_icons", "page_header", "breadcrumbs", "page_footer"),
    "pager": ("page_label",),
    "photo": ("photo", "portrait"),
    "print": ("print_help",),
    "name_list": ("person_entry", "business_entry", "row_standard"),
    "nomination_source": ("nominated_by", "source_words"),
    "slide": ("slide",),
    "standard": (
        "pin", "silent_pin", "mark", "pin_with_mark", "standard_link", "standard_link_with_mark", "pin_row",
        "standard_counts",
    ),
    "text": (
        "lang_attributes",
        "names",
        "recognition_count",
        "time_tag",
        "date_range",
        "name_size",
        "name_link",
        "everything_about",
        "more_heading",
        "part_of_campaign",
        "display_link",
    ),
}  # fmt: skip
"""Macros, by their file, that are drawn once for the same arguments: one card stands in many lists."""

_ANEW: Final = {
    "card": ("cards",),
    "chart": ("others_row",),
    "filters": ("filters",),
    "pager": ("page_links",),
    "print": ("print_as_cards",),
    "name_list": ("people_list", "business_list"),
}
"""Macros that are drawn each time, because no two pages have the same list."""

_SPECIAL: Final = (True,)
"""The option that a special thing in a row is drawn with."""


_COMPILED: Final = "templates"
"""Under this name compiled templates are kept."""


class _Generator(CodeGenerator):
    """Compiles what a template prints so that it is escaped by `QuickEnvironment.escaped`.

    Jinja's own NativeEnvironment overrides the same method for its ends.
    """

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        if frame.eval_ctx.volatile or not frame.eval_ctx.autoescape:
            super()._output_child_pre(node, frame, finalize)
        else:
            self.write("environment.escaped(")


class QuickEnvironment(Environment):
    """An environment that makes no new string of a text in which there is nothing to escape."""

    code_generator_class = _Generator

    @staticmethod
    def escaped(value: Any) -> str:
        """The value as safe HTML, just as `markupsafe.escape` makes it."""
        kind = value.__class__
        if kind is not Markup and (
            kind is not str
            # One after the other, they take the same time for a text of any length.
            or ("&" in value or "<" in value or ">" in value or "'" in value or '"' in value)
        ):
            return escape(value)
        return value  # type: ignore[no-any-return]  # a text; to say so takes its time, a million times


def environment(theme: Path) -> Environment:
    """A fresh environment for a theme's templates."""
    return QuickEnvironment(loader=FileSystemLoader(theme / "templates"), autoescape=True, auto_reload=False)


class Compiled(BytecodeCache):
    """Compiled templates that are used from build to build, as long as `use` names the same key.

    Words and addresses are compiled in, so the key stands for the language and the site as well.
    """

    def __init__(self, kept: Kept) -> None:
        self._shelf = kept
        self._key = b""
        self._code: dict[str, bytes] = {}
        self._is_new = False

    def use(self, key: bytes) -> Self:
        """Forget what was compiled under another key."""
        if key != self._key:
            before = self._shelf.get(_COMPILED)
            self._key, self._code = key, dict(before[1]) if before and before[0] == key else {}
        return self

    def keep(self) -> None:
        """Keep what has been compiled for the next build."""
        if self._is_new:
            self._shelf.put(_COMPILED, (self._key, self._code))
            self._is_new = False

    def get_cache_key(self, name: str, filename: str | None = None) -> str:
        """The template's name: there is one theme, and its folder's name may be no valid text."""
        del filename
        return name

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give Jinja a template that was compiled before."""
        if bucket.key in self._code:
            bucket.bytecode_from_string(self._code[bucket.key])

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Take a template that Jinja has compiled."""
        self._code[bucket.key] = bucket.bytecode_to_string()
        self._is_new = True


def equip(
    env: Environment, language: Language, site: Site | None = None, counts: WordCounts | None = None
) -> Environment:
    """Give an environment (ours or Pelican's) all that the theme's templates use.

    Without a site, only what needs no addresses: enough for the stylesheets. With one, the theme's
    macros are filters too: `{{ recognition|card }}` draws the macro `card`. `counts` are the words that
    have been counted before.
    """
    env.autoescape = True
    env.trim_blocks = env.lstrip_blocks = True
    env.undefined = StrictUndefined
    _teach(env, language)
    env.filters |= {
        "day": partial(words.day, where=language.locale),
        "month": partial(words.month, where=language.locale),
        "month_name": partial(words.month_name, where=language.locale),
        "day_of_year": partial(words.day_of_year, where=language.locale),
        "number": partial(words.number, where=language.locale),
        "iso": date.isoformat,
        "ink": ink,
        "excerpt": excerpt,
    }
    env.globals |= {"certificate_step": STEP, "certificate_steps": STEPS}
    if site is not None:
        env.globals |= {"site": site, "word_counts": (counts or WordCounts(Kept(None))).of}
        env.filters |= {
            "link": site.link,
            "asset": lambda name, up=None: site.link(site.assets + name, up),
            "picture": partial(picture, site),
            "certificate_classes": partial(fitted, site),
            "draw_each": partial(_draw_each, env),
        }
        env.filters |= {name: cache(draw) for name, draw in _macros(env, _ONCE)} | dict(_macros(env, _ANEW))
    return env


def _teach(env: Environment, language: Language) -> None:
    """Let templates speak a language: `_("…")` while they are compiled, all else while they are drawn."""
    env.add_extension("jinja2.ext.i18n")
    env.install_gettext_translations(language.translations, newstyle=True)  # type: ignore[attr-defined]  # added by the extension
    env.add_extension(FoldedWords)
    cast(FoldedWords, env.extensions[FoldedWords.identifier]).translate = language


def _macros(
    env: Environment, by_file: Mapping[str, Iterable[str]]
) -> Iterator[tuple[str, Callable[..., Markup]]]:
    """What draws the theme's macros, with their names."""
    for file, names in by_file.items():
        for name in names:
            yield name, _Drawing(env, f"macros/{file}.html", name)


@dataclass
class _Drawing:
    """What draws one macro; its file is read when it is first needed."""

    env: Environment
    file: str
    name: str

    @cached_property
    def _macro(self) -> Callable[..., Markup]:
        return cast(Callable[..., Markup], getattr(self.env.get_template(self.file).module, self.name))

    def __call__(self, *arguments: Any, **options: Any) -> Markup:
        return self._macro(*arguments, **options)


def _draw_each(env: Environment, things: Iterable[Any], macro: str, special: Container[int] = ()) -> Markup:
    """A macro drawn of one thing after the other; `special` positions (from 1) get the option `true`."""
    draw = env.filters[macro]
    drawn = [draw(thing, *_SPECIAL) if at in special else draw(thing) for at, thing in enumerate(things, 1)]
    return Markup("".join(drawn))  # noqa: S704 - macros are safe


def load(env: Environment, templates: Iterable[str]) -> None:
    """Compile these templates, and the files of all macros."""
    for name in (*templates, *(f"macros/{file}.html" for file in (*_ONCE, *_ANEW))):
        _ = env.get_template(name).module if name.startswith("macros/") else env.get_template(name)


def render(env: Environment, page: Page) -> bytes:
    """The page's HTML."""
    template = env.get_template(page.template)
    # Jinja's own `render` copies the globals for each page, one by one.
    context = template.new_context({**env.globals, **page.context, "head": page.head}, shared=True)
    try:
        return "".join(template.root_render_func(context)).encode()
    except Exception:  # noqa: BLE001 - Jinja raises it again, and tells the template's line
        env.handle_exception()
