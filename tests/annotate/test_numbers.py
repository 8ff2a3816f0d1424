import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from text_to_num import alpha2digit

from recoupe.annotate.numbers.numbers import find_quantities
from recoupe.lang.fr.numbers import NUMBERS


def read(text):
    """The amounts of a French text."""
    return find_quantities(text, rules=NUMBERS)


def shown(quantity):
    """One quantity as the tables write it: number, comparator, low..high, unit."""
    low = "" if quantity.low is None else f"{quantity.low:.12g}"
    high = "" if quantity.high is None else f"{quantity.high:.12g}"
    return f"{quantity.comparator} {low}..{high} {quantity.unit}".strip()


# text, what is read: "comparator low..high unit" for each amount, in order
AMOUNTS = [
    # separators of thousands
    ("5 000 soldats", ["eq 5000..5000 soldat"]),
    ("5\u00a0000 soldats", ["eq 5000..5000 soldat"]),
    ("5\u202f000 soldats", ["eq 5000..5000 soldat"]),
    ("2.500 soldats", ["eq 2500..2500 soldat"]),
    ("2500 soldats", ["eq 2500..2500 soldat"]),
    ("2'500 soldats", ["eq 2500..2500 soldat"]),
    ("2’500 soldats", ["eq 2500..2500 soldat"]),
    ("2,500 soldats", ["eq 2500..2500 soldat"]),
    ("1 234 567 habitants", ["eq 1234567..1234567 habitant"]),
    ("1.500,50 euros", ["eq 1500.5..1500.5 euro"]),
    # people of a pronoun, told by what they did
    ("Ils étaient 300 à battre le pavé", ["eq 300..300 personne"]),
    ("Elles étaient environ 2000 à manifester", ["approx 2000..2000 personne"]),
    ("Les agents étaient 150 à débrayer", ["eq 150..150 agent"]),
    ("Ils étaient 40 selon la police, samedi dans les rues", ["eq 40..40 personne"]),
    ("Ils étaient 22 sur le terrain", []),
    ("porte de 18 à 25 le nombre de morts", ["eq 18..18 mort", "eq 25..25 mort"]),
    ("le score passe de 18 à 25", ["eq 18..18", "eq 25..25"]),
    (
        "onze randonneurs sont morts et 6 manquent à l’appel",
        ["eq 11..11 randonneur", "eq 6..6 randonneur"],
    ),
    ("Ils étaient 3 à 2 contre eux", []),
    # decimals
    ("2,5 millions d’habitants", ["eq 2500000..2500000 habitant"]),
    ("1,28 million de grévistes", ["eq 1280000..1280000 gréviste"]),
    ("1.28 million de manifestants", ["eq 1280000..1280000 manifestant"]),
    ("3,5 %", ["eq 3.5..3.5 %"]),
    ("6,125 %", ["eq 6.125..6.125 %"]),
    ("un séisme de magnitude 6,8", ["eq 6.8..6.8 magnitude"]),
    ("d’une magnitude de 7,1", ["eq 7.1..7.1 magnitude"]),
    ("0,5 point", ["eq 0.5..0.5 point"]),
    # scales
    ("3 milliards d’euros", ["eq 3000000000..3000000000 euro"]),
    ("4,5 Mds€", ["eq 4500000000..4500000000 euro"]),
    ("12 M€", ["eq 12000000..12000000 euro"]),
    ("une amende de 500 000 €", ["eq 500000..500000 euro"]),
    ("35 millions et demi de dollars", ["eq 35500000..35500000 dollar"]),
    ("un million d’euros", ["eq 1000000..1000000 euro"]),
    ("deux millions de personnes", ["eq 2000000..2000000 personne"]),
    ("12 mille hectares", ["eq 12000..12000 hectare"]),
    # words
    ("trois soldats", ["eq 3..3 soldat"]),
    ("mille cinq cents manifestants", ["eq 1500..1500 manifestant"]),
    ("quatre-vingt-dix-neuf députés", ["eq 99..99 député"]),
    ("vingt et un otages", ["eq 21..21 otage"]),
    ("trente-et-un mineurs", ["eq 31..31 mineur"]),
    ("soixante et onze voix", ["eq 71..71 voix"]),
    ("deux cent mille tonnes de blé", ["eq 200000..200000 tonne"]),
    ("septante-deux heures", ["eq 72..72 heure"]),
    ("dix-sept blessés", ["eq 17..17 blessé"]),
    ("douze pour cent des voix", ["eq 12..12 %"]),
    ("zéro mort", ["eq 0..0 mort"]),
    ("aucun blessé", ["eq 0..0 blessé"]),
    ("aucune victime", ["eq 0..0 victime"]),
    # about so many
    ("une cinquantaine de maisons", ["approx 50..50 maison"]),
    ("une centaine d’avions", ["approx 100..100 avion"]),
    ("un millier de pompiers", ["approx 1000..1000 pompier"]),
    ("une demi-douzaine de drones", ["approx 6..6 drone"]),
    ("une dizaine de milliers de clients", ["approx 10000..10000 client"]),
    ("plus d’une centaine de morts", ["gt 101.. mort"]),
    ("plus d’un millier de blessés", ["gt 1001.. blessé"]),
    # orders of magnitude
    ("des dizaines d’attaques", ["vague 20..99 attaque"]),
    ("Des centaines de soldats", ["vague 200..999 soldat"]),
    ("des milliers de déplacés", ["vague 2000..9999 déplacé"]),
    ("plusieurs centaines de foyers", ["vague 200..999 foyer"]),
    ("des dizaines de milliers de personnes", ["vague 20000..99999 personne"]),
    ("quelques soldats", ["vague 2.. soldat"]),
    ("quelques dizaines de soldats", ["vague 20..99 soldat"]),
    # hedges
    ("plus de 165 attaques", ["gt 166.. attaque"]),
    ("au moins 12 morts", ["ge 12.. mort"]),
    ("12 morts au moins", ["ge 12.. mort"]),
    ("près de 900 soldats", ["approx ..900 soldat"]),
    ("environ 2500 soldats", ["approx 2500..2500 soldat"]),
    ("2 500 soldats environ", ["approx 2500..2500 soldat"]),
    ("Quelque 5 000 soldats", ["approx 5000..5000 soldat"]),
    ("moins de 24 heures après", ["lt ..24 heure"]),
    ("moins de 100 personnes", ["lt ..99 personne"]),
    ("jusqu’à 300 policiers", ["le ..300 policier"]),
    ("au plus 40 places", ["le ..40 place"]),
    ("Le bilan a dépassé 2 000 morts", ["gt 2001.. mort"]),
    ("Le bilan dépasse les 2 000 morts", ["gt 2001.. mort"]),
    ("a franchi la barre des 3 000 morts", ["gt 3001.. mort"]),
    ("plus de 3 % des salariés", ["gt 3.. %"]),
    ("pas moins de 40 avions", ["ge 40.. avion"]),
    ("aux alentours de 200 invités", ["approx 200..200 invité"]),
    # ranges
    ("entre 2 000 et 3 000 manifestants", ["between 2000..3000 manifestant"]),
    ("de 10 à 15 blessés", ["between 10..15 blessé"]),
    ("dix à quinze blessés", ["between 10..15 blessé"]),
    ("10-15 blessés", ["between 10..15 blessé"]),
    ("entre 2 et 3 millions d’euros", ["between 2000000..3000000 euro"]),
    ("deux ou trois suspects", ["between 2..3 suspect"]),
    # shares
    ("un mort sur trois", ["eq 0.333333333333..0.333333333333 part"]),
    ("trois électeurs sur dix", ["eq 0.3..0.3 part"]),
    ("la moitié des électeurs", ["eq 0.5..0.5 part"]),
    ("les deux tiers des sièges", ["eq 0.666666666667..0.666666666667 part"]),
    ("un quart du parc", ["eq 0.25..0.25 part"]),
    ("12 % des salariés", ["eq 12..12 %"]),
    # « un » counts beside another number, or the dead
    ("a fait un mort et trois blessés", ["eq 1..1 mort", "eq 3..3 blessé"]),
    ("une femme et deux enfants", ["eq 1..1 femme", "eq 2..2 enfant"]),
    # the noun said before
    (
        "environ 2500 soldats en Irak et 900 en Syrie",
        ["approx 2500..2500 soldat", "approx 900..900 soldat"],
    ),
    (
        "2 500 soldats en Irak et près de 900 en Syrie",
        ["eq 2500..2500 soldat", "approx ..900 soldat"],
    ),
    ("2 012 morts, dont 542 à Al-Haouz", ["eq 2012..2012 mort", "eq 542..542 mort"]),
    ("2 059 blessés, dont 721 graves", ["eq 2059..2059 blessé", "eq 721..721 blessé"]),
    ("1 037 morts, contre 820 la veille", ["eq 1037..1037 mort", "eq 820..820 mort"]),
    ("trois morts, et deux autres ont été blessés", ["eq 3..3 mort", "eq 2..2 mort"]),
    ("deux des sources", ["eq 2..2 source"]),
    ("Le bilan s’élève à 2 862 morts", ["eq 2862..2862 mort"]),
    ("Le bilan passe à 32", ["eq 32..32"]),
    (
        "12 morts et 30 blessés, dont 8 graves",
        ["eq 12..12 mort", "eq 30..30 blessé", "eq 8..8 blessé"],
    ),
    ("Le nombre de morts est passé de 6 à 73", ["eq 6..6", "eq 73..73"]),
    ("estimés à 3,5 millions le nombre de manifestants", ["approx 3500000..3500000 manifestant"]),
    (
        "59 milliards de dollars, puis 143 milliards",
        ["eq 59000000000..59000000000 dollar", "eq 143000000000..143000000000 dollar"],
    ),
    # neighbours that must not join
    ("le 28 janvier 2 500 soldats", ["eq 2500..2500 soldat"]),
    ("en 2014 500 soldats", ["eq 500..500 soldat"]),
    ("le 7 octobre 2023 1 200 personnes", ["eq 1200..1200 personne"]),
    # units
    ("une peine de cinq ans de prison", ["eq 5..5 an"]),
    ("12 000 km2 de forêt", ["eq 12000..12000 kilomètre carré"]),
    ("des vents de 180 km/h", ["eq 180..180 kilomètre par heure"]),
    ("21 hôpitaux", ["eq 21..21 hôpital"]),
    ("12 pays", ["eq 12..12 pays"]),
    ("12 CRS", ["eq 12..12 crs"]),
]


