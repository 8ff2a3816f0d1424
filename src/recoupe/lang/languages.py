"""The languages there are, by their code."""

from __future__ import annotations

from importlib import import_module

from recoupe.errors import ProjectError
from recoupe.lang.language import Language


def load_language(code: str) -> Language:
    """Return the rules of the language with this code, or raise ProjectError where there is none."""
    try:
        module = import_module(f"recoupe.lang.{code}.language")
    except ModuleNotFoundError as error:
        raise ProjectError(
            f'no rules for articles in the language "{code}"',
            location=None,
            hint='set language: fr in content/story.yaml; "fr" is the only one so far',
        ) from error
    language = module.LANGUAGE
    assert isinstance(language, Language)  # noqa: S101 - a folder of ours, for the type checker
    return language
