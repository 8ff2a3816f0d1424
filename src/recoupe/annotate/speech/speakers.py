"""Who says what: the stretches of a text that are somebody's words, each with the speaker as printed."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace

from recoupe.annotate.speech.antecedents import resolve
from recoupe.annotate.speech.behind import subject_behind
from recoupe.annotate.speech.naming import (
    SpeakerRules,
    name_end,
    pauses,
    subject_before,
    tail_start,
)
from recoupe.annotate.speech.quoted import (
    OPENING,
    ends_quotation,
    follows_quotation,
    goes_on,
    past_aside,
    quoted_object,
    resumed,
)
from recoupe.annotate.speech.sources import according
from recoupe.annotate.speech.voices import is_unnamed, voice_of
from recoupe.annotate.text.words import Word, split_words
from recoupe.annotate.verbs.verbforms import Form
from recoupe.annotate.verbs.verbs import Tense, VerbGroup, find_verbs
from recoupe.model.document import Attribution, Mention, MentionKind, Quotation, Sentence
from recoupe.model.text import Span

_LONG = 14  # words: a speaker printed with name and function is no longer than this
_LONGEST = 400  # words: what is longer is no sentence

__all__ = ["SpeakerRules", "find_attributions"]


@dataclass(frozen=True, slots=True)
class _Said:
    """A stretch that is said, and the words that name the speaker; where `quoted` these alone tell that they do."""

    content: Span
    by: Span
    sentence: int
    quoted: bool = False


def find_attributions(
    text: str,
    sentences: Sequence[Sentence],
    mentions: Sequence[Mention],
    quotations: Sequence[Quotation],
    *,
    rules: SpeakerRules,
) -> tuple[tuple[Span, Attribution], ...]:
    """Return what is said with who says it, in reading order; a quotation over several sentences is one stretch."""
    said: list[_Said] = []
    for sentence in sentences:
        words = split_words(text, sentence.span)
        said += _in_sentence(words, sentence, _inside(mentions, sentence.span), rules)
    found = [
        (_widened(each.content, quotations), _attribution(text, each, mentions, rules))
        for each in said
    ]
    named = resolve(text, found, sentences, mentions, rules=rules)
    unique = dict.fromkeys(named)
    return tuple(sorted(unique, key=lambda pair: (pair[0].start, -pair[0].end, pair[1].span)))


def _in_sentence(
    words: Sequence[Word], sentence: Sentence, mentions: Sequence[Mention], rules: SpeakerRules
) -> list[_Said]:
    if not words or len(words) > _LONGEST:
        return []
    if not any(word.form in rules.cues or word.form in OPENING for word in words):
        return []
    groups = [_whole(words, each, rules) for each in find_verbs(words, rules=rules.verbs)]
    found: list[_Said] = []
    for group in groups:
        said = []
        if _says(group, rules):
            said = _reported(words, group, groups, sentence, rules)
        elif _adds(group, rules):
            said = _added(words, group, groups, sentence, rules)
        elif follows_quotation(words, group, rules):
            by = _inverted_speaker(words, group, groups, rules)
            contents = _around(words, group, by, groups, rules) if by else []
            said = [_Said(content, by, sentence.index, quoted=True) for content in contents if by]
        found += said or _quoted(words, group, groups, sentence, rules)
    sources = according(words, groups, rules)
    found += [_Said(content, by, sentence.index, quoted=sure) for content, by, sure in sources]
    named = [
        (each, voice_of(words, each.by, groups, mentions, rules, sure=each.quoted))
        for each in found
    ]
    return [replace(each, by=by) for each, by in named if by is not None]


def _whole(words: Sequence[Word], group: VerbGroup, rules: SpeakerRules) -> VerbGroup:
    """« a fait état de »: one verb in two words."""
    after = words[group.last + 1].form if group.last + 1 < len(words) else ""
    if (group.lemma, after) not in rules.verbs.fixed:
        return group
    return replace(group, lemma=f"{group.lemma} {after}", last=group.last + 1)


def _says(group: VerbGroup, rules: SpeakerRules) -> bool:
    if not group.is_finite:
        return False
    if group.chain:
        outer = group.chain[0]
        of_self = outer.startswith("se ") and outer.removeprefix("se ") in rules.say_of_self
        return of_self or outer in rules.say - rules.denials
    verbs = rules.say_of_self if group.reflexive else rules.say - rules.learns
    return group.lemma in verbs


def _adds(group: VerbGroup, rules: SpeakerRules) -> bool:
    """« …, précisant que »: the speaker of the main verb goes on."""
    return group.tense is Tense.GERUND and not group.chain and group.lemma in rules.say


def _added(
    words: Sequence[Word],
    group: VerbGroup,
    groups: Sequence[VerbGroup],
    sentence: Sentence,
    rules: SpeakerRules,
) -> list[_Said]:
    start = _content_start(words, group, rules)
    earlier = [each for each in reversed(groups) if each.is_finite and each.last < group.first]
    saying = (each for each in earlier if _says(each, rules))
    main = next(saying, earlier[0] if earlier else None)
    if start is None or main is None:
        return []
    opener = words[group.first - 1]
    if not (pauses(opener) or opener.form in rules.gerund):
        return []
    by = _inverted_speaker(words, main, groups, rules) if _says(main, rules) else None
    by = by or subject_before(words, main, groups, rules)
    last = _forward_end(words, start, groups, rules)
    if by is None or last <= start:
        return []
    return [_Said(Span(words[start].span.start, words[last - 1].span.end), by, sentence.index)]


def _quoted(
    words: Sequence[Word],
    group: VerbGroup,
    groups: Sequence[VerbGroup],
    sentence: Sentence,
    rules: SpeakerRules,
) -> list[_Said]:
    """Return the quotation that is the object of a verb, where its subject is one who speaks."""
    content = quoted_object(words, group, groups, rules)
    by = content and subject_before(words, group, groups, rules)
    return [_Said(content, by, sentence.index, quoted=True)] if content and by else []


def _reported(
    words: Sequence[Word],
    group: VerbGroup,
    groups: Sequence[VerbGroup],
    sentence: Sentence,
    rules: SpeakerRules,
) -> list[_Said]:
    """Read « X a déclaré que … » forwards, « …, a déclaré X » backwards, and on where the sentence goes on."""
    inverted = _inverted_speaker(words, group, groups, rules)
    if inverted is not None:
        contents = _around(words, group, inverted, groups, rules)
        return [_Said(content, inverted, sentence.index) for content in contents]
    start = _content_start(words, group, rules)
    by = subject_before(words, group, groups, rules)
    if start is None or by is None:
        return []
    last = _forward_end(words, start, groups, rules)
    if last <= start:
        return []
    return [_Said(Span(words[start].span.start, words[last - 1].span.end), by, sentence.index)]


def _around(
    words: Sequence[Word],
    group: VerbGroup,
    by: Span,
    groups: Sequence[VerbGroup],
    rules: SpeakerRules,
) -> list[Span]:
    """Return what is said around « , a dit X »: what stands before it, and what goes on behind it."""
    named = max(by.end, words[group.last].span.end)
    end = next((i for i, word in enumerate(words) if word.span.start >= named), len(words))
    before = Span(words[0].span.start, words[tail_start(words, group.first) - 1].span.end)
    if not _told_before(words, group, groups, rules) and goes_on(words, end, group, groups, rules):
        return [Span(before.start, words[-2 if words[-1].form == "." else -1].span.end)]
    rest = resumed(words, group, end)
    return [span for span in (before, rest) if span is not None and span.end > words[0].span.start]


def _forward_end(
    words: Sequence[Word], start: int, groups: Sequence[VerbGroup], rules: SpeakerRules
) -> int:
    """Return where what is said ends: before another speaker's « …, a déclaré X », else with the sentence."""
    for group in groups:
        if (
            group.first > start
            and _says(group, rules)
            and _inverted_speaker(words, group, groups, rules) is not None
        ):
            return tail_start(words, group.first)
    last = len(words)
    while last > start and words[last - 1].form == ".":
        last -= 1
    return last


