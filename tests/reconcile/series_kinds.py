# ruff: noqa: E501 - the lines are as the press prints them
"""One short story for each kind of measure; written before they were tried.

A series is (measure, the words of its figures, the verdicts that are right). Names and figures are invented.
"""

from datetime import date

STORIES = {
    "epidemic": {
        "articles": {
            "a": (
                date(2018, 8, 14),
                "L'épidémie de fièvre Orla déclarée le 1er août a fait 41 morts dans la région de Beni, selon le ministère de la Santé, qui recense 57 cas.",
            ),
            "b": (
                date(2018, 9, 1),
                "Un mois après le début de l'épidémie de fièvre Orla, 120 cas ont été signalés, dont 90 confirmés, et 80 personnes sont mortes, selon le ministère de la Santé.",
            ),
        },
        "series": [
            ("infected", ["57 cas", "120 cas"], {"progression"}),
        ],
    },
    "hostages": {
        "articles": {
            "a": (
                date(2024, 1, 5),
                "Les assaillants retiennent 45 otages dans le théâtre de Lomari, selon le gouvernement.",
            ),
            "b": (
                date(2024, 1, 6),
                "Douze otages ont été libérés dans la nuit ; 33 otages sont encore retenus dans le théâtre de Lomari, selon le gouvernement.",
            ),
        },
        "series": [
            ("hostages", ["45 otages", "33 otages"], {"change_over_time"}),
        ],
    },
    "trial": {
        "articles": {
            "a": (
                date(2025, 11, 19),
                "Le parquet a requis mardi sept ans de prison contre l'ancien maire de Valmont, Bruno Vasseur.",
            ),
            "b": (
                date(2026, 2, 14),
                "L'ancien maire de Valmont, Bruno Vasseur, a été condamné vendredi à cinq ans de prison par le tribunal de Lyon.",
            ),
            "c": (date(2026, 2, 14), "Bruno Vasseur a écopé vendredi de cinq ans de prison ferme."),
        },
        "series": [
            ("sentence", ["cinq ans", "cinq ans"], {"agree"}),
            ("sentence_sought", ["sept ans"], {"single_source"}),
        ],
    },
    "turnout": {
        "articles": {
            "a": (
                date(2024, 6, 9),
                "La participation s'élevait à 19,8 % dimanche à midi, selon le ministère de l'Intérieur.",
            ),
            "b": (
                date(2024, 6, 9),
                "La participation atteignait 45,3 % dimanche à 17 heures, selon le ministère de l'Intérieur.",
            ),
        },
        "series": [
            ("turnout", ["19,8 %", "45,3 %"], {"change_over_time", "progression"}),
        ],
    },
    "troops": {
        "articles": {
            "a": (date(2021, 1, 15), "Les États-Unis ont encore 4 500 soldats au Kestan."),
            "b": (
                date(2021, 5, 29),
                "Il reste 3 200 soldats américains au Kestan, selon le général Mayer ; le gouvernement kestanais n'en compte que 2 800.",
            ),
        },
        "series": [
            ("deployed", ["4 500 soldats", "3 200 soldats", "2 800"], {"attributed"}),
        ],
    },
    "flood": {
        "articles": {
            "a": (
                date(2024, 10, 31),
                "Les inondations dans la région de Valpara ont fait au moins 95 morts, ont annoncé jeudi les autorités. Des dizaines de personnes sont portées disparues.",
            ),
            "b": (
                date(2024, 11, 1),
                "Le bilan des inondations s'alourdit à 205 morts, dont 202 dans la région de Valpara, selon les secours.",
            ),
            "c": (
                date(2024, 11, 5),
                "Les inondations de Valpara ont fait 217 morts. Quelque 89 personnes sont toujours portées disparues.",
            ),
        },
        "series": [
            ("killed", ["95 morts", "205 morts", "217 morts"], {"progression"}),
        ],
    },
    "revenue": {
        "articles": {
            "a": (
                date(2024, 2, 15),
                "Lumen a publié jeudi un bénéfice net de 1,2 milliard d'euros pour 2023.",
            ),
            "b": (
                date(2025, 2, 13),
                "Lumen a annoncé jeudi un bénéfice net de 1,5 milliard d'euros pour 2024.",
            ),
        },
        "series": [
            ("profit", ["1,2 milliard d'euros", "1,5 milliard d'euros"], {"change_over_time"}),
        ],
    },
    "evacuated": {
        "articles": {
            "a": (
                date(2022, 7, 13),
                "Quelque 6 000 campeurs ont été évacués mercredi en raison de l'incendie de Landras.",
            ),
            "b": (
                date(2022, 7, 14),
                "Plus de 10 000 personnes ont été évacuées à cause de l'incendie de Landras, a indiqué jeudi la préfecture.",
            ),
        },
        "series": [
            ("evacuated", ["6 000 campeurs", "10 000 personnes"], {"progression"}),
        ],
    },
    "accident victims": {
        "articles": {
            "a": (
                date(2024, 3, 2),
                "L'accident d'autocar survenu samedi près de Sarn a fait trois morts et quatorze blessés, dont deux grièvement, selon la préfecture.",
            ),
            "b": (
                date(2024, 3, 2),
                "Trois personnes sont mortes samedi dans un accident d'autocar près de Sarn, qui a fait une quinzaine de blessés.",
            ),
        },
        "series": [
            ("killed", ["trois morts", "Trois personnes"], {"agree"}),
            ("injured", ["quatorze blessés", "une quinzaine"], {"agree", "refined"}),
        ],
    },
    "votes": {
        "articles": {
            "a": (
                date(2023, 3, 12),
                "Le Sénat a adopté samedi la loi Ardane par 195 voix contre 112.",
            ),
            "b": (
                date(2023, 3, 12),
                "La loi Ardane a été adoptée samedi soir au Sénat, par 195 voix pour et 112 contre.",
            ),
        },
        "series": [
            ("votes", ["195 voix", "195 voix"], {"agree"}),
        ],
    },
    "occupation": {
        "articles": {
            "a": (
                date(2023, 5, 2),
                "Des affrontements ont éclaté mardi à Karsin, faisant 12 morts, selon la Croix-Rouge.",
            ),
            "b": (
                date(2023, 5, 4),
                "Les combats de mardi à Karsin ont fait 30 morts, selon le ministère de la Santé.",
            ),
        },
        "series": [
            ("killed", ["12 morts", "30 morts"], {"attributed", "progression"}),
        ],
    },
    "two attacks": {
        "articles": {
            "a": (date(2023, 5, 2), "Une attaque à la bombe a fait cinq morts lundi à Karsin."),
            "b": (
                date(2023, 5, 9),
                "Un attentat a fait neuf morts lundi à Lomari, une semaine après celui de Karsin, qui avait fait cinq morts.",
            ),
        },
        "series": [
            ("killed", ["cinq morts", "cinq morts"], {"agree"}),
            ("killed", ["neuf morts"], {"single_source"}),
        ],
    },
    "capacity": {
        "articles": {
            "a": (
                date(2024, 3, 4),
                "L'usine de Sarcey emploie 1 200 salariés, dont 300 intérimaires.",
            ),
            "b": (
                date(2024, 3, 6),
                "L'usine de Sarcey, qui compte quelque 1 200 salariés, sera fermée.",
            ),
        },
        "series": [
            ("employed", ["1 200 salariés", "1 200 salariés"], {"agree"}),
        ],
    },
    "unemployment": {
        "articles": {
            "a": (
                date(2024, 5, 17),
                "Le taux de chômage s'est établi à 7,5 % au premier trimestre, selon l'Insee.",
            ),
            "b": (
                date(2024, 8, 9),
                "Le taux de chômage a reculé à 7,3 % au deuxième trimestre, a annoncé vendredi l'Insee.",
            ),
        },
        "series": [
            ("unemployment", ["7,5 %", "7,3 %"], {"change_over_time"}),
        ],
    },
    "score": {
        "articles": {
            "a": (
                date(2024, 7, 8),
                "Le parti Orla a remporté 182 sièges dimanche aux législatives.",
            ),
            "b": (
                date(2024, 7, 9),
                "Avec 182 sièges, le parti Orla arrive en tête des législatives de dimanche.",
            ),
        },
        "series": [
            ("seats", ["182 sièges", "182 sièges"], {"agree"}),
        ],
    },
    "damage": {
        "articles": {
            "a": (
                date(2024, 11, 4),
                "Les dégâts des inondations de Varel sont estimés à 120 millions d'euros par les assureurs.",
            ),
            "b": (
                date(2024, 12, 2),
                "La facture des inondations de Varel dépasse 310 millions d'euros de dégâts, selon les assureurs.",
            ),
        },
        "series": [
            (
                "damage",
                ["120 millions d'euros", "310 millions d'euros"],
                {"change_over_time", "progression", "revised"},
            ),
        ],
    },
    "rescued": {
        "articles": {
            "a": (
                date(2024, 11, 4),
                "Vingt-trois mineurs étaient toujours bloqués lundi soir au fond de la mine de Sarn, selon la direction.",
            ),
            "b": (
                date(2024, 11, 5),
                "Huit mineurs ont été remontés mardi matin ; quinze mineurs restent bloqués dans la mine de Sarn.",
            ),
        },
        "series": [
            ("trapped", ["Vingt-trois mineurs", "quinze mineurs"], {"change_over_time"}),
        ],
    },
    "denied toll": {
        "articles": {
            "a": (
                date(2024, 11, 5),
                "Le bombardement de l'hôpital de Sarn a tué 52 personnes lundi, selon le ministère de la Santé.",
            ),
            "b": (
                date(2024, 11, 5),
                "L'armée affirme que le bombardement de l'hôpital de Sarn a tué six personnes lundi.",
            ),
        },
        "series": [
            ("killed", ["52 personnes", "six personnes"], {"attributed"}),
        ],
    },
    "cut turned out": {
        "articles": {
            "a": (date(2024, 1, 9), "Le plan de Varel prévoit 900 suppressions de postes."),
            "b": (
                date(2024, 6, 9),
                "Varel a finalement ramené son plan à 650 suppressions de postes, contre 900 annoncées en janvier.",
            ),
        },
        "series": [
            (
                "jobs_cut",
                ["900 suppressions", "650 suppressions", "900 annoncées"],
                {"change_over_time", "revised"},
            ),
        ],
    },
    "three counters": {
        "articles": {
            "a": (
                date(2018, 5, 26),
                "Un peu plus de 30.000 personnes ont manifesté samedi à Rennes contre la loi Ardane. Le cabinet Occurrence a compté 31.700 manifestants à Rennes. Ils étaient 21.000 selon la police, et 80.000 selon les organisateurs.",
            ),
        },
        "series": [
            (
                "demonstrating",
                ["30.000 personnes", "31.700 manifestants", "21.000", "80.000"],
                {"attributed"},
            ),
        ],
    },
}
