"""Word lists: YAML files beside the language's code, read once."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from recoupe.errors import LexiconError, SourceLocation

_Base: type[yaml.SafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
#: « on » and « no » are words of a list: only `true` and `false` are truth values.
_RESOLVERS = {
    first: [each for each in resolvers if first in "tf" or not each[0].endswith(":bool")]
    for first, resolvers in _Base.yaml_implicit_resolvers.items()
}
_Loader: type[yaml.SafeLoader] = type("_Loader", (_Base,), {"yaml_implicit_resolvers": _RESOLVERS})


@cache
def load_lexicon(language: str, name: str) -> Any:
    """Return the parsed content of `lang/<language>/lexicon/<name>.yaml`; do not change it."""
    resource = files("recoupe.lang") / language / "lexicon" / f"{name}.yaml"
    try:
        return yaml.load(resource.read_text(encoding="utf-8"), Loader=_Loader)  # noqa: S506 - a safe loader, in C where it is there
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        raise LexiconError(
            f"{name}.yaml is not valid YAML",
            location=SourceLocation(
                f"lang/{language}/lexicon/{name}.yaml", mark.line + 1 if mark else 0
            ),
            hint="see the message above it in the traceback",
        ) from error
