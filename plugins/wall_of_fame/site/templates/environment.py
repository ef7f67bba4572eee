"""The templates' environment: escaping always on, the wall's filters, the interface's language."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from typing import Any, Final, cast

from jinja2 import Environment, FileSystemLoader, StrictUndefined, nodes
from jinja2.compiler import CodeGenerator, Frame
from markupsafe import Markup, escape

from wall_of_fame.site import Page, Site
from wall_of_fame.site import language as formats
from wall_of_fame.site.form.way_links import way_links
from wall_of_fame.site.language import Language
from wall_of_fame.site.language.quotation_marks import quotation_marks
from wall_of_fame.site.language.wording import has_one_plural, inside_sentence
from wall_of_fame.site.pictures.photos import picture
from wall_of_fame.site.templates.bytecode import CompiledTemplates
from wall_of_fame.site.templates.certificate import STEP, STEPS, certificate_classes
from wall_of_fame.site.templates.compile_translations import CompiledTranslations
from wall_of_fame.site.templates.macros import MACRO_FILES, macro_filters, marked_words, without_line
from wall_of_fame.site.templates.page_fonts import RANGES, font_files
from wall_of_fame.site.theme.colours import ground, ink, is_like
from wall_of_fame.site.theme.folders import ThemeFolders
from wall_of_fame.system.workers import Advance, run_parts
from wall_of_fame.text.direction import direction_of
from wall_of_fame.text.names import first_initial
from wall_of_fame.text.sentences import is_speech
from wall_of_fame.text.story import excerpt
from wall_of_fame.text.unbroken_names import unbroken
from wall_of_fame.text.web_addresses import readable_address

# For fewer templates than this, to start another process takes longer than to compile them.
_TEMPLATES_A_PROCESS: Final = 8


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


def environment(theme: ThemeFolders) -> Environment:
    """A fresh environment for a theme's templates."""
    loader = FileSystemLoader([folder / "templates" for folder in theme.folders])
    return QuickEnvironment(loader=loader, autoescape=True, auto_reload=False)


def equip(env: Environment, language: Language, site: Site | None = None) -> Environment:
    """Give an environment (ours or Pelican's) all that the theme's templates use.

    Without a site, only what needs no addresses: enough for the stylesheets. With one, the theme's
    macros are filters too: `{{ recognition|card }}` draws the macro `card`.
    """
    env.autoescape = True
    env.trim_blocks = env.lstrip_blocks = True
    env.undefined = StrictUndefined
    _install_translations(env, language)
    env.filters |= {
        "day": partial(formats.day, locale=language.locale),
        "month": partial(formats.month, locale=language.locale),
        "month_name": partial(formats.month_name, locale=language.locale),
        "day_of_year": partial(formats.day_of_year, locale=language.locale),
        "clock": partial(formats.clock, locale=language.locale),
        "number": partial(formats.number, locale=language.locale),
        "language_name": partial(formats.language_name, locale=language.locale),
        "iso": formats.iso_date,
        "direction": formats.direction,
        "text_direction": direction_of,
        "quotation_marks": quotation_marks,
        "inside_sentence": partial(inside_sentence, tag=language.tag),
        "is_speech": is_speech,
        "readable_address": readable_address,
        "ground": ground,
        "ink": ink,
        "is_like": is_like,
        "excerpt": excerpt,
        "font_files": font_files,
        "marked_words": marked_words,
        "without_line": without_line,
        "unbroken": unbroken,
        "first_initial": partial(first_initial, lang=language.tag),
    }
    env.globals |= {
        "certificate_step": STEP,
        "certificate_steps": STEPS,
        "font_ranges": RANGES,
        "has_one_plural": has_one_plural(language.locale),
    }
    if site is not None:
        env.globals |= {"site": site}
        env.filters |= {
            "link": site.link,
            "asset": lambda name, up=None: site.link(site.assets + name, up),
            "picture": partial(picture, site),
            "way_links": partial(way_links, language, site),
            "certificate_classes": partial(certificate_classes, site),
        }
        env.filters |= macro_filters(env)
    return env


def _install_translations(env: Environment, language: Language) -> None:
    """Let templates speak a language: `_("…")` while they are compiled, all else while they are drawn."""
    env.add_extension("jinja2.ext.i18n")
    env.install_gettext_translations(language.translations, newstyle=True)  # type: ignore[attr-defined]  # added by the extension
    env.add_extension(CompiledTranslations)
    cast(CompiledTranslations, env.extensions[CompiledTranslations.identifier]).translate = language


def load(env: Environment, templates: Iterable[str]) -> None:
    """Compile these templates, and the files of all macros; several processes share the work."""
    macros = [f"macros/{file}.html" for file in MACRO_FILES]
    names = [*sorted(templates), *macros]
    compiled = env.bytecode_cache
    if isinstance(compiled, CompiledTemplates):
        missing = compiled.missing(names)
        work = partial(_compile, env, compiled)
        for codes in run_parts(work, missing, items_a_process=_TEMPLATES_A_PROCESS):
            compiled.add(codes)
    for name in names:
        env.get_template(name)
    for name in macros:
        _ = env.get_template(name).module


def _compile(
    env: Environment, compiled: CompiledTemplates, names: Sequence[str], _advance: Advance
) -> Mapping[str, bytes]:
    """The code of some templates."""
    for name in names:
        env.get_template(name)
    return compiled.codes(names)


def render(env: Environment, page: Page) -> bytes:
    """The page's HTML."""
    template = env.get_template(page.template)
    # Jinja's own `render` copies the globals for each page, one by one.
    context = template.new_context({**env.globals, **page.values, "head": page.head}, shared=True)
    try:
        return "".join(template.root_render_func(context)).encode()
    except Exception:  # noqa: BLE001 - Jinja raises it again, and tells the template's line
        env.handle_exception()
