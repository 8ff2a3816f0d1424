"""What each stretch of an article is for: the five articles, and pages of other sites."""

from __future__ import annotations

import pytest
from annotated import document_of, first_story, seed

from recoupe.model.document import Role

SEGMENTS = [
    (article, start, end, role)
    for article, rows in first_story("segments").items()
    for start, end, role in rows
]


@pytest.mark.parametrize(("article", "start", "end", "role"), SEGMENTS)
def test_every_sentence_of_the_five_articles(article: str, start: int, end: int, role: str) -> None:
    """Each sentence a reader marked is found to the letter, with its role; analysis counts as body."""
    found = {(one.span.start, one.span.end): one.role for one in seed(article).sentences}

    assert found.get((start, end)) == Role(role.replace("commentary", "body"))


@pytest.mark.parametrize(
    ("article", "title"),
    [
        (
            "000_e5a557d0e4ae183d",
            (
                "Le futur de la coalition internationale antijihadiste en Irak : réductions de troupes et nouvelles "
                "relations bilatérales au cœur des discussions"
            ),
        ),
        (
            "001_c32396ffb3fd2beb",
            "Les États-Unis vont retirer davantage de troupes d'Irak alors que le dialogue avec Bagdad se poursuit",
        ),
        ("002_73c59c00778dccab", None),
        (
            "003_beffc34b020fb400",
            "Les États-Unis et l'Irak entament des discussions sur la fin de la coalition militaire",
        ),
        ("004_2849380c16ed8b88", None),
    ],
)
def test_titles_of_the_five_articles(article: str, title: str | None) -> None:
    """The title is the words without guillemets; where there is none, none is made up."""
    document = seed(article)

    assert (document.title.of(document.article.text) if document.title else None) == title


# Each line of a page with the role of its first sentence: T title, S subheading, B body, D dateline, H header,
# - boilerplate, = title again, ~ teaser.
_SIGNS = {
    "T": Role.TITLE,
    "S": Role.SUBHEADING,
    "B": Role.BODY,
    "D": Role.DATELINE,
    "H": Role.HEADER,
    "-": Role.BOILERPLATE,
    "=": Role.TITLE_DUPLICATE,
    "~": Role.TEASER_DUPLICATE,
}
BODY = "B Le puissant séisme qui a frappé le pays a fait au moins 2.012 morts, selon un bilan du ministère."
MORE = (
    "B Les secours poursuivent leurs recherches dans les villages les plus touchés de la province."
)