@pytest.mark.parametrize(("text", "expected"), AMOUNTS, ids=[row[0] for row in AMOUNTS])
def test_amounts(text, expected):
    """Every written form is read with its bounds and what it counts."""
    assert [shown(quantity) for quantity in read(text)] == expected


REFUSED = [
    "en 2014",
    "L’année 2023 a été longue",
    "depuis juin 2020 les combats",
    "le 28 janvier",
    "du 3 au 7 mai",
    "les 3 et 4 mai",
    "12/06/2024",
    "2024-01-28",
    "un homme de 34 ans",
    "un Français âgé de 34 ans",
    "Jean Martin, 34 ans, a été élu",
    "les moins de 18 ans",
    "les 18-24 ans",
    "victoire 3-1 des Bleus",
    "battus 2 à 1 par Lens",
    "trois sets à un",
    "(6-4, 7-5)",
    "01 23 45 67 89",
    "+33 1 23 45 67 89",
    "l’article 49.3",
    "l’article 16 de la Constitution",
    "les articles 3 et 4",
    "la résolution 2254",
    "la page 12",
    "n° 12",
    "un Airbus A320",
    "des F-16",
    "la Covid-19",
    "Ariane 6 décolle",
    "une Falcon 9 a explosé",
    "le G7",
    "le 3e jour",
    "la 12ème édition",
    "le 1er mai",
    "à 14h30",
    "à 14 h 30",
    "à 20 heures",
    "vers 8 heures",
    "12, rue de la Paix",
    "au 12 rue de Rivoli",
    "un premier round",
    "une lettre",
    "une photo",
    "l’une des sources",
    "plusieurs pays",
    "certaines troupes",
    "les Vingt-Sept",
    "un véhicule neuf",
    "24 heures sur 24",
    "les deux-roues",
    "la mise en quarantaine",
    "le fonds 3G Capital",
    "un train Paris-Lyon à 14 h",
]


