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