PAGES = {
    "breadcrumb, byline, dates, caption, pointers": """
        - Accueil > Monde > Afrique
        T Séisme au Maroc : le bilan s'alourdit à plus de 2 000 morts
        - Par Jean Dupont avec AFP
        D Publié le 10 septembre 2023 à 14h05, mis à jour le 10 septembre 2023 à 18h30
        - Temps de lecture : 3 min.
        - Crédit photo : Fadel Senna / AFP
        B Le puissant séisme qui a frappé le pays a fait au moins 2.012 morts, selon un bilan du ministère.
        - À lire aussi : Séisme au Maroc : ce que l'on sait
        S Un bilan encore provisoire
        B Les secours poursuivent leurs recherches dans les villages les plus touchés de la province.
        - La suite après cette publicité
        B Trois jours de deuil national ont été décrétés par le roi, a annoncé le palais samedi soir.
        - Sur le même sujet
        - Le Maroc touché par un violent séisme
        - En images, les dégâts du séisme
        - Commentaires (3)
        - Jean : C'est affreux ce qui se passe là-bas, tout mon soutien aux habitants.
    """,
    "menu of capitals, share bar": """
        - Politique International Économie Sport Culture
        - Partager sur Facebook
        - Partager
        T La grève des contrôleurs aériens reconduite jusqu'à dimanche
        D Samedi 27 janvier 2024
        B Le mouvement lancé lundi par quatre syndicats est reconduit, ont annoncé leurs porte-parole vendredi.
        B Un vol sur deux sera annulé à Orly, selon la direction générale de l'aviation civile.
        - Tags : grève, transports
        - © 2024 Le Journal, tous droits réservés
    """,
    "wire": """
        T Quatre morts dans les inondations
        D PARIS, 3 mai 2021 (AFP) –
        B Les pluies ont fait quatre morts dans la nuit de dimanche à lundi, selon la préfecture.
        B Les recherches continuent pour retrouver deux disparus, ont indiqué les pompiers du département.
        - AFP
    """,
    "title twice, subtitle, cookies": """
        - Nous utilisons des cookies pour améliorer votre expérience.
        - Tout accepter
        T Le tribunal relaxe l'ancien maire
        = Le tribunal relaxe l'ancien maire
        S Il était poursuivi depuis 2019 pour favoritisme
        B Le tribunal correctionnel a relaxé mardi l'ancien maire, poursuivi pour favoritisme depuis 2019.
        B Le parquet, qui avait requis dix mois avec sursis, a dix jours pour faire appel.
        - Abonnez-vous à notre newsletter pour ne rien manquer.
        - Votre adresse de messagerie ne sera pas publiée.
    """,
    "a question for a title, a list in the body": """
        T Que sait-on de l'accident de train ?

        B L'accident s'est produit mardi vers 18 heures, à l'entrée de la gare, selon la compagnie.
        B Le bilan est le suivant :
        B - 3 morts
        B - 12 blessés, dont 4 graves
        B Une enquête a été ouverte par le parquet pour homicides involontaires, a-t-il précisé.
    """,
    "a site of Algiers": """
        - TSA
        - ACCUEIL POLITIQUE ÉCONOMIE INTERNATIONAL SPORT
        - International
        T Séisme en Turquie : plus de 5.000 morts, course contre la montre
        D Par: Rédaction 07 Févr. 2023 à 10:21
        - Partager sur Facebook Tweeter Partager sur WhatsApp
        - Taille de police : A A A
        B Le bilan du séisme qui a frappé lundi la Turquie et la Syrie dépasse 5.000 morts, selon les autorités.
        - Lire également : Séisme : l'Algérie envoie des secours
        B Le président a décrété mardi l'état d'urgence pour trois mois dans les dix provinces touchées.
        - Avec AFP
        - Sur le même thème : Turquie, séisme, Syrie
        - Ligue 1 : résultats
        - Météo : retour de la pluie
        - Vous avez aimé cet article ?
    """,
    "a public broadcaster": """
        - Aller au contenu principal
        - Société
        D Article mis à jour le 23/01/2024 15:32
        - Temps de lecture : 2min
        T Procès : le parquet requiert huit ans de prison contre l'ancien patron
        B L'ancien PDG est jugé pour financement du terrorisme. Le jugement est attendu en avril.
        - Article rédigé par
        - franceinfo avec AFP
        D Publié le 23/01/2024 14:05
        - Bruno Lafont au tribunal de Paris, le 4 novembre 2023. (THOMAS SAMSON / AFP)
        B Le Parquet national antiterroriste a requis mardi huit ans de prison contre Bruno Lafont, 67 ans.
        S Huit anciens responsables jugés
        B La défense plaidera à partir de jeudi, a précisé l'avocate de l'ancien patron.
        - A lire aussi
        - Procès : trois questions sur une affaire hors norme
        - Tous les jours, recevez l'actualité de votre région par newsletter.
        - Réagir à cet article
        - Votre commentaire sera publié après modération.
    """,
    "teasers after the body": """
        T Le gouvernement reporte la réforme
        B Le gouvernement a annoncé mercredi le report de la réforme, attendue depuis deux ans par les syndicats.
        B La ministre a précisé que le texte serait présenté à l'automne, après une concertation.
        ~ Le gouvernement a annoncé mercredi le report de la réforme, attendue depuis deux ans par les syndicats.
        ~ La ministre a précisé que le texte serait...
    """,
    "captions of agencies, arrows, signed end": """
        T Naufrage au large de l'île : cinq nouveaux corps repêchés
        - Les garde-côtes ramènent un corps sur l'île, le 23 novembre. Crédit : Reuters
        B Cinq nouveaux corps ont été repêchés dimanche par les garde-côtes, a indiqué le parquet.
        - >> À (re)lire : le maire de l'île : "La mer a été abandonnée"
        - Les garde-côtes au large de l'île — Mauro Bianchi/AP/SIPA
        B Les garde-côtes avaient annoncé samedi avoir secouru près de 150 personnes à un mille de l'île.
        - La foule devant le port de l'île • ©Karl Martet
        - Respectons les consignes @Prefet99 https://t.co/abc
        - HA/APA
    """,
    "buttons, links under bullets, an agency, a line signed and stamped": """
        - Partager Discussion
        - (sda-ats)
        - -
        - Wall Street scrute les résultats des entreprises
        T Fin du procès de la cimenterie, jugement le 13 avril
        D Le Monde avec AFP Publié aujourd'hui à 16h23, mis à jour à 16h35
        B Le procès de la cimenterie s'est achevé vendredi, a annoncé la présidente du tribunal.
        B La défense avait plaidé la relaxe dans la matinée, après six semaines de débats.
    """,
    "a title with a full stop over its date": """
        T L'ancien maire est relaxé par le tribunal.
        D Samedi 27 janvier 2024
        B Le tribunal a relaxé l'ancien maire, poursuivi depuis 2019 pour favoritisme, a dit son avocat.
        B Le parquet peut faire appel pendant dix jours.
    """,
    "a long title without a full stop": """
        T Séisme : 2 122 morts et 2 421 blessés selon un autre bilan, le roi décrète un deuil et demande de l'aide
        B Le séisme a fait au moins 2 122 morts, selon un nouveau bilan du ministère de l'Intérieur.
        B Quatre pays ont envoyé des équipes de secours dans la province.
    """,
    "buttons, captions of three papers, a newsletter box, a related title that looks like two sentences": """
        - Accident
        T Eure. Un cycliste de 41 ans blessé dans une collision près du pont
        D Publié le 7 févr. 2024 à 18h12Mis à jour le 7 févr. 2024 à 19h
        - Voir en plein écran
        - Les pompiers étaient une vingtaine sur les lieux mercredi. | LE COURRIER
        - Des pompiers près du pont, en 2021. AFP - MARC PETIT
        - Devant la mairie du village. (Anne Leroy/Le Courrier)
        B Un cycliste de 41 ans a été blessé mercredi dans une collision, a indiqué la préfecture de l'Eure.
        - Ajouter à mes articles
        - Chaque matin, recevez toute l'information de votre commune
        - À lire aussiDans l'Eure, un camion se renverse
        S Deux blessés légers
        B Deux passagers de la voiture ont été soignés sur place, ont ajouté les pompiers.
        - À découvrir ensuite
        - Orne. Un homme de 84 ans meurt dans l'incendie de sa maison
    """,
    "the name of the site, a note on comments": """
        - Nordinfo.net - Portail d'information du Nord
        - ACCUEIL
        T Naufrage au large de la ville : le bilan passe à 26 morts
        B Le bilan du naufrage est passé à 26 morts, a indiqué mercredi la marine nationale.
        B Les recherches se poursuivent avec l'appui d'un avion, a précisé le ministre de l'Intérieur.
        - Les commentaires sont la propriété de leurs auteurs.
    """,
    "a date below the buttons": """
        T Le transporteur lève 250 millions d'euros pour renouveler sa flotte
        B L'armateur va commander six navires. Il prévoit des embauches.
        - Partager
        - Par Louise Perrin
        D Publié le 21 septembre 2022 à 07h01
        B L'armateur a annoncé mercredi avoir levé 250 millions d'euros auprès d'un fonds.
        B Il exploite vingt-deux navires et en commandera six autres cette année.
    """,
    "a press release": """
        T Les Verreries du Lac annoncent l'acquisition de la société Cristal Sud
        B Les Verreries du Lac annoncent aujourd'hui l'acquisition de tout le capital de la société Cristal Sud.
        B La directrice générale, Anne Leroy, se félicite d'une opération qui ouvre un nouveau marché au groupe.
        - À propos des Verreries du Lac
        - Fondé en 1953, le groupe emploie 1 800 personnes dans quatre pays.
        - Relations presse : Paul Meunier, 01 02 03 04 05
    """,
    "what a press release is about may stand in an article": """
        T Le ministre répond aux questions des députés pendant trois heures
        B Le ministre a répondu mardi aux questions des députés, qui l'avaient convoqué la semaine dernière.
        S A propos de la réforme
        B Il a promis que le texte serait présenté avant l'été, et que les syndicats seraient reçus.
        B La séance a été levée peu avant minuit, après trois heures de débat.
    """,
}


