# ruff: noqa: E501 - the lines are as the press prints them
"""Stories of two or three short articles, most without a day of publication; written before they were tried.

A series is (measure, the words of its figures, the verdicts that are right). `apart` are words of one measure that no
series may hold together. Names and figures are invented.
"""

from datetime import date

STORIES = {
    "hourly toll": {
        "articles": {
            "a": (
                None,
                " date 2022-10 Le typhon Orla a touché l'île de Marenne, dans la soirée du vendredi 7 octobre 2022. Selon un premier bilan provisoire, 210 personnes sont mortes. Au moins 210 personnes sont mortes et 98 autres ont été blessées, a rapporté samedi la radio publique, citant le ministère de l'Intérieur.",
            ),
            "b": (
                None,
                " date 2022-10 Selon le dernier bilan provisoire communiqué par les autorités, 534 personnes ont trouvé la mort dans le typhon Orla, quand 612 ont été blessées, dont 77 se trouvent dans un état critique.",
            ),
            "c": (
                None,
                " date 2022-10 Le typhon Orla, qui a touché Marenne dans la nuit de vendredi à samedi, a fait 1.005 morts et 1.120 blessés dont 203 sont dans un état grave, selon un nouveau bilan du ministère de l'Intérieur, samedi vers 22h00.",
            ),
            "d": (
                None,
                " date 2022-10 Le typhon Orla, qui a touché vendredi soir Marenne, a fait 210 morts et 98 blessés, dont 15 grièvement, selon un bilan établi samedi à 08h00 par le ministère de l’Intérieur. Le typhon a fait 120 morts dans la province de Lomari, 70 dans la province de Tarel et 20 dans le district d’Okara.",
            ),
        },
        "series": [
            (
                "killed",
                ["210 personnes", "534 personnes", "1.005 morts", "210 morts"],
                {"progression"},
            ),
            ("injured", ["98", "612", "1.120 blessés", "98 blessés"], {"progression"}),
            ("injured", ["77", "203", "15"], {"progression"}),
            ("killed", ["120 morts"], {"single_source"}),
            ("killed", ["70"], {"single_source"}),
        ],
    },
    "local toll": {
        "articles": {
            "a": (
                date(2022, 10, 10),
                "L'éboulement de samedi a fait 320 morts, selon la protection civile.",
            ),
            "b": (
                date(2022, 10, 10),
                "Le nombre de morts de l'éboulement s'est élevé à 150 dans la province de Lomari, selon la protection civile.",
            ),
        },
        "series": [
            ("killed", ["320 morts"], {"single_source"}),
            ("killed", ["150"], {"single_source"}),
        ],
    },
    "same morning": {
        "articles": {
            "a": (
                date(2024, 3, 5),
                "L'accident de train survenu mardi à Vauclin a fait 12 morts, rapporte La Gazette.",
            ),
            "b": (
                date(2024, 3, 5),
                "L'accident de train de Vauclin a fait 17 morts mardi.",
            ),
        },
        "series": [("killed", ["12 morts", "17 morts"], {"disputed", "progression"})],
    },
    "march": {
        "articles": {
            "a": (
                None,
                "La 5e journée de mobilisation contre la loi Ardane a rassemblé 12.000 personnes mardi à Rennes, selon un comptage de la préfecture. La CGT a dénombré 40.000 manifestants à Rennes.",
            ),
            "b": (
                None,
                " date 2024-03 La manifestation contre la loi Ardane a rassemblé 12.000 personnes mardi 12 mars à Rennes, selon la préfecture, et entre 230 000 et 250 000 personnes dans toute la France, selon le ministère de l'Intérieur.",
            ),
            "c": (
                None,
                "Quelque 40.000 personnes manifestaient mardi à Rennes contre la loi Ardane, a annoncé la CGT.",
            ),
        },
        "series": [
            (
                "demonstrating",
                ["12.000 personnes", "40.000 manifestants", "40.000 personnes"],
                {"attributed"},
            ),
            ("demonstrating", ["230 000 et 250 000 personnes"], {"single_source"}),
        ],
    },
    "forecast and count": {
        "articles": {
            "a": (
                date(2024, 3, 12),
                "Les organisateurs attendent 50.000 personnes samedi dans le cortège de la manifestation à Lille.",
            ),
            "b": (
                date(2024, 3, 17),
                "La manifestation de samedi a rassemblé 22.000 personnes à Lille, selon la police.",
            ),
        },
        "series": [
            ("demonstrating", ["50.000 personnes"], {"single_source"}),
            ("demonstrating", ["22.000 personnes"], {"single_source"}),
        ],
    },
    "withdrawal": {
        "articles": {
            "a": (
                date(2024, 1, 15),
                "Le pays compte 3 200 soldats au Tarel. Le retrait commencera en mars.",
            ),
            "b": (
                date(2024, 9, 2),
                "Il reste 2 400 soldats au Tarel, contre 3 200 en janvier, selon l'état-major.",
            ),
        },
        "series": [
            ("deployed", ["3 200 soldats", "2 400 soldats", "3 200 en"], {"change_over_time"})
        ],
    },
    "offer": {
        "articles": {
            "a": (
                date(2024, 2, 8),
                "Norvia a lancé mercredi une offre publique d'achat sur Ardane, au prix de 24 euros par action. Norvia détient 29,9 % du capital.",
            ),
            "b": (
                date(2024, 3, 22),
                "Norvia a relevé son offre sur Ardane à 27 euros par action. Norvia a acquis en octobre 29,9 % des parts d'Ardane.",
            ),
        },
        "series": [
            ("unit_price", ["24 euros", "27 euros"], {"change_over_time"}),
            ("stake", ["29,9 % du", "29,9 % des"], {"agree"}),
        ],
    },
    "falls": {
        "articles": {
            "a": (
                date(2024, 5, 2),
                "La coulée de boue de Sarn a fait 64 morts, ont annoncé jeudi les secours.",
            ),
            "b": (
                date(2024, 5, 4),
                "La coulée de boue de Sarn a fait 41 morts, ont annoncé samedi les secours.",
            ),
        },
        "series": [("killed", ["64 morts", "41 morts"], {"impossible"})],
    },
    "rivals": {
        "articles": {
            "a": (
                date(2024, 6, 3),
                "La frappe de lundi sur Belvas a tué 31 civils, selon le gouvernement.",
            ),
            "b": (
                date(2024, 6, 3),
                "La frappe de lundi sur Belvas a tué neuf civils, selon les rebelles.",
            ),
        },
        "series": [("killed", ["31 civils", "neuf civils"], {"attributed"})],
    },
    "burnt": {
        "articles": {
            "a": (
                date(2022, 7, 13),
                "Deux incendies ont ravagé 1.700 hectares en Vaucline depuis mardi, ont indiqué les pompiers.",
            ),
            "b": (
                date(2022, 7, 14),
                "Les deux incendies ont détruit 4.700 hectares de végétation en Vaucline, selon les pompiers.",
            ),
            "c": (
                date(2022, 7, 16),
                "Plus de 10.000 hectares de forêts ont été ravagés en Vaucline par les deux incendies.",
            ),
        },
        "series": [
            ("burnt", ["1.700 hectares", "4.700 hectares", "10.000 hectares"], {"progression"})
        ],
    },
    "two marches": {
        "articles": {
            "a": (
                None,
                "La 9e journée de mobilisation a rassemblé 31.000 personnes mardi à Rennes, selon la police. La CGT a dénombré 80.000 manifestants à Rennes.",
            ),
            "b": (
                None,
                "La 3e journée de mobilisation a rassemblé 12.000 personnes jeudi à Rennes, selon la police. La CGT a dénombré 45.000 manifestants à Rennes.",
            ),
        },
        "series": [
            ("demonstrating", ["31.000 personnes", "80.000 manifestants"], {"attributed"}),
            ("demonstrating", ["12.000 personnes", "45.000 manifestants"], {"attributed"}),
        ],
    },
    "one province": {
        "articles": {
            "a": (
                date(2022, 10, 8),
                "Le séisme a fait 90 morts dans la province d'Al Karim, 40 dans la province de Tarel, selon un premier bilan.",
            ),
            "b": (
                date(2022, 10, 9),
                "Plus de la moitié des morts ont été recensées à Al-Karim (210) et à Tarel (130), selon le dernier bilan.",
            ),
        },
        "series": [
            ("killed", ["90 morts", "210"], {"progression"}),
            ("killed", ["40", "130"], {"progression"}),
        ],
    },
    "less than its part": {
        "articles": {
            "a": (date(2024, 5, 2), "La tempête a fait 14 blessés, dont 23 grièvement."),
        },
        "series": [("injured", ["23"], {"impossible"})],
    },
    "hours of a day": {
        "articles": {
            "a": (
                date(2024, 5, 2),
                "L'effondrement de la mine de Sarn a fait 8 morts, selon un bilan établi jeudi à 09h00 par les secours.",
            ),
            "b": (
                date(2024, 5, 2),
                "L'effondrement de la mine de Sarn a fait 19 morts, selon un bilan établi jeudi à 18h00 par le ministère.",
            ),
        },
        "series": [("killed", ["8 morts", "19 morts"], {"progression"})],
    },
}
