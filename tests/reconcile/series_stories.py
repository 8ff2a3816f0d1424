# ruff: noqa: E501 - the lines are as the press prints them
"""Stories told by several articles, with the series a reader should get; written before they were tried.

A series is (measure, the words of its figures in any order, the verdicts that are right). Invented names and facts.
"""

from datetime import date

STORIES = {
    "hours": {
        "articles": {
            "a": (
                date(2026, 2, 9),
                "Un séisme de magnitude 7,1 a frappé lundi matin la province de Karsin, faisant au moins 18 morts, selon un premier bilan de l'agence des secours.",
            ),
            "b": (
                date(2026, 2, 9),
                "Le bilan du séisme de Karsin s'alourdit à 140 morts et plus de 600 blessés, a annoncé lundi soir l'agence des secours. Quelque 2 000 personnes ont été évacuées.",
            ),
            "c": (
                date(2026, 2, 11),
                "Le séisme qui a frappé lundi la province de Karsin a fait 412 morts, dont 95 enfants, et 1 850 blessés, selon un nouveau bilan publié mercredi par l'agence des secours. Trente personnes sont toujours portées disparues.",
            ),
            "d": (
                date(2026, 2, 20),
                "L'agence des secours a corrigé vendredi le bilan du séisme de Karsin, ramené de 412 à 398 morts.",
            ),
        },
        "series": [
            ("killed", ["18 morts", "140 morts", "412 morts", "398 morts"], {"revised"}),
            ("injured", ["600 blessés", "1 850 blessés"], {"progression"}),
            ("missing", ["Trente personnes"], {"single_source"}),
        ],
    },
    "rivals": {
        "articles": {
            "a": (
                date(2025, 6, 6),
                "La grève à la Compagnie des rails a été suivie jeudi par 45,4 % des conducteurs, selon la direction, contre 70 % selon le syndicat SUD.",
            ),
            "b": (
                date(2025, 6, 7),
                "Environ 45 % des conducteurs étaient en grève jeudi, selon la direction de la Compagnie des rails. Le trafic est revenu à la normale vendredi.",
            ),
        },
        "series": [("strike_rate", ["45,4 %", "70 %", "45 %"], {"attributed"})],
    },
    "flood": {
        "articles": {
            "a": (
                date(2024, 10, 2),
                "Près de 300 habitants ont été évacués mercredi à Valmont en raison des inondations, a indiqué la préfecture.",
            ),
            "b": (
                date(2024, 10, 3),
                "À Valmont, 1 200 habitants avaient été évacués jeudi à la mi-journée, selon la préfecture. Trois personnes sont portées disparues.",
            ),
            "c": (
                date(2024, 10, 5),
                "Une seule personne reste portée disparue après les inondations de Valmont ; deux corps ont été retrouvés.",
            ),
        },
        "series": [
            ("evacuated", ["300 habitants", "1 200 habitants"], {"progression"}),
            ("missing", ["Trois personnes"], {"single_source", "change_over_time"}),
        ],
    },
    "bid": {
        "articles": {
            "a": (
                date(2025, 3, 3),
                "Le groupe Lumen a proposé lundi 2,8 milliards d'euros pour racheter son rival Obscura. L'opération pourrait entraîner la suppression de 600 postes, selon les syndicats.",
            ),
            "b": (
                date(2025, 3, 17),
                "Lumen a relevé lundi son offre sur Obscura à 3,1 milliards d'euros. Le groupe assure que 150 postes seulement seront supprimés.",
            ),
        },
        "series": [
            ("deal_value", ["2,8 milliards", "3,1 milliards"], {"change_over_time"}),
            ("jobs_cut", ["600 postes", "150 postes"], {"attributed"}),
        ],
    },
    "withdrawal": {
        "articles": {
            "a": (date(2022, 1, 17), "La France compte environ 4 800 soldats au Sahara-Nord."),
            "b": (
                date(2022, 9, 1),
                "La France déploie encore 2 500 militaires au Sahara-Nord, contre 4 800 en janvier.",
            ),
            "c": (
                date(2022, 9, 2),
                "Quelque 2 500 soldats français sont déployés au Sahara-Nord, selon l'état-major.",
            ),
        },
        "series": [
            (
                "deployed",
                ["4 800 soldats", "2 500 militaires", "2 500 soldats"],
                {"change_over_time"},
            )
        ],
    },
    "province": {
        "articles": {
            "a": (
                date(2024, 6, 28),
                "Un séisme a frappé vendredi le sud du Pays-Haut, faisant au moins 12 morts, ont annoncé les autorités.",
            ),
            "b": (
                date(2024, 6, 29),
                "Le bilan du séisme de vendredi s'est alourdi à 47 morts, dont 31 dans la région d'Arequara, a indiqué samedi la protection civile.",
            ),
            "c": (
                date(2024, 6, 30),
                "Le séisme de vendredi a fait 51 morts, selon un dernier bilan. La région d'Arequara compte à elle seule 34 décès.",
            ),
        },
        "series": [
            ("killed", ["12 morts", "47 morts", "51 morts"], {"progression"}),
            ("killed", ["31", "34 décès"], {"progression"}),
        ],
    },
    "pupils": {
        "articles": {
            "a": (
                date(2021, 12, 10),
                "Des hommes armés ont enlevé 110 lycéennes jeudi soir dans leur internat de Kolova, a annoncé vendredi le gouverneur.",
            ),
            "b": (
                date(2021, 12, 11),
                "L'armée cherchait samedi les 110 élèves enlevées jeudi à Kolova.",
            ),
        },
        "series": [("hostages", ["110 lycéennes", "110 élèves"], {"agree"})],
    },
    "border": {
        "articles": {
            "a": (
                date(2023, 2, 6),
                "Le séisme de lundi a fait au moins 230 blessés en Syrie. Le bilan est de 2 320 blessés, a annoncé lundi le vice-président turc.",
            ),
            "b": (
                date(2023, 2, 7),
                "En Turquie, 5 380 personnes ont été blessées dans le séisme de lundi, et 630 personnes ont été blessées en Syrie, a-t-on appris mardi.",
            ),
        },
        "series": [
            ("injured", ["2 320 blessés", "5 380 personnes"], {"progression"}),
            ("injured", ["230 blessés", "630 personnes"], {"progression"}),
        ],
    },
    "answer": {
        "articles": {
            "a": (
                date(2024, 5, 26),
                "À Solviac, 8 000 personnes ont défilé samedi 25 mai, selon les organisateurs. La police avance pour sa part le chiffre de 3 100 manifestants.",
            ),
            "b": (
                date(2024, 5, 26),
                "Samedi 25 mai, 8 000 personnes ont manifesté à Solviac selon les organisateurs, 3 100 selon la préfecture.",
            ),
        },
        "series": [
            ("demonstrating", ["8 000 personnes", "3 100 manifestants", "3 100"], {"attributed"})
        ],
    },
    "homecoming": {
        "articles": {
            "a": (
                date(2022, 8, 14),
                "Le feu de forêt de Landac a brûlé 7 400 hectares. Les 8 000 personnes évacuées vont pouvoir rentrer chez elles dimanche, selon la préfecture.",
            ),
            "b": (
                date(2022, 8, 14),
                "Le feu de forêt est fixé à Landac, où 8 000 personnes avaient été évacuées depuis mardi.",
            ),
        },
        "series": [("evacuated", ["8 000 personnes"], {"agree"})],
    },
    "capital": {
        "articles": {
            "a": (
                date(2023, 6, 7),
                "Kiev dit avoir évacué 1 700 habitants de Kharsone. Anvers compte 300 évacués.",
            ),
        },
        "series": [("evacuated", ["1 700 habitants"], {"single_source"})],
    },
}
