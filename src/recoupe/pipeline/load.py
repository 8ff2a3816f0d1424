"""From a folder to what each of its articles says."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

from recoupe.annotate.annotate import annotate
from recoupe.cache import ReadingCache
from recoupe.errors import Diagnostic
from recoupe.extract.events import extract_records
from recoupe.extract.facts import extract_facts
from recoupe.lang.language import Language
from recoupe.model.document import Article
from recoupe.model.record import Reading
from recoupe.model.story import StoryConfig
from recoupe.readers.project import Project
from recoupe.temporal.publication import publication_of
from recoupe.temporal.resolve import resolve_timexes
from recoupe.temporal.tag import tag_timexes

#: Called with how many articles are done, of how many.
Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Loaded:
    """A project and the reading of each article, in the order of their ids."""

    project: Project
    readings: tuple[Reading, ...]
    diagnostics: tuple[Diagnostic, ...]


def no_progress(_done: int, _of: int) -> None:
    """Tell nobody."""


def load_readings(
    project: Project,
    language: Language,
    *,
    progress: Progress = no_progress,
    cache: ReadingCache | None = None,
) -> Loaded:
    """Return what every article of `project` says by itself, from `cache` where nothing changed."""
    articles = sorted(project.articles, key=lambda article: article.id)
    readings = []
    for done, article in enumerate(articles):
        progress(done, len(articles))
        read = partial(read_article, article, language, project.story)
        inputs = (language.code, project.story.names, article)
        readings.append(cache.reading(inputs, read) if cache else read())
    progress(len(articles), len(articles))
    if cache:
        cache.forget_unused()
    return Loaded(project=project, readings=tuple(readings), diagnostics=project.diagnostics)


def read_article(article: Article, language: Language, story: StoryConfig) -> Reading:
    """Return what one article says: sentences, dates, records, facts, and what was left out."""
    document = annotate(
        article,
        annotation=language.annotation,
        numbers=language.numbers,
        names=language.names,
        speakers=language.speakers,
        story_names=story.names,
    )
    timexes = tag_timexes(
        article.text,
        grammar=language.timexes,
        article=article.id,
        sentences=document.sentences,
    )
    if article.published is None:
        found = publication_of(document, timexes)
        document = replace(document, article=replace(article, published=found))
    published = document.article.published
    timexes = resolve_timexes(timexes, published=published.date if published else None)
    records, skipped_records = extract_records(document, timexes, rules=language.events)
    facts, skipped_facts = extract_facts(document, timexes, records, rules=language.facts)
    return Reading(
        document=document,
        timexes=timexes,
        records=records,
        facts=facts,
        skipped=skipped_records + skipped_facts,
    )
