"""How French news tells events: what its verbs and nouns mean, and what is left out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from recoupe.annotate.text.words import Phrases, index_phrases
from recoupe.extract.clauses.antecedent import AgreementRules
from recoupe.extract.clauses.nominal import JointRules
from recoupe.extract.clauses.sentence import ReadingRules
from recoupe.extract.clauses.status import StatusRules
from recoupe.extract.clauses.triggers import NONE, NounPhrase, TriggerRules, VerbPhrase
from recoupe.extract.records.commentary import CommentaryRules
from recoupe.extract.records.events import EventRules
from recoupe.extract.records.figured import OutcomeRules
from recoupe.extract.records.headline import HeadlineRules
from recoupe.extract.records.records import RecordRules
from recoupe.extract.records.retelling import RetellingRules
from recoupe.extract.records.weight import WeightRules
from recoupe.lang.fr.clauses import CLAUSES
from recoupe.lang.fr.verbs import (
    VERBS,
    alternatives,
    bare_entry,
    chain_names,
    is_reflexive_entry,
    lemmas,
    plain_lemmas,
    reflexive_lemmas,
)
from recoupe.lang.fr.words import stem, words_of
from recoupe.lang.lexicon import load_lexicon


def plural(noun: str) -> str:
    """Return the plural of a noun: « journal » → « journaux », « prix » → « prix »."""
    if noun.endswith(("s", "x", "z")):
        return noun
    if noun.endswith("al"):
        return f"{noun[:-2]}aux"
    return f"{noun}x" if noun.endswith(("eau", "eu")) else f"{noun}s"


def _verb_phrases() -> Mapping[str, tuple[VerbPhrase, ...]]:
    kinds: Mapping[str, Mapping[str, Sequence[str]]] = load_lexicon("fr", "triggers")
    light: Sequence[str] = load_lexicon("fr", "verbs")["light"]
    found: dict[str, list[VerbPhrase]] = {}
    for phrase in (*_phrases_of_kinds(kinds), *(_verb_phrase(entry, "") for entry in light)):
        found.setdefault(phrase.lemma, []).append(phrase)
    order = {kind: place for place, kind in enumerate(kinds)}
    return {
        lemma: tuple(
            sorted(
                phrases,
                key=lambda each: (
                    # « prendre acte », « prendre le contrôle » before « prendre … décision »
                    -len(each.tail) - (1.5 if each.near else each.kind == NONE),
                    not each.reflexive,
                    not each.kind,
                    order.get(each.kind, 0),
                ),
            )
        )
        for lemma, phrases in sorted(found.items())
    }


def _phrases_of_kinds(kinds: Mapping[str, Mapping[str, Sequence[str]]]) -> Iterator[VerbPhrase]:
    for kind, words in kinds.items():
        for entry in words["verbs"]:
            yield from (_verb_phrase(each, kind) for each in alternatives(entry))


def _verb_phrase(entry: str, kind: str) -> VerbPhrase:
    words, _, near = entry.partition(" + ")
    first, *tail = bare_entry(words)
    return VerbPhrase(
        lemma=first,
        tail=tuple(tail),
        reflexive=is_reflexive_entry(words),
        kind=kind,
        near=_near(near),
    )


def _near(words: str) -> frozenset[str]:
    """Return the words of « prison|amende », singular and plural."""
    forms = (word.strip() for word in words.split("|") if word.strip())
    return frozenset(form for word in forms for form in (word, plural(word)))


def _noun_phrases() -> Mapping[str, tuple[NounPhrase, ...]]:
    kinds: Mapping[str, Mapping[str, Sequence[str]]] = load_lexicon("fr", "triggers")
    found: dict[str, dict[tuple[str, ...], NounPhrase]] = {}
    nouns = [(kind, *words_of(noun)) for kind, words in kinds.items() for noun in words["nouns"]]
    for number in (str, plural):  # a plural that the lexicon holds itself is of its own kind
        for kind, head, *rest in nouns:
            forms = (number(head), *rest)
            found.setdefault(forms[0], {}).setdefault(forms, NounPhrase(forms=forms, kind=kind))
    return {
        form: tuple(sorted(nouns.values(), key=lambda each: (-len(each.forms), each.forms)))
        for form, nouns in sorted(found.items())
    }


def _event_nouns() -> frozenset[str]:
    """Return the first words of the nouns that name an event."""
    phrases = _noun_phrases().items()
    return frozenset(form for form, nouns in phrases if any(n.kind != NONE for n in nouns))


def _phrases(entries: Iterable[str]) -> Phrases:
    return index_phrases(words_of(entry) for entry in entries)


def _agreement(words: Mapping[str, Any]) -> AgreementRules:
    return AgreementRules(
        articles={form: (gender, number) for form, (gender, number) in words["genders"].items()},
        merged=frozenset(words["merged"]),
        within=frozenset(words["within"]),
        bounds=frozenset(words["bounds"]),
        feminine=tuple(words["feminine"]),
        plural=tuple(words["plural"]),
        that=frozenset(words["that"]),
        titles=frozenset(words["titles"]),
        unsaid=tuple(words["unsaid"]),
        who=frozenset(words["who"]),
        third=tuple(words["third"]),
    )


def _trigger_rules(words: Mapping[str, Any]) -> TriggerRules:
    verbs: Mapping[str, Sequence[str]] = load_lexicon("fr", "verbs")
    grammar: Mapping[str, Sequence[str]] = load_lexicon("fr", "grammar")
    says = [*verbs["say"], *verbs["feel"]]
    return TriggerRules(
        phrases=_verb_phrases(),
        nouns=_noun_phrases(),
        say=plain_lemmas(says),
        say_of_self=reflexive_lemmas(says),
        states=lemmas(verbs["state"]) | lemmas(verbs["plan"]),
        plans=lemmas(words["planned_of"]),
        causes=lemmas(verbs["cause"]),
        decides=chain_names(verbs["decide"]),
        between=frozenset(grammar["adverbs"]) | frozenset(grammar["denial"]),
        counted=frozenset(words["counted"]),
        links=frozenset(grammar["links"]),
        leads=frozenset(grammar["prepositions"]),
        degrees=frozenset(words["degrees"]),
        turns=frozenset(words["turns"]),
        recalls=frozenset(words["recalls"]),
        intents=frozenset(words["intents"]),
        meant=frozenset(words["meant"]),
        announces=lemmas(verbs["announce"]),
        of=frozenset(words["of"]),
        gathers=lemmas(words["gathers"]),
        carried=lemmas(words["carried"]),
        peaks=frozenset(words["peaks"]),
        empty=chain_names(words["empty_verbs"]),
        agreement=_agreement(words),
    )


def _status_rules(words: Mapping[str, Any]) -> StatusRules:
    verbs: Mapping[str, Sequence[str]] = load_lexicon("fr", "verbs")
    grammar: Mapping[str, Sequence[str]] = load_lexicon("fr", "grammar")
    return StatusRules(
        plan=chain_names(verbs["plan"]),
        may=chain_names(verbs["may"]),
        can=chain_names(words["can"]),
        feel=lemmas(verbs["feel"]),
        deny=lemmas(verbs["deny"]),
        decide=chain_names(verbs["decide"]),
        must=frozenset(words["must"]),
        just=frozenset(words["just"]),
        planned_of=lemmas(words["planned_of"]),
        about=frozenset(" ".join(words_of(entry)) for entry in grammar["about"]),
        going=frozenset(" ".join(words_of(entry)) for entry in grammar["going"]),
        off=frozenset(words["calls_off"]),
        unplanned=frozenset(words["unplanned"]),
        occurs=chain_names(words["occurs"]),
        dropped=frozenset(words["dropped"]),
        settled=frozenset(words["settled"]),
    )


def _joint_rules(words: Mapping[str, Any]) -> JointRules:
    return JointRules(
        of=frozenset(words["of"]),
        joints=frozenset(words["joints"]),
        articles=frozenset(words["genders"]),
        events=_event_nouns(),
        recalls=frozenset(words["recalls"]),
        during=frozenset(words["during"]),
        against=frozenset(words["against"]) - {"("},
        parts=CLAUSES.parts,
        merged=frozenset(words["merged"]),
        complements=frozenset(words["complements"]),
        apart=frozenset(words["of_another_day"]),
    )


def _reading_rules(words: Mapping[str, Any]) -> ReadingRules:
    return ReadingRules(
        toward=frozenset(words["toward"]),
        ahead=frozenset(words["ahead"]),
        inside=frozenset(words["inside"]),
        papers=frozenset(words["papers"]),
        joins=CLAUSES.joins,
        harms=frozenset(words["outcomes"]["of"]),
        agreement=_agreement(words),
        describing=VERBS.adjectives,
        planned_at=lemmas(words["planned_at"]),
        planned_words=frozenset(words["planned_words"]),
        framing=lemmas(words["framing"]),
        empty_states=lemmas(words["empty_states"]),
        contests=frozenset(words["contests"]),
        announce=lemmas(load_lexicon("fr", "verbs")["announce"]),
        persons=frozenset(words["persons"]),
        causes=frozenset(words["causes"]),
        postponing=frozenset(words["postponing"]),
        put_off=frozenset(words["put_off"]),
        partly=frozenset(words["partly"]),
        calls=lemmas(words["calls"]),
        behind=frozenset(words["behind"]),
        weather=frozenset(words["weather"]),
        remarks=frozenset(words["remarks"]),
        speaking=frozenset(words["speaking"]),
        writing=frozenset(words["writing"]),
        anew=frozenset(words["anew"]),
        held=frozenset(words["held"]),
        telling=frozenset(words["telling"]),
        joints=_joint_rules(words),
    )


def _weight_rules(words: Mapping[str, Any]) -> WeightRules:
    verbs: Mapping[str, Sequence[str]] = load_lexicon("fr", "verbs")
    return WeightRules(
        confirms=lemmas(verbs["confirm"]),
        denies=lemmas(verbs["deny"]),
        views=lemmas(verbs["feel"]),
        tally=lemmas(verbs["tally"]),
        reports=frozenset(words["reports"]),
        papers=frozenset(words["papers"]),
        against=frozenset(words["against"]) - {"("},
        lasting=frozenset(words["lasting"]),
        still=frozenset(words["still"]),
        wishes=chain_names(words["wishes"]),
        pronouns=frozenset(words["pronouns"]),
        strong=frozenset(words["strong"]),
        contests=frozenset(words["contests"]),
        voices=frozenset(words["voices"]),
        loose=frozenset(words["loose"]),
        recalls=frozenset(words["recalls"]),
        moving=frozenset(words["moving"]),
        passing=frozenset(words["passing"]),
        judged=frozenset(words["settled"]),
        remarks=frozenset(words["remarks"]),
        pointing=frozenset(words["definite"]),
        harms=frozenset(words["outcomes"]["of"]),
        goes_on=chain_names(words["goes_on"]),
        manner=chain_names(words["manner"]),
        manners=frozenset(words["manners"]),
    )


def _headline_rules(words: Mapping[str, Any]) -> HeadlineRules:
    return HeadlineRules(
        leads=_phrases(words["leads"]),
        sources=_phrases(words["sources"]),
        according=_phrases(words["according"]),
        subjects=frozenset(words["subjects"]),
        openers=frozenset(words["openers"]),
        recalls=frozenset(words["recalls"]),
        that=frozenset(words["that"]),
        where=frozenset(words["where"]),
        aims=frozenset(words["merged"]) | frozenset(words["aims"]),
        others=frozenset(words["others"]),
        joined=CLAUSES.joins,
        softly=frozenset(words["softly"]),
        complements=frozenset(words["of"]),
        never_last=frozenset(words["never_last"]),
    )


def _record_rules(words: Mapping[str, Any]) -> RecordRules:
    return RecordRules(
        stem=stem,
        empty=frozenset(words["empty"]),
        agreement=_agreement(words),
        into=frozenset(words["into"]),
        goals=frozenset(words["goals"]),
        arrivals=frozenset(words["arrivals"]),
        by=frozenset(words["by"]),
        demonstratives=frozenset(words["demonstratives"]),
        definite=frozenset(words["definite"]),
        skipped=frozenset(words["skipped"]),
        of=frozenset(words["of"]),
        pronouns=frozenset(words["pronouns"]),
    )


def _outcome_rules(words: Mapping[str, Any]) -> OutcomeRules:
    return OutcomeRules(
        of={kind: tuple(sorted(kinds)) for kind, kinds in words["of"].items()},
        counted_of={noun: (kind,) for kind, nouns in words["counted_of"].items() for noun in nouns},
        tallies=lemmas(words["tallies"]),
        linked={lemma: frozenset(forms) for lemma, forms in words["linked"].items()},
        tells=lemmas(words["tells"]),
        rises=frozenset(bare_entry(entry)[0] for entry in words["rises"]),
        totals=frozenset(words["totals"]),
        figure=frozenset(words["figure"]),
        levels=frozenset(words["levels"]),
        accounts=frozenset(words["accounts"]),
        gathers=lemmas(words["gathers"]),
        days=frozenset(words["days"]),
        events=_event_nouns(),
        stands=lemmas(words["stands"]),
        there=frozenset(words["there"]),
        streets=frozenset(words["streets"]),
        marches=lemmas(words["marches"]),
        standing=words["standing"],
        pronouns=frozenset(words["pronouns"]),
        harmed=frozenset(words["harmed"]),
        people=frozenset(words["people"]),
        inside=frozenset(words["inside"]),
        toward=frozenset(words["toward"]),
    )


def _event_rules() -> EventRules:
    words: Mapping[str, Any] = load_lexicon("fr", "events")
    return EventRules(
        verbs=VERBS,
        clauses=CLAUSES,
        triggers=_trigger_rules(words),
        status=_status_rules(words),
        reading=_reading_rules(words),
        commentary=CommentaryRules(
            starts=_phrases(words["starts"]),
            anywhere=_phrases(words["anywhere"]),
            asks=_phrases(words["asks"]),
            addresses=_phrases(words["addresses"]),
        ),
        weight=_weight_rules(words),
        headline=_headline_rules(words),
        records=_record_rules(words),
        outcomes=_outcome_rules(words["outcomes"]),
        retelling=RetellingRules(
            a_day=frozenset(words["retelling"]["one"]) | frozenset(words["retelling"]["a_day"]),
            one=frozenset(words["retelling"]["one"]),
            personal=frozenset(words["retelling"]["personal"]),
            others=frozenset(words["retelling"]["others"]),
            pointers=frozenset(words["retelling"]["pointers"]),
        ),
    )


EVENTS = _event_rules()
