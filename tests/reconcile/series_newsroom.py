# ruff: noqa: E501 - the lines are as the press prints them
"""What a newsroom meets in a week, two to four articles each; written before they were tried.

A series is (measure, the words of its figures, the verdicts that are right): these figures and no other. Names and
figures are invented.
"""

from datetime import date

STORIES = {
    "landslide by the day": {
        "articles": {
            "a": (
                date(2024, 6, 3),
                "Un glissement de terrain a enseveli lundi matin le village de Pakora, dans le nord des Philippines. Huit personnes ont été tuées et une quarantaine sont portées disparues, ont annoncé les secours.",
            ),
            "b": (
                date(2024, 6, 4),
                "Les sauveteurs ont retiré mardi 21 corps de la boue à Pakora, où le glissement de terrain de la veille a fait 21 morts. « Il reste 30 disparus », a précisé le gouverneur.",
            ),
            "c": (
                date(2024, 6, 7),
                "Le glissement de terrain survenu lundi aux Philippines a tué 37 personnes, selon un bilan de la protection civile publié vendredi. Quatorze personnes restent introuvables.",
            ),
        },
        "series": [
            ("killed", ["Huit personnes", "21 corps", "21 morts", "37 personnes"], {"progression"}),
            ("missing", ["une quarantaine", "30 disparus", "Quatorze"], {"change_over_time"}),
        ],
    },
    "two collapses of a week": {
        "articles": {
            "a": (
                date(2023, 4, 10),
                "L'effondrement d'un immeuble a fait six morts dimanche à Marseille, ont indiqué les marins-pompiers.",
            ),
            "b": (
                date(2023, 4, 14),
                "Un immeuble s'est effondré jeudi à Lille, tuant un médecin. Dimanche, un effondrement semblable avait fait six morts à Marseille.",
            ),
        },
        "series": [
            ("killed", ["six morts", "six morts"], {"agree"}),
        ],
    },
    "the quake of long ago": {
        "articles": {
            "a": (
                date(2021, 8, 15),
                "Un séisme de magnitude 6,9 a fait au moins 227 morts samedi dans l'ouest du Karsan. En 2003, un tremblement de terre y avait fait 1 200 morts.",
            ),
            "b": (
                date(2021, 8, 17),
                "Le séisme de samedi au Karsan a tué 941 personnes, selon un nouveau bilan. C'est le plus meurtrier depuis celui de 2003, qui avait causé la mort de 1 200 personnes.",
            ),
        },
        "series": [
            ("killed", ["227 morts", "941 personnes"], {"progression"}),
            ("killed", ["1 200 morts", "1 200 personnes"], {"agree"}),
        ],
    },
    "brought down": {
        "articles": {
            "a": (
                date(2022, 11, 1),
                "L'accident de car de lundi près de Tolven a fait 24 morts, selon la gendarmerie.",
            ),
            "b": (
                date(2022, 11, 2),
                "Le bilan de l'accident de car de lundi près de Tolven a été revu à la baisse : 22 personnes ont perdu la vie, et non 24, a indiqué mercredi le procureur.",
            ),
        },
        "series": [("killed", ["24 morts", "22 personnes"], {"revised"})],
    },
    "ten or so": {
        "articles": {
            "a": (
                date(2022, 3, 9),
                "Une dizaine de personnes ont été blessées mercredi dans la collision de deux rames de métro à Sarn.",
            ),
            "b": (
                date(2022, 3, 9),
                "Onze blessés, dont un grave : tel est le bilan de la collision de deux rames de métro, mercredi à Sarn, selon l'exploitant.",
            ),
        },
        "series": [("injured", ["Une dizaine", "Onze blessés"], {"refined", "agree"})],
    },
    "too vague for it": {
        "articles": {
            "a": (
                date(2022, 3, 9),
                "Une dizaine de personnes ont été blessées mercredi dans l'explosion d'une chaudière à Belmont, selon les pompiers.",
            ),
            "b": (
                date(2022, 3, 10),
                "L'explosion d'une chaudière mercredi à Belmont a fait 26 blessés, a indiqué jeudi la préfecture.",
            ),
        },
        "series": [("injured", ["Une dizaine", "26 blessés"], {"progression"})],
    },
    "two countries": {
        "articles": {
            "a": (
                date(2023, 3, 19),
                "Un séisme a frappé samedi le sud de l'Équateur et le nord du Pérou. Treize personnes ont péri en Équateur et une au Pérou, ont annoncé les autorités des deux pays.",
            ),
            "b": (
                date(2023, 3, 20),
                "Le séisme de samedi a fait 16 morts en Équateur, selon un nouveau bilan de la présidence. Au Pérou, deux personnes sont mortes.",
            ),
            "c": (
                date(2023, 3, 21),
                "Dix-huit personnes ont été tuées par le séisme de samedi, seize en Équateur et deux au Pérou.",
            ),
        },
        "series": [
            ("killed", ["Treize", "16 morts", "seize"], {"progression"}),
            ("killed", ["Dix-huit personnes"], {"single_source"}),
        ],
    },
    "ferry": {
        "articles": {
            "a": (
                date(2022, 2, 18),
                "Un ferry transportant quelque 300 passagers a pris feu vendredi au large de Corfou. 240 personnes ont été secourues, selon les garde-côtes grecs.",
            ),
            "b": (
                date(2022, 2, 19),
                "Les garde-côtes ont secouru 281 personnes après l'incendie qui s'est déclaré vendredi sur un ferry au large de Corfou. Onze personnes sont toujours portées disparues.",
            ),
        },
        "series": [
            ("rescued", ["240 personnes", "281 personnes"], {"progression"}),
            ("missing", ["Onze personnes"], {"single_source"}),
        ],
    },
    "fire of several days": {
        "articles": {
            "a": (
                date(2025, 8, 5),
                "Un incendie a parcouru 4 500 hectares mardi dans le massif des Corvières, selon les pompiers.",
            ),
            "b": (
                date(2025, 8, 6),
                "Le feu a détruit 16 000 hectares en vingt-quatre heures dans les Corvières. Une femme a été tuée et treize personnes blessées, a annoncé mercredi la préfecture.",
            ),
            "c": (
                date(2025, 8, 8),
                "Fixé jeudi soir, l'incendie des Corvières a ravagé plus de 17 000 hectares.",
            ),
        },
        "series": [
            (
                "burnt",
                ["4 500 hectares", "16 000 hectares", "17 000 hectares"],
                {"progression"},
            ),
        ],
    },
    "copied wire": {
        "articles": {
            "a": (
                date(2024, 9, 2),
                "Une bousculade a fait onze morts dimanche soir dans le stade de Mbaro, a annoncé le ministère de l'Intérieur dans un communiqué. Les supporteurs tentaient de fuir les gaz lacrymogènes tirés par la police après un but refusé, selon des témoins.",
            ),
            "b": (
                date(2024, 9, 2),
                "Une bousculade a fait onze morts dimanche soir dans le stade de Mbaro, a annoncé le ministère de l'Intérieur dans un communiqué. Les supporteurs tentaient de fuir les gaz lacrymogènes tirés par la police après un but refusé, selon des témoins.",
            ),
        },
        "series": [("killed", ["onze morts", "onze morts"], {"single_source"})],
    },
    "departments": {
        "articles": {
            "a": (
                date(2020, 10, 4),
                "Les intempéries ont fait trois morts dans les Alpes-Maritimes et deux dans le Var, ont indiqué dimanche les deux préfectures.",
            ),
            "b": (
                date(2020, 10, 6),
                "Les intempéries ont fait six morts dans les Alpes-Maritimes, selon un bilan de la préfecture mardi. Dans le Var, le bilan reste de deux morts.",
            ),
        },
        "series": [
            ("killed", ["trois morts", "six morts"], {"progression"}),
            ("killed", ["deux", "deux morts"], {"agree"}),
        ],
    },
    "one side each": {
        "articles": {
            "a": (
                date(2023, 9, 24),
                "7 000 personnes ont défilé samedi à Nantes contre les violences policières, selon la préfecture.",
            ),
            "b": (
                date(2023, 9, 24),
                "La marche contre les violences policières a réuni samedi à Nantes 15 000 personnes, d'après les organisateurs.",
            ),
        },
        "series": [("demonstrating", ["7 000 personnes", "15 000 personnes"], {"attributed"})],
    },
    "two towns": {
        "articles": {
            "a": (
                date(2023, 1, 20),
                "Contre la réforme, 38.000 personnes ont manifesté jeudi à Lyon selon la préfecture, et 25.000 à Nantes.",
            ),
            "b": (
                date(2023, 1, 20),
                "À Lyon, les syndicats revendiquaient jeudi 60.000 manifestants contre la réforme.",
            ),
        },
        "series": [
            ("demonstrating", ["38.000 personnes", "60.000 manifestants"], {"attributed"}),
            ("demonstrating", ["25.000"], {"single_source"}),
        ],
    },
    "town and country": {
        "articles": {
            "a": (
                date(2023, 3, 8),
                "1,28 million de personnes ont manifesté mardi en France, selon le ministère de l'Intérieur, dont 81.000 à Paris. La CGT a compté 3,5 millions de manifestants dans le pays.",
            ),
            "b": (
                date(2023, 3, 8),
                "À Paris, la CGT a dénombré mardi 700.000 manifestants.",
            ),
        },
        "series": [
            ("demonstrating", ["1,28 million", "3,5 millions"], {"attributed"}),
            ("demonstrating", ["81.000", "700.000 manifestants"], {"attributed"}),
        ],
    },
    "second march": {
        "articles": {
            "a": (
                date(2019, 12, 6),
                "La manifestation de jeudi contre la réforme des retraites a réuni 806.000 personnes en France, selon le ministère de l'Intérieur.",
            ),
            "b": (
                date(2019, 12, 18),
                "615.000 personnes ont manifesté mardi en France contre la réforme des retraites, selon le ministère de l'Intérieur, après les 806.000 du 5 décembre.",
            ),
        },
        "series": [
            (
                "demonstrating",
                ["806.000 personnes", "615.000 personnes", "806.000"],
                {"change_over_time"},
            )
        ],
    },
    "rates of two speakers": {
        "articles": {
            "a": (
                date(2022, 1, 13),
                "31 % des enseignants étaient en grève jeudi, selon le ministère de l'Éducation nationale.",
            ),
            "b": (
                date(2022, 1, 13),
                "Les syndicats ont recensé jeudi 75 % d'enseignants grévistes.",
            ),
        },
        "series": [("strike_rate", ["31 %", "75 %"], {"attributed"})],
    },
    "rates of two services": {
        "articles": {
            "a": (
                date(2022, 9, 20),
                "Le taux de grévistes s'élevait mardi à 42 % chez les conducteurs et à 18 % chez les contrôleurs, selon la direction de la SNCF.",
            ),
            "b": (
                date(2022, 9, 20),
                "Selon la CGT, 68 % des conducteurs ont cessé le travail mardi.",
            ),
        },
        "series": [
            ("strike_rate", ["42 %", "68 %"], {"attributed"}),
            ("strike_rate", ["18 %"], {"single_source"}),
        ],
    },
    "bid raised": {
        "articles": {
            "a": (
                date(2021, 4, 6),
                "Le groupe Orlane a proposé mardi 18 euros par action pour s'emparer de Brevin.",
            ),
            "b": (
                date(2021, 4, 28),
                "Orlane a porté mercredi son offre sur Brevin à 20,50 euros par titre.",
            ),
            "c": (
                date(2021, 5, 4),
                "Le conseil d'administration de Brevin a accepté mardi l'offre d'Orlane, à 20,50 euros par action.",
            ),
        },
        "series": [
            (
                "unit_price",
                ["18 euros", "20,50 euros", "20,50 euros"],
                {"change_over_time", "revised"},
            )
        ],
    },
    "cuts agreed": {
        "articles": {
            "a": (
                date(2020, 9, 9),
                "Le fabricant de moteurs Turbal a annoncé mercredi un plan de 600 suppressions de postes à Tarnes.",
            ),
            "b": (
                date(2020, 12, 15),
                "Direction et syndicats de Turbal sont parvenus mardi à un accord ramenant à 430 le nombre de suppressions de postes.",
            ),
        },
        "series": [
            ("jobs_cut", ["600 suppressions", "430"], {"change_over_time", "revised"}),
        ],
    },
    "stake grows": {
        "articles": {
            "a": (
                date(2023, 2, 6),
                "Le fonds Valora détient 9,9 % du capital de Mirande, selon une déclaration publiée lundi.",
            ),
            "b": (
                date(2023, 5, 12),
                "Le fonds Valora a porté vendredi sa participation dans Mirande à 15,1 % du capital.",
            ),
            "c": (
                date(2023, 10, 2),
                "Valora, qui possède désormais 29,9 % de Mirande, réclame deux sièges au conseil.",
            ),
        },
        "series": [("stake", ["9,9 %", "15,1 %", "29,9 %"], {"change_over_time"})],
    },
    "two outbreaks": {
        "articles": {
            "a": (
                date(2020, 6, 26),
                "L'épidémie de fièvre déclarée en 2018 dans l'est du pays est finie, a annoncé jeudi le ministre de la Santé : elle a tué 2 277 personnes.",
            ),
            "b": (
                date(2020, 7, 20),
                "La nouvelle épidémie de fièvre, déclarée le 1er juin dans l'ouest du pays, a fait 24 morts, selon le ministère de la Santé.",
            ),
            "c": (
                date(2020, 8, 18),
                "L'épidémie de fièvre qui sévit depuis le 1er juin dans l'ouest du pays a tué 40 personnes, selon un nouveau bilan.",
            ),
        },
        "series": [
            ("killed", ["2 277 personnes"], {"single_source"}),
            ("killed", ["24 morts", "40 personnes"], {"progression"}),
        ],
    },
    "outbreak of two countries": {
        "articles": {
            "a": (
                date(2022, 10, 20),
                "Le virus a fait 44 morts en Ouganda et trois au Kenya depuis le début de l'épidémie, selon l'OMS.",
            ),
            "b": (
                date(2022, 11, 10),
                "L'Ouganda a recensé 53 morts du virus depuis le début de l'épidémie, a indiqué jeudi l'OMS. Le Kenya en compte cinq.",
            ),
        },
        "series": [
            ("killed", ["44 morts", "53 morts"], {"progression"}),
        ],
    },
    "troops leaving": {
        "articles": {
            "a": (
                date(2022, 2, 17),
                "La France et ses partenaires européens se retirent du Mali. Quelque 2 400 soldats français y sont encore déployés.",
            ),
            "b": (
                date(2022, 6, 14),
                "La France a remis mardi la base de Ménaka à l'armée malienne. Moins de 1 300 soldats français restent au Mali.",
            ),
            "c": (
                date(2022, 8, 12),
                "Environ 300 militaires français sont encore au Mali, a indiqué vendredi l'état-major.",
            ),
        },
        "series": [
            (
                "deployed",
                ["2 400 soldats", "1 300 soldats", "300 militaires"],
                {"change_over_time"},
            )
        ],
    },
    "shooting": {
        "articles": {
            "a": (
                date(2025, 2, 4),
                "Une dizaine de personnes ont été tuées mardi dans une fusillade à Orbro, en Suède, a annoncé la police.",
            ),
            "b": (
                date(2025, 2, 5),
                "La fusillade de mardi dans un centre de formation d'Orbro a fait onze morts, dont l'auteur présumé, selon la police.",
            ),
        },
        "series": [("killed", ["Une dizaine", "onze morts"], {"refined", "agree", "progression"})],
    },
    "turnout": {
        "articles": {
            "a": (
                date(2024, 6, 30),
                "À midi, la participation atteignait 25,9 % dimanche, selon le ministère de l'Intérieur.",
            ),
            "b": (
                date(2024, 6, 30),
                "La participation s'établissait dimanche à 59,39 % à 17 heures, a annoncé le ministère de l'Intérieur.",
            ),
        },
        "series": [("turnout", ["25,9 %", "59,39 %"], {"change_over_time", "progression"})],
    },
    "the crowd in round numbers": {
        "articles": {
            "a": (
                date(2023, 8, 26),
                "Près de 50 000 spectateurs ont assisté vendredi à la victoire de Belmar sur Tolven.",
            ),
            "b": (
                date(2023, 8, 26),
                "Belmar a battu Tolven vendredi devant 49 812 spectateurs.",
            ),
        },
        "series": [
            ("attending", ["50 000 spectateurs", "49 812 spectateurs"], {"refined", "agree"})
        ],
    },
    "cost of a probe": {
        "articles": {
            "a": (
                date(2022, 5, 16),
                "La mission Kalos vers Vénus coûtera 1,2 milliard d'euros, selon l'agence spatiale.",
            ),
            "b": (
                date(2024, 11, 7),
                "Le coût de la mission Kalos atteint désormais 1,9 milliard d'euros, a reconnu jeudi l'agence spatiale.",
            ),
        },
        "series": [
            (
                "cost",
                ["1,2 milliard", "1,9 milliard"],
                {"change_over_time", "revised", "progression"},
            )
        ],
    },
    "civil parties": {
        "articles": {
            "a": (
                date(2021, 9, 8),
                "Le procès de l'attentat de Sarn s'est ouvert mercredi. Quelque 1 800 personnes se sont constituées parties civiles.",
            ),
            "b": (
                date(2022, 6, 29),
                "La cour a rendu mercredi son verdict au procès de l'attentat de Sarn, devant une partie des 2 300 parties civiles.",
            ),
        },
        "series": [
            (
                "civil_parties",
                ["1 800 personnes", "2 300 parties civiles"],
                {"change_over_time", "progression"},
            )
        ],
    },
    "inflation put right": {
        "articles": {
            "a": (
                date(2024, 5, 31),
                "L'inflation s'est élevée à 2,2 % sur un an en mai, selon une première estimation de l'Insee.",
            ),
            "b": (
                date(2024, 6, 14),
                "L'Insee a révisé vendredi à 2,3 % l'inflation du mois de mai, au lieu de 2,2 %.",
            ),
        },
        "series": [("inflation", ["2,2 %", "2,3 %"], {"revised"})],
    },
    "rounded": {
        "articles": {
            "a": (
                date(2024, 11, 5),
                "Le distributeur Hardy prévoit la suppression de 1 983 postes en France, selon un document remis mardi aux syndicats.",
            ),
            "b": (
                date(2024, 11, 6),
                "Hardy va supprimer près de 2 000 postes en France.",
            ),
        },
        "series": [("jobs_cut", ["1 983 postes", "2 000 postes"], {"refined", "agree"})],
    },
    "more than fifty": {
        "articles": {
            "a": (
                date(2025, 7, 17),
                "L'incendie d'un centre commercial a fait plus de 50 morts mercredi soir à Kout, selon le gouverneur.",
            ),
            "b": (
                date(2025, 7, 17),
                "Au moins 61 personnes ont péri mercredi soir dans l'incendie d'un centre commercial à Kout, a annoncé le ministère de l'Intérieur.",
            ),
            "c": (
                date(2025, 7, 18),
                "L'incendie du centre commercial de Kout a fait 63 morts.",
            ),
        },
        "series": [("killed", ["50 morts", "61 personnes", "63 morts"], {"progression"})],
    },
    "part of less": {
        "articles": {
            "a": (
                date(2024, 2, 2),
                "L'explosion d'un dépôt de gaz a fait 30 blessés vendredi à Lokoja, dont 41 enfants, selon l'hôpital.",
            ),
        },
        "series": [("injured", ["41 enfants"], {"impossible"})],
    },
    "two counts of one accident": {
        "articles": {
            "a": (
                date(2024, 2, 2),
                "Le déraillement d'un train de nuit a fait trois blessés jeudi près de Montbois.",
            ),
            "b": (
                date(2024, 2, 2),
                "Sept personnes ont été blessées jeudi dans le déraillement d'un train de nuit près de Montbois.",
            ),
        },
        "series": [("injured", ["trois blessés", "Sept personnes"], {"disputed", "progression"})],
    },
    "growth foreseen": {
        "articles": {
            "a": (
                date(2024, 1, 10),
                "La Banque de France prévoit une croissance de 0,9 % en 2024.",
            ),
            "b": (
                date(2025, 1, 30),
                "La croissance a atteint 1,1 % en 2024, a annoncé jeudi l'Insee.",
            ),
        },
        "series": [("growth", ["0,9 %", "1,1 %"], {"change_over_time"})],
    },
    "several hundred": {
        "articles": {
            "a": (
                date(2024, 12, 15),
                "Le cyclone a fait plusieurs centaines de blessés samedi à Mayora, selon la préfecture.",
            ),
            "b": (
                date(2024, 12, 17),
                "Le cyclone de samedi à Mayora a fait 1 373 blessés, selon un bilan provisoire de la préfecture.",
            ),
        },
        "series": [("injured", ["plusieurs centaines", "1 373 blessés"], {"progression"})],
    },
    "arrests": {
        "articles": {
            "a": (
                date(2023, 6, 29),
                "180 personnes ont été interpellées dans la nuit de mercredi à jeudi lors des émeutes, a annoncé le ministre de l'Intérieur.",
            ),
            "b": (
                date(2023, 6, 30),
                "La police a interpellé 667 personnes dans la nuit de jeudi à vendredi lors des émeutes, selon le ministère de l'Intérieur.",
            ),
        },
        "series": [
            ("arrested", ["180 personnes", "667 personnes"], {"progression", "change_over_time"}),
        ],
    },
    "transfer": {
        "articles": {
            "a": (
                date(2025, 7, 21),
                "Le milieu Tomas Veral a signé lundi à Belmar pour 62 millions d'euros, selon le quotidien Marca Nova.",
            ),
            "b": (
                date(2025, 7, 22),
                "Belmar a recruté Tomas Veral pour 70 millions d'euros, d'après le club vendeur.",
            ),
        },
        "series": [("money", ["62 millions", "70 millions"], {"attributed"})],
    },
    "ballots": {
        "articles": {
            "a": (
                date(2024, 12, 4),
                "L'Assemblée nationale a adopté mercredi la motion de censure par 331 voix, renversant le gouvernement.",
            ),
            "b": (
                date(2024, 12, 5),
                "331 députés ont voté mercredi la censure du gouvernement. Il fallait 288 voix.",
            ),
        },
        "series": [("votes", ["331 voix", "331 députés"], {"agree"})],
    },
    "hostages by the day": {
        "articles": {
            "a": (
                date(2023, 11, 25),
                "Le Hamat a libéré vendredi 24 otages, dont 13 femmes et enfants, au premier jour de la trêve, selon le Qorat.",
            ),
            "b": (
                date(2023, 11, 26),
                "Dix-sept otages ont été libérés samedi par le Hamat, au deuxième jour de la trêve.",
            ),
        },
        "series": [
            ("released", ["24 otages", "Dix-sept otages"], {"change_over_time"}),
        ],
    },
    "toll in the present": {
        "articles": {
            "a": (
                date(2025, 4, 7),
                "La crue de dimanche a fait 12 morts à Vireval, selon la mairie.",
            ),
            "b": (
                date(2025, 4, 9),
                "Le bilan de la crue de dimanche à Vireval s'élève désormais à 14 morts, a indiqué la mairie mercredi.",
            ),
        },
        "series": [("killed", ["12 morts", "14 morts"], {"progression"})],
    },
    "seven years after": {
        "articles": {
            "a": (
                date(2026, 1, 12),
                "Le 3 mars 2019, la chute d'une cabine de téléphérique avait tué cinq randonneurs à Montclair. Le procès s'est ouvert lundi à Annecy.",
            ),
            "b": (
                date(2026, 2, 2),
                "Le tribunal d'Annecy a relaxé lundi l'exploitant du téléphérique de Montclair, dont la chute avait fait cinq morts en 2019.",
            ),
        },
        "series": [("killed", ["cinq randonneurs", "cinq morts"], {"agree"})],
    },
    "price of a plane order": {
        "articles": {
            "a": (
                date(2024, 7, 22),
                "La compagnie Ailes du Nord a commandé lundi 40 avions à Aviatis pour 6 milliards de dollars.",
            ),
            "b": (
                date(2024, 7, 23),
                "Aviatis a décroché lundi une commande de 40 appareils, d'une valeur de 6 milliards de dollars (5,5 milliards d'euros), auprès d'Ailes du Nord.",
            ),
        },
        "series": [("money", ["6 milliards de dollars", "6 milliards de dollars"], {"agree"})],
    },
    "quake of two speakers in a day": {
        "articles": {
            "a": (
                date(2020, 1, 25),
                "Un séisme de magnitude 6,8 a frappé vendredi soir l'est de la Turmanie, faisant au moins 18 morts, selon le ministre de l'Intérieur.",
            ),
            "b": (
                date(2020, 1, 25),
                "Le tremblement de terre de vendredi soir en Turmanie a fait 29 morts, a annoncé l'agence des secours.",
            ),
        },
        "series": [("killed", ["18 morts", "29 morts"], {"progression"})],
    },
    "no date at all": {
        "articles": {
            "a": (
                None,
                "Un incendie s'est déclaré dans un hôpital de Vazir, faisant au moins 22 morts, selon les pompiers.",
            ),
            "b": (
                None,
                "L'incendie de l'hôpital de Vazir a fait 39 morts, selon un nouveau bilan du ministère de la Santé.",
            ),
        },
        "series": [("killed", ["22 morts", "39 morts"], {"progression"})],
    },
    "revised down by another": {
        "articles": {
            "a": (
                date(2023, 8, 25),
                "Les incendies de Lahana ont fait 115 morts, selon le comté.",
            ),
            "b": (
                date(2023, 9, 15),
                "Le bilan des incendies de Lahana a été révisé à la baisse et est tombé à 97 morts, contre 115 annoncés précédemment, a fait savoir vendredi le gouverneur.",
            ),
        },
        "series": [("killed", ["115 morts", "97 morts"], {"revised"})],
    },
    "the larger sum": {
        "articles": {
            "a": (
                date(2023, 2, 8),
                "7 108 personnes ont péri en Turmanie et 2 547 en Syrande, portant le bilan du séisme à 9 655 morts, selon les autorités des deux pays.",
            ),
            "b": (
                date(2023, 2, 7),
                "Le séisme de lundi a fait plus de 5 000 morts en Turmanie et en Syrande, selon les derniers bilans.",
            ),
        },
        "series": [
            ("killed", ["5 000 morts", "9 655 morts"], {"progression"}),
            ("killed", ["7 108 personnes"], {"single_source"}),
        ],
    },
    "one sentence, one name": {
        "articles": {
            "a": (
                date(2023, 2, 1),
                "Pour les autorités, ce sont près de 1,2 million de personnes qui ont manifesté mardi en France ; la CGT, elle, revendique 2,5 millions de manifestants.",
            ),
            "b": (
                date(2023, 2, 1),
                "La CGT a compté mardi 2,5 millions de manifestants en France.",
            ),
        },
        "series": [
            (
                "demonstrating",
                ["1,2 million", "2,5 millions", "2,5 millions"],
                {"attributed"},
            )
        ],
    },
    "years and months": {
        "articles": {
            "a": (
                date(2024, 3, 5),
                "Bruno Vasseur a été condamné mardi à trois ans de prison, dont dix-huit mois avec sursis, par le tribunal de Tarnes.",
            ),
            "b": (
                date(2024, 3, 6),
                "Condamné mardi à trois ans de prison, Bruno Vasseur a fait appel.",
            ),
        },
        "series": [("sentence", ["trois ans", "trois ans"], {"agree"})],
    },
    "kilometres": {
        "articles": {
            "a": (
                date(2022, 8, 11),
                "L'incendie de Castellane a brûlé 68 kilomètres carrés de forêt, selon les pompiers.",
            ),
            "b": (
                date(2022, 8, 12),
                "6 800 hectares de forêt sont partis en fumée dans l'incendie de Castellane, selon la préfecture.",
            ),
        },
        "series": [("burnt", ["68 kilomètres carrés", "6 800 hectares"], {"agree"})],
    },
    "a plan and its end": {
        "articles": {
            "a": (
                date(2024, 1, 15),
                "L'armée prévoit de ramener à 2 500 hommes son contingent au Zandé d'ici à juin. Elle y compte 4 500 soldats.",
            ),
            "b": (
                date(2024, 7, 2),
                "Il reste 2 900 soldats au Zandé, a indiqué mardi l'état-major.",
            ),
        },
        "series": [("deployed", ["4 500 soldats", "2 900 soldats"], {"change_over_time"})],
    },
    "the spectators of two nights": {
        "articles": {
            "a": (
                date(2025, 7, 18),
                "Jeudi, 52 000 spectateurs ont assisté au concert d'ouverture du festival des Vieux Quais.",
            ),
            "b": (
                date(2025, 7, 19),
                "Le festival des Vieux Quais a accueilli 61 000 spectateurs vendredi.",
            ),
        },
        "series": [
            ("attending", ["52 000 spectateurs"], {"single_source"}),
            ("attending", ["61 000 spectateurs"], {"single_source"}),
        ],
    },
    "a round number": {
        "articles": {
            "a": (
                date(2023, 3, 1),
                "Le train transportait 350 personnes lorsqu'il a déraillé mardi soir près de Tempa.",
            ),
            "b": (
                date(2023, 3, 2),
                "342 passagers se trouvaient à bord du train qui a déraillé mardi soir près de Tempa.",
            ),
        },
        "series": [("aboard", ["350 personnes", "342 passagers"], {"agree", "refined"})],
    },
    "two strikes": {
        "articles": {
            "a": (
                date(2024, 2, 2),
                "20 % des enseignants étaient en grève jeudi, selon le ministère de l'Éducation.",
            ),
            "b": (
                date(2024, 2, 7),
                "Le ministère de l'Éducation a compté mardi 6 % d'enseignants grévistes, contre 20 % le 1er février.",
            ),
        },
        "series": [("strike_rate", ["20 %", "6 %", "20 %"], {"change_over_time"})],
    },
    "cut by talks": {
        "articles": {
            "a": (
                date(2024, 11, 5),
                "Michaud prévoit de supprimer 1 254 postes dans ses usines de Vanves et de Cholat.",
            ),
            "b": (
                date(2024, 11, 5),
                "Aubret va supprimer 2 389 postes en France, a annoncé mardi le distributeur.",
            ),
        },
        "series": [
            ("jobs_cut", ["1 254 postes"], {"single_source"}),
            ("jobs_cut", ["2 389 postes"], {"single_source"}),
        ],
    },
    "vaccinated": {
        "articles": {
            "a": (
                date(2021, 1, 20),
                "Plus de 585 000 personnes ont été vaccinées en France, a indiqué mercredi le ministère de la Santé.",
            ),
            "b": (
                date(2021, 1, 27),
                "1,13 million de personnes ont reçu une première dose de vaccin en France, selon le ministère de la Santé.",
            ),
        },
        "series": [("vaccinated", ["585 000 personnes", "1,13 million"], {"progression"})],
    },
    "medals": {
        "articles": {
            "a": (
                date(2024, 8, 4),
                "La Valdovie compte 41 médailles après la neuvième journée des Jeux.",
            ),
            "b": (
                date(2024, 8, 12),
                "La Valdovie termine les Jeux avec 64 médailles, dont 16 en or.",
            ),
        },
        "series": [
            ("goals", ["41 médailles", "64 médailles"], {"progression", "change_over_time"})
        ],
    },
    "a share and an index": {
        "articles": {
            "a": (
                date(2025, 3, 4),
                "L'indice Valdex a reculé de 1,2 % mardi. L'action de Turbal a chuté de 8,4 %.",
            ),
            "b": (
                date(2025, 3, 5),
                "L'indice Valdex a gagné 0,7 % mercredi, et l'action de Turbal 3,1 %.",
            ),
        },
        "series": [
            ("change", ["1,2 %"], {"single_source"}),
            ("change", ["8,4 %"], {"single_source"}),
        ],
    },
    "a border between two counts": {
        "articles": {
            "a": (
                date(2023, 2, 9),
                "Le séisme a fait 40 910 blessés, selon l'agence Afad. 3 640 personnes ont été blessées, selon les autorités de Syrande.",
            ),
        },
        "series": [
            ("injured", ["40 910 blessés"], {"single_source"}),
            ("injured", ["3 640 personnes"], {"single_source"}),
        ],
    },
    "a hundred or so": {
        "articles": {
            "a": (
                date(2024, 5, 20),
                "104 cas de choléra ont été recensés dans l'archipel de Mayora à la date de dimanche, selon l'agence de santé.",
            ),
            "b": (
                date(2024, 5, 21),
                "L'archipel de Mayora compte désormais cent cas de choléra, a indiqué mardi la préfecture.",
            ),
        },
        "series": [("infected", ["104 cas", "cent cas"], {"refined"})],
    },
    "eight in ten": {
        "articles": {
            "a": (
                date(2022, 12, 5),
                "Huit contrôleurs sur dix étaient en grève samedi, selon la direction de la Compagnie des rails.",
            ),
            "b": (
                date(2022, 12, 5),
                "80 % des contrôleurs étaient en grève samedi, selon le syndicat SUD.",
            ),
        },
        "series": [("strike_rate", ["Huit contrôleurs", "80 %"], {"agree"})],
    },
    "a blast by the day": {
        "articles": {
            "a": (
                date(2024, 10, 1),
                "Une explosion a fait un mort et une vingtaine de blessés mardi dans une raffinerie de Port-Lauzon, selon les pompiers.",
            ),
            "b": (
                date(2024, 10, 2),
                "L'explosion survenue mardi à la raffinerie de Port-Lauzon a fait trois morts et 23 blessés, dont cinq graves, a indiqué la préfecture.",
            ),
            "c": (
                date(2024, 10, 9),
                "Un quatrième ouvrier est mort mercredi des suites de l'explosion de la raffinerie de Port-Lauzon, portant le bilan à quatre morts.",
            ),
        },
        "series": [
            ("killed", ["un mort", "trois morts", "quatre morts"], {"progression"}),
            ("injured", ["une vingtaine", "23 blessés"], {"refined", "agree", "progression"}),
        ],
    },
    "those taken, by two speakers": {
        "articles": {
            "a": (
                date(2024, 3, 7),
                "Des hommes armés ont enlevé 287 élèves jeudi à Kurigo, selon un enseignant.",
            ),
            "b": (
                date(2024, 3, 24),
                "Les 137 élèves enlevés le 7 mars à Kurigo ont été libérés dimanche, a annoncé le gouverneur.",
            ),
        },
        "series": [("hostages", ["287 élèves", "137 élèves"], {"attributed"})],
    },
    "a deficit foreseen": {
        "articles": {
            "a": (
                date(2024, 9, 10),
                "Le déficit public devrait atteindre 5,6 % du PIB en 2024, selon le Trésor.",
            ),
            "b": (
                date(2025, 3, 27),
                "Le déficit public s'est établi à 5,8 % du PIB en 2024, a annoncé jeudi l'Insee.",
            ),
        },
        "series": [("deficit_ratio", ["5,6 %", "5,8 %"], {"change_over_time"})],
    },
    "two wrecks": {
        "articles": {
            "a": (
                date(2024, 3, 5),
                "Le naufrage d'un ferry a fait 12 morts dimanche au large de Bari.",
            ),
            "b": (
                date(2024, 4, 9),
                "Le naufrage d'un bateau de pêche a fait 90 morts dimanche au large du Mozambo.",
            ),
        },
        "series": [
            ("killed", ["12 morts"], {"single_source"}),
            ("killed", ["90 morts"], {"single_source"}),
        ],
    },
}
