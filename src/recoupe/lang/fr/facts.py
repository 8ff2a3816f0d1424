"""Which French figures are facts: one constant, `FACTS`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from recoupe.annotate.counted import singular
from recoupe.annotate.numbers import fold
from recoupe.annotate.verbforms import Form
from recoupe.extract.facts import FactRules
from recoupe.extract.givers import GiverRules
from recoupe.extract.measures import MeasureRule, ontology_of
from recoupe.extract.places import PlaceRules
from recoupe.extract.scope import ScopeRules
from recoupe.lang.fr.conjugation import conjugate
from recoupe.lang.fr.numbers import FOLDS, NUMBERS
from recoupe.lang.lexicon import load_lexicon
from recoupe.model.record import FactKind

_WORDS = load_lexicon("fr", "facts")
_MEASURES = load_lexicon("fr", "measures")
_COUNTRIES = load_lexicon("fr", "countries")
_UNITS = load_lexicon("fr", "units")


def _any(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=lambda w: (-len(w), w)))


def _word(words: Iterable[str]) -> re.Pattern[str]:
    """Return a pattern for one of `words` as whole words."""
    return re.compile(rf"(?<!\w)(?:{_any(words)})(?!\w)")


def _ending(words: Iterable[str]) -> re.Pattern[str]:
    """Return a pattern for one of `words` at the end of what precedes a figure."""
    return re.compile(rf"(?<!\w)(?:{_any(words)}),? ?(?:les |l'|la |le )?[«\"“]? ?\Z")


def _forms(verbs: Iterable[str], *kinds: Form) -> frozenset[str]:
    """Return the forms of `verbs`, of the given kinds only where any is given."""
    simple = [verb for verb in verbs if " " not in verb]
    return frozenset(
        form
        for form, readings in conjugate(simple).items()
        if not kinds or any(reading.form in kinds for reading in readings)
    )


def _plurals(nouns: Iterable[str]) -> frozenset[str]:
    forms = set(nouns)
    for noun in nouns:
        forms.add(noun if noun.endswith(("s", "x", "z")) else f"{noun}s")
        forms.add(f"{noun[:-2]}aux" if noun.endswith("al") else noun)
        forms.add(f"{noun}x" if noun.endswith("eau") else noun)
    return frozenset(forms)


def _bare(noun: str) -> str:
    """Return a noun with each of its words in the singular, as the words of a text are compared."""
    return " ".join(singular(word, rules=NUMBERS.counted) for word in noun.split())


def _rules(key: str, entry: Mapping[str, Any]) -> list[MeasureRule]:
    """Return the rules of a measure: its own, and one for each of `more`, which shares how it behaves."""
    shared = {name: entry[name] for name in ("kind", "falls", "announced") if name in entry}
    return [
        _measure(key, entry),
        *(_measure(key, {**shared, **each}) for each in entry.get("more", ())),
    ]


def _measure(key: str, entry: Mapping[str, Any]) -> MeasureRule:
    done = entry.get("done", ())
    phrases = [verb for verb in done if " " in verb]
    ahead = [*entry.get("ahead", ()), *sorted(_forms(entry.get("verbs", ())))]
    near = [*entry.get("near", ()), *phrases]
    return MeasureRule(
        key=key,
        kind=FactKind(entry["kind"]),
        falls=entry.get("falls", False),
        weak=entry.get("weak", False),
        strict=entry.get("strict", False),
        announced=entry.get("announced", False),
        behind=entry.get("behind", False),
        bare=entry.get("bare", False),
        units=frozenset(entry.get("units", ())),
        nouns=frozenset(_bare(noun) for noun in entry.get("nouns", ())),
        own=frozenset(entry.get("of", ())),
        does=_forms(entry.get("does", ())) - _forms(entry.get("does", ()), Form.PARTICIPLE),
        did=_forms(entry.get("does", ()), Form.PARTICIPLE),
        done=_forms(done),
        undergone=_forms(done, Form.PARTICIPLE),
        before=_plurals(entry.get("before", ())),
        ahead=_word(ahead) if ahead else None,
        barred=_word(entry["barred"]) if "barred" in entry else None,
        not_after=frozenset(entry.get("not_after", ())),
        out_of=entry.get("out_of", ""),
        all_of=entry.get("all_of", ""),
        opposed=entry.get("opposed", ""),
        least=entry.get("least", 0),
        totals=entry.get("totals", ""),
        refines=entry.get("refines", ""),
        near=_word(near) if near else None,
        says=_word(entry["says"]) if "says" in entry else None,
        claims=frozenset(entry.get("claims", ())),
        themed=frozenset(entry.get("themed", ())),
        theme=_word(entry["theme"]) if "theme" in entry else None,
    )


def _feminine(adjective: str) -> str:
    for ending, feminine in (("ien", "ienne"), ("éen", "éenne"), ("on", "onne"), ("ain", "aine")):
        if adjective.endswith(ending):
            return adjective[: -len(ending)] + feminine
    if adjective.endswith("e"):
        return adjective
    return f"{adjective[:-1]}que" if adjective in {"grec", "turc"} else f"{adjective}e"


def _peoples() -> dict[str, str]:
    """Return the adjectives of peoples, in every form, with their countries."""
    found: dict[str, str] = {}
    for country, (_, people, _) in _COUNTRIES.items():
        masculine, _, irregular = (people or "").partition("|")
        if not masculine:
            continue
        feminine = irregular or _feminine(masculine)
        plural = masculine if masculine.endswith(("s", "x")) else f"{masculine}s"
        for form in (masculine, feminine, plural, f"{feminine}s"):
            found.setdefault(form.lower(), country)
    return found


_RELATIVE = rf"(?<!\w)(?:(?:{_any(_WORDS['relatives'])})(?!\w)|qu')"
_STOP = re.compile(rf"{_RELATIVE}|[;:]|(?<!\w)(?:{_any(_WORDS['backdrops'])})(?!\w)")

#: « province de », and a name in capitals: « Sud-Tarel », « Beni Mellal-Khenifra », « Okara ».
_PART = rf"(?:{_any(_WORDS['place_nouns'])}) (?:de la |de l'|des |de |du |d')"
_NAME = (
    r"[A-ZÀ-Ý][\w'\N{RIGHT SINGLE QUOTATION MARK}]*(?:-\w+)*"
    r"(?: (?:(?:de|du|des|la|le|el|al|et) )?[A-ZÀ-Ý][\w'\N{RIGHT SINGLE QUOTATION MARK}]*(?:-\w+)*)*"
)

FACTS = FactRules(
    view=lambda text: fold(text, FOLDS),
    measures=ontology_of(
        [rule for key, entry in _MEASURES.items() for rule in _rules(key, entry)],
        helpers=frozenset([*_WORDS["auxiliaries"], *_WORDS["helpers"]]),
        having=frozenset(_WORDS["having"]),
        turn=re.compile(rf"(?<!\w)(?:{_any(_WORDS['turns'])})(?!\w)"),
        definite=re.compile(rf"(?<!\w)(?:{_any(_WORDS['definite'])}) \Z"),
        joint=" et ",
        of_them=re.compile(
            rf"(?<!\w)en (?:{_any(_WORDS['having'])}) (?:[^\W\d]+ment )?(?P<verb>[^\W\d]+) (?:[^\W\d]+ )?\Z"
        ),
        ordered=_word(_WORDS["ordered"]),
        acting=re.compile(
            r"(?:, dont [^,.;:]{1,40},)? (?:d'autres |autres |d'entre (?:eux|elles) )?"
            rf"(?:{_any(_WORDS['acting'])})(?!\w)"
        ),
    ),
    scope=ScopeRules(
        peoples=_peoples(),
        populations=_plurals(_WORDS["populations"]),
        others=_plurals(_WORDS["others"]),
        besides=frozenset({"autre", "autres"}),
        hit_measure="attacks",
        wages=_word(_forms(_WORDS["wages"])),
        person_measures=frozenset({"vote_share", "seats"}),
        for_someone=re.compile(
            r"[^,.;:]{0,12}?(?<!\w)pour (?:s[ao]n?|l[ea]|l'|leur) ?(?P<noun>[^\W\d_]+)"
        ),
        penalties=frozenset(
            {
                "ban",
                "sentence",
                "sentence_sought",
                "sentence_risked",
                "fine",
                "fine_sought",
                "fine_risked",
            }
        ),
        court=re.compile(rf"(?:{_any(_WORDS['court'])})(?!\w)"),
        he=re.compile(
            r"(?<!\w)(?:il|elle|l'intéressée?|ce dernier|cette dernière|l'a|l'avait|l'ont)(?!\w)"
        ),
        awarded=re.compile(
            r"(?<!\w)(?:infligée?s?|attribuée?s?|prononcée?s?|requise?s?) (?:à l'encontre de |contre |à )"
        ),
        by_sector=frozenset({"strike_rate", "striking"}),
        sector=re.compile(
            r"(?: de grévistes| en grève|,)? (?:dans|chez|parmi) (?:les |le |la |l')"
            r"(?P<sector>[^\W\d_]+(?: publics?| privée?s?)?)"
        ),
        inside=re.compile(r"(?<!\w)(?:à la |à l'|au |chez |aux |à )\Z"),
        of_what=frozenset({"share"}),
        for_whom=re.compile(rf"(?:^|[ ,(])(?:{_any(_WORDS['for_whom'])}) "),
        qualifier=re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*"),
        place_before=re.compile(
            rf"(?<!\w)(?:a|{_any(_WORDS['place_prepositions'])})"
            rf"(?: (?:de|d'|du|des|la|le|les|l'|toute?|ensemble|l'ensemble|{_any(_WORDS['directions'])}))*"
            rf"(?:[ ']{_PART})?[ ']?\Z"
            rf"|(?<!\w)(?:de |d')(?:l'|la |le |les )?{_PART}\Z"
            r"|(?<!\w)l'\Z"
        ),
        stop=_STOP,
        based=_ending(_WORDS["based"]),
        goal=re.compile(
            rf"(?<!\w)(?:{_any(_WORDS['goals'])})(?: (?:de|d'|du|des|la|le|les|l'|en|à|au|aux))*[ ']?\Z"
        ),
        joins=re.compile(
            r"(?:,? ?(?:et|ou|puis|ainsi que)?) ?(?:en|à|au|aux|dans)? ?(?:la |le |les |l')?"
        ),
    ),
    places=PlaceRules(
        part=re.compile(rf"(?<!\w){_PART}"),
        counted=re.compile(
            r" (?:dans (?:le |la |les |l')|à (?:la |l')?|au |aux |en |sur (?:le |la |l'|les )?)"
        ),
        name=re.compile(_NAME),
        capital=re.compile(
            r"(?<!\w)(?:dans|à|de|vers|sur) la (?P<name>capitale)"
            r"(?! (?:de|du|des|[^\W\d_]+(?:aise|enne|aine|que|ale))(?!\w)| d')"
        ),
        this=re.compile(
            r"(?<!\w)(?:dans|de|sur|pour) (?P<name>ce (?P<country>pays)"
            r"|ce département|cette (?:province|région|ville|île))(?!\w)"
        ),
        citizens=re.compile(
            r"(?<!\w)(?:cortège|défilé|manifestation|rassemblement|pavé|marche|mobilisation|parcours)s? "
            rf"(?P<name>{_any(_WORDS['citizens'])})(?!\w)"
        ),
        towns=_WORDS["citizens"],
        capitals=frozenset(each for _, _, names in _COUNTRIES.values() for each in names),
    ),
    clause=re.compile(rf"{_RELATIVE}|;|(?<!\w)et (?:{_any(_WORDS['auxiliaries'])})(?!\w)"),
    compared=re.compile(
        rf"(?<!\w)(?:(?:{_any(_WORDS['compared'])})(?: (?:à|au|aux))? ?"
        r"|(?:celui|celle|ceux|celles) (?:de |du |d')?)\Z"
    ),
    totalling=_word(_WORDS["totalling"]),
    told_next=re.compile(
        rf"c'est (?:ce qu(?:e |'a |'ont |'avait )(?:{_any(_forms(_WORDS['reckons']))})"
        r"|le bilan (?:donné|communiqué) par) "
        r"(?P<who>[^,;:.!?\n]{2,60})"
    ),
    superlative=re.compile(rf"(?<!\w)(?:{_any(_WORDS['superlatives'])})(?: [^\W\d]+){{0,3}} \Z"),
    window_start=re.compile(
        rf"(?<!\w)(?:depuis|à partir d[eu]) (?:l[ea] |l'|leur |son )?(?:{_any(_WORDS['beginnings'])}) "
        r"(?P<what>[^,.;:!?]+)"
    ),
    begun=_word(_forms(_WORDS["begins"])),
    givers=GiverRules(
        according=re.compile(
            rf"(?:[ (,]{{1,3}}| ?: c'est (?:le |la )?[^\W\d]+ )"
            rf"(?:(?:{_any(_WORDS['according'])})(?!-) ?|(?:{_any(_WORDS['given_by'])}) (?:[^\W\d]+ ){{0,3}}par "
            rf"|(?<=, )(?:a |ont )?(?:{_any(_forms(_WORDS['reckons']))}) (?=(?:le |la |les |l'))"
            rf"|(?:pour|par) (?=(?:la |le |les |l')?(?:{_any(_WORDS['counters'])})(?!\w)))"
        ),
        bracketed=re.compile(r" \((?P<who>[^()\d]{2,40})\)"),
        counters=_word(_WORDS["counters"]),
        alone=re.compile(
            r"(?:[^,;]{0,40})?(?:,| et|, et| mais|, mais| ;) (?:la |le |les |l')?"
            r"(?P<who>[^\W\d]+(?: de l'[^\W\d]+| [^\W\d]+)?)"
            r",? (?:plus de |près de |environ |quelque |au moins )?"
        ),
        reports=re.compile(r"(?<!\w)(?:fait|font|faisait|faisaient|faisant) état(?!\w)"),
        end=re.compile(
            r"[,;:.!?()\n«»]|(?<!\w)(?:et|contre|tandis|alors|mais|sur|lors|ont|a|est|sont|au|dans|pour|qui)(?!\w)"
            r"|(?<!\w)(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|hier|aujourd'hui)(?!\w)"
            r"|(?<!\w)ce (?:matin|soir|midi)(?!\w)"
        ),
        reckons=_forms(_WORDS["reckons"]),
        auxiliaries=frozenset({*_WORDS["auxiliaries"], "n'", "en", "ne", "y", "été"}),
        listed=re.compile(
            r"(?!.*(?<!\w)(?:a|ont|est|sont|était|étaient|selon|qui|que|dont)(?!\w))"
            r"[^,;:.()]{0,30}(?:,| et|, et| ainsi que) "
            r"(?:environ |plus de |près de |quelque )?"
        ),
        goes_on=re.compile(
            rf"(?<!\w)et (?:a |ont )?(?:{_any(_forms(_WORDS['reckons'], Form.PARTICIPLE))})(?!\w)"
        ),
        asides=frozenset(_WORDS["asides"]),
        paper=re.compile(
            rf"(?:l[ea]s? |l'|une? |des |ce |ces |cette )?(?:[^\W\d]+ )?(?:{_any(_WORDS['papers'])})(?!\w)"
            r"(?:.*?(?<!\w)(?:de |du |des |de la |de l'|par )(?P<of>(?:la |le |les |l')?.+)|.*)",
            re.IGNORECASE | re.DOTALL,
        ),
        passive=frozenset(_WORDS["passive"]),
        reflexive=frozenset(_WORDS["reflexive"]),
        not_subjects=frozenset(_WORDS["not_subjects"]),
    ),
    provenance=frozenset(_WORDS["provenance"]),
    speakers=frozenset(_WORDS["speakers"]),
    enumerating=frozenset(_WORDS["enumerating"]),
    generic=frozenset(_WORDS["generic"]),
    times="fois",
    time_units=frozenset(_UNITS["time"]),
    both=re.compile(r"(?<!\w)(?:les|des|ces|leurs|ses|nos|vos|aux|mes|tous|toutes) (?:autres )?\Z"),
    part_of=_ending(_WORDS["part_of"]),
    goes_on=re.compile(r"[^.;:()]{0,40}?(?:,| et|, et) "),
    earlier=re.compile(rf"(?<!\w)(?:{_any(_WORDS['earlier'])}) (?:\w+ment )?(?:les |la |le )?\Z"),
    previous=_word(_WORDS["previous"]),
    linked=re.compile(r"(?: et |, | ou | ainsi que )(?:au moins )?"),
    has=_forms(_WORDS["has"]),
    tally=_word(["bilan"]),
    number_of=re.compile(
        r"(?<!\w)(?:nombre|total) (?:total |officiel )?(?:de |d'|des )(?:ses |ces |leurs )?"
        r"(?P<new>nouveaux |nouvelles )?(?P<noun>[^\W\d_]+)"
    ),
    singular=lambda word: singular(word, rules=NUMBERS.counted),
    circumstance=_ending(_WORDS["circumstances"]),
    tally_measure="killed",
    tallied="attaque",
    owned=frozenset(
        {
            "stake",
            "unit_price",
            "deal_value",
            "valuation",
            "fine",
            "damages",
            "ransom",
            "votes",
            "votes_against",
        }
        | {
            "sentence",
            "sentence_sought",
            "sentence_risked",
            "ban",
            "votes_abstained",
            "fine_sought",
            "fine_risked",
        }
    ),
    pronoun=re.compile(
        r"(?<!\w)(?:en |n'en |ce nombre |ce chiffre |ce total |cet effectif |(?:ils|elles) "
        r"(?:étaient|sont|seraient|auraient été|ont été|n'étaient|ne sont) )"
    ),
    they=re.compile(
        r"(?<!\w)(?:(?:ils|elles) (?:étaient|sont|seraient|auraient été|ont été)|il y avait|on comptait) "
    ),
    counted_before=re.compile(
        r"(?<!\w)(?:les|ces) (?P<noun>[^\W\d_]+)(?: [^\W\d_]+)? (?:étaient|sont|seraient) (?:\w+ment )?(?:entre )?\Z"
    ),
    within=re.compile(r"(?<!\w)dans (?:les |ces )?\Z"),
    sharing=re.compile(
        r"(?: \([^()\d]*\)|,? selon [^\d;:()]{3,50}?,?) et [\"«“]? ?(?:plus de |près de |environ )?"
    ),
    hosting=re.compile(
        r"(?: ?,[^,;:.]{0,80},)? (?:a |ont |avait |avaient |en )?(?:à (?:lui|elle) seule? )?"
        rf"(?:{_any(_forms(_WORDS['hosting']))})"
        r"(?: [^,;:.]{0,24})? \Z"
    ),
    published_on=re.compile(
        r"(?<!\w)(?:bilans?|chiffres?|décomptes?|comptages?|données|estimations?) (?:[^\W\d]+ )?"
        rf"(?:{_any(_WORDS['published'])}) (?:par [^,;:.]{{2,40}} )?(?:ce |le )?\Z"
    ),
    pluperfect=re.compile(
        r"(?<!\w)(?:avait|avaient) (?:[^\W\d]+ )?[^\W\d]+(?:é|i|u|is|it|és|ées|ée)(?!\w)"
    ),
    comparing=re.compile(r"(?<!\w)(?:comparée?s? (?:à|au|aux)|par rapport|contrairement à)(?!\w)"),
    of_noun=re.compile(
        r"(?<!\w)(?:survenue?s?|intervenue?s?|commise?s?|perpétrée?s?|débutée?s?|déclenchée?s?"
        r"|qui (?:a|ont) (?:frappé|secoué|touché|ravagé))(?: [^,;:.]{0,48})? ?\Z"
    ),
    opening=re.compile(
        r"[«\" ]*(?:à|au|aux|lors|après|dans|en|pendant|durant|avec|dès|sur|a) [^,;:.]{0,70}\Z"
    ),
    of_those=re.compile(r" d'entre (?:eux|elles)(?!\w)"),
    then=re.compile(r"(?<!\w)(?:avait|avaient) (?:[^\W\d]+ ){0,3}\Z"),
    their_verb=re.compile(r", (?:ont|avaient|étaient|sont|auraient|auront) "),
    conjoined=re.compile(r"[^,.;:()]{0,32}? et (?:en a [^\W\d]+ |en ont [^\W\d]+ )?"),
    shifts=re.compile(r" (?:[^\W\d]+ )?à ,?(?:environ |quelque |moins de |près de )?"),
    paired=re.compile(r"(?<!\w)(?:et|contre|mais|puis|ou)(?: (?:par|à|de|pour))? \Z"),
    opposing=re.compile(r" contre(?= ?[,.;)]| et |$)"),
    among=re.compile(r" (?:des|de ces|de ses|de leurs) "),
    against=re.compile(r"(?: [^\W\d]+)? contre "),
    comes_to=re.compile(r",? soit (?:un (?:montant|prix|total)(?: total)? de )?\Z"),
    differing=re.compile(
        rf" (?:[^\W\d]+ )?(?:{_any(_WORDS['differing'])})(?!\w)"
        r"| près(?! d)| (?:[^\W\d]+ ){0,3}comptée?s deux fois(?!\w)"
    ),
    lacking=re.compile(rf"(?<!\w)(?:{_any(_WORDS['lacking'])}) (?:encore |plus de |environ )?\Z"),
    there=re.compile(r"(?<!\w)(?:y (?!a |avait |aura |en |compris )|où )"),
    ranging=re.compile(rf"(?<!\w)(?:{_any(_WORDS['ranging'])}) (?:de |d'|entre )\Z"),
    at_event=frozenset(key for key, entry in _MEASURES.items() if entry.get("at_event")),
    tolling=frozenset(key for key, entry in _MEASURES.items() if entry.get("tolling")),
    momentary=frozenset(key for key, entry in _MEASURES.items() if entry.get("momentary")),
    foreseen=re.compile(
        rf"(?<!\w)(?:(?:avaient|avait) (?:\w+ )?(?:{_any(_WORDS['foreseen'])})|(?:{_any(_WORDS['foresees'])}))(?!\w)"
    ),
    then_to_come=re.compile(
        r"[^,.;:]{0,30}?(?<!\w)(?:seraient|serait|auraient|aurait|devraient|devrait)(?!\w)"
    ),
    to_come=re.compile(rf"[^,.;:]{{0,30}}?(?<!\w)(?:{_any(_WORDS['to_come'])})(?!\w)"),
    no_news=re.compile(rf"(?:aucune?|pas de) (?:{_any(_WORDS['newly'])})(?!\w)"),
    expected=frozenset(_WORDS["expected"])
    | _forms(
        {
            verb
            for entry in _MEASURES.values()
            for verb in (
                *entry.get("done", ()),
                *entry.get("does", ()),
                *entry.get("verbs", ()),
            )
        },
        Form.FUTURE,
    ),
    question="?",
    condition=re.compile(rf"(?:{_any(_WORDS['conditions'])})(?!\w)"),
    corrections=_word(_WORDS["corrections"]),
    rising=_word(_WORDS["rising"]),
    locating=re.compile(rf" (?:(?:à|au|a) )?(?:l'|la |le )?(?:{_any(_WORDS['locating'])})"),
    located_before=re.compile(r"(?<!\w)(?:à|situé à|distante? de|dans un rayon de) \Z"),
)
