"""Names: people with their functions, bodies, places, countries, and words that are no names."""

from __future__ import annotations

import pytest
from annotated import document_of, first_story, seed

from recoupe.annotate.names.names import countries_of, mentions_in, outermost
from recoupe.lang.fr.names import NAMES
from recoupe.model.document import Mention
from recoupe.model.story import NameEntry
from recoupe.model.text import Span

# Text of one paragraph → the mentions in it: kind, words, head, function.
TABLE: dict[str, list[tuple[str, str, str, str | None]]] = {
    # people and what stands beside them
    "Le Premier ministre irakien Mohamed Chia al-Soudani a parlé.": [
        (
            "person",
            "Mohamed Chia al-Soudani",
            "Mohamed Chia al-Soudani",
            "Premier ministre irakien",
        ),
    ],
    "Sabrina Singh, porte-parole adjointe du Pentagone, a parlé.": [
        ("person", "Sabrina Singh", "Sabrina Singh", "porte-parole adjointe du Pentagone"),
        ("organisation", "Pentagone", "Pentagone", None),
    ],
    "L'ambassadrice en Irak, Alina Romanowski, a reçu la presse.": [
        ("country", "Irak", "Irak", None),
        ("person", "Alina Romanowski", "Alina Romanowski", "ambassadrice en Irak"),
    ],
    "Mme Claire Martin est partie. Mme Martin reviendra.": [
        ("person", "Mme Claire Martin", "Claire Martin", None),
        ("person", "Mme Martin", "Claire Martin", None),
    ],
    "Le ministre de l'Économie Bruno Le Maire est venu. M. Le Maire est reparti.": [
        ("person", "Bruno Le Maire", "Bruno Le Maire", "ministre de l'Économie"),
        ("person", "M. Le Maire", "Bruno Le Maire", None),
    ],
    "Selon le président du RN Jordan Bardella, c'est fini. Bardella insiste.": [
        ("organisation", "RN", "Rassemblement national", None),
        ("person", "Jordan Bardella", "Jordan Bardella", "président du RN"),
        ("person", "Bardella", "Jordan Bardella", None),
    ],
    "Le chef d'état-major, le général Thierry Burkhard, se tait.": [
        ("person", "Thierry Burkhard", "Thierry Burkhard", "chef d'état-major"),
    ],
    "Ursula von der Leyen et Dominique de Villepin se sont vus.": [
        ("person", "Ursula von der Leyen", "Ursula von der Leyen", None),
        ("person", "Dominique de Villepin", "Dominique de Villepin", None),
    ],
    "Le juge a entendu J. Dupont et J.-P. Martin.": [
        ("person", "J. Dupont", "J. Dupont", None),
        ("person", "J.-P. Martin", "J.-P. Martin", None),
    ],
    "L'Américain Joe Biden a salué les Irakiens.": [
        ("person", "Joe Biden", "Joe Biden", None),
        ("group", "Irakiens", "Irakiens", None),
    ],
    # bodies
    "Le ministère irakien des Affaires étrangères a réagi.": [
        (
            "organisation",
            "ministère irakien des Affaires étrangères",
            "ministère irakien des Affaires étrangères",
            None,
        ),
    ],
    "L'université de Stanford et le parti Baath sont cités.": [
        ("organisation", "université de Stanford", "université de Stanford", None),
        ("organisation", "parti Baath", "Baath", None),
    ],
    "Le Centre national pour la recherche scientifique et technique (CNRST) parle. Le CNRST se tait.": [
        (
            "organisation",
            "Centre national pour la recherche scientifique et technique",
            "Centre national pour la recherche scientifique et technique",
            None,
        ),
        (
            "organisation",
            "CNRST",
            "Centre national pour la recherche scientifique et technique",
            None,
        ),
        (
            "organisation",
            "CNRST",
            "Centre national pour la recherche scientifique et technique",
            None,
        ),
    ],
    "La coalition internationale antijihadiste agit. La coalition partira.": [
        (
            "organisation",
            "coalition internationale antijihadiste",
            "coalition internationale antijihadiste",
            None,
        ),
        ("organisation", "coalition", "coalition internationale antijihadiste", None),
    ],
    "La coalition dirigée par les États-Unis se retire.": [
        (
            "organisation",
            "coalition dirigée par les États-Unis",
            "coalition dirigée par les États-Unis",
            None,
        ),
        ("country", "États-Unis", "États-Unis", None),
    ],
    "Un attentat a été revendiqué par le groupe État islamique (EI), puis nié par l'EI.": [
        ("organisation", "groupe État islamique", "État islamique", None),
        ("organisation", "EI", "État islamique", None),
        ("organisation", "EI", "État islamique", None),
    ],
    "Il a rejoint l'Olympique de Marseille (OM) pour jouer au Parc des Princes.": [
        ("organisation", "Olympique de Marseille", "Olympique de Marseille", None),
        ("organisation", "OM", "Olympique de Marseille", None),
        ("place", "Parc des Princes", "Parc des Princes", None),
    ],
    "Le groupe rachète la société Clean Power SA. Clean Power emploie mille personnes.": [
        ("organisation", "société Clean Power SA", "Clean Power SA", None),
        ("organisation", "Clean Power", "Clean Power SA", None),
    ],
    "Il l'a dit au New York Times.": [("organisation", "New York Times", "New York Times", None)],
    "Le constructeur franco-italien Stella Nova (SNA) recrute. Stella Nova recrute.": [
        ("organisation", "constructeur franco-italien Stella Nova", "Stella Nova", None),
        ("organisation", "SNA", "Stella Nova", None),
        ("organisation", "Stella Nova", "Stella Nova", None),
    ],
    "Le Service national de prévention et de secours aux victimes (SNPSV) alerte.": [
        (
            "organisation",
            "Service national de prévention et de secours aux victimes",
            "Service national de prévention et de secours aux victimes",
            None,
        ),
        (
            "organisation",
            "SNPSV",
            "Service national de prévention et de secours aux victimes",
            None,
        ),
    ],
    # a person by an age, a people, a function of their own; a paper is none
    "Selon Karim, 34 ans, et Hamdi, un Belge, le tunnel est fermé.": [
        ("person", "Karim", "Karim", None),
        ("person", "Hamdi", "Hamdi", None),
        ("group", "Belge", "Belges", None),
    ],
    "Selon Le Bélier, le patron, Paul Roux, confirme.": [
        ("organisation", "Le Bélier", "Le Bélier", None),
        ("person", "Paul Roux", "Paul Roux", "patron"),
    ],
    "La Commission européenne a réagi. La Commission attend.": [
        ("organisation", "Commission européenne", "Commission européenne", None),
        ("organisation", "Commission", "Commission européenne", None),
    ],
    "Un attentat a tué dix personnes, a dit à l'AFP Ozar Mehesor.": [
        ("organisation", "AFP", "AFP", None),
        ("person", "Ozar Mehesor", "Ozar Mehesor", None),
    ],
    # no republic but a court's town; a town that begins the name of a firm
    "Le procureur de la République de Vernolles et le maire de Maux ont vu Maux Habitat.": [
        ("place", "Vernolles", "Vernolles", None),
        ("place", "Maux", "Maux", None),
        ("person", "Maux Habitat", "Maux Habitat", None),
    ],
    # clubs and cups; a given name that is a surname; someone by what they do
    "Le Stade Vernois a battu une équipe des Saracans grâce à Finn Russell en Champions Cup.": [
        ("organisation", "Stade Vernois", "Stade Vernois", None),
        ("organisation", "Saracans", "Saracans", None),
        ("person", "Finn Russell", "Finn Russell", None),
        ("thing", "Champions Cup", "Champions Cup", None),
    ],
    "Selon Nicolas, habitant du quartier, et The Daily Herald, il fait froid.": [
        ("person", "Nicolas", "Nicolas", "habitant du quartier"),
        ("organisation", "The Daily Herald", "The Daily Herald", None),
    ],
    "La destitution du Président Bazoma inquiète General Electric.": [
        ("person", "Bazoma", "Bazoma", "Président"),
        ("organisation", "General Electric", "General Electric", None),
    ],
    "Le ministre Bruno Le Maire est venu. Le Maire est reparti, et le maire aussi.": [
        ("person", "Bruno Le Maire", "Bruno Le Maire", "ministre"),
        ("person", "Le Maire", "Bruno Le Maire", None),
    ],
    "Le Racing 92 a gagné au Vélodrome, Ariane 6 a décollé, le Sud-Kivu attend.": [
        ("organisation", "Racing", "Racing", None),
        ("place", "Vélodrome", "Vélodrome", None),
        ("thing", "Ariane", "Ariane", None),
        ("place", "Sud-Kivu", "Sud-Kivu", None),
    ],
    # a town by its name alone, unless a person or a company has it
    "La crue inquiète Tonneins. M. Laval est à Agen.": [
        ("place", "Tonneins", "Tonneins", None),
        ("person", "M. Laval", "Laval", None),
        ("place", "Agen", "Agen", None),
    ],
    # countries, capitals, places
    "Le procureur général de Rancava et la cour d'appel de Vernolles se taisent.": [
        ("place", "Rancava", "Rancava", None),
        ("organisation", "cour d'appel de Vernolles", "cour d'appel de Vernolles", None),
    ],
    "La mine chilienne El Bueno et l'archipel des Molines sont au sud.": [
        ("place", "El Bueno", "El Bueno", None),
        ("place", "Molines", "Molines", None),
    ],
    "Des discussions ont eu lieu entre Bagdad et Washington.": [
        ("country", "Bagdad", "Irak", None),
        ("country", "Washington", "États-Unis", None),
    ],
    "Il est arrivé à Bagdad.": [("place", "Bagdad", "Bagdad", None)],
    "Téhéran a condamné la frappe.": [("country", "Téhéran", "Iran", None)],
    "Il a plu dans la province d'Al-Haouz et à Taroudant.": [
        ("place", "Al-Haouz", "Al-Haouz", None),
        ("place", "Taroudant", "Taroudant", None),
    ],
    "Une base aérienne d’Aïn al-Assad est visée.": [
        ("place", "Aïn al-Assad", "Aïn al-Assad", None)
    ],
    "L'Iraq et les Etats-Unis discutent.": [
        ("country", "Iraq", "Irak", None),
        ("country", "Etats-Unis", "États-Unis", None),
    ],
    "Le gouverneur de la province, Raúl Medina, a démissionné.": [
        ("person", "Raúl Medina", "Raúl Medina", "gouverneur de la province"),
    ],
    "Radio France et Air France ne sont pas la France.": [
        ("organisation", "Radio France", "Radio France", None),
        ("organisation", "Air France", "Air France", None),
        ("country", "France", "France", None),
    ],
    "Le patron de l'Agence spatiale européenne (ESA), Josef Aschbacher, l'a dit.": [
        ("organisation", "Agence spatiale européenne", "ESA", None),
        ("organisation", "ESA", "ESA", None),
        (
            "person",
            "Josef Aschbacher",
            "Josef Aschbacher",
            "patron de l'Agence spatiale européenne (ESA)",
        ),
    ],
    "Le texte est examiné à l'Assemblée, puis au Sénat.": [
        ("organisation", "Assemblée", "Assemblée", None),
        ("organisation", "Sénat", "Sénat", None),
    ],
    # places in a row
    "Le séisme a touché les localités de Gazante, Adara et Malata.": [
        ("place", "Gazante", "Gazante", None),
        ("place", "Adara", "Adara", None),
        ("place", "Malata", "Malata", None),
    ],
    "On compte 18 morts dans la province d'Al-Haoura (sud) et 4 à Al Haoura.": [
        ("place", "Al-Haoura", "Al-Haoura", None),
        ("place", "Al Haoura", "Al Haoura", None),
    ],
    # a field of government is no name
    "Le ministre de l'Environnement et de l'Urbanisation Murat Kuran est venu.": [
        (
            "person",
            "Murat Kuran",
            "Murat Kuran",
            "ministre de l'Environnement et de l'Urbanisation",
        ),
    ],
    # names in full with an acronym of other letters
    "L'Agence turque pour les situations d'urgence (AFAD) a réagi.": [
        (
            "organisation",
            "Agence turque pour les situations d'urgence",
            "Agence turque pour les situations d'urgence",
            None,
        ),
        ("organisation", "AFAD", "Agence turque pour les situations d'urgence", None),
    ],
    # the name behind the noun and its adjective
    "L'ONG espagnole Open Arms et l'institut américain Quakes ont réagi.": [
        ("organisation", "ONG espagnole Open Arms", "Open Arms", None),
        ("organisation", "institut américain Quakes", "Quakes", None),
    ],
    # a company and the man of its name
    "Luc Bolard dirige le groupe. L'action Bolard a monté, a dit M. Bolard.": [
        ("person", "Luc Bolard", "Luc Bolard", None),
        ("organisation", "Bolard", "Bolard", None),
        ("person", "M. Bolard", "Luc Bolard", None),
    ],
    # things, and people by their town
    "Le lanceur Ariane 6 a décollé après la tempête Alix, disent les Marseillais.": [
        ("thing", "Ariane", "Ariane", None),
        ("thing", "Alix", "Alix", None),
        ("group", "Marseillais", "Marseillais", None),
    ],
    # a first name alone, a surname with « de », who works where
    "Azalo Assouma est élu. Carine Leveau du CNES et Valérie Giscard d'Estamin saluent Azalo.": [
        ("person", "Azalo Assouma", "Azalo Assouma", None),
        ("person", "Carine Leveau", "Carine Leveau", None),
        ("organisation", "CNES", "CNES", None),
        ("person", "Valérie Giscard d'Estamin", "Valérie Giscard d'Estamin", None),
        ("person", "Azalo", "Azalo Assouma", None),
    ],
    # a body named by its noun with a capital
    "La Commission électorale centrale a tranché. La Commission se tait.": [
        (
            "organisation",
            "Commission électorale centrale",
            "Commission électorale centrale",
            None,
        ),
        ("organisation", "Commission", "Commission électorale centrale", None),
    ],
    # a full name before a known acronym
    "Le Haut-commissariat de l'ONU aux réfugiés (HCR) alerte, selon le maire de Port-Vendin.": [
        ("organisation", "Haut-commissariat de l'ONU aux réfugiés", "HCR", None),
        ("organisation", "HCR", "HCR", None),
        ("place", "Port-Vendin", "Port-Vendin", None),
    ],
    "La ministre de la Défense Margarita Roblas est venue.": [
        ("person", "Margarita Roblas", "Margarita Roblas", "ministre de la Défense"),
    ],
    # towns behind a colon, ranges, specialists
    "Quatre communes ont été évacuées : Pezan, Trèban et Villegal.": [
        ("place", "Pezan", "Pezan", None),
        ("place", "Trèban", "Trèban", None),
        ("place", "Villegal", "Villegal", None),
    ],
    "On l'a vu dans la chaîne montagneuse de l'Hindou Kouchar.": [
        ("place", "Hindou Kouchar", "Hindou Kouchar", None),
    ],
    "Il vend le spécialiste de l'eau Hydral. Installé à Lyon, il a lancé une OPA.": [
        ("organisation", "Hydral", "Hydral", None),
        ("place", "Lyon", "Lyon", None),
    ],
    "L'assemblée générale et des ONG caritatives l'ont dit sur Twitter.": [
        ("organisation", "Twitter", "Twitter", None),
    ],
    # what a place is, said before or behind it; a company by its last word; a branch and its house
    "On a évacué Grindarik, une ville de pêcheurs, et la station géothermique Blue Lagune.": [
        ("place", "Grindarik", "Grindarik", None),
        ("place", "Blue Lagune", "Blue Lagune", None),
    ],
    "Le consortium cite Butlar Industries. On accuse Lafarce et sa filiale Lafarce Cement Syria.": [
        ("organisation", "Butlar Industries", "Butlar Industries", None),
        ("organisation", "Lafarce", "Lafarce", None),
        ("organisation", "filiale Lafarce Cement Syria", "Lafarce Cement Syria", None),
    ],
    "Le conseil d'administration d'Atora et la garde républicaine l'ont dit.": [
        (
            "organisation",
            "conseil d'administration d'Atora",
            "conseil d'administration d'Atora",
            None,
        ),
        ("organisation", "garde républicaine", "garde républicaine", None),
    ],
    # towns and companies, one time with a preposition that tells
    "Il part à Belfar. Les salariés de Belfar, venus de Belfar, attendent.": [
        ("place", "Belfar", "Belfar", None),
        ("place", "Belfar", "Belfar", None),
        ("place", "Belfar", "Belfar", None),
    ],
    "L'usine est vendue à Velio. Velio a promis un plan, et Velio recrute.": [
        ("organisation", "Velio", "Velio", None),
        ("organisation", "Velio", "Velio", None),
        ("organisation", "Velio", "Velio", None),
    ],
    "Le chef de l'État Lazaro Chakwena a parlé.": [
        ("person", "Lazaro Chakwena", "Lazaro Chakwena", "chef de l'État"),
    ],
    # a town between verb and speaker, a town with its land in brackets
    "« Assez », a lancé à Dakar Khalifo Sallan. Il vit à l'ouest, entre Ontarie (Californie) et lui.": [
        ("place", "Dakar", "Dakar", None),
        ("person", "Khalifo Sallan", "Khalifo Sallan", None),
        ("place", "Ontarie", "Ontarie", None),
        ("place", "Californie", "Californie", None),
    ],
    # a first name alone, a town by its form, a list in brackets, a Portuguese name
    "« On le sentait », raconte Gaëtan. Il vit non loin de La Roche-sur-Yonne.": [
        ("person", "Gaëtan", "Gaëtan", None),
        ("place", "La Roche-sur-Yonne", "La Roche-sur-Yonne", None),
    ],
    "Quatre communes (Feyzan, Oulline et Vénissac) et Marcelho Rebela de Sousa l'ont dit.": [
        ("place", "Feyzan", "Feyzan", None),
        ("place", "Oulline", "Oulline", None),
        ("place", "Vénissac", "Vénissac", None),
        ("person", "Marcelho Rebela de Sousa", "Marcelho Rebela de Sousa", None),
    ],
    # no names
    "Le conseil d'administration siège. (Belga) Selon un témoin, il dort.": [
        ("organisation", "Belga", "Belga", None),
    ],
    "Le plus grand syndicat français appelle à la grève.": [],
    "Une coalition rebelle avance dans le nord.": [],
    "Il a gagné la Coupe du monde de rugby et un Boeing.": [],
    "Jeudi, le bilan de janvier est tombé. Plusieurs blessés sont morts.": [],
    "Cependant, la police a parlé. Notamment sur Internet et à Noël.": [],
    "Le président et le ministre sont irakiens.": [],
    "Une commission et un tribunal siègent dans le sud.": [],
    "SÉISME MEURTRIER DANS LE SUD DU PAYS.": [],
}


