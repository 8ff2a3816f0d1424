"""French verbs in the forms that news is written in: third persons, « nous », infinitive, participles."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from operator import itemgetter
from typing import Any

from recoupe.annotate.verbs.verbforms import Form, VerbReading
from recoupe.lang.lexicon import load_lexicon

#: -er verbs that write a grave accent and not a double consonant: « il achète ».
_GRAVE = ("acheter", "geler", "modeler", "déceler", "receler", "démanteler", "harceler")
_VOWELS = "aeiouyéèêâîôû"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Parts:
    """The principal parts of a verb; pairs are third person singular and plural."""

    present: tuple[str, str]
    stem: str
    future: str
    participle: str
    past: tuple[str, str]
    subjunctive: tuple[str, str]
    gerund: str


def conjugate(infinitives: Iterable[str]) -> Mapping[str, tuple[VerbReading, ...]]:
    """Return every form of the verbs with what it may be, forms and readings sorted."""
    table: dict[str, set[VerbReading]] = {}
    for infinitive in infinitives:
        for form, kind in forms_of_verb(infinitive):
            table.setdefault(form, set()).add(VerbReading(infinitive, kind))
    return {
        form: tuple(sorted(readings) if len(readings) > 1 else readings)
        for form, readings in sorted(table.items(), key=itemgetter(0))
    }


@cache
def forms_of_verb(infinitive: str) -> tuple[tuple[str, Form], ...]:
    """Return every form of a verb and what it is; a form that is two things stands there twice."""
    return tuple(_forms(infinitive))


def participles(participle: str) -> tuple[str, ...]:
    """Return a past participle in its genders and numbers: « pris », « prise », « prises »."""
    base = "dissout" if participle == "dissous" else participle
    base = "du" if participle == "dû" else base
    plural = participle if participle[-1] in "sx" else f"{participle}s"
    return tuple(dict.fromkeys((participle, f"{base}e", plural, f"{base}es")))


def _forms(infinitive: str) -> Iterator[tuple[str, Form]]:
    parts = _parts(infinitive)
    yield infinitive, Form.INFINITIVE
    yield from ((form, Form.PRESENT) for form in (*parts.present, _joined(parts.stem, "ons")))
    yield from ((_joined(parts.stem, end), Form.IMPERFECT) for end in ("ait", "aient"))
    yield from ((parts.future + end, Form.FUTURE) for end in ("a", "ont", "ons"))
    yield from ((parts.future + end, Form.CONDITIONAL) for end in ("ait", "aient", "ions"))
    yield from ((form, Form.PAST) for form in parts.past)
    yield from ((form, Form.SUBJUNCTIVE) for form in parts.subjunctive)
    yield from ((form, Form.PARTICIPLE) for form in participles(parts.participle))
    yield parts.gerund, Form.GERUND


def _joined(stem: str, ending: str) -> str:
    if ending[0] in "ao":
        if stem.endswith("c"):
            return f"{stem[:-1]}ç{ending}"
        if stem.endswith("g"):
            return f"{stem}e{ending}"
    return stem + ending


def _parts(infinitive: str) -> _Parts:
    irregular = _irregular(infinitive)
    if irregular is not None:
        return irregular
    if infinitive.endswith("er"):
        return _first_group(infinitive)
    if infinitive.endswith("ir"):
        return _second_group(infinitive)
    return _third_group(infinitive)


def _irregular(infinitive: str) -> _Parts | None:
    table: Mapping[str, Mapping[str, Any]] = load_lexicon("fr", "conjugation")
    ends = [f"={infinitive}", *(infinitive[i:] for i in range(len(infinitive)))]
    end = next((end for end in ends if end in table), None)
    if end is None:
        return None
    root = "" if end.startswith("=") else infinitive[: len(infinitive) - len(end)]
    row = table[end]
    they = row["present"][1]
    same = they.removesuffix("nt")
    subjunctive = row.get("subjunctive", (same, they))
    return _Parts(
        present=(root + row["present"][0], root + they),
        stem=root + row["stem"],
        future=root + row["future"],
        participle=root + row["participle"],
        past=(root + row["past"][0], root + row["past"][1]),
        subjunctive=(root + subjunctive[0], root + subjunctive[1]),
        gerund=root + row["gerund"] if "gerund" in row else _joined(root + row["stem"], "ant"),
    )


def _first_group(infinitive: str) -> _Parts:
    stem = infinitive[:-2]
    mute = _mute_stem(infinitive)
    # « il cédera » keeps its accent or changes it: the older spelling is the common one.
    future = f"{stem}er" if stem[-2:-1] == "é" else f"{mute}er"
    return _Parts(
        present=(f"{mute}e", f"{mute}ent"),
        stem=stem,
        future=future,
        participle=f"{stem}é",
        past=(_joined(stem, "a"), f"{stem}èrent"),
        subjunctive=(f"{mute}e", f"{mute}ent"),
        gerund=_joined(stem, "ant"),
    )


def _mute_stem(infinitive: str) -> str:
    """Return the stem before a mute e: « appell- », « achèt- », « cèd- », « emploi- »."""
    stem = infinitive[:-2]
    if stem.endswith(("oy", "uy")):
        return f"{stem[:-1]}i"
    head, vowel, last = _last_syllable(stem)
    if vowel == "é":
        return f"{head}è{last}"
    if vowel == "e" and last:
        doubles = last in ("l", "t") and not infinitive.endswith(_GRAVE)
        return stem + last if doubles else f"{head}è{last}"
    return stem


def _last_syllable(stem: str) -> tuple[str, str, str]:
    """Split before the last vowel where one consonant (or a group said as one) follows it."""
    for size in (1, 2):
        head, vowel, last = stem[: -size - 1], stem[-size - 1 : -size], stem[-size:]
        if vowel in ("e", "é") and vowel and not any(letter in _VOWELS for letter in last):
            single = size == 1 or (
                vowel == "é" and last in ("gl", "gn", "gr", "br", "cr", "tr", "ch", "gu")
            )
            return (head, vowel, last) if single else ("", "", "")
    return "", "", ""


def _second_group(infinitive: str) -> _Parts:
    root = infinitive[:-1]
    return _Parts(
        present=(f"{root}t", f"{root}ssent"),
        stem=f"{root}ss",
        future=infinitive,
        participle=root,
        past=(f"{root}t", f"{root}rent"),
        subjunctive=(f"{root}sse", f"{root}ssent"),
        gerund=f"{root}ssant",
    )


def _third_group(infinitive: str) -> _Parts:
    root = infinitive.removesuffix("re")
    return _Parts(
        present=(root, f"{root}ent"),
        stem=root,
        future=f"{root}r",
        participle=f"{root}u",
        past=(f"{root}it", f"{root}irent"),
        subjunctive=(f"{root}e", f"{root}ent"),
        gerund=f"{root}ant",
    )
