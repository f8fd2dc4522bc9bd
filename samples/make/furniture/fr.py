LOCALE = "fr_FR"
MONTHS = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split()


def date(y, m, d, long=True):
    return f"{'1er' if d == 1 else d} {MONTHS[m - 1]} {y}" if long else f"{d:02d}/{m:02d}/{y}"


NAV = [("Politique", ["Assemblée", "Régions", "Europe", "Élections"]), ("Économie", ["Entreprises", "Emploi", "Immobilier", "Consommation"]), ("Culture", ["Livres", "Cinéma", "Scènes", "Musiques"]),
       ("Sciences", ["Climat", "Santé", "Espace", "Archéologie"]), ("Sports", ["Football", "Cyclisme", "Voile", "Résultats"]), ("Opinions", ["Éditoriaux", "Tribunes", "Courrier"]), ("Vivre", ["Table", "Jardin", "Voyages", "Jeux"])]

T = dict(
    menu="Menu", search="Rechercher", search_hint="Rechercher sur le site", login="Se connecter", subscribe="S’abonner", share="Partager", print="Imprimer", ad="Publicité",
    related="Sur le même sujet", most_read="Les plus lus", also="À lire aussi", tags="Thèmes", updated="Mis à jour", published="Publié", by="Par", next="Article suivant", prev="Article précédent",
    more="Dans la même rubrique", latest="Dernières nouvelles", editors="Le choix de la rédaction", read_more="Lire la suite", min_read="{n} min de lecture", skip="Aller au contenu", top="Haut de page",
    newsletter_title="La lettre du matin", newsletter_text="Chaque matin à six heures, les cinq histoires qui compteront dans votre journée. Gratuit et sans détour.", newsletter_button="Je m’inscris", newsletter_legal="En vous inscrivant, vous acceptez nos conditions d’utilisation. Désinscription possible à tout moment.", email="Votre adresse électronique",
    cookie_title="Le respect de votre vie privée est notre priorité", cookie_text="Nos 163 partenaires et nous stockons des informations sur votre appareil, telles que des cookies, afin de mesurer l’audience et de vous proposer des publicités adaptées.", cookie_accept="Tout accepter", cookie_reject="Continuer sans accepter", cookie_more="Paramétrer mes choix",
    comments="Commentaires", comment_form="Laisser un commentaire", comment_rules="Les commentaires sont relus avant publication. Merci de rester courtois et de ne pas vous éloigner du sujet.", reply="Répondre", report="Signaler", name="Nom", send="Envoyer",
    follow="Suivez-nous", app="L’application {site}", app_text="Toute l’actualité dans votre poche, et des alertes seulement quand elles s’imposent.", support="Soutenez la rédaction", support_text="L’information indépendante a un coût. Pour le prix d’un café par semaine, vous la faites vivre.",
    weather="Météo du jour", weather_text="Ciel variable, de 8 à 14 degrés, vent d’ouest faible en soirée.", poll="Sondage", poll_text="Faut-il rendre le centre-ville aux piétons le samedi ?", poll_yes="Oui, sans attendre", poll_no="Non, surtout pas",
    about="À propos de {site}", about_text="{site} raconte sa région et le reste du monde depuis trois générations. Nous corrigeons nos erreurs au grand jour et signalons la publicité.",
    footer_links=["Mentions légales", "Confidentialité", "Contact", "Publicité", "Recrutement", "Conditions générales", "Gérer les cookies", "Archives", "Plan du site", "Médiateur"],
    legal="© {year} {legal}, {city}. Tous droits réservés. Toute reproduction interdite sans autorisation écrite.", legal2="Siège social : 4, cour des Tanneurs, {city}. Directeur de la publication : le président du directoire.",
    home="Accueil", archive="Archives", blogroll="Je lis aussi", recent="Articles récents", recent_comments="Commentaires récents", search_button="OK", sponsored="Sponsorisé", live="Direct", watch="Vidéo", listen="Écouter l’article", save="Enregistrer", gift="Offrir l’article")