def _page(rows: str) -> tuple[str, list[tuple[str, Role]]]:
    lines = [row.strip() for row in rows.strip().splitlines()]
    expected = [(line[2:], _SIGNS[line[0]]) for line in lines if line]
    return "\n".join(line[2:] for line in lines), expected


@pytest.mark.parametrize("name", PAGES)
def test_pages_of_other_sites(name: str) -> None:
    """Furniture is told from text by general rules; every sentence of the body stays."""
    text, expected = _page(PAGES[name])

    document = document_of(text)
    first = {}
    for sentence in document.sentences:
        first.setdefault(sentence.paragraph, (sentence.span.of(text), sentence.role))

    starts = [(line.split(". ")[0][:40].rstrip("."), role) for line, role in expected]
    assert [
        (words[:40].split(". ")[0].rstrip("."), role) for words, role in first.values()
    ] == starts


@pytest.mark.parametrize(
    ("start", "role", "words"),
    [
        ("Paris, 3 mai 2021 (AFP) – Le bilan", Role.DATELINE, "Paris, 3 mai 2021 (AFP) –"),
        ("RABAT (Reuters) - Le bilan", Role.DATELINE, "RABAT (Reuters) -"),
        ("Le Caire, 12 mars (Xinhua) -- Le bilan", Role.DATELINE, "Le Caire, 12 mars (Xinhua) --"),
        ("SAUMUR (Ouest-France). Le bilan", Role.DATELINE, "SAUMUR (Ouest-France)."),
        (
            "par Joey Martin et Tim Petit (Reuters) - Le bilan",
            Role.DATELINE,
            "par Joey Martin et Tim Petit (Reuters)",
        ),
        (
            "SANTIAGO, 3 avr 2025 (AFP) - 06h40 - Le bilan",
            Role.DATELINE,
            "SANTIAGO, 3 avr 2025 (AFP) - 06h40",
        ),
        ("(Belga) Le bilan", Role.DATELINE, "(Belga)"),
        ("(AFP) - Le bilan", Role.DATELINE, "(AFP) -"),
        ("date 2024-01 Le bilan", Role.HEADER, "date 2024-01"),
        ("Publié le 12/06/2020 à 14h05 - Le bilan", Role.HEADER, "Publié le 12/06/2020 à 14h05"),
        ("12 juin 2020 Le bilan", Role.HEADER, "12 juin 2020"),
    ],
)
def test_datelines_at_the_start_of_the_body(start: str, role: Role, words: str) -> None:
    """A dateline or header is a stretch of its own, and the sentence starts after it."""
    text = f"{start} est lourd, a dit le ministre de l'Intérieur aux journalistes présents."

    first, second = document_of(text).sentences[:2]

    assert (first.role, first.span.of(text).rstrip(" -")) == (role, words.rstrip(" -"))
    assert second.role is Role.BODY
    assert second.span.of(text).startswith("Le bilan")


