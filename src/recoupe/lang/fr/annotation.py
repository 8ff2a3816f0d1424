"""How French sentences end, and what French news pages put around their articles."""

from __future__ import annotations

from recoupe.annotate.annotate import AnnotationRules
from recoupe.annotate.text.furniture import FurnitureRules
from recoupe.annotate.text.sentences import SentenceRules
from recoupe.lang.lexicon import load_lexicon

_SENTENCES = load_lexicon("fr", "sentences")
_FURNITURE = load_lexicon("fr", "furniture")


def _words(name: str) -> frozenset[str]:
    return frozenset(str(word) for word in _FURNITURE[name])


def _phrases(name: str) -> tuple[str, ...]:
    return tuple(sorted(_words(name), key=lambda phrase: (-len(phrase), phrase)))


ANNOTATION = AnnotationRules(
    sentences=SentenceRules(
        **{name: frozenset(str(word) for word in words) for name, words in _SENTENCES.items()}
    ),
    furniture=FurnitureRules(
        lines=_words("lines"),
        labels=_words("labels"),
        openers=_phrases("openers"),
        prompts=_phrases("prompts"),
        contains=_phrases("contains"),
        ends=_words("ends"),
        closings=_phrases("closings"),
        lists=_words("lists"),
        published=_phrases("published"),
        date_words=_words("date_words"),
        determiners=_words("determiners"),
        weekdays=_words("weekdays"),
        months=_words("months"),
        agencies=_words("agencies"),
        sections=_words("sections"),
        with_agency=_words("with_agency"),
        bylines=_phrases("bylines"),
        byline_words=_words("byline_words"),
        before_date=_words("before_date"),
        before_time=_words("before_time"),
        ordinals=_words("ordinals"),
        agents=_words("agents"),
        stamps=_phrases("stamps"),
        buttons=_words("buttons"),
        credits=_phrases("credits"),
        place_links=_words("place_links"),
    ),
)
