"""What goes wrong inside a template, told with its file and line."""

from __future__ import annotations

import traceback
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from jinja2 import TemplateNotFound, TemplateSyntaxError

from recoupe.errors import InputError, SourceLocation


@contextmanager
def template_errors(folders: Sequence[Path], root: Path) -> Iterator[None]:
    """Turn what goes wrong inside a template into an InputError with the template's file and line."""
    try:
        yield
    except Exception as error:
        place = _place(error, folders, root.resolve())
        if place is None:
            raise
        raise InputError(
            f"the template cannot be used: {error}",
            location=place,
            hint="templates/README.md of recoupe says what each template is given",
        ) from error


def _place(error: Exception, folders: Sequence[Path], root: Path) -> SourceLocation | None:
    """Return the innermost place in a template that an exception passed through."""
    if isinstance(error, TemplateSyntaxError) and error.filename:
        return _location(Path(error.filename), error.lineno, root)
    frames = traceback.extract_tb(error.__traceback__)
    inside = [
        frame
        for frame in frames
        if any(Path(frame.filename).is_relative_to(folder) for folder in folders)
    ]
    if inside:
        return _location(Path(inside[-1].filename), inside[-1].lineno or 0, root)
    return SourceLocation(str(error.name)) if isinstance(error, TemplateNotFound) else None


def _location(path: Path, line: int, root: Path) -> SourceLocation:
    shown = path.relative_to(root) if path.is_relative_to(root) else path
    return SourceLocation(shown.as_posix(), line)
