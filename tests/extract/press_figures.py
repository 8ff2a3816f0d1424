# ruff: noqa: E501 - the lines are as the press prints them
"""Single paragraphs in the manner of agencies, each with the figures to read; written before they were tried.

A row is the paragraph, the facts as (words, measure, low, high, what else is checked), and words no fact may touch.
Names and figures are invented.
"""

PARAGRAPHS = {
    "verb of its own clause": (
        "Selon un bilan provisoire, 812 personnes ont trouvé la mort dans le typhon, quand 1530 ont été blessées, dont 96 se trouvent dans un état grave.",
        [
            ("812 personnes", "killed", 812, 812, {}),
            ("1530", "injured", 1530, 1530, {}),
            ("96", "injured", 96, 96, {"part": "1530"}),
        ],
        [],
    ),
    "leaving": (
        "À ce jour, 620 soldats ont quitté le pays. Quelque 300 militaires partiront avant la fin du mois.",
        [
            ("620 soldats", "withdrawn", 620, 620, {}),
            ("Quelque 300 militaires", "withdrawn", 300, 300, {}),
        ],
        [],
    ),
    "others": (
        "Au moins 45 personnes sont mortes et 120 autres ont été hospitalisées, a annoncé lundi le gouvernement.",
        [
            ("45 personnes", "killed", 45, None, {"by": "gouvernement"}),
            ("120", "hospitalised", 120, 120, {"by": "gouvernement"}),
        ],
        [],
    ),
    "two clauses": (
        "Trente mineurs ont péri dans l'explosion tandis que 14 sont toujours portés disparus.",
        [("Trente mineurs", "killed", 30, 30, {}), ("14", "missing", 14, 14, {})],
        [],
    ),
    "places after each": (
        "Le cyclone a fait 48 morts dans la province de Lomari, 21 dans la province de Sud-Tarel, 9 dans le district d’Okara et 2 décès dans la préfecture de Belvas, a précisé le porte-parole.",
        [
            ("48 morts", "killed", 48, 48, {"where": "lomari"}),
            ("21", "killed", 21, 21, {"where": "sud-tarel"}),
            ("9", "killed", 9, 9, {"where": "okara"}),
            ("2 décès", "killed", 2, 2, {"where": "belvas"}),
        ],
        [],
    ),
    "parts of a total": (
        "Le cyclone a fait 80 morts. On compte 50 morts à Lomari, 21 à Tarel et 9 à Okara.",
        [
            ("80 morts", "killed", 80, 80, {}),
            ("50 morts", "killed", 50, 50, {"where": "lomari", "part": "80 morts"}),
            ("21", "killed", 21, 21, {"where": "tarel", "part": "80 morts"}),
            ("9", "killed", 9, 9, {"where": "okara", "part": "80 morts"}),
        ],
        [],
    ),
    "figures in brackets": (
        "Plus de la moitié des morts ont été recensées à Lomari (1.120) et à Tarel (340), selon le ministère.",
        [
            ("1.120", "killed", 1120, 1120, {"where": "lomari"}),
            ("340", "killed", 340, 340, {"where": "tarel"}),
        ],
        [],
    ),
    "share spelt in brackets": (
        "Près de la moitié des blessés (412) ont été soignés à Lomari.",
        [("412", "injured", 412, 412, {"where": "lomari"})],
        [],
    ),
    "toll of a province": (
        "Le nombre de morts s'est élevé à 1.870 dans la province de Lomari, tandis qu'aucun nouveau décès n'a été signalé ailleurs.",
        [("1.870", "killed", 1870, 1870, {"where": "lomari"})],
        ["aucun nouveau décès"],
    ),
    "march by subject": (
        "La manifestation contre la loi a rassemblé 19.000 personnes samedi à Nantes, selon la police. Les syndicats en ont compté 52.000. Selon la CGT, ils étaient 60.000.",
        [
            ("19.000 personnes", "demonstrating", 19000, 19000, {"by": "la police"}),
            ("52.000", "demonstrating", 52000, 52000, {"by": "Les syndicats"}),
            ("60.000", "demonstrating", 60000, 60000, {"by": "la CGT"}),
        ],
        [],
    ),
    "speakers in brackets": (
        "Les manifestants étaient entre 4.000 (préfecture) et 15.000 (CGT) à Brest, entre 7.000 et 12.000 à Pau.",
        [
            ("4.000", "demonstrating", 4000, 4000, {"by": "préfecture", "where": "brest"}),
            ("15.000", "demonstrating", 15000, 15000, {"by": "CGT", "where": "brest"}),
            ("12.000", "demonstrating", 7000, 12000, {"where": "pau"}),
        ],
        [],
    ),
    "forecast": (
        "Avant la manifestation, les autorités attendaient entre 20.000 et 30.000 personnes à Lille. Environ 5.000 policiers sont attendus dans le cortège.",
        [
            ("30.000 personnes", "demonstrating", 20000, 30000, {"expected": True}),
            ("5.000 policiers", "police_deployed", 5000, 5000, {"expected": True}),
        ],
        [],
    ),
    "lead place is no speaker": (
        "A Toulouse, la CGT a dénombré 90 000 manifestants contre 120 000 le 23 mars. A Nice, la police parle de 8 000 manifestants.",
        [
            (
                "90 000",
                "demonstrating",
                90000,
                90000,
                {"by": "la CGT", "where": "toulouse", "not_by": "Toulouse"},
            ),
            (
                "120 000",
                "demonstrating",
                120000,
                120000,
                {"where": "toulouse", "as_of": "2023-03-23"},
            ),
            ("8 000", "demonstrating", 8000, 8000, {"by": "la police", "where": "nice"}),
        ],
        [],
    ),
    "earlier figures in brackets": (
        "A Rennes, la CGT a fait état de 24.000 manifestants (contre 20.000 le 31 janvier), 11.000 selon la préfecture (9.500 le 31 janvier).",
        [
            ("24.000", "demonstrating", 24000, 24000, {"not_as_of": "2023-01-31"}),
            ("20.000", "demonstrating", 20000, 20000, {"as_of": "2023-01-31"}),
            (
                "11.000",
                "demonstrating",
                11000,
                11000,
                {"by": "préfecture", "not_as_of": "2023-01-31"},
            ),
            ("9.500", "demonstrating", 9500, 9500, {"as_of": "2023-01-31"}),
        ],
        [],
    ),
    "concert": (
        "Le festival a attiré 31.000 personnes ce week-end à Carhaix, selon les organisateurs.",
        [("31.000 personnes", "attending", 31000, 31000, {"where": "carhaix"})],
        [],
    ),
    "fire": (
        'L\'incendie a détruit 3.400 hectares de végétation, dont 900 à Vauclin, et poussé plus de 2.000 habitants à évacuer. Dans le même secteur, "plus de 500 hectares" sont partis en fumée lundi, ont indiqué les pompiers.',
        [
            ("3.400 hectares", "burnt", 3400, 3400, {}),
            ("900", "burnt", 900, 900, {"part": "3.400 hectares", "where": "vauclin"}),
            ("2.000 habitants", "evacuated", 2001, None, {}),
            ("500 hectares", "burnt", 500, None, {}),
        ],
        [],
    ),
    "had to leave": (
        'Quelque 1.800 habitants du bourg ont dû évacuer dans la nuit. Au total, ce sont "plus de 3.000" vacanciers qui ont dû plier bagage.',
        [
            ("1.800 habitants", "evacuated", 1800, 1800, {}),
            ("3.000", "evacuated", 3001, None, {}),
        ],
        [],
    ),
    "burnt this evening": (
        "Ce soir, nous en sommes à 4.100 hectares brûlés contre 4.050 ce matin à Vauclin, a déclaré le préfet.",
        [
            ("4.100 hectares", "burnt", 4100, 4100, {}),
            ("4.050", "burnt", 4050, 4050, {"where": "vauclin"}),
        ],
        [],
    ),
    "withdrawal in stages": (
        "Les effectifs vont être réduits de 3 200 à 2 400 soldats d'ici septembre, puis à 1 500 fin 2026.",
        [("2 400 soldats", "deployed", 2400, 2400, {"expected": True})],
        ["2026"],
    ),
    "price": (
        "Le groupe propose 27 euros par action, au lieu des 24 euros proposés par Norvia dans son offre.",
        [
            ("27 euros", "unit_price", 27, 27, {}),
            ("24 euros", "unit_price", 24, 24, {"by": "Norvia"}),
        ],
        [],
    ),
    "stake": (
        "Norvia a acquis en octobre 24,9 % des parts d'Ardane. L'État détient 12 % du capital.",
        [("24,9 %", "stake", 24.9, 24.9, {}), ("12 %", "stake", 12, 12, {})],
        [],
    ),
    "trial": (
        "Le parquet a requis huit ans de prison contre l'ancien maire, condamné finalement à cinq ans d'emprisonnement, dont deux avec sursis, et 75 000 euros d'amende.",
        [
            ("huit ans", "sentence_sought", 8, 8, {}),
            ("cinq ans", "sentence", 5, 5, {}),
            ("75 000 euros", "fine", 75000, 75000, {}),
        ],
        [],
    ),
    "epidemic": (
        "Les autorités sanitaires ont recensé 340 cas de choléra, dont 12 mortels, depuis le 2 mai. L'épidémie a fait 19 morts à Tarel.",
        [
            ("340 cas", "infected", 340, 340, {}),
            ("19 morts", "killed", 19, 19, {"where": "tarel"}),
        ],
        [],
    ),
    "turnout": (
        "La participation s'établissait à 26,3 % à midi, contre 25,9 % en 2022. L'abstention devrait atteindre 52 %.",
        [("26,3 %", "turnout", 26.3, 26.3, {}), ("52 %", "abstention", 52, 52, {"expected": True})],
        ["2022"],
    ),
    "hostages": (
        "Les ravisseurs ont libéré 14 otages dimanche ; 37 personnes sont toujours retenues en otage.",
        [("37 personnes", "hostages", 37, 37, {})],
        [],
    ),
    "layoffs": (
        "La direction annonce 1 250 suppressions de postes en France, dont 400 à Sochaux. Les syndicats redoutent 2 000 licenciements.",
        [
            ("1 250", "jobs_cut", 1250, 1250, {"where": "france"}),
            (
                "400",
                "jobs_cut",
                400,
                400,
                {"where": "sochaux", "part": "1 250 suppressions de postes"},
            ),
            ("2 000 licenciements", "jobs_cut", 2000, 2000, {"by": "Les syndicats"}),
        ],
        [],
    ),
    "votes": (
        "Le texte a été adopté par 320 voix contre 214. Il fallait 289 voix.",
        [("320 voix", "votes", 320, 320, {})],
        [],
    ),
    "refusals": (
        "Le 27 mai 2021, vers 14h30, un homme de 33 ans a percuté au volant d'une 208 le numéro 12 de la rue des 3-Frères. L'article 49.3 et la loi de 1905 ont été cités. Le département du Nord (59) est concerné.",
        [],
        [
            "27 mai",
            "2021",
            "14h30",
            "33 ans",
            "208",
            "numéro 12",
            "3-Frères",
            "49.3",
            "1905",
            "(59)",
        ],
    ),
    "a year opens a clause": (
        "Les élections de 2012 ont été annulées et celles de 2017 ont été reportées.",
        [],
        ["2012", "2017"],
    ),
    "bracketed years": (
        "Le réalisateur de Brume (1.45) et d'Aurore (2012) a reçu un prix.",
        [],
        ["2012", "1.45"],
    ),
    "strike": (
        "La grève était suivie par 38,5 % des conducteurs, selon la direction, et par 62 % selon SUD-Rail. Dans l'éducation, le ministère a fait état de 14,2% d'enseignants grévistes.",
        [
            ("38,5 %", "strike_rate", 38.5, 38.5, {"by": "la direction"}),
            ("62 %", "strike_rate", 62, 62, {"by": "SUD-Rail"}),
            ("14,2%", "strike_rate", 14.2, 14.2, {"by": "ministère"}),
        ],
        [],
    ),
    "a number of others": (
        "Au moins 17 mineurs ont été tués et une trentaine d'autres sont portés disparus après un coup de grisou, ont annoncé vendredi les autorités. Un précédent bilan faisait état de 9 morts.",
        [
            ("17 mineurs", "killed", 17, None, {"by": "les autorités"}),
            ("trentaine", "missing", 30, 30, {"by": "les autorités"}),
        ],
        ["9 morts"],
    ),
    "a part between": (
        "Une femme de 65 ans est morte et 13 personnes, dont 11 pompiers, ont été blessées.",
        [
            ("13 personnes", "injured", 13, 13, {}),
            ("11 pompiers", "injured", 11, 11, {"part": "13 personnes"}),
        ],
        ["65 ans"],
    ),
    "parts go on": (
        "Le géant de l'acier va supprimer 2 800 emplois, dont 1 100 en Belgique et 900 au Luxembourg.",
        [
            ("2 800", "jobs_cut", 2800, 2800, {}),
            ("1 100", "jobs_cut", 1100, 1100, {"where": "belgique", "part": "2 800 emplois"}),
            ("900", "jobs_cut", 900, 900, {"where": "luxembourg", "part": "2 800 emplois"}),
        ],
        [],
    ),
    "that of": (
        "Les inondations ont fait 133 morts, dont 90 dans le district d'Arvel et 43 dans celui de Nohen, tandis que 600 personnes sont toujours portées disparues.",
        [
            ("90", "killed", 90, 90, {"where": "arvel", "part": "133 morts"}),
            ("43", "killed", 43, 43, {"where": "nohen", "part": "133 morts"}),
            ("600 personnes", "missing", 600, 600, {}),
        ],
        [],
    ),
    "both ends of a change": (
        "Le pays va réduire ses troupes de 2 500 à 2 000 hommes d'ici septembre, a annoncé l'état-major.",
        [
            ("2 500", "deployed", 2500, 2500, {"expected": False}),
            ("2 000 hommes", "deployed", 2000, 2000, {"expected": True}),
        ],
        [],
    ),
    "released": (
        "Onze otages ont été libérés mardi. Il reste 88 otages à Tarel, selon l'armée.",
        [
            ("Onze otages", "released", 11, 11, {}),
            ("88 otages", "hostages", 88, 88, {"where": "tarel", "by": "l'armée"}),
        ],
        [],
    ),
    "two speakers of one verb": (
        "Entre 1.200 personnes, selon la police, et 5.000, selon les organisateurs, ont manifesté dimanche à Bruxelles.",
        [
            (
                "1.200 personnes",
                "demonstrating",
                1200,
                1200,
                {"by": "la police", "where": "bruxelles"},
            ),
            (
                "5.000",
                "demonstrating",
                5000,
                5000,
                {"by": "les organisateurs", "where": "bruxelles"},
            ),
        ],
        [],
    ),
    "only where": (
        "Quelque 3.000 personnes logeant dans six campings de la côte ont été évacuées par précaution.",
        [("3.000 personnes", "evacuated", 3000, 3000, {})],
        [],
    ),
    "place told elsewhere": (
        "La marche de mardi a rassemblé 8.100 personnes selon la police, 20.000 selon la CGT. D'après la police, 8.100 personnes ont manifesté à Brest. Selon la CGT, ils étaient 20.000.",
        [
            ("8.100 personnes selon", "demonstrating", 8100, 8100, {"where": "brest"}),
            ("20.000 selon", "demonstrating", 20000, 20000, {"where": "brest", "by": "la CGT"}),
            ("20.000.", "demonstrating", 20000, 20000, {"where": "brest", "by": "la CGT"}),
        ],
        [],
    ),
    "at work": (
        "La police a interpellé 63 personnes et 21 agents ont été blessés au cours de la nuit, a indiqué le préfet.",
        [
            ("63 personnes", "arrested", 63, 63, {"by": "le préfet"}),
            ("21 agents", "injured", 21, 21, {"by": "le préfet"}),
        ],
        [],
    ),
    "they were so many": (
        "Ils étaient 310 à battre le pavé dimanche devant la mairie d'après les organisateurs, 140 pour la police.",
        [
            ("310", "demonstrating", 310, 310, {"by": "organisateurs", "as_of": "2023-04-02"}),
            ("140", "demonstrating", 140, 140, {"by": "la police"}),
        ],
        [],
    ),
    "they were so many in the streets": (
        "Ils étaient 650 selon la préfecture, 1 100 d'après la CGT, samedi dans les rues de Vannes.",
        [
            ("650", "demonstrating", 650, 650, {"by": "la préfecture", "as_of": "2023-04-01"}),
            ("1 100", "demonstrating", 1100, 1100, {"by": "la CGT", "where": "vannes"}),
        ],
        [],
    ),
    "they were so many at something else": (
        "Ils étaient 40 à suivre la formation à Brest. Elles étaient 22 sur le terrain.",
        [],
        ["40", "22"],
    ),
    "a rate brought down by another": (
        "Le mouvement était suivi par 34 % du personnel, selon la CFDT, un taux de grévistes ramené à 12 % par la direction. Mardi, 29 % des agents avaient débrayé.",
        [
            ("34 %", "strike_rate", 34, 34, {"by": "la CFDT"}),
            ("12 %", "strike_rate", 12, 12, {"by": "la direction"}),
            ("29 %", "strike_rate", 29, 29, {}),
        ],
        [],
    ),
    "no strike": (
        "La série est suivie par 18 % du public. Le fonds garde 20 % du marché.",
        [("18 %", "share", 18, 18, {}), ("20 %", "market_share", 20, 20, {})],
        [],
    ),
    "services struck off": (
        "Quelque 60 liaisons ont été rayées du tableau dimanche, contre 25 la veille.",
        [
            ("60 liaisons", "flights_cancelled", 60, 60, {"as_of": "2023-04-02"}),
            ("25", "flights_cancelled", 25, 25, {"as_of": "2023-04-01"}),
        ],
        [],
    ),
    "an outbreak": (
        "L'épidémie de rougeole a touché 230 malades et tué 12 personnes. Le pays compte désormais 410 patients. Le ministère a confirmé 520 contaminations, dont 44 d'entre eux étaient hospitalisés.",
        [
            ("230 malades", "infected", 230, 230, {}),
            ("12 personnes", "killed", 12, 12, {}),
            ("410 patients", "infected", 410, 410, {}),
            ("520 contaminations", "infected", 520, 520, {"by": "ministère"}),
            ("44", "hospitalised", 44, 44, {"part": "520 contaminations"}),
        ],
        [],
    ),
    "men by another noun": (
        "Les forces du pays étaient estimées à 4 500 éléments. La garnison comptait 2 300 hommes.",
        [
            ("4 500 éléments", "deployed", 4500, 4500, {}),
            ("2 300 hommes", "deployed", 2300, 2300, {}),
        ],
        [],
    ),
    "elements of something else": (
        "L'enquête repose sur 45 éléments. Neuf marins manquaient toujours à l'appel.",
        [("Neuf marins", "missing", 9, 9, {})],
        ["45 éléments"],
    ),
    "a new count of these days": (
        "Soixante-deux personnes ont péri dans le naufrage de jeudi, selon un nouveau bilan. Le tsunami de 2004 avait tué 230 000 personnes, selon un bilan officiel.",
        [
            ("Soixante-deux personnes", "killed", 62, 62, {"as_of": "2023-04-03"}),
            ("230 000 personnes", "killed", 230000, 230000, {"as_of": "2004"}),
        ],
        [],
    ),
    "the count of a day": (
        "Quarante et une personnes sont mortes vendredi dans l'incendie, selon le bilan provisoire de dimanche.",
        [("Quarante et une", "killed", 41, 41, {"as_of": "2023-04-02"})],
        [],
    ),
    "a march counted": (
        "Samedi, 12 000 personnes ont défilé, selon un comptage indépendant.",
        [("12 000", "demonstrating", 12000, 12000, {"as_of": "2023-04-01"})],
        [],
    ),
}