TEASERS = [
    ("Le dernier bac à chaîne reprend du service", "Il traverse la rivière en quatre minutes et ne prend que deux voitures, mais personne ne voulait d’un pont.", "Solange Kermadec", "Politique"),
    ("Une école apprend à lire aux moutons", "Ou presque : la bergerie voisine sert de salle de classe depuis que le toit a cédé.", "Basile Ferrand", "Vivre"),
    ("La conserverie rouvre avec quatorze ouvriers", "Les anciens ont montré les gestes, les banques ont regardé ailleurs, la mairie a signé.", "Inès Courtade", "Économie"),
    ("Pourquoi les cigognes ne repartent plus", "L’hiver est doux, la décharge est proche, et les ornithologues s’inquiètent.", "Dr Noémie Sauvage", "Sciences"),
    ("Le relieur qui répare les cartes du ciel", "Dans son atelier, trois siècles d’étoiles attendent un peu de colle de farine.", "Gaspard Lenormand", "Culture"),
    ("Voile : la course du phare gagnée à la rame", "Faute de vent, le règlement de 1909 autorise encore les avirons.", "Yann Pellerin", "Sports"),
    ("Tribune : rendons les bancs publics au public", "Un banc de moins, c’est une conversation de moins, écrit notre invitée.", "Odile Marchetti", "Opinions"),
    ("Le village où le facteur vend aussi le pain", "La tournée dure deux heures de plus, et les baguettes arrivent tièdes.", "Solange Kermadec", "Vivre"),
    ("Un théâtre s’installe dans l’ancienne piscine", "On joue dans le grand bain, on rit dans le petit, et l’acoustique est admirable.", "Gaspard Lenormand", "Culture"),
    ("Le prix du bois double en six mois", "Les scieries tournent la nuit, les charpentiers refusent des chantiers.", "Inès Courtade", "Économie"),
    ("Des chercheurs écoutent pousser le maïs", "Un craquement à peine audible annonce la soif plusieurs jours à l’avance.", "Dr Noémie Sauvage", "Sciences"),
    ("Cyclisme : le col oublié revient au programme", "Onze kilomètres, des vaches sur la route et pas un mètre de plat.", "Yann Pellerin", "Sports"),
    ("La mairie retrouve les clefs de la ville", "Elles dormaient depuis 1951 dans le tiroir d’un secrétaire vendu aux enchères.", "Basile Ferrand", "Politique"),
    ("Soupe de châtaignes : la recette du garde forestier", "Trois ingrédients, une marmite et beaucoup de patience au coin du feu.", "Lucie Armand", "Vivre"),
    ("Courrier : la cloche, le coq et le voisin", "Vos lettres de la semaine parlent surtout de sommeil.", "La rédaction", "Opinions"),
    ("Une ligne de nuit relie de nouveau la côte", "Le train part à 23 h 12, s’arrête partout et arrive pour le café.", "Inès Courtade", "Politique"),
]

COMMENTS = [
    ("Jean-Marc D.", "Enfin un article qui donne la parole à ceux qui vivent là. On aurait pu le publier plus tôt."),
    ("la_mouette", "J’y étais mardi et je peux vous dire que la salle était pleine bien avant l’heure."),
    ("Huguette Lambert", "Et qui paiera, une fois de plus ? Le contribuable, bien entendu, et personne d’autre."),
    ("Pif paf", "La photo n’est pas la bonne, c’est celle de l’an dernier, avant les travaux."),
    ("Aïssatou N.", "Mon oncle y a travaillé trente ans. Merci d’avoir retrouvé son nom dans les archives."),
    ("Un lecteur de l’Est", "Vos chiffres ne collent pas avec ceux que vous avez donnés au printemps, pouvez-vous vérifier ?"),
]