@pytest.mark.parametrize("text", REFUSED)
def test_refused(text):
    """Digits and number words that count nothing yield nothing."""
    assert [quantity.text for quantity in read(text)] == []


def words_of(number):
    """French for 0 to 999 999, written from the grammar books, not from our lists."""
    small = [
        *("zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix"),
        *("onze", "douze", "treize", "quatorze", "quinze", "seize"),
    ]
    tens = {20: "vingt", 30: "trente", 40: "quarante", 50: "cinquante", 60: "soixante"}
    if number < 17:
        return small[number]
    if number < 20:
        return f"dix-{small[number - 10]}"
    if number < 100:
        base = 60 if 60 <= number < 80 else 80 if number >= 80 else number // 10 * 10
        rest = number - base
        if base == 80:
            return "quatre-vingts" if not rest else f"quatre-vingt-{words_of(rest)}"
        if not rest:
            return tens[base]
        joint = " et " if rest in (1, 11) else "-"
        return f"{tens[base]}{joint}{words_of(rest)}"
    if number < 1000:
        hundreds, rest = divmod(number, 100)
        head = "cent" if hundreds == 1 else f"{small[hundreds]} cent"
        if not rest:
            return head if hundreds == 1 else f"{head}s"
        return f"{head} {words_of(rest)}"
    thousands, rest = divmod(number, 1000)
    many = words_of(thousands)
    if thousands % 100 in (0, 80):
        many = many.removesuffix("s")  # « deux cent mille »
    head = "mille" if thousands == 1 else f"{many} mille"
    return head if not rest else f"{head} {words_of(rest)}"


