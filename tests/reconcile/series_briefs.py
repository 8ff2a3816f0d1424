# ruff: noqa: E501 - the lines are as the press prints them
"""Stories of two briefs each: counts that recur, are recalled, put right, or grow; written before they were tried.

A series is (measure, the words of its figures, the verdicts that are right). Names and figures are invented.
"""

from datetime import date

STORIES = {
    "journees": {
        "articles": {
            "a": (
                date(2025, 3, 7),
                "La première journée de mobilisation contre la loi Ardane a réuni jeudi 310.000 personnes en France selon le ministère de l'Intérieur, un million selon la CGT.",
            ),
            "b": (
                date(2025, 3, 21),
                "La deuxième journée de mobilisation contre la loi Ardane a rassemblé jeudi 420.000 manifestants dans toute la France, d'après le ministère de l'Intérieur. La CGT en a compté 1,4 million.",
            ),
        },
        "series": [
            (
                "demonstrating",
                ["310.000 personnes", "un million", "420.000 manifestants", "1,4 million"],
                {"attributed"},
            ),
        ],
    },
    "recall": {
        "articles": {
            "a": (
                date(2024, 2, 12),
                "Le séisme qui a frappé lundi la province de Karsin a fait 412 morts, selon le bilan définitif de l'agence des secours.",
            ),
            "b": (
                date(2024, 9, 3),
                "Sept mois après le séisme de Karsin, qui avait fait 412 morts en février, la reconstruction commence.",
            ),
        },
        "series": [
            ("killed", ["412 morts", "412 morts"], {"agree", "refined"}),
        ],
    },
    "stake": {
        "articles": {
            "a": (
                date(2024, 5, 6),
                "Le groupe Lumen détient 18,4 % du capital d'Obscura, a-t-il annoncé lundi.",
            ),
            "b": (
                date(2024, 12, 18),
                "À l'issue de son offre, Lumen possède désormais 71,3 % du capital d'Obscura, selon l'Autorité des marchés.",
            ),
        },
        "series": [
            ("stake", ["18,4 %", "71,3 %"], {"change_over_time"}),
        ],
    },
    "named correction": {
        "articles": {
            "a": (
                date(2025, 2, 21),
                "La manifestation de jeudi à Rennes a réuni 5 200 personnes, selon la préfecture.",
            ),
            "b": (
                date(2025, 2, 25),
                "La préfecture a rectifié son décompte de jeudi : ce sont 5 800 manifestants, et non 5 200, qui ont défilé à Rennes.",
            ),
        },
        "series": [
            ("demonstrating", ["5 200 personnes", "5 800 manifestants"], {"revised"}),
        ],
    },
    "bases": {
        "articles": {
            "a": (
                date(2022, 4, 20),
                "La France compte 2 400 soldats au Tarel et 900 au Lomar. Les 300 soldats français de la base ont commencé à partir.",
            ),
            "b": (
                date(2022, 8, 15),
                "La France maintient 1 100 soldats au Tarel. Un millier d'hommes resteront.",
            ),
        },
        "series": [
            ("deployed", ["2 400 soldats", "1 100 soldats"], {"change_over_time"}),
        ],
    },
    "toll of a day": {
        "articles": {
            "a": (
                date(2023, 6, 14),
                "L'effondrement d'un immeuble à Varel a fait quatre morts mercredi, selon un premier bilan des pompiers.",
            ),
            "b": (
                date(2023, 6, 14),
                "Onze personnes sont mortes mercredi dans l'effondrement d'un immeuble à Varel.",
            ),
        },
        "series": [
            ("killed", ["quatre morts", "Onze personnes"], {"progression"}),
        ],
    },
    "missing and dead": {
        "articles": {
            "a": (
                date(2023, 6, 14),
                "Les inondations de Varel ont fait 12 morts et 40 disparus, ont indiqué mercredi les secours.",
            ),
            "b": (
                date(2023, 6, 17),
                "Les inondations de Varel ont fait 31 morts, selon les secours. Neuf personnes sont toujours portées disparues samedi.",
            ),
        },
        "series": [
            ("killed", ["12 morts", "31 morts"], {"progression"}),
            ("missing", ["40 disparus", "Neuf personnes"], {"change_over_time"}),
        ],
    },
    "one voice twice": {
        "articles": {
            "a": (
                date(2024, 3, 28),
                "La manifestation contre la loi Ardane a rassemblé mardi 26 mars 450.000 personnes à Rennes selon la CGT, 81.000 selon la préfecture.",
            ),
            "b": (
                date(2024, 3, 28),
                "Selon la CGT, 700.000 personnes ont manifesté mardi 26 mars à Rennes contre la loi Ardane.",
            ),
        },
        "series": [
            (
                "demonstrating",
                ["450.000 personnes", "81.000", "700.000 personnes"],
                {"attributed", "disputed"},
            ),
        ],
    },
    "magnitude": {
        "articles": {
            "a": (
                date(2023, 9, 9),
                "Un séisme de magnitude 6,8 a frappé vendredi soir la région de Karsin, selon l'institut américain de géologie.",
            ),
            "b": (
                date(2023, 9, 9),
                "Un séisme de magnitude 7 a frappé vendredi soir la région de Karsin, selon l'institut national de géophysique.",
            ),
        },
        "series": [
            ("magnitude", ["6,8", "7"], {"attributed"}),
        ],
    },
    "jobs": {
        "articles": {
            "a": (
                date(2025, 1, 14),
                "Le plan social de Varel prévoit la suppression de 600 postes, selon les syndicats.",
            ),
            "b": (
                date(2025, 1, 14),
                "La direction de Varel assure que 420 postes seront supprimés.",
            ),
        },
        "series": [
            ("jobs_cut", ["600 postes", "420 postes"], {"attributed"}),
        ],
    },
    "power": {
        "articles": {
            "a": (
                date(2025, 1, 14),
                "Quelque 120 000 foyers étaient privés d'électricité mardi matin après la tempête Orla, selon Enedis.",
            ),
            "b": (
                date(2025, 1, 16),
                "Environ 40 000 foyers restaient privés d'électricité jeudi après la tempête Orla, a indiqué Enedis.",
            ),
        },
        "series": [
            ("without_power", ["120 000 foyers", "40 000 foyers"], {"change_over_time"}),
        ],
    },
    "arrests of two marches": {
        "articles": {
            "a": (
                date(2025, 2, 7),
                "Douze personnes ont été interpellées jeudi en marge de la manifestation à Rennes.",
            ),
            "b": (
                date(2025, 2, 21),
                "Vingt-trois personnes ont été interpellées jeudi en marge de la deuxième manifestation à Rennes.",
            ),
        },
        "series": [
            ("arrested", ["Douze personnes"], {"single_source"}),
            ("arrested", ["Vingt-trois personnes"], {"single_source"}),
        ],
    },
    "envelope": {
        "articles": {
            "a": (
                date(2025, 2, 11),
                "Le ministre a annoncé une aide de 480 millions d'euros pour les hôpitaux.",
            ),
            "b": (
                date(2025, 2, 24),
                "Le gouvernement a porté à 650 millions d'euros l'aide aux hôpitaux.",
            ),
        },
        "series": [
            (
                "aid",
                ["480 millions d'euros", "650 millions d'euros"],
                {"change_over_time", "revised"},
            ),
        ],
    },
    "price": {
        "articles": {
            "a": (date(2024, 9, 9), "Lumen propose 31 euros par action pour racheter Obscura."),
            "b": (
                date(2024, 10, 29),
                "Lumen a relevé son offre sur Obscura à 35,50 euros par action, contre 31 euros auparavant.",
            ),
        },
        "series": [
            ("unit_price", ["31 euros", "35,50 euros"], {"change_over_time", "revised"}),
        ],
    },
    "crowd": {
        "articles": {
            "a": (
                date(2025, 1, 15),
                "Le match de mercredi entre Varel et Sarn a attiré 9 400 spectateurs, selon le club.",
            ),
            "b": (
                date(2025, 1, 16),
                "Le match de mercredi entre Varel et Sarn a attiré 8 900 spectateurs, selon la Ligue.",
            ),
        },
        "series": [
            ("attending", ["9 400 spectateurs", "8 900 spectateurs"], {"attributed"}),
        ],
    },
    "vague": {
        "articles": {
            "a": (
                date(2025, 6, 3),
                "Des dizaines de personnes ont été blessées lundi dans l'explosion de l'usine de Sarn.",
            ),
            "b": (
                date(2025, 6, 3),
                "L'explosion de l'usine de Sarn a fait 47 blessés lundi, selon la préfecture.",
            ),
        },
        "series": [
            ("injured", ["Des dizaines de personnes", "47 blessés"], {"agree", "refined"}),
        ],
    },
    "rounded": {
        "articles": {
            "a": (
                date(2025, 6, 3),
                "L'incendie de Sarn a brûlé 4 980 hectares, selon les pompiers.",
            ),
            "b": (
                date(2025, 6, 3),
                "Près de 5 000 hectares sont partis en fumée dans l'incendie de Sarn.",
            ),
        },
        "series": [
            ("burnt", ["4 980 hectares", "5 000 hectares"], {"agree", "refined"}),
        ],
    },
    "burnt grows": {
        "articles": {
            "a": (
                date(2022, 7, 13),
                "L'incendie de Landras a déjà ravagé 700 hectares de forêt, ont indiqué mardi les pompiers.",
            ),
            "b": (
                date(2022, 7, 14),
                "Le feu de Landras a parcouru 1 700 hectares, selon un bilan de la préfecture mercredi soir.",
            ),
            "c": (
                date(2022, 7, 17),
                "Plus de 10 000 hectares ont brûlé à Landras, a annoncé dimanche la préfecture.",
            ),
        },
        "series": [
            ("burnt", ["700 hectares", "1 700 hectares", "10 000 hectares"], {"progression"}),
        ],
    },
    "undated": {
        "articles": {
            "a": (
                None,
                "Un puissant séisme a frappé la région de Karsin dans la nuit du 8 au 9 septembre 2023, faisant au moins 296 morts, selon un bilan provisoire.",
            ),
            "b": (
                None,
                "Trois jours de deuil ont été décrétés après le séisme qui a ravagé la région de Karsin la veille, tuant plus de 2 000 personnes.",
            ),
        },
        "series": [
            ("killed", ["296 morts", "2 000 personnes"], {"progression"}),
        ],
    },
}
