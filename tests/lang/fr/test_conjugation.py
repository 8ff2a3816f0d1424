"""Forms of French verbs."""

from __future__ import annotations

import pytest

from recoupe.annotate.verbs.verbforms import Form, VerbReading
from recoupe.lang.fr.conjugation import conjugate, participles

F = Form

TABLE = [
    ("annoncer", "annonçait", F.IMPERFECT),
    ("annoncer", "annoncèrent", F.PAST),
    ("engager", "engageant", F.GERUND),
    ("appeler", "appelle", F.PRESENT),
    ("appeler", "appellera", F.FUTURE),
    ("acheter", "achète", F.PRESENT),
    ("céder", "cède", F.PRESENT),
    ("céder", "cédera", F.FUTURE),
    ("célébrer", "célèbre", F.PRESENT),
    ("déployer", "déploient", F.PRESENT),
    ("envoyer", "enverra", F.FUTURE),
    ("saisir", "saisissent", F.PRESENT),
    ("saisir", "saisi", F.PARTICIPLE),
    ("finir", "finirent", F.PAST),
    ("partir", "partent", F.PRESENT),
    ("répartir", "répartissent", F.PRESENT),
    ("tenir", "tiendra", F.FUTURE),
    ("intervenir", "intervient", F.PRESENT),
    ("obtenir", "obtinrent", F.PAST),
    ("ouvrir", "ouverte", F.PARTICIPLE),
    ("conquérir", "conquis", F.PARTICIPLE),
    ("mourir", "mortes", F.PARTICIPLE),
    ("prendre", "prenne", F.SUBJUNCTIVE),
    ("reprendre", "repris", F.PARTICIPLE),
    ("rendre", "rendu", F.PARTICIPLE),
    ("rompre", "rompit", F.PAST),
    ("remettre", "remise", F.PARTICIPLE),
    ("battre", "battait", F.IMPERFECT),
    ("réduire", "réduiraient", F.CONDITIONAL),
    ("détruire", "détruite", F.PARTICIPLE),
    ("craindre", "craignant", F.GERUND),
    ("élire", "élue", F.PARTICIPLE),
    ("dire", "dirent", F.PAST),
    ("dissoudre", "dissoute", F.PARTICIPLE),
    ("résoudre", "résolu", F.PARTICIPLE),
    ("vaincre", "vainquit", F.PAST),
    ("poursuivre", "poursuivront", F.FUTURE),
    ("vivre", "vécu", F.PARTICIPLE),
    ("naître", "née", F.PARTICIPLE),
    ("reconnaître", "reconnaît", F.PRESENT),
    ("devoir", "due", F.PARTICIPLE),
    ("pouvoir", "pourraient", F.CONDITIONAL),
    ("prévoir", "prévoient", F.PRESENT),
    ("voir", "verra", F.FUTURE),
    ("recevoir", "reçu", F.PARTICIPLE),
    ("faire", "fera", F.FUTURE),
    ("être", "soit", F.SUBJUNCTIVE),
    ("avoir", "ayant", F.GERUND),
    ("aller", "vont", F.PRESENT),
]


@pytest.mark.parametrize(("verb", "form", "kind"), TABLE)
def test_a_form_is_known_for_what_it_is(verb: str, form: str, kind: Form) -> None:
    """Regular and irregular, in the persons news is written in."""
    assert VerbReading(verb, kind) in conjugate([verb])[form]


@pytest.mark.parametrize(
    ("verb", "form"), [("jeter", "jete"), ("saisir", "saisent"), ("prendre", "prendu")]
)
def test_no_form_is_invented(verb: str, form: str) -> None:
    """What is no French is no form."""
    assert form not in conjugate([verb])


def test_participles_agree() -> None:
    """In gender and number, once each."""
    assert participles("pris") == ("pris", "prise", "prises")
    assert participles("dû") == ("dû", "due", "dûs", "dues")
