# ruff: noqa: E501 - the lines are as the press prints them
"""Short stories in the manner of the press, of many domains, with the facts to read and those to leave.

Written before the rules were tried on them. A fact is (words, measure, low, high) and what else is checked of it;
`nothing` are words that no fact may touch.
"""

from datetime import date

STORIES = {
    "quake": {
        "published": date(2023, 9, 10),
        "text": """Maroc : le séisme a fait plus de 2 000 morts

Le puissant séisme qui a frappé vendredi soir la province d'Al-Haouz, au Maroc, a fait 2.012 morts et 2.059 blessés, dont 1.404 dans un état critique, selon un nouveau bilan du ministère de l'Intérieur publié samedi soir. Un précédent bilan faisait état de 1 037 morts.

Le séisme, de magnitude 6,8, a touché 300 000 personnes, d'après l'ONU. La secousse a été ressentie à 23h11, à 71 km au sud-ouest de Marrakech. Une femme de 42 ans et ses trois enfants ont été retrouvés sous les décombres.

Trois jours de deuil national ont été décrétés. Cinq pays ont proposé leur aide.""",
        "facts": [
            ("2.012 morts", "killed", 2012, 2012, {"by": "ministère de l'Intérieur"}),
            ("2.059 blessés", "injured", 2059, 2059, {}),
            ("1.404", "injured", 1404, 1404, {"part": "2.059 blessés"}),
            ("6,8", "magnitude", 6.8, 6.8, {}),
        ],
        "nothing": ["42 ans", "71 km", "Trois jours", "23h11", "Cinq pays", "1 037 morts"],
    },
    "pensions": {
        "published": date(2023, 3, 7),
        "text": """Retraites : les syndicats revendiquent 3,5 millions de manifestants

Le ministère de l'Intérieur a compté 1,28 million de manifestants mardi dans toute la France, contre 3,5 millions selon la CGT. À Paris, 81 000 personnes ont défilé selon la préfecture de police, 700 000 selon les syndicats.

Dans l'Éducation, 32,71 % des enseignants étaient en grève, selon le ministère. La police a procédé à 43 interpellations dans la capitale. Deux policiers ont été blessés.

La réforme prévoit de reporter l'âge légal de 62 à 64 ans. L'article 7 du texte sera examiné à partir de 21 heures. Le numéro d'appel est le 01 40 20 30 40.""",
        "facts": [
            ("1,28 million", "demonstrating", 1280000, 1280000, {"by": "ministère de l'Intérieur"}),
            ("3,5 millions selon", "demonstrating", 3500000, 3500000, {"by": "la CGT"}),
            ("81 000", "demonstrating", 81000, 81000, {"by": "préfecture de police"}),
            ("700 000", "demonstrating", 700000, 700000, {"by": "les syndicats"}),
            ("32,71 %", "strike_rate", 32.71, 32.71, {}),
            ("43 interpellations", "arrested", 43, 43, {}),
            ("Deux policiers", "injured", 2, 2, {}),
        ],
        "nothing": ["62 à 64", "L'article 7", "21 heures", "01 40"],
    },
    "takeover": {
        "published": date(2024, 5, 14),
        "text": """Alimentation : le brésilien Boavista veut s'offrir le suisse Alpina

Le groupe brésilien Boavista a proposé lundi 4,2 milliards de francs suisses pour racheter le fabricant de chocolat Alpina, soit 31 francs par action. L'offre représente une prime de 18 % par rapport au cours de vendredi.

Alpina emploie 5 400 personnes dans 12 usines. La direction prévoit la suppression de 350 postes, d'ici à 2026. Son chiffre d'affaires a atteint 2,1 milliards de francs en 2023, en hausse de 3 %.

L'opération a été confirmée par deux sources proches du dossier. Les deux groupes espèrent conclure avant la fin du troisième trimestre.""",
        "facts": [
            ("4,2 milliards", "deal_value", 4.2e9, 4.2e9, {}),
            ("31 francs", "unit_price", 31, 31, {}),
            ("5 400 personnes", "employed", 5400, 5400, {}),
            ("350 postes", "jobs_cut", 350, 350, {}),
            ("2,1 milliards", "revenue", 2.1e9, 2.1e9, {}),
            ("3 %", "change", 3, 3, {}),
        ],
        "nothing": ["deux sources", "Les deux groupes", "2026", "2023"],
    },
    "flood": {
        "published": date(2021, 7, 16),
        "text": """Inondations : au moins 60 morts en Belgique

Le bilan des inondations en Belgique est passé vendredi à 23 morts, et treize personnes sont portées disparues, a indiqué le centre de crise. Plus de 21 000 personnes étaient privées d'électricité en Wallonie.

Quelque 1 500 habitants ont été évacués à Liège et près de 300 à Verviers. Il est tombé 162 millimètres de pluie en 48 heures à Jalhay. Une centaine de militaires ont été déployés.

L'aide d'urgence s'élève à 10 millions d'euros. La N63 et l'autoroute A25 sont coupées.""",
        "facts": [
            ("23 morts", "killed", 23, 23, {"where": "belgique"}),
            ("treize personnes", "missing", 13, 13, {}),
            ("21 000 personnes", "without_power", 21001, None, {}),
            ("1 500 habitants", "evacuated", 1500, 1500, {"where": "liege"}),
            ("300", "evacuated", None, 300, {"where": "verviers"}),
            ("162 millimètres", "rainfall", 162, 162, {}),
            ("Une centaine de militaires", "deployed", 100, 100, {}),
            ("10 millions", "aid", 1e7, 1e7, {}),
        ],
        "nothing": ["48 heures", "N63", "A25"],
    },
    "trial": {
        "published": date(2024, 11, 27),
        "text": """Procès du réseau de Besançon : jusqu'à dix ans de prison

Le tribunal correctionnel de Besançon a condamné mercredi le principal prévenu à dix ans de prison et 50 000 euros d'amende. Deux complices, âgés de 27 et 31 ans, écopent de quatre ans d'emprisonnement, dont un avec sursis.

Les douze prévenus devront verser 1,2 million d'euros de dommages et intérêts aux parties civiles. Le parquet avait requis douze ans de réclusion. L'enquête, ouverte en 2019, a duré trois ans.

Le code pénal punit ces faits, en son article 222-37, d'une peine qui peut atteindre sept ans. Le procès s'était ouvert à 9h30, salle 4.""",
        "facts": [
            ("dix ans de prison et", "sentence", 10, 10, {}),
            ("50 000 euros", "fine", 50000, 50000, {}),
            ("quatre ans", "sentence", 4, 4, {}),
            ("1,2 million", "damages", 1.2e6, 1.2e6, {}),
        ],
        "nothing": ["27 et 31", "trois ans", "222-37", "9h30", "salle 4", "2019"],
    },
    "space": {
        "published": date(2024, 7, 9),
        "text": """Ariane 6 réussit son premier vol

La fusée Ariane 6 a décollé mardi à 16h00 de Kourou avec onze microsatellites à bord. Haute de 56 mètres, elle les a placés à 600 km d'altitude. Le programme a coûté 4 milliards d'euros.

Quelque 2 500 spectateurs ont assisté au lancement. Un Falcon 9 de SpaceX avait été immobilisé en juillet. Arianespace a vendu 29 vols, dont 18 pour Amazon.""",
        "facts": [
            ("600 km", "altitude", 600, 600, {}),
            ("4 milliards", "cost", 4e9, 4e9, {}),
            ("2 500 spectateurs", "attending", 2500, 2500, {}),
        ],
        "nothing": ["Ariane 6 r", "Ariane 6 a", "Falcon 9", "16h00"],
    },
    "sport": {
        "published": date(2023, 10, 16),
        "text": """Rugby : la France éliminée par l'Afrique du Sud (28-29)

Le XV de France s'est incliné 28 à 29 dimanche en quart de finale au Stade de France devant 79 486 spectateurs. À la 68e minute, l'arbitre a refusé un essai. Le numéro 9, âgé de 26 ans, jouait avec un masque.

Près de 16,5 millions de téléspectateurs ont suivi la rencontre sur TF1, soit 63 % de part d'audience. La police a interpellé quatre supporteurs.""",
        "facts": [
            ("79 486 spectateurs", "attending", 79486, 79486, {}),
            ("quatre supporteurs", "arrested", 4, 4, {}),
        ],
        "nothing": ["28-29", "28 à 29", "68e", "numéro 9", "26 ans", "XV"],
    },
    "election": {
        "published": date(2022, 4, 25),
        "text": """Présidentielle au Valdor : Helena Brandt réélue

La présidente sortante Helena Brandt a été réélue dimanche avec 58,5 % des voix, contre 41,5 % pour Marc Olsen, selon les résultats définitifs. L'abstention s'établit à 28 %. Au premier tour, elle avait recueilli 27,8 % des suffrages.

Quelque 13,3 millions d'électeurs ne se sont pas déplacés. Son parti vise 289 sièges aux législatives des 12 et 19 juin. Un électeur sur trois a voté par anticipation.""",
        "facts": [
            ("58,5 %", "vote_share", 58.5, 58.5, {}),
            ("28 %", "abstention", 28, 28, {}),
            ("27,8 %", "vote_share", 27.8, 27.8, {}),
        ],
        "nothing": ["12 et 19 juin"],
    },
}