def _inverted_speaker(
    words: Sequence[Word], group: VerbGroup, groups: Sequence[VerbGroup], rules: SpeakerRules
) -> Span | None:
    """Return the speaker after « …, a déclaré », or None where the verb does not stand after a pause."""
    start = tail_start(words, group.first)
    if start == group.first and group.first > 0 and words[group.first - 1].form not in '»”"':
        return None
    if group.first == 0 or not pauses(words[group.first - 1]):
        return None
    following = range(group.first, min(group.last + 2, len(words)))
    pronoun = next((i for i in following if words[i].form[0] == "-"), None)
    if pronoun is not None and len(words[pronoun].form) > 1:
        return _pronoun(words, pronoun, groups, rules)
    at = subject_behind(words, group.last + 1, rules)
    if at >= len(words) or words[at].is_mark or words[at].form in rules.that:
        return None
    end = name_end(words, at, groups, rules)
    told = _told_before(words, group, groups, rules) or goes_on(words, end, group, groups, rules)
    return Span(words[at].span.start, words[end - 1].span.end) if end > at and told else None


def _pronoun(
    words: Sequence[Word], at: int, groups: Sequence[VerbGroup], rules: SpeakerRules
) -> Span:
    """« a-t-il dit » is he; « indique-t-on à la préfecture » is the prefecture."""
    word = words[at]
    letters = word.form.rfind("-") + 1
    if word.form[letters:] in rules.nobody and at + 1 < len(words):
        inside = words[at + 1].form in rules.inside
        end = name_end(words, at + 2, groups, rules) if inside else 0
        if end > at + 2:
            return Span(words[at + 2].span.start, words[end - 1].span.end)
    return Span(word.span.start + letters, word.span.end)