def _shown(mention: Mention) -> tuple[str, str, str, str | None]:
    return mention.kind.value, mention.text, mention.head, mention.role


@pytest.mark.parametrize("text", TABLE, ids=lambda text: text[:45])
def test_names_in_a_sentence(text: str) -> None:
    """Each row lists all the mentions, and only them."""
    document = document_of(
        f"Un titre qui ne dit rien\n\n{text} Une fin de texte assez longue suit."
    )

    assert [_shown(mention) for mention in document.mentions] == TABLE[text]


def test_mentions_of_one_thing_have_one_key() -> None:
    """« M. Soudani » is the al-Soudani named in full, whatever the order of the two."""
    text = "M. Soudani a parlé à la presse. Mohamed al-Soudani reviendra, a promis Soudani."

    keys = {mention.key for mention in document_of(text).mentions}

    assert keys == {"mohamed al-soudani"}


@pytest.mark.parametrize("article", first_story("names"))
def test_names_of_the_five_articles_are_found(article: str) -> None:
    """All names a reader marked are covered, but for periphrases that only an editor can explain."""
    document = seed(article)
    missed = [
        document.article.text[start:end]
        for start, end, _ in first_story("names")[article]
        if not any(each.span.overlaps(Span(start, end)) for each in document.mentions)
    ]

    assert set(missed) <= {"chef du gouvernement", "entité sioniste", "pro-Hashd"}


def test_the_editors_names_come_first() -> None:
    """A name of content/story.yaml is found in any case, and gives its label and kind."""
    names = (NameEntry(label="Israël", kind="country", aliases=("entité sioniste",)),)

    (mention,) = document_of("On parle de l'entité sioniste ici.", names=names).mentions

    assert (mention.text, mention.head, mention.key) == ("entité sioniste", "Israël", "israel")


def test_mentions_in_a_span_and_outermost() -> None:
    """Inner names can be had with the outer ones, or without."""
    document = document_of("La coalition dirigée par les États-Unis quitte l'Irak, dit-on.")
    whole = Span(0, 40)

    assert [m.text for m in mentions_in(document, whole)] == [
        "coalition dirigée par les États-Unis",
        "États-Unis",
    ]
    assert [m.text for m in outermost(document.mentions)] == [
        "coalition dirigée par les États-Unis",
        "Irak",
    ]


def test_adjectives_lead_to_countries() -> None:
    """Responsables américains et irakiens: the keys of both countries, in reading order."""
    found = countries_of("des responsables américains et irakiens", rules=NAMES)

    assert found == ("etats-unis", "irak")