@pytest.mark.parametrize(
    "line",
    [
        "12 juin 2020",
        "Samedi 27 janvier 2024 - 18:30",
        "Bagdad, 12 juin 2020",
        "Publié le 12/06/2020 à 14h05 par Jean Dupont",
        "Publié aujourd'hui à 14h05, mis à jour à 15h00",
        "Il y a 3 heures",
        "LE 9 JUILLET 2024 À 23H58",
        "2024-01-27",
    ],
)
def test_publication_lines(line: str) -> None:
    """A line of its own between title and body that only says when, where and by whom."""
    text = f"Un titre pour cet article de presse\n\n{line}\n\n{BODY[2:]}\n\n{MORE[2:]}"

    roles = {one.span.of(text): one.role for one in document_of(text).sentences}

    assert roles[line] is Role.DATELINE


@pytest.mark.parametrize(
    "sentence",
    [
        "Il y a 3 ans, 12 personnes sont mortes dans un accident semblable.",
        "Hier soir à 18 heures, un homme a été tué dans le centre de la ville.",
        "Le 12 juin 2020, le gouvernement a annoncé la fin de la réforme attendue.",
        "Publié le 3 mai, le rapport de la commission indique que les prix ont augmenté de 3 %.",
        "Samedi 27 janvier 2024, les deux pays ont ouvert des discussions à Bagdad.",
        "Partager le pouvoir est difficile, a reconnu le président de la région.",
        "Les commentaires du ministre ont provoqué la colère des syndicats de police.",
        "La publicité pour le tabac sera interdite à partir du mois de janvier.",
        "Il a publié une photo de la réunion sur le réseau social de son parti.",
        "Lire un livre par semaine, c'est l'objectif que la ministre fixe aux élèves.",
        "Par ailleurs, trois personnes ont été arrêtées dans la nuit de mardi à mercredi.",
        "Avec la France, l'Espagne et l'Italie demandent un moratoire de deux ans.",
        "Selon l'AFP, le bilan est passé de trois à cinq morts mardi soir.",
        "Direct ou différé, le match sera diffusé samedi sur la chaîne publique.",
        "Marseille - Le préfet a interdit la manifestation prévue samedi dans le centre.",
        "Sources diplomatiques et militaires confirment la mort de trois soldats mardi.",
    ],
)
def test_real_sentences_are_never_lost(sentence: str) -> None:
    """Words of the furniture in a sentence do not make it furniture."""
    text = f"Un titre pour cet article de presse\n\n{sentence} Une autre phrase la suit ici.\n\n{MORE[2:]}"

    document = document_of(text)

    body = [one.span.of(text) for one in document.sentences if one.role is Role.BODY]
    assert body == [sentence, "Une autre phrase la suit ici.", MORE[2:]]


