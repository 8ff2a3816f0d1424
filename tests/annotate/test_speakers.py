"""Who says what."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recoupe.annotate.speech.speakers import find_attributions
from recoupe.annotate.text.quotations import find_quotations
from recoupe.lang.fr.speakers import SPEAKERS
from recoupe.model.document import Attribution, Mention, MentionKind, Role, Sentence
from recoupe.model.text import Span


def _read(text: str, *names: str) -> tuple[tuple[Span, Attribution], ...]:
    sentences, start = [], 0
    for part in text.split(" | "):
        span = Span(start, start + len(part))
        sentences.append(Sentence(index=len(sentences), span=span, paragraph=0, role=Role.BODY))
        start = span.end + 3
    mentions = [
        Mention(
            span=Span(text.index(name), text.index(name) + len(name)),
            text=name,
            kind=MentionKind.PERSON,
            key=name.lower(),
            head=name,
        )
        for name in names
    ]
    quotations = find_quotations(text, [Span(0, len(text))]) if text else ()
    return find_attributions(text, sentences, mentions, quotations, rules=SPEAKERS)


TABLE = [
    ("Le ministre a déclaré que la loi serait votée.", "Le ministre", "la loi serait votée"),
    ("La loi sera votée, a déclaré le ministre.", "le ministre", "La loi sera votée"),
    ("« La loi passera », a-t-il dit.", "il", "« La loi passera"),
    (
        "Un drone a visé la base, a indiqué un responsable militaire sans donner de détails.",
        "un responsable militaire",
        "Un drone a visé la base",
    ),
    ("Dix personnes sont mortes, selon la police.", "la police", "Dix personnes sont mortes"),
    (
        "Quelque 40 passagers, dont les 5 membres d'équipage ont été sauvés, a affirmé lundi le ministre.",
        "le ministre",
        "Quelque 40 passagers, dont les 5 membres d'équipage ont été sauvés",
    ),
    (
        "L'épave sera relevée, a averti mardi le procureur de Brindol (sud du pays), Luca Volpi.",
        "le procureur de Brindol (sud du pays), Luca Volpi",
        "L'épave sera relevée",
    ),
    (
        "Le couvre-feu est levé, ont annoncé ce 31 août les putschistes.",
        "les putschistes",
        "Le couvre-feu est levé",
    ),
    (
        "« On arrêtera », avait prévenu dès lundi soir Alain Dejean.",
        "Alain Dejean",
        "« On arrêtera",
    ),
    ("Selon la CGT, 35 000 personnes ont défilé.", "la CGT", "35 000 personnes ont défilé."),
    (
        "Dix personnes sont mortes, a dit la police à l'AFP.",
        "la police",
        "Dix personnes sont mortes",
    ),
    ("« Ils sont 200 », a dit un professeur aux autorités.", "un professeur", "« Ils sont 200"),
    ("Dix élèves ont fui, a dit le consul à Bari.", "le consul à Bari", "Dix élèves ont fui"),
    ("D'après l'AFP citant Interfax, le pont a sauté.", "l'AFP", "le pont a sauté."),
    (
        "Jeudi la porte-parole, Sabrina Singh, avait indiqué que l'effectif changerait.",
        "la porte-parole, Sabrina Singh",
        "l'effectif changerait",
    ),
    (
        "Ils étudieront la menace, ont indiqué samedi les services du Premier ministre.",
        "les services du Premier ministre",
        "Ils étudieront la menace",
    ),
    ("La direction en a dénombré 60.", "La direction", "60"),
    ("Le groupe a démenti vouloir vendre.", None, None),
    # What stands between the verb and its subject.
    (
        "Les troupes partiront mardi, a annoncé lundi soir dans un communiqué le régime militaire.",
        "le régime militaire",
        "Les troupes partiront mardi",
    ),
    ("« Oui », a averti, jeudi 17 octobre, sur franceinfo Hugues Morin.", "Hugues Morin", "« Oui"),
    (
        "« C'est faux », a déclaré à Reuters une source au fait du dossier.",
        "une source au fait du dossier",
        "« C'est faux",
    ),
    # Words within the verb, a title's full stop, brackets, no comma behind the subject.
    (
        "Les garde-côtes grecs ont pour leur part indiqué qu'ils avaient secouru 49 migrants.",
        "Les garde-côtes grecs",
        "ils avaient secouru 49 migrants",
    ),
    ("Mardi, M. Soylu a fait état de 22 morts.", "M. Soylu", "de 22 morts"),
    (
        "Le parquet d'Agrigente (Sicile) a annoncé avoir ouvert une enquête.",
        "Le parquet d'Agrigente (Sicile)",
        "avoir ouvert une enquête",
    ),
    (
        "A Paris, un niveau jamais vu, la préfecture a déclaré que la Seine baissait.",
        "la préfecture",
        "la Seine baissait",
    ),
    ("Elle a accusé les supporters, estimant qu'ils étaient 30.000.", "Elle", "ils étaient 30.000"),
    (
        "Le maire a vu les survivants, qui ont déclaré que deux bateaux avaient coulé.",
        "les survivants",
        "deux bateaux avaient coulé",
    ),
    # The sentence goes on behind « , précise X, ».
    (
        "La hausse, a précisé le ministère, atteindra 3 %.",
        "le ministère",
        "La hausse, a précisé le ministère, atteindra 3 %",
    ),
    (
        "Au total, indique la préfecture, douze personnes ont été blessées.",
        "la préfecture",
        "Au total, indique la préfecture, douze personnes ont été blessées",
    ),
    (
        "Le maire, élu du village, a annoncé mardi un plan d'aide, qui sera voté lundi.",
        "Le maire, élu du village",
        "mardi un plan d'aide, qui sera voté lundi",
    ),
    # « encore » before the subject; who « on » is; who « qui » is.
    (
        "Dix salariés sont partis, précise encore Paul Roux.",
        "Paul Roux",
        "Dix salariés sont partis",
    ),
    ("« Tout ira bien », promet-on à la mairie.", "la mairie", "« Tout ira bien"),
    # Any verb behind a quotation; the twin of a noun or participle; an adverb before the subject.
    ("« Nous perdrons tout », accuse le maire.", "le maire", "« Nous perdrons tout"),
    ("« Nous perdrons tout », dit le maire.", "le maire", "« Nous perdrons tout"),
    ('"Nous perdrons tout", écrit-elle.', "elle", '"Nous perdrons tout'),
    ("Le site fermera, a indiqué peu après le groupe.", "le groupe", "Le site fermera"),
    ("Le site fermera, prévient d'emblée le maire.", "le maire", "Le site fermera"),
    ("Le maire s'est engagé à payer les travaux.", "Le maire", "payer les travaux"),
    # The twin of a noun before « que »; openers that lead to no verb; an acronym in brackets; adverbs of time.
    ("Le préfet note que la route est fermée.", "Le préfet", "la route est fermée"),
    ("Le préfet relève aussi qu'il pleut.", "Le préfet", "il pleut"),
    (
        "Les blessés, dont deux femmes, ont été soignés, a précisé le responsable.",
        "le responsable",
        "Les blessés, dont deux femmes, ont été soignés",
    ),
    (
        "Le site n'est pas sûr, selon le maire (PCF) de la ville.",
        "le maire (PCF) de la ville",
        "Le site n'est pas sûr",
    ),
    (
        "Le site fermera, a dit quelques minutes plus tôt le directeur.",
        "le directeur",
        "Le site fermera",
    ),
    (
        "La préfecture a évoqué, vers dix heures, « une trentaine de blessés ».",
        "La préfecture",
        "« une trentaine de blessés",
    ),
    (
        "Le maire a fait état, mardi devant la presse, de trois blessés.",
        "Le maire",
        "de trois blessés",
    ),
    (
        "Mardi, le préfet, venu sur place, annonce une aide de dix millions.",
        "le préfet, venu sur place",
        "une aide de dix millions",
    ),
    (
        "Les représentants des forces armées des deux pays ont fait état de pertes.",
        "Les représentants des forces armées des deux pays",
        "de pertes",
    ),
    # Whose view it is.
    ("Pour le maire, « c'est un scandale ».", "le maire", "« c'est un scandale »."),
    # A quotation that is the object of a verb.
    (
        "Le maire parle d'« un drame sans nom » et demande de l'aide.",
        "Le maire",
        "« un drame sans nom",
    ),
    ("Le maire juge la mesure « inacceptable ».", "Le maire", "« inacceptable"),
    (
        "La mairie alertait à l'époque « sur la volonté de fermer ».",
        "La mairie",
        "« sur la volonté de fermer",
    ),
    # A count speaks for whoever made it.
    (
        "Dix personnes ont péri, selon un bilan établi samedi par le ministère de l'Intérieur.",
        "le ministère de l'Intérieur",
        "Dix personnes ont péri",
    ),
    (
        "31.000 personnes ont défilé, selon un comptage de la préfecture.",
        "la préfecture",
        "31.000 personnes ont défilé",
    ),
    ("Le feu avance, selon les derniers chiffres communiqués.", None, None),
    ("On compte 300 morts selon des bilans encore provisoires.", None, None),
    (
        "Selon le dernier bilan de la préfecture, 12 personnes sont mortes.",
        "la préfecture",
        "12 personnes sont mortes.",
    ),
    (
        "« C'est fait », a indiqué le porte-parole de l'état-major, le colonel Pascal Iani.",
        "le porte-parole de l'état-major, le colonel Pascal Iani",
        "« C'est fait",
    ),
    ("Le pont a sauté, selon Météo-Sud, Paris se tait.", "Météo-Sud", "Le pont a sauté"),
    (
        "L'agence a ordonné l'évacuation, tout en soulignant que rien ne pressait.",
        "L'agence",
        "rien ne pressait",
    ),
    ("Il a déclaré dans un communiqué : « C'est injuste ».", "Il", "« C'est injuste »"),
    ("Alors que l'on pensait que tout allait mieux, il pleut.", None, None),
    # Who hears it is not who says it.
    (
        "Deux hommes sont morts, a appris l'AFP de source policière.",
        "source policière",
        "Deux hommes sont morts",
    ),
    (
        "Deux hommes sont morts, a-t-on appris auprès du parquet.",
        "parquet",
        "Deux hommes sont morts",
    ),
    ("Plusieurs convois ont eu lieu entre les bases, avait appris l'AFP.", None, None),
]


@pytest.mark.parametrize(("text", "by", "content"), TABLE)
def test_the_speaker_is_named_in_the_words_of_the_source(
    text: str, by: str | None, content: str | None
) -> None:
    """Before the verb, after it, after « selon », in a communiqué."""
    found = [(said.by, span.of(text)) for span, said in _read(text)]

    assert found == ([(by, content)] if by else [])


def test_a_second_verb_has_the_subject_of_the_first() -> None:
    """« Il a annoncé que …, mais a noté que … »."""
    text = "Le Qatar a annoncé qu'il continuerait, mais a noté que la trêve finirait."

    assert [said.by for _, said in _read(text)] == ["Le Qatar", "Le Qatar"]


def test_a_figure_ends_the_name_of_a_source() -> None:
    """« 11 200 d'après la police et 45 000 selon la CGT »."""
    text = "Ils étaient 11 200 d'après la police et 45 000 selon la CGT."

    assert [said.by for _, said in _read(text)] == ["la police", "la CGT"]


