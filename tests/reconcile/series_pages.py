# ruff: noqa: E501 - the lines are as the press prints them
"""Pages of a crawl, three to a story: texts, then (figures with their article, verdicts, what the label says)."""

STORIES = {
    "quake in hours": (
        [
            "Un séisme meurtrier frappe l'est de la Valdanie\nPublié le 12/02/2024 à 09:14\nUn puissant séisme a frappé lundi matin l'est de la Valdanie, faisant au moins 41 morts, selon les autorités locales. Plus de 200 personnes ont été blessées.",
            "Séisme en Valdanie : le bilan grimpe à 187 morts\nPublié le 12/02/2024 à 19:40\nLe bilan du séisme survenu lundi dans l'est de la Valdanie s'est alourdi à 187 morts et 640 blessés, a annoncé en soirée le ministre de l'Intérieur, Karel Dovan. Dans la seule ville de Brenice, 63 corps ont été retirés des décombres.",
            "Séisme en Valdanie : plus de 300 morts\nPublié le 14/02/2024\nDeux jours après le séisme, 312 personnes ont été tuées et environ 1 100 blessées, selon un dernier bilan de la protection civile. À Brenice, la ville la plus touchée, on compte 140 morts.",
        ],
        [
            (["a:41 morts", "b:187 morts", "c:312 personnes"], {"progression"}, "mort|tué"),
            (["a:Plus de 200 personnes", "b:640 blessés", "c:1 100"], {"progression"}, "bless"),
            (["b:63 corps", "c:140 morts"], {"progression"}, "Brenice"),
        ],
    ),
    "march two camps": (
        [
            "date 2023-10 Entre 80.000 (police) et 250.000 personnes (organisateurs) ont défilé samedi 14 octobre à Lutéville contre la réforme du logement. Dans le pays, la préfecture avance le chiffre de 320.000 manifestants.",
            "Logement : forte mobilisation\nPublié le 15 octobre 2023\nLa mobilisation de samedi a rassemblé 320.000 personnes dans tout le pays selon le ministère de l'Intérieur, près d'un million selon les syndicats. À Lutéville, les organisateurs revendiquent 250.000 participants.",
            "Samedi 14 octobre, un million de personnes, d'après les syndicats, ont battu le pavé. Le ministère en a dénombré 320.000, dont 80.000 à Lutéville. 17 personnes ont été interpellées.",
        ],
        [(["a:80.000", "a:250.000", "b:250.000", "c:80.000"], {"attributed"}, "Lutéville")],
    ),
    "outbreak": (
        [
            "Ministère de la Santé - 3 mai 2022\nUne épidémie de choléra s'est déclarée dans la province de Kibara : 24 cas et 3 décès ont été recensés depuis le 28 avril, a indiqué mardi le ministre de la Santé.",
            "date 2022-05 Choléra : 61 cas dont 7 mortels\nL'épidémie de choléra apparue fin avril à Kibara a déjà fait 7 morts pour 61 malades, selon le bulletin publié ce lundi 9 mai.",
            "17 mai 2022\nLe choléra a tué 12 personnes à Kibara, sur 118 cas enregistrés, d'après l'OMS. Dans la ville voisine de Mobeke, deux cas suspects sont à l'étude.",
        ],
        [(["a:3 décès", "b:7 morts", "c:12 personnes"], {"progression"}, "mort|décès")],
    ),
    "takeover": (
        [
            "Paris (AFP) - Le groupe Varenne a annoncé lundi 8 janvier 2024 son intention de racheter son concurrent Bestel pour 2,4 milliards d'euros. Bestel emploie 12.000 personnes.",
            "9 janvier 2024\nVarenne met 2,4 milliards d'euros sur la table pour s'offrir Bestel et ses quelque 12 000 salariés. Le fonds Corval, qui détient 8 % de Bestel, juge l'offre insuffisante.",
            "22 janvier 2024\nVarenne a relevé lundi son offre sur Bestel à 2,7 milliards d'euros, contre 2,4 milliards auparavant. Le conseil de Bestel, qui compte 12 000 employés, l'a acceptée.",
        ],
        [
            (
                ["a:2,4 milliards", "b:2,4 milliards", "c:2,7 milliards", "c:2,4 milliards"],
                {"change_over_time", "progression", "revised"},
                "montant|offre|opération",
            ),
            (["a:12.000", "b:12 000", "c:12 000"], {"agree", "refined"}, "salari|employ|effectif"),
        ],
    ),
    "vote": (
        [
            "Motion de censure rejetée\nPublié le 20 mars 2023 à 20:10\nLa motion de censure a été rejetée lundi : elle n'a recueilli que 278 voix, à neuf voix de la majorité requise de 287.",
            "date 2023-03 Lundi soir, l'Assemblée a repoussé la motion de censure. 278 députés l'ont votée.",
            "21 mars 2023\nAu lendemain du rejet de la motion par 278 voix, l'opposition appelle à la démission du gouvernement.",
        ],
        [(["a:278 voix", "b:278 députés", "c:278 voix"], {"agree"}, "voix|vot|député")],
    ),
    "budget": (
        [
            "Le gouvernement veut économiser 40 milliards d'euros l'an prochain, a déclaré dimanche 8 septembre 2024 le ministre du Budget. Le déficit atteindrait 5,1 % du PIB cette année.",
            "date 2024-09 Lors de son discours du 10 septembre, le Premier ministre a chiffré à 40 milliards d'euros l'effort d'économies pour 2025. La Cour des comptes l'estime à 52 milliards.",
            "25 septembre 2024\nLe déficit public devrait dépasser 6 % du PIB cette année, et non 5,1 % comme annoncé, a reconnu mercredi le ministre du Budget.",
        ],
        [(["a:40 milliards", "b:40 milliards"], {"agree"}, "économ")],
    ),
    "football": (
        [
            "Football : le Racing s'impose 3-1\nPublié le 18/05/2024\nLe Racing a battu Olvanne 3-1 samedi en finale de la Coupe, devant 48.000 spectateurs. Marco Tersi a inscrit deux buts.",
            "19 mai 2024\nPortés par 48.000 supporters, les joueurs du Racing ont remporté samedi la Coupe face à Olvanne. Des incidents ont fait 14 blessés, dont un policier.",
            "20 mai 2024\nAprès la finale de samedi, 26 personnes ont été interpellées et 14 blessées, a fait savoir la préfecture.",
        ],
        [
            (["a:48.000", "b:48.000"], {"agree"}, "spectat|support"),
            (["b:14 blessés", "c:14 blessées"], {"agree"}, "bless"),
        ],
    ),
    "prison": (
        [
            "Dix ans de prison requis contre l'ancien maire\nPublié le 11 juin 2024\nLe parquet a requis mardi dix ans de prison contre l'ancien maire de Sorval, Luc Andréani, jugé pour corruption. Il encourt quinze ans.",
            "date 2024-06 L'ex-maire de Sorval Luc Andréani a été condamné ce vendredi 28 juin à sept ans de prison, dont deux avec sursis, et 150.000 euros d'amende. Dix ans avaient été requis.",
            "1er juillet 2024\nCondamné vendredi à sept ans de prison et à une amende de 150 000 euros, Luc Andréani fait appel.",
        ],
        [
            (["b:sept ans", "c:sept ans"], {"agree"}, "peine|prison"),
            (["b:150.000 euros", "c:150 000 euros"], {"agree"}, "amende"),
        ],
    ),
    "storm": (
        [
            "Tempête Ilda : 300.000 foyers privés d'électricité\nPublié le 02/11/2023 à 08h30\nLa tempête Ilda a privé d'électricité 300.000 foyers en Brevagne dans la nuit de mercredi à jeudi, selon le gestionnaire Réseval. Un chauffeur routier est mort.",
            "Publié le 02/11/2023 à 21h\nJeudi soir, 190.000 foyers restaient sans courant en Brevagne après le passage de la tempête Ilda. Deux personnes ont péri : un chauffeur et une passante.",
            "4 novembre 2023\nAprès la tempête Ilda, quelque 25.000 clients sont encore privés de courant samedi, a fait savoir Réseval. Le bilan humain est de trois morts.",
        ],
        [
            (
                ["a:300.000 foyers", "b:190.000 foyers", "c:25.000 clients"],
                {"change_over_time"},
                "foyer|courant|électri",
            )
        ],
    ),
    "shipwreck": (
        [
            "Un bateau transportant 85 migrants a chaviré dimanche 3 mars 2024 au large de Selmane. Vingt-deux corps ont été repêchés, 30 personnes secourues.",
            "date 2024-03 Le naufrage de dimanche au large de Selmane a fait 31 morts, selon un nouveau bilan des gardes-côtes communiqué mardi. Une trentaine de rescapés ont été pris en charge.",
            "Le naufrage survenu le 3 mars au large de Selmane, l'un des plus meurtriers depuis celui d'octobre 2013 qui avait fait 366 morts, a coûté la vie à 34 personnes, a annoncé vendredi 8 mars l'OIM.",
        ],
        [
            (
                ["a:Vingt-deux corps", "b:31 morts", "c:34 personnes"],
                {"progression"},
                "mort|tué|corps",
            ),
            (["a:30 personnes", "b:Une trentaine"], {"agree", "refined"}, "resca|secour"),
        ],
    ),
    "fire area": (
        [
            "Incendie : 2.300 hectares brûlés dans le massif des Arles\nPublié le 11 août 2022\nL'incendie qui ravage depuis mardi le massif des Arles a parcouru 2.300 hectares, selon les pompiers. 3.000 personnes ont été évacuées.",
            "12 août 2022\nDans le massif des Arles, le feu a déjà détruit 5 400 hectares et 16 maisons. 10 000 personnes ont dû quitter leur domicile. Plus au nord, dans le Vernois, un autre incendie a brûlé 700 hectares.",
            "date 2022-08 Le feu est fixé dans le massif des Arles, où 5.400 hectares sont partis en fumée, ont indiqué samedi 13 août les pompiers. Les 10.000 évacués peuvent rentrer chez eux.",
        ],
        [
            (
                ["a:2.300 hectares", "b:5 400 hectares", "c:5.400 hectares"],
                {"progression"},
                "surface|hectare|brûl",
            ),
            (
                ["a:3.000 personnes", "b:10 000 personnes", "c:10.000 évacués"],
                {"progression"},
                "évacu",
            ),
        ],
    ),
    "layoffs": (
        [
            "Le fabricant de pneus Rolvec va supprimer 1.254 postes en France et fermer deux usines, à Chaulne et à Varey, a-t-il annoncé mardi 5 novembre 2024.",
            "date 2024-11 Chez Rolvec, 1 254 emplois sont menacés : 955 à Chaulne, 299 à Varey. Les syndicats ont appelé à la grève.",
            "20 février 2025\nRolvec a signé jeudi un accord avec les syndicats : 1.100 postes seront finalement supprimés, au lieu de 1.254.",
        ],
        [
            (
                ["a:1.254 postes", "b:1 254 emplois", "c:1.100 postes", "c:1.254"],
                {"change_over_time", "revised"},
                "poste|emploi",
            )
        ],
    ),
    "election": (
        [
            "Présidentielle : Diallo en tête avec 54 %\nPublié le 25 mars 2024 à 01h\nLe candidat de l'opposition Amadou Diallo est arrivé en tête de la présidentielle de dimanche avec 54 % des voix, selon des résultats partiels. La participation s'élève à 61 %.",
            "28 mars 2024\nAmadou Diallo a été élu avec 54,3 % des suffrages, devant Issa Koné (35,8 %), d'après les résultats officiels. Le taux de participation est de 61,3 %.",
            "date 2024-03 La commission électorale a proclamé vainqueur Amadou Diallo (54,3 %). Son rival Issa Koné, crédité de 35,8 % des voix, a reconnu sa défaite.",
        ],
        [
            (
                ["a:54 %", "b:54,3 %", "c:54,3 %"],
                {"agree", "change_over_time", "progression", "refined"},
                "voix|Diallo",
            ),
            (["b:35,8 %", "c:35,8 %"], {"agree"}, "voix|Kon"),
        ],
    ),
    "heat and hospital strike": (
        [
            "Grève aux urgences : 65 services touchés\nPublié le 28 mai 2019\nSoixante-cinq services d'urgences sont en grève, selon le collectif Inter-Soins. Il réclame 300 euros d'augmentation mensuelle.",
            "6 juin 2019\n95 services d'urgences étaient en grève jeudi, d'après le collectif Inter-Soins ; le ministère de la Santé n'en compte que 65. Les soignants demandent toujours une hausse de salaire de 300 euros.",
            "2 juillet 2019\nAvec 154 services en grève mardi, le mouvement s'étend, assure le collectif. La ministre a promis 70 millions d'euros.",
        ],
        [
            (
                ["a:Soixante-cinq services", "b:95 services", "b:65", "c:154 services"],
                {"attributed", "change_over_time", "progression"},
                "service",
            ),
            (["a:300 euros", "b:300 euros"], {"agree"}, "augment|hausse|salaire|euros"),
        ],
    ),
    "launch": (
        [
            "La fusée Helion 2 a emporté mercredi 6 septembre 2023 un satellite de 4,2 tonnes. Le lancement, d'un coût de 90 millions d'euros, avait été reporté deux fois.",
            "date 2023-09 Après deux reports, Helion 2 a placé en orbite mercredi le satellite Orsat-1, une masse de 4.200 kilos.",
            "8 septembre 2023\nOrsat-1, 4,2 tonnes, est bien en orbite, a confirmé vendredi l'agence spatiale. Le tir a coûté 92 millions d'euros.",
        ],
        [
            (["a:4,2 tonnes", "b:4.200 kilos", "c:4,2 tonnes"], {"agree"}, "poids|masse|tonne"),
            (
                ["a:90 millions", "c:92 millions"],
                {"attributed", "disputed", "refined", "change_over_time"},
                "coût|montant",
            ),
        ],
    ),
    "town beside the whole in one page": (
        [
            "Séisme dans le Karsan : au moins 45 morts\nPublié le 5 mai 2022\nUn séisme a fait au moins 45 morts jeudi matin dans le Karsan, selon la protection civile. Au moins sept personnes ont péri à Ombrel, a précisé le maire.",
            "6 mai 2022\nLe séisme de jeudi au Karsan a fait 112 morts, d'après un nouveau bilan de la protection civile.",
            "date 2022-05 « Nous comptons 131 morts », a déclaré samedi 7 mai le chef de la protection civile, deux jours après le séisme.",
        ],
        [(["a:45 morts", "b:112 morts", "c:131 morts"], {"progression"}, "mort")],
    ),
    "told for the town that was hit": (
        [
            "Au moins 31 personnes ont été tuées dimanche 3 avril 2022 dans un séisme qui a frappé la ville de Sorbel, dans l'île de Manoa.",
            "4 avril 2022\nSéisme à Sorbel : 90 morts. Quatre-vingt-dix personnes ont péri à Sorbel, a annoncé lundi le gouverneur de Manoa.",
            "date 2022-04 Le bilan du séisme a été relevé mardi 5 avril à 133 morts par l'agence des catastrophes. La mairie avait fait état un peu plus tôt d'un nouveau bilan de 121 morts.",
        ],
        [
            (
                [
                    "a:31 personnes",
                    "b:90 morts",
                    "b:Quatre-vingt-dix",
                    "c:133 morts",
                    "c:121 morts",
                ],
                {"progression"},
                "mort",
            )
        ],
    ),
    "a number that three pages give": (
        [
            "Un avion de ligne s'est écrasé lundi 6 février 2023 près de Talmec avec 58 passagers et 4 membres d'équipage. 62 personnes étaient à bord.",
            "7 février 2023\n62 personnes étaient à bord de l'avion qui s'est écrasé lundi près de Talmec, dont 58 passagers.",
            "date 2023-02 Il n'y a aucun survivant parmi les 62 occupants de l'avion tombé près de Talmec. Soixante-deux personnes se trouvaient à bord.",
        ],
        [
            (
                ["a:62 personnes", "b:62 personnes", "c:Soixante-deux", "c:62 occupants"],
                {"agree"},
                "bord|passager|occupant",
            )
        ],
    ),
    "one rise in two pages": (
        [
            "Publié le 3 avril 2023\nLes aides-soignants de Valmy réclament 6 % d'augmentation. Ils sont en grève depuis lundi.",
            "date 2023-04 En grève, les aides-soignants de Valmy demandent une augmentation de salaire de 6 %.",
            "12 avril 2023\nLa direction de l'hôpital de Valmy a refusé mercredi toute hausse.",
        ],
        [(["a:6 %", "b:6 %"], {"agree"}, "augmentation")],
    ),
    "vague words and a month": (
        [
            "Publié le 12 mars 2022\nDes milliers de personnes ont défilé samedi dans toute la France contre la réforme des lycées : 64 000 selon le ministère de l'Intérieur, 210 000 selon les syndicats.",
            "date 2022-03 Les syndicats, qui avaient compté 210 000 manifestants dans le pays, appellent à une nouvelle journée samedi 19 mars.",
            "20 mars 2022\nLa mobilisation contre la réforme des lycées a faibli samedi, avec 38 000 manifestants en France selon le ministère de l'Intérieur, 120 000 selon les syndicats.",
        ],
        [
            (
                ["a:64 000", "a:210 000", "b:210 000", "c:38 000", "c:120 000"],
                {"attributed"},
                "manifestant",
            )
        ],
    ),
}
