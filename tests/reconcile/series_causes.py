# ruff: noqa: E501 - the lines are as the press prints them
"""What splits a series, or makes one of two: offers raised, cuts renegotiated, garrisons, rates, outbreaks.

A series is (measure, the words of its figures, the verdicts that are right); written before they were tried. Names
and figures are invented.
"""

from datetime import date

STORIES = {
    "offer_raised": {
        "articles": {
            "a": (
                date(2023, 3, 7),
                "Le groupe Narval a lancé mardi une offre publique d'achat sur Celtique, valorisant la société 4,8 milliards d'euros, soit 21 euros par action.",
            ),
            "b": (
                date(2023, 4, 19),
                "Narval a relevé mercredi son offre sur Celtique à 5,4 milliards d'euros, soit 23,50 euros par action. Le conseil d'administration de Celtique a recommandé l'offre.",
            ),
        },
        "series": [
            ("deal_value", ["4,8 milliards", "5,4 milliards"], {"change_over_time", "revised"}),
            ("unit_price", ["21 euros", "23,50 euros"], {"change_over_time", "revised"}),
        ],
    },
    "takeover_price": {
        "articles": {
            "a": (
                date(2022, 9, 5),
                "L'assureur Bellan propose de racheter la mutuelle Ostria pour 900 millions d'euros, a-t-il annoncé lundi.",
            ),
            "b": (
                date(2022, 11, 17),
                "Bellan a annoncé jeudi avoir racheté Ostria pour 1,1 milliard d'euros.",
            ),
        },
        "series": [
            ("deal_value", ["900 millions", "1,1 milliard"], {"change_over_time", "revised"}),
        ],
    },
    "cuts_renegotiated": {
        "articles": {
            "a": (
                date(2021, 5, 12),
                "Le fabricant de pneus Gommex a annoncé mercredi la suppression de 1 200 emplois en France d'ici à 2023.",
            ),
            "b": (
                date(2021, 6, 24),
                "Après plusieurs semaines de négociations avec les syndicats, Gommex a annoncé jeudi qu'il supprimerait 900 emplois.",
            ),
        },
        "series": [
            ("jobs_cut", ["1 200 emplois", "900 emplois"], {"change_over_time", "revised"}),
        ],
    },
    "cuts_grown": {
        "articles": {
            "a": (
                date(2020, 2, 4),
                "La banque Lorrens va supprimer 450 postes dans son réseau, a-t-elle annoncé mardi.",
            ),
            "b": (
                date(2020, 6, 2),
                "La banque Lorrens a annoncé mardi la suppression de 700 postes dans son réseau, contre 450 prévus en février.",
            ),
        },
        "series": [
            (
                "jobs_cut",
                ["450 postes", "700 postes", "450 prévus"],
                {"change_over_time", "revised"},
            ),
        ],
    },
    "cuts_in_parts": {
        "articles": {
            "a": (
                date(2020, 2, 4),
                "La banque Lorrens va supprimer 450 postes. Sur les 450 postes supprimés, 310 sont au siège et 140 dans les agences.",
            ),
        },
        "series": [
            ("jobs_cut", ["310"], {"single_source"}),
            ("jobs_cut", ["140"], {"single_source"}),
        ],
    },
    "cuts_undated": {
        "articles": {
            "a": (
                None,
                "Le plan de la verrerie Cristallia prévoit la suppression de 310 postes.",
            ),
            "b": (
                None,
                "La verrerie Cristallia supprimera finalement 240 postes, ont indiqué les syndicats.",
            ),
        },
        "series": [
            (
                "jobs_cut",
                ["310 postes", "240 postes"],
                {"change_over_time", "revised", "attributed"},
            )
        ],
    },
    "cuts_disputed": {
        "articles": {
            "a": (
                date(2021, 5, 12),
                "Le verrier Cristallia va supprimer 310 postes, a annoncé mercredi la direction.",
            ),
            "b": (
                date(2021, 5, 12),
                "Le verrier Cristallia va supprimer 540 postes, a annoncé mercredi la CGT.",
            ),
        },
        "series": [("jobs_cut", ["310 postes", "540 postes"], {"attributed"})],
    },
    "garrison": {
        "articles": {
            "a": (
                date(2022, 2, 17),
                "La Valdovie, qui compte 2 400 soldats au Zambara, a annoncé jeudi le retrait de ses troupes.",
            ),
            "b": (
                date(2022, 6, 14),
                "Quelque 1 500 militaires valdoviens étaient encore présents mardi au Zambara, selon l'état-major.",
            ),
            "c": (
                date(2022, 8, 2),
                "Il ne reste plus que 600 hommes au Zambara, a indiqué mardi l'état-major valdovien.",
            ),
        },
        "series": [
            ("deployed", ["2 400 soldats", "1 500 militaires", "600 hommes"], {"change_over_time"}),
        ],
    },
    "garrison_french": {
        "articles": {
            "a": (
                date(2022, 2, 17),
                "La France va retirer du Niger ses 1 500 soldats, a annoncé jeudi le président.",
            ),
            "b": (
                date(2022, 2, 18),
                "La France compte environ 1 500 militaires au Niger, déployés dans le cadre de la lutte antijihadiste.",
            ),
            "c": (
                date(2022, 5, 12),
                "Près de 900 militaires français sont encore stationnés au Niger, a indiqué jeudi l'état-major.",
            ),
        },
        "series": [
            ("deployed", ["1 500 militaires", "900 militaires"], {"change_over_time"}),
        ],
    },
    "plant": {
        "articles": {
            "a": (
                date(2021, 1, 14),
                "L'usine Farnel de Montbrey, qui emploie 420 salariés, va fermer, a annoncé jeudi la direction.",
            ),
            "b": (
                date(2021, 9, 8),
                "À Montbrey, l'usine Farnel ne compte plus que 310 employés, selon la direction.",
            ),
        },
        "series": [("employed", ["420 salariés", "310 employés"], {"change_over_time"})],
    },
    "rate_brought_down": {
        "articles": {
            "a": (
                date(2023, 6, 6),
                "La grève a été suivie mardi par 78 % des conducteurs du réseau Transvia, selon la CFDT, un taux ramené à 62 % par la direction.",
            ),
        },
        "series": [("strike_rate", ["78 %", "62 %"], {"attributed"})],
    },
    "rate_two_reports": {
        "articles": {
            "a": (
                date(2023, 6, 6),
                "Quelque 78 % des infirmiers de l'hôpital de Garance étaient en grève mardi, selon la CGT.",
            ),
            "b": (
                date(2023, 6, 7),
                "La direction de l'hôpital de Garance a ramené à 41 % la part des infirmiers en grève mardi.",
            ),
        },
        "series": [("strike_rate", ["78 %", "41 %"], {"attributed"})],
    },
    "toll_put_right": {
        "articles": {
            "a": (
                date(2023, 8, 12),
                "L'incendie du foyer de Wintz a fait 11 morts, a annoncé samedi la préfecture.",
            ),
            "b": (
                date(2023, 8, 13),
                "La préfecture a revu dimanche le bilan de l'incendie du foyer de Wintz à 9 morts.",
            ),
        },
        "series": [("killed", ["11 morts", "9 morts"], {"revised"})],
    },
    "outbreak_nouns": {
        "articles": {
            "a": (
                date(2019, 3, 5),
                "L'épidémie de choléra de Mbanza a contaminé 140 personnes, dont 12 sont mortes, a annoncé mardi le ministère de la Santé.",
            ),
            "b": (
                date(2019, 3, 12),
                "Le ministère de la Santé recensait mardi 260 cas de choléra à Mbanza, dont 190 confirmés ; 21 d'entre eux sont morts.",
            ),
            "c": (
                date(2019, 3, 19),
                "Le choléra a contaminé 410 personnes à Mbanza, selon le bilan publié mardi par le ministère de la Santé.",
            ),
        },
        "series": [("infected", ["140 personnes", "260 cas", "410 personnes"], {"progression"})],
    },
    "outbreaks_apart": {
        "articles": {
            "a": (
                date(2018, 5, 18),
                "L'épidémie de fièvre Orla dans la province de Tumba a fait 25 morts pour 45 cas, a annoncé vendredi le ministère de la Santé.",
            ),
            "b": (
                date(2018, 8, 14),
                "Une nouvelle épidémie de fièvre Orla, déclarée le 1er août dans la région de Keni, a fait 41 morts pour 57 cas, a annoncé mardi le ministère de la Santé.",
            ),
            "c": (
                date(2018, 9, 1),
                "L'épidémie de fièvre Orla déclarée le 1er août dans la région de Keni a fait 80 morts pour 120 cas, selon le ministère de la Santé.",
            ),
        },
        "series": [
            ("infected", ["45 cas"], {"single_source"}),
            ("infected", ["57 cas", "120 cas"], {"progression"}),
            ("killed", ["25 morts"], {"single_source"}),
            ("killed", ["41 morts", "80 morts"], {"progression"}),
        ],
    },
    "fines": {
        "articles": {
            "a": (
                date(2020, 10, 6),
                "Le parquet a requis mardi une amende de 500 000 euros contre la société Pervenche.",
            ),
            "b": (
                date(2020, 12, 1),
                "La société Pervenche a été condamnée mardi à une amende de 300 000 euros par le tribunal de Brive.",
            ),
        },
        "series": [
            ("fine_sought", ["500 000 euros"], {"single_source"}),
            ("fine", ["300 000 euros"], {"single_source"}),
        ],
    },
    "two_companies": {
        "articles": {
            "a": (
                date(2021, 5, 12),
                "Le fabricant de pneus Gommex a annoncé mercredi la suppression de 1 200 emplois.",
            ),
            "b": (
                date(2021, 5, 12),
                "Le sidérurgiste Acierest a annoncé mercredi la suppression de 900 emplois.",
            ),
        },
        "series": [
            ("jobs_cut", ["1 200 emplois"], {"single_source"}),
            ("jobs_cut", ["900 emplois"], {"single_source"}),
        ],
    },
    "two_garrisons": {
        "articles": {
            "a": (
                date(2022, 2, 17),
                "La Valdovie compte 2 400 soldats au Tchad et 900 au Niger, a rappelé jeudi l'état-major.",
            ),
            "b": (
                date(2022, 2, 18),
                "La Valdovie dispose de 2 400 militaires au Tchad.",
            ),
        },
        "series": [
            ("deployed", ["2 400 soldats", "2 400 militaires"], {"agree"}),
            ("deployed", ["900 au Niger"], {"single_source"}),
        ],
    },
}