def test_a_plural_pronoun_is_no_person() -> None:
    """« ils » after a person named is not that person."""
    text = "« Oui », a dit Jean Morel. | « Demain », ont-ils ajouté."

    assert [said.key for _, said in _read(text, "Jean Morel")] == ["jean morel", None]


def test_each_has_a_figure_of_their_own_view() -> None:
    """« pour les autorités, ce sont 12 400, pour les syndicats 35 000 »."""
    text = "Pour les autorités, ce sont 12 400 manifestants, pour les syndicats 35 000."

    assert [(said.by, span.of(text)) for span, said in _read(text)] == [
        ("les autorités", "ce sont 12 400 manifestants"),
        ("les syndicats", "35 000."),
    ]


def test_two_sources_vouch_for_a_figure_each() -> None:
    """« 12 400 selon la police, 35 000 selon la CGT »."""
    text = "Des milliers de gens ont défilé : 12 400 selon la police, 35 000 selon la CGT."

    assert [(said.by, span.of(text)) for span, said in _read(text)] == [
        ("la police", "12 400"),
        ("la CGT", "35 000"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Les réunions se poursuivront jusqu'à mardi.",
        "Un premier cas a été confirmé jeudi.",
        "Selon que le vent tourne, le feu avance.",
        "Il a lancé la fusée.",
        "L'opposition n'a pas chiffré ses résultats.",
        "La seule offre que le groupe a reçue est belge.",
        "Pour l'instant, ce sont douze blessés.",
        "Pour la fête, il y aura 12 000 personnes.",
        "Le film « La Haine », sorti en 1995, raconte la banlieue.",
        "Les élèves ont participé à la « grève pour le climat ».",
        "Le collectif « pas d'usine ici » a manifesté.",
        "Le film s'appelle « une histoire vraie ».",
        "La digue a cédé alors que la préfecture précisait encore.",
        "Le groupe, qui a investi dans l'entreprise, poursuit son effort.",
    ],
)
def test_nobody_speaks_where_nothing_is_said(text: str) -> None:
    """A verb of saying that says nothing, a passive, « selon que »."""
    assert _read(text) == ()


