"""How French reports speech: « a déclaré X », « selon X », « dans un communiqué »."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from recoupe.annotate.speech.naming import SpeakerRules
from recoupe.annotate.text.words import index_phrases
from recoupe.lang.fr.verbs import VERBS, lemmas, plain_lemmas, reflexive_lemmas
from recoupe.lang.fr.words import words_of
from recoupe.lang.lexicon import load_lexicon

#: The lists of words that the rules take as they stand.
_LISTS = (
    "that",
    "not_according",
    "of",
    "heard",
    "breaks",
    "leads",
    "days",
    "pronouns",
    "definite",
    "between",
    "joins",
    "determiners",
    "papers",
    "documents",
    "makers",
    "relatives",
    "voices",
    "nobody",
    "several",
    "gerund",
    "conjunctive",
    "inside",
    "of_what",
    "he",
    "she",
    "masculine",
    "feminine",
    "viewing",
    "presenting",
)


def _speaker_rules() -> SpeakerRules:
    words: Mapping[str, Sequence[str]] = load_lexicon("fr", "speakers")
    verbs: Mapping[str, Sequence[str]] = load_lexicon("fr", "verbs")
    return SpeakerRules(
        verbs=VERBS,
        say=plain_lemmas(verbs["say"]),
        say_of_self=reflexive_lemmas(verbs["say"]),
        tell=lemmas(verbs["tell"]),
        according=index_phrases(words_of(phrase) for phrase in words["according"]),
        anonymous=frozenset(words["unnamed"]),
        denials=lemmas(words["denials"]),
        learns=lemmas(words["learns"]),
        adverbs=index_phrases(words_of(phrase) for phrase in words["adverbs"]),
        stops=frozenset([*words["stops"], *words["issued"]]),
        unquoting=lemmas(words["unquoting"]),
        cues=_cues(verbs["say"], words["according"]) | frozenset(words["viewing"]),
        **{name: frozenset(words[name]) for name in _LISTS},
    )


def _cues(say: Sequence[str], according: Sequence[str]) -> frozenset[str]:
    """Return every form of a verb of saying, and the longest words of what names a source."""
    heads = {lemma.split(" ")[0] for lemma in plain_lemmas(say) | reflexive_lemmas(say)}
    forms = {
        form
        for form, readings in VERBS.forms.items()
        if any(reading.lemma in heads for reading in readings)
    }
    return frozenset(forms | {max(words_of(phrase), key=len) for phrase in according})


SPEAKERS = _speaker_rules()