def _told_before(
    words: Sequence[Word], group: VerbGroup, groups: Sequence[VerbGroup], rules: SpeakerRules
) -> bool:
    """Whether a main verb (or a quotation) stands before: else what stands there is the subject of this verb.

    Each opener (« qui », « que ») takes one verb; one more is the main one.
    """
    if ends_quotation(words, group.first):
        return True
    verbs = sum(other.is_finite and other.first < group.first for other in groups)
    return verbs > _openers(words, group.first, groups, rules)


def _openers(
    words: Sequence[Word], end: int, groups: Sequence[VerbGroup], rules: SpeakerRules
) -> int:
    """Count the openers of a clause: « mais que » is one, « dont deux femmes » none."""
    found = 0
    places = [i for i in range(end) if not words[i].is_mark and words[i].form in rules.breaks]
    for at in places:
        if at - 1 in places or _counts_part(words, at):
            continue
        stops = (i for i in range(at + 2, end) if words[i].form == "," or i in places)
        pause = next(stops, end)
        found += any(each.is_finite and at < each.first < pause for each in groups)
    return found


def _counts_part(words: Sequence[Word], at: int) -> bool:
    """« 427 personnes, dont les 56 membres d'équipage ont été sauvées »: the opener of a part has no verb."""
    return words[at - 1].form == "," and any(w.form[0].isdigit() for w in words[at + 1 : at + 3])


_QUOTES = ("«", "»", "“", "”", '"')


def _content_start(words: Sequence[Word], group: VerbGroup, rules: SpeakerRules) -> int | None:
    """Return where « que … », « : … », « avoir … » begins after a verb of saying."""
    after = group.last + 1
    if group.chain:
        return _led_to(words, group, rules)
    for at in range(after, min(after + _LONG, len(words))):
        form = words[at].form
        near = at <= after + 1
        if form == ":" and at + 2 < len(words) and words[at + 1].form in _QUOTES:
            return at + 1
        if form in rules.that and words[at - 1].form in rules.conjunctive:
            break  # « alors que »
        if form in rules.that or (near and form in (":", "«", "“", '"')):
            return at + 1 if at + 1 < len(words) else None
        if (words[at].is_mark and form not in (",", "(", ")")) or form in rules.breaks:
            break
    tells = group.lemma in rules.tell and not (group.negated or group.reflexive)
    after = past_aside(words, after) if tells else after
    return after if tells and after < len(words) and not words[after].is_mark else None


def _led_to(words: Sequence[Word], group: VerbGroup, rules: SpeakerRules) -> int | None:
    """« a expliqué avoir décidé »: what is said begins at the infinitive."""
    for at in range(group.first + 1, group.last + 1):
        forms = rules.verbs.forms.get(words[at].form, ())
        if any(reading.form is Form.INFINITIVE for reading in forms):
            return at
    return None


def _inside(mentions: Sequence[Mention], span: Span) -> list[Mention]:
    """Return the mentions, which stand in reading order, that lie in a span."""
    first = bisect_left(mentions, span.start, key=lambda mention: mention.span.start)
    last = bisect_left(mentions, span.end, lo=first, key=lambda mention: mention.span.start)
    return [mention for mention in mentions[first:last] if mention.span.end <= span.end]


def _widened(content: Span, quotations: Sequence[Quotation]) -> Span:
    """Take in the whole quotation that the content ends in: its earlier sentences are the speaker's too."""
    start = content.start
    for quotation in quotations:
        if quotation.span.start < content.start < quotation.span.end:
            start = min(start, quotation.span.start)
    return Span(start, content.end)


def _attribution(
    text: str, said: _Said, mentions: Sequence[Mention], rules: SpeakerRules
) -> Attribution:
    words = split_words(text, said.by)
    inside = _inside(mentions, said.by)
    key = _speaker_key(inside, words, rules)
    anonymous = is_unnamed(words, rules) and not _is_named(inside)
    return Attribution(by=said.by.of(text), span=said.by, key=key, anonymous=anonymous)


def _speaker_key(
    inside: Sequence[Mention], words: Sequence[Word], rules: SpeakerRules
) -> str | None:
    """Return the person named, or else the first body named: « le porte-parole de l'armée, le général Rasoul ».

    A place is one where it is all that is named: « Washington », not « les pompiers de la Gironde ».
    """
    people = [mention for mention in inside if mention.kind is MentionKind.PERSON]
    bodies = [mention for mention in inside if mention.kind not in _PLACES]
    chosen = people or bodies
    ahead = [word for word in words if inside and word.span.end <= inside[0].span.start]
    if not chosen and all(word.form in rules.determiners for word in ahead):
        chosen = list(inside)
    return chosen[0].key if chosen else None


_PLACES = frozenset({MentionKind.PLACE, MentionKind.COUNTRY})


def _is_named(inside: Sequence[Mention]) -> bool:
    return any(mention.kind is MentionKind.PERSON for mention in inside)