def test_a_quotation_over_sentences_has_one_speaker() -> None:
    """The one named after its last sentence."""
    text = "« Nous discutons. | Rien n'est lié. | Nous resterons », a affirmé le fonctionnaire."

    ((span, said),) = _read(text)

    assert said.by == "le fonctionnaire"
    assert span.of(text).startswith("Nous discutons")


def test_an_unnamed_source_is_anonymous_and_stays_so_in_an_anaphora() -> None:
    """« le responsable » is the one before; a named person is not anonymous."""
    text = "La trêve tient, a dit un responsable américain. | Elle durera, a ajouté le responsable."

    assert [said.anonymous for _, said in _read(text)] == [True, True]


def test_a_pronoun_takes_the_key_of_the_speaker_before() -> None:
    """« a-t-il ajouté » after a named person."""
    text = "« Oui », a dit Jean Morel. | « Demain », a-t-il ajouté."

    assert [said.key for _, said in _read(text, "Jean Morel")] == ["jean morel", "jean morel"]


def test_a_quotation_broken_off_goes_on() -> None:
    """« Nous avons reçu 40 blessés, a dit X, dont douze enfants. » is one quotation with one speaker."""
    text = "« Nous avons reçu 40 blessés, a dit Jean Morel, dont douze enfants. »"

    spans = [span.of(text) for span, said in _read(text, "Jean Morel") if said.key == "jean morel"]

    assert any(span.endswith("dont douze enfants") for span in spans)


