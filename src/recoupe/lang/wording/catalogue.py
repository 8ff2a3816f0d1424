"""The gettext catalogue of a language, read from its .po file at run time."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from gettext import GNUTranslations
from importlib.resources import files
from io import BytesIO

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from recoupe.lang.wording.typography import set_typography

LANGUAGES = ("fr", "en")


@cache
def load_catalogue(language: str) -> GNUTranslations:
    """Return the translations of one of `LANGUAGES`, their typography set; message ids are English."""
    resource = files("recoupe.lang.wording") / "locale" / language / "recoupe.po"
    with resource.open("rb") as stream:
        catalogue = read_po(stream, locale=language)
    for message in catalogue:
        if message.id and message.string:
            message.string = _typeset(message.string, language)
    compiled = BytesIO()
    write_mo(compiled, catalogue)
    compiled.seek(0)
    return GNUTranslations(compiled)


def _typeset(string: str | Sequence[str], language: str) -> str | tuple[str, ...]:
    if isinstance(string, str):
        return set_typography(string, language)
    return tuple(set_typography(form, language) for form in string)
