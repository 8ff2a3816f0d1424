"""From a folder to what each of its articles says."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from functools import partial
from multiprocessing import get_context

from recoupe.annotate.annotate import annotate
from recoupe.cache import RecordCache
from recoupe.errors import Diagnostic
from recoupe.extract.facts.facts import extract_facts
from recoupe.extract.records.events import extract_records
from recoupe.lang.language import Language
from recoupe.lang.languages import load_language
from recoupe.model.document import Article
from recoupe.model.record import Reading
from recoupe.model.story import StoryConfig
from recoupe.pipeline.sharing import may_fork
from recoupe.readers.project import Project
from recoupe.temporal.publication import publication_of
from recoupe.temporal.resolve import resolve_timexes
from recoupe.temporal.tag import tag_timexes

#: Characters, about two seconds of reading: below, processes of one's own take longer to start than they save.
_WORTH_WORKERS = 150_000

#: Called with how many articles are done, of how many.
Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Loaded:
    """A project and the reading of each article, in the order of their ids."""

    project: Project
    readings: tuple[Reading, ...]
    diagnostics: tuple[Diagnostic, ...]
    made_of: str | None = (
        None  # the hash of the files it was read from, None where that is not known
    )


def no_progress(_done: int, _of: int) -> None:
    """Tell nobody."""


def load_readings(
    project: Project,
    language: Language,
    *,
    progress: Progress = no_progress,
    cache: RecordCache[Reading] | None = None,
    workers: int = 1,
) -> Loaded:
    """Return what every article of `project` says by itself, from `cache` where nothing changed.

    More than one of `workers` reads a large story in processes of their own; a script that asks for them needs the
    guard of `multiprocessing` around its main part. `progress` is told nothing before the first article is read.
    """
    articles = sorted(project.articles, key=lambda article: article.id)
    readings: dict[str, Reading] = {}
    keys: dict[str, str] = {}
    if cache:
        for article in articles:
            inputs = (language.code, project.story.names, article)
            keys[article.id], kept = cache.find(inputs)
            if kept is not None:
                readings[article.id] = kept
    fresh = [article for article in articles if article.id not in readings]
    if not fresh:
        progress(len(readings), len(articles))
    for reading in _read_all(fresh, language, project.story, workers):
        article = reading.document.article
        readings[article.id] = reading
        progress(len(readings), len(articles))
        if cache:
            cache.keep(keys[article.id], reading)
    if cache:
        cache.forget_unused()
    return Loaded(
        project=project,
        readings=tuple(readings[article.id] for article in articles),
        diagnostics=project.diagnostics,
    )


def _read_all(
    articles: Sequence[Article], language: Language, story: StoryConfig, workers: int
) -> Iterable[Reading]:
    if workers > 1 and sum(len(article.text) for article in articles) > _WORTH_WORKERS:
        read = partial(_read_elsewhere, language=language.code, story=story)
        # a fork has the rules of the language at once, another process makes them anew
        system = get_context("fork" if may_fork() else "spawn")
        with ProcessPoolExecutor(workers, mp_context=system) as pool:
            yield from pool.map(read, articles, chunksize=4)
    else:
        for article in articles:
            yield read_article(article, language, story)


def _read_elsewhere(article: Article, *, language: str, story: StoryConfig) -> Reading:
    return read_article(article, load_language(language), story)


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