@pytest.mark.parametrize(
    ("text", "names", "keys"),
    [
        (
            "La ministre Claire Dupin a vu le site. | Elle a promis que l'aide viendrait.",
            ["Claire Dupin"],
            ["claire dupin"],
        ),
        (
            "Selon la directrice, Anne Leroy, tout va bien. | « Non », a dit le maire. | « Si », a-t-elle ajouté.",
            ["Anne Leroy"],
            ["anne leroy", None, "anne leroy"],
        ),
        (
            "M. Roux est venu. | « Oui », a dit Mme Dupin. | Il a promis que l'aide viendrait.",
            ["Roux", "Dupin"],
            ["dupin", "roux"],
        ),
        # whoever is named behind a preposition is not the subject
        (
            "Devant Claire Dupin, tout va bien. | Elle a promis que l'aide viendrait.",
            ["Claire Dupin"],
            [None],
        ),
    ],
)
def test_a_pronoun_takes_the_key_of_whoever_fits(
    text: str, names: list[str], keys: list[str | None]
) -> None:
    """The subject of a sentence before, or the last speaker whom « il » or « elle » can be."""
    assert [said.key for _, said in _read(text, *names)] == keys


@given(st.text(alphabet="ae «»,.'’:?-LDqusn\n", max_size=60))
def test_any_text_is_read(noise: str) -> None:
    """Never an error; every speaker's words are words of the text."""
    text = f"{noise} a déclaré que {noise}"

    for span, said in _read(text):
        assert said.by == said.span.of(text)
        assert 0 <= span.start < span.end <= len(text)