@given(st.integers(2, 999_999))
@example(81)
@example(71)
@example(180)
@example(200_000)
@example(80_000)
@example(21_021)
def test_words_round_trip(number):
    """A number spelled out is read back, by us and by text2num alike."""
    text = f"{words_of(number)} soldats"
    (quantity,) = read(text)

    assert quantity.value == number
    assert quantity.number.of(text) == words_of(number)
    assert alpha2digit(words_of(number), "fr", threshold=0) == str(number)


@given(st.integers(2, 999_999), st.sampled_from([" ", "\u00a0", "\u202f", ".", ""]))
def test_figures_round_trip(number, separator):
    """A number in figures is read back whatever groups its thousands."""
    if not separator and 1900 <= number <= 2100:
        return
    text = f"Ils ont compté {f'{number:,}'.replace(',', separator)} soldats."
    (quantity,) = read(text)

    assert quantity.value == number


PIECES = st.sampled_from(
    [
        *(
            "12",
            "2",
            "500",
            "2024",
            "deux",
            "mille",
            "cent",
            "un",
            "une",
            "%",
            "€",
            "euros",
            "soldats",
        ),
        *(
            "de",
            "des",
            "d’",
            "et",
            "à",
            "sur",
            "entre",
            "plus",
            "moins",
            "environ",
            "près",
            "morts",
        ),
        *("en", "Irak", "janvier", ",", ".", "\n"),
    ]
)


@given(st.lists(PIECES, max_size=25).map(" ".join))
def test_every_amount_is_printed(text):
    """Whatever the text, spans lie in it, in order, and the number lies in the amount."""
    found = read(text)

    assert all(q.span.contains(q.number) and q.span.of(text) == q.text for q in found)
    assert [q.span.start for q in found] == sorted({q.span.start for q in found})


@given(st.text(max_size=200))
def test_any_text_is_read(text):
    """No text breaks the reader, and reading twice gives the same."""
    assert read(text) == read(text)


@pytest.mark.parametrize(
    "text",
    [
        "Ils étaient 12 à Lyon (542",
        'Il y avait 12.000 "',
        "de 12 à 15",
        "12 (3",
        "entre 2 et",
        "5600 “",
    ],
)
def test_a_text_that_breaks_off(text):
    """A number at the very end of a text is read like any other."""
    read(text)
