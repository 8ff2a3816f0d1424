"""Where templates are looked for: the project's own folder, then the ones shipped with recoupe."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

from recoupe.readers.folders import TEMPLATES


def template_folders(root: Path) -> tuple[Path, ...]:
    """Return the folders of templates and assets, the project's own first, none twice."""
    folders = [root / TEMPLATES, shipped_templates()]
    return tuple(dict.fromkeys(folder.resolve() for folder in folders if folder.is_dir()))


def shipped_templates() -> Path:
    """Return the folder of templates inside the wheel, or that of the repository in a development install."""
    package = Path(str(files("recoupe")))
    packed = package / "templates"
    return packed if packed.is_dir() else package.parent.parent / "templates"
