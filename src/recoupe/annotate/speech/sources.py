"""What a source vouches for: « 12 400 selon la police », « …, a appris l'AFP de source policière »."""

from __future__ import annotations

from collections.abc import Sequence

from recoupe.annotate.speech.naming import SpeakerRules, name_end, tail_start
from recoupe.annotate.text.words import Word, phrase_at
from recoupe.annotate.verbs.verbs import VerbGroup
from recoupe.model.text import Span

_OPENING = ("«", "“", '"')
_HEARD = 9  # words between who hears it and who says it


def according(
    words: Sequence[Word], groups: Sequence[VerbGroup], rules: SpeakerRules
) -> list[tuple[Span, Span, bool]]:
    """Return what sources vouch for, the words that name each (« …, selon la police »), and whether these must tell.

    They must where the opener says other things too: « pour la CGT, ce sont … », « pour l'instant, ce sont … ».
    """
    found = []
    free = 0  # the first word that no earlier source vouches for
    for at in range(len(words)):
        views = _views(words, at, groups, rules)
        opener = (words[at].form,) if views else phrase_at(words, at, rules.according)
        start = at + len(opener)
        if not opener or start >= len(words) or words[start].form in rules.not_according:
            continue
        if opener[-1] in rules.anonymous:
            start -= 1  # « de source policière »
        end = (_view_end if views else name_end)(words, start, groups, rules)
        learnt = _learnt_at(words, at, groups, rules)
        content = (
            _vouched(words, free, at, end) if learnt is None else _stretch(words, free, learnt)
        )
        content = _stretch(words, end, _next_view(words, end, rules)) if views else content
        if end > start and content is not None:
            by = Span(words[start].span.start, words[end - 1].span.end)
            found.append((content, by, views))
            free = end
    return found


def _views(
    words: Sequence[Word], at: int, groups: Sequence[VerbGroup], rules: SpeakerRules
) -> bool:
    """« Pour la CGT, « c'est une honte » », « pour les autorités, ce sont 12 000, pour la CGT 30 000 »."""
    opens = at == 0 or words[at - 1].is_mark or words[at - 1].form in rules.joins
    if words[at].form not in rules.viewing or not opens or at + 1 == len(words):
        return False
    end = _view_end(words, at + 1, groups, rules)
    paused = end < len(words) and words[end].form == ","
    after = words[end + paused].form if end + paused < len(words) else ""
    shown = paused and (after in rules.presenting or after in _OPENING)
    return shown or (after[:1].isdigit() and at > 0)


def _view_end(
    words: Sequence[Word], at: int, groups: Sequence[VerbGroup], rules: SpeakerRules
) -> int:
    """« pour la CGT 30 000 »: the figure belongs to no name."""
    end = name_end(words, at, groups, rules)
    return next((i for i in range(at, end) if words[i].form[0].isdigit()), end)


def _next_view(words: Sequence[Word], at: int, rules: SpeakerRules) -> int:
    """Return where another source is given its say, else the end."""
    following = (i for i in range(at + 1, len(words)) if words[i].form in rules.viewing)
    return next((i for i in following if words[i - 1].form == ","), len(words))


def _learnt_at(
    words: Sequence[Word], at: int, groups: Sequence[VerbGroup], rules: SpeakerRules
) -> int | None:
    """« …, a appris l'AFP de source policière », « …, a-t-on appris auprès du parquet »: what is said ends before."""
    for group in groups:
        if group.lemma in rules.learns and at - _HEARD < group.first <= at + 1:
            return tail_start(words, group.first)
    return None


def _vouched(words: Sequence[Word], free: int, opener: int, end: int) -> Span | None:
    """Return what a source vouches for.

    That is what follows where it opens the sentence; after a comma all that stands before; else only the last
    stretch before it: « 12 400 selon la police, 35 000 selon la CGT ».
    """
    if all(word.is_mark for word in words[:opener]):
        return _stretch(words, _after_name(words, end), len(words))
    if words[opener - 1].is_mark:
        return _stretch(words, free, opener)
    pause = (at for at in range(opener - 1, free - 1, -1) if words[at].form in _PARTING)
    return _stretch(words, next(pause, free - 1) + 1, opener)


_PARTING = (",", ";", ":", "–", "—", "(")


def _after_name(words: Sequence[Word], end: int) -> int:
    """« D'après l'AFP citant Interfax, le pont … »: what is said begins after the comma."""
    if end < len(words) and words[end].form == "(":
        return next((at + 1 for at in range(end, len(words)) if words[at].form == ")"), end)
    if end < len(words) and not words[end].is_mark:
        return next((at for at in range(end, len(words)) if words[at].form == ","), end)
    return end


def _stretch(words: Sequence[Word], start: int, end: int) -> Span | None:
    while start < end and words[start].is_mark and words[start].form not in "«“(":
        start += 1
    while end > start and words[end - 1].form == ",":
        end -= 1
    return Span(words[start].span.start, words[end - 1].span.end) if end > start else None
