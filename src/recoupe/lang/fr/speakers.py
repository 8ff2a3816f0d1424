"""How French reports speech: « a déclaré X », « selon X », « dans un communiqué »."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from recoupe.annotate.naming import SpeakerRules
from recoupe.annotate.words import index_phrases, split_words
from recoupe.lang.fr.verbs import VERBS, lemmas, plain_lemmas, reflexive_lemmas
from recoupe.lang.lexicon import load_lexicon
from recoupe.model.text import Span


def _speaker_rules() -> SpeakerRules:
    words: Mapping[str, Sequence[str]] = load_lexicon("fr", "speakers")
    verbs: Mapping[str, Sequence[str]] = load_lexicon("fr", "verbs")
    return SpeakerRules(
        verbs=VERBS,
        say=plain_lemmas(verbs["say"]),
        say_of_self=reflexive_lemmas(verbs["say"]),
        tell=lemmas(verbs["tell"]),
        that=frozenset(words["that"]),
        according=index_phrases(_forms(phrase) for phrase in words["according"]),
        not_according=frozenset(words["not_according"]),
        anonymous=frozenset(words["unnamed"]),
        of=frozenset(words["of"]),
        in_paper=frozenset(words["in_paper"]),
        stops=frozenset(words["stops"]),
        breaks=frozenset(words["breaks"]),
        leads=frozenset(words["leads"]),
        days=frozenset(words["days"]),
        pronouns=frozenset(words["pronouns"]),
        impersonal=frozenset(words["impersonal"]),
        definite=frozenset(words["definite"]),
        between=frozenset(words["between"]),
        joins=frozenset(words["joins"]),
        determiners=frozenset(words["determiners"]),
        papers=frozenset(words["papers"]),
        documents=frozenset(words["documents"]),
        makers=frozenset(words["makers"]),
        relatives=frozenset(words["relatives"]),
        denials=lemmas(words["denials"]),
        learns=lemmas(words["learns"]),
        voices=frozenset(words["voices"]),
        nobody=frozenset(words["nobody"]),
        several=frozenset(words["several"]),
        gerund=frozenset(words["gerund"]),
        cues=_cues(verbs["say"], words["according"]),
    )


def _cues(say: Sequence[str], according: Sequence[str]) -> frozenset[str]:
    """Return every form of a verb of saying, and the longest words of what names a source."""
    heads = {lemma.split(" ")[0] for lemma in plain_lemmas(say) | reflexive_lemmas(say)}
    forms = {
        form
        for form, readings in VERBS.forms.items()
        if any(reading.lemma in heads for reading in readings)
    }
    return frozenset(forms | {max(_forms(phrase), key=len) for phrase in according})


def _forms(phrase: str) -> tuple[str, ...]:
    return tuple(word.form for word in split_words(phrase, Span(0, len(phrase))))


SPEAKERS = _speaker_rules()
