"""content/story.yaml: the story's settings."""

from __future__ import annotations

from collections.abc import Iterator

from recoupe.errors import Diagnostic
from recoupe.model.document import MentionKind
from recoupe.model.story import MeasureEntry, NameEntry, StoryConfig
from recoupe.readers.fields import Fields
from recoupe.readers.yamlsource import Node, load_yaml

STORY_KEYS = (
    "title",
    "standfirst",
    "language",
    "interface",
    "base_url",
    "names",
    "measures",
    "key_figures",
    "pragmatic",
)
NAME_KEYS = ("label", "kind", "aliases", "distinct_from")
MEASURE_KEYS = ("key", "label", "merges", "hide")
LANGUAGES = ("fr", "en")


def read_story(file: str, text: str, *, title: str) -> tuple[StoryConfig, list[Diagnostic]]:
    """Return the settings in `text`; `title` stands where it gives none."""
    node, diagnostics = load_yaml(file, text)
    if node is None:
        return StoryConfig(title=title), diagnostics
    fields = Fields(node, STORY_KEYS, diagnostics, what="story.yaml")
    pragmatic = fields.flag("pragmatic")
    story = StoryConfig(
        title=fields.text("title") or title,
        standfirst=fields.text("standfirst") or "",
        language=_language(fields, "language", diagnostics) or LANGUAGES[0],
        interface=_language(fields, "interface", diagnostics),
        base_url=fields.text("base_url") or "",
        names=tuple(_names(fields.nodes("names"), diagnostics)),
        measures=tuple(_measures(fields.nodes("measures"), diagnostics)),
        pragmatic=True if pragmatic is None else pragmatic,
        key_figures=fields.texts("key_figures"),
    )
    return story, diagnostics


def _language(fields: Fields, key: str, diagnostics: list[Diagnostic]) -> str:
    language = fields.text(key)
    if language is None or language in LANGUAGES:
        return language or ""
    diagnostics.append(
        Diagnostic(
            code="language-unknown",
            message=f'no site in the language "{language}"',
            hint=f"the languages are {', '.join(LANGUAGES)}; {LANGUAGES[0]} is used",
            location=fields.entries[key].place,
        )
    )
    return LANGUAGES[0]


def _names(nodes: list[Node], diagnostics: list[Diagnostic]) -> Iterator[NameEntry]:
    for node in nodes:
        fields = Fields(node, NAME_KEYS, diagnostics, what="names")
        label, kind = fields.text("label"), fields.choice("kind", MentionKind)
        if label is None or kind is None:
            missing = "label" if label is None else "kind"
            if missing not in fields.entries:
                diagnostics.append(_missing(missing, "a name", node))
            continue
        yield NameEntry(
            label=label,
            kind=kind.value,
            aliases=fields.texts("aliases"),
            distinct_from=fields.texts("distinct_from"),
        )


def _measures(nodes: list[Node], diagnostics: list[Diagnostic]) -> Iterator[MeasureEntry]:
    for node in nodes:
        fields = Fields(node, MEASURE_KEYS, diagnostics, what="measures")
        key = fields.text("key")
        if key is None:
            if "key" not in fields.entries:
                diagnostics.append(_missing("key", "a measure", node))
            continue
        yield MeasureEntry(
            key=key,
            label=fields.text("label"),
            merges=fields.texts("merges"),
            hide=fields.flag("hide") or False,
        )


def _missing(key: str, whose: str, node: Node) -> Diagnostic:
    return Diagnostic(
        code="key-missing",
        message=f'{whose} needs a "{key}"',
        hint=f'add the line "{key}: …"; until then the entry is left out',
        location=node.location,
    )