SHORT = [
    # A header and the title on one line.
    (
        f"date 2022-07 Incendies : deux villages évacués dans la vallée\n\n{BODY[2:]}\n\n{MORE[2:]}",
        [Role.HEADER, Role.TITLE, Role.BODY, Role.BODY],
    ),
    (
        f"date 2021-02 Italie : Boavista lance une offre sur Alpina\n\n{BODY[2:]}\n\n{MORE[2:]}",
        [Role.HEADER, Role.TITLE, Role.BODY, Role.BODY],
    ),
    # A header and the first sentence on one line.
    (f"date 2022-07 {BODY[2:]}\n\n{MORE[2:]}", [Role.HEADER, Role.BODY, Role.BODY]),
    # A header and a caption with its credit.
    (
        f"date 2022-07 Un feu près d'Ouara, le 13 juillet 2022 ( POOL / Laurent MARTET )\n\n{BODY[2:]}",
        [Role.HEADER, Role.BOILERPLATE, Role.BODY],
    ),
    # A line that only says when and by whom.
    (
        f"Titre de la page du jour\n\nPublié le 12 juin 2020 par Jean Dupont\n\n{BODY[2:]}",
        [Role.TITLE, Role.DATELINE, Role.BODY],
    ),
    # A paragraph broken by hand has no title in its first line.
    (
        "Le puissant séisme qui a frappé le pays dans la nuit de vendredi à samedi a fait au moins 2.012 morts,\n"
        "selon un bilan du ministère de l'Intérieur.\n\n" + MORE[2:],
        [Role.BODY, Role.BODY],
    ),
    # A town before the title.
    (
        f"En ce moment\n\nMaine-et-Loire. La verrerie ferme, 158 emplois supprimés\n\n{BODY[2:]}",
        [Role.BOILERPLATE, Role.TITLE, Role.TITLE, Role.BODY],
    ),
    # A subheading between dashes, a list with its bullets.
    (f"{BODY[2:]}\n\n- Campings évacués -\n\n{MORE[2:]}", [Role.BODY, Role.SUBHEADING, Role.BODY]),
    (f"{BODY[2:]}\n\n- 3 blessés graves\n\n{MORE[2:]}", [Role.BODY, Role.BODY, Role.BODY]),
]


@pytest.mark.parametrize(("text", "roles"), SHORT)
def test_first_lines_captions_and_subheadings(text: str, roles: list[Role]) -> None:
    """Each sentence has the role a reader gives it."""
    assert [one.role for one in document_of(text).sentences] == roles


TITLES = [
    (
        "Accueil / A la Une / Vireux : la mairie ferme deux écoles",
        "Vireux : la mairie ferme deux écoles",
    ),
    ("Accueil » Sport » Football » Lens bat Reims à Vireux", "Lens bat Reims à Vireux"),
    # Names are no sections of a paper.
    (
        "Paris / Lyon : deux trains sur trois à l'arrêt",
        "Paris / Lyon : deux trains sur trois à l'arrêt",
    ),
    (
        "« Le monde / à l'envers » fermé pour travaux",
        "« Le monde / à l'envers » fermé pour travaux",
    ),
]


@pytest.mark.parametrize(("line", "title"), TITLES)
def test_the_way_to_a_title_is_none_of_it(line: str, title: str) -> None:
    """« Accueil / Sport / » above an article says where it stands on its site."""
    document = document_of(f"{line}\n\n{BODY[2:]}\n\n{MORE[2:]}")

    assert document.title is not None
    assert document.title.of(document.article.text) == title


def test_a_link_back_is_no_title() -> None:
    """Nor is what an arrow opens."""
    text = f"<< Retour à la liste des événements\n\nFête de la moisson à Vireux\n\n{BODY[2:]}\n\n{MORE[2:]}"
    document = document_of(text)

    assert document.title is not None
    assert document.title.of(document.article.text) == "Fête de la moisson à Vireux"
